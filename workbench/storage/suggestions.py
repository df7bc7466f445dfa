"""What is suggested for documents, as far as it is stored: derived from the texts, and outside the history.

A row holds what one suggester proposed for one document, before it was merged with what others did. Its version says
what it was made with; who reads it decides whether that still holds.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from workbench.core.suggestions import Suggested
from workbench.storage.connection import Connection
from workbench.storage.json_text import as_json, from_json

_PAGE = 1000
_UNCOUNTED = """
    SELECT documents.id, uuid
    FROM documents LEFT JOIN suggestion_counts ON document_id = documents.id AND version = ?
    WHERE document_id IS NULL AND documents.id > ?
    ORDER BY documents.id
    LIMIT ?
"""

IMPORTED = "import"  # the version of what a file brought


class StoredSuggestions(Struct, frozen=True):
    """What a suggester proposed for a document, and the version of that."""

    version: str
    suggested: Suggested


class DocumentCount(Struct, frozen=True, kw_only=True):
    """How many suggestions a document has, and how much may be learned from deciding on them: `core.gain`."""

    document: str
    suggestions: int
    gain: float


class Suggestions:
    """What is suggested, by the ids of documents and the names of suggesters.

    Raises (all that writes):
        Failure: the project cannot be written.
    """

    def __init__(self, connection: Connection, check_writable: Callable[[], None]) -> None:
        self._connection = connection
        self._check_writable = check_writable

    def of(self, document: str) -> dict[str, StoredSuggestions]:
        """Return what is stored for a document, by suggester in the order of their names."""
        rows = self._connection.all(
            """
            SELECT suggester, version, body
            FROM suggestions JOIN documents ON documents.id = document_id
            WHERE documents.uuid = ?
            ORDER BY suggester
            """,
            document,
        )
        return {name: StoredSuggestions(version, from_json(body, Suggested)) for name, version, body in rows}

    def put(self, found: Mapping[str, Mapping[str, StoredSuggestions]]) -> None:
        """Store what is suggested for documents, in place of what the same suggesters proposed; one transaction.

        What is said of a document that is gone by now is left out.
        """
        self._check_writable()
        rows = (
            (suggester, one.version, as_json(one.suggested), document)
            for document, stored in found.items()
            for suggester, one in stored.items()
        )
        with self._connection.transaction():
            self._connection.execute_many(
                """
                INSERT OR REPLACE INTO suggestions(document_id, suggester, version, body)
                SELECT id, ?, ?, ? FROM documents WHERE uuid = ?
                """,
                rows,
            )

    def put_counts(self, version: str, counts: Iterable[DocumentCount]) -> None:
        """Store the counts of documents and the version of what they were made with; one transaction."""
        self._check_writable()
        with self._connection.transaction():
            self._connection.execute_many(
                """
                INSERT OR REPLACE INTO suggestion_counts(document_id, version, suggestions, gain)
                SELECT id, ?, ?, ? FROM documents WHERE uuid = ?
                """,
                ((version, one.suggestions, one.gain, one.document) for one in counts),
            )

    def uncounted(self, version: str) -> Iterator[str]:
        """Yield the ids of documents that have no counts of that version, in import order, while these are stored."""
        last = 0
        while page := self._connection.all(_UNCOUNTED, version, last, _PAGE):
            for last, uuid in page:  # noqa: B007 - the next page begins behind it
                yield uuid

    def coverage(self, version: str) -> tuple[int, int]:
        """Return how many documents have counts of that version, and how many documents there are."""
        counted = "(SELECT count(*) FROM suggestion_counts WHERE version = ?)"
        done, total = self._connection.one(f"SELECT {counted}, (SELECT count(*) FROM documents)", version)
        return int(done), int(total)
