"""Parts of a scheme by what people write on a command line."""

import pytest
from articles import SCHEME
from msgspec.structs import replace

from workbench.core.errors import BadInput
from workbench.core.scheme import DocumentLabel, Words
from workbench.core.scheme_conversion import Conversion
from workbench.core.scheme_names import conversion_of


def test_every_kind_of_part_is_found():
    scheme = replace(SCHEME, document_labels=(DocumentLabel(name="good", title=Words(en="g", ar="ج")),))
    pairs = [
        ("PER", "HUMAN"),
        ("ORG", None),
        ("owner", "holder"),
        ("good", None),
        ("PER.kind", "sort"),
        ("WPN.count", "WPN.number"),
        ("PER.kind.group", "PER.kind.crowd"),
        ("ORG.kind.group", None),
    ]
    assert conversion_of(scheme, pairs) == Conversion(
        labels={"PER": "HUMAN", "ORG": None},
        relations={"owner": "holder"},
        document_labels={"good": None},
        attributes={("PER", "kind"): "sort", ("WPN", "count"): "number"},
        values={("PER", "kind", "group"): "crowd", ("ORG", "kind", "group"): None},
    )


@pytest.mark.parametrize("name", ["NONE", "PER.none", "PER.kind.none", ""])
def test_what_is_not_there_is_told(name):
    with pytest.raises(BadInput, match=f"has no label, attribute, value or relation {name};"):
        conversion_of(SCHEME, [(name, None)])
