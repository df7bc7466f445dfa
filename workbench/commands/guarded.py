"""Spans and relations as verbs read and write them within a step: only one's own work, only as the scheme allows."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.core.attribute_values import check_attributes, fitting_attributes
from workbench.core.checks import check_overlaps, check_range, check_relation, check_text
from workbench.core.errors import BadInput
from workbench.core.records import Relation, Span
from workbench.core.scheme import Label
from workbench.storage.annotations import PlacedSpan
from workbench.storage.relations import PlacedRelation
from workbench.storage.steps import StepWriter
from workbench.storage.store import Store


def own_span(store: Store, span: str, annotator: str) -> PlacedSpan:
    """Return a span that `annotator` may change.

    Raises:
        BadInput: there is no such span, or it is another annotator's.
    """
    placed = store.annotations.span(span)
    if placed.annotator != annotator:
        raise BadInput(
            "The span {span} belongs to {owner}; {annotator} cannot change it.",
            span=span,
            owner=placed.annotator,
            annotator=annotator,
        )
    return placed


def own_relation(store: Store, relation: str, annotator: str) -> PlacedRelation:
    """Return a relation that `annotator` may change.

    Raises:
        BadInput: there is no such relation, or it is another annotator's.
    """
    placed = store.relations.get(relation)
    if placed.annotator != annotator:
        raise BadInput(
            "The relation {relation} belongs to {owner}; {annotator} cannot change it.",
            relation=relation,
            owner=placed.annotator,
            annotator=annotator,
        )
    return placed


def add_span(store: Store, step: StepWriter, document: str, annotator: str, span: Span) -> None:
    """Add a span.

    Raises:
        BadInput: its pieces cannot be tagged, or another span forbids it.
    """
    check_place(store, document, annotator, span)
    store.annotations.add_span(step, document, annotator, span)


def reshape_span(store: Store, step: StepWriter, placed: PlacedSpan, changed: Span) -> None:
    """Let a span cover what `changed` covers.

    Raises:
        BadInput: as for `add_span`.
    """
    check_place(store, placed.document, placed.annotator, changed)
    store.annotations.update_span(step, placed.document, changed)


def relabel_span(store: Store, step: StepWriter, placed: PlacedSpan, label: str) -> None:
    """Give a span another label; it keeps the attributes that this one has, with the values that it can take.

    Raises:
        BadInput: there is no such label, another span forbids it, or a relation may not lead from or to it.
    """
    values = fitting_attributes(store.scheme.label(label), placed.span.attributes)
    changed = replace(placed.span, label=label, attributes=values)
    check_neighbours(store, placed.document, placed.annotator, changed)
    _check_relations(store, changed)
    store.annotations.update_span(step, placed.document, changed)


def add_relation(store: Store, step: StepWriter, name: str, source: PlacedSpan, target: PlacedSpan) -> Relation:
    """Add a relation of the type `name` between two spans of one annotator.

    Raises:
        BadInput: the scheme forbids it, it is there already, or the spans are one or lie in two documents.
    """
    check_relation(store.scheme, name, source.span.label, target.span.label)
    if source.span.id == target.span.id:
        raise BadInput("A span cannot be linked to itself.")
    if source.document != target.document:
        raise BadInput("Spans of two documents cannot be linked: identify them with one entity instead.")
    if any(
        (one.type, one.source, one.target) == (name, source.span.id, target.span.id)
        for one in store.relations.of_span(source.span.id)
    ):
        raise BadInput("These spans are linked by {relation} already.", relation=name)
    relation = Relation(id=str(uuid7()), type=name, source=source.span.id, target=target.span.id)
    store.relations.add(step, source.document, relation)
    return relation


def check_place(store: Store, document: str, annotator: str, span: Span) -> None:
    """Refuse a span for the text that it covers, or for the spans that it overlaps.

    Raises:
        BadInput: naming what is in the way.
    """
    characters = store.documents.characters(document)
    for start, end in span.ranges:
        check_range(start, end, characters)
    begin = max(span.start - 1, 0)
    excerpt = store.documents.excerpt(document, begin, min(span.end + 1, characters))
    for start, end in span.ranges:
        check_text(excerpt, begin, start, end)
    check_neighbours(store, document, annotator, span)


def check_neighbours(store: Store, document: str, annotator: str, span: Span) -> None:
    """Refuse a span for those of the same annotator that it overlaps.

    Raises:
        BadInput: naming the other span.
    """
    check_overlaps(store.scheme, span, store.annotations.overlapping(document, annotator, span.start, span.end))


def check_values(store: Store, label: Label, values: Mapping[str, Any]) -> None:
    """Refuse attributes that the label does not have, values that they cannot take, and entities that are not there.

    Raises:
        BadInput: naming the attribute or the entity.
    """
    check_attributes(label, values)
    for attribute in label.attributes:
        if attribute.type == "entity" and attribute.name in values:
            store.entities.get(values[attribute.name])


def _check_relations(store: Store, span: Span) -> None:
    for relation, source, source_label, target, target_label in store.relations.links(span.id):
        check_relation(
            store.scheme,
            relation,
            span.label if source == span.id else source_label,
            span.label if target == span.id else target_label,
        )
