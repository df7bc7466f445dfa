"""Sentences, tokens and parts of tokens: the rows of WebAnno TSV, in which all that is annotated must begin and end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from workbench.core import tokens as words
from workbench.core.records import Span
from workbench.core.sentences import sentence_starts
from workbench.core.tokens import Range


def tokens(text: str, spans: Sequence[Span]) -> list[Range]:
    """Return the tokens in order.

    White space and controls are tokens only at the beginning of the text, which is that of a token, and where a span
    begins or ends with them.
    """
    found = words.tokens(text)
    starts = [start for start, _ in found]
    others = set() if starts[:1] == [0] else {0}
    for span in spans:
        number = bisect_right(starts, span.start)
        before = found[number - 1].end if number else 0
        if before <= span.start:
            after = starts[number] if number < len(starts) else len(text)
            others.update(range(span.start, min(after, span.end)))
        number = bisect_left(starts, span.end)
        before = found[number - 1].end if number else 0
        others.update(range(max(before, span.start), span.end))
    return sorted((*found, *(Range(place, place + 1) for place in others))) if others else found


def sentences(text: str, spans: Sequence[Span], starts: Sequence[int]) -> list[Range]:
    """Return sentences that cover all of `text`; each begins with one of the tokens with these `starts`, but none
    within a span.
    """
    borders, covered, number = [0], 0, 0
    for found in sentence_starts(text)[1:]:
        token = bisect_left(starts, found)
        if token == len(starts):
            break
        place = starts[token]
        while number < len(spans) and spans[number].start < place:
            covered = max(covered, spans[number].end)
            number += 1
        if covered <= place and place > borders[-1]:
            borders.append(place)
    return [Range(start, end) for start, end in zip(borders, [*borders[1:], len(text)], strict=True)]


def units(span: Span, rows: Sequence[Range], starts: Sequence[int]) -> Iterator[tuple[int, Range]]:
    """Yield the pieces of tokens that a span consists of, each with the number of its token; `starts` are theirs."""
    number = bisect_right(starts, span.start) - 1
    while number < len(rows) and rows[number].start < span.end:
        token = rows[number]
        if token.start >= span.start and token.end <= span.end:
            yield number, token
        else:
            yield number, Range(max(token.start, span.start), min(token.end, span.end))
        number += 1
