"""Files of metadata beside articles: tables, JSON and JSONL by documents, and one object beside one article."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePath
from typing import BinaryIO

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.formats.decoding import decode
from workbench.formats.entries import Refusal
from workbench.formats.metadata.csv import csv_rows
from workbench.formats.metadata.json import json_object, json_rows, jsonl_rows
from workbench.formats.metadata.values import MetadataRow, RawRow, checked_row, order_of_dates

METADATA_FILES = ("metadata.csv", "metadata.tsv", "metadata.json", "metadata.jsonl")  # beside articles, in any case
SIDECAR = ".json"  # the extension of a file that has the name of an article and holds its metadata

_ROWS: dict[str, Callable[[str, str, str], Iterator[RawRow | Refusal]]] = {
    ".csv": csv_rows,
    ".tsv": csv_rows,
    ".json": json_rows,
    ".jsonl": jsonl_rows,
    ".ndjson": jsonl_rows,
}


class MetadataFile(Struct, frozen=True):
    """How many `lines` a file has, and its `rows`, which are read one after the other."""

    lines: int
    rows: Iterator[MetadataRow | Refusal]


def read_metadata(stream: BinaryIO, file: str, key: str = "") -> MetadataFile:
    """Read a table, JSON or JSONL in any encoding that articles come in; `file` is what messages call it.

    `key` is the column that says which document a row is about; without one it is looked for. A row that cannot be
    read is yielded as a refusal.

    Raises (also while rows are read):
        BadInput: the file is no text, is empty, or no column says which document is meant.
    """
    text = _text(stream.read(), file)
    rows = partial(_reader(file, text), text, file, key)
    return MetadataFile(text.count("\n") + 1, _checked(rows, file))


def read_sidecar(stream: BinaryIO, file: str, document: str) -> MetadataRow:
    """Read the object that lies beside the article `document`.

    Raises:
        BadInput: the file holds something else.
    """
    values = json_object(_text(stream.read(), file), file)
    row = RawRow(1, document, values)
    return checked_row(row, file, order_of_dates(iter([row])))


def holds_documents(head: bytes) -> bool:
    """Tell whether a JSONL file that begins so holds whole documents rather than metadata."""
    return b'"text"' in head and b'"format"' in head.split(b"\n", 1)[0]


def _checked(rows: Callable[[], Iterator[RawRow | Refusal]], file: str) -> Iterator[MetadataRow | Refusal]:
    order = order_of_dates(rows())  # the whole file decides how its dates are written
    for row in rows():
        yield row if isinstance(row, Refusal) else checked_row(row, file, order)


def _reader(file: str, text: str) -> Callable[[str, str, str], Iterator[RawRow | Refusal]]:
    known = _ROWS.get(PurePath(file).suffix.lower())
    return known or (json_rows if text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{") else csv_rows)


def _text(data: bytes, file: str) -> str:
    try:
        return decode(data, file).text
    except BadInput:
        if (place := data.find(b"\0")) < 0:
            raise
        line = data.count(b"\n", 0, place) + 1
        raise BadInput(
            "{file}, line {line}: there is a NUL byte here, which no text has; nothing was read.", file=file, line=line
        ) from None
