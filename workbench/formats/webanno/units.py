"""Sentences, tokens and parts of tokens: the rows of WebAnno TSV, in which all that is annotated must begin and end."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import regex

from workbench.core.records import Span
from workbench.core.tokens import Range, words

_SENTENCE_END = re.compile(r"(?:[.!?؟۔…]+[»”\"')\]]*\s|\s*\n)\s*")
_NO_SPACE = re.compile(r"\S+")
_GRAPHEME = regex.compile(r"\X")


def tokens(text: str, spans: Sequence[Span]) -> list[Range]:
    """Return the tokens in order: words, and each other character that is no white space.

    White space is a token only at the beginning of the text, which is that of a token, and at the borders of spans.
    """
    spaces = {Range(0, 1)} if text[:1].isspace() else set()
    for span in spans:
        inner = text[span.start : span.end]
        first = span.start + len(inner) - len(inner.lstrip())
        last = span.end - len(inner) + len(inner.rstrip())
        spaces.update(Range(place, place + 1) for place in (*range(span.start, first), *range(last, span.end)))
    found = list(_words_and_others(text))
    return sorted((*found, *spaces)) if spaces else found


def _words_and_others(text: str) -> Iterator[Range]:
    place = 0
    for word in words(text):
        if place < word.start and text[place : word.start] != " ":
            yield from _others(text, place, word.start)
        yield word
        place = word.end
    yield from _others(text, place, len(text))


def _others(text: str, start: int, end: int) -> Iterator[Range]:
    for run in _NO_SPACE.finditer(text, start, end):
        first, last = run.span()
        if last - first == 1:
            yield Range(first, last)
        else:
            yield from (Range(*one.span()) for one in _GRAPHEME.finditer(text, first, last))


def sentences(text: str, spans: Sequence[Span]) -> list[Range]:
    """Return sentences that cover all of `text`; none begins within a span."""
    borders, covered, begins = [0], 0, sorted((span.start, span.end) for span in spans)
    first = len(text) - len(text.lstrip())
    number = 0
    for found in _SENTENCE_END.finditer(text):
        place = found.end()
        while number < len(begins) and begins[number][0] < place:
            covered = max(covered, begins[number][1])
            number += 1
        if covered <= place < len(text) and place > first:
            borders.append(place)
    return [Range(start, end) for start, end in zip(borders, [*borders[1:], len(text)], strict=True)]


def units(span: Span, rows: Sequence[Range], starts: Sequence[int]) -> Iterator[tuple[int, Range]]:
    """Yield the pieces of tokens that a span consists of, each with the number of its token; `starts` are theirs."""
    number = bisect_right(starts, span.start) - 1
    while number < len(rows) and rows[number].start < span.end:
        token = rows[number]
        yield number, Range(max(token.start, span.start), min(token.end, span.end))
        number += 1
