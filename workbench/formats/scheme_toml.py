"""Label schemes as TOML files: read with the line of whatever is wrong, written for people to read and edit."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping
from typing import Any, NoReturn

import msgspec

from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.scheme import Scheme
from workbench.core.scheme_rules import Place, problems

_WIDTH = 110  # characters of an array in one line
_SYNTAX_PLACE = re.compile(r"^(.*) \(at (?:line (\d+), column \d+|end of document)\)$", re.DOTALL)
_FIELD_PLACE = re.compile(r"^(.*) - at `\$(.*)`$", re.DOTALL)
_FIELD_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(.*)`")


def read_scheme(content: bytes, file: str) -> Scheme:
    """Return the scheme that the bytes of a file hold.

    Raises:
        BadInput: they hold none that can be used; it names `file`, the line and the field.
    """
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadInput("{file}, line {line}: this is not UTF-8 text.", file=file, line=line) from error
    data = _parsed(text, file)
    try:
        scheme = msgspec.convert(data, Scheme)
    except msgspec.ValidationError as error:
        _refuse(text, file, str(error))
    for problem in problems(scheme):
        place = _known_part(data, problem.place)
        raise _wrong(file, _line(text, place), problem.place, problem.reason)
    return scheme


def write_scheme(scheme: Scheme) -> str:
    """Return a scheme as TOML; `read_scheme` makes the same scheme of it."""
    import tomlkit

    return tomlkit.dumps(_fill(tomlkit.document(), msgspec.to_builtins(scheme)))


def _parsed(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _SYNTAX_PLACE.match(str(error))
        reason, line = found.groups() if found else (str(error), None)
        raise BadInput(
            "{file}, line {line}: this is not TOML: {reason}.",
            file=file,
            line=int(line or text.count("\n") + 1),
            reason=reason,
        ) from error


def _refuse(text: str, file: str, reason: str) -> NoReturn:
    """Say what msgspec found wrong."""
    found = _FIELD_PLACE.match(reason)
    reason, path = found.groups() if found else (reason, "")
    place: Place = tuple(name or int(index) for name, index in _FIELD_STEP.findall(path))
    if unknown := _UNKNOWN.fullmatch(reason):
        place = (*place, unknown[1])
        raise BadInput(
            "{file}, line {line}: there is no field {field} here; correct its name or take it out.",
            file=file,
            line=_line(text, place),
            field=_field(place),
        )
    line = _line(text, place)
    if missing := _MISSING.fullmatch(reason):
        raise BadInput(
            "{file}, line {line}: the field {field} is missing.",
            file=file,
            line=line,
            field=_field((*place, missing[1])),
        )
    raise _wrong(file, line, place, reason)


def _wrong(file: str, line: int, place: Place, reason: str | WorkbenchError) -> BadInput:
    return BadInput("{file}, line {line}, {field}: {reason}", file=file, line=line, field=_field(place), reason=reason)


def _field(place: Place) -> str:
    """Return a place by its names alone; which of many it is says the line."""
    return ".".join(step for step in place if isinstance(step, str))


# Where something is


def _line(text: str, place: Place) -> int:
    """Return the number of the line, from 1, where the statement begins that makes `place` be there.

    No reader of TOML says where a key stands. But every beginning of a TOML file that ends where a statement ends is
    TOML itself, so that the first one that has the place ends with its statement.
    """
    lines = text.split("\n")

    def whole(count: int) -> tuple[int, Mapping[str, Any]]:
        """Return the longest beginning of up to `count` lines that is TOML: its length, and what it holds."""
        for length in range(count, 0, -1):
            try:
                return length, tomllib.loads("\n".join(lines[:length]))
            except tomllib.TOMLDecodeError:
                pass  # it ends within an array or a text of several lines
        return 0, {}

    ending = bisect_left(range(len(lines) + 1), True, key=lambda count: _known_part(whole(count)[1], place) == place)
    return whole(ending - 1)[0] + 1 if place else 1


def _known_part(data: Any, place: Place) -> Place:  # noqa: ANN401 - any part of a TOML file
    """Return as much of `place` as there is in `data`."""
    for depth, step in enumerate(place):
        if isinstance(step, int):
            if not isinstance(data, list) or step >= len(data):
                return place[:depth]
        elif not isinstance(data, dict) or step not in data:
            return place[:depth]
        data = data[step]
    return place


# Writing


def _fill(table: Any, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a document or table of tomlkit
    """Fill a table and return it; what needs a heading comes last: everything below a heading belongs to that."""
    import tomlkit

    for name, value in values.items():
        if not _needs_heading(value):
            _add(table, name, value)
    for name, value in values.items():
        if _needs_heading(value) and isinstance(value, dict):
            table.add(name, _fill(tomlkit.table(), value))
        elif _needs_heading(value):
            rows = tomlkit.aot()
            rows.extend(_fill(tomlkit.table(), row) for row in value)
            table.add(name, rows)
    return table


def _needs_heading(value: Any) -> bool:  # noqa: ANN401 - what a scheme may hold
    if isinstance(value, list | tuple):
        return bool(value) and isinstance(value[0], dict)
    return isinstance(value, dict) and any(isinstance(one, dict) for one in value.values())


def _add(table: Any, name: str, value: Any) -> None:  # noqa: ANN401
    import tomlkit

    item = _item(value)
    if isinstance(value, dict) and len(item.as_string()) > _WIDTH:
        for key, one in value.items():
            table.add(tomlkit.key([name, key]), _item(one))
    else:
        table.add(name, item)


def _item(value: Any) -> Any:  # noqa: ANN401
    """Return a value as it stands behind an equals sign."""
    import tomlkit

    if isinstance(value, dict):
        inline = tomlkit.inline_table()
        for name, one in value.items():
            inline.add(name, _item(one))
        return inline
    if isinstance(value, list | tuple):
        array = tomlkit.array()
        array.extend(_item(one) for one in value)
        return array.multiline(len(array.as_string()) > _WIDTH)
    return tomlkit.item(value)
