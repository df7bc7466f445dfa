"""The documents of a project: lists that never read a text, one whole document, and the stream for exports."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.core.paragraphs import Direction
from workbench.core.records import AnnotatedDocument, Document, Span, Status, Zone
from workbench.storage import bulk, stream
from workbench.storage.annotations import Annotations
from workbench.storage.connection import Connection
from workbench.storage.failures import no_such_document
from workbench.storage.json_text import from_json
from workbench.storage.steps import StepWriter

_MOST_CANDIDATES = 5


# For all annotators together a document is as far as the one who is still at it.
STATUS_OF_ALL = """
    CASE
        WHEN sum(work.status = 'doing') THEN 'doing'
        WHEN sum(work.status = 'done') THEN 'done'
        WHEN sum(work.status = 'skipped') THEN 'skipped'
        ELSE 'todo'
    END
"""
_LINES = f"""
    SELECT documents.id, documents.uuid, name, meta, characters, {STATUS_OF_ALL}, coalesce(sum(spans), 0),
        coalesce(max(work.discuss), 0)
    FROM documents
    LEFT JOIN annotations ON annotations.document_id = documents.id
        AND (? IS NULL OR annotations.annotator_id = (SELECT id FROM annotators WHERE name = ?))
    LEFT JOIN work ON annotation_id = annotations.id
