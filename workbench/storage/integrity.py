"""Checking that a project is what it says: the file, the rows, the texts, and every offset in them."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from workbench.core.checks import wrong_relations, wrong_spans
from workbench.core.entities import is_uri
from workbench.core.errors import Failure, WorkbenchError
from workbench.core.progress import Cancelled, Progress, no_progress
from workbench.core.records import Annotation, Document, Zone
from workbench.core.scheme import Scheme
from workbench.storage.derived import RECOUNTS
from workbench.storage.queue import wrong_rows
from workbench.storage.store import Store
from workbench.storage.suggestions import StoredSuggestions

_STRAY_RELATIONS = """
    SELECT relations.uuid
    FROM relations
    JOIN spans AS sources ON sources.id = source_id
    JOIN spans AS targets ON targets.id = target_id
    WHERE sources.annotation_id != relations.annotation_id OR targets.annotation_id != relations.annotation_id
"""

_OF_ANNOTATION = "JOIN annotations ON annotations.id = annotation_id JOIN documents ON documents.id = document_id"
# The columns that hold JSON, with what it must be, and the way from their table to the document.
_JSON_COLUMNS = (
    ("documents", "", {"meta": "object", "extra": "object"}),
    ("annotations", "JOIN documents ON documents.id = document_id", {"labels": "array"}),
    ("spans", _OF_ANNOTATION, {"attributes": "object", "fragments": "array", "extra": "object"}),
    ("relations", _OF_ANNOTATION, {"extra": "object"}),
    ("zones", "JOIN documents ON documents.id = document_id", {"extra": "object"}),
    ("suggestions", "JOIN documents ON documents.id = document_id", {"body": "object"}),
)


_STRAY_REJECTIONS = """
    SELECT documents.name, label, start, "end"
    FROM rejections JOIN documents ON documents.id = document_id
    WHERE "end" > characters
    ORDER BY rejections.id
"""


def problems(store: Store, progress: Progress = no_progress) -> Iterator[WorkbenchError]:
    """Yield a sentence for each problem. One page of documents is in memory at a time; `progress` counts documents.

    Raises:
        Cancelled: `progress` stopped it.
    """
    try:
        yield from _of_file(store, progress)
        yield from _of_rows(store)
        yield from _of_rejections(store)
        yield from _of_derived(store, progress)
        yield from _of_entities(store)
        yield from _of_documents(store, progress)
    except Cancelled:
        raise
    except WorkbenchError as error:  # a file so damaged that it cannot be read to its end
        yield error


def _of_file(store: Store, progress: Progress) -> Iterator[WorkbenchError]:
    with store.connection.stoppable(progress):
        findings = store.connection.all("PRAGMA integrity_check")
        orphans = store.connection.all("PRAGMA foreign_key_check")
    for (finding,) in findings:
        if finding != "ok":
            yield Failure("The file is damaged: {finding}.", finding=finding)
    for table, row, parent, _ in orphans:
        yield Failure(
            "The row {row} of {table} refers to a row of {parent} that is not there.",
            row=row,
            table=table,
            parent=parent,
        )
    for (relation,) in store.connection.stream(_STRAY_RELATIONS):
        yield Failure("The relation {relation} leads to a span of another annotator or document.", relation=relation)


def _of_rows(store: Store) -> Iterator[WorkbenchError]:
    for table, joined, columns in _JSON_COLUMNS:
        for column, kind in columns.items():
            value = f"{table}.{column}"
            rows = store.connection.stream(
                f"""
                SELECT documents.name, {table}.id
                FROM {table} {joined}
                WHERE CASE WHEN json_valid({value}) THEN json_type({value}) != ? ELSE TRUE END
                ORDER BY {table}.id
                """,
                kind,
            )
            for name, row in rows:
                yield Failure(
                    "{name}: {column} of row {row} of {table} cannot be read.",
                    name=name,
                    column=column,
                    row=row,
                    table=table,
                )


def _of_rejections(store: Store) -> Iterator[WorkbenchError]:
    for name, label, start, end in store.connection.stream(_STRAY_REJECTIONS):
        yield Failure(
            "{name}: the rejected suggestion {label} {start}–{end} lies outside the text.",
            name=name,
            label=label,
            start=start,
            end=end,
        )


def _of_derived(store: Store, progress: Progress) -> Iterator[WorkbenchError]:
    with store.connection.stoppable(progress):
        wrong = {table: wrong_rows(store.connection, table) for table in RECOUNTS}
    for table, count in wrong.items():
        if count:
            yield Failure(
                "The list of documents is filtered by the table {table}, which has {count} wrong rows: export the "
                "project as JSONL and import that into a new one.",
                table=table,
                count=count,
            )


def _of_entities(store: Store) -> Iterator[WorkbenchError]:
    for entity in store.entities.all():
        if entity.uri and not is_uri(entity.uri):
            yield Failure("The entity {entity} has “{uri}”, which is no URI.", entity=entity.name, uri=entity.uri)


def _of_documents(store: Store, progress: Progress) -> Iterator[WorkbenchError]:
    last, done, total = "", 0, store.documents.count()
    for item in store.documents.annotated():
        document = item.document
        if document.id != last:
            last, done = document.id, done + 1
            yield from _of_document(document, store.documents.characters(document.id))
            yield from _of_suggestions(document, store.suggestions.of(document.id))
            progress(done, total)
        if item.annotation:
            yield from _of_annotation(store.scheme, document, item.annotation)


def _of_document(document: Document, characters: int) -> Iterator[WorkbenchError]:
    name = document.name
    if sha256(document.text.encode()).hexdigest() != document.sha256:
        yield Failure("{name}: the text is not the one that was imported.", name=name)
    if len(document.text) != characters:
        yield Failure(
            "{name}: the text has {found} characters, the list says {listed}.",
            name=name,
            found=len(document.text),
            listed=characters,
        )
    for zone in document.zones:
        if not _lies_within(zone, document.text):
            yield Failure(
                "{name}: the zone {kind} {start}–{end} lies outside the text.",
                name=name,
                kind=zone.kind,
                start=zone.start,
                end=zone.end,
            )


def _of_suggestions(document: Document, stored: Mapping[str, StoredSuggestions]) -> Iterator[WorkbenchError]:
    for suggester, row in stored.items():
        for one in row.suggested.spans:
            if not 0 <= one.start < one.end <= len(document.text):
                yield Failure(
                    "{name}: {suggester} suggested {label} {start}–{end}, which lies outside the text.",
                    name=document.name,
                    suggester=suggester,
                    label=one.label,
                    start=one.start,
                    end=one.end,
                )


def _of_annotation(scheme: Scheme, document: Document, annotation: Annotation) -> Iterator[WorkbenchError]:
    for index, reason in wrong_spans(scheme, document.text, annotation.spans):
        yield Failure(
            "{name}: the span {span}: {reason}", name=document.name, span=annotation.spans[index].id, reason=reason
        )
    for index, reason in wrong_relations(scheme, annotation):
        yield Failure(
            "{name}: the relation {relation}: {reason}",
            name=document.name,
            relation=annotation.relations[index].id,
            reason=reason,
        )


def _lies_within(zone: Zone, text: str) -> bool:
    return 0 <= zone.start < zone.end <= len(text)
