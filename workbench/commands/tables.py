"""Tables as files that a spreadsheet opens: CSV (RFC 4180), UTF-8 with the mark that Excel knows it by."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from workbench.commands.replacing import replaceable, replacing
from workbench.core.cells import safe_cell
from workbench.storage.store import Store

__all__ = ["safe_cell", "write_table"]


def write_table(store: Store | None, path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write a table to the file `path`, which is replaced once all of it is written; return how many rows it has.

    Raises:
        BadInput: `path` is no place for an export: a folder, the project itself, another database.
        Failure: the file could not be written; an older one is as it was.
    """
    count = 0
    with (
        replacing(replaceable(store, path)) as aside,
        aside.open("x", encoding="utf-8-sig", newline="") as stream,
    ):
        writer = csv.writer(stream)
        writer.writerow([safe_cell(title) for title in header])  # which may be names that a person gave
        for row in rows:
            writer.writerow([safe_cell(value) for value in row])
            count += 1
    return count
