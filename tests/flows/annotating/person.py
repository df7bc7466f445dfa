"""A person who annotates an article from its bare text to the gold annotation, by keys alone."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from workbench.ui.modes.quote import QuoteMode

from . import alike, naming, quoting, saying
from .goal import Goal, Lack, Mistake, Reached, check, in_order
from .ledger import Ledger, Part, Purpose
from .routes import Route, Routes, go
from .screen import Screen

if TYPE_CHECKING:
    from tests.flows.driver import Driver
    from tests.gold.gold import Gold, GoldSpan

_LAST = 12  # keys that are told when something went wrong
_MOST_LINKS = 9  # of one span
_FAR = 8  # presses, for which a person would rather turn the page first
_MOST_DETOURS = 4
_LOOKED_AT = 5  # spans that a person has in mind as what could come next


_PROPOSING = Purpose("document", "H", "look")


class Person:
    """Works on the article that is open in `driver`'s window, with the focus on it."""

    def __init__(self, driver: "Driver", gold: "Gold") -> None:
        self.ledger = Ledger()
        self.screen = Screen(driver, self.ledger)
        self.goal = Goal(gold, self.screen.text, driver.workspace.session.store.scheme)
        self._routes = Routes(self.screen)
        self._detours: Counter[str] = Counter()
        if sha256(self.screen.text.encode()).hexdigest() != gold.sha256:
            raise Mistake(f"{gold.name} is not the article that is open")

    def annotate(self) -> None:
        """Say all that the gold annotation says, and mark the article as done.

        Raises:
            Mistake: the project does not hold what was meant by the last keys, which it names.
        """
        try:
            self._accept_quotes()
            self._select_quotes()
            while task := self._next():
                self._do(*task)
        except Mistake as mistake:
            mistake.add_note(f"The last keys: {' '.join(self.ledger.pressed[-_LAST:])}")
            raise
        self.screen.purpose = Purpose("document", "", "look")
        self.screen.leave_mode("Ctrl+Return")
        self.screen.press("Ctrl+Return")

    def look(self) -> Reached:
        """Return what the project holds of the goal."""
        return self.goal.reached(self.screen.project())

    # Quotes, from the first to the last

    def _accept_quotes(self) -> None:
        """Go from proposal to proposal and accept what is a quote."""
        offered: set[tuple[tuple[int, int], ...]] = set()
        while (mode := self._propose()) and mode._draft and mode._draft.content not in offered:
            offered.add(mode._draft.content)
            reached = self.look()
            if key := quoting.wanted_quote(self.goal, mode._draft, reached):
                self._accept(mode, key, reached)
        if self.screen.mode:
            self.screen.press("Esc")

    def _select_quotes(self) -> None:
        """Select the words of each quote that was not proposed, and accept what is proposed for them."""
        for span in in_order(self.goal.quotes()):
            while span.key not in (reached := self.look()).spans:
                self.screen.purpose = _PROPOSING
                route = self._routes.to_range(*_outer(span))
                if not go(self.screen, self._by_way_of(span, route)):
                    continue  # other hints are shown now
                mode = self._propose()
                if not (mode and mode._draft):
                    raise Mistake(f"nothing is proposed for the quote at {span.start}")
                self._accept(mode, span.key, reached)

    def _propose(self) -> QuoteMode | None:
        """Press `H` for the quote here or the next one."""
        self.screen.purpose = _PROPOSING
        if not self.screen.mode and self.screen.cursor.chosen:
            self.screen.press("Right")  # on a chosen quote H would offer to change it
        if not isinstance(self.screen.mode, QuoteMode):
            self.screen.leave_mode("H")
        self.screen.press("H")
        return self.screen.mode if isinstance(self.screen.mode, QuoteMode) else None

    def _accept(self, mode: QuoteMode, key: str, before: Reached) -> None:
        """Accept a proposal for a quote after making it right, and say its stance."""
        screen, goal = self.screen, self.goal
        change = quoting.changes(screen, goal, key, mode, before)
        passed = self.ledger.presses.pop(_PROPOSING, 0)
        screen.purpose = goal.purpose(key, "tag")
        self.ledger.presses[screen.purpose] += passed
        screen.press(*change.keys, "Enter")
        if not isinstance(screen.mode, QuoteMode) or screen.mode._draft:
            raise Mistake(f"the quote {key} was not stored: {screen.message}")
        if change.content_later:
            screen.press("Esc")
            self._reshape(key)
        parts = {key, *(bond.target for bond in goal.bonds_of(key) if bond.source == key)}
        after = self._check(before, made=parts)
        stance = {name: value for name, value in goal.lack(key, after).attributes.items() if name == "stance"}
        if stance:
            saying.say(screen, goal, key, after.spans[key], Lack(stance, False, {}))
            self._check(after, changed={key})

    def _reshape(self, key: str) -> None:
        """Give the chosen quote the range that it should have."""
        wanted = _outer(self.goal.spans[key])
        while (chosen := self.screen.cursor.chosen) and chosen.ranges != (wanted,):
            route = self._routes.reshape(*wanted)
            if not route:
                raise Mistake(f"the quote {key} cannot be given its range")
            if not route.moves:
                self.screen.press(*[","] * route.clitics)
            else:
                go(self.screen, route)

    # Everything else, in the order of the text

    def _next(self) -> "tuple[GoldSpan, Route] | None":
        """Return what to do next and the way there: of what comes first, that which is nearest."""
        reached = self.look()
        tasks = in_order(self._left(reached))[:_LOOKED_AT]
        found: tuple[GoldSpan, Route] | None = None
        for span in tasks:
            if found and span.start >= max(tasks[0].end, tasks[0].start + 1):
                break
            most = found[1].cost - 1 if found else 30
            if span.key in reached.spans:
                there = reached.spans[span.key]
                route = self._routes.to_span(there.id, there.start, there.end, most=most)
            else:
                route = self._routes.to_range(*_outer(span), most=most)
            if route and (not found or route.cost < found[1].cost):
                found = span, route
        return found or ((tasks[0], self._by_way_of(tasks[0], None)) if tasks else None)

    def _by_way_of(self, span: "GoldSpan", route: Route | None) -> Route:
        """Return `route`, or where it is none or long the way to a place near the span, if one is not there yet."""
        if route and route.cost <= _FAR:
            return route
        tried = self._detours[span.key]
        nearer = self._routes.near((span.start, span.end)[tried % 2]) if tried < _MOST_DETOURS else None
        if nearer:
            self._detours[span.key] += 1
            return nearer._replace(ends=False)
        if route:
            return route
        raise Mistake(f"no way leads to the {span.label} at {span.start}")

    def _left(self, reached: Reached) -> "Iterator[GoldSpan]":
        for key, span in self.goal.spans.items():
            is_left = key not in reached.spans or self.goal.lack(key, reached)
            if is_left and self.goal.purpose(key, "tag").key in {key, *reached.spans}:
                yield span  # what belongs to another span comes after it, to be linked with it at once

    def _do(self, span: "GoldSpan", route: Route) -> None:
        before = self.look()
        is_there = span.key in before.spans
        self.screen.purpose = self.goal.purpose(span.key, "tag")
        if is_there:
            lack = self.goal.lack(span.key, before)
            part: Part = "attributes" if lack.attributes else "entity" if lack.entity else "links"
            self.screen.purpose = self.goal.purpose(span.key, part)
        if not go(self.screen, route):
            return  # other hints are shown now
        if not is_there:
            self._tag(span, route)
            before = self._check(before, made={span.key})
            if span.key not in before.spans:
                raise Mistake(f"the {span.label} at {span.start} was not made: {self.screen.message}")
        self._complete(span.key, before)

    def _tag(self, span: "GoldSpan", route: Route) -> None:
        label = self.screen.label(span.label)
        key = f"Shift+{label.key}" if route.adds else label.key
        self.screen.leave_mode(key)
        self.screen.press(key)
        self.screen.press(*[","] * route.clitics)
        if self.look().stray_bonds:
            self._unlink_strays()

    def _unlink_strays(self) -> None:
        """Remove links that were made at once although they are none."""
        for _ in range(_MOST_LINKS):
            wrong = self.look().stray_bonds
            if not wrong:
                return
            self.screen.press("Ctrl+K")
            relation = self.screen.cursor.chosen_relation
            if relation and (relation.type, relation.source, relation.target) in wrong:
                self.screen.press("Delete")
        raise Mistake("a link that should not be there cannot be removed")

    # Saying more

    def _complete(self, key: str, reached: Reached) -> None:
        """Say of the chosen span what it lacks; then tag other occurrences of it, where that saves presses."""
        screen, goal = self.screen, self.goal
        lack, span = goal.lack(key, reached), reached.spans[key]
        touched = {key}
        if lack.entity:
            touched |= self._name(key, reached)
        try:
            saying.say(screen, goal, key, span, lack)
        except saying.OutOfSight as reason:
            self._link_from_other_end(key, str(reason))
        after = self._check(reached, changed=touched)
        if left := goal.lack(key, after):
            raise Mistake(f"the {span.label} at {span.start} still lacks {left}")
        span = after.spans[key]
        if alike.saving(screen, goal, span, after) > 0:
            self._check(after, made=alike.tag_alike(screen, goal, span, after))

    def _link_from_other_end(self, key: str, why: str) -> None:
        """Leave the links that a span lacks still for when its other ends are chosen."""
        self.screen.press("Esc")
        for bond in self.goal.lack(key, self.look()).links:
            if bond in self.goal.links_from:
                raise Mistake(f"from both ends: {why}")
            self.goal.links_from[bond] = bond.target if bond.source == key else bond.source

    def _name(self, key: str, reached: Reached) -> set[str]:
        """Say whom the chosen span mentions; return the gold keys of the other spans that this was said of, too."""
        goal, span = self.goal, reached.spans[key]
        wanted = goal.spans[key].entity
        self.screen.purpose = goal.purpose(key, "entity")
        others = {goal.key_of(one) or "" for one in naming.namesakes(self.screen, reached.spans.values(), span)}
        same = {other for other in others if other and goal.spans[other].entity == wanted}
        lacking = {other for other in same if reached.spans[other].entity != goal.entities.get(wanted)}
        takes_all = bool(lacking) and same == others
        if wanted in goal.entities:
            naming.identify(self.screen, span, goal.entities[wanted], all_alike=takes_all)
        else:
            naming.found_entity(self.screen, span, all_alike=takes_all)
            goal.entities[wanted] = self.look().spans[key].entity
        return same if takes_all else set()

    # Looking whether all is as it was meant

    def _check(self, before: Reached, *, made: Iterable[str] = (), changed: Iterable[str] = ()) -> Reached:
        """Return what the project holds now, if no more has happened than was meant."""
        after = self.look()
        check(before, after, made=made, changed=changed)
        return after


def _outer(span: "GoldSpan") -> tuple[int, int]:
    if span.fragments:
        raise Mistake(f"{span.key} is in pieces: no gold annotation had such a span yet, and nobody learned to make it")
    return span.start, span.end
