"""The rows of a table that is text: CSV with commas or semicolons, or TSV."""

import csv
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections.abc import Callable, Iterator
from io import StringIO
from typing import BinaryIO

from msgspec import Struct

from workbench.core.cells import taken_back
from workbench.core.errors import BadInput
from workbench.formats.articles import read_whole
from workbench.formats.csv_reader import csv_reader, delimiter_of
from workbench.formats.decoding import decode
from workbench.formats.entries import Refusal
from workbench.formats.lines import bounded_lines

_SNIFFED = 65_536  # bytes


class Row(Struct, frozen=True):
    """A row that begins on `line`, from 1, and the text of its cells."""

    line: int
    cells: list[str]


class Table(Struct, frozen=True):
    """The encoding of a table, and its rows from the first one on, which can be read more than once."""

    encoding: str
    rows: Callable[[], Iterator[Row | Refusal]]


def text_table(stream: BinaryIO, file: str) -> Table:
    """Return the table in `stream`, which can be sought in.

    Raises:
        BadInput: it is empty, or in no encoding that is known.
    """
    head = stream.read(_SNIFFED)
    encoding = _encoding(head, file)
    if encoding.startswith(("utf-16", "utf-32")):  # whose line ends are no single bytes
        stream.seek(0)
        text = decode(read_whole(stream, file), file).text.removeprefix("\ufeff")
        return Table(encoding, lambda: _rows(iter(StringIO(text, newline="")), file, delimiter_of(text)))
    sign = delimiter_of(head.removeprefix(BOM_UTF8).decode(encoding, "ignore"))
    return Table(encoding, lambda: _rows(_lines(stream, file, encoding), file, sign))


def _encoding(head: bytes, file: str) -> str:
    if not head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) and b"\0" not in head:
        try:  # the last character may be cut
            getincrementaldecoder("utf-8")().decode(head)
        except UnicodeDecodeError:
            pass
        else:
            if head.removeprefix(BOM_UTF8).strip():
                return "utf-8"
    whole = head[: head.rfind(b"\n") + 1] if len(head) == _SNIFFED and b"\0" not in head else head
    return decode(whole or head, file).encoding


def _lines(stream: BinaryIO, file: str, encoding: str) -> Iterator[str]:
    stream.seek(0)
    for line in bounded_lines(stream, file):
        if isinstance(line, Refusal):
            raise line.reason
        number, data = line
        try:
            yield (data.removeprefix(BOM_UTF8) if number == 1 else data).decode(encoding)
        except UnicodeDecodeError as error:
            raise BadInput(
                "{file}, line {line}: this is not {encoding} as the lines before it; nothing from here on was read.",
                file=file,
                line=number,
                encoding=encoding,
            ) from error


def _rows(lines: Iterator[str], file: str, delimiter: str) -> Iterator[Row | Refusal]:
    """Yield the rows that are not blank; a broken one ends the reading."""
    reader = csv_reader(lines, delimiter)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except BadInput as problem:
            yield Refusal(file=file, line=line, reason=problem)
            return
        except csv.Error as problem:
            yield Refusal(file=file, line=line, reason=_broken(file, line, problem))
            return
        if any(cell.strip() for cell in cells):
            yield Row(line, [taken_back(cell) for cell in cells])


def _broken(file: str, line: int, problem: csv.Error) -> BadInput:
    return BadInput(
        "{file}, line {line}: the row is broken ({reason}); look for a quotation mark that is missing or too "
        "many. Nothing from here on was read.",
        file=file,
        line=line,
        reason=problem,
    )
