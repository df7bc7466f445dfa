"""A text as spaCy has it: words that together, with single spaces behind some of them, are the whole text."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.core.records import Span
from workbench.core.tokens import Range
from workbench.formats.tokenizing import cut


class Word(NamedTuple):
    """A word of spaCy: its range in code points, and whether a space that belongs to no word follows it."""

    range: Range
    has_space: bool


def words(text: str, tokens: Sequence[Range], spans: Sequence[Span]) -> list[Word]:
    """Return `tokens` and, as words of their own, what lies between them, so that nothing of `text` is missing.

    What lies between is cut where one of `spans` begins or ends, so that it can begin or end with white space.
    """
    starts = {span.start for span in spans}
    ends = {span.end for span in spans}
    made: list[Word] = []
    behind = 0
    for token in [*tokens, Range(len(text), len(text))]:
        if token.start > behind:
            gap = Range(behind, token.start)
            if made and text[behind] == " " and behind not in starts and behind + 1 not in ends:
                made[-1] = Word(made[-1].range, has_space=True)
                gap = Range(behind + 1, token.start)
            made += _between(gap, starts | ends)
        if token.end > token.start:
            made.append(Word(token, has_space=False))
        behind = token.end
    return made


def _between(gap: Range, cuts: set[int]) -> Iterator[Word]:
    if gap.end > gap.start:
        yield from (Word(piece, has_space=False) for piece in cut([gap], cuts))
