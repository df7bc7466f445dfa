"""TOML files that people write: read with the line of whatever is wrong."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.scheme_rules import Place

_SYNTAX_PLACE = re.compile(r"^(.*) \(at (?:line (\d+), column \d+|end of document)\)$", re.DOTALL)
_FIELD_PLACE = re.compile(r"^(.*) - at `\$(.*)`$", re.DOTALL)
_FIELD_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(.*)`")

_T = TypeVar("_T")


class TomlFile:
    """A file that was read; every complaint names it, the line and the field."""

    def __init__(self, content: bytes, file: str) -> None:
        """Read the bytes of a file; `file` is what messages call it.

        Raises:
            BadInput: they are no TOML.
        """
        self._file = file
        try:
            self._text = content.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            raise BadInput("{file}, line {line}: this is not UTF-8 text.", file=file, line=line) from error
        self._data = _parsed(self._text, file)

    def converted(self, into: type[_T]) -> _T:
        """Return what the file holds as a structure.

        Raises:
            BadInput: a field is missing, unknown or of a wrong type.
        """
        try:
            return msgspec.convert(self._data, into)
        except msgspec.ValidationError as error:
            raise self._refusal(str(error)) from error

    def wrong(self, place: Place, reason: str | WorkbenchError) -> BadInput:
        """Return the complaint that something is wrong at a place: the names and numbers that lead to it."""
        line = _line(self._text, _known_part(self._data, place))
        return BadInput(
            "{file}, line {line}, {field}: {reason}", file=self._file, line=line, field=_field(place), reason=reason
        )

    def _refusal(self, reason: str) -> BadInput:
        """Return the complaint for what msgspec found wrong."""
        found = _FIELD_PLACE.match(reason)
        reason, path = found.groups() if found else (reason, "")
        place: Place = tuple(name or int(index) for name, index in _FIELD_STEP.findall(path))
        if unknown := _UNKNOWN.fullmatch(reason):
            place = (*place, unknown[1])
            return BadInput(
                "{file}, line {line}: there is no field {field} here; correct its name or take it out.",
                file=self._file,
                line=_line(self._text, place),
                field=_field(place),
            )
        if missing := _MISSING.fullmatch(reason):
            return BadInput(
                "{file}, line {line}: the field {field} is missing.",
                file=self._file,
                line=_line(self._text, place),
                field=_field((*place, missing[1])),
            )
        return self.wrong(place, reason)


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


def _field(place: Place) -> str:
    """Return a place by its names alone; which of many it is says the line."""
    return ".".join(step for step in place if isinstance(step, str))


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