"""


class DocumentRow(Struct, frozen=True, kw_only=True):
    """One line of a list of documents.

    `status`, the number of `spans` and whether to `discuss` it are those of one annotator or of all; `characters`
    counts code points.
    """

    id: str
    name: str
    title: str
    status: Status
    characters: int
    spans: int
    discuss: bool


class Documents:
    """The documents, named by their ids."""

    def __init__(self, connection: Connection, annotations: Annotations) -> None:
        self._connection = connection
        self._annotations = annotations

    def count(self) -> int:
        """Return how many documents there are."""
        return int(self._connection.one("SELECT count(*) FROM documents")[0])

    def ids(self) -> list[str]:
        """Return the ids of all documents in import order."""
        return [uuid for (uuid,) in self._connection.all("SELECT uuid FROM documents ORDER BY id")]

    def exists(self, document: str) -> bool:
        """Tell whether there is a document with that id."""
        return self._connection.one("SELECT 1 FROM documents WHERE uuid = ?", document) is not None

    def rows(self, *, annotator: str | None, offset: int = 0, limit: int = 200) -> list[DocumentRow]:
        """Return `limit` lines of the list in import order, from the place `offset` (0 is the first) on.

        They tell of the work of `annotator`, or with None of all annotators together.
        """
        rest = "GROUP BY documents.id ORDER BY documents.id LIMIT ? OFFSET ?"
        return [row for _, row in document_lines(self._connection, rest, annotator, limit, offset)]

    def row(self, document: str, *, annotator: str) -> DocumentRow:
        """Return the line of one document."""
        for _, row in document_lines(
            self._connection, "WHERE documents.uuid = ? GROUP BY documents.id", annotator, document
        ):
            return row
        raise no_such_document(document)

    def get(self, document: str) -> Document:
        """Return a document with its text, metadata and zones.

        Raises:
            BadInput: there is no document with this id.
        """
        row = self._connection.one(
            """
            SELECT documents.id, name, text, sha256, meta, extra
            FROM documents JOIN texts ON texts.id = text_id
            WHERE uuid = ?
            """,
            document,
        )
        if row is None:
            raise no_such_document(document)
        row_id, name, text, sha256, meta, extra = row
        return Document(
            id=document,
            name=name,
            text=text,
            sha256=sha256,
            meta=from_json(meta, dict[str, Any]),
            zones=self._zones(row_id),
            extra=from_json(extra, dict[str, Any]),
        )

    def zones(self, document: str) -> tuple[Zone, ...]:
        """Return the zones of a document; none if there is no such document."""
        row = self._connection.one("SELECT id FROM documents WHERE uuid = ?", document)
        return self._zones(*row) if row else ()

    def name(self, document: str) -> str:
        """Return the name of a document."""
        row = self._connection.one("SELECT name FROM documents WHERE uuid = ?", document)
        if row is None:
            raise no_such_document(document)
        return str(row[0])

    def characters(self, document: str) -> int:
        """Return the number of code points of a document."""
        row = self._connection.one("SELECT characters FROM documents WHERE uuid = ?", document)
        if row is None:
            raise no_such_document(document)
        return int(row[0])

    def excerpt(self, document: str, start: int, end: int) -> str:
        """Return `text[start:end]` of a document without reading all of a long text."""
        row = self._connection.one(
            """
            SELECT substr(text, ?, ?)
            FROM documents JOIN texts ON texts.id = text_id
            WHERE uuid = ?
            """,
            start + 1,
            end - start,
            document,
        )
        if row is None:
            raise no_such_document(document)
        # SQLite counts code points as we do, but stops at a NUL; such a text is read whole.
        return row[0] if len(row[0]) == end - start else self.get(document).text[start:end]

    def find(self, reference: str) -> str:
        """Return the id of the document that `reference` means: an id, a name, or the stem of a name.

        Raises:
            BadInput: no document is meant, or more than one.
        """
        for condition in ("uuid = ?", "name = ?"):
            found = self._connection.all(f"SELECT uuid, name FROM documents WHERE {condition} ORDER BY id", reference)
            if found:
                return _only(reference, found)
        named = self._connection.stream("SELECT uuid, name FROM documents WHERE instr(name, ?) ORDER BY id", reference)
        return _only(reference, [(uuid, name) for uuid, name in named if PurePath(name).stem == reference])

    def contains(self, sha256: str, name: str) -> str | None:
        """Return the id of the document with this text and name, if there is one."""
        row = self._connection.one(
            """
            SELECT uuid
            FROM documents JOIN texts ON texts.id = text_id
            WHERE sha256 = ? AND name = ?
            """,
            sha256,
            name,
        )
        return row and str(row[0])

    def add(
        self,
        step: StepWriter,
        items: Sequence[AnnotatedDocument],
        *,
        sources: Sequence[str],
        encodings: Sequence[str],
    ) -> None:
        """Add many documents with their zones and annotations; `sources` and `encodings` go with `items`.

        What is there already is left as it is: a document (known by text and name), an annotator's work on one.
        Ids stay as they are unless the project has given them to something else.

        Raises:
            BadInput: a relation leads to a span that is not there.
        """
        bulk.add(self._connection, step, items, sources, encodings)

    def add_spans(self, step: StepWriter, annotator: str, spans: Mapping[str, Sequence[Span]]) -> None:
        """Add many spans by one annotator, by the ids of their documents; what was still to do is being done then."""
        bulk.add_spans(self._connection, step, annotator, spans)

    def remove(self, step: StepWriter, document: str) -> None:
        """Remove a document with all that hangs on it; its text stays in the store, so that undo is cheap."""
        row = self._connection.one("SELECT id FROM documents WHERE uuid = ?", document)
        if row is None:
            raise no_such_document(document)
        of_annotations = "annotation_id IN (SELECT id FROM annotations WHERE document_id = ?)"
        for table, condition in (
            ("relations", of_annotations),
            ("spans", of_annotations),
            ("annotations", "document_id = ?"),
            ("zones", "document_id = ?"),
            ("directions", "document_id = ?"),
            ("rejections", "document_id = ?"),
            ("set_aside", "document_id = ?"),
            ("documents", "id = ?"),
        ):
            for (row_id,) in self._connection.all(f"SELECT id FROM {table} WHERE {condition} ORDER BY id", *row):
                step.delete(table, row_id, document=document)

    def directions(self, document: str) -> dict[int, Direction]:
        """Return the base directions (`rtl`, `ltr`) that a person gave to paragraphs, by the paragraph's start."""
        rows = self._connection.all(
            """
            SELECT start, direction
            FROM directions JOIN documents ON documents.id = document_id
            WHERE uuid = ?
            ORDER BY start
            """,
            document,
        )
        return dict(rows)

    def set_direction(self, step: StepWriter, document: str, start: int, direction: Direction | None) -> None:
        """Set the base direction of the paragraph that begins at `start`, or leave it to the text again (None)."""
        row = self._connection.one(
            """
            SELECT documents.id, directions.id
            FROM documents LEFT JOIN directions ON document_id = documents.id AND start = ?
            WHERE uuid = ?
            """,
            start,
            document,
        )
        if row is None:
            raise no_such_document(document)
        match row, direction:
            case (_, None), None:
                pass
            case (_, existing), None:
                step.delete("directions", existing, document=document)
            case (document_row, None), _:
                new = {"document_id": document_row, "start": start, "direction": direction}
                step.insert("directions", new, document=document)
            case (_, existing), _:
                step.update("directions", existing, {"direction": direction}, document=document)

    def set_zones(self, step: StepWriter, document: str, zones: Sequence[Zone]) -> None:
        """Let `zones` be those of a document; the ones that stay as they are keep their rows."""
        row = self._connection.one("SELECT id FROM documents WHERE uuid = ?", document)
        if row is None:
            raise no_such_document(document)
        ids = self._connection.all("SELECT id FROM zones WHERE document_id = ? ORDER BY id", *row)
        there = list(zip(self._zones(*row), (zone_id for (zone_id,) in ids), strict=True))
        for zone, zone_id in there:
            if zone not in zones:
                step.delete("zones", zone_id, document=document)
        for zone in zones:
            if zone not in (known for known, _ in there):
                step.insert("zones", bulk.zone_row(row[0], zone), document=document)

    def done(self) -> list[tuple[str, str]]:
        """Return the ids of the documents that an annotator marked as done, with the annotator's name, in order."""
        return self._connection.all(
            """
            SELECT documents.uuid, annotators.name
            FROM work
            JOIN documents ON documents.id = document_id
            JOIN annotators ON annotators.id = annotator_id
            WHERE status = 'done'
            ORDER BY document_id, annotators.name
            """
        )

    def annotated(self, only: Collection[str] | None = None) -> Iterator[AnnotatedDocument]:
        """Stream the project, or some documents (ids) of it: see `stream.annotated`."""
        return stream.annotated(self._connection, only)

    def descriptions(self) -> Iterator[stream.Description]:
        """Stream what is said about the documents: see `stream.descriptions`."""
        return stream.descriptions(self._connection)

    def _zones(self, document_row: int) -> tuple[Zone, ...]:
        rows = self._connection.all(
            'SELECT start, "end", kind, rule, extra FROM zones WHERE document_id = ? ORDER BY id', document_row
        )
        return tuple(
            Zone(start=start, end=end, kind=kind, rule=rule, extra=from_json(extra, dict[str, Any]))
            for start, end, kind, rule, extra in rows
        )


def document_lines(
    connection: Connection, rest: str, annotator: str | None, *values: object
) -> Iterator[tuple[int, DocumentRow]]:
    """Yield the lines that the end `rest` of the statement asks for, each with the row id of its document."""
    for row_id, uuid, name, meta, characters, status, spans, discuss in connection.all(
        f"{_LINES} {rest}", annotator, annotator, *values
    ):
        yield (
            row_id,
            DocumentRow(
                id=uuid,
                name=name,
                title=str(from_json(meta, dict[str, Any]).get("title") or name),
                status=status,
                characters=characters,
                spans=spans,
                discuss=bool(discuss),
            ),
        )


def _only(reference: str, found: Sequence[tuple[str, str]]) -> str:
    if not found:
        raise no_such_document(reference)
    if len(found) > 1:
        shown = [f"{uuid} ({name})" for uuid, name in found[:_MOST_CANDIDATES]]
        raise BadInput(
            "“{reference}” may mean {count} documents; use an id: {candidates}.",
            reference=reference,
            count=len(found),
            candidates=", ".join(shown + ["…"] * (len(found) > _MOST_CANDIDATES)),
        )
    return found[0][0]
