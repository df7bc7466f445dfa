"""What annotators say of documents: spans, relations, status and note, read whole and written row by row."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.core.errors import BadInput
from workbench.core.records import Annotation, Relation, Span, Status
from workbench.storage.connection import Connection
from workbench.storage.failures import no_such_document
from workbench.storage.json_text import as_json, from_json
from workbench.storage.steps import Row, StepWriter

# A span as the JSON of its record: SQLite builds it and msgspec decodes it three times faster than Python could make
# records of columns.
SPAN = """
    json_object(
        'id', spans.uuid, 'start', start, 'end', "end", 'label', label, 'attributes', json(attributes),
        'origin', origin, 'note', spans.note, 'fragments', json(fragments), 'entity', coalesce(entity, ''),
        'suggester', suggester, 'extra', json(spans.extra)
    )
"""
SPANS = f"group_concat({SPAN})"
_ANNOTATION = """
    SELECT annotations.id
    FROM annotations
    JOIN documents ON documents.id = document_id
    JOIN annotators ON annotators.id = annotator_id
    WHERE documents.uuid = ? AND annotators.name = ?
"""
# No span begins further before what it overlaps than the longest span is long; with that both ends of the search in
# the index are close to each other, however many spans there are.
_OVERLAPPING = f"""
    WITH place(annotation, first, beyond) AS (SELECT ?, ?, ?),
    longest(length) AS (
        SELECT "end" - start
        FROM spans
        WHERE annotation_id = (SELECT annotation FROM place)
        ORDER BY "end" - start DESC
        LIMIT 1
    )
    SELECT {SPANS}
    FROM spans, place
    WHERE annotation_id = annotation
        AND start > first - (SELECT length FROM longest)
        AND start < beyond
        AND "end" > first
