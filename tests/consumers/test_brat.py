"""brat standoff, read by two libraries that are used for training."""

from pathlib import Path

import pytest
from consumer import consumed, pairs
from folders import Losses, laid_down, tagged, written
from msgspec.structs import replace
from tricky import tricky_documents, tricky_scheme

from workbench.core.records import AnnotatedDocument
from workbench.formats.brat import FORMAT


def documents() -> list[AnnotatedDocument]:
    """The tricky documents, and one with a discontinuous span and one over a line break."""
    item = tagged("🚀 وزير الدفاع والخارجية\nفي عدن", (2, 23), (24, 30), label="ROLE")
    assert item.annotation
    whole, other = item.annotation.spans
    ministers = replace(whole, fragments=((2, 6), (14, 23)))
    across = replace(other, start=15)
    return [*tricky_documents(), replace(item, annotation=replace(item.annotation, spans=(ministers, across)))]


@pytest.mark.parametrize("reader", ["bioc_brat", "medkit_brat"])
def test_labels_and_surfaces_are_the_same(reader: str, tmp_path: Path) -> None:
    items = documents()
    folder = laid_down(written(FORMAT, items, tricky_scheme(), {}, Losses()), tmp_path)
    found = {one.name: one for one in consumed(reader, folder)}
    assert found.keys() == {item.document.name for item in items}
    for item in items[:-1]:
        one = found[item.document.name]
        assert one.text == item.document.text.replace("\r", " ")
        assert sorted(one.spans) == sorted(pairs(item)), item.document.name
    assert found["nested"].relations == [("source", "«وصلت الصواريخ إلى عدن»", "سالم")]
    assert sorted(found["a"].spans) == [("ROLE", "الخارجية … في عدن"), ("ROLE", "وزير … والخارجية")]
