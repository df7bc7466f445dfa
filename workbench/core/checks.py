"""Whether a span may be as somebody wants it: its range, its attributes, its neighbours."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

from workbench.core.errors import BadInput
from workbench.core.records import Span
from workbench.core.scheme import Attribute, Label, Overlap, Scheme


def check_range(start: int, end: int, characters: int) -> None:
    """Refuse a range that does not lie within a text of `characters` code points.

    Raises:
        BadInput: `[start, end)` is empty, reversed, or outside `[0, characters)`.
    """
    if start >= end:
        raise BadInput("The range {start}–{end} is empty: its end must lie after its start.", start=start, end=end)
    if start < 0 or end > characters:
        raise BadInput(
            "The range {start}–{end} lies outside the article, which has {characters} characters.",
            start=start,
            end=end,
            characters=characters,
        )


def check_text(excerpt: str, begin: int, start: int, end: int) -> None:
    """Refuse a range for the text that it covers.

    `excerpt` is the text from the offset `begin` on; it reaches one character beyond the range `[start, end)` on both
    sides, where there is one.

    Raises:
        BadInput: the range holds only white space, or one of its edges lies between CR and LF.
    """
    if excerpt[start - begin : end - begin].isspace():
        raise BadInput("The range {start}–{end} holds only white space.", start=start, end=end)
    for edge in (start, end):
        if edge > begin and excerpt[edge - begin - 1 : edge - begin + 1] == "\r\n":
            raise BadInput("The offset {offset} lies inside a line end (CR LF).", offset=edge)


def check_attributes(label: Label, values: Mapping[str, Any]) -> None:
    """Refuse attributes that the label does not have, and values that they cannot take.

    Raises:
        BadInput: naming the attribute, and what it may be.
    """
    attributes = {attribute.name: attribute for attribute in label.attributes}
    for name, value in values.items():
        if name not in attributes:
            raise BadInput(
                "The label {label} has no attribute {attribute}; it has {attributes}.",
                label=label.name,
                attribute=name,
                attributes=", ".join(attributes) or "none",
            )
        _check_value(label, attributes[name], value)


def fitting_attributes(label: Label, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of the attribute values that a span with this label can keep."""
    attributes = {attribute.name: attribute for attribute in label.attributes}
    return {name: value for name, value in values.items() if name in attributes and _fits(attributes[name], value)}


def _check_value(label: Label, attribute: Attribute, value: Any) -> None:  # noqa: ANN401
    if not _fits(attribute, value):
        raise BadInput(
            "{label}.{attribute} cannot be “{value}”; it takes {allowed}.",
            label=label.name,
            attribute=attribute.name,
            value=value,
            allowed=", ".join(attribute.values) or attribute.type,
        )


def _fits(attribute: Attribute, value: Any) -> bool:  # noqa: ANN401
    match attribute.type:
        case "choice":
            return value in attribute.values
        case "choices":
            known = isinstance(value, list | tuple) and all(one in attribute.values for one in value)
            return known and 0 < len(value) == len(set(value))
        case "boolean":
            return isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        case "text":
            return isinstance(value, str)


def overlap(first: Span, second: Span) -> Overlap | None:
    """Return how the outer ranges of two spans overlap: one within the other, across, the same; None if apart."""
    if first.end <= second.start or second.end <= first.start:
        return None
    if (first.start, first.end) == (second.start, second.end):
        return "same"
    inside = first.start >= second.start and first.end <= second.end
    around = first.start <= second.start and first.end >= second.end
    return "nest" if inside or around else "cross"


def check_overlaps(scheme: Scheme, span: Span, others: Iterable[Span]) -> None:
    """Refuse a span that is there already, or that overlaps another in a way that the scheme forbids.

    `others` are spans of the same annotator and document; `span` itself, known by its id, may be among them.

    Raises:
        BadInput: naming the other span.
    """
    for other in others:
        how = overlap(span, other)
        if how is None or other.id == span.id:
            continue
        if how == "same" and other.label == span.label and other.fragments == span.fragments:
            raise BadInput(
                "The range {start}–{end} has the label {label} already.",
                start=span.start,
                end=span.end,
                label=span.label,
            )
        # A label that an import brought may be one that the scheme does not know; no rule speaks of it.
        if other.label in scheme.by_name and not scheme.may_overlap(span.label, other.label, how):
            raise BadInput(
                "{label} {start}–{end} may not overlap {other} {other_start}–{other_end} in this way ({how}).",
                label=span.label,
                start=span.start,
                end=span.end,
                other=other.label,
                other_start=other.start,
                other_end=other.end,
                how=how,
            )
