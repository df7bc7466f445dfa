"""What a person does to a span."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.commands.guarded import (
    add_relation,
    add_span,
    check_values,
    own_span,
    relabel_span,
    reshape_span,
)
from workbench.core import pieces
from workbench.core.attaching import attaching, nearest, paragraphs_around
from workbench.core.attribute_values import defaults
from workbench.core.changes import Step
from workbench.core.checks import check_range
from workbench.core.records import Origin, Span
from workbench.storage.annotations import PlacedSpan
from workbench.storage.steps import StepWriter
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
    attach: bool = False,
) -> tuple[Step, Span]:
    """Give the code points `[start, end)` of a document a label. The first span makes a document `doing`.

    Attributes that are not given have the scheme's defaults. With `attach`, a span that can only be the target of
    relations that the scheme makes at once is linked to the nearest span of the same paragraph that can be its source.

    Raises:
        BadInput: the scheme knows no such label or attribute, the range cannot be tagged, or another span forbids it.
    """
    target = store.scheme.label(label)
    check_values(store, target, attributes or {})
    values = defaults(target, attributes or {})
    span = Span(id=str(uuid7()), start=start, end=end, label=label, attributes=values, origin=origin)
    with store.step("tag", annotator=annotator, detail=label) as step:
        add_span(store, step, document, annotator, span)
        if attach:
            _attach(store, step, PlacedSpan(span, document, annotator))
    return step.done(), span


def untag(store: Store, span: str, *, annotator: str) -> Step:
    """Remove a span, and the relations from and to it.

    Raises:
        BadInput: there is no such span, or it is another annotator's.
    """
    with store.step("untag", annotator=annotator) as step:
        placed = own_span(store, span, annotator)
        store.annotations.remove_span(step, placed.document, span)
    return step.done()


def relabel(store: Store, span: str, label: str, *, annotator: str) -> Step:
    """Give a span another label; it loses the attributes, and the values of them, that the new label does not have.

    Raises:
        BadInput: as for `tag`; the span has this label already; or a relation may not lead from or to the new label.
    """
    store.scheme.label(label)
    with store.step("relabel", annotator=annotator, detail=label) as step:
        placed = own_span(store, span, annotator)
        relabel_span(store, step, placed, label)
    return step.done()


def resize(store: Store, span: str, start: int, end: int, *, annotator: str) -> Step:
    """Move the outer edges of a span to `start` and `end` (code points); gaps between its pieces stay.

    Raises:
        BadInput: as for `tag`; or a piece would lie beyond an edge, or the edges are there already.
    """
    with store.step("resize", annotator=annotator) as step:
        placed = own_span(store, span, annotator)
        changed = pieces.shaped(placed.span, pieces.with_edges(placed.span.ranges, start, end))
        reshape_span(store, step, placed, changed)
    return step.done()


def unite(store: Store, span: str, start: int, end: int, *, annotator: str) -> Step:
    """Make `[start, end)` one more piece of a span.

    Raises:
        BadInput: as for `tag`; or it touches or overlaps a piece that is there.
    """
    with store.step("unite", annotator=annotator) as step:
        placed = own_span(store, span, annotator)
        changed = pieces.shaped(placed.span, pieces.united(placed.span.ranges, start, end))
        reshape_span(store, step, placed, changed)
    return step.done()


def cut(store: Store, span: str, start: int, end: int, *, annotator: str) -> Step:
    """Take `[start, end)` out of a span, and the white space beside it; at an edge that makes the span shorter.

    Raises:
        BadInput: nothing would be left of the span, nothing would go, or another span forbids the rest.
    """
    with store.step("cut", annotator=annotator) as step:
        placed = own_span(store, span, annotator)
        text = store.documents.get(placed.document).text
        check_range(start, end, len(text))
        changed = pieces.shaped(placed.span, pieces.cut(text, placed.span.ranges, start, end))
        reshape_span(store, step, placed, changed)
    return step.done()


def annotate(store: Store, span: str, note: str, *, annotator: str) -> Step:
    """Set the note on a span; an empty one removes it.

    Raises:
        BadInput: there is no such span, it is another annotator's, or it has this note already.
    """
    with store.step("annotate", annotator=annotator) as step:
        placed = own_span(store, span, annotator)
        store.annotations.update_span(step, placed.document, replace(placed.span, note=note))
    return step.done()


def set_attribute(store: Store, span: str, name: str, value: Any, *, annotator: str) -> Step:  # noqa: ANN401
    """Set an attribute of a span, or remove it (None).

    Raises:
        BadInput: the label has no such attribute, it cannot take the value, or has it already.
    """
    return set_attributes(store, span, {name: value}, annotator=annotator)


def set_attributes(store: Store, span: str, values: Mapping[str, Any], *, annotator: str) -> Step:
    """Set several attributes of a span in one step: a number and its unit; None removes one.

    Raises:
        BadInput: as for `set_attribute`.
    """
    with store.step("set_attribute", annotator=annotator, detail=", ".join(values)) as step:
        placed = own_span(store, span, annotator)
        given = {name: value for name, value in values.items() if value is not None}
        check_values(store, store.scheme.label(placed.span.label), given)
        kept = {name: value for name, value in placed.span.attributes.items() if name not in values}
        store.annotations.update_span(step, placed.document, replace(placed.span, attributes=kept | given))
    return step.done()


def _attach(store: Store, step: StepWriter, placed: PlacedSpan) -> None:
    """Link a new span to the one that it belongs to, if there is one."""
    types = attaching(store.scheme, placed.span.label)
    if not types:
        return
    text = store.documents.get(placed.document).text
    paragraph = paragraphs_around(text, placed.span.start, placed.span.end)
    around = store.annotations.overlapping(placed.document, placed.annotator, *paragraph)
    source = nearest(placed.span, (span for span in around if any(span.label in one.sources for one in types)))
    if source:
        name = next(one.name for one in types if source.label in one.sources)
        add_relation(store, step, name, replace(placed, span=source), placed)