"""


_ORDER = attrgetter("order")


class PlacedSpan(Struct, frozen=True):
    """A span with the document (id) and annotator (name) that it belongs to."""

    span: Span
    document: str
    annotator: str


class Annotations:
    """The work of every annotator. Documents and spans are named by their ids, annotators by their names."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, document: str, annotator: str) -> Annotation:
        """Return what `annotator` says of `document`; an empty annotation if that is nothing yet."""
        row = self._connection.one(
            """
            SELECT annotations.id, status, labels, note, discuss
            FROM annotations
            JOIN documents ON documents.id = document_id
            JOIN annotators ON annotators.id = annotator_id
            WHERE documents.uuid = ? AND annotators.name = ?
            """,
            document,
            annotator,
        )
        return self._filled(annotator, *row) if row else Annotation(annotator=annotator)

    def all_of(self, document: str) -> list[Annotation]:
        """Return what each annotator says of `document`, by the annotators' names."""
        rows = self._connection.all(
            """
            SELECT annotators.name, annotations.id, status, labels, annotations.note, discuss
            FROM annotations
            JOIN documents ON documents.id = document_id
            JOIN annotators ON annotators.id = annotator_id
            WHERE documents.uuid = ?
            ORDER BY annotators.name
            """,
            document,
        )
        return [self._filled(*row) for row in rows]

    def span(self, span: str) -> PlacedSpan:
        """Return the span with the id `span`, and where it belongs.

        Raises:
            BadInput: there is no such span.
        """
        row = self._connection.one(
            f"""
            SELECT documents.uuid, annotators.name, {SPAN}
            FROM spans
            JOIN annotations ON annotations.id = annotation_id
            JOIN documents ON documents.id = document_id
            JOIN annotators ON annotators.id = annotator_id
            WHERE spans.uuid = ?
            """,
            span,
        )
        if row is None:
            raise no_such_span(span)
        document, annotator, record = row
        return PlacedSpan(from_json(record, Span), document, annotator)

    def taken(self, ids: Sequence[str]) -> set[str]:
        """Return those of `ids` that spans of the project have already."""
        rows = self._connection.all(
            "SELECT uuid FROM spans WHERE uuid IN (SELECT value FROM json_each(?))", as_json(ids)
        )
        return {uuid for (uuid,) in rows}

    def overlapping(self, document: str, annotator: str, start: int, end: int) -> list[Span]:
        """Return the spans of `annotator` in `document` whose outer range shares a code point with `[start, end)`."""
        annotation = self._connection.one(_ANNOTATION, document, annotator)
        return as_spans(*self._connection.one(_OVERLAPPING, *annotation, start, end)) if annotation else []

    def with_label(self, document: str, label: str, annotator: str | None = None) -> list[Span]:
        """Return the spans of `document` with that label, by `annotator` or by anybody, in order."""
        row = self._connection.one(
            f"""
            SELECT {SPANS}
            FROM spans
            JOIN annotations ON annotations.id = annotation_id
            JOIN documents ON documents.id = document_id
            JOIN annotators ON annotators.id = annotator_id
            WHERE documents.uuid = ? AND label = ? AND (? IS NULL OR annotators.name = ?)
            """,
            document,
            label,
            annotator,
            annotator,
        )
        return as_spans(*row)

    def add_span(self, step: StepWriter, document: str, annotator: str, span: Span) -> None:
        """Add a span. The first one makes a document that was still to do one that is being done."""
        document_row, annotation, status = self._find(step, document, annotator)
        if annotation is None:
            annotation = self._begin(step, document, document_row, Annotation(annotator=annotator, status="doing"))
        elif status == "todo":
            step.update("annotations", annotation, {"status": "doing"}, document=document)
        step.insert("spans", {"uuid": span.id, "annotation_id": annotation, **span_values(span)}, document=document)

    def update_span(self, step: StepWriter, document: str, span: Span) -> None:
        """Give the span with the id `span.id` the values of `span`."""
        step.update("spans", self._span_row(span.id), span_values(span), document=document)

    def remove_span(self, step: StepWriter, document: str, span: str) -> None:
        """Remove a span and the relations from and to it."""
        row = self._span_row(span)
        for (relation,) in self._connection.all(
            "SELECT id FROM relations WHERE source_id = ? OR target_id = ? ORDER BY id", row, row
        ):
            step.delete("relations", relation, document=document)
        step.delete("spans", row, document=document)

    def set_whole(self, step: StepWriter, document: str, said: Annotation) -> None:
        """Set what `said.annotator` says of `document` as a whole: status, labels, note, whether to discuss it."""
        document_row, annotation, _ = self._find(step, document, said.annotator)
        if annotation is not None:
            step.update("annotations", annotation, annotation_values(said), document=document)
        elif said != Annotation(annotator=said.annotator):  # which it is without a row
            self._begin(step, document, document_row, said)

    def whole(self, document: str, annotator: str) -> Annotation:
        """Return what `annotator` says of `document` as a whole: an annotation without spans and relations."""
        row = self._connection.one(
            """
            SELECT status, labels, annotations.note, discuss
            FROM annotations
            JOIN documents ON documents.id = document_id
            JOIN annotators ON annotators.id = annotator_id
            WHERE documents.uuid = ? AND annotators.name = ?
            """,
            document,
            annotator,
        )
        return as_annotation(annotator, *row) if row else Annotation(annotator=annotator)

    def _find(self, step: StepWriter, document: str, annotator: str) -> tuple[int, int | None, Status | None]:
        """Return the row ids of a document and of an annotation of it, and the status, as far as there is one."""
        row = self._connection.one(
            """
            SELECT documents.id, annotations.id, status
            FROM documents LEFT JOIN annotations ON document_id = documents.id AND annotator_id = ?
            WHERE documents.uuid = ?
            """,
            step.annotator_id(annotator),
            document,
        )
        if row is None:
            raise no_such_document(document)
        found: tuple[int, int | None, Status | None] = row
        return found

    def _begin(self, step: StepWriter, document: str, document_row: int, annotation: Annotation) -> int:
        row = {
            "uuid": str(uuid7()),
            "document_id": document_row,
            "annotator_id": step.annotator_id(annotation.annotator),
            **annotation_values(annotation),
        }
        return step.insert("annotations", row, document=document)

    def _span_row(self, span: str) -> int:
        row = self._connection.one("SELECT id FROM spans WHERE uuid = ?", span)
        if row is None:
            raise no_such_span(span)
        return int(row[0])

    def _filled(self, annotator: str, row_id: int, *said: Any) -> Annotation:  # noqa: ANN401 - columns
        (spans,) = self._connection.one(f"SELECT {SPANS} FROM spans WHERE annotation_id = ?", row_id)
        relations = self._connection.all(
            """
            SELECT relations.uuid, type, sources.uuid, targets.uuid, relations.note, relations.extra
            FROM relations
            JOIN spans AS sources ON sources.id = source_id
            JOIN spans AS targets ON targets.id = target_id
            WHERE relations.annotation_id = ?
            ORDER BY relations.uuid
            """,
            row_id,
        )
        return replace(
            as_annotation(annotator, *said),
            spans=tuple(as_spans(spans)),
            relations=tuple(as_relation(row) for row in relations),
        )


def as_annotation(annotator: str, status: Status, labels: str, note: str, discuss: int) -> Annotation:
    """Return an annotation, still without spans and relations, of the columns of a row."""
    return Annotation(
        annotator=annotator,
        status=status,
        labels=from_json(labels, tuple[str, ...]),
        note=note,
        discuss=bool(discuss),
    )


def annotation_values(annotation: Annotation) -> Row:
    """Return the columns of `annotations` that an annotation fills by itself."""
    return {
        "status": annotation.status,
        "labels": as_json(annotation.labels),
        "note": annotation.note,
        "discuss": int(annotation.discuss),
    }


def span_values(span: Span) -> Row:
    """Return the columns of `spans` that a span fills by itself."""
    return {
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "attributes": as_json(span.attributes),
        "origin": span.origin,
        "note": span.note,
        "fragments": as_json(span.fragments),
        "entity": span.entity or None,
        "suggester": span.suggester,
        "extra": as_json(span.extra),
    }


def no_such_span(span: str) -> BadInput:
    """Return the error for a span id that the project does not have."""
    return BadInput("There is no span {span} in this project.", span=span)


def as_spans(records: str | None) -> list[Span]:
    """Return the spans that `SPANS` selected, in order; it selects NULL where there are none."""
    spans: list[Span] = from_json(f"[{records or ''}]", list[Span])
    spans.sort(key=_ORDER)
    return spans


def as_relation(row: Sequence[Any]) -> Relation:
    """Return the relation of a row with its id, type, the ids of its ends, its note, and its unknown keys."""
    uuid, kind, source, target, note, extra = row
    return Relation(id=uuid, type=kind, source=source, target=target, note=note, extra=from_json(extra, dict[str, Any]))
