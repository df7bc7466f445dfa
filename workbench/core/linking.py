"""What a span can be linked with: the relations that the scheme allows and that are not there yet, nearest first."""

from collections.abc import Iterable
from typing import NamedTuple

from workbench.core.pieces import distance
from workbench.core.records import Relation, Span
from workbench.core.scheme import RelationType, Scheme


class Way(NamedTuple):
    """A type of relation and its direction: `outgoing` leads from the span in question to the other."""

    type: RelationType
    outgoing: bool


class Link(NamedTuple):
    """A relation that could be made with the span `other`."""

    way: Way
    other: Span


def possible_links(scheme: Scheme, span: Span, others: Iterable[Span], there: Iterable[Relation]) -> list[Link]:
    """Return the relations that may lead from or to `span`, those with the nearest spans first.

    `there` are the relations that `span` has already; each can be made once only.
    """
    ways: dict[str, tuple[Way, ...]] = {}  # by label
    made = {(one.type, one.source, one.target) for one in there}
    found = []
    for other in others:
        if other.id == span.id:
            continue
        if other.label not in ways:
            ways[other.label] = _ways(scheme, span.label, other.label)
        for way in ways[other.label]:
            if (way.type.name, *ends(way, span.id, other.id)) not in made:
                found.append(Link(way, other))
    return sorted(found, key=lambda link: (distance(span.ranges, link.other.ranges), link.other.order))


def ends(way: Way, span: str, other: str) -> tuple[str, str]:
    """Return the source and the target of a relation between a span and the other (ids)."""
    return (span, other) if way.outgoing else (other, span)


def _ways(scheme: Scheme, label: str, other: str) -> tuple[Way, ...]:
    outgoing = tuple(Way(one, True) for one in scheme.links(label, other))
    return outgoing + tuple(Way(one, False) for one in scheme.links(other, label))
