"""What is to be reached: a gold annotation, and how much of it a project holds already."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

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


class Goal:
    """The gold annotation of one article."""

    def __init__(self, gold: "Gold", scheme: Scheme) -> None:
        self.gold = gold
        self.scheme = scheme
        self.spans: dict[str, GoldSpan] = {span.key: span for span in gold.spans}
        self.bonds = {Bond(one.type, one.source, one.target) for one in gold.relations}
        self.canonical = {entity.key: entity.name for entity in gold.entities}
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
