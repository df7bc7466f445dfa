"""The metadata of the documents: read a page at a time and without their texts, changed many at a time."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from workbench.core.progress import Progress, no_progress
from workbench.storage.connection import Connection
from workbench.storage.json_text import as_json, from_json
from workbench.storage.steps import Row, StepWriter

# Whole rows, as the history holds them, but of the columns that are stored alone: others are made from these.
_STORED = ("id", "uuid", "name", "text_id", "characters", "meta", "extra", "source", "encoding")
_SEEN = "id, uuid, name, meta"
_GIVEN = "IN (SELECT value FROM json_each(?))"
_PAGE = 500


class MetadataRow(Struct, frozen=True):
    """What is said about one document: `place` is its row id, which orders documents as they were imported."""

    place: int
    id: str
    name: str
    meta: dict[str, Any]


class Metadata:
    """The metadata of all documents."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, places: Sequence[int]) -> list[MetadataRow]:
        """Return what is said about the documents with these row ids, in import order; those that are gone are not."""
        return self._select(f"id {_GIVEN}", as_json(list(places)))

    def of(self, documents: Sequence[str]) -> list[MetadataRow]:
        """Return what is said about the documents with these ids, in import order; those that are gone are not."""
        return self._select(f"uuid {_GIVEN}", as_json(list(documents)))

    def ids(self, places: Sequence[int]) -> dict[int, str]:
        """Return the ids of the documents with these row ids, by these."""
        return dict(self._connection.all(f"SELECT id, uuid FROM documents WHERE id {_GIVEN}", as_json(list(places))))

    def fields(self, progress: Progress = no_progress) -> dict[str, int]:
        """Return the names of all fields in use, with how many documents have each, most frequent first.

        This reads the metadata of every document.

        Raises:
            Cancelled: `progress` stopped it.
        """
        with self._connection.stoppable(progress):
            rows = self._connection.all(
                """
                SELECT key, count(*)
                FROM documents, json_each(meta)
                GROUP BY key
                ORDER BY count(*) DESC, key
                """
            )
        return dict(rows)

    def having(self, field: str) -> list[str]:
        """Return the ids of the documents that have a field, in import order."""
        rows = self._connection.all(
            "SELECT uuid FROM documents WHERE EXISTS (SELECT 1 FROM json_each(meta) WHERE key = ?) ORDER BY id", field
        )
        return [uuid for (uuid,) in rows]

    def called(self, references: Sequence[str]) -> dict[str, list[MetadataRow]]:
        """Return the documents that each of `references` names: an id, a name or a SHA-256, in this order."""
        given = as_json(list(references))
        found: dict[str, list[MetadataRow]] = {}
        for column, rows in (
            ("id", self._select(f"uuid {_GIVEN}", given)),
            ("name", self._select(f"name {_GIVEN}", given)),
        ):
            named: dict[str, list[MetadataRow]] = {}
            for row in rows:
                named.setdefault(getattr(row, column), []).append(row)
            found = named | found
        for sha256, *values in self._connection.all(
            f"""
            SELECT sha256, documents.id, uuid, name, meta
            FROM texts JOIN documents ON text_id = texts.id
            WHERE sha256 {_GIVEN}
            """,
            given,
        ):
            found.setdefault(sha256, []).append(_as_row(values))
        return found

    def names(self) -> Iterator[tuple[int, str]]:
        """Yield row id and name of every document, in import order."""
        return self._connection.stream("SELECT id, name FROM documents ORDER BY id")

    def all(self) -> Iterator[MetadataRow]:
        """Yield what is said about each document, in import order. Steps may be done between two pages."""
        last = 0
        while rows := self._select("id > ?", last, limit=_PAGE):
            yield from rows
            last = rows[-1].place

    def set(self, step: StepWriter, rows: Sequence[MetadataRow], metas: Sequence[dict[str, Any]]) -> None:
        """Let `metas` be the metadata of `rows`, which are as they are stored."""
        new = {row.place: as_json(meta) for row, meta in zip(rows, metas, strict=True) if meta != row.meta}
        whole = self._connection.dicts(
            f"SELECT {', '.join(_STORED)} FROM documents WHERE id {_GIVEN} ORDER BY id", as_json(list(new))
        )
        values: list[Row] = [{"meta": new[row["id"]]} for row in whole]
        step.update_many("documents", whole, values, documents=[row["uuid"] for row in whole])

    def _select(self, condition: str, *values: object, limit: int = -1) -> list[MetadataRow]:
        rows = self._connection.all(
            f"SELECT {_SEEN} FROM documents WHERE {condition} ORDER BY id LIMIT {limit}", *values
        )
        return [_as_row(row) for row in rows]


def _as_row(row: Sequence[Any]) -> MetadataRow:
    place, uuid, name, meta = row
    return MetadataRow(place, uuid, name, from_json(meta, dict[str, Any]))
