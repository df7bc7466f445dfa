"""What changed between two states: after known edits exactly these are found."""

from itertools import groupby
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import annotated_documents, texts

from workbench.core.difference import DocumentChange, Known, Side, Totals, compare_documents, paired_documents
from workbench.core.difference.pairing import paired_spans
from workbench.core.records import AnnotatedDocument, Annotation, Document, Relation, Span

Facts = set[tuple[Any, ...]]


def sides(items: list[AnnotatedDocument]) -> list[Side]:
    return [Side(list(group)) for _, group in groupby(items, key=lambda item: item.document.id)]


def facts(change: DocumentChange) -> Facts:
    """Return everything that a change says, one by one."""
    found: Facts = {(change.kind, change.id, *change.aspects)} if change.aspects or change.kind != "changed" else set()
    for work in change.work if change.kind == "changed" else ():
        if work.kind != "changed" or work.aspects:
            found.add((work.kind, change.id, work.annotator, *work.aspects))
        for one in (*work.spans, *work.relations):
            there = one.after or one.before
            assert there
            found.add((one.kind, there.id, *one.aspects))
    return found


@st.composite
def edited(draw: st.DrawFn, side: Side) -> tuple[Side | None, Facts]:
    """One document with at most one edit, and what a comparison must say of that."""
    document = side.document
    edit = draw(st.sampled_from(["none", "remove", "name", "metadata", "part", "text", "work", "work", "work"]))
    match edit:
        case "remove":
            return None, {("removed", document.id)}
        case "part":
            return side._replace(part="test"), {("changed", document.id, "part")}
        case "name" | "metadata" | "text":
            new = {
                "name": replace(document, name=f"{document.name} 2"),
                "metadata": replace(document, meta={**document.meta, "new": draw(texts())}),
                "text": replace(document, text=f"{document.text} وأكثر"),
            }[edit]
            items = [replace(item, document=new) for item in side.items]
            return side._replace(items=items), {("changed", document.id, edit)}
        case "work" if side.work:
            place = draw(st.integers(0, len(side.items) - 1))
            said, expected = draw(edited_work(side.items[place].annotation, document))
            items = list(side.items)
            items[place] = replace(items[place], annotation=said)
            return side._replace(items=items), expected
    return side, set()


@st.composite
def edited_work(draw: st.DrawFn, said: Annotation, document: Document) -> tuple[Annotation, Facts]:
    edit = draw(st.sampled_from(["status", "added", "removed", "label", "border", "attributes", "note", "relation"]))
    if edit == "status":
        status = "done" if said.status != "done" else "todo"
        return replace(said, status=status), {("changed", document.id, said.annotator, "status")}
    if edit == "added":
        place = (said.spans[0].start, said.spans[0].end) if said.spans else (0, 1)
        new = Span(id="new", start=place[0], end=place[1], label="NEW")
        return replace(said, spans=(*said.spans, new)), {("added", "new")}
    if edit == "relation" and said.relations:
        gone = draw(st.sampled_from(said.relations))
        left = tuple(one for one in said.relations if one != gone)
        return replace(said, relations=left), {("removed", gone.id)}
    if edit in ("status", "added", "relation") or not said.spans:
        return said, set()
    span = draw(st.sampled_from(said.spans))
    if edit == "removed":
        loose = [one for one in said.relations if span.id in (one.source, one.target)]
        kept = tuple(one for one in said.relations if one not in loose)
        spans = tuple(one for one in said.spans if one != span)
        return replace(said, spans=spans, relations=kept), {("removed", one.id) for one in (span, *loose)}
    changed = {
        "label": lambda: replace(span, label="NEW"),
        "border": lambda: replace(
            span, fragments=(), end=span.end if span.fragments else max(span.end - 1, span.start + 1)
        ),
        "attributes": lambda: replace(span, attributes={**span.attributes, "new": True}),
        "note": lambda: replace(span, note=f"{span.note}!"),
    }[edit]()
    expected = {("changed", span.id, edit)} if changed != span else set()
    return replace(said, spans=tuple(changed if one == span else one for one in said.spans)), expected


@given(items=annotated_documents(), data=st.data())
def test_exactly_the_edits_are_found_and_the_sums_fit(items: list[AnnotatedDocument], data: st.DataObject) -> None:
    totals = Totals()
    for before in sides(items):
        after, expected = data.draw(edited(before))
        change = compare_documents(before, after)
        assert (facts(change) if change else set()) == expected
        totals.count(before, after, change)
    for tally in (*totals.labels.values(), *totals.relations.values()):
        assert tally.after == tally.before + tally.added - tally.removed + tally.arrived - tally.left
    assert totals.after == totals.before - totals.documents["removed"]


