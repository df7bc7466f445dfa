"""Metadata as JSON: a list of objects, an object with one object for each document, or an object a line (JSONL)."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from workbench.core.errors import BadInput
from workbench.formats.entries import Refusal
from workbench.formats.jsonl.lines import FORMAT_VERSION
from workbench.formats.metadata.columns import key_column
from workbench.formats.metadata.values import RawRow

_SPACE = re.compile(r"[ \t\r\n]*")


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


_DECODER = json.JSONDecoder(parse_constant=_no_number)


def json_rows(text: str, file: str, key: str) -> Iterator[RawRow | Refusal]:
    """Yield what a list of objects, or an object by the names of documents, says; `key` is as for `csv_rows`."""
    scanner = _Scanner(text.removeprefix("\ufeff"), file)
    try:
        if scanner.takes("["):
            for line, value in scanner.items("]"):
                yield _row(value, file, line, key)
        elif scanner.takes("{"):
            for line, name, value in scanner.members():
                if isinstance(value, dict):
                    yield RawRow(line, name, value)
                else:
                    yield _no_object(file, line)
        else:
            scanner.complain("a list or an object was expected")
        scanner.expect_end()
    except BadInput as reason:
        yield Refusal(file=file, line=scanner.line, reason=reason)


def jsonl_rows(text: str, file: str, key: str) -> Iterator[RawRow | Refusal]:
    """Yield what the object on each line says; `key` is as for `csv_rows`."""
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        scanner = _Scanner(line, file, number)
        try:
            value = scanner.value()
            scanner.expect_end()
        except BadInput as reason:
            yield Refusal(file=file, line=number, reason=reason)
        else:
            yield _row(value, file, number, key)


def json_object(text: str, file: str) -> Mapping[str, Any]:
    """Return the one object that `text` is.

    Raises:
        BadInput: it is something else.
    """
    scanner = _Scanner(text.removeprefix("\ufeff"), file)
    value = scanner.value()
    scanner.expect_end()
    if not isinstance(value, dict) or _is_document(value):
        raise BadInput(
            "{file} lies beside an article and should hold its metadata: one JSON object with a value for each field.",
            file=file,
        )
    return value


def _row(value: object, file: str, line: int, key: str) -> RawRow | Refusal:
    if not isinstance(value, dict):
        return _no_object(file, line)
    columns = list(value)
    column = key_column(columns, key)
    if _is_document(value):
        reason = BadInput(
            "{file}, line {line}: this is a whole document, not metadata; bring it in with Import files.",
            file=file,
            line=line,
        )
    elif column is None:
        reason = BadInput(
            "{file}, line {line}: the object does not say which document it is about; give it the key {key}.",
            file=file,
            line=line,
            key=key or "name",
        )
    elif not isinstance(name := value[columns[column]], str | int) or not str(name).strip():
        reason = BadInput(
            "{file}, line {line}: {field} must be the name of a document, as a text in quotes.",
            file=file,
            line=line,
            field=columns[column],
        )
    else:
        others = {one: given for one, given in value.items() if one != columns[column]}
        return RawRow(line, str(name), others)
    return Refusal(file=file, line=line, reason=reason)


def _is_document(value: Mapping[str, Any]) -> bool:
    return value.get("format") == FORMAT_VERSION and "text" in value


def _no_object(file: str, line: int) -> Refusal:
    reason = BadInput("{file}, line {line}: an object in braces was expected here.", file=file, line=line)
    return Refusal(file=file, line=line, reason=reason)


class _Scanner:
    """Reads the values of a long JSON text one after the other; knows on which line it stands."""

    def __init__(self, text: str, file: str, line: int = 1) -> None:
        self.line = line
        self._text = text
        self._file = file
        self._place = 0
        self._counted = 0  # up to here `line` counts

    def takes(self, sign: str) -> bool:
        """Pass over white space, and over `sign` if it stands there; tell whether it did."""
        self._pass_space()
        if not self._text.startswith(sign, self._place):
            return False
        self._place += len(sign)
        return True

    def items(self, end: str) -> Iterator[tuple[int, Any]]:
        """Yield each value up to the sign `end`, with the line it begins on."""
        while not self.takes(end):
            self._pass_space()
            line = self.line
            yield line, self.value()
            if not self.takes(","):
                if not self.takes(end):
                    self.complain("a comma or an end was expected")
                return

    def members(self) -> Iterator[tuple[int, str, Any]]:
        """Yield each member up to the closing brace: its line, name and value."""
        while not self.takes("}"):
            self._pass_space()
            line, name = self.line, self.value()
            if not isinstance(name, str) or not self.takes(":"):
                self.complain("a name in quotes and a colon were expected")
            yield line, name, self.value()
            if not self.takes(","):
                if not self.takes("}"):
                    self.complain("a comma or an end was expected")
                return

    def value(self) -> Any:  # noqa: ANN401 - any JSON
        """Return the value that stands here."""
        self._pass_space()
        try:
            value, self._place = _DECODER.raw_decode(self._text, self._place)
        except RecursionError as error:
            raise BadInput(
                "{file}, line {line}: the values are nested too deeply.", file=self._file, line=self.line
            ) from error
        except json.JSONDecodeError as error:
            self._place = error.pos
            self.complain(error.msg)
        except ValueError as error:  # NaN and the like, a number with thousands of digits
            self.complain(str(error))
        return value

    def expect_end(self) -> None:
        """Make sure that nothing more stands here."""
        self._pass_space()
        if self._place < len(self._text):
            self.complain("something stands behind the end")

    def complain(self, problem: str) -> NoReturn:
        """Say that this is no JSON."""
        self._count()
        raise BadInput(
            "{file}, line {line}: this is not JSON ({problem}); nothing from here on was read.",
            file=self._file,
            line=self.line,
            problem=problem,
        )

    def _pass_space(self) -> None:
        space = _SPACE.match(self._text, self._place)
        assert space
        self._place = space.end()
        self._count()

    def _count(self) -> None:
        self.line += self._text.count("\n", self._counted, self._place)
        self._counted = max(self._counted, self._place)
