"""The stored history: what each step changed, and undo and redo by applying it."""

import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from itertools import groupby, islice, starmap
from typing import Any, Literal, NamedTuple

import msgspec
from msgspec import Struct

from workbench.core.changes import Change, Step, StepState, Touched
from workbench.core.errors import BadInput, Failure
from workbench.core.records import Span
from workbench.storage.annotations import no_such_span
from workbench.storage.connection import Connection
from workbench.storage.json_text import from_json
from workbench.storage.steps import Row, delete_sql, insert_sql, log_step, update_sql

_STEP = """
    SELECT steps.id, verb, annotators.name, at, state, detail
    FROM steps JOIN annotators ON annotators.id = annotator_id
"""
_LAST_DONE = "SELECT max(id) FROM steps WHERE state = 'done'"
_FIRST_UNDONE = "SELECT min(id) FROM steps WHERE state = 'undone'"
_NEWEST = "SELECT id FROM steps WHERE id < ? ORDER BY id DESC LIMIT ?"
# From the index of changes: a document has few steps, among which there may be millions of others.
_NEWEST_OF_DOCUMENT = """
    SELECT DISTINCT step_id FROM changes WHERE document = ? AND step_id < ? ORDER BY step_id DESC LIMIT ?
"""
_BEYOND = 2**63 - 1  # every step
_BATCH = 1000
_Kind = Literal["delete", "insert", "update"]


class _Move(NamedTuple):
    """One row to delete, insert or update; `values` are those of the whole row, or none if it goes."""

    table: str
    kind: _Kind
    row: int
    document: str | None
    values: Row


class Scope(Struct, frozen=True, kw_only=True):
    """What a step touched: how many `rows`, and the names of some `documents`; `more` if there are others.

    A document that is no longer there goes by its id.
    """

    rows: int
    documents: tuple[str, ...]
    more: bool


class State(Struct, frozen=True, kw_only=True):
    """The state of a project: a SHA-256 (hex) over all steps that are done, how many, and when the last one was done.

    A project without steps is from when it was created. Undoing a step leads back to the state before it.
    """

    fingerprint: str
    steps: int
    at: str


