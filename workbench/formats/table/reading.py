"""Reads a table as articles."""

from collections.abc import Iterator
from itertools import islice
from pathlib import PurePath
from typing import BinaryIO

from msgspec import Struct

from workbench.core.dates import DayOrder, common_order, table_date
from workbench.core.errors import BadInput, Remark
from workbench.core.metadata import checked_value
from workbench.formats.articles import article
from workbench.formats.decoding import is_blank
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, NO_OPTIONS, Options, Reading
from workbench.formats.table.mapping import Columns, columns_of
from workbench.formats.table.rows import Row, Table, text_table
from workbench.formats.table.sheets import is_spreadsheet, sheet_table

_SIGNATURE = 8  # bytes that tell a spreadsheet from text
_PREVIEWED = 20  # rows


def read(stream: BinaryIO, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each row as a document; the cells beside its text are metadata."""
    try:
        table = _table(stream, file, reading.options)
        header = _header(table, file)
        rows = _Rows(table, header, columns_of(header, reading.options, file), file)
    except BadInput as reason:
        yield Refusal(file=file, reason=reason)
        return
    yield from rows.entries()


class Preview(Struct, frozen=True):
    """The first rows of a table below its `header`, and what its columns are with the options that were chosen.

    `columns` is None where that is not known; `reason` says why.
    """

    header: list[str]
    rows: list[list[str]]
    columns: Columns | None
    reason: BadInput | None


def preview(stream: BinaryIO, file: str, options: Options = NO_OPTIONS) -> Preview:
    """Return the beginning of a table.

    Raises:
        BadInput: it cannot be read at all.
    """
    table = _table(stream, file, options)
    header = _header(table, file)
    rows = [row.cells for row in islice(table.rows(), 1, _PREVIEWED + 1) if isinstance(row, Row)]
    try:
        return Preview(header, rows, columns_of(header, options, file), None)
    except BadInput as reason:
        return Preview(header, rows, None, reason)


def _table(stream: BinaryIO, file: str, options: Options) -> Table:
    head = stream.read(_SIGNATURE)
    stream.seek(0)
    return sheet_table(stream, file, options) if is_spreadsheet(head) else text_table(stream, file)


def _header(table: Table, file: str) -> list[str]:
    first = next(table.rows(), None)
    if first is None:
        raise BadInput("{file} is empty: it holds no rows.", file=file)
    if isinstance(first, Refusal):
        raise first.reason
    header = list(first.cells)
    while header and not header[-1].strip():
        header.pop()
    return header


class _Rows:
    def __init__(self, table: Table, header: list[str], columns: Columns, file: str) -> None:
        self._table = table
        self._header = header
        self._columns = columns
        self._file = file
        self._order: DayOrder | None = None

    def entries(self) -> Iterator[Entry | Refusal]:
        """Yield what each row below the header holds."""
        self._order = self._order_of_dates()
        is_empty = True
        for row in islice(self._table.rows(), 1, None):
            is_empty = False
            try:
                yield row if isinstance(row, Refusal) else self._entry(row)
            except BadInput as reason:
                yield Refusal(file=self._file, line=row.line, reason=reason)
        if is_empty:
            yield Refusal(file=self._file, reason=BadInput("{file} is empty: it holds no rows.", file=self._file))

    def _order_of_dates(self) -> DayOrder | None:
        """Return how the whole table writes its dates, where it has any."""
        dates = [number for number, field in self._columns.fields.items() if field == "date"]
        if not dates:
            return None
        rows = (row for row in islice(self._table.rows(), 1, None) if isinstance(row, Row))
        return common_order(row.cells[number] for row in rows for number in dates if number < len(row.cells))

    def _entry(self, row: Row) -> Entry:
        cells = row.cells
        while len(cells) > len(self._header) and not cells[-1].strip():
            cells.pop()
        if len(cells) > len(self._header):
            raise BadInput(
                "{file}, line {line}: the row has {found} fields, but the table has {wanted} columns; look for a "
                "missing or stray separator or quotation mark.",
                file=self._file,
                line=row.line,
                found=len(cells),
                wanted=len(self._header),
            )
        cells += [""] * (len(self._header) - len(cells))
        text = cells[self._columns.text]
        if is_blank(text):
            raise self._wrong(row, self._columns.text, BadInput("The text of the article is empty."))
        name = " ".join(cells[self._columns.name].split()) if self._columns.name is not None else ""
        meta, remarks = self._fields(row)
        return article(
            text,
            file=self._file,
            encoding=self._table.encoding,
            name=name or f"{PurePath(self._file).stem}-{row.line}",
            meta=meta,
            line=row.line,
            remarks=remarks,
        )

    def _fields(self, row: Row) -> tuple[dict[str, str], tuple[Remark, ...]]:
        """Return the metadata in a row; what cannot be a value of its field is left out and told."""
        meta, remarks = {}, []
        for number, field in self._columns.fields.items():
            if not (value := row.cells[number].strip()):
                continue
            try:
                meta[field] = (
                    table_date(checked_value("", value), self._order)
                    if field == "date"
                    else checked_value(field, value)
                )
            except BadInput as reason:
                remarks.append(
                    Remark(
                        "{file}, line {line}: {field} was left out: {reason}",
                        file=self._file,
                        line=row.line,
                        field=self._header[number],
                        reason=reason,
                    )
                )
        return meta, tuple(remarks)

    def _wrong(self, row: Row, column: int, reason: BadInput) -> BadInput:
        return BadInput(
            "{file}, line {line}: {field}: {reason}",
            file=self._file,
            line=row.line,
            field=self._header[column],
            reason=reason,
        )
