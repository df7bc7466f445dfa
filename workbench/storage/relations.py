"""The relations between spans of one annotator in one document."""

from typing import Any

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.core.records import Relation
from workbench.storage.annotations import as_relation
from workbench.storage.connection import Connection
from workbench.storage.json_text import as_json
from workbench.storage.steps import Row, StepWriter

_ENDS = """
    FROM relations
    JOIN spans AS sources ON sources.id = source_id
    JOIN spans AS targets ON targets.id = target_id
"""
_RELATIONS = f"SELECT relations.uuid, type, sources.uuid, targets.uuid, relations.note, relations.extra {_ENDS}"
# With a condition on either end in one WHERE, every relation of the project would be looked at.
_OF_SPAN = """
    WHERE relations.id IN (
        SELECT relations.id FROM relations JOIN spans ON spans.id = source_id WHERE spans.uuid = ?
        UNION
        SELECT relations.id FROM relations JOIN spans ON spans.id = target_id WHERE spans.uuid = ?
    )
    ORDER BY relations.id
"""


class PlacedRelation(Struct, frozen=True):
    """A relation with the document (id) and annotator (name) that it belongs to."""

    relation: Relation
    document: str
    annotator: str


class Relations:
    """The relations, named by their ids."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, relation: str) -> PlacedRelation:
        """Return a relation, and where it belongs.

        Raises:
            BadInput: there is no such relation.
        """
        row = self._connection.one(f"{_RELATIONS} WHERE relations.uuid = ?", relation)
        place = self._connection.one(
            """
            SELECT documents.uuid, annotators.name
            FROM relations
            JOIN annotations ON annotations.id = annotation_id
            JOIN documents ON documents.id = document_id
            JOIN annotators ON annotators.id = annotator_id
            WHERE relations.uuid = ?
            """,
            relation,
        )
        if row is None or place is None:
            raise BadInput("There is no relation {relation} in this project.", relation=relation)
        return PlacedRelation(as_relation(row), *place)

    def of_span(self, span: str) -> list[Relation]:
        """Return the relations from and to a span."""
        return [as_relation(row) for row in self._connection.all(f"{_RELATIONS} {_OF_SPAN}", span, span)]

    def links(self, span: str) -> list[tuple[str, str, str, str, str]]:
        """Return the relations from and to a span: type, then id and label of the source, then those of the target."""
        columns = "type, sources.uuid, sources.label, targets.uuid, targets.label"
        return self._connection.all(f"SELECT {columns} {_ENDS} {_OF_SPAN}", span, span)

    def add(self, step: StepWriter, document: str, relation: Relation) -> None:
        """Add a relation between two spans of one annotation."""
        source, target = self._end(relation.source), self._end(relation.target)
        ends: Row = {"annotation_id": source[1], "source_id": source[0], "target_id": target[0]}
        step.insert("relations", {"uuid": relation.id, **ends, **_values(relation)}, document=document)

    def update(self, step: StepWriter, document: str, relation: Relation) -> None:
        """Give the relation with the id `relation.id` the values of `relation`, its ends among them."""
        ends: Row = {"source_id": self._end(relation.source)[0], "target_id": self._end(relation.target)[0]}
        step.update("relations", self._row(relation.id), ends | _values(relation), document=document)

    def remove(self, step: StepWriter, document: str, relation: str) -> None:
        """Remove a relation."""
        step.delete("relations", self._row(relation), document=document)

    def _row(self, relation: str) -> int:
        row = self._connection.one("SELECT id FROM relations WHERE uuid = ?", relation)
        if row is None:
            raise BadInput("There is no relation {relation} in this project.", relation=relation)
        return int(row[0])

    def _end(self, span: str) -> tuple[int, int]:
        """Return the row ids of a span and of its annotation."""
        row: tuple[int, int] | None = self._connection.one("SELECT id, annotation_id FROM spans WHERE uuid = ?", span)
        if row is None:
            raise BadInput("There is no span {span} in this project.", span=span)
        return row


def _values(relation: Relation) -> dict[str, Any]:
    return {"type": relation.type, "note": relation.note, "extra": as_json(relation.extra)}
