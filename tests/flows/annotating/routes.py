"""The shortest way with keys from where a person is to a piece of text, by what each key would do."""

from collections.abc import Iterator, Mapping
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from PySide6.QtGui import QTextCursor

from workbench.core import clitics, tokens
from workbench.core.selection import Selection
from workbench.ui.menus import MENUS, Action, Menu
from workbench.ui.modes.codes import codes
from workbench.ui.reading.moves import move_handlers
from workbench.ui.reading.page import Page
from workbench.ui.reading.word_cursor import WordCursor

from .goal import Mistake
from .screen import Screen

_STEPS = ("left", "right", "up", "down", "paragraph_up", "paragraph_down", "beginning", "ending", "clear")
_SPAN_STEPS = ("next_span", "previous_span", "around")
_EXTENDING = ("extend_left", "extend_right", "swap")
_NUDGES = ("nudge_left", "nudge_right")
_MOST = 24  # presses
_NEAR = 4  # code points from an edge within which a person moves by characters
_JUMP_NEAR = 60  # code points round the goal where a jump may go


class Where(NamedTuple):
    """Where a person is: the selection and the chosen span (id, or empty)."""

    anchor: int
    active: int
    span: str

    @property
    def start(self) -> int:
        return min(self.anchor, self.active)

    @property
    def end(self) -> int:
        return max(self.anchor, self.active)


class Hop(NamedTuple):
    """A jump to the word that starts at `offset`, or with `extend` a selection that reaches to it."""

    offset: int
    extend: bool


class Route(NamedTuple):
    """Keys and jumps, what they cost in presses together with those that follow, and how often `,` follows."""

    moves: tuple[str | Hop, ...]
    cost: int
    clitics: int = 0
    adds: bool = False  # another span is chosen there: the label's key needs Shift


class _Reader:
    """Stands in for the page to find out where keys lead."""

    def __init__(self, page: Page) -> None:
        assert page.article
        self._article = page.article
        self._document = page.document()
        self.word_cursor = WordCursor(page.article)

    def textCursor(self) -> QTextCursor:  # noqa: N802 - Qt's name
        cursor = QTextCursor(self._document)
        selection = self.word_cursor.selection or Selection(0, 0)
        cursor.setPosition(self._article.map.position(selection.active))
        return cursor

    def move_line(self, *, down: bool) -> None:
        Page.move_line(self, down=down)  # type: ignore[arg-type]


