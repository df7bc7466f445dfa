"""What is to be reached: a gold annotation, and how much of it a project holds already."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.core.records import Annotation, Span
from workbench.core.scheme import Scheme

from .ledger import Kind, Part, Purpose

if TYPE_CHECKING:
    from tests.gold.gold import Gold, GoldSpan

Place = tuple[str, tuple[tuple[int, int], ...]]  # label and ranges: no two spans of an article share them


class Mistake(AssertionError):
    """The project does not hold what was meant."""


class Bond(NamedTuple):
    """A relation between the spans with the gold keys `source` and `target`."""

    type: str
    source: str
    target: str


class Reached(NamedTuple):
    """What a project holds: spans by gold key, those that the gold has not, and the relations, sorted likewise."""

    spans: dict[str, Span]
    strays: list[Span]
    bonds: set[Bond]
    stray_bonds: list[tuple[str, str, str]]  # type and the ids of both ends


class Lack(NamedTuple):
    """What a span that is there lacks still: attributes (None: to be removed), an entity, and links (to ids)."""

    attributes: dict[str, Any]
    entity: bool
    links: dict[Bond, str]

    def __bool__(self) -> bool:
        return bool(self.attributes or self.entity or self.links)


class Goal:
    """The gold annotation of one article.

    Attributes:
        entities: the ids that entities have in the project, by gold key, as far as they were founded.
        links_from: from which of their ends links must be made that cannot be made from the other.
    """

    def __init__(self, gold: "Gold", text: str, scheme: Scheme) -> None:
        self.gold = gold
        self.text = text
        self.entities: dict[str, str] = {}
        self.links_from: dict[Bond, str] = {}
        self.scheme = scheme
        self.spans: dict[str, GoldSpan] = {span.key: span for span in gold.spans}
        self.bonds = {Bond(one.type, one.source, one.target) for one in gold.relations}
        self._names = {entity.key: entity.name for entity in gold.entities}
        self._keys: dict[Place, str] = {(span.label, ranges(span)): span.key for span in gold.spans}
        self._of_span: dict[str, set[Bond]] = defaultdict(set)
        for bond in self.bonds:
            self._of_span[bond.source].add(bond)
            self._of_span[bond.target].add(bond)
        assert scheme.quotes
        assert scheme.mentions
        self._quotes, self._mentions = scheme.quotes, scheme.mentions
        self._kinds: dict[str, tuple[Kind, str]] = {key: self._kind(span) for key, span in self.spans.items()}

    def quotes(self) -> "list[GoldSpan]":
        """Return the contents of quotes."""
        return [span for span in self.gold.spans if span.label == self._quotes.content]

    def bonds_of(self, key: str) -> set[Bond]:
        """Return the relations from and to a span."""
        return self._of_span[key]

    def ends(self, key: str, relation: str) -> "list[GoldSpan]":
        """Return what relations of that type lead to from a span, in the order of the text."""
        found = [self.spans[one.target] for one in self._of_span[key] if (one.type, one.source) == (relation, key)]
        return sorted(found, key=lambda span: (span.start, span.end))

    def key_of(self, span: Span) -> str | None:
        """Return the gold key of a span of the project, or None for one that the gold has not."""
        return self._keys.get((span.label, span.ranges))

    def place(self, label: str, start: int, end: int) -> str | None:
        """Return the gold key of the span with that label and range."""
        return self._keys.get((label, ((start, end),)))

    def purpose(self, key: str, part: Part) -> Purpose:
        """Return what work on a span is for: cue and speaker belong to their quote, calibre and count to their gun."""
        return Purpose(*self._kinds[key], part)

    def purpose_of(self, bond: Bond, part: Part = "links") -> Purpose:
        """Return what a relation is for: it belongs to its source."""
        return Purpose(*self._kinds[bond.source], part)

    def reached(self, annotation: Annotation) -> Reached:
        """Return what of the goal an annotation holds."""
        known = {span.id: key for span in annotation.spans if (key := self.key_of(span))}
        bonds, stray = set(), []
        for one in annotation.relations:
            bond = Bond(one.type, known.get(one.source, ""), known.get(one.target, ""))
            if bond in self.bonds:
                bonds.add(bond)
            else:
                stray.append((one.type, one.source, one.target))
        spans = {known[span.id]: span for span in annotation.spans if span.id in known}
        return Reached(spans, [span for span in annotation.spans if span.id not in known], bonds, stray)

    def lack(self, key: str, reached: Reached) -> Lack:
        """Return what a span that is there lacks, as far as it can be said by now."""
        gold, span = self.spans[key], reached.spans[key]
        names = dict.fromkeys([*gold.attributes, *span.attributes])
        wrong = [name for name in names if gold.attributes.get(name) != span.attributes.get(name)]
        links = {}
        for bond in sorted(self._of_span[key] - reached.bonds):
            other = bond.target if bond.source == key else bond.source
            if other in reached.spans and self.links_from.get(bond, key) == key:
                links[bond] = reached.spans[other].id
        return Lack({name: gold.attributes.get(name) for name in wrong}, self._lacks_entity(gold, span), links)

    def _lacks_entity(self, gold: "GoldSpan", span: Span) -> bool:
        if gold.entity in self.entities or not gold.entity:
            return span.entity != self.entities.get(gold.entity, "")
        # It is founded by a span that has the words by which it is to be called.
        name = self.spans[self._names[gold.entity]]
        return gold.label == name.label and self._words(gold) == self._words(name)

    def _words(self, span: "GoldSpan") -> str:
        return self.text[span.start : span.end]

    def _kind(self, span: "GoldSpan") -> tuple[Kind, str]:
        if span.label == self._quotes.content:
            return "quote", span.key
        if span.label in self._mentions.labels:
            return "mention", span.key
        owners = [self.spans[bond.source] for bond in self._of_span[span.key] if bond.target == span.key]
        owner = next(iter(sorted(owners, key=lambda one: (one.start, one.end))), None)
        if span.label in (self._quotes.cue, self._quotes.source):
            return "quote", (owner or span).key
        attached = any(one.attach and span.label in one.targets for one in self.scheme.relations)
        return ("mention", owner.key) if owner and attached else ("entity", span.key)


def ranges(span: "GoldSpan") -> tuple[tuple[int, int], ...]:
    """Return the pieces of text that a gold span covers."""
    return span.fragments or ((span.start, span.end),)


def in_order(spans: "Iterable[GoldSpan]") -> "list[GoldSpan]":
    """Return spans as they begin in the text, outer ones first."""
    return sorted(spans, key=lambda span: (span.start, -span.end, span.key))


def check(before: Reached, after: Reached, *, made: Iterable[str] = (), changed: Iterable[str] = ()) -> None:
    """Look whether no more has happened than that the spans `made` came, or some of them, and those `changed` changed.

    Raises:
        Mistake: more has happened.
    """
    touched = {*made, *changed}
    if after.strays:
        one = after.strays[0]
        raise Mistake(f"the {one.label} at {one.start}–{one.end} is none of the gold annotation")
    if after.stray_bonds:
        raise Mistake(f"{after.stray_bonds[0][0]} was made and should not be there")
    if more := after.spans.keys() - before.spans.keys() - set(made):
        raise Mistake(f"made, too: {', '.join(sorted(more))}")
    for key, span in before.spans.items():
        if key not in touched and after.spans.get(key) != span:
            raise Mistake(f"the {span.label} at {span.start} was changed, too")
