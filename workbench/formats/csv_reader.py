"""CSV as all tables that come in are read: how cells are divided, and how long one may be."""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _csv import Reader

_DELIMITERS = (",", ";", "\t")  # in a draw the first one wins
_SNIFFED = 65_536  # characters
_LONGEST_CELL = 64 * 1024 * 1024  # characters; Python's own limit would be shorter than a long article


def csv_reader(lines: Iterable[str], delimiter: str = ",") -> "Reader":
    """Return the rows of a table, strictly read: a broken one raises `csv.Error`."""
    csv.field_size_limit(_LONGEST_CELL)  # one for the whole process: it must be the same whoever reads first
    return csv.reader(lines, delimiter=delimiter, strict=True)


def delimiter_of(text: str) -> str:
    """Return the sign that splits the first line that is not blank into most columns."""
    head = next((line for line in StringIO(text[:_SNIFFED]) if line.strip()), "")
    return max(_DELIMITERS, key=lambda sign: len(next(csv.reader([head], delimiter=sign), [])))
