"""The findings that a person set aside, because all is as it should be there: kept in the history like spans."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from uuid_utils import uuid7

from workbench.core.quality.findings import Mark
from workbench.storage.connection import Connection
from workbench.storage.failures import no_such_document
from workbench.storage.steps import StepWriter

_ROWS = """
    FROM set_aside
    JOIN documents ON documents.id = document_id
    JOIN annotators ON annotators.id = annotator_id
"""


class SetAside:
    """What was set aside in the work on documents, which are named by their ids, of annotators, by their names."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, document: str, annotator: str) -> frozenset[Mark]:
        """Return what was set aside in an annotator's work on a document."""
        rows = self._connection.all(
            f'SELECT kind, start, "end", about {_ROWS} WHERE documents.uuid = ? AND annotators.name = ?',
            document,
            annotator,
        )
        return frozenset(Mark(*row) for row in rows)

    def all(self) -> Mapping[tuple[str, str], Collection[Mark]]:
        """Return all that was set aside, by document and annotator."""
        found: dict[tuple[str, str], set[Mark]] = defaultdict(set)
        for document, annotator, *mark in self._connection.stream(
            f'SELECT documents.uuid, annotators.name, kind, start, "end", about {_ROWS}'
        ):
            found[document, annotator].add(Mark(*mark))
        return found

    def add(self, step: StepWriter, document: str, annotator: str, marks: Collection[Mark]) -> None:
        """Set findings aside; those that are already stay as they are.

        Raises:
            BadInput: there is no such document.
        """
        row = self._connection.one("SELECT id FROM documents WHERE uuid = ?", document)
        if row is None:
            raise no_such_document(document)
        rows = [
            {
                "uuid": str(uuid7()),
                "document_id": row[0],
                "annotator_id": step.annotator_id(annotator),
                **mark._asdict(),
            }
            for mark in sorted(set(marks) - self.of(document, annotator))
        ]
        step.insert_many("set_aside", rows, documents=[document] * len(rows))
