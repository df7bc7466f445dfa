"""Quotes with `H`: which keys make a proposal what the goal has."""

from copy import deepcopy
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from workbench.core.quote_draft import MODES, SPEAKERS, QuoteDraft, Role
from workbench.core.scheme import QuoteRoles
from workbench.ui.modes.quote import QuoteMode

from .goal import Goal, Reached, ranges
from .screen import Screen

if TYPE_CHECKING:
    from tests.gold.gold import GoldSpan

Range = tuple[int, int]
_MOST = 8  # presses that are spent on one role, before a person would rather do without it
_SAME = 0.5  # share of two ranges in what they cover together, from which on they are the same quote
_ROLES: tuple[Role, ...] = ("content", "cue", "source", "relay")
_TURNS: dict[Role, str] = {"cue": "C", "source": "S", "relay": "R"}


class Change(NamedTuple):
    """The keys that make a draft what it should be, as far as they can; and whether its content comes after it."""

    keys: tuple[str, ...]
    content_later: bool


def wanted_quote(goal: Goal, made: QuoteDraft, reached: Reached) -> str | None:
    """Return the gold key of the quote that a draft is about, or None where it is none, or there already."""
    left = [span for span in goal.quotes() if span.key not in reached.spans]
    best = max(left, key=lambda span: _alike(made.outer, span), default=None)
    return best.key if best and _alike(made.outer, best) > _SAME else None


def changes(screen: Screen, goal: Goal, key: str, mode: QuoteMode, reached: Reached) -> Change:
    """Return what is to be pressed before Enter, so that the draft in `mode` is the quote with that gold key.

    A part that cannot be made so is taken out: it is tagged and linked later.
    """
    made = mode._draft
    assert made
    gold, roles = goal.spans[key], _roles(goal)
    keys: list[str] = []
    content_later = made.content != ranges(gold)
    if content_later and len(made.content) == len(gold.fragments or (gold,)) == 1:
        moves = _Draft(screen, made).edges("content", (gold.start, gold.end))
        keys += moves or []
        content_later = moves is None
    draft = _Draft(screen, made)
    for role, relation in _relations(roles).items():
        usable = [(one.start, one.end) for one in goal.ends(key, relation) if _is_taken(goal, one, role, reached)]
        keys += draft.give(role, usable)
    mode_there, speaker = gold.attributes.get(roles.mode), gold.attributes.get(roles.speaker)
    if mode_there:
        keys += ["M"] * ((MODES.index(mode_there) - MODES.index(made.mode)) % len(MODES))
    if speaker:
        keys += ["Shift+S"] * ((SPEAKERS.index(speaker) - SPEAKERS.index(made.speaker)) % len(SPEAKERS))
    return Change(tuple(keys), content_later)


def _roles(goal: Goal) -> QuoteRoles:
    assert goal.scheme.quotes
    return goal.scheme.quotes


def _relations(roles: QuoteRoles) -> dict[Role, str]:
    return {"cue": roles.cue_relation, "source": roles.source_relation, "relay": roles.relay_relation}


def _alike(outer: Range, span: "GoldSpan") -> float:
    shared = min(outer[1], span.end) - max(outer[0], span.start)
    return shared / (max(outer[1], span.end) - min(outer[0], span.start))


def _is_taken(goal: Goal, gold: "GoldSpan", role: Role, reached: Reached) -> bool:
    """Tell whether storing makes or takes that very span for a role, and not another one of the same words."""
    if gold.key in reached.spans:
        return True
    roles = _roles(goal)
    targets = goal.scheme.relations_by_name[_relations(roles)[role]].targets
    own = {"cue": roles.cue, "source": roles.source}.get(role, targets[0])
    there = [span.label for span in reached.spans.values() if span.ranges == ((gold.start, gold.end),)]
    return gold.label == own and not any(label in targets for label in there)


class _Draft:
    """A draft as it is changed key by key, beside the one that is shown; `standing` is the role that stands out."""

    def __init__(self, screen: Screen, made: QuoteDraft) -> None:
        self._text = screen.text
        self._made = deepcopy(made)
        article = screen.article
        self._is_rtl = article.direction(article.paragraph_number(made.outer[0])) == "rtl"
        self._standing: Role = "content"

    def give(self, role: Role, wanted: list[Range]) -> list[str]:
        """Return the keys that give a role one of the ranges that are wanted, or nothing where none is."""
        pick = self._made.pick(role)
        assert pick
        if (pick.chosen in wanted) if wanted else pick.chosen is None:
            return []
        options = [option for place in wanted for option in self._ways(role, place)]
        keys = min(options, key=len, default=[])
        if not keys or len(keys) > _MOST:
            keys = self._without(role)
        if keys:
            self._standing = role
            pick.chosen = None  # what it is does not matter for the other roles, as long as it is one
            if options:
                pick.chosen = wanted[0]
        return keys

    def _ways(self, role: Role, wanted: Range) -> list[list[str]]:
        """Return the ways to a range: turning to a candidate, then moving its edges."""
        pick = self._made.pick(role)
        assert pick
        found = []
        trial = deepcopy(self)
        for turns in range(len(pick.candidates) + 1):
            choice = trial._made.pick(role)
            assert choice
            if turns:
                choice.turn()
            moves = trial.edges(role, wanted) if choice.chosen else None
            if moves is not None:
                found.append([*([_TURNS[role]] * turns if turns else self._tabs(role)), *moves])
        return found

    def _without(self, role: Role) -> list[str]:
        """Return the keys that take away what takes a role."""
        pick = self._made.pick(role)
        assert pick
        if pick.chosen is None:
            return []
        if role == "cue":
            return ["Shift+C"]
        turn = _TURNS[role]
        to_the_end = [turn] * (len(pick.candidates) - pick.place + 1)
        return min(to_the_end, [*self._tabs(role), "Delete"], [turn, "Delete"], key=len)

    def _tabs(self, role: Role) -> list[str]:
        there = [one for one in _ROLES if self._made.ranges(one) or one == self._standing]
        if role not in there:
            return ["Tab"] * _MOST
        return ["Tab"] * ((there.index(role) - there.index(self._standing)) % len(there))

    def edges(self, role: Role, wanted: Range) -> list[str] | None:
        """Return the arrows that move the edges of what takes a role to where they should be; None if they cannot."""
        order = count()
        queue: list[tuple[int, int, Range, list[str]]] = [(0, next(order), self._made.ranges(role)[0], [])]
        while queue:
            spent, _, here, keys = heappop(queue)
            if here == wanted or spent >= _MOST:
                return keys if here == wanted else None
            for start in (False, True):
                for leftward in (False, True):
                    after = self._moved(role, here, start=start, leftward=leftward)
                    if _apart(after, wanted) < _apart(here, wanted):
                        key = ("Shift+" if start else "") + ("Left" if leftward else "Right")
                        heappush(queue, (spent + 1, next(order), after, [*keys, key]))
        return None

    def _moved(self, role: Role, here: Range, *, start: bool, leftward: bool) -> Range:
        trial = deepcopy(self._made)
        if pick := trial.pick(role):
            pick.replace(here)
        else:
            trial.content = (here,)
        trial.move_edge(self._text, role, start=start, forward=leftward == self._is_rtl)
        return trial.ranges(role)[0]


def _apart(one: Range, other: Range) -> int:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])
