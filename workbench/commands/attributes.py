"""Attributes of a span as a person writes them on a command line."""

from collections.abc import Sequence
from typing import Any

import msgspec

from workbench.core.errors import BadInput
from workbench.core.scheme import Attribute, Label


def parse_attributes(label: Label, pairs: Sequence[str]) -> dict[str, Any]:
    """Return the attributes that `NAME=VALUE` pairs give; each value of a `choices` attribute is a pair of its own.

    Raises:
        BadInput: a pair is none, or the attribute's type cannot take the value.
    """
    known = {attribute.name: attribute for attribute in label.attributes}
    values: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise BadInput("“{pair}” is not an attribute; write it as NAME=VALUE.", pair=pair)
        attribute = known.get(name)
        if attribute and attribute.type == "choices":
            values[name] = [*values.get(name, []), value]
        else:
            values[name] = _value(attribute, value) if attribute else value
    return values


def _value(attribute: Attribute, value: str) -> Any:  # noqa: ANN401 - what the attribute's type asks for
    if attribute.type not in ("boolean", "number"):
        return value
    try:
        return msgspec.convert(value, bool if attribute.type == "boolean" else int | float, strict=False)
    except msgspec.ValidationError as error:
        raise BadInput(
            "The attribute {attribute} needs a {type}, not “{value}”.",
            attribute=attribute.name,
            type=attribute.type,
            value=value,
        ) from error
