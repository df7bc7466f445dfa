"""The writing side of a step: every row that changes is recorded with what it was before and after."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from typing import Any

from uuid_utils import uuid7

from workbench.core.changes import Step, Touched
from workbench.core.errors import BadInput, Failure
from workbench.core.facts import Fact
from workbench.storage.connection import Connection
from workbench.storage.json_text import as_json

_LOG = logging.getLogger(__name__)
Row = dict[str, Any]
_RECORD = "INSERT INTO changes(step_id, table_name, row_id, document, before, after) VALUES (?, ?, ?, ?, ?, ?)"


class _NothingChangedError(Exception):
    """Rolls an empty step back; never leaves this module."""


class StepWriter:
    """Writes the rows of one step.

    Tables and columns are those of the schema; a row says every column but its `id`.
    """

    def __init__(
        self,
        connection: Connection,
        check_writable: Callable[[], None],
        *,
        verb: str,
        annotator: str,
        detail: str,
    ) -> None:
        self._connection = connection
        self._check_writable = check_writable
        self._verb = verb
        self._annotator = annotator
        self._detail = detail
        self._at = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._id: int | None = None
        self._documents: set[str] = set()
        self._tables: set[str] = set()
        self._annotators: dict[str, int] = {}
        self._committed_documents: set[str] = set()
        self._committed_tables: set[str] = set()

    @property
    def step(self) -> Step | None:
        """The step as far as it is committed, or None."""
        return self._finished() if self._committed_tables else None

    def done(self) -> Step:
        """Return the finished step.

        Raises:
            BadInput: the step changed nothing.
        """
        if (step := self.step) is None:
            raise BadInput("There is nothing to change: it is so already.")
        return step

    @contextmanager
    def transaction(self) -> Iterator["StepWriter"]:
        """Commit step, rows and changes together; roll them back if the block raises or changes nothing.

        A step that is too long for one transaction has several, one after the other, with time for other writers in
        between; what an earlier one committed stays, whatever comes after.

        Raises:
            Failure: the project cannot be written, or the step was undone since its last transaction.
        """
        self._check_writable()
        began = time.perf_counter()
        try:
            with self._connection.transaction():
                self._begin()
                yield self
                if not self._tables:
                    raise _NothingChangedError
        except BaseException as error:
            self._forget()
            if not isinstance(error, _NothingChangedError):
                raise
        else:
            self._note_commit()
            log_step("done", self._id, self._verb, len(self._committed_documents), began)

    def insert(self, table: str, row: Row, *, document: str | None = None) -> int:
        """Insert `row`, which belongs to the document with the id `document`; return its row id."""
        row_id = self._connection.execute(insert_sql(table, tuple(row)), *row.values()).lastrowid
        assert row_id is not None
        self._record(table, row_id, document, None, {"id": row_id, **row})
        return row_id

    def insert_many(self, table: str, rows: Sequence[Row], *, documents: Sequence[str | None]) -> range:
        """Insert `rows`, all with the same columns; return their row ids, in order."""
        if not rows:
            return range(0)
        ids = self._next_ids(table, len(rows))
        columns = ("id", *rows[0])
        self._connection.execute_many(
            insert_sql(table, columns), ((row_id, *row.values()) for row_id, row in zip(ids, rows, strict=True))
        )
        self._connection.execute_many(
            _RECORD,
            (
                (self._id, table, row_id, document, None, as_json({"id": row_id, **row}))
                for row_id, row, document in zip(ids, rows, documents, strict=True)
            ),
        )
        self._tables.add(table)
        self._documents.update(document for document in documents if document)
        return ids

    def update(self, table: str, row_id: int, values: Row, *, document: str | None = None) -> None:
        """Set `values` in a row. Values that are so already change nothing."""
        before = self._row(table, row_id)
        after = {**before, **values}
        if after != before:
            self._connection.execute(update_sql(table, tuple(values)), *values.values(), row_id)
            self._record(table, row_id, document, before, after)

    def update_many(
        self, table: str, rows: Sequence[Row], values: Sequence[Row], *, documents: Sequence[str | None]
    ) -> None:
        """Set `values`, all with the same columns, in `rows`, which are whole and as they are now."""
        changed = [
            (row, {**row, **new}, document)
            for row, new, document in zip(rows, values, documents, strict=True)
            if any(row[name] != value for name, value in new.items())
        ]
        if changed:
            columns = tuple(values[0])
            self._connection.execute_many(
                update_sql(table, columns),
                ((*(after[column] for column in columns), after["id"]) for _, after, _ in changed),
            )
            self._record_many(table, changed)

    def delete_many(self, table: str, rows: Sequence[Row], *, documents: Sequence[str | None]) -> None:
        """Delete `rows`, which are whole and as they are now; the rows that refer to them go first."""
        self._connection.execute_many(delete_sql(table), ((row["id"],) for row in rows))
        self._record_many(table, [(row, None, document) for row, document in zip(rows, documents, strict=True)])

    def delete(self, table: str, row_id: int, *, document: str | None = None) -> None:
        """Delete a row; the rows that refer to it go first."""
        before = self._row(table, row_id)
        self._connection.execute(delete_sql(table), row_id)
        self._record(table, row_id, document, before, None)

    def annotator_id(self, name: str) -> int:
        """Return the row id of an annotator, who is added if new. Annotators outlive the undo of their first step."""
        if name not in self._annotators:
            row = self._connection.one("SELECT id FROM annotators WHERE name = ?", name)
            self._annotators[name] = row[0] if row else self._add_annotator(name)
        return self._annotators[name]

    def _add_annotator(self, name: str) -> int:
        sql = "INSERT INTO annotators(uuid, name) VALUES (?, ?)"
        row_id = self._connection.execute(sql, str(uuid7()), name).lastrowid
        assert row_id is not None
        return row_id

    def _begin(self) -> None:
        # As a write it also makes us wait for other writers here, and not later in the middle of the work.
        if self._id is None:
            self._connection.execute("UPDATE steps SET state = 'dropped' WHERE state = 'undone'")
            self._id = self._insert_step()
            return
        self._connection.execute("UPDATE steps SET state = state WHERE id = ?", self._id)
        if self._connection.one("SELECT state FROM steps WHERE id = ?", self._id) != ("done",):
            raise Failure("The step “{verb}” was undone while it was at work; it goes no further.", verb=self._verb)

    def _insert_step(self) -> int:
        row_id = self._connection.execute(
            "INSERT INTO steps(uuid, verb, annotator_id, at, state, detail) VALUES (?, ?, ?, ?, 'done', ?)",
            str(uuid7()),
            self._verb,
            self.annotator_id(self._annotator),
            self._at,
            self._detail,
        ).lastrowid
        assert row_id is not None
        return row_id

    def _note_commit(self) -> None:
        """Count what was written since the last commit as done."""
        self._committed_documents |= self._documents
        self._committed_tables |= self._tables
        self._documents.clear()
        self._tables.clear()

    def _forget(self) -> None:
        """Let go of what a transaction that was rolled back had written."""
        if not self._committed_tables:
            self._id = None
        self._annotators.clear()
        self._documents.clear()
        self._tables.clear()

    def _finished(self) -> Step:
        assert self._id is not None
        return Step(
            id=self._id,
            verb=self._verb,
            annotator=self._annotator,
            at=self._at,
            state="done",
            detail=self._detail,
            touched=Touched(frozenset(self._committed_documents), frozenset(self._committed_tables)),
        )

    def _row(self, table: str, row_id: int) -> Row:
        for row in self._connection.dicts(f"SELECT * FROM {table} WHERE id = ?", row_id):
            return row
        raise Failure("The row {row} of {table} is gone: something else changed the project.", row=row_id, table=table)

    def _record(self, table: str, row_id: int, document: str | None, before: Row | None, after: Row | None) -> None:
        self._connection.execute(
            _RECORD, self._id, table, row_id, document, before and as_json(before), after and as_json(after)
        )
        self._tables.add(table)
        if document:
            self._documents.add(document)

    def _record_many(self, table: str, changes: Sequence[tuple[Row, Row | None, str | None]]) -> None:
        if changes:
            self._connection.execute_many(
                _RECORD,
                (
                    (self._id, table, before["id"], document, as_json(before), after and as_json(after))
                    for before, after, document in changes
                ),
            )
            self._tables.add(table)
            self._documents.update(document for _, _, document in changes if document)

    def _next_ids(self, table: str, count: int) -> range:
        row = self._connection.one("SELECT seq FROM sqlite_sequence WHERE name = ?", table)
        first = row[0] + 1 if row else 1
        return range(first, first + count)


def log_step(what: str, step: int | None, verb: str, documents: int, began: float) -> None:
    """Write in the log that a step was `what` (done, undone, redone), since `began` of the clock `perf_counter`."""
    taken = 1000 * (time.perf_counter() - began)
    _LOG.info("step %d %s: %s, %d documents, %.1f ms", step, Fact(what), Fact(verb), documents, taken)


@cache
def insert_sql(table: str, columns: tuple[str, ...]) -> str:
    """Return the statement that inserts a row with `columns`."""
    names = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table}({names}) VALUES ({', '.join('?' * len(columns))})"


@cache
def update_sql(table: str, columns: tuple[str, ...]) -> str:
    """Return the statement that sets `columns` of the row whose id comes last."""
    settings = ", ".join(f'"{column}" = ?' for column in columns)
    return f"UPDATE {table} SET {settings} WHERE id = ?"


@cache
def delete_sql(table: str) -> str:
    """Return the statement that deletes a row by its id."""
    return f"DELETE FROM {table} WHERE id = ?"
