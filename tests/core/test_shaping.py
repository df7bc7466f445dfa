"""Pieces of documents: they make up the text, and every span is whole in its piece."""

from itertools import pairwise
from typing import Any

import pytest
from articles import annotated, article
from hypothesis import given
from hypothesis import strategies as st
from strategies import annotated_documents

from workbench.core.choosing import Shape
from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Relation, Span, surface
from workbench.core.shaping import checked, origin, pieces

SHAPES = st.one_of(
    st.just(Shape(unit="sentence")),
    st.integers(1, 5).flatmap(
        lambda size: st.integers(0, size - 1).map(lambda overlap: Shape(unit="window", size=size, overlap=overlap))
    ),
)


def shaped(items: list[AnnotatedDocument], shape: Shape) -> tuple[list[AnnotatedDocument], list[Any]]:
    lost: list[Any] = []
    return list(pieces(items, shape, lambda *loss: lost.append(loss))), lost


def spans_of(item: AnnotatedDocument) -> tuple[Span, ...]:
    return item.annotation.spans if item.annotation else ()


@st.composite
def documents(draw: st.DrawFn) -> list[AnnotatedDocument]:
    """One document of several words, with the work of some annotators, or a tricky one."""
    if draw(st.booleans()):
        items = draw(annotated_documents(max_size=1))
        return [item for item in items if item.document.id == items[0].document.id]
    document = article(text=draw(st.text("ا. ب\n«»", min_size=1, max_size=40)) + "ب")
    edges = st.tuples(st.integers(0, len(document.text) - 1), st.integers(1, 6))
    work = []
    for name in ("amal", "badr"):
        ranges = [(start, min(start + length, len(document.text))) for start, length in draw(st.lists(edges))]
        spans = [Span(id=f"{name}{place}", start=a, end=b, label="PER") for place, (a, b) in enumerate(ranges)]
        work.append(annotated(document, name, spans=tuple(sorted(spans, key=lambda span: span.order))))
    return work


@given(documents(), SHAPES)
def test_pieces_make_up_the_text_and_hold_every_span_whole(items: list[AnnotatedDocument], shape: Shape) -> None:
    text = items[0].document.text
    found, _ = shaped(items, shape)
    covered = 0
    for piece in found:
        start, end = piece.document.meta["from"], piece.document.meta["to"]
        assert piece.document.text == text[start:end] != ""
        assert piece.document.meta["part_of"] == items[0].document.id
        assert start <= covered
        assert shape.unit == "window" or start in (covered, found[0].document.meta["from"]) or len(items) > 1
        covered = max(covered, end)
    assert covered == len(text)
    for item in items:
        name = item.annotation and item.annotation.annotator
        of_one = [piece for piece in found if (piece.annotation and piece.annotation.annotator) == name]
        old = {span.id: span for span in spans_of(item)}
        seen = set()
        for piece in of_one:
            for span in spans_of(piece):
                first = span.id.partition("#")[0]
                assert surface(piece.document.text, span) == surface(text, old[first])
                assert span.start + piece.document.meta["from"] == old[first].start
                assert span.id not in seen
                seen.add(span.id)
        assert {id_.partition("#")[0] for id_ in seen} == old.keys()


@given(documents())
def test_sentences_follow_each_other_without_gap_or_overlap(items: list[AnnotatedDocument]) -> None:
    found, _ = shaped(items[:1], Shape(unit="sentence"))
    assert "".join(piece.document.text for piece in found) == items[0].document.text
    assert all(not piece.document.text.isspace() for piece in found) or items[0].document.text.isspace()


@given(st.lists(st.sampled_from(["كلمة", "ثم", "أخرى"]), min_size=1, max_size=30), st.integers(1, 6), st.data())
def test_windows_have_their_size_and_overlap(words: list[str], size: int, data: st.DataObject) -> None:
    overlap = data.draw(st.integers(0, size - 1))
    item = annotated(article(text=" ".join(words)), "amal")
    found, _ = shaped([item], Shape(unit="window", size=size, overlap=overlap))
    windows = [piece.document.text.split() for piece in found]
    assert all(len(window) == size for window in windows[:-1])
    for one, other in pairwise(windows):
        assert one[len(one) - overlap :] == other[:overlap]


def test_pieces_have_names_and_know_where_they_come_from() -> None:
    document = article("خبر", text="أول. ثان. ثالث")
    spans = (Span(id="a", start=0, end=3, label="PER"), Span(id="b", start=5, end=8, label="ORG"))
    link = Relation(id="r", type="x", source="a", target="b")
    item = annotated(document, "amal", spans=spans, relations=(link,))
    found, lost = shaped([item], Shape(unit="sentence"))
    assert [piece.document.name for piece in found] == ["خبر#1", "خبر#2", "خبر#3"]
    assert [piece.document.text for piece in found] == ["أول. ", "ثان. ", "ثالث"]
    assert [piece.document.id for piece in found] == [f"{document.id}#{number}" for number in (1, 2, 3)]
    assert {origin(piece.document) for piece in found} == {(document.id, "خبر")}
    assert lost == [("apart", item, 1, "")]


def test_no_sentence_ends_within_a_span() -> None:
    item = annotated(article(text="أول. ثان. ثالث"), "amal", spans=(Span(id="a", start=2, end=7, label="PER"),))
    found, _ = shaped([item], Shape(unit="sentence"))
    assert [piece.document.text for piece in found] == ["أول. ثان. ", "ثالث"]


def test_pieces_are_the_same_for_all_annotators() -> None:
    document = article(text="أول. ثان. ثالث")
    items = [annotated(document, "amal", spans=(Span(id="a", start=2, end=7, label="PER"),)), annotated(document, "b")]
    found, _ = shaped(items, Shape(unit="sentence"))
    assert [(piece.document.name, piece.annotation and piece.annotation.annotator) for piece in found] == [
        ("one.txt#1", "amal"),
        ("one.txt#1", "b"),
        ("one.txt#2", "amal"),
        ("one.txt#2", "b"),
    ]


@pytest.mark.parametrize(("size", "overlap"), [(0, 0), (3, 3), (3, -1)])
def test_windows_that_cannot_be_are_refused(size: int, overlap: int) -> None:
    with pytest.raises(BadInput, match="cannot overlap"):
        checked(Shape(unit="window", size=size, overlap=overlap))
