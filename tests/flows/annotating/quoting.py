"""Quotes with `H`: what is proposed is accepted, after the keys that make it what the goal has."""

from collections.abc import Iterator
from copy import deepcopy
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from workbench.core.quote_draft import MODES, SPEAKERS, QuoteDraft, Role
from workbench.ui.modes.quote import QuoteMode

from .goal import Goal, Reached, ranges
from .screen import Screen

Range = tuple[int, int]
_MOST = 8  # presses that are spent on one role, before the person would rather do without

class Change(NamedTuple):
    """The keys that make a draft what it should be, as far as keys can, and what is left to be done afterwards."""

    keys: tuple[str, ...]
    content: tuple[Range, ...]
    left: frozenset[Role]


def wanted_quote(goal: Goal, made: QuoteDraft, reached: Reached) -> str | None:
    """Return the gold key of the quote that a draft is about, or None."""
    best, share = None, 0.5
    start, end = made.outer
    for span in goal.gold.spans:
        if span.label != goal.scheme.quotes.content or span.key in reached.spans:
            continue
        shared = min(end, span.end) - max(start, span.start)
        alike = shared / (max(end, span.end) - min(start, span.start))
        if alike > share:
            best, share = span.key, alike
    return best


def changes(screen: Screen, goal: Goal, key: str, mode: QuoteMode, reached: Reached) -> Change:
    """Return what a person presses before Enter."""
    made = mode._draft
    assert made
    gold, roles = goal.spans[key], goal.scheme.quotes
    forward = _onward(screen, made)
    keys: list[str] = []
    left: set[Role] = set()
    content = made.content
    moves = _edges(screen, made, "content", ranges(gold)[0], forward) if len(content) == len(ranges(gold)) else None
    if content != ranges(gold):
        if moves is None or made.span:
            left.add("content")
        else:
            keys += moves
            content = ranges(gold)
    role: Role = "content"
    for name, relation, turn in (("cue", roles.cue_relation, "C"), ("source", roles.source_relation, "S"), ("relay", roles.relay_relation, "R")):
        ends = [(one.start, one.end) for one in goal.ends(key, relation)]
        usable = [(one.start, one.end) for one in goal.ends(key, relation) if _is_taken(goal, one, name, reached)]
        pressed, role = _turned(screen, made, name, usable, turn, role, forward)
        keys += pressed
        if ends and not usable:
            left.add(name)
    mode_now, speaker = gold.attributes.get(roles.mode), gold.attributes.get(roles.speaker)
    if mode_now:
        keys += ["M"] * ((MODES.index(mode_now) - MODES.index(made.mode)) % len(MODES))
    if speaker:
        keys += ["Shift+S"] * ((SPEAKERS.index(speaker) - SPEAKERS.index(made.speaker)) % len(SPEAKERS))
    return Change(tuple(keys), content, frozenset(left))


def _is_taken(goal: Goal, gold, name: Role, reached: Reached) -> bool:  # noqa: ANN001
    """Tell whether the mode makes or takes the very span that is wanted: another one of the same words may be first."""
    if gold.key in reached.spans:
        return True
    roles = goal.scheme.quotes
    own = {"cue": roles.cue, "source": roles.source}.get(name, goal.scheme.relations_by_name[roles.relay_relation].targets[0])
    if gold.label != own:
        return False
    relation = {"cue": roles.cue_relation, "source": roles.source_relation}.get(name, roles.relay_relation)
    rivals = goal.scheme.relations_by_name[relation].targets
    same = [span for span in reached.spans.values() if span.ranges == ((gold.start, gold.end),) and span.label in rivals]
    return not same


def _turned(
    screen: Screen, made: QuoteDraft, name: Role, wanted: list[Range], turn: str, role: Role, forward: bool
) -> tuple[list[str], Role]:
    """Return the keys that give a role one of the ranges that are wanted, or nothing; and what stands out then."""
    pick = made.pick(name)
    assert pick
    if (pick.chosen in wanted) if wanted else pick.chosen is None:
        return [], role
    options: list[tuple[list[str], Role]] = []
    trial = deepcopy(made)
    choice = trial.pick(name)
    assert choice
    for turns in range(len(pick.candidates) + 1):
        if turns:
            choice.turn()
        begin = [turn] * turns if turns else _tabs(made, role, name)
        if choice.chosen is None:
            continue
        for goal in wanted:
            moves = _edges(screen, trial, name, goal, forward)
            if moves is not None:
                options.append(([*begin, *moves], name))
    if options:
        found = min(options, key=lambda option: len(option[0]))
        if len(found[0]) <= _MOST:
            return found
    return _none(made, name, turn, role) if pick.chosen else ([], role)


def _none(made: QuoteDraft, name: Role, turn: str, role: Role) -> tuple[list[str], Role]:
    """Return the keys that take a role away."""
    if name == "cue":
        return ["Shift+C"], name
    pick = made.pick(name)
    assert pick
    to_the_end = [turn] * (len(pick.candidates) - pick.place + 1)
    return min(to_the_end, [*_tabs(made, role, name), "Delete"], [turn, "Delete"], key=len), name


def _tabs(made: QuoteDraft, role: Role, wanted: Role) -> list[str]:
    order: list[Role] = ["content", "cue", "source", "relay"]
    there = [one for one in order if made.ranges(one) or one == role]
    if wanted not in there:
        return ["Tab"] * _MOST
    return ["Tab"] * ((there.index(wanted) - there.index(role)) % len(there))


def _edges(screen: Screen, made: QuoteDraft, role: Role, wanted: Range, forward: bool) -> list[str] | None:
    """Return the arrows that move the edges of what takes a role to where they should be; None if they cannot."""
    order = count()
    start = made.ranges(role)[0]
    queue: list[tuple[int, int, Range, list[str]]] = [(0, next(order), start, [])]
    seen: set[Range] = set()
    while queue:
        spent, _, here, keys = heappop(queue)
        if here == wanted:
            return keys
        if here in seen or spent >= _MOST:
            continue
        seen.add(here)
        for key, after in _moved(screen, made, role, here, forward):
            if abs(after[0] - wanted[0]) + abs(after[1] - wanted[1]) < abs(here[0] - wanted[0]) + abs(here[1] - wanted[1]):
                heappush(queue, (spent + 1, next(order), after, [*keys, key]))
    return None


def _moved(screen: Screen, made: QuoteDraft, role: Role, here: Range, forward: bool) -> Iterator[tuple[str, Range]]:
    for leftward in (True, False):
        for begin in (False, True):
            trial = deepcopy(made)
            if pick := trial.pick(role):
                pick.replace(here)
            else:
                trial.content = (here,)
            trial.move_edge(screen.text, role, start=begin, forward=leftward == forward)
            key = ("Shift+" if begin else "") + ("Left" if leftward else "Right")
            yield key, trial.ranges(role)[0]


def _onward(screen: Screen, made: QuoteDraft) -> bool:
    """Tell whether an arrow to the left goes on in the text."""
    article = screen.article
    return article.direction(article.paragraph_number(made.outer[0])) == "rtl"
