"""Values as JSON text, the way columns and the history hold them."""

from functools import cache
from typing import Any

import msgspec

from workbench.core.errors import Failure


def as_json(value: object) -> str:
    """Return `value` as JSON text."""
    return msgspec.json.encode(value).decode()


def from_json(text: str, type: Any = Any) -> Any:  # noqa: A002, ANN401 - what the column holds
    """Return the value of the given type in a JSON text that the project holds.

    Raises:
        Failure: something else has written there.
    """
    try:
        return _decoder(type).decode(text)
    except msgspec.DecodeError as error:
        raise Failure(
            "The project is damaged: a value in it cannot be read ({reason}). Check it; its backups hold older copies.",
            reason=error,
        ) from error


@cache
def _decoder(type_: Any) -> msgspec.json.Decoder[Any]:  # noqa: ANN401 - a type, for which one takes a while to make
    return msgspec.json.Decoder(type_)
