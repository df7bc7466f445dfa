"""Reading a whole project, a page of documents at a time: with all work on them, or only metadata."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace

from workbench.core.entities import ids_named
from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Relation, Zone
from workbench.storage.annotations import SPANS, as_annotation, as_relation, as_spans
from workbench.storage.connection import Connection
from workbench.storage.entities import entities_with
from workbench.storage.json_text import as_json, from_json

_MOST_DOCUMENTS = 200
_MOST_CHARACTERS = 1_000_000  # a page of long articles holds fewer of them, so that memory stays flat

_IN_PAGE = "IN (SELECT value FROM json_each(?))"


class Description(NamedTuple):
    """What is said about a document: its id, its name and its metadata."""

    document: str
    name: str
    meta: dict[str, Any]


def descriptions(connection: Connection) -> Iterator[Description]:
    """Yield what is said about each document, in import order. Steps may be done between two pages."""
    last = 0
    while rows := connection.all(
        "SELECT id, uuid, name, meta FROM documents WHERE id > ? ORDER BY id LIMIT ?", last, _MOST_DOCUMENTS
    ):
        for last, uuid, name, meta in rows:  # noqa: B007 - the next page begins behind it
            yield Description(uuid, name, from_json(meta, dict[str, Any]))


def annotated(connection: Connection, only: Collection[str] | None = None) -> Iterator[AnnotatedDocument]:
    """Yield each document once for each of its annotators, in import order, then by the annotators' names.

    With `only`, ids, no others are read. A document that nobody worked on comes once, without annotation. Each page is
    read as it was at one moment; steps may be done between two pages.
    """
    for rows in _pages(connection) if only is None else _pages_of(connection, only):
        with connection.transaction():
            page = list(_Page(connection, rows).items())
        yield from page


def _pages(connection: Connection) -> Iterator[list[int]]:
    """Yield the row ids of all documents, a page at a time; what is added meanwhile comes, too."""
    last = 0
    while found := connection.all(
        "SELECT id, characters FROM documents WHERE id > ? ORDER BY id LIMIT ?", last, _MOST_DOCUMENTS
    ):
        rows = next(_cut(found))
        yield rows
        last = rows[-1]


def _pages_of(connection: Connection, only: Collection[str]) -> Iterator[list[int]]:
    """Yield the row ids of documents (ids), in import order, a page at a time."""
    yield from _cut(
        connection.all(
            "SELECT id, characters FROM documents WHERE uuid IN (SELECT value FROM json_each(?)) ORDER BY id",
            as_json(list(only)),
        )
    )


def _cut(documents: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Yield row ids in pages that are not too large; documents come with their characters."""
    page: list[int] = []
    characters = 0
    for row, length in documents:
        if page and (len(page) == _MOST_DOCUMENTS or characters + length > _MOST_CHARACTERS):
            yield page
            page, characters = [], 0
        page.append(row)
        characters += length
    if page:
        yield page


class _Page:
    """Documents by their row ids, and everything that hangs on them, read with one statement a table."""

    def __init__(self, connection: Connection, rows: Sequence[int]) -> None:
        self._connection = connection
        self._rows = as_json(rows)
        self._zones = self._group(
            f'SELECT document_id, start, "end", kind, rule, extra FROM zones WHERE document_id {_IN_PAGE} ORDER BY id',
            _as_zone,
        )
        self._spans = dict(
            connection.all(
                f"""
                SELECT annotation_id, {SPANS}
                FROM annotations JOIN spans ON annotation_id = annotations.id
                WHERE document_id {_IN_PAGE}
                GROUP BY annotation_id
                """,
                self._rows,
            )
        )
        self._relations: dict[int, list[Relation]] = self._group(
            f"""
            SELECT relations.annotation_id, relations.uuid, type, sources.uuid, targets.uuid, relations.note,
                relations.extra
            FROM annotations
            JOIN relations ON relations.annotation_id = annotations.id
            JOIN spans AS sources ON sources.id = source_id
            JOIN spans AS targets ON targets.id = target_id
            WHERE document_id {_IN_PAGE}
            ORDER BY relations.uuid
            """,
            as_relation,
        )
        self._annotations: dict[int, list[Annotation]] = self._group(
            f"""
            SELECT document_id, annotations.id, annotators.name, status, labels, annotations.note, discuss
            FROM annotations JOIN annotators ON annotators.id = annotator_id
            WHERE document_id {_IN_PAGE}
            ORDER BY annotators.name
            """,
            self._as_annotation,
        )
        self._any_entities = connection.one("SELECT EXISTS (SELECT 1 FROM entities)") == (1,)
        (self._scheme,) = connection.one("SELECT name || '/' || version FROM schemes ORDER BY id DESC LIMIT 1")
        self._documents = self._connection.all(
            f"""
            SELECT documents.id, uuid, name, text, sha256, meta, extra
            FROM documents JOIN texts ON texts.id = text_id
            WHERE documents.id {_IN_PAGE}
            ORDER BY documents.id
            """,
            self._rows,
        )

    def items(self) -> Iterator[AnnotatedDocument]:
        """Yield the documents of the page with each annotator's work."""
        for row_id, uuid, name, text, sha256, meta, extra in self._documents:
            document = Document(
                id=uuid,
                name=name,
                text=text,
                sha256=sha256,
                meta=from_json(meta, dict[str, Any]),
                zones=tuple(self._zones.get(row_id, ())),
                extra=from_json(extra, dict[str, Any]),
            )
            for annotation in self._annotations.get(row_id, [None]):
                entities = self._entities(annotation) if annotation else ()
                yield AnnotatedDocument(
                    document=document, annotation=annotation, entities=entities, scheme=self._scheme
                )

    def _entities(self, annotation: Annotation) -> tuple[Entity, ...]:
        """Return the entities that the spans of an annotation name, by their ids."""
        if not self._any_entities:
            return ()
        return tuple(entities_with(self._connection, sorted(ids_named(annotation.spans))))

    def _group(self, sql: str, record: Any) -> dict[int, list[Any]]:  # noqa: ANN401 - any kind of record
        """Return what `record` makes of the rows, by their first column."""
        groups: dict[int, list[Any]] = defaultdict(list)
        for row in self._connection.all(sql, self._rows):
            groups[row[0]].append(record(row[1:]))
        return groups

    def _as_annotation(self, row: tuple[Any, ...]) -> Annotation:
        row_id, *said = row
        return replace(
            as_annotation(*said),
            spans=tuple(as_spans(self._spans.get(row_id))),
            relations=tuple(self._relations.get(row_id, ())),
        )


def _as_zone(row: tuple[Any, ...]) -> Zone:
    start, end, kind, rule, extra = row
    return Zone(start=start, end=end, kind=kind, rule=rule, extra=from_json(extra, dict[str, Any]))
