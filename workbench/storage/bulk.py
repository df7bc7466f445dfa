"""Adding many documents at once, with one statement for all rows of a table."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from uuid_utils import uuid7

from workbench.core.entities import merged
from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Span, Zone
from workbench.storage.annotations import annotation_values, span_values
from workbench.storage.connection import Connection
from workbench.storage.entities import entities_with, entity_values
from workbench.storage.json_text import as_json
from workbench.storage.steps import Row, StepWriter

_Key = tuple[int, str]  # the row id of the text and the name, which together say whether a document is known
_Place = tuple[int, str]  # the row id and the id of a document


class _Work(Struct, frozen=True):
    """A new annotation with its row id and the id of its document."""

    row: int
    document: str
    annotation: Annotation


def add(
    connection: Connection,
    step: StepWriter,
    items: Sequence[AnnotatedDocument],
    sources: Sequence[str],
    encodings: Sequence[str],
) -> None:
    """Do the work of `Documents.add`."""
    texts = _text_rows(connection, [item.document for item in items])
    keys = [(texts[item.document.sha256], item.document.name) for item in items]
    places = _known_places(connection, texts.values())
    new: dict[_Key, tuple[Document, str, str]] = {}
    for key, item, source, encoding in zip(keys, items, sources, encodings, strict=True):
        if key not in places:
            new.setdefault(key, (item.document, source, encoding))
    places |= _add_documents(connection, step, new)
    _add_zones(step, [(places[key], document) for key, (document, _, _) in new.items()])
    _add_entities(connection, step, [entity for item in items for entity in item.entities])
    offered = [(places[key], item.annotation) for key, item in zip(keys, items, strict=True) if item.annotation]
    work = _add_annotations(connection, step, offered)
    spans = _add_spans(connection, step, work)
    _add_relations(connection, step, work, spans)


def add_spans(connection: Connection, step: StepWriter, annotator: str, spans: Mapping[str, Sequence[Span]]) -> None:
    """Do the work of `Documents.add_spans`."""
    rows = connection.all(
        """
        SELECT documents.uuid, documents.id, annotations.id, status
        FROM documents LEFT JOIN annotations ON document_id = documents.id AND annotator_id = ?
        WHERE documents.uuid IN (SELECT value FROM json_each(?))
        """,
        step.annotator_id(annotator),
        as_json(list(spans)),
    )
    places = {document: (document_row, annotation) for document, document_row, annotation, _ in rows}
    for document, _, annotation, status in rows:
        if status == "todo":
            step.update("annotations", annotation, {"status": "doing"}, document=document)
    work: list[_Work] = []
    new: list[tuple[_Place, Annotation]] = []
    for document, some in spans.items():
        document_row, row = places[document]
        said = Annotation(annotator=annotator, status="doing", spans=tuple(some))
        if row is None:
            new.append(((document_row, document), said))
        else:
            work.append(_Work(row, document, said))
    _add_spans(connection, step, [*work, *_add_annotations(connection, step, new)])


def _text_rows(connection: Connection, documents: Sequence[Document]) -> dict[str, int]:
    """Store the texts that are new; return the row ids of all of them by sha256."""
    connection.execute_many(
        "INSERT OR IGNORE INTO texts(sha256, text) VALUES (?, ?)",
        ((document.sha256, document.text) for document in documents),
    )
    return dict(
        connection.all(
            "SELECT sha256, id FROM texts WHERE sha256 IN (SELECT value FROM json_each(?))",
            as_json([document.sha256 for document in documents]),
        )
    )


def _known_places(connection: Connection, texts: Iterable[int]) -> dict[_Key, _Place]:
    rows = connection.all(
        "SELECT text_id, name, id, uuid FROM documents WHERE text_id IN (SELECT value FROM json_each(?))",
        as_json(list(texts)),
    )
    return {(text, name): (row, uuid) for text, name, row, uuid in rows}


def _add_documents(
    connection: Connection, step: StepWriter, new: dict[_Key, tuple[Document, str, str]]
) -> dict[_Key, _Place]:
    taken = _taken_ids(connection, "documents", [document.id for document, _, _ in new.values()])
    rows: list[Row] = [
        {
            "uuid": _free_id(document.id, taken),
            "name": name,
            "text_id": text,
            "characters": len(document.text),
            "meta": as_json(document.meta),
            "extra": as_json(document.extra),
            "source": source,
            "encoding": encoding,
        }
        for (text, name), (document, source, encoding) in new.items()
    ]
    uuids = [row["uuid"] for row in rows]
    ids = step.insert_many("documents", rows, documents=uuids)
    return dict(zip(new, zip(ids, uuids, strict=True), strict=True))


def _add_zones(step: StepWriter, documents: Sequence[tuple[_Place, Document]]) -> None:
    zones = [(place, zone) for place, document in documents for zone in document.zones]
    rows = [zone_row(row, zone) for (row, _), zone in zones]
    step.insert_many("zones", rows, documents=[uuid for (_, uuid), _ in zones])


def zone_row(document_row: int, zone: Zone) -> Row:
    """Return a new row of `zones`."""
    return {
        "uuid": str(uuid7()),
        "document_id": document_row,
        "start": zone.start,
        "end": zone.end,
        "kind": zone.kind,
        "rule": zone.rule,
        "extra": as_json(zone.extra),
    }


def _add_entities(connection: Connection, step: StepWriter, entities: Sequence[Entity]) -> None:
    """Add the entities that are new; one that the project knows already gains the names that are new."""
    known = {entity.id: entity for entity in entities_with(connection, [entity.id for entity in entities])}
    wanted = dict(known)
    for entity in entities:
        wanted[entity.id] = merged(wanted[entity.id], entity) if entity.id in wanted else entity
    rows = [{"uuid": one.id, **entity_values(one)} for one in wanted.values() if one.id not in known]
    step.insert_many("entities", rows, documents=[None] * len(rows))
    for row_id, uuid in connection.all(
        "SELECT id, uuid FROM entities WHERE uuid IN (SELECT value FROM json_each(?))", as_json(list(known))
    ):
        if wanted[uuid] != known[uuid]:
            step.update("entities", row_id, entity_values(wanted[uuid]))


def _add_annotations(
    connection: Connection, step: StepWriter, offered: Sequence[tuple[_Place, Annotation]]
) -> list[_Work]:
    """Add the annotations by annotators who have said nothing of the document yet."""
    there = set(
        connection.all(
            "SELECT document_id, annotator_id FROM annotations WHERE document_id IN (SELECT value FROM json_each(?))",
            as_json([row for (row, _), _ in offered]),
        )
    )
    new: list[tuple[str, Annotation]] = []
    rows: list[Row] = []
    for (document_row, document), annotation in offered:
        annotator = step.annotator_id(annotation.annotator)
        if (document_row, annotator) not in there:
            there.add((document_row, annotator))
            new.append((document, annotation))
            columns = {"uuid": str(uuid7()), "document_id": document_row, "annotator_id": annotator}
            rows.append(columns | annotation_values(annotation))
    ids = step.insert_many("annotations", rows, documents=[document for document, _ in new])
    return [_Work(row, document, annotation) for row, (document, annotation) in zip(ids, new, strict=True)]


def _add_spans(connection: Connection, step: StepWriter, work: Sequence[_Work]) -> dict[tuple[int, str], int]:
    """Add the spans; return their row ids by the row id of the annotation and the id that the file gave them."""
    taken = _taken_ids(connection, "spans", [span.id for one in work for span in one.annotation.spans])
    spans = [(one, span) for one in work for span in one.annotation.spans]
    rows = [{"uuid": _free_id(span.id, taken), "annotation_id": one.row, **span_values(span)} for one, span in spans]
    ids = step.insert_many("spans", rows, documents=[one.document for one, _ in spans])
    return {(one.row, span.id): row for row, (one, span) in zip(ids, spans, strict=True)}


def _add_relations(
    connection: Connection, step: StepWriter, work: Sequence[_Work], spans: dict[tuple[int, str], int]
) -> None:
    taken = _taken_ids(connection, "relations", [link.id for one in work for link in one.annotation.relations])
    rows: list[Row] = []
    documents: list[str] = []
    for one in work:
        for link in one.annotation.relations:
            for end in (link.source, link.target):
                if (one.row, end) not in spans:
                    raise BadInput(
                        "The relation {relation} leads to the span {span}, which is not there.",
                        relation=link.id,
                        span=end,
                    )
            rows.append(
                {
                    "uuid": _free_id(link.id, taken),
                    "annotation_id": one.row,
                    "type": link.type,
                    "source_id": spans[one.row, link.source],
                    "target_id": spans[one.row, link.target],
                    "note": link.note,
                    "extra": as_json(link.extra),
                }
            )
            documents.append(one.document)
    step.insert_many("relations", rows, documents=documents)


def _taken_ids(connection: Connection, table: str, ids: Sequence[str]) -> set[str]:
    """Return those of `ids` that rows of `table` have already."""
    if not ids:
        return set()
    rows = connection.all(f"SELECT uuid FROM {table} WHERE uuid IN (SELECT value FROM json_each(?))", as_json(ids))
    return {uuid for (uuid,) in rows}


def _free_id(wanted: str, taken: set[str]) -> str:
    """Return `wanted`, or a new id if it is taken; from now on that is taken too."""
    free = str(uuid7()) if wanted in taken else wanted
    taken.add(free)
    return free
