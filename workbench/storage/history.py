"""The stored history: what each step changed, and undo and redo by applying it."""

from collections.abc import Callable, Sequence
from itertools import groupby, islice, starmap
from typing import Any, Literal, NamedTuple

import msgspec

from workbench.core.changes import Change, Step, StepState, Touched
from workbench.core.errors import BadInput, Failure
from workbench.storage.connection import Connection
from workbench.storage.json_text import from_json
from workbench.storage.steps import Row, delete_sql, insert_sql, update_sql

_STEP = """
    SELECT steps.id, verb, annotators.name, at, state, detail
    FROM steps JOIN annotators ON annotators.id = annotator_id
"""
_LAST_DONE = "SELECT max(id) FROM steps WHERE state = 'done'"
_FIRST_UNDONE = "SELECT min(id) FROM steps WHERE state = 'undone'"
_BATCH = 1000
_Kind = Literal["delete", "insert", "update"]


class _Move(NamedTuple):
    """One row to delete, insert or update; `values` are those of the whole row, or none if it goes."""

    table: str
    kind: _Kind
    row: int
    document: str | None
    values: Row


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

    def size(self, step_id: int) -> int:
        """Return how many rows a step changed."""
        return int(self._connection.one("SELECT count(*) FROM changes WHERE step_id = ?", step_id)[0])

    def changes(self, step_id: int) -> list[Change]:
        """Return what a step changed, in order."""
        rows = self._connection.all(
            "SELECT table_name, row_id, document, before, after FROM changes WHERE step_id = ? ORDER BY id", step_id
        )
        return [
            Change(table=table, row=row, document=document, before=_values(before), after=_values(after))
            for table, row, document, before, after in rows
        ]

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
            touched = self._apply(step.id, "after, before", "DESC")
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
            touched = self._apply(step.id, "before, after", "ASC")
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

    def _apply(self, step_id: int, from_to: str, order: str) -> Touched:
        """Bring the rows of a step from one side of its changes to the other, a batch of like statements at a time."""
        # Rows may come back before what they refer to; SQLite checks the references at the commit.
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        documents: set[str] = set()
        tables: set[str] = set()
        rows = self._connection.stream(
            f"SELECT table_name, row_id, document, {from_to} FROM changes WHERE step_id = ? ORDER BY id {order}",
            step_id,
        )
        for (table, kind, columns), group in groupby(starmap(_as_move, rows), key=_statement):
            tables.add(table)
            while batch := list(islice(group, _BATCH)):
                self._write(table, kind, columns, batch)
                documents.update(move.document for move in batch if move.document)
        return Touched(frozenset(documents), frozenset(tables))

    def _write(self, table: str, kind: _Kind, columns: tuple[str, ...], moves: list[_Move]) -> None:
        rows: list[tuple[object, ...]]
        match kind:
            case "delete":
                sql, rows = delete_sql(table), [(move.row,) for move in moves]
            case "insert":
                sql, rows = insert_sql(table, columns), [tuple(move.values.values()) for move in moves]
            case "update":
                sql, rows = update_sql(table, columns), [(*move.values.values(), move.row) for move in moves]
        if self._connection.execute_many(sql, rows) != len(moves):
            raise Failure(
                "The history does not fit the table {table}: something else changed the project.", table=table
            )


def _as_step(row: Sequence[Any]) -> Step:
    step_id, verb, annotator, at, state, detail = row
    return Step(id=step_id, verb=verb, annotator=annotator, at=at, state=state, detail=detail)


def _values(text: str | None) -> Row | None:
    return None if text is None else from_json(text, Row)


def _as_move(table: str, row: int, document: str | None, source: str | None, target: str | None) -> _Move:
    kind: _Kind = "delete" if target is None else "insert" if source is None else "update"
    return _Move(table, kind, row, document, _values(target) or {})


def _statement(move: _Move) -> tuple[str, _Kind, tuple[str, ...]]:
    """Return what tells apart the statements that moves need."""
    return move.table, move.kind, tuple(move.values)
