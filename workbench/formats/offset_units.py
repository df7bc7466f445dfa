"""Offsets in other units than code points, for files that count UTF-16 units or UTF-8 bytes."""

from array import array
from bisect import bisect_left
from itertools import compress, count
from typing import Literal, get_args

OffsetUnit = Literal["codepoint", "utf16", "utf8"]
OFFSET_UNITS: tuple[OffsetUnit, ...] = get_args(OffsetUnit)


# What a byte says of itself: 1 where a character begins with it, 0 where one goes on. Of UTF-16 it is the higher one of
# a unit: a lower surrogate goes on.
_BEGINS_UTF8 = bytes(not 0x80 <= byte < 0xC0 for byte in range(256))
_BEGINS_UTF16 = bytes(not 0xDC <= byte < 0xE0 for byte in range(256))


class Offsets:
    """Converts offsets into one text between code points and `unit`."""

    def __init__(self, text: str, unit: OffsetUnit) -> None:
        """Look at `text` once; a text whose code points are all one unit wide costs nothing."""
        self._length = len(text)
        self._edges: array[int] | None = None  # the offset, in units, of every code point and of the text's end
        if unit != "codepoint" and not text.isascii():
            begins = _begins(text, unit)
            if len(begins) != len(text):
                self._edges = array("q", compress(count(), begins))
                self._edges.append(len(begins))

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


def _begins(text: str, unit: OffsetUnit) -> bytes:
    """Return for each unit of `text` whether a character begins there."""
    if unit == "utf8":
        return text.encode("utf-8", "surrogatepass").translate(_BEGINS_UTF8)
    return text.encode("utf-16-le", "surrogatepass")[1::2].translate(_BEGINS_UTF16)