@given(items=annotated_documents())
def test_ids_and_order_are_no_difference(items: list[AnnotatedDocument]) -> None:
    for side in sides(items):
        other = [renamed(item) for item in reversed(side.items)]
        assert compare_documents(side, Side(other)) is None


def renamed(item: AnnotatedDocument) -> AnnotatedDocument:
    """The same work under other ids, backwards."""
    said = item.annotation
    if not said:
        return item
    spans = tuple(replace(span, id=f"other {span.id}") for span in reversed(said.spans))
    relations = tuple(
        replace(one, id=f"other {one.id}", source=f"other {one.source}", target=f"other {one.target}")
        for one in said.relations
    )
    return replace(item, annotation=replace(said, spans=spans, relations=relations))


def test_documents_stand_for_each_other_by_id_then_by_text_then_by_name() -> None:
    before = [
        Known("1", "a", "x"),
        Known("2", "b", "y"),
        Known("3", "c", "z"),
        Known("4", "d", "w"),
        Known("", "e", ""),
    ]
    after = [Known("8", "changed", "z"), Known("9", "b", "renamed"), Known("1", "changed", "x"), Known("", "f", "v")]
    assert list(paired_documents(before, after)) == [(0, 2), (1, 1), (2, 0), (3, None), (4, None), (None, 3)]


def test_a_name_that_two_documents_have_says_nothing() -> None:
    before, after = [Known("1", "a", "x"), Known("2", "b", "x")], [Known("3", "c", "x")]
    assert list(paired_documents(before, after)) == [(0, None), (1, None), (None, 0)]


def span(span_id: str, start: int, end: int, label: str = "PER") -> Span:
    return Span(id=span_id, start=start, end=end, label=label)


def test_numbers_that_are_counted_anew_are_no_ids() -> None:
    before = [span("1", 4, 8), span("2", 10, 12)]
    after = [span("1", 0, 3), span("2", 4, 8), span("3", 10, 12)]
    assert paired_spans(before, after, "ك" * 20, "ك" * 20) == [
        (before[0], after[1]),
        (before[1], after[2]),
        (None, after[0]),
    ]


def test_without_ids_the_most_alike_stand_for_each_other() -> None:
    before, after = [span("", 0, 5), span("", 4, 8)], [span("", 3, 8), span("", 0, 4)]
    text = "ك" * 20
    assert paired_spans(before, after, text, text) == [(before[0], after[1]), (before[1], after[0])]


def test_in_another_text_the_words_count() -> None:
    old, new = "قال كيم", "أمس قال كيم"
    item = AnnotatedDocument(
        document=Document(id="1", name="x", text=old, sha256=""),
        annotation=Annotation(annotator="amal", spans=(span("1", 4, 7),)),
    )
    moved = AnnotatedDocument(
        document=Document(id="1", name="x", text=new, sha256=""),
        annotation=Annotation(annotator="amal", spans=(span("9", 8, 11),)),
    )
    change = compare_documents(Side([item]), Side([moved]))
    assert change and (change.aspects, change.work) == (("text",), ())


@pytest.mark.parametrize(("type_", "target", "aspect"), [("user", "2", "type"), ("owner", "3", "ends")])
def test_a_relation_that_is_another_one_now_is_changed(type_: str, target: str, aspect: str) -> None:
    spans = (span("1", 0, 1), span("2", 2, 3), span("3", 4, 5))
    document = Document(id="1", name="x", text="ك" * 9, sha256="")
    said = Annotation(annotator="amal", spans=spans)

    def side(link: Relation) -> Side:
        return Side([AnnotatedDocument(document=document, annotation=replace(said, relations=(link,)))])

    change = compare_documents(
        side(Relation(id="r", type="owner", source="1", target="2")),
        side(Relation(id="r", type=type_, source="1", target=target)),
    )
    assert change and [one.aspects for one in change.work[0].relations] == [(aspect,)]


def test_true_is_not_one() -> None:
    document = Document(id="1", name="x", text="ك", sha256="", meta={"n": 1})
    change = compare_documents(
        Side([AnnotatedDocument(document=document)]),
        Side([AnnotatedDocument(document=replace(document, meta={"n": True}))]),
    )
    assert change and change.aspects == ("metadata",)