class SpanChange(Struct, frozen=True):
    """A step that made a span (`before` is None), changed it, or removed it (`after` is None)."""

    step: Step
    before: Span | None
    after: Span | None


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

    def get(self, step_id: int) -> Step:
        """Return a step; its `touched` is left empty.

        Raises:
            BadInput: there is no such step.
        """
        if step := self._step("WHERE steps.id = ?", step_id):
            return step
        raise BadInput("There is no step {step} in the history.", step=step_id)

    def steps(self, *, limit: int = 100, before: int | None = None, document: str | None = None) -> list[Step]:
        """Return up to `limit` steps, newest first, older than the step `before`. Their `touched` is left empty.

        With `document`, an id, only the steps that touched it.
        """
        chosen = _NEWEST if document is None else _NEWEST_OF_DOCUMENT
        of_document = [] if document is None else [document]
        until = _BEYOND if before is None else before
        rows = self._connection.all(
            f"{_STEP} WHERE steps.id IN ({chosen}) ORDER BY steps.id DESC", *of_document, until, limit
        )
        return [_as_step(row) for row in rows]

    def state(self) -> State:
        """Return what tells the state of the project from all others: the steps that are done."""
        whole, count = sha256(), 0
        for count, (uuid,) in enumerate(  # noqa: B007 - how many there are
            self._connection.stream("SELECT uuid FROM steps WHERE state = 'done' ORDER BY id"), start=1
        ):
            whole.update(f"{uuid}\n".encode())
        last = self.undoable()
        (created,) = self._connection.one("SELECT value FROM project WHERE key = 'created'")
        return State(fingerprint=whole.hexdigest(), steps=count, at=last.at if last else created)

    def done_after(self, step_id: int) -> int:
        """Return how many undos lead back to a step that is done."""
        return int(self._connection.one("SELECT count(*) FROM steps WHERE id > ? AND state = 'done'", step_id)[0])

    def undone_until(self, step_id: int) -> int:
        """Return how many redos lead to a step that is undone."""
        return int(self._connection.one("SELECT count(*) FROM steps WHERE id <= ? AND state = 'undone'", step_id)[0])

    def scope(self, step_id: int, *, most: int = 5) -> Scope:
        """Return what a step touched, with the names of at most `most` documents."""
        rows = self._connection.all(
            """
            SELECT coalesce(name, document)
            FROM (SELECT DISTINCT document FROM changes WHERE step_id = ? AND document IS NOT NULL LIMIT ?)
            LEFT JOIN documents ON uuid = document
            """,
            step_id,
            most + 1,
        )
        names = tuple(name for (name,) in rows)
        return Scope(rows=self.size(step_id), documents=names[:most], more=len(names) > most)

    def of_span(self, span: str) -> list[SpanChange]:
        """Return the steps that made a span what it is, oldest first; what was undone is left out.

        Raises:
            BadInput: there is no such span.
        """
        row = self._connection.one("SELECT id FROM spans WHERE uuid = ?", span)
        if row is None:
            raise no_such_span(span)
        rows = self._connection.all(
            """
            SELECT before, after, steps.id, verb, annotators.name, at, state, steps.detail
            FROM changes
            JOIN steps ON steps.id = step_id
            JOIN annotators ON annotators.id = annotator_id
            WHERE table_name = 'spans' AND row_id = ? AND state = 'done'
            ORDER BY changes.id
            """,
            *row,
        )
        return [SpanChange(_as_step(step), _as_span(before), _as_span(after)) for before, after, *step in rows]

    def size(self, step_id: int) -> int:
        """Return how many rows a step changed."""
        return int(self._connection.one("SELECT count(*) FROM changes WHERE step_id = ?", step_id)[0])

    def changes(self, step_id: int, *, limit: int = -1) -> list[Change]:
        """Return what a step changed, in order: the first `limit` rows, or all (-1)."""
        rows = self._connection.all(
            "SELECT table_name, row_id, document, before, after FROM changes WHERE step_id = ? ORDER BY id LIMIT ?",
            step_id,
            limit,
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
        began = time.perf_counter()
        with self._connection.transaction():
            step = self._move(_LAST_DONE, "undone")
            if step is None:
                raise BadInput("There is nothing to undo.")
            touched = self._apply(step.id, "after, before", "DESC")
        log_step("undone", step.id, step.verb, len(touched.documents), began)
        return msgspec.structs.replace(step, touched=touched)

    def redo(self) -> Step:
        """Do the last step that was undone again.

        Raises:
            BadInput: there is none.
        """
        self._check_writable()
        began = time.perf_counter()
        with self._connection.transaction():
            step = self._move(_FIRST_UNDONE, "done")
            if step is None:
                raise BadInput("There is nothing to redo.")
            touched = self._apply(step.id, "before, after", "ASC")
        log_step("redone", step.id, step.verb, len(touched.documents), began)
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


def _as_span(text: str | None) -> Span | None:
    """Return the span that a row of `spans` was, as the history holds it."""
    if (row := _values(text)) is None:
        return None
    return Span(
        id=row["uuid"],
        start=row["start"],
        end=row["end"],
        label=row["label"],
        attributes=from_json(row["attributes"], dict[str, Any]),
        origin=row["origin"],
        note=row["note"],
        fragments=from_json(row["fragments"], tuple[tuple[int, int], ...]),
        entity=row.get("entity") or "",  # rows of older projects have no such column, nor the next one
        suggester=row.get("suggester", ""),
        extra=from_json(row["extra"], dict[str, Any]),
    )


def _as_move(table: str, row: int, document: str | None, source: str | None, target: str | None) -> _Move:
    kind: _Kind = "delete" if target is None else "insert" if source is None else "update"
    return _Move(table, kind, row, document, _values(target) or {})


def _statement(move: _Move) -> tuple[str, _Kind, tuple[str, ...]]:
    """Return what tells apart the statements that moves need."""
    return move.table, move.kind, tuple(move.values)
