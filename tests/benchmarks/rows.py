"""The raw limit of an import: the same rows into the same tables with plain sqlite3, committed once."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tests.benchmarks.measuring import Seconds, timed
from workbench.storage.derived import register

HISTORY = ("steps", "changes")
# Parents first, so that foreign keys hold.
TABLES = ("annotators", "texts", "documents", "annotations", "spans", "zones", *HISTORY)
_CHUNK = 20_000  # rows that are read, which is not timed, before they are written, which is


def write_raw(finished: Path, empty: Path, *, tables: Sequence[str] = TABLES) -> Seconds:
    """Copy the rows of `tables` from a finished project into an empty one; return how long writing them took."""
    with closing(sqlite3.connect(finished)) as source, closing(_connected(empty)) as target:
        target.execute("BEGIN IMMEDIATE")
        seconds = sum(_copy(source, target, table) for table in tables)
        seconds += timed(lambda: target.execute("COMMIT"))
        return seconds + timed(target.close)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    register(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    return connection


def _copy(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> Seconds:
    cursor = source.execute(f"SELECT * FROM {table}")
    marks = ", ".join("?" * len(cursor.description))
    seconds = 0.0
    while rows := cursor.fetchmany(_CHUNK):
        seconds += timed(lambda: target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows))
    return seconds
