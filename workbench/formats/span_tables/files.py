"""Tables as CSV, which spreadsheets open, and as Parquet, which keeps numbers and lists what they are."""

import csv
from codecs import iterdecode
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, BinaryIO

from workbench.core.cells import safe_cell, taken_back
from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument
from workbench.core.scheme import Scheme
from workbench.formats.csv_reader import csv_reader
from workbench.formats.format import Options, Pairs, Writing
from workbench.formats.parquet_sink import ParquetSink
from workbench.formats.span_tables.rows import Kind, Row, Table

_ROWS = 1_000  # of a row group
_MARK = "\ufeff"  # by which Excel knows UTF-8


def cell(value: object) -> object:
    """Return what a cell of a spreadsheet shows; a whole number has no point."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return "" if value is None else safe_cell(value)


def facts(table: Table, item: AnnotatedDocument, scheme: Scheme) -> Pairs:
    """Return what the table holds of a document: the name of the column and the text of each cell."""
    return [fact for row in table.rows(item, scheme) for fact in _row_facts(row)]


def _row_facts(row: Row) -> Iterator[tuple[str, str]]:
    return ((name, taken_back(str(cell(value)))) for name, value in row.items() if value not in (None, "", []))


def write_csv(table: Table, documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield the table of documents as CSV (RFC 4180), in UTF-8 with the mark that Excel knows it by.

    Raises:
        BadInput: the scheme does not say which labels the table is about.
    """
    columns = _columns(table, writing.scheme)
    yield _lines([columns]).encode("utf-8-sig")
    for rows in _rows(table, documents, writing):
        yield _lines([cell(row.get(name)) for name in columns] for row in rows).encode()


def _lines(rows: Iterable[Iterable[object]]) -> str:
    lines = StringIO(newline="")
    csv.writer(lines).writerows(rows)
    return lines.getvalue()


def prove_csv(stream: BinaryIO, file: str, _: Options) -> Iterator[Pairs]:
    """Yield what a table in CSV holds of each document.

    Raises:
        BadInput: it is no such table.
    """
    try:
        rows = csv_reader(iterdecode(stream, "utf-8-sig"))
        header = [taken_back(name) for name in next(rows)]
        yield from _of_documents(dict(zip(header, map(taken_back, row), strict=True)) for row in rows)
    except (csv.Error, ValueError, StopIteration) as error:
        raise BadInput("{file} is no table: {reason}.", file=file, reason=error) from error


def write_parquet(table: Table, documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield the table of documents as Parquet.

    Raises:
        BadInput: the scheme does not say which labels the table is about.
    """
    import pyarrow as pa
    from pyarrow import parquet

    types: dict[Kind, Any] = {
        "text": pa.string(),
        "number": pa.float64(),
        "flag": pa.bool_(),
        "texts": pa.list_(pa.string()),
        "offset": pa.int64(),
    }
    schema = pa.schema([(name, types[kind]) for name, kind in _columns(table, writing.scheme).items()])
    sink = ParquetSink()
    rows = (row for some in _rows(table, documents, writing) for row in some)
    with parquet.ParquetWriter(sink, schema, compression="zstd") as writer:
        while group := list(islice(rows, _ROWS)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))
            yield from sink.taken()
    yield from sink.taken()


def prove_parquet(stream: BinaryIO, _: str, __: Options) -> Iterator[Pairs]:
    """Yield what a table in Parquet holds of each document."""
    from pyarrow import parquet

    found = parquet.ParquetFile(stream)
    yield from _of_documents(row for batch in found.iter_batches(_ROWS) for row in batch.to_pylist())


def _of_documents(rows: Iterable[Row]) -> Iterator[Pairs]:
    """Yield the facts of the rows that belong together; they stand one after the other."""
    for _, some in groupby(rows, itemgetter("id", "annotator")):
        yield [fact for row in some for fact in _row_facts(row)]


def _columns(table: Table, scheme: Scheme) -> dict[str, Kind]:
    if not table.roles(scheme):
        raise BadInput(
            "The scheme {scheme} does not say which of its labels such a table is about; choose another format.",
            scheme=scheme.name,
        )
    return table.columns(scheme)


def _rows(table: Table, documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[list[Row]]:
    for item in documents:
        table.tell_lost(item, writing.scheme, writing.lose)
        yield list(table.rows(item, writing.scheme))
