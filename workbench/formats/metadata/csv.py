"""Tables of metadata as spreadsheets write them: CSV with commas, semicolons or tabs, and a line of column names."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from workbench.core.cells import taken_back
from workbench.core.errors import BadInput
from workbench.formats.csv_reader import csv_reader, delimiter_of
from workbench.formats.entries import Refusal
from workbench.formats.metadata.columns import field_of, key_column
from workbench.formats.metadata.values import RawRow


def csv_rows(text: str, file: str, key: str) -> Iterator[RawRow | Refusal]:
    """Yield the rows of a table; `key` is the column that says which document is meant, or empty to look for one.

    Raises:
        BadInput: the table has no such column, or its column names cannot be used.
    """
    rows = _records(text, file)
    first = next(rows, None)
    if first is None:
        raise BadInput("{file} is empty: it holds no rows.", file=file)
    if isinstance(first, Refusal):
        raise first.reason
    header_line, header = first[0], [*map(taken_back, first[1])]
    while header and not header[-1].strip():
        header.pop()
    column = _key(header, file, header_line, key)
    for record in rows:
        yield record if isinstance(record, Refusal) else _row(record, header, column, file)


def _row(record: tuple[int, list[str]], header: Sequence[str], column: int, file: str) -> RawRow | Refusal:
    line, cells = record
    while len(cells) > len(header) and not cells[-1].strip():
        cells.pop()
    if len(cells) != len(header):
        reason = BadInput(
            "{file}, line {line}: the row has {found} fields, but the table has {wanted} columns; look for a missing "
            "or stray separator or quotation mark.",
            file=file,
            line=line,
            found=len(cells),
            wanted=len(header),
        )
        return Refusal(file=file, line=line, reason=reason)
    if not cells[column].strip():
        reason = BadInput(
            "{file}, line {line}: {field} is empty, so nobody knows which document is meant.",
            file=file,
            line=line,
            field=header[column],
        )
        return Refusal(file=file, line=line, reason=reason)
    values = dict(zip(header, map(taken_back, cells), strict=True))
    return RawRow(line, values.pop(header[column]), values)


def _key(header: Sequence[str], file: str, line: int, wanted: str) -> int:
    column = key_column(header, wanted)
    if column is None:
        columns = ", ".join(header)
        if wanted:
            raise BadInput("{file} has no column {key}; it has {columns}.", file=file, key=wanted, columns=columns)
        raise BadInput(
            "{file}, line {line}: no column says which document a row is about; call one of them name, id or sha256 "
            "(now: {columns}).",
            file=file,
            line=line,
            columns=columns,
        )
    seen: dict[str, str] = {}
    for number, name in enumerate(header):
        if not name.strip():
            raise BadInput("{file}, line {line}: column {number} has no name.", file=file, line=line, number=number + 1)
        field = field_of(name) if number != column else name
        if field in seen:
            raise BadInput(
                "{file}, line {line}: the columns {first} and {second} are the same field.",
                file=file,
                line=line,
                first=seen[field],
                second=name,
            )
        seen[field] = name
    return column


def _records(text: str, file: str) -> Iterator[tuple[int, list[str]] | Refusal]:
    """Yield the records that are not blank with the lines they begin on; a broken one ends the reading."""
    text = text.removeprefix("\ufeff")
    reader = csv_reader(StringIO(text, newline=""), delimiter_of(text))
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            reason = BadInput(
                "{file}, line {line}: the row is broken ({reason}); look for a quotation mark that is missing or too "
                "many. Nothing from here on was read.",
                file=file,
                line=line,
                reason=error,
            )
            yield Refusal(file=file, line=line, reason=reason)
            return
        if any(cell.strip() for cell in cells):
            yield line, cells
