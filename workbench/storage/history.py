"""The stored history: what each step changed, and undo and redo by applying it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any

import msgspec

from workbench.core.changes import Change, Step, StepState, Touched
from workbench.core.errors import BadInput, Failure
from workbench.storage.connection import Connection
from workbench.storage.steps import Row, delete_sql, insert_sql, update_sql

_STEP = """
    SELECT steps.id, verb, annotators.name, at, state, detail
    FROM steps JOIN annotators ON annotators.id = annotator_id
"""
_LAST_DONE = "SELECT max(id) FROM steps WHERE state = 'done'"
_FIRST_UNDONE = "SELECT min(id) FROM steps WHERE state = 'undone'"
_BATCH = 1000


class History:
    """The steps of a project."""

    def __init__(self, connection: Connection, check_writable: Callable[[], None]) -> None:
        self._connection = connection
        self._check_writable = check_writable

    def undoable(self) -> Step | None:
        """Return the step that `undo()` would take back."""
        return self._step(f"WHERE steps.id = ({_LAST_DONE})")

    def redoable(self) -> Step | None:
        """Return the step that `redo()` would do again."""
        return self._step(f"WHERE steps.id = ({_FIRST_UNDONE})")

    def steps(self, *, limit: int = 100, before: int | None = None) -> list[Step]:
        """Return up to `limit` steps, newest first, older than the step `before`. Their `touched` is left empty."""
        rows = self._connection.all(
            f"{_STEP} WHERE ? IS NULL OR steps.id < ? ORDER BY steps.id DESC LIMIT ?", before, before, limit
        )
        return [_as_step(row) for row in rows]

    def changes(self, step_id: int) -> list[Change]:
        """Return what a step changed, in order."""
        return list(self._changes(step_id, "ASC"))

    def undo(self) -> Step:
        """Take the last step back.

        Raises:
            BadInput: there is none.
        """
        self._check_writable()
        with self._connection.transaction():
            step = self._move(_LAST_DONE, "undone")
            if step is None:
                raise BadInput("There is nothing to undo.")
            touched = self._apply(_reversed(change) for change in self._changes(step.id, "DESC"))
        return msgspec.structs.replace(step, touched=touched)

    def redo(self) -> Step:
        """Do the last step that was undone again.

        Raises:
            BadInput: there is none.
        """
        self._check_writable()
        with self._connection.transaction():
            step = self._move(_FIRST_UNDONE, "done")
            if step is None:
                raise BadInput("There is nothing to redo.")
            touched = self._apply(self._changes(step.id, "ASC"))
        return msgspec.structs.replace(step, touched=touched)

    def _step(self, where: str, *values: object) -> Step | None:
        row = self._connection.one(f"{_STEP} {where}", *values)
        return row and _as_step(row)

    def _move(self, which: str, state: StepState) -> Step | None:
        # A write comes first in the transaction (see Connection.transaction).
        moved = self._connection.execute(
            f"UPDATE steps SET state = ? WHERE id = ({which}) RETURNING id", state
        ).fetchall()
        return self._step("WHERE steps.id = ?", moved[0][0]) if moved else None

    def _changes(self, step_id: int, order: str) -> Iterator[Change]:
        rows = self._connection.stream(
            f"SELECT table_name, row_id, document, before, after FROM changes WHERE step_id = ? ORDER BY id {order}",
            step_id,
        )
        for table, row, document, before, after in rows:
            yield Change(table=table, row=row, document=document, before=_row(before), after=_row(after))

    def _apply(self, changes: Iterable[Change]) -> Touched:
        # Rows may come back before what they refer to; SQLite checks the references at the commit.
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        documents: set[str] = set()
        tables: set[str] = set()
        for (table, kind, columns), group in groupby(changes, key=_statement):
            tables.add(table)
            while batch := list(islice(group, _BATCH)):
                self._write(table, kind, columns, batch)
                documents.update(change.document for change in batch if change.document)
        return Touched(frozenset(documents), frozenset(tables))

    def _write(self, table: str, kind: str, columns: tuple[str, ...], changes: list[Change]) -> None:
        rows = [change.after or {} for change in changes]
        if kind == "delete":
            count = self._connection.execute_many(delete_sql(table), [(change.row,) for change in changes])
        elif kind == "insert":
            count = self._connection.execute_many(insert_sql(table, columns), [tuple(row.values()) for row in rows])
        else:
            count = self._connection.execute_many(
                update_sql(table, columns), [(*row.values(), row["id"]) for row in rows]
            )
        if count != len(changes):
            raise Failure(
                "The history does not fit the table {table}: something else changed the project.", table=table
            )


def _as_step(row: Sequence[Any]) -> Step:
    step_id, verb, annotator, at, state, detail = row
    return Step(id=step_id, verb=verb, annotator=annotator, at=at, state=state, detail=detail)


def _row(text: str | None) -> Row | None:
    return None if text is None else msgspec.json.decode(text, type=dict)


def _reversed(change: Change) -> Change:
    return msgspec.structs.replace(change, before=change.after, after=change.before)


def _statement(change: Change) -> tuple[str, str, tuple[str, ...]]:
    """Return what tells apart the statements that changes need: table, kind and columns."""
    if change.after is None:
        return change.table, "delete", ()
    return change.table, "insert" if change.before is None else "update", tuple(change.after)
