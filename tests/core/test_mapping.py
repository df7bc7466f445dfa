"""Labels under other names."""

from typing import Any

import pytest
from articles import SCHEME, annotated, article
from msgspec.structs import replace

from workbench.core.errors import BadInput
from workbench.core.mapping import LabelMapping, Mapper
from workbench.core.records import AnnotatedDocument, Relation, Span
from workbench.core.scheme import OverlapRule, RelationType, Scheme
from workbench.core.scheme_conversion import Case, Conversion
from workbench.core.suggestions import Place, Suggested, SuggestedRelation, Suggestion, because

FLAT = replace(
    SCHEME,
    name="flat",
    labels=tuple(label for label in SCHEME.labels if label.name != "WPN"),
    relations=(RelationType(name="has", title=SCHEME.title, sources=("PER",), targets=("ORG",)),),
    overlaps=(OverlapRule(families=("entity", "entity"), may=()),),
)


def mapped(item: AnnotatedDocument, target: Scheme | None = None, **conversion: Any) -> Any:
    lost: list[Any] = []
    mapping = LabelMapping(name="m", source="small", target=target, conversion=Conversion(**conversion))
    found = Mapper(SCHEME, mapping).mapped(item, lambda *loss: lost.append((loss[0], loss[2], loss[3])))
    return found, lost


def work(*spans: Span, **more: Any) -> AnnotatedDocument:
    return annotated(article(), "amal", spans=tuple(sorted(spans, key=lambda span: span.order)), **more)


def span(id_: str, label: str, start: int = 0, end: int = 3, **more: Any) -> Span:
    return Span(id=id_, start=start, end=end, label=label, **more)


def labels(item: AnnotatedDocument) -> list[tuple[str, str]]:
    return [(one.id, one.label) for one in item.annotation.spans] if item.annotation else []


def test_labels_get_the_names_of_the_target_and_what_has_none_is_counted() -> None:
    item = work(span("a", "PER"), span("b", "WPN", 4, 8), span("c", "WPN", 9, 12))
    found, lost = mapped(item, FLAT, labels={"PER": "ORG"})
    assert labels(found) == [("a", "ORG")]
    assert found.scheme == "flat/1"
    assert lost == [("unmapped", 1, "WPN"), ("unmapped", 1, "WPN")]


def test_a_case_says_more_than_the_label() -> None:
    item = work(span("a", "WPN", attributes={"sure": True}), span("b", "WPN", 4, 8))
    case = Case(label="WPN", attribute="sure", values=(True,), to="PER")
    found, lost = mapped(item, FLAT, labels={"WPN": "ORG"}, cases=(case,))
    assert labels(found) == [("a", "PER"), ("b", "ORG")]
    assert lost == [("attributes", 1, "WPN.sure")]


def test_relations_change_their_type_and_direction() -> None:
    link = Relation(id="r", type="owner", source="a", target="b")
    item = work(span("a", "WPN"), span("b", "PER", 4, 8), relations=(link,))
    found, lost = mapped(item, FLAT, labels={"WPN": "ORG"}, relations={"owner": "has"}, reversed=frozenset({"owner"}))
    assert found.annotation.relations == (replace(link, type="has", source="b", target="a"),)
    assert lost == []
    _, lost = mapped(item, FLAT, labels={"WPN": "ORG"}, relations={"owner": "has"})
    assert lost == [("relations", 1, "owner")]


def test_what_may_not_overlap_in_the_target_is_counted() -> None:
    item = work(span("long", "ORG", 0, 8), span("short", "PER", 4, 8))
    found, lost = mapped(item, FLAT)
    assert labels(found) == [("long", "ORG")]
    assert lost == [("overlaps", 1, "PER")]


def test_spans_that_become_one_are_one() -> None:
    found, lost = mapped(work(span("a", "PER"), span("b", "ORG")), None, labels={"PER": "NAME", "ORG": "NAME"})
    assert labels(found) == [("a", "NAME")]
    assert lost == [("overlaps", 1, "ORG")]


def test_without_a_target_the_scheme_is_renamed() -> None:
    mapping = LabelMapping(
        name="m",
        source="",
        target=None,
        conversion=Conversion(
            labels={"PER": "PERSON", "ORG": None},
            attributes={("PER", "kind"): "type"},
            values={("PER", "kind", "group"): "many"},
            relations={"owner": "held_by"},
        ),
    )
    mapper = Mapper(SCHEME, mapping)
    assert list(mapper.scheme.by_name) == ["PERSON", "WPN"]
    assert mapper.scheme.relations[0].targets == ("PERSON",)
    link = Relation(id="r", type="owner", source="a", target="b")
    item = work(span("a", "WPN"), span("b", "PER", 4, 8, attributes={"kind": "group"}), relations=(link,))
    found = mapper.mapped(item, lambda *_: None)
    assert labels(found) == [("a", "WPN"), ("b", "PERSON")]
    assert found.annotation.spans[1].attributes == {"type": "many"}
    assert found.annotation.relations == (replace(link, type="held_by"),)


def test_suggestions_are_mapped_too() -> None:
    reason = because("lexicon", 0.5, "so")
    first = Suggestion(start=0, end=3, label="WPN", score=0.5, reasons=(reason,))
    second = Suggestion(start=4, end=8, label="PER", score=0.5, reasons=(reason,))
    link = SuggestedRelation(type="owner", source=first.place, target=second.place, score=0.5, suggester="x")
    item = replace(work(), suggested=Suggested((first, second), (link,)))
    found, lost = mapped(item, None, labels={"PER": "NAME"})
    assert [one.label for one in found.suggested.spans] == ["WPN", "NAME"]
    assert found.suggested.relations[0].target == Place("NAME", 4, 8)
    found, lost = mapped(item, FLAT)
    assert [one.label for one in found.suggested.spans] == ["PER"]
    assert lost == [("suggestions", 1, "WPN")]


def test_a_mapping_for_another_scheme_is_refused() -> None:
    with pytest.raises(BadInput, match="is for the scheme other"):
        Mapper(SCHEME, LabelMapping(name="m", source="other", target=None, conversion=Conversion()))
