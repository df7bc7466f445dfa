"""Offsets in other units than code points, for files that count UTF-16 units or UTF-8 bytes."""

from array import array
from bisect import bisect_left
from itertools import accumulate
from typing import Literal, get_args

OffsetUnit = Literal["codepoint", "utf16", "utf8"]
OFFSET_UNITS: tuple[OffsetUnit, ...] = get_args(OffsetUnit)


def _utf16_width(character: str) -> int:
    return 2 if character > "\uffff" else 1


def _utf8_width(character: str) -> int:
    return 1 if character < "\x80" else 2 if character < "\u0800" else 3 if character < "\U00010000" else 4


_WIDTHS = {"utf16": _utf16_width, "utf8": _utf8_width}


class Offsets:
    """Converts offsets into one text between code points and `unit`."""

    def __init__(self, text: str, unit: OffsetUnit) -> None:
        """Look at `text` once; a text whose code points are all one unit wide costs nothing."""
        self._length = len(text)
        self._edges: array[int] | None = None  # the offset, in units, of every code point and of the text's end
        if unit != "codepoint" and not text.isascii():
            self._edges = array("q", accumulate(map(_WIDTHS[unit], text), initial=0))

    def to_codepoints(self, offset: int) -> int:
        """Return the code-point offset of `offset`, which counts units.

        Raises:
            IndexError: `offset` lies outside the text.
            ValueError: `offset` lies inside a surrogate pair or a UTF-8 sequence.
        """
        end = self._edges[-1] if self._edges else self._length
        if not 0 <= offset <= end:
            raise IndexError(end)
        if not self._edges:
            return offset
        place = bisect_left(self._edges, offset)
        if self._edges[place] != offset:
            raise ValueError(offset)
        return place

    def from_codepoints(self, offset: int) -> int:
        """Return `offset`, a code-point offset inside the text, in units."""
        return self._edges[offset] if self._edges else offset
