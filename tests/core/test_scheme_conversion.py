"""What becomes of labels, attributes and relations in another scheme."""

from typing import Any

import pytest
from articles import SCHEME
from msgspec.structs import replace

from workbench.core.errors import BadInput
from workbench.core.scheme import Attribute, DocumentLabel, Scheme, Words
from workbench.core.scheme_conversion import Conversion, Converted, Converter

WORDS = Words(en="w", ar="و")


def attribute(name: str, kind: Any, *values: str) -> Attribute:
    return Attribute(name=name, type=kind, title=WORDS, values=values)


def with_label(old: str, **changes: Any) -> Scheme:
    """The scheme of the tests with one label changed."""
    labels = tuple(replace(label, **changes) if label.name == old else label for label in SCHEME.labels)
    new = changes.get("name", old)
    relations = tuple(
        replace(
            relation,
            sources=tuple(new if name == old else name for name in relation.sources),
            targets=tuple(new if name == old else name for name in relation.targets),
        )
        for relation in SCHEME.relations
    )
    return replace(SCHEME, labels=labels, relations=relations)


def without(*names: str) -> Scheme:
    return replace(SCHEME, labels=tuple(label for label in SCHEME.labels if label.name not in names), relations=())


def converter(new: Scheme, **conversion: Any) -> Converter:
    return Converter(SCHEME, new, Conversion(**conversion))


def test_what_is_not_named_keeps_its_name():
    same = converter(SCHEME)
    assert same.span("PER", {"kind": "group"}) == Converted("PER", {"kind": "group"})
    assert same.relation("owner", "WPN", "ORG") == Converted("owner")


def test_a_label_is_renamed_and_its_relations_stay():
    renamed = converter(with_label("ORG", name="BODY"), labels={"ORG": "BODY"})
    assert renamed.span("ORG", {"kind": "group"}) == Converted("BODY", {"kind": "group"})
    assert renamed.relation("owner", "WPN", "ORG") == Converted("owner")


def test_a_label_that_is_gone_takes_spans_and_relations_along():
    assert converter(without("WPN"), labels={"WPN": None}).span("WPN", {}) == Converted(None, chosen=True)
    assert converter(without("WPN")).span("WPN", {}) == Converted(None)
    both = replace(SCHEME, labels=tuple(label for label in SCHEME.labels if label.name != "PER"))
    both = replace(both, relations=(replace(SCHEME.relations[0], targets=("ORG",)),))
    assert converter(both, labels={"PER": None}).relation("owner", "WPN", "PER") == Converted(None, chosen=True)
    assert converter(both, labels={"PER": "ORG"}).relation("owner", "WPN", "PER") == Converted("owner")


def test_a_relation_is_renamed_or_goes_or_has_no_place_any_more():
    new = replace(SCHEME, relations=(replace(SCHEME.relations[0], name="held_by"),))
    assert converter(new, relations={"owner": "held_by"}).relation("owner", "WPN", "ORG") == Converted("held_by")
    assert converter(new, relations={"owner": None}).relation("owner", "WPN", "ORG") == Converted(None, chosen=True)
    assert converter(new).relation("owner", "WPN", "ORG") == Converted(None)
    narrower = replace(SCHEME, relations=(replace(SCHEME.relations[0], targets=("PER",)),))
    assert converter(narrower).relation("owner", "WPN", "ORG") == Converted(None)
    assert converter(narrower).relation("owner", "WPN", "PER") == Converted("owner")


