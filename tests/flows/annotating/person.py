"""A person who annotates an article from its bare text to the gold annotation, by keys alone."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.core.records import Span
from workbench.ui.modes.quote import QuoteMode

from . import alike, naming, quoting, saying
from .goal import Bond, Goal, Mistake, Reached, in_order, ranges
from .ledger import Ledger, Purpose
from .routes import Route, Routes, go
from .screen import Screen

if TYPE_CHECKING:
    from tests.flows.driver import Driver
    from tests.gold.gold import Gold, GoldSpan

_MOST_LINKS = 9  # of one span
_FAR = 8  # presses, for which a person would rather turn the page first
_MOST_DETOURS = 4
_LOOKED_AT = 5  # spans that a person has in mind as what could come next


_PROPOSING = Purpose("document", "H", "look")


class Lack(NamedTuple):
    """What a span that is there lacks still: attributes (None: to be removed), an entity, and links (to ids)."""

    attributes: dict[str, Any]
    entity: bool
    links: dict[Bond, str]

    def __bool__(self) -> bool:
        return bool(self.attributes or self.entity or self.links)


class Person:
    """Works on the article that is open in `driver`'s window, with the focus on it."""

    def __init__(self, driver: "Driver", gold: "Gold") -> None:
        self.ledger = Ledger()
        self.screen = Screen(driver, self.ledger)
        self.goal = Goal(gold, driver.workspace.session.store.scheme)
        self.entities: dict[str, str] = {}  # ids by gold key
        self.remarks: list[str] = []
        self._detours: Counter[str] = Counter()
        self._routes = Routes(self.screen)
        self._from: dict[Bond, str] = {}  # links that have to be made from that end
        if driver.text != self.screen.text or len(driver.text) != gold.characters:
            raise Mistake(f"{gold.name} is not the article that is open")

    def annotate(self) -> None:
        """Say all that the gold annotation says, and mark the article as done."""
        self._accept_quotes()
        self._select_quotes()
        while task := self._next():
            self._do(*task)
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
                if not (mode and mode._draft and self._accept(mode, span.key, reached)):
                    raise Mistake(f"nothing is proposed for the quote at {span.start}")

    def _propose(self) -> QuoteMode | None:
        """Press `H` for the quote here or the next one."""
        self.screen.purpose = _PROPOSING
        if not self.screen.mode and self.screen.cursor.chosen:
            self.screen.press("Right")  # on a chosen quote H would offer to change it
        self.screen.leave_mode("H")
        self.screen.press("H")
        return self.screen.mode if isinstance(self.screen.mode, QuoteMode) else None

    def _accept(self, mode: QuoteMode, key: str, before: Reached) -> bool:
        """Accept a proposal for a quote after making it right, and say its stance."""
        screen, goal = self.screen, self.goal
        change = quoting.changes(screen, goal, key, mode, before)
        passed = self.ledger.presses.pop(_PROPOSING, 0)
        screen.purpose = goal.purpose(key, "tag")
        self.ledger.presses[screen.purpose] += passed
        screen.press(*change.keys, "Enter")
        if not isinstance(screen.mode, QuoteMode) or screen.mode._draft:
            raise Mistake(f"the quote {key} was not stored: {screen.message}")
        if "content" in change.left:
            screen.press("Esc")
            self._reshape(key)
        parts = {key, *(bond.target for bond in goal.bonds_of(key) if bond.source == key)}
        after = self._check(before, made=parts, some=True)
        self._complete(key, after, only=("stance",))
        return True

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
        tasks = in_order(self._left(reached))[: _LOOKED_AT]
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
            if key not in reached.spans or self._lacks(key, reached):
                yield span

    def _do(self, span: "GoldSpan", route: Route) -> None:
        before = self.look()
        is_there = span.key in before.spans
        self.screen.purpose = self.goal.purpose(span.key, "tag")
        if is_there:
            lack = self._lacks(span.key, before)
            part = "attributes" if lack.attributes else "entity" if lack.entity else "links"
            self.screen.purpose = self.goal.purpose(span.key, part)
        if not go(self.screen, route):
            return  # other hints are shown now
        if not is_there:
            self._tag(span, route, before)
            before = self._check(before, made={span.key})
        self._complete(span.key, before)

    def _tag(self, span: "GoldSpan", route: Route, before: Reached) -> None:
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

    def _lacks(self, key: str, reached: Reached) -> Lack:
        gold, span = self.goal.spans[key], reached.spans[key]
        names = dict.fromkeys([*gold.attributes, *span.attributes])
        attributes = {
            name: gold.attributes.get(name) for name in names if gold.attributes.get(name) != span.attributes.get(name)
        }
        links = {}
        for bond in sorted(self.goal.bonds_of(key) - reached.bonds):
            other = bond.target if bond.source == key else bond.source
            if other in reached.spans and self._from.get(bond, key) == key:
                links[bond] = reached.spans[other].id
        return Lack(attributes, self._lacks_entity(gold, span), links)

    def _lacks_entity(self, gold: "GoldSpan", span: Span) -> bool:
        if not gold.entity:
            return bool(span.entity)
        if gold.entity in self.entities:
            return span.entity != self.entities[gold.entity]
        return self._is_name(gold)

    def _is_name(self, gold: "GoldSpan") -> bool:
        """Tell whether a span has the words that its entity is to be called by."""
        name = self.goal.spans[self.goal.canonical[gold.entity]]
        text = self.screen.text
        return text[gold.start : gold.end] == text[name.start : name.end] and gold.label == name.label

    def _complete(self, key: str, reached: Reached, only: Iterable[str] = ()) -> None:
        """Say of the chosen span what it lacks; then tag other occurrences of it, where that saves presses."""
        lack = self._lacks(key, reached)
        gold, span = self.goal.spans[key], reached.spans[key]
        wanted = {name: value for name, value in lack.attributes.items() if not only or name in only}
        touched = {key}
        if lack.entity and not only:
            touched |= self._name(gold, span, reached)
        if wanted or (lack.links and not only):
            try:
                saying.say(self.screen, self.goal, key, span, wanted, {} if only else lack.links)
            except saying.OutOfSight as reason:
                self._link_from_other_end(key, reached, str(reason))
        after = self._check(reached, changed=touched)
        if only:
            return
        if left := self._lacks(key, after):
            raise Mistake(f"{gold.label} at {gold.start} still lacks {left}")
        span = after.spans[key]
        if alike.saving(self.screen, self.goal, span, after, self.entities) > 0:
            made = alike.tag_alike(self.screen, self.goal, self.ledger, span, after, self.entities)
            self._check(after, made=made)

    def _link_from_other_end(self, key: str, before: Reached, why: str) -> None:
        """Leave the links that a span lacks still for when its other ends are chosen."""
        self.remarks.append(why)
        self.screen.press("Esc")
        for bond in self._lacks(key, self.look()).links:
            if bond in self._from:
                raise Mistake(f"from both ends: {why}")
            self._from[bond] = bond.target if bond.source == key else bond.source

    def _name(self, gold: "GoldSpan", span: Span, reached: Reached) -> set[str]:
        """Say whom the chosen span mentions; return the gold keys of the spans that are told of."""
        self.screen.purpose = self.goal.purpose(gold.key, "entity")
        alike_spans = naming.namesakes(self.screen, reached.spans.values(), span)
        others = {key for one in alike_spans if (key := self.goal.key_of(one))}
        same = {key for key in others if self.goal.spans[key].entity == gold.entity}
        lacking = {key for key in same if reached.spans[key].entity != self.entities.get(gold.entity)}
        takes_all = bool(lacking) and same == others
        if gold.entity not in self.entities:
            naming.found_entity(self.screen, span, all_alike=takes_all)
            self.entities[gold.entity] = self.look().spans[gold.key].entity
        elif not naming.identify(self.screen, span, self.entities[gold.entity], all_alike=takes_all):
            self.remarks.append(f"the entity of {gold.key} had to be taught")
        return same if takes_all else set()

    # Looking whether all is as it was meant

    def _check(
        self, before: Reached, *, made: Iterable[str] = (), changed: Iterable[str] = (), some: bool = False
    ) -> Reached:
        """Return what the project holds after spans were made and changed, if that is all that happened.

        With `some`, not all of `made` need be there yet.
        """
        after = self.look()
        made, changed = set(made), set(changed)
        if after.strays:
            one = after.strays[0]
            raise Mistake(f"a {one.label} at {one.start}–{one.end} is none of the gold annotation")
        if after.stray_bonds:
            raise Mistake(f"{after.stray_bonds[0][0]} was made and should not be there")
        if missing := made - after.spans.keys():
            if not some:
                raise Mistake(f"not made: {', '.join(sorted(missing))}")
        if more := after.spans.keys() - before.spans.keys() - made:
            raise Mistake(f"made, too: {', '.join(sorted(more))}")
        for key, span in before.spans.items():
            if key not in changed and key not in made and after.spans.get(key) != span:
                raise Mistake(f"{span.label} at {span.start} was changed, too")
        return after


def _outer(span: "GoldSpan") -> tuple[int, int]:
    if span.fragments:
        raise Mistake(f"{span.key}: fragments are not made yet")
    return span.start, span.end
