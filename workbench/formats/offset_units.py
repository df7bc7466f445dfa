"""Offsets in other units than code points, for files that count UTF-16 units or UTF-8 bytes."""

import re
from array import array
from bisect import bisect_left
from itertools import compress, count
from typing import Literal, get_args

OffsetUnit = Literal["codepoint", "utf16", "utf8"]
OFFSET_UNITS: tuple[OffsetUnit, ...] = get_args(OffsetUnit)


_BEGINS = bytes(not 0x80 <= byte < 0xC0 for byte in range(256))  # 1 for a byte that a character begins with in UTF-8
_WIDE = re.compile("[\U00010000-\U0010ffff]")  # two units of UTF-16 each


def _utf16_edges(text: str) -> "array[int] | None":
    edges, begin = array("q"), 0
    for shift, found in enumerate(_WIDE.finditer(text)):
        edges.extend(range(begin + shift, found.start() + 1 + shift))
        begin = found.start() + 1
    if not edges:
        return None
    shift = edges[-1] + 2 - begin
    edges.extend(range(begin + shift, len(text) + 1 + shift))
    return edges


def _utf8_edges(text: str) -> "array[int] | None":
    if text.isascii():
        return None
    begins = text.encode("utf-8", "surrogatepass").translate(_BEGINS)
    return array("q", (*compress(count(), begins), len(begins)))


class Offsets:
    """Converts offsets into one text between code points and `unit`."""

    def __init__(self, text: str, unit: OffsetUnit) -> None:
        """Look at `text` once; a text whose code points are all one unit wide costs nothing."""
        self._length = len(text)
        self._edges: array[int] | None = None  # the offset, in units, of every code point and of the text's end
        if unit != "codepoint":
            self._edges = _utf16_edges(text) if unit == "utf16" else _utf8_edges(text)

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
