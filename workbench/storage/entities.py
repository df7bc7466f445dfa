"""The entities of a project: what spans in many documents mention."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from uuid_utils import uuid7

from workbench.core.errors import BadInput
from workbench.core.progress import Progress, no_progress
from workbench.core.records import Entity, Span
from workbench.storage.annotations import SPAN, PlacedSpan
from workbench.storage.connection import Connection
from workbench.storage.json_text import as_json, from_json
from workbench.storage.steps import Row, StepWriter

_COLUMNS = ", ".join(f"entities.{name}" for name in ("uuid", "name", "label", "aliases", "uri", "note", "extra"))
_MOST_CANDIDATES = 5
_NO_ALIASES = "[]"  # of most, which need no decoding


class EntityRow(Struct, frozen=True, kw_only=True):
    """One line of the list of entities, with how many spans mention it, in how many documents."""

    entity: Entity
    mentions: int
    documents: int


class Entities:
    """The entities, named by their ids."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, entity: str) -> Entity:
        """Return an entity.

        Raises:
            BadInput: there is no such entity.
        """
        for found in entities_with(self._connection, [entity]):
            return found
        raise BadInput("There is no entity {entity} in this project.", entity=entity)

    def find(self, reference: str) -> str:
        """Return the id of the entity that `reference` means: an id, a canonical name, or an alias.

        Raises:
            BadInput: no entity is meant, or more than one.
        """
        for condition in ("uuid = ?", "name = ?", "EXISTS (SELECT 1 FROM json_each(aliases) WHERE value = ?)"):
            found = self._connection.all(f"SELECT uuid FROM entities WHERE {condition} ORDER BY id", reference)
            if len(found) > 1:
                raise BadInput(
                    "“{reference}” may mean {count} entities; use an id: {candidates}.",
                    reference=reference,
                    count=len(found),
                    candidates=", ".join([uuid for (uuid,) in found[:_MOST_CANDIDATES]]),
                )
            if found:
                return str(found[0][0])
        raise BadInput("There is no entity {entity} in this project.", entity=reference)

    def called(self, name: str) -> list[Entity]:
        """Return the entities with exactly that canonical name or alias, in the order in which they were founded."""
        is_alias = "EXISTS (SELECT 1 FROM json_each(aliases) WHERE value = ?)"
        rows = self._connection.all(
            f"SELECT {_COLUMNS} FROM entities WHERE name = ? OR {is_alias} ORDER BY id", name, name
        )
        return [_as_entity(row) for row in rows]

    def named_by(self, ids: Iterable[str]) -> dict[str, Entity]:
        """Return those entities that have one of `ids`, by their ids."""
        return {entity.id: entity for entity in entities_with(self._connection, sorted(set(ids)))}

    def all(self) -> list[Entity]:
        """Return every entity, by name."""
        return [_as_entity(row) for row in self._connection.all(f"SELECT {_COLUMNS} FROM entities ORDER BY name, id")]

    def names(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return the id and all names of every entity, by name: candidates for a mention are ranked among them."""
        rows = self._connection.all("SELECT uuid, name, aliases FROM entities ORDER BY name, id")
        return [
            (uuid, (name,) if aliases == _NO_ALIASES else (name, *from_json(aliases, tuple[str, ...])))
            for uuid, name, aliases in rows
        ]

    def rows(self, *, document: str | None = None, progress: Progress = no_progress) -> list[EntityRow]:
        """Return the list of entities, by name; of one document those that its spans mention, counted there.

        Raises:
            Cancelled: `progress` stopped it; how far it is, is not known.
        """
        # Entities are counted where they stand in the index: a join with each of them would take ten times as long.
        where = "AND document_id = (SELECT id FROM documents WHERE uuid = ?)" if document else ""
        counted = f"""
            SELECT coalesce(mentions, 0), coalesce(documents, 0), {_COLUMNS}
            FROM entities
            {"JOIN" if document else "LEFT JOIN"} (
                SELECT entity, count(*) AS mentions, count(DISTINCT document_id) AS documents
                FROM spans JOIN annotations ON annotations.id = annotation_id
                WHERE entity IS NOT NULL {where}
                GROUP BY entity
            ) ON entity = entities.uuid
            ORDER BY entities.name, entities.id
            """
        with self._connection.stoppable(progress):
            rows = self._connection.all(counted, *([document] if document else []))
        return [
            EntityRow(entity=_as_entity(row), mentions=mentions, documents=documents)
            for mentions, documents, *row in rows
        ]

    def count_mentions(self, entity: str, *, document: str | None = None) -> int:
        """Return how many spans mention an entity, in the whole project or in one document."""
        row = self._connection.one(
            """
            SELECT count(*)
            FROM spans
            JOIN annotations ON annotations.id = annotation_id
            JOIN documents ON documents.id = document_id
            WHERE entity = ? AND (? IS NULL OR documents.uuid = ?)
            """,
            entity,
            document,
            document,
        )
        return int(row[0])

    def mentions(self, entity: str, *, limit: int = 1000) -> list[PlacedSpan]:
        """Return the spans that mention an entity, in the order of the documents."""
        rows = self._connection.all(
            f"""
            SELECT documents.uuid, annotators.name, {SPAN}
            FROM (
                SELECT spans.id AS mention
                FROM spans JOIN annotations ON annotations.id = annotation_id
                WHERE entity = ?
                ORDER BY document_id, start, "end", spans.uuid
                LIMIT ?
            )
            JOIN spans ON spans.id = mention
            JOIN annotations ON annotations.id = annotation_id
            JOIN documents ON documents.id = document_id
            JOIN annotators ON annotators.id = annotator_id
            ORDER BY documents.id, start, "end", spans.uuid
            """,
            entity,
            limit,
        )
        return [PlacedSpan(from_json(span, Span), document, annotator) for document, annotator, span in rows]

    def add(self, step: StepWriter, entity: Entity) -> None:
        """Add an entity."""
        step.insert("entities", {"uuid": entity.id or str(uuid7()), **entity_values(entity)})

    def update(self, step: StepWriter, entity: Entity) -> None:
        """Give the entity with the id `entity.id` the values of `entity`."""
        step.update("entities", self._row(entity.id), entity_values(entity))

    def remove(self, step: StepWriter, entity: str) -> None:
        """Remove an entity that no span mentions any more."""
        step.delete("entities", self._row(entity))

    def move_mentions(self, step: StepWriter, entity: str, other: str | None) -> None:
        """Let all spans that mention `entity` mention `other` instead, or none (None)."""
        rows = self._connection.all(
            """
            SELECT spans.id, documents.uuid
            FROM spans
            JOIN annotations ON annotations.id = annotation_id
            JOIN documents ON documents.id = document_id
            WHERE entity = ?
            ORDER BY spans.id
            """,
            entity,
        )
        for row, document in rows:
            step.update("spans", row, {"entity": other}, document=document)

    def move_values(self, step: StepWriter, entity: str, other: str | None) -> None:
        """Let all attributes that name `entity` name `other` instead, or go (None). Every span is looked at."""
        rows = self._connection.all(
            """
            SELECT spans.id, documents.uuid, attributes
            FROM spans
            JOIN annotations ON annotations.id = annotation_id
            JOIN documents ON documents.id = document_id
            WHERE instr(attributes, ?)
            ORDER BY spans.id
            """,
            as_json(entity),
        )
        for row, document, attributes in rows:
            values: dict[str, Any] = from_json(attributes, dict[str, Any])
            moved = {name: other if value == entity else value for name, value in values.items()}
            kept = {name: value for name, value in moved.items() if value is not None or values[name] is None}
            step.update("spans", row, {"attributes": as_json(kept)}, document=document)

    def _row(self, entity: str) -> int:
        row = self._connection.one("SELECT id FROM entities WHERE uuid = ?", entity)
        if row is None:
            raise BadInput("There is no entity {entity} in this project.", entity=entity)
        return int(row[0])


def entities_with(connection: Connection, ids: Sequence[str]) -> Iterator[Entity]:
    """Yield those entities that have one of `ids`, sorted by id."""
    rows = connection.all(
        f"SELECT {_COLUMNS} FROM entities WHERE uuid IN (SELECT value FROM json_each(?)) ORDER BY uuid", as_json(ids)
    )
    yield from map(_as_entity, rows)


def entity_values(entity: Entity) -> Row:
    """Return the columns of `entities` that an entity fills by itself."""
    return {
        "name": entity.name,
        "label": entity.label,
        "aliases": as_json(entity.aliases),
        "uri": entity.uri,
        "note": entity.note,
        "extra": as_json(entity.extra),
    }


def _as_entity(row: Sequence[Any]) -> Entity:
    uuid, name, label, aliases, uri, note, extra = row
    return Entity(
        id=uuid,
        name=name,
        label=label,
        aliases=from_json(aliases, tuple[str, ...]),
        uri=uri,
        note=note,
        extra=from_json(extra, dict[str, Any]),
    )
