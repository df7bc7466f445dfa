"""The suggestions that annotators rejected: a label and a range in a document, kept in the history like spans."""

from collections.abc import Collection, Mapping

from uuid_utils import uuid7

from workbench.core.suggestions import Place
from workbench.storage.connection import Connection
from workbench.storage.failures import no_such_document
from workbench.storage.json_text import as_json
from workbench.storage.steps import StepWriter

_ROWS = """
    FROM rejections
    JOIN documents ON documents.id = document_id
    JOIN annotators ON annotators.id = annotator_id
    WHERE documents.uuid = ? AND annotators.name = ?
    ORDER BY rejections.id
"""


class Rejections:
    """What was rejected. Documents are named by their ids, annotators by their names."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, document: str, annotator: str) -> frozenset[Place]:
        """Return the places in a document where an annotator rejected what was suggested."""
        rows = self._connection.all(f'SELECT label, start, "end" {_ROWS}', document, annotator)
        return frozenset(Place(*row) for row in rows)

    def add(self, step: StepWriter, document: str, annotator: str, suggesters: Mapping[Place, str]) -> None:
        """Note that an annotator rejected these places, with who suggested each; those noted already stay as they are.

        Raises:
            BadInput: there is no such document.
        """
        row = self._connection.one("SELECT id FROM documents WHERE uuid = ?", document)
        if row is None:
            raise no_such_document(document)
        there = self.of(document, annotator)
        rows = [
            {
                "uuid": str(uuid7()),
                "document_id": row[0],
                "annotator_id": step.annotator_id(annotator),
                "label": place.label,
                "start": place.start,
                "end": place.end,
                "suggester": suggester,
            }
            for place, suggester in sorted(suggesters.items())
            if place not in there
        ]
        step.insert_many("rejections", rows, documents=[document] * len(rows))

    def remove(self, step: StepWriter, document: str, annotator: str, places: Collection[Place]) -> None:
        """Let places be suggested to an annotator again."""
        wanted = as_json([list(place) for place in places])
        rows = self._connection.all(
            f"""
            SELECT id
            FROM (SELECT rejections.* {_ROWS})
            WHERE json_array(label, start, "end") IN (SELECT value FROM json_each(?))
            """,
            document,
            annotator,
            wanted,
        )
        for (row,) in rows:
            step.delete("rejections", row, document=document)
