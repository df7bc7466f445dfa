"""Paragraphs and their base direction.

The separators are those that end a paragraph in the bidirectional algorithm (UAX #9, class B) and in Qt alike: LF,
CRLF, CR, U+2029. U+2028, U+0085, VT and FF stay inside their paragraph.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex
from bidi import get_base_level

Direction = Literal["rtl", "ltr"]

_SEPARATOR = regex.compile(r"\r\n|[\n\r\u2029]")
_RTL_LETTER = regex.compile(r"[\p{bidi_class=R}\p{bidi_class=AL}]")
_ISOLATES = "\u2066\u2067\u2068"
# The first of these decides; only behind an isolate does it take the whole algorithm to tell.
_DECIDING = regex.compile(rf"[\p{{bidi_class=R}}\p{{bidi_class=AL}}\p{{bidi_class=L}}{_ISOLATES}]")
_LTR_LETTER = regex.compile(r"[\p{L}&&\p{bidi_class=L}]", regex.V1)


class Paragraph(NamedTuple):
    """The range of one paragraph in code points, without its separator."""

    start: int
    end: int


def split_paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield every paragraph of `text`, empty ones too; a text without separators is one paragraph."""
    start = 0
    for separator in _SEPARATOR.finditer(text):
        yield Paragraph(start, separator.start())
        start = separator.end()
    yield Paragraph(start, len(text))


def base_direction(paragraph: str, default: Direction = "rtl") -> Direction:
    """Return the base direction of one paragraph (no separators inside).

    The first strong character outside isolates decides (UAX #9, rules P2 and P3), except that a paragraph that
    begins with Latin but is mostly Arabic (`BM-21 …`, a web page's glued menu) is right-to-left. A paragraph without
    letters takes `default`: python-bidi would call it left-to-right.
    """
    first = _DECIDING.search(paragraph)
    if not first:
        return default
    if _RTL_LETTER.match(first[0]) or (first[0] in _ISOLATES and get_base_level(paragraph) == 1):
        return "rtl"
    rtl_letters = len(_RTL_LETTER.findall(paragraph))
    ltr_letters = len(_LTR_LETTER.findall(paragraph))
    if rtl_letters == ltr_letters == 0:
        return default
    return "rtl" if rtl_letters > ltr_letters else "ltr"
