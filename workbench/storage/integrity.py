"""Checking that a project is what it says: the file, the texts, and every offset in them."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise

from workbench.core.errors import WorkbenchError
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


def problems(store: Store) -> Iterator[str]:
    """Yield a sentence for each problem. One document is in memory at a time."""
    try:
        yield from _of_file(store)
        yield from _of_documents(store)
    except WorkbenchError as error:  # a file so damaged that it cannot be read to its end
        yield str(error)


def _of_file(store: Store) -> Iterator[str]:
    for (finding,) in store.connection.stream("PRAGMA integrity_check"):
        if finding != "ok":
            yield f"The file is damaged: {finding}."
    for table, row, parent, _ in store.connection.stream("PRAGMA foreign_key_check"):
        yield f"The row {row} of {table} refers to a row of {parent} that is not there."
    for (relation,) in store.connection.stream(_STRAY_RELATIONS):
        yield f"The relation {relation} leads to a span of another annotator or document."


def _of_documents(store: Store) -> Iterator[str]:
    last = ""
    for item in store.documents.annotated():
        document = item.document
        if document.id != last:
            last = document.id
            yield from _of_document(document, store.documents.characters(document.id))
        for span in item.annotation.spans if item.annotation else ():
            for problem in _of_span(store.scheme, document.text, span):
                yield f"{document.name}: the span {span.id} {problem}."


def _of_document(document: Document, characters: int) -> Iterator[str]:
    if sha256(document.text.encode()).hexdigest() != document.sha256:
        yield f"{document.name}: the text is not the one that was imported."
    if len(document.text) != characters:
        yield f"{document.name}: the text has {len(document.text)} characters, the list says {characters}."
    for zone in document.zones:
        if not _lies_within(zone, document.text):
            yield f"{document.name}: the zone {zone.kind} {zone.start}–{zone.end} lies outside the text."


def _of_span(scheme: Scheme, text: str, span: Span) -> Iterator[str]:
    if span.label not in scheme.by_name:
        yield f"has the label {span.label}, which the scheme {scheme.name} does not know"
    if not _lies_within(span, text):
        yield f"lies outside the text: {span.start}–{span.end}"
    elif any(text[edge - 1 : edge + 1] == "\r\n" for pair in span.ranges for edge in pair if edge):
        yield f"has an edge inside a line end: {span.start}–{span.end}"
    if span.fragments and not _are_in_order(span):
        yield f"has pieces that are empty, out of order or not within {span.start}–{span.end}"


def _lies_within(place: Span | Zone, text: str) -> bool:
    return 0 <= place.start < place.end <= len(text)


def _are_in_order(span: Span) -> bool:
    edges = [edge for pair in span.fragments for edge in pair]
    rising = all(start < end for start, end in span.fragments) and all(one <= two for one, two in pairwise(edges))
    return rising and (edges[0], edges[-1]) == (span.start, span.end)
