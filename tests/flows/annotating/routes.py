"""The shortest way with keys from where a person is to a piece of text, by what each key would do."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
_ABOVE = 150  # code points: two lines
_REACH = 60  # code points round the goal where a selection may begin

Word = tuple[int, int]


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


Moves = tuple[str | Hop, ...]


class Route(NamedTuple):
    """Keys and jumps, what they cost in presses together with those that follow, and how often `,` follows."""

    moves: Moves
    cost: int
    clitics: int = 0
    adds: bool = False  # another span is chosen there: the label's key needs Shift
    ends: bool = True  # it leads to where it was wanted to, not only nearer


Cost = Callable[[Where], tuple[int, int] | None]  # what ends a way there: presses, and how many of them are `,`


class _Reader:
    """Stands in for the page to find out where keys lead."""

    def __init__(self, page: Page) -> None:
        assert page.article
        self._map = page.article.map
        self._document = page.document()
        self.word_cursor = WordCursor(page.article)

    def move_line(self, *, down: bool) -> None:
        """Do with the cursor what the page does for the keys Up and Down."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._map.position((self.word_cursor.selection or Selection(0, 0)).active))
        if cursor.movePosition(QTextCursor.MoveOperation.Down if down else QTextCursor.MoveOperation.Up):
            self.word_cursor.select_near(self._map.offset(cursor.position()), forward=down)


class Routes:
    """Finds ways on one screen."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._reader = _Reader(screen.page)
        self._moves = move_handlers(lambda: self._reader)  # type: ignore[arg-type, return-value]
        self._known: dict[tuple[str, Where], Where] = {}
        self._keys = {action.name: action.keys[0] for action in _actions(MENUS) if action.keys}

    def to_range(self, start: int, end: int, *, most: int = _MOST) -> Route | None:
        """Return the way to a selection that a label's key makes into `[start, end)`, `,` after it included."""
        goals = _before_clitics(self._screen.text, start, end)
        return self._search(start, end, lambda where: self._label_cost(where, goals), most)

    def to_span(self, span: str, start: int, end: int, *, most: int = _MOST) -> Route | None:
        """Return the way to choose the span with that id."""
        return self._search(start, end, lambda where: (0, 0) if where.span == span else None, most)

    def near(self, offset: int) -> Route | None:
        """Return the way to a place from where the word at `offset` is seen."""
        return self._search(
            offset, offset, lambda where: (0, 0) if offset - _ABOVE <= where.start <= offset else None, 3 * _MOST
        )

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

    def _search(self, start: int, end: int, cost: Cost, most: int) -> Route | None:
        here = self._screen.selection
        return self._dijkstra(Where(*here, self._screen.cursor.span or ""), start, end, cost, most, free=True)

    def _dijkstra(self, here: Where, start: int, end: int, cost: Cost, most: int, *, free: bool) -> Route | None:
        """Look for the cheapest way; not `free` means that the selection must not be left."""
        hints = _Hints(self._screen.words())
        order = count()
        queue: list[tuple[int, int, Where, Moves, Route | None]] = [(0, next(order), here, (), None)]
        settled: set[Where] = set()
        while queue:
            spent, _, where, moves, found = heappop(queue)
            if found:
                return found
            if where in settled:
                continue
            settled.add(where)
            if (last := cost(where)) is not None:
                extra, drops = last
                total = spent + extra
                heappush(queue, (total, next(order), where, moves, Route(moves, total, drops, bool(where.span))))
            if spent >= most:
                continue
            for move, price, after in self._onward(where, start, end, hints, moves, free=free):
                if after not in settled and spent + price <= most:
                    heappush(queue, (spent + price, next(order), after, (*moves, move), None))
        return None

    def _onward(
        self, where: Where, start: int, end: int, hints: "_Hints", moves: Moves, *, free: bool
    ) -> Iterator[tuple[str | Hop, int, Where]]:
        """Yield each next move with its price and where it leads."""
        extends = not where.span and start - _REACH <= where.start < where.end <= end + _REACH
        names: list[str] = []
        if free and not (moves and _extends(moves[-1])):
            names += [*_STEPS, *_SPAN_STEPS]
        if extends:
            names += _EXTENDING
            if min(abs(where.active - start), abs(where.active - end)) <= _NEAR:
                names += _NUDGES
        for name in names:
            key = self._keys[name]
            if (after := self._after(name, where)) != where:
                yield key, 1 + (not moves and not self._screen.lets_through(key)), after
        if free and not moves:
            swallowed = not self._screen.lets_through(";")
            for word, letters in hints.near(where.active, start - _REACH, end + _REACH):
                yield Hop(word[0], False), 1 + letters + swallowed, Where(*word, "")
        if extends:
            for word, letters in hints.near(where.active, start - _NEAR, end + _NEAR):
                reach = (where.end, word[0]) if word[0] < where.start else (where.start, word[1])
                yield Hop(word[0], True), 1 + letters, Where(*reach, "")

    def _after(self, name: str, where: Where) -> Where:
        """Return where an action leads; what spans have no part in is remembered."""
        depends = name in _SPAN_STEPS or bool(where.span)
        if not depends and (known := self._known.get((name, where))):
            return known
        cursor = self._reader.word_cursor
        cursor.selection, cursor.span = Selection(where.anchor, where.active), where.span or None
        self._moves[name]()
        selection = cursor.selection or Selection(0, 0)
        after = Where(*selection, cursor.span or "")
        if not depends:
            self._known[name, where] = after
        return after


class _Hints:
    """How many letters the hint over each word that is seen has, from wherever the caret is."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._lengths = [len(code) for code in codes(len(words))] if words else []
        self._ranked: dict[int, dict[Word, int]] = {}

    def near(self, caret: int, start: int, end: int) -> list[tuple[Word, int]]:
        """Return the words that begin in `[start, end]` and the lengths of their hints."""
        if caret not in self._ranked:
            order = sorted(self._words, key=lambda word: (max(word[0] - caret, caret - word[1], 0), word[0]))
            self._ranked[caret] = dict(zip(order, self._lengths, strict=True))
        return [(word, letters) for word, letters in self._ranked[caret].items() if start <= word[0] <= end]


def _extends(move: str | Hop) -> bool:
    return move.extend if isinstance(move, Hop) else "Shift+" in move or move == "X"


def go(screen: Screen, route: Route) -> bool:
    """Go a way with keys; return False where the rest of it has to be looked for anew: other hints are shown."""
    for place, move in enumerate(route.moves):
        if isinstance(move, str):
            screen.leave_mode(move) if not place else None
            screen.press(move)
        elif place:
            return False
        else:
            hop(screen, move)
    return route.ends


def hop(screen: Screen, move: Hop) -> None:
    """Jump to a word by the letters above it."""
    key = "Shift+;" if move.extend else ";"
    screen.leave_mode(key)
    screen.press(key)
    code = screen.code_of(lambda start, _end, _span: start == move.offset)
    if code is None:
        raise Mistake(f"no hint stands over the word at {move.offset}")
    screen.press(*code)


def _before_clitics(text: str, start: int, end: int) -> dict[tuple[int, int], int]:
    """Return the ranges that become `[start, end)` once their leading clitics are dropped, and how many those are."""
    found = {(start, end): 0}
    begin, drops = start, 0
    while (further := clitics.taken(text, begin)) is not None and clitics.dropped(text, further, end) == begin:
        begin, drops = further, drops + 1
        found[begin, end] = drops
    return found


def _actions(items: Iterable[Action | Menu | None]) -> Iterator[Action]:
    for item in items:
        if isinstance(item, Menu):
            yield from _actions(item.items)
        elif item is not None:
            yield item
