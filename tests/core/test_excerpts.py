"""Parts of documents: the text that is left, and everything in it at its new place."""

from hashlib import sha256
from itertools import pairwise

from articles import annotated, article
from hypothesis import given
from hypothesis import strategies as st
from strategies import annotated_documents, suggested

from workbench.core.excerpts import Excerpt, taken
from workbench.core.records import AnnotatedDocument, Span, Zone, surface


def excerpts(text: str) -> st.SearchStrategy[list[tuple[int, int]]]:
    edges = st.sets(st.integers(0, len(text)), min_size=2, max_size=6).map(sorted)
    return edges.map(lambda found: list(zip(found[::2], found[1::2], strict=False)))


@given(st.data())
def test_every_character_goes_where_the_excerpt_says(data: st.DataObject) -> None:
    text = data.draw(st.text("ab \n", min_size=1, max_size=20))
    ranges = data.draw(excerpts(text))
    excerpt = Excerpt(text, ranges)
    for place, character in enumerate(text):
        found = excerpt.range(place, place + 1)
        assert (found is not None) == any(start <= place < end for start, end in ranges)
        if found:
            assert excerpt.text[slice(*found)] == character
    kept = sum(end - start for start, end in ranges)
    assert len(excerpt.text) - kept == sum(
        not (text[end - 1].isspace() or text[start].isspace()) for (_, end), (start, _) in pairwise(ranges)
    )


@given(st.data(), annotated_documents(max_size=1))
def test_what_is_taken_has_its_surfaces_and_nothing_else(data: st.DataObject, items: list[AnnotatedDocument]) -> None:
    item = items[0]
    text = item.document.text
    ranges = data.draw(excerpts(text))
    part = taken(item, Excerpt(text, ranges))
    assert part.document.sha256 == sha256(part.document.text.encode()).hexdigest()
    if item.annotation is None:
        return
    assert part.annotation is not None
    old = {span.id: span for span in item.annotation.spans}
    for span in part.annotation.spans:
        assert surface(part.document.text, span) == surface(text, old[span.id])
    whole = [
        span.id
        for span in item.annotation.spans
        if all(any(begin <= start and end <= until for begin, until in ranges) for start, end in span.ranges)
    ]
    assert [span.id for span in part.annotation.spans] == whole
    assert all({one.source, one.target} <= set(whole) for one in part.annotation.relations)
    for zone in part.document.zones:
        assert 0 <= zone.start < zone.end <= len(part.document.text)


@given(st.data(), annotated_documents(max_size=1))
def test_suggestions_keep_their_text_and_their_relations(data: st.DataObject, items: list[AnnotatedDocument]) -> None:
    item = items[0]
    text = item.document.text
    found = data.draw(suggested(item))
    part = taken(
        AnnotatedDocument(document=item.document, annotation=item.annotation, suggested=found),
        Excerpt(text, data.draw(excerpts(text))),
    )
    before = {"".join(text[start:end] for start, end in one.ranges) for one in found.spans}
    spans = part.annotation.spans if part.annotation else ()
    places = {one.place for one in part.suggested.spans} | {(span.label, span.start, span.end) for span in spans}
    for one in part.suggested.spans:
        assert "".join(part.document.text[start:end] for start, end in one.ranges) in before
    assert all({one.source, one.target} <= places for one in part.suggested.relations)


def test_words_that_a_gap_kept_apart_stay_apart() -> None:
    assert Excerpt("abcdef", [(0, 2), (4, 6)]).text == "ab\nef"
    assert Excerpt("ab cd ef", [(0, 3), (6, 8)]).text == "ab ef"


def test_zones_are_cut_to_what_is_left_of_them() -> None:
    document = article(text="0123456789", zones=(Zone(start=2, end=8, kind="body"), Zone(start=4, end=6, kind="ad")))
    part = taken(annotated(document, "amal"), Excerpt(document.text, [(0, 3), (7, 10)]))
    assert part.document.text == "012\n789"
    assert part.document.zones == (Zone(start=2, end=5, kind="body"),)


def test_a_piece_of_a_discontinuous_span_is_no_span() -> None:
    span = Span(id="s", start=0, end=5, label="PER", fragments=((0, 2), (4, 5)))
    document = article(text="abcdef")
    assert taken(annotated(document, "a", spans=(span,)), Excerpt("abcdef", [(0, 3)])).annotation.spans == ()
    kept = taken(annotated(document, "a", spans=(span,)), Excerpt("abcdef", [(0, 2), (4, 6)])).annotation.spans
    assert [one.fragments for one in kept] == [((0, 2), (3, 4))]
