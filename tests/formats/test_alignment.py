from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis.strategies import sampled_from
from strategies import annotated_documents

from workbench.core.records import AnnotatedDocument, Annotation, Document, Span
from workbench.core.tokens import Range, seen
from workbench.formats.alignment import Borders, Placed, cuts, layers, left_out, misaligned, placed
from workbench.formats.tokenizing import TOKENIZER_OPTIONS, Tokenize, tokenizer

DEFAULTS = {option.name: option.default for option in TOKENIZER_OPTIONS}
OURS = tokenizer(DEFAULTS)
UNCUT = tokenizer(DEFAULTS | {"split_at_spans": False})
WHITESPACE = tokenizer(DEFAULTS | {"tokenizer": "whitespace"})


def tagged(text: str, *surfaces: str) -> AnnotatedDocument:
    """Return a document with a span for each of `surfaces`, which follow each other in `text`."""
    spans, behind = [], 0
    for number, surface in enumerate(surfaces):
        start = text.index(surface, behind)
        behind = start + 1
        spans.append(Span(id=str(number), start=start, end=start + len(surface), label="PER"))
    document = Document(id="d", name="مقال", text=text, sha256="")
    return AnnotatedDocument(document=document, annotation=Annotation(annotator="amal", spans=tuple(spans)))


@pytest.mark.parametrize(
    ("text", "surface", "tokenize", "found"),
    [
        ("قال «كيم» اليوم", "كيم", WHITESPACE, [("start", "punctuation"), ("end", "punctuation")]),
        ("رحب وبكيم اليوم", "كيم", UNCUT, [("start", "clitic")]),
        ("رحبوا بصواريخهم اليوم", "صواريخ", UNCUT, [("start", "clitic"), ("end", "clitic")]),
        ("في كوالالمبور", "لمبور", UNCUT, [("start", "word")]),
        ("قال كيم اليوم", " كيم ", OURS, [("start", "space"), ("end", "space")]),
        ("قال \u2067كيم\u2069", "\u2067كيم", OURS, [("start", "space")]),
        ("قال \u200f كيم", "\u200f", OURS, [("start", "nothing")]),
        ("رحب «وبكيم» اليوم", "كيم", OURS, []),
        ("قال كيم", "كيم", WHITESPACE, []),
    ],
)
def test_why_a_span_falls_beside_borders(
    text: str, surface: str, tokenize: Tokenize, found: list[tuple[str, str]]
) -> None:
    records = misaligned(tagged(text, surface), tokenize)
    assert [(one.edge, one.reason) for one in records] == found
    assert {(one.name, one.label, one.surface) for one in records} <= {("مقال", "PER", surface)}
    assert all(one.is_lost == (one.reason != "space") for one in records)


def test_a_record_shows_the_tokens_at_the_edge() -> None:
    opening, closing = misaligned(tagged("قال «كيم»، إنه", "كيم»"), WHITESPACE)
    assert (opening.tokens, closing.tokens) == (("«كيم»،",), ("«كيم»،",))
    (nothing,) = misaligned(tagged("قال \u200f كيم", "\u200f"), OURS)
    assert nothing.tokens == ("قال", "كيم")


@settings(max_examples=50)
@given(annotated_documents())
def test_only_what_cannot_be_seen_is_lost_with_our_tokens_cut_at_spans(items: list[AnnotatedDocument]) -> None:
    for item in items:
        lost = [one for one in misaligned(item, OURS) if one.is_lost]
        assert all(one.reason == "nothing" and not seen(one.surface) for one in lost)


@settings(max_examples=50)
@given(annotated_documents(), sampled_from([OURS, UNCUT, WHITESPACE]))
def test_placed_and_misaligned_agree(items: list[AnnotatedDocument], tokenize: Tokenize) -> None:
    for item in items:
        lost: Counter[str] = Counter()
        tokens = tokenize(item.document.text, cuts(item))
        found = placed(item, tokens, lambda part, _, count, lost=lost: lost.update({part: count}))
        spans = [span for span in (item.annotation.spans if item.annotation else ()) if not span.fragments]
        beside = {(one.start, one.end) for one in misaligned(item, tokenize) if one.is_lost}
        assert {(one.span.start, one.span.end) for one in found} == {(one.start, one.end) for one in spans} - beside
        assert lost["tokens"] == len(spans) - len(found)


def test_borders_take_whole_tokens_only() -> None:
    borders = Borders([Range(0, 3), Range(4, 8)])
    assert borders.covered(0, 8) == (0, 2)
    assert borders.covered(3, 8) == (1, 2)
    assert borders.covered(1, 8) is None
    assert borders.covered(3, 4) is None
    assert borders.touched(2, 5) == (0, 2)


def test_layers_take_the_outermost_first() -> None:
    spans = {name: Placed(Span(id=name, start=0, end=1, label="PER"), *edges) for name, edges in
             {"outer": (0, 4), "inner": (1, 2), "innermost": (1, 2), "beside": (5, 6)}.items()}  # fmt: skip
    made, left = layers(spans.values(), 2)
    assert [[one.span.id for one in layer] for layer in made] == [["outer", "beside"], ["inner"]]
    assert [one.span.id for one in left] == ["innermost"]


def test_unseen_characters_outside_tokens_are_counted() -> None:
    text = "\ufeffقال\u200f ك\u200cم\u2028"
    assert left_out(text, OURS(text, ())) == len("\ufeff\u200f")
