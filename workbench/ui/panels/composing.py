"""A place in its context as one piece of text, so that letters join across the edges of the keyword."""

import re
from collections.abc import Callable
from typing import NamedTuple

from workbench.core.paragraphs import Direction, base_direction

ELLIPSIS = "…"
_LONGEST = 300  # code points of a keyword that are shown
_ISOLATES = {"rtl": "\u2067", "ltr": "\u2066"}
_POP = "\u2069"
_UNSEEN = "·"  # for a keyword of controls
# They would reach out of the piece of text they stand in; without them it reads as the words around it do.
_CONTROLS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_BREAK = re.compile(r"[\s\x00-\x1f\x85]")


class Context(NamedTuple):
    """The text of a place, which is the keyword, and what stands beside it."""

    before: str
    surface: str
    after: str


class Line(NamedTuple):
    """A text to be laid out on one line, the keyword at `[start, end)` in it (code points), and where reading starts.

    What comes before the keyword stands on the side where reading starts, and what comes after on the other, whatever
    letters they are: both are isolated, unless a word goes on across the edge.
    """

    text: str
    start: int
    end: int
    direction: Direction


def composed(place: Context, fits: Callable[[str], bool]) -> Line:
    """Return the line of a place; words at the far ends are left out until each side `fits`."""
    before, keyword, after = map(_shown, place)
    keyword = keyword or _UNSEEN
    direction = base_direction(before + keyword + after)
    if len(keyword) > _LONGEST:
        keyword = keyword[:_LONGEST] + ELLIPSIS
    before, after = _cut(before, fits, at_start=True), _cut(after, fits, at_start=False)
    isolate = _ISOLATES[direction]
    text = isolate + before + ("" if _goes_on(before, keyword) else _POP + isolate)
    start = len(text)
    text += keyword
    end = len(text)
    text += ("" if _goes_on(keyword, after) else _POP + isolate) + after + _POP
    return Line(text, start, end, direction)


def _shown(text: str) -> str:
    return _BREAK.sub(" ", text.translate(_CONTROLS))


def _goes_on(before: str, after: str) -> bool:
    """Tell whether no white space parts two pieces of text."""
    return bool(before and after) and not (before[-1].isspace() or after[0].isspace())


def _cut(text: str, fits: Callable[[str], bool], *, at_start: bool) -> str:
    """Return as many whole words of `text` as fit, from the end that lies at the keyword."""
    if fits(text):
        return text
    edges = [match.start() for match in re.finditer(r"\s+", text)]
    pieces = [text[edge:] for edge in edges] if at_start else [text[:edge] for edge in reversed(edges)]
    for piece in pieces:
        shown = ELLIPSIS + piece if at_start else f"{piece} {ELLIPSIS}"
        if fits(shown):
            return shown
    return ELLIPSIS
