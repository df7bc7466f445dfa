"""The word cursor: a selection that always holds something, moved and resized by words or by graphemes."""

from typing import NamedTuple

from workbench.core import tokens


class Selection(NamedTuple):
    """A selected range of code points; `active` is the end that moves, `anchor` the one that stays."""

    anchor: int
    active: int

    @property
    def start(self) -> int:
        """The lower end."""
        return min(self.anchor, self.active)

    @property
    def end(self) -> int:
        """The upper end."""
        return max(self.anchor, self.active)

    @property
    def swapped(self) -> "Selection":
        """The same range with the other end active."""
        return Selection(self.active, self.anchor)


def select(start: int, end: int) -> Selection:
    """Return the selection of `[start, end)` with its end active."""
    return Selection(start, end)


def step_word(text: str, selection: Selection, *, forward: bool) -> Selection:
    """Select the next or previous word, seen from that side of `selection`; the last one stays selected."""
    word = tokens.next_word(text, selection.end) if forward else tokens.previous_word(text, selection.start)
    return select(*word) if word else selection


def step_grapheme(text: str, selection: Selection, *, forward: bool) -> Selection:
    """Put a bare caret one grapheme beyond the active end."""
    at = _next_grapheme(text, selection.active, forward=forward)
    return Selection(at, at)


def extend_word(text: str, selection: Selection, *, forward: bool) -> Selection:
    """Move the active end by a word.

    A single whole word grows on either side, so that a name can be caught from any of its words without first
    choosing an end; only a longer selection shrinks.
    """
    if _is_one_word(text, selection):
        anchor, active = (selection.start, selection.end) if forward else (selection.end, selection.start)
        selection = Selection(anchor, active)
    if selection.active > selection.anchor or (selection.active == selection.anchor and forward):
        edge = _word_end(text, selection.active, forward=forward)
        crossed = edge <= selection.anchor and not forward
    else:
        edge = _word_start(text, selection.active, forward=forward)
        crossed = edge >= selection.anchor and forward
    return selection if crossed else Selection(selection.anchor, edge)


def extend_grapheme(text: str, selection: Selection, *, forward: bool) -> Selection:
    """Move the active end by a grapheme (UAX #29); the selection keeps at least one."""
    moved = Selection(selection.anchor, _next_grapheme(text, selection.active, forward=forward))
    return selection if moved.anchor == moved.active else moved


def dragged(text: str, anchor: int, here: int, *, exact: bool) -> Selection:
    """Return the selection from the character at `anchor` to the one at `here`, in either direction.

    It takes whole words without white space at the edges, or, if `exact`, what lies between two gaps between
    graphemes.
    """
    start, end = min(anchor, here), max(anchor, here)
    if exact:
        start = tokens.grapheme_at(text, start).start
    else:
        start, end = tokens.snap(text, start, tokens.next_grapheme(text, end))
    return Selection(end, start) if here < anchor else Selection(start, end)


def _is_one_word(text: str, selection: Selection) -> bool:
    word = tokens.word_at(text, selection.start)
    return word == (selection.start, selection.end)


def _word_end(text: str, offset: int, *, forward: bool) -> int:
    """Return the nearest end of a word after (or before) `offset`; `offset` itself at the text's borders."""
    if not forward:
        word = tokens.previous_word(text, offset - 1)
        return word.end if word else offset
    inside = tokens.word_at(text, offset)
    if inside and inside.end > offset:
        return inside.end
    word = tokens.next_word(text, offset)
    return word.end if word else offset


def _word_start(text: str, offset: int, *, forward: bool) -> int:
    if forward:
        word = tokens.next_word(text, offset + 1)
        return word.start if word else offset
    inside = tokens.word_at(text, offset - 1) if offset else None
    if inside and inside.start < offset <= inside.end:
        return inside.start
    word = tokens.previous_word(text, offset)
    return word.start if word else offset


def _next_grapheme(text: str, offset: int, *, forward: bool) -> int:
    return tokens.next_grapheme(text, offset) if forward else tokens.previous_grapheme(text, offset)
