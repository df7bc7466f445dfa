from typing import Any

import pytest
from articles import SCHEME, annotated, article
from msgspec.structs import replace

from workbench.core.choosing import Choice, checked, chosen
from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Entity, Relation, Span, Zone, surface
from workbench.core.suggestions import NOTHING, Suggested, Suggestion
from workbench.core.zones import BOILERPLATE

TEXT = "عنوان\nإعلان هنا\nوصل سامر"
ZONES = (Zone(start=0, end=5, kind="title"), Zone(start=6, end=16, kind="ad"), Zone(start=16, end=24, kind="body"))
SPANS = (
    Span(id="a", start=6, end=11, label="ORG"),
    Span(id="b", start=20, end=24, label="PER", entity="e1"),
)


def item(**meta: Any) -> AnnotatedDocument:
    document = article(text=TEXT, zones=ZONES, meta=meta)
    link = Relation(id="r", type="x", source="b", target="a")
    whole = annotated(document, "amal", status="done", spans=SPANS, relations=(link,))
    return replace(whole, entities=(Entity(id="e1", name="سامر"),))


def choose(one: AnnotatedDocument, **choice: Any) -> tuple[AnnotatedDocument | None, list[Any]]:
    lost: list[Any] = []
    return chosen(one, checked(Choice(**choice), SCHEME), lambda *loss: lost.append(loss)), lost


def test_nothing_chosen_is_everything() -> None:
    one = item()
    assert choose(one) == (one, [])


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        ({"statuses": frozenset({"done"})}, True),
        ({"statuses": frozenset({"todo"})}, False),
        ({"annotators": frozenset({"amal"})}, True),
        ({"annotators": frozenset({"badr"})}, False),
        ({"outlets": frozenset({"الخبر"})}, True),
        ({"outlets": frozenset({"آخر"})}, False),
        ({"documents": frozenset({"x"})}, False),
        ({"since": "2024-03"}, True),
        ({"since": "2024-03-31"}, True),
        ({"since": "2024-04-01"}, False),
        ({"until": "2024-03"}, True),
        ({"until": "2024-03-30"}, False),
        ({"since": "٢٠٢٤", "until": "2024"}, True),
    ],
)
def test_documents_are_chosen_by_what_is_said_of_them(choice: dict[str, Any], wanted: bool) -> None:
    found, lost = choose(item(outlet="الخبر", date="2024-03-31"), **choice)
    assert (found is not None) == wanted
    assert lost == []


def test_a_document_without_date_lies_in_no_time() -> None:
    assert choose(item(), since="2000")[0] is None


def test_what_nobody_worked_on_is_to_do() -> None:
    bare = AnnotatedDocument(document=article())
    assert choose(bare, statuses=frozenset({"todo"}))[0] == bare
    assert choose(bare, annotators=frozenset({"amal"}))[0] is None


def test_only_some_labels() -> None:
    found, lost = choose(item(), labels=frozenset({"ORG"}))
    assert found and found.annotation
    assert [span.id for span in found.annotation.spans] == ["a"]
    assert found.annotation.relations == found.entities == ()
    assert lost == []


def test_zones_are_cut_out_and_offsets_mapped() -> None:
    one = item()
    found, lost = choose(one, without_zones=frozenset({"boilerplate"}))
    assert found and found.annotation
    assert found.document.text == "عنوان\nوصل سامر"
    assert [surface(found.document.text, span) for span in found.annotation.spans] == ["سامر"]
    assert [zone.kind for zone in found.document.zones] == ["title", "body"]
    assert [(part, count, name) for part, _, count, name in lost] == [("cut", 1, "ORG"), ("relations", 1, "x")]


def test_suggestions_in_text_that_is_cut_out_are_told() -> None:
    suggested = Suggested((Suggestion(start=6, end=11, label="ORG", score=0.5, reasons=()),), ())
    found, lost = choose(replace(item(), suggested=suggested), without_zones=frozenset({"ad"}))
    assert found and found.suggested == NOTHING
    assert ("suggestions", 1, "") in [(part, count, name) for part, _, count, name in lost]


def test_a_document_of_nothing_else_is_left_out() -> None:
    zones = (Zone(start=0, end=len(TEXT), kind="ad"),)
    whole = replace(item(), document=article(text=TEXT, zones=zones))
    found, lost = choose(whole, without_zones=frozenset({"ad"}))
    assert found is None
    assert [part for part, *_ in lost] == ["cut", "cut", "relations"]


def test_boilerplate_means_all_its_kinds() -> None:
    assert checked(Choice(without_zones=frozenset({"boilerplate", "title"})), SCHEME).without_zones >= BOILERPLATE


@pytest.mark.parametrize("choice", [{"labels": frozenset({"NONE"})}, {"since": "yesterday"}])
def test_what_cannot_be_chosen_is_refused(choice: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        checked(Choice(**choice), SCHEME)
