"""The one border between stored text and a Qt text document.

Stored offsets are Unicode code points. A QTextDocument counts UTF-16 units, makes one paragraph break of CRLF, and
never sees a leading byte order mark. `OffsetMap` knows both sides; nothing else converts.
"""

import re
from array import array
from bisect import bisect_right

# What QTextCursor::insertText turns into a paragraph break (qtextcursor.cpp), what it would misread as a frame
# border, what PySide reads as a byte order mark of the other order (U+FFFE), and what takes two UTF-16 units. PySide
# drops a byte order mark at the start of a string by itself, so the map drops it first, and all of them, to stay in
# step.
_SPECIAL = re.compile(r"\A\ufeff+|\r\n|[\r\u2029\ufdd0\ufdd1\ufffe]|[\U00010000-\U0010ffff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_BREAKS = frozenset({"\r\n", "\r", "\u2029"})
_REPLACEMENT = "\ufffd"


class OffsetMap:
    """Maps code-point offsets of one text to positions of the QTextDocument that shows `display`, and back.

    Attributes:
        display: the string to give to Qt; never read it back.
        length: the number of positions in the document (its `characterCount() - 1`).
    """

    def __init__(self, text: str) -> None:
        """Build the map of `text`.

        Raises:
            ValueError: `text` holds a lone surrogate, which no UTF-8 file can hold and Qt would drop.
        """
        if lone := _SURROGATE.search(text):
            raise ValueError(f"lone surrogate at code point {lone.start()}")
        self._offsets = array("q")  # where each special piece starts, in code points
        self._offset_ends = array("q")
        self._positions = array("q")  # and in the document
        self._position_ends = array("q")
        pieces: list[str] = []
        done = position = 0
        for match in _SPECIAL.finditer(text):
            pieces.append(text[done : match.start()])
            position += match.start() - done
            shown, width = self._shown(match[0])
            self._offsets.append(match.start())
            self._offset_ends.append(match.end())
            self._positions.append(position)
            position += width
            self._position_ends.append(position)
            pieces.append(shown)
            done = match.end()
        pieces.append(text[done:])
        self.display = "".join(pieces)
        self.length = position + len(text) - done
        self._text_length = len(text)

    @staticmethod
    def _shown(special: str) -> tuple[str, int]:
        """Return what Qt is given for a special piece, and its width in UTF-16 units."""
        if special[0] == "\ufeff":
            return "", 0
        if special in _BREAKS:
            return "\n", 1
        if special > "\uffff":
            return special, 2
        return _REPLACEMENT, 1

    def position(self, offset: int) -> int:
        """Return the document position of the code-point `offset`.

        Raises:
            ValueError: `offset` lies outside the text or between CR and LF.
        """
        if not 0 <= offset <= self._text_length:
            raise ValueError(f"offset {offset} lies outside the text of {self._text_length} code points")
        return _across(offset, self._offsets, self._offset_ends, self._positions, self._position_ends)

    def offset(self, position: int) -> int:
        """Return the code-point offset of the document `position`; position 0 is behind a leading byte order mark.

        Raises:
            ValueError: `position` lies outside the document or inside a surrogate pair.
        """
        if not 0 <= position <= self.length:
            raise ValueError(f"position {position} lies outside the document of {self.length} positions")
        return _across(position, self._positions, self._position_ends, self._offsets, self._offset_ends)


def _across(
    place: int, starts: "array[int]", ends: "array[int]", other_starts: "array[int]", other_ends: "array[int]"
) -> int:
    """Carry `place` over to the other side of the border, by bisection."""
    index = bisect_right(starts, place) - 1
    if index < 0:
        return place
    start, end = starts[index], ends[index]
    if place >= end:
        return other_ends[index] + place - end
    if place > start:
        # Inside a byte order mark run nothing is shown, so every offset there is the document's start.
        if other_starts[index] == other_ends[index]:
            return other_ends[index]
        raise ValueError(f"{place} lies inside a pair that is one character on the other side")
    return other_starts[index]
