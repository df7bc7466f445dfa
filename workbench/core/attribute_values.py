"""The attributes of a span: what a label's attributes can take, what is missing, what a new span begins with."""

import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from workbench.core.errors import BadInput
from workbench.core.scheme import Attribute, Label


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
    return {name: value for name, value in values.items() if name in attributes and fits(attributes[name], value)}


def _check_value(label: Label, attribute: Attribute, value: Any) -> None:  # noqa: ANN401
    if not fits(attribute, value):
        raise BadInput(
            "{label}.{attribute} cannot be “{value}”; it takes {allowed}.",
            label=label.name,
            attribute=attribute.name,
            value=value,
            allowed=", ".join(attribute.values) or attribute.type,
        )


def fits(attribute: Attribute, value: Any) -> bool:  # noqa: ANN401
    """Tell whether an attribute can take that value; an entity is taken on its word, by its id."""
    match attribute.type:
        case "choice":
            return value in attribute.values
        case "choices":
            known = isinstance(value, list | tuple) and all(one in attribute.values for one in value)
            return known and 0 < len(value) == len(set(value))
        case "boolean":
            return isinstance(value, bool)
        case "number":
            # Not `isfinite`, which takes no integer beyond the floats; of NaN no comparison is true.
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            return is_number and abs(value) <= sys.float_info.max
        case "text":
            return isinstance(value, str)
        case "entity":
            return isinstance(value, str) and bool(value)


def defaults(label: Label, given: Mapping[str, Any] = MappingProxyType({})) -> dict[str, Any]:
    """Return the attributes that a new span with this label begins with; those that are `given` stay as they are."""
    values = {one.name: one.default for one in label.attributes if one.default is not None} | dict(given)
    makes_sense = {one.name for one in shown(label, values)}
    return {name: value for name, value in values.items() if name in given or name in makes_sense}


def shown(label: Label, values: Mapping[str, Any]) -> tuple[Attribute, ...]:
    """Return those attributes of `label` that make sense for a span with these values."""
    return tuple(one for one in label.attributes if _is_shown(one, values))


def missing(label: Label, values: Mapping[str, Any]) -> tuple[Attribute, ...]:
    """Return the required attributes that a span with these values lacks."""
    return tuple(one for one in shown(label, values) if one.required and one.name not in values)


def _is_shown(attribute: Attribute, values: Mapping[str, Any]) -> bool:
    if not (condition := attribute.shown_when):
        return True
    value = values.get(condition.attribute)
    return any(one in condition.values for one in (value if isinstance(value, list | tuple) else [value]))
