"""Values of JSON as the shapes that readers expect; what is wrong is said with file, line and field.

`at` returns, for a field, the values that every sentence has: `file`, `line` and the full name of the `field`.
"""

import re
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from workbench.core.errors import BadInput

At = Callable[[str], dict[str, Any]]

_PATH = re.compile(r" - at `\$\.?(.*)`$")
_MISSING = re.compile(r"Object missing required field `(.+)`")
_T = TypeVar("_T", bound=Struct)


def parsed(data: bytes, at: At) -> dict[str, Any]:
    """Return the object that `data` holds.

    Raises:
        BadInput: it is no UTF-8, no JSON, nested too deeply, or something else than an object.
    """
    problem: object
    try:
        values = msgspec.json.decode(data)
    except UnicodeDecodeError as error:
        raise BadInput("{file}, line {line}: this is not UTF-8.", **at("")) from error
    except RecursionError as error:
        raise BadInput("{file}, line {line}: the values are nested too deeply.", **at("")) from error
    except msgspec.DecodeError as error:
        problem = error
    else:
        if isinstance(values, dict):
            return values
        problem = "not an object in braces"
    raise BadInput("{file}, line {line}: this is not a JSON object: {problem}.", problem=problem, **at(""))


def converted(values: object, type_: type[_T], at: At, field: str = "") -> _T:
    """Return `values`, which stand in `field`, as a Struct of that type.

    Raises:
        BadInput: a value is missing or of another type.
    """
    try:
        return msgspec.convert(values, type_)
    except msgspec.ValidationError as error:
        message = str(error)
    path = _PATH.search(message)
    inner = path[1] if path else ""
    problem = _PATH.sub("", message)
    field = f"{field}.{inner}".strip(".") if not inner.startswith("[") else f"{field}{inner}"
    if missing := _MISSING.match(problem):
        raise BadInput("{file}, line {line}: {field} is missing.", **at(f"{field}.{missing[1]}".lstrip(".")))
    raise wrong(at, field, problem.replace("`", ""))


def wrong(at: At, field: str, problem: str) -> BadInput:
    """Return the complaint about a value; `problem` is a phrase."""
    return BadInput("{file}, line {line}: {field} has a wrong value: {problem}.", problem=problem, **at(field))
