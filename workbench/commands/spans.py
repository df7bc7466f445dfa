"""What a person does to a span."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.core.attribute_values import check_attributes, fitting_attributes
from workbench.core.changes import Step
from workbench.core.checks import check_overlaps, check_range, check_relation, check_text
from workbench.core.errors import BadInput
from workbench.core.records import Origin, Span
from workbench.storage.annotations import PlacedSpan
from workbench.storage.store import Store


def tag(
    store: Store,
    document: str,
    start: int,
    end: int,
    label: str,
    *,
    annotator: str,
    attributes: Mapping[str, Any] | None = None,
    origin: Origin = "manual",
) -> tuple[Step, Span]:
    """Give the code points `[start, end)` of a document a label. The first span makes a document `doing`.

    Raises:
        BadInput: the scheme knows no such label or attribute, the range cannot be tagged, or another span forbids it.
    """
    check_attributes(store.scheme.label(label), attributes or {})
    span = Span(id=str(uuid7()), start=start, end=end, label=label, attributes=dict(attributes or {}), origin=origin)
    with store.step("tag", annotator=annotator, detail=label) as step:
        _check_place(store, document, annotator, span)
        store.annotations.add_span(step, document, annotator, span)
    return step.done(), span


def untag(store: Store, span: str, *, annotator: str) -> Step:
    """Remove a span, and the relations from and to it.

    Raises:
        BadInput: there is no such span, or it is another annotator's.
    """
    with store.step("untag", annotator=annotator) as step:
        placed = _own(store, span, annotator)
        store.annotations.remove_span(step, placed.document, span)
    return step.done()


def relabel(store: Store, span: str, label: str, *, annotator: str) -> Step:
    """Give a span another label; it loses the attributes, and the values of them, that the new label does not have.

    Raises:
        BadInput: as for `tag`; the span has this label already; or a relation may not lead from or to the new label.
    """
    target = store.scheme.label(label)
    with store.step("relabel", annotator=annotator, detail=label) as step:
        placed = _own(store, span, annotator)
        changed = replace(placed.span, label=label, attributes=fitting_attributes(target, placed.span.attributes))
        _check_neighbours(store, placed.document, annotator, changed)
        _check_relations(store, changed)
        store.annotations.update_span(step, placed.document, changed)
    return step.done()


def resize(store: Store, span: str, start: int, end: int, *, annotator: str) -> Step:
    """Move the edges of a span to `[start, end)` code points.

    Raises:
        BadInput: as for `tag`; or the span is in several pieces, or covers this range already.
    """
    with store.step("resize", annotator=annotator) as step:
        placed = _own(store, span, annotator)
        if placed.span.fragments:
            raise BadInput("The span {span} is in several pieces; remove it and tag it anew.", span=span)
        changed = replace(placed.span, start=start, end=end)
        _check_place(store, placed.document, annotator, changed)
        store.annotations.update_span(step, placed.document, changed)
    return step.done()


def annotate(store: Store, span: str, note: str, *, annotator: str) -> Step:
    """Set the note on a span; an empty one removes it.

    Raises:
        BadInput: there is no such span, it is another annotator's, or it has this note already.
    """
    with store.step("annotate", annotator=annotator) as step:
        placed = _own(store, span, annotator)
        store.annotations.update_span(step, placed.document, replace(placed.span, note=note))
    return step.done()


def set_attribute(store: Store, span: str, name: str, value: Any, *, annotator: str) -> Step:  # noqa: ANN401
    """Set an attribute of a span, or remove it (None).

    Raises:
        BadInput: the label has no such attribute, it cannot take the value, or has it already.
    """
    with store.step("set_attribute", annotator=annotator, detail=name) as step:
        placed = _own(store, span, annotator)
        attributes = dict(placed.span.attributes)
        if value is None:
            attributes.pop(name, None)
        else:
            check_attributes(store.scheme.label(placed.span.label), {name: value})
            attributes[name] = value
        store.annotations.update_span(step, placed.document, replace(placed.span, attributes=attributes))
    return step.done()


def _check_place(store: Store, document: str, annotator: str, span: Span) -> None:
    characters = store.documents.characters(document)
    check_range(span.start, span.end, characters)
    begin = max(span.start - 1, 0)
    excerpt = store.documents.excerpt(document, begin, min(span.end + 1, characters))
    check_text(excerpt, begin, span.start, span.end)
    _check_neighbours(store, document, annotator, span)


def _check_neighbours(store: Store, document: str, annotator: str, span: Span) -> None:
    check_overlaps(store.scheme, span, store.annotations.overlapping(document, annotator, span.start, span.end))


def _check_relations(store: Store, span: Span) -> None:
    for relation, source, source_label, target, target_label in store.relations.links(span.id):
        check_relation(
            store.scheme,
            relation,
            span.label if source == span.id else source_label,
            span.label if target == span.id else target_label,
        )


def _own(store: Store, span: str, annotator: str) -> PlacedSpan:
    """Return a span that `annotator` may change."""
    placed = store.annotations.span(span)
    if placed.annotator != annotator:
        raise BadInput(
            "The span {span} belongs to {owner}; {annotator} cannot change it.",
            span=span,
            owner=placed.annotator,
            annotator=annotator,
        )
    return placed
