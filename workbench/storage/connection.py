"""One connection to a project file; every error of SQLite leaves it as a sentence for a person."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from sqlite_utils import Database

from workbench.core.errors import Failure
from workbench.core.progress import Cancelled, Progress
from workbench.storage import derived
from workbench.storage.failures import translated

SQLITE_VERSION = sqlite3.sqlite_version

Mode = Literal["write", "read", "frozen"]

_QUERIES: dict[Mode, str] = {"write": "mode=rw", "read": "mode=ro", "frozen": "mode=ro&immutable=1"}
_BUSY_MILLISECONDS = 5000
_SETTINGS = (
    "foreign_keys = ON",
    "synchronous = FULL",
    f"busy_timeout = {_BUSY_MILLISECONDS}",
    "temp_store = MEMORY",  # SQLite notes there what each row's triggers did: twice as fast as in a file
)
_BETWEEN_QUESTIONS = 100_000  # instructions of SQLite's machine


class Connection:
    """A connection to the existing project file at `path`.

    `write` expects to be the only writer. `read` reads beside a writer. `frozen` reads a file that nobody can be
    writing, and leaves nothing beside it.
    It may be handed to another thread, but only one thread may use it at a time.

    Raises (all methods):
        Failure, BadInput: SQLite could not do it; the sentence names the file.
    """

    def __init__(self, path: Path, mode: Mode) -> None:
        self.path = path
        with translated(path):
            # Without an isolation level Python opens no transactions of its own: sqlite-utils' atomic() rules.
            raw = sqlite3.connect(
                f"{path.absolute().as_uri()}?{_QUERIES[mode]}", uri=True, isolation_level=None, check_same_thread=False
            )
            try:
                self.db = Database(raw, strict=True, execute_plugins=False)
                derived.register(raw)
                for setting in _SETTINGS:
                    self.db.execute(f"PRAGMA {setting}")
            except BaseException:
                raw.close()
                raise

    def close(self) -> None:
        """Close the connection; closing twice does no harm."""
        with translated(self.path):
            self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what the block does, or roll all of it back if it raises.

        The transaction begins as a reader's. One that writes must write with its first statement, so that it waits
        for another writer there instead of failing on its first write after a read.
        """
        with translated(self.path), self.db.atomic():
            yield

    @contextmanager
    def stoppable(self, progress: Progress) -> Iterator[None]:
        """Let `progress` stop the statements of the block while they run; how far they are is not known.

        Raises:
            Cancelled: it did.
        """
        stopped: list[Cancelled] = []

        def ask() -> bool:
            try:
                progress(0, None)
            except Cancelled as cancelled:
                stopped.append(cancelled)
            return bool(stopped)

        self.db.conn.set_progress_handler(ask, _BETWEEN_QUESTIONS)
        try:
            yield
        except Failure:
            if stopped:
                raise stopped[0] from None
            raise
        finally:
            self.db.conn.set_progress_handler(None, 0)

    def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        """Run one statement that writes."""
        with translated(self.path):
            return self.db.conn.execute(sql, values)

    def execute_many(self, sql: str, rows: Iterable[Any]) -> int:
        """Run one statement for each of `rows` (sequences or dicts); return how many rows of the table it touched."""
        with translated(self.path):
            return self.db.conn.executemany(sql, rows).rowcount

    def one(self, sql: str, *values: object) -> Any:  # noqa: ANN401 - what the statement selects
        """Return the first row as a tuple, or None."""
        with translated(self.path):
            return self.db.conn.execute(sql, values).fetchone()

    def all(self, sql: str, *values: object) -> list[Any]:
        """Return all rows as tuples."""
        with translated(self.path):
            return self.db.conn.execute(sql, values).fetchall()

    def dicts(self, sql: str, *values: object) -> list[dict[str, Any]]:
        """Return all rows as dicts."""
        with translated(self.path):
            cursor = self.db.conn.execute(sql, values)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def stream(self, sql: str, *values: object) -> Iterator[Any]:
        """Yield the rows as tuples, without holding them all."""
        with translated(self.path):
            # Not `yield from`: that would close the cursor of a stream that is dropped after the connection was closed.
            for row in self.db.conn.execute(sql, values):  # noqa: UP028
                yield row


def reading_mode(path: Path) -> Mode:
    """Return how to read the project at `path`: a reader beside a writer has to be able to write in the folder."""
    log = path.with_name(f"{path.name}-wal")
    if os.access(path.parent, os.W_OK) or (log.exists() and log.stat().st_size):
        return "read"
    return "frozen"
