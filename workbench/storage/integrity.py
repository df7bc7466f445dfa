"""Checking that a project is what it says: the file, the texts, and every offset in them."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise

from workbench.core.errors import Failure, WorkbenchError
from workbench.core.records import Document, Span, Zone
from workbench.core.scheme import Scheme
from workbench.storage.store import Store

_STRAY_RELATIONS = """
    SELECT relations.uuid
    FROM relations
    JOIN spans AS sources ON sources.id = source_id
    JOIN spans AS targets ON targets.id = target_id
    WHERE sources.annotation_id != relations.annotation_id OR targets.annotation_id != relations.annotation_id
"""


def problems(store: Store) -> Iterator[WorkbenchError]:
    """Yield a sentence for each problem. One page of documents is in memory at a time."""
    try:
        yield from _of_file(store)
        yield from _of_documents(store)
    except WorkbenchError as error:  # a file so damaged that it cannot be read to its end
        yield error


def _of_file(store: Store) -> Iterator[WorkbenchError]:
    for (finding,) in store.connection.stream("PRAGMA integrity_check"):
        if finding != "ok":
            yield Failure("The file is damaged: {finding}.", finding=finding)
    for table, row, parent, _ in store.connection.stream("PRAGMA foreign_key_check"):
        yield Failure(
            "The row {row} of {table} refers to a row of {parent} that is not there.",
            row=row,
            table=table,
            parent=parent,
        )
    for (relation,) in store.connection.stream(_STRAY_RELATIONS):
        yield Failure("The relation {relation} leads to a span of another annotator or document.", relation=relation)


def _of_documents(store: Store) -> Iterator[WorkbenchError]:
    last = ""
    for item in store.documents.annotated():
        document = item.document
        if document.id != last:
            last = document.id
            yield from _of_document(document, store.documents.characters(document.id))
        for span in item.annotation.spans if item.annotation else ():
            yield from _of_span(store.scheme, document, span)


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


def _of_span(scheme: Scheme, document: Document, span: Span) -> Iterator[WorkbenchError]:
    text = document.text
    place = {"name": document.name, "span": span.id, "start": span.start, "end": span.end}
    if span.label not in scheme.by_name:
        yield Failure(
            "{name}: the span {span} has the label {label}, which the scheme {scheme} does not know.",
            **place,
            label=span.label,
            scheme=scheme.name,
        )
    if not _lies_within(span, text):
        yield Failure("{name}: the span {span} lies outside the text: {start}–{end}.", **place)
    elif any(text[edge - 1 : edge + 1] == "\r\n" for pair in span.ranges for edge in pair if edge):
        yield Failure("{name}: the span {span} has an edge inside a line end: {start}–{end}.", **place)
    if span.fragments and not _are_in_order(span):
        yield Failure(
            "{name}: the span {span} has pieces that are empty, out of order or not within {start}–{end}.", **place
        )


def _lies_within(place: Span | Zone, text: str) -> bool:
    return 0 <= place.start < place.end <= len(text)


def _are_in_order(span: Span) -> bool:
    edges = [edge for pair in span.fragments for edge in pair]
    rising = all(start < end for start, end in span.fragments) and all(one <= two for one, two in pairwise(edges))
    return rising and (edges[0], edges[-1]) == (span.start, span.end)