class Routes:
    """Finds ways on one screen."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._reader = _Reader(screen.page)
        self._moves = move_handlers(lambda: self._reader)  # type: ignore[arg-type, return-value]
        self._keys = {action.name: action.keys[0] for action in _actions(MENUS) if action.keys}

    def to_range(self, start: int, end: int, *, most: int = _MOST) -> Route | None:
        """Return the way to a selection that a label's key makes into `[start, end)`, `,` after it included."""
        goals = _before_clitics(self._screen.text, start, end)
        return self._search(start, end, lambda where: self._label_cost(where, goals), most)

    def to_span(self, span: str, start: int, end: int, *, most: int = _MOST) -> Route | None:
        """Return the way to choose the span with that id."""
        return self._search(start, end, lambda where: (0, 0) if where.span == span else None, most)

    def reshape(self, start: int, end: int) -> Route | None:
        """Return the keys that give the chosen span another range."""
        here = Where(*self._screen.selection, "")
        goals = _before_clitics(self._screen.text, start, end)

        def cost(where: Where) -> tuple[int, int] | None:
            drops = goals.get((where.start, where.end))
            return None if drops is None else (drops, drops)

        return self._dijkstra(here, start, end, cost, _MOST, free=False)

    def _label_cost(self, where: Where, goals: Mapping[tuple[int, int], int]) -> tuple[int, int] | None:
        if where.start == where.end:
            return None
        selected = tokens.trim(self._screen.text, where.start, where.end)
        drops = goals.get((selected.start, selected.end))
        return None if drops is None else (1 + drops, drops)

    def _search(self, start: int, end: int, cost, most: int) -> Route | None:  # noqa: ANN001
        here = self._screen.selection
        return self._dijkstra(Where(*here, self._screen.cursor.span or ""), start, end, cost, most, free=True)

    def _dijkstra(self, here: Where, start: int, end: int, cost, most: int, *, free: bool) -> Route | None:  # noqa: ANN001
        """Look for the cheapest way; not `free` means that the selection must not be left."""
        words = self._screen.words()
        order = count()
        queue: list[tuple[int, int, Where, tuple[str | Hop, ...], Route | None]] = [(0, next(order), here, (), None)]
        settled: set[Where] = set()
        while queue:
            spent, _, where, moves, found = heappop(queue)
            if found:
                return found
            if where in settled or spent > most:
                continue
            settled.add(where)
            if (last := cost(where)) is not None:
                extra, drops = last
                total = spent + extra
                heappush(queue, (total, next(order), where, moves, Route(moves, total, drops, bool(where.span))))
            for move, price, after in self._onward(where, start, end, words, free=free, first=not moves):
                if after not in settled:
                    heappush(queue, (spent + price, next(order), after, (*moves, move), None))
        return None

    def _onward(
        self, where: Where, start: int, end: int, words, *, free: bool, first: bool  # noqa: ANN001
    ) -> Iterator[tuple[str | Hop, int, Where]]:
        inside = not where.span and start - _JUMP_NEAR <= where.start and where.end <= end + _JUMP_NEAR
        names: list[str] = []
        if free:
            names += [*_STEPS, *_SPAN_STEPS]
        if inside and where.start < where.end:
            names += _EXTENDING
            if min(abs(where.active - start), abs(where.active - end)) <= _NEAR:
                names += _NUDGES
        for name in names:
            key = self._keys[name]
            if (after := self._after(name, where)) != where:
                yield key, 1 + (first and not self._screen.lets_through(key)), after
        if free and first:
            swallowed = not self._screen.lets_through(";")
            near = [word for word in words if start - _JUMP_NEAR <= word[0] <= end + _JUMP_NEAR]
            for word, letters in _lengths(words, where.active, near):
                yield Hop(word[0], False), 1 + letters + swallowed, Where(*word, "")
        if inside and where.start < where.end:
            near = [word for word in words if start - _NEAR <= word[0] <= end + _NEAR]
            for word, letters in _lengths(words, where.active, near):
                reach = (where.end, word[0]) if word[0] < where.start else (where.start, word[1])
                yield Hop(word[0], True), 1 + letters, Where(*reach, "")

    def _after(self, name: str, where: Where) -> Where:
        cursor = self._reader.word_cursor
        cursor.selection, cursor.span = Selection(where.anchor, where.active), where.span or None
        self._moves[name]()
        selection = cursor.selection or Selection(0, 0)
        return Where(*selection, cursor.span or "")


def go(screen: Screen, route: Route) -> bool:
    """Go a way with keys; return False where it has to be looked for anew, because other hints are shown."""
    for place, move in enumerate(route.moves):
        if isinstance(move, str):
            screen.leave_mode(move) if not place else None
            screen.press(move)
        elif place:
            return False
        else:
            hop(screen, move)
    return True


def hop(screen: Screen, move: Hop) -> None:
    """Jump to a word by the letters above it."""
    key = "Shift+;" if move.extend else ";"
    screen.leave_mode(key)
    screen.press(key)
    code = screen.code_of(lambda start, _end, _span: start == move.offset)
    if code is None:
        raise Mistake(f"no hint stands over the word at {move.offset}")
    screen.press(*code)


def _lengths(words, caret: int, wanted) -> Iterator[tuple[tuple[int, int], int]]:  # noqa: ANN001
    """Yield those of the words that are wanted with the number of letters of their hints."""
    ranked = sorted(words, key=lambda word: (max(word[0] - caret, caret - word[1], 0), word[0]))
    lengths = dict(zip(ranked, map(len, codes(len(ranked))), strict=True))
    return ((word, lengths[word]) for word in wanted)


def _before_clitics(text: str, start: int, end: int) -> dict[tuple[int, int], int]:
    """Return the ranges that become `[start, end)` once their leading clitics are dropped, and how many those are."""
    found = {(start, end): 0}
    begin, drops = start, 0
    while (further := clitics.taken(text, begin)) is not None and clitics.dropped(text, further, end) == begin:
        begin, drops = further, drops + 1
        found[begin, end] = drops
    return found


def _actions(items) -> Iterator[Action]:  # noqa: ANN001
    for item in items:
        if isinstance(item, Menu):
            yield from _actions(item.items)
        elif item is not None:
            yield item
