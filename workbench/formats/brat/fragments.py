"""Spans over line breaks, which brat's files cannot hold in one piece."""

import re
from collections.abc import Sequence

Ranges = tuple[tuple[int, int], ...]

# What ends a line in brat's files for one reader or another (brat itself splits them as str.splitlines does), and the
# tabs between their columns; the white space around it stays outside, too.
_BREAK = re.compile(r"\s*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*")


def divided(text: str, ranges: Ranges) -> Ranges:
    """Return `ranges` without the line breaks within them, in more pieces; as they are if nothing else is in them."""
    pieces = []
    for start, end in ranges:
        place = start
        for gap in _BREAK.finditer(text, start, end):
            if place < gap.start():
                pieces.append((place, gap.start()))
            place = gap.end()
        if place < end:
            pieces.append((place, end))
    return tuple(pieces) or ranges


def joined(text: str, pieces: Sequence[tuple[int, int]]) -> Ranges:
    """Return `pieces`, in the order of the text, with those put together that only a line break divides."""
    ranges = [pieces[0]]
    for start, end in pieces[1:]:
        begin, last = ranges[-1]
        if start <= last or _BREAK.fullmatch(text, last, start):
            ranges[-1] = (begin, max(last, end))
        else:
            ranges.append((start, end))
    return tuple(ranges)


def one_line(text: str) -> str:
    """Return `text` with a space for each line break."""
    return _BREAK.sub(" ", text)
