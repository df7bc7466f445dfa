import json
from typing import Any

import pytest
from hypothesis import given
from round_trips import assert_comes_back, entries, held, read_items, refused, written
from strategies import annotated_documents
from tricky import tricky_documents

from workbench.core.records import AnnotatedDocument
from workbench.formats import Entry
from workbench.formats.webannotation import FORMAT
from workbench.formats.webannotation.iris import id_of, iri

TEXT = "قال كيم 🚀 إن BM-21 وصلت، قال"


def selectors(start: int, end: int, exact: str | None = None) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {"type": "TextQuoteSelector", "exact": TEXT[start:end] if exact is None else exact},
    ]


def span(name: str = "http://x/1", start: int = 4, end: int = 7, **changes: Any) -> dict[str, Any]:
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "tagging",
        "body": {"type": "TextualBody", "value": "PER"},
        "target": {"source": "http://x", "selector": selectors(start, end)},
    } | changes


def page(*items: dict[str, Any], **changes: Any) -> bytes:
    values = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "source": {"id": "http://x", "value": TEXT},
        "items": items,
    }
    return json.dumps(values | changes, ensure_ascii=False, indent=1).encode()


@given(items=annotated_documents())
def test_what_it_holds_comes_back(items: list[AnnotatedDocument]) -> None:
    assert_comes_back(FORMAT, items)


@pytest.mark.parametrize("id_", ["", "a b/ش#", "018f6f9e-6f2e-7c1a-9f7e-0a1b2c3d4e5f"])
def test_ids_come_back_from_iris(id_: str) -> None:
    assert id_of(iri("span", id_)) == id_


def test_the_selectors_select_the_same() -> None:
    items = tricky_documents()
    for values, item in zip(json.loads(written(FORMAT, held(FORMAT, items))), items, strict=True):
        text = item.document.text
        for one in values["items"]:
            if isinstance(one["target"], dict):
                position, quoted = one["target"]["selector"]
                assert text[position["start"] : position["end"]] == quoted["exact"]
                assert quoted["prefix"] + quoted["exact"] + quoted["suffix"] in text


def test_foreign_pages_are_read() -> None:
    link = {
        "id": "http://x/l",
        "motivation": ["linking"],
        "target": "http://x/2",
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": "owner"}, {"source": {"id": "http://x/1"}}],
    }
    label = {"motivation": "classifying", "target": "http://x", "body": [{"value": "خبر"}, {"value": "عاجل"}]}
    note = {"motivation": "commenting", "target": "http://x", "body": {"value": "انظر"}}
    odd = {"motivation": "bookmarking", "target": "http://x"}
    bodies = [{"purpose": "tagging", "value": "W"}, {"purpose": "commenting", "value": "ملاحظة"}]
    other = span("http://x/2", 13, 18, body=bodies)
    (entry,) = entries(FORMAT, page(span(), other, link, label, note, odd, creator={"name": "amal"}))
    assert isinstance(entry, Entry), str(entry.reason)
    said = entry.item.annotation
    assert said
    assert entry.item.document.meta["url"] == "http://x"
    assert (said.annotator, said.labels, said.note) == ("amal", ("خبر", "عاجل"), "انظر")
    assert [(one.label, one.start, one.end, one.note) for one in said.spans] == [
        ("PER", 4, 7, ""), ("W", 13, 18, "ملاحظة"),
    ]  # fmt: skip
    assert [(one.type, one.source, one.target) for one in said.relations] == [("owner", "http://x/2", "http://x/1")]
    assert [str(one) for one in entry.remarks] == [
        "a.jsonld, line 1: items[5].motivation is of the type bookmarking, which is passed over."
    ]


def test_each_creator_is_an_annotator() -> None:
    items = read_items(FORMAT, page(span(creator={"name": "amal"}), span("http://x/2", creator="http://x/badr")))
    assert [item.annotation.annotator for item in items if item.annotation] == ["amal", "http://x/badr"]


def test_a_quote_without_a_position_is_found_where_it_stands_once() -> None:
    quoted = {"type": "TextQuoteSelector", "exact": "قال", "prefix": "، "}
    (item,) = read_items(FORMAT, page(span(target={"source": "http://x", "selector": quoted})))
    assert item.annotation
    assert (item.annotation.spans[0].start, item.annotation.spans[0].end) == (25, 28)
    twice = {"type": "TextQuoteSelector", "exact": "قال"}
    complaint = refused(FORMAT, page(span(target={"source": "http://x", "selector": twice})))
    assert complaint.endswith("which stands in the text 2 times, not once.")


def test_positions_in_utf16_are_seen_by_their_quotes() -> None:
    data = page(span(target={"selector": selectors(14, 19, "BM-21")}))
    assert "all of them fit as UTF-16 units" in refused(FORMAT, data)
    (item,) = read_items(FORMAT, data, repair=True)
    assert item.annotation
    assert (item.annotation.spans[0].start, item.annotation.spans[0].end) == (13, 18)


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (page(source=None), "source.value is missing: annotations can be imported where"),
        (page(source={"id": "http://x"}), "source.value is missing"),
        (page(source={"value": 7}), "source.value has a wrong value"),
        (page(source={"value": " "}), "source.value is empty."),
        (page({"id": "a"}), "items[0].target is missing."),
        (page(span(), span()), "items[1].id is http://x/1, which another one"),
        (page(span(body=[])), "items[0].body must have one text with the purpose tagging"),
        (page(span(body={"value": 7})), "items[0].body.value has a wrong value"),
        (page(span(target={"selector": []})), "items[0].target.selector has neither a TextPositionSelector"),
        (page(span(target={"selector": {"type": "TextPositionSelector", "start": 1.5}})),
         "items[0].target.selector.start has a wrong value"),
        (page(span(start=7, end=99)), "items[0].target"),
        (page(span(target={"selector": selectors(4, 7, "كيمم")})), "items[0].target is “كيمم”, but the text has “كيم”"),
        (page({"motivation": "linking", "target": "http://x/9", "body": []}), "items[0].target is “http://x/9”, but"),
        (page(span(workbench={"origin": "me"})), "items[0].workbench.origin has a wrong value"),
        (page(span(workbench={"entity": "e"})), "spans[0].entity is “e”, but no entity"),
        (page()[:-9], "this is not a JSON object"),
    ],
)  # fmt: skip
def test_a_wrong_page_is_refused_by_its_field(data: bytes, complaint: str) -> None:
    assert refused(FORMAT, data).removeprefix("a.jsonld, line 1: ").startswith(complaint)


def test_its_files_are_recognised() -> None:
    assert FORMAT.recognises("a.jsonld", page())
    assert not FORMAT.recognises("a.json", b'[{"text": "a", "annotations": []}]')