@pytest.mark.parametrize(
    ("attributes", "conversion", "before", "after", "lost"),
    [
        ([attribute("sort", "choice", "group")], {"attributes": {("PER", "kind"): "sort"}}, "group", "group", ()),
        ([attribute("kind", "choice", "crowd")], {"values": {("PER", "kind", "group"): "crowd"}}, "group", "crowd", ()),
        ([attribute("kind", "choice", "crowd")], {}, "group", None, (("kind", False),)),
        (
            [attribute("kind", "choice", "a")],
            {"values": {("PER", "kind", "group"): None}},
            "group",
            None,
            (("kind", True),),
        ),
        ([], {"attributes": {("PER", "kind"): None}}, "group", None, (("kind", True),)),
        ([], {}, "group", None, (("kind", False),)),
        ([attribute("kind", "choices", "group", "a")], {}, "group", ["group"], ()),
        ([attribute("kind", "text")], {}, "group", "group", ()),
        ([attribute("kind", "number")], {}, "group", None, (("kind", False),)),
        ([attribute("kind", "boolean")], {}, "group", None, (("kind", False),)),
    ],
)  # fmt: skip
def test_attributes_are_fitted_or_counted_as_lost(attributes, conversion, before, after, lost):
    to = converter(with_label("PER", attributes=tuple(attributes)), **conversion).span("PER", {"kind": before})
    assert list(to.attributes.values()) == ([] if after is None else [after])
    assert to.lost == lost


def test_several_values_lose_only_those_that_are_gone():
    new = with_label("WPN", attributes=(attribute("uses", "choices", "sea", "land"),))
    assert converter(new).span("WPN", {"uses": ["air", "sea"]}) == Converted(
        "WPN", {"uses": ["sea"]}, lost=(("uses", False),)
    )
    moved = converter(new, values={("WPN", "uses", "air"): "land"})
    assert moved.span("WPN", {"uses": ["air", "sea"]}) == Converted("WPN", {"uses": ["land", "sea"]})
    united = converter(new, values={("WPN", "uses", "air"): "sea"})
    assert united.span("WPN", {"uses": ["air", "sea"]}).attributes == {"uses": ["sea"]}
    one = with_label("WPN", attributes=(attribute("uses", "choice", "air", "sea"),))
    assert converter(one).span("WPN", {"uses": ["air"]}) == Converted("WPN", {"uses": "air"})
    assert converter(one).span("WPN", {"uses": ["air", "sea"]}).lost == (("uses", False),)


def test_a_number_becomes_text():
    new = with_label("WPN", attributes=(attribute("count", "text"),))
    assert converter(new).span("WPN", {"count": 12}).attributes == {"count": "12"}


def test_attributes_of_no_scheme_stay_unless_they_would_be_wrong():
    assert converter(SCHEME).span("PER", {"x": [1]}) == Converted("PER", {"x": [1]})
    new = with_label("PER", attributes=(attribute("x", "number"),))
    assert converter(new).span("PER", {"x": "one"}) == Converted("PER", {}, lost=(("x", False),))
    assert converter(new).span("PER", {"x": 1}).attributes == {"x": 1}


def test_two_attributes_that_become_one_keep_the_first():
    new = with_label("PER", attributes=(attribute("alias", "text"),))
    to = converter(new, attributes={("PER", "kind"): "alias"}).span("PER", {"kind": "group", "alias": "a"})
    assert (to.attributes, to.lost) == ({"alias": "group"}, (("alias", False),))


def test_labels_of_documents():
    old = replace(
        SCHEME, document_labels=(DocumentLabel(name="good", title=WORDS), DocumentLabel(name="bad", title=WORDS))
    )
    new = replace(SCHEME, document_labels=(DocumentLabel(name="fine", title=WORDS),))
    to = Converter(old, new, Conversion(document_labels={"good": "fine"}))
    assert to.document_label("good") == Converted("fine")
    assert to.document_label("bad") == Converted(None)
    assert to.document_label("from elsewhere") == Converted("from elsewhere")
    assert Converter(old, new, Conversion(document_labels={"bad": None})).document_label("bad").chosen


def test_a_name_that_the_new_scheme_does_not_have_is_refused():
    with pytest.raises(BadInput, match="The new scheme has no label BODY; it has PER, ORG, WPN"):
        converter(SCHEME, labels={"ORG": "BODY"})
    with pytest.raises(BadInput, match="has no relation held_by; it has owner"):
        converter(SCHEME, relations={"owner": "held_by"})


def test_labels_keep_their_attributes_when_they_turn_into_one_that_has_them():
    gone = without("ORG")
    assert converter(gone, labels={"ORG": "PER"}).span("ORG", {"kind": "group"}) == Converted("PER", {"kind": "group"})
    assert converter(gone, labels={"ORG": "WPN"}).span("ORG", {"kind": "group"}).lost == (("kind", False),)
