"""The rows of a sheet of a spreadsheet (.xlsx, .xls, .ods), read by calamine."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import pairwise
from typing import BinaryIO
from xml.parsers import expat

from workbench.core.errors import BadInput
from workbench.formats.articles import FILE_LIMIT, read_whole
from workbench.formats.format import Option, Options
from workbench.formats.table.rows import Row, Table
from workbench.formats.zip_members import ZipMembers

SHEET = Option(name="sheet", title="Sheet", kind="text", default="")

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Where a cell (`B2`) or a row (`2`) says that it stands, and cells that say nothing: those follow each other.
_PLACE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]*)([0-9]+)[\"']")
_ROW, _CELL = re.compile(rb"<(?:\w+:)?row\b"), re.compile(rb"<(?:\w+:)?c[\s/>]")
_BEGINNING = 1024  # bytes
_DIGITS = 12  # of a place, more than enough to be too far away
_MOST_CELLS = 8_000_000  # from the first to the last; calamine makes room for all of them


def is_spreadsheet(head: bytes) -> bool:
    """Tell whether a file that begins so is a spreadsheet rather than text."""
    return head.startswith((_ZIP, _OLE))


def sheet_table(stream: BinaryIO, file: str, options: Options) -> Table:
    """Return the first sheet of a spreadsheet, or the one that the option `sheet` names.

    Raises:
        BadInput: it is no spreadsheet, is damaged or too large, or has no such sheet.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    data = read_whole(stream, file)
    if data.startswith(_ZIP):
        _check_parts(data, file)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        sheet = book.get_sheet_by_name(_sheet(book.sheet_names, options.get(SHEET.name, ""), file))
    except CalamineError as problem:
        raise BadInput(
            "{file} is no spreadsheet that can be read, is damaged or has a password: {problem}.",
            file=file,
            problem=problem,
        ) from problem
    return Table("utf-8", lambda: _rows(sheet.iter_rows()))


def _rows(rows: Iterable[Sequence[object]]) -> Iterator[Row]:
    """Yield the rows that are not blank."""
    for number, row in enumerate(rows, start=1):
        cells = [_cell(value) for value in row]
        if any(cells):
            yield Row(number, cells)


def _cell(value: object) -> str:
    """Return a cell as text: whole numbers without a point, dates as ISO dates."""
    match value:
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
    return str(value)


def _sheet(names: list[str], wanted: str, file: str) -> str:
    if wanted in names:
        return wanted
    if wanted or not names:
        raise BadInput(
            "{file} has no sheet {sheet}; it has {sheets}.", file=file, sheet=wanted, sheets=", ".join(names) or "none"
        )
    return names[0]


def _check_parts(data: bytes, file: str) -> None:
    """Refuse a spreadsheet that is broken or would take too much memory, whatever it says of its own size."""
    members = ZipMembers(BytesIO(data), file)
    left = FILE_LIMIT
    for name in members.names:
        part = members.read(name)
        left -= len(part)
        if left < 0:
            raise BadInput("{file} is larger than {limit} MB; it was left out.", file=file, limit=FILE_LIMIT >> 20)
        _check_xml(part, name, file)
        if (cells := _size(part)) > _MOST_CELLS:  # any part may be a sheet: another one says which
            raise BadInput(
                "{file}: a sheet reaches over {cells} cells; {most} can be read. Remove what stands far away from the "
                "table.",
                file=file,
                cells=cells,
                most=_MOST_CELLS,
            )


def _check_xml(part: bytes, name: str, file: str) -> None:
    """Refuse XML that is broken: calamine looks for the end of a table for ever. What Office draws with is never right,
    and is not read."""
    if not part[:_BEGINNING].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") or name.lower().endswith(".vml"):
        return
    try:
        expat.ParserCreate().Parse(part, True)
    except expat.ExpatError as problem:
        raise BadInput(
            "{file} is no spreadsheet that can be read, is damaged or has a password: {problem}.",
            file=file,
            problem=f"{name}: {problem}",
        ) from problem


def _size(part: bytes) -> int:
    """Return how many cells lie between the first one possible and the outermost that is there; 0 if it is no sheet."""
    if b"sheetData" not in part:
        return 0
    starts = [0, *(found.start() for found in _ROW.finditer(part)), len(part)]
    columns = max(sum(1 for _ in _CELL.finditer(part, start, end)) for start, end in pairwise(starts))
    rows = len(starts)
    for letters, number in {(found[1].upper()[:_DIGITS], found[2][:_DIGITS]) for found in _PLACE.finditer(part)}:
        column = 0
        for letter in letters:
            column = column * 26 + letter - 64
        columns, rows = max(columns, column), max(rows, int(number))
    return columns * rows
