"""The pieces of text that a span covers: one more of them, a part cut out, the outer edges moved.

Pieces are half-open ranges of code points, in order and apart; a span in one piece has one.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from workbench.core.errors import BadInput
from workbench.core.records import Span
from workbench.core.tokens import trim

Pieces = tuple[tuple[int, int], ...]


def shaped(span: Span, pieces: Pieces) -> Span:
    """Return `span` covering `pieces` instead of what it covers."""
    return replace(span, start=pieces[0][0], end=pieces[-1][1], fragments=pieces if len(pieces) > 1 else ())


def distance(first: Pieces, second: Pieces) -> int:
    """Return how many code points lie between the nearest of two spans' pieces; 0 if they touch or overlap."""
    return min(
        max(0, other[0] - one[1], one[0] - other[1])  # at most one of the two is positive
        for one in first
        for other in second
    )


def united(pieces: Pieces, start: int, end: int) -> Pieces:
    """Return `pieces` and `[start, end)` as one more of them. White space between two pieces keeps them apart.

    Raises:
        BadInput: the new piece touches or overlaps one that is there.
    """
    for begin, until in pieces:
        if start <= until and begin <= end:
            raise BadInput(
                "The range {start}–{end} touches the piece {begin}–{until} of the span: move the edges of the span.",
                start=start,
                end=end,
                begin=begin,
                until=until,
            )
    return tuple(sorted((*pieces, (start, end))))


def cut(text: str, pieces: Pieces, start: int, end: int) -> Pieces:
    """Return what is left of `pieces` of `text` without `[start, end)`; where it was cut, white space goes too.

    Raises:
        BadInput: nothing would be left, or nothing would go.
    """
    left = tuple(piece for whole in pieces for piece in _without(text, whole, start, end))
    if not left:
        raise BadInput("Nothing would be left of the span: remove it instead.")
    if left == pieces:
        raise BadInput("The range {start}–{end} holds nothing of the span.", start=start, end=end)
    return left


def _without(text: str, piece: tuple[int, int], start: int, end: int) -> Iterator[tuple[int, int]]:
    begin, until = piece
    if until <= start or end <= begin:
        yield piece
        return
    for side in ((begin, start), (end, until)):
        kept = trim(text, *side) if side[0] < side[1] else side
        if kept[0] < kept[1]:
            yield kept[0], kept[1]


def with_edges(pieces: Pieces, start: int, end: int) -> Pieces:
    """Return `pieces` from `start` to `end`: the first one begins there, the last one ends there.

    Raises:
        BadInput: there are several, and one of the two would end before it begins.
    """
    (first_start, first_end), (last_start, last_end) = pieces[0], pieces[-1]
    if len(pieces) == 1:
        return ((start, end),)
    if start >= first_end:
        raise _inside_out(start, first_start, first_end)
    if end <= last_start:
        raise _inside_out(end, last_start, last_end)
    return ((start, first_end), *pieces[1:-1], (last_start, end))


def _inside_out(edge: int, start: int, end: int) -> BadInput:
    return BadInput(
        "The edge {edge} would leave nothing of the piece {start}–{end}: cut the piece out instead.",
        edge=edge,
        start=start,
        end=end,
    )
