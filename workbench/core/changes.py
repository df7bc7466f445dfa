"""History: what a step changed, row by row, and what it touched."""

from typing import Any, Literal

from msgspec import Struct

StepState = Literal["done", "undone", "dropped"]


class Change(Struct, frozen=True, kw_only=True):
    """One row before and after. `before` is None for a new row, `after` is None for a removed one.

    `document` is the id of the document that the row belongs to, or None for what belongs to the project.
    """

    table: str
    row: int
    document: str | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class Touched(Struct, frozen=True):
    """What a step touched: the ids of documents, and the kinds of rows (table names). Views repaint only that."""

    documents: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()


class Step(Struct, frozen=True, kw_only=True):
    """One user action: the unit of undo, and a line of the audit trail.

    `at` is ISO 8601 in UTC. `state` is `dropped` for a step that was undone and then left behind by a new one:
    it stays in the trail but can no longer be redone.
    """

    id: int
    verb: str
    annotator: str
    at: str
    state: StepState
    detail: str = ""
    touched: Touched = Touched()
