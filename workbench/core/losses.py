"""What of the work on a document a format can hold, and what is lost where it cannot.

A document is reduced to what the format holds before it is written: what is left out is known and counted then, and
what is read back can be compared with all that was to be written.
"""

from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b
from typing import Any, Literal, get_args

import msgspec
from msgspec.structs import replace

from workbench.core.metadata import META_KEYS
from workbench.core.records import AnnotatedDocument, Annotation, Relation, Span
from workbench.core.suggestions import NOTHING, Reason
from workbench.core.tokens import seen

Part = Literal[
    "overlaps",  # spans that overlap others of the same document, nested or crossing
    "fragments",  # discontinuous spans
    "tokens",  # spans whose borders are no borders of tokens
    "relations",
    "attributes",  # of spans
    "entities",  # which entity a span mentions
    "notes",  # of documents, spans and relations
    "labels",  # of documents
    "zones",
    "metadata",
    "annotator",  # whose work it is
    "status",  # of the document, and whether it is to be discussed
    "origins",  # how a span came to be, and which suggester proposed it
    "suggestions",
    "names",  # of documents
    "ids",  # of documents, spans and relations
    "text",  # exactly as it was imported: every space, line end and control character
]
PARTS: tuple[Part, ...] = get_args(Part)
EVERYTHING: frozenset[Part] = frozenset(PARTS)

Cause = Literal[  # what is lost on the way to a format, whatever that holds
    "cut",  # spans that reach into text that was cut out
    "unmapped",  # labels, types of relation and attributes that a label mapping has no counterpart for
    "apart",  # relations between spans that lie in different pieces of a document
    "others",  # spans that a table is not about
]
CAUSES: tuple[Cause, ...] = get_args(Cause)
Loss = Part | Cause

# What people are told of each, in English.
PHRASES: Mapping[Loss, str] = {
    "overlaps": "spans that overlap others",
    "fragments": "discontinuous spans",
    "tokens": "spans whose borders are no borders of tokens",
    "relations": "relations",
    "attributes": "attributes of spans",
    "entities": "links from spans to entities",
    "notes": "notes",
    "labels": "labels of documents",
    "zones": "zones",
    "metadata": "metadata of documents",
    "annotator": "names of annotators",
    "status": "statuses of documents",
    "origins": "origins of spans",
    "suggestions": "suggestions",
    "names": "names of documents",
    "ids": "ids",
    "text": "characters that the format cannot hold",
    "cut": "spans that reach into text that is cut out",
    "unmapped": "spans without counterpart in the label mapping",
    "apart": "relations between different pieces",
    "others": "spans that the table is not about",
}

_ENCODER = msgspec.json.Encoder(order="deterministic")

Lose = Callable[[Part, AnnotatedDocument, int], None]  # takes note of how many things of a part are left out
LoseNamed = Callable[[Loss, AnnotatedDocument, int, str], None]  # and of the name of their label, if that matters


def reduced(item: AnnotatedDocument, holds: frozenset[Part], lose: Lose) -> AnnotatedDocument:
    """Return `item` with only what a format that `holds` these parts can take; tell `lose` what is left out.

    Of spans that overlap, the longest stay (the first one of equal ones). A relation goes with its ends, and is counted
    as a relation. "tokens" and "text" are for the format itself to tell.
    """
    if holds == EVERYTHING:
        return item
    if item.annotation:
        item = replace(item, annotation=_reduced_work(item, item.annotation, holds, lose))
    return _reduced_document(item, holds, lose)


def _reduced_document(item: AnnotatedDocument, holds: frozenset[Part], lose: Lose) -> AnnotatedDocument:
    document = item.document
    if "zones" not in holds and document.zones:
        lose("zones", item, len(document.zones))
        item = replace(item, document=replace(item.document, zones=()))
    if "metadata" not in holds and (document.meta or document.extra):
        lose("metadata", item, 1)
        item = replace(item, document=replace(item.document, meta={}, extra={}))
    if "suggestions" not in holds and item.suggested != NOTHING:
        lose("suggestions", item, len(item.suggested.spans) + len(item.suggested.relations))
        item = replace(item, suggested=NOTHING)
    return item if "entities" in holds else replace(item, entities=())


def _reduced_work(item: AnnotatedDocument, said: Annotation, holds: frozenset[Part], lose: Lose) -> Annotation:
    spans = tuple(_reduced_span(item, span, holds, lose) for span in _kept_spans(item, said.spans, holds, lose))
    kept = {span.id for span in spans}
    relations = said.relations if "relations" in holds else ()
    relations = tuple(one for one in relations if one.source in kept and one.target in kept)
    if len(relations) < len(said.relations):
        lose("relations", item, len(said.relations) - len(relations))
    if "notes" not in holds:
        lost = bool(said.note) + sum(bool(relation.note) for relation in relations)
        if lost:
            lose("notes", item, lost)
        relations = tuple(replace(relation, note="") for relation in relations)
    if "labels" not in holds and said.labels:
        lose("labels", item, len(said.labels))
    if "status" not in holds and (said.status != "todo" or said.discuss):
        lose("status", item, 1)
    return replace(
        said,
        spans=spans,
        relations=tuple(replace(one, extra={}) for one in relations) if "metadata" not in holds else relations,
        note=said.note if "notes" in holds else "",
        labels=said.labels if "labels" in holds else (),
        status=said.status if "status" in holds else "todo",
        discuss=said.discuss if "status" in holds else False,
    )


def _kept_spans(
    item: AnnotatedDocument, spans: tuple[Span, ...], holds: frozenset[Part], lose: Lose
) -> tuple[Span, ...]:
    if "fragments" not in holds:
        whole = tuple(span for span in spans if not span.fragments)
        if len(whole) < len(spans):
            lose("fragments", item, len(spans) - len(whole))
        spans = whole
    if "overlaps" not in holds:
        apart = _apart(spans)
        if len(apart) < len(spans):
            lose("overlaps", item, len(spans) - len(apart))
        spans = apart
    return spans


def _apart(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the longest of those that overlap, in the order of the text."""
    taken: set[int] = set()
    kept = []
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.order)):
        offsets = range(span.start, span.end)
        if taken.isdisjoint(offsets):
            taken.update(offsets)
            kept.append(span)
    return tuple(sorted(kept, key=lambda span: span.order))


def _reduced_span(item: AnnotatedDocument, span: Span, holds: frozenset[Part], lose: Lose) -> Span:
    changes: dict[str, Any] = {}
    if "attributes" not in holds and span.attributes:
        lose("attributes", item, len(span.attributes))
        changes["attributes"] = {}
    if "entities" not in holds and span.entity:
        lose("entities", item, 1)
        changes["entity"] = ""
    if "notes" not in holds and span.note:
        lose("notes", item, 1)
        changes["note"] = ""
    if "origins" not in holds and (span.origin not in ("manual", "import") or span.suggester):
        lose("origins", item, 1)
    if "origins" not in holds:
        changes |= {"origin": "import", "suggester": ""}
    if "metadata" not in holds and span.extra:
        changes["extra"] = {}
    return replace(span, **changes) if changes else span


def fingerprint(item: AnnotatedDocument, holds: frozenset[Part]) -> bytes:
    """Return 16 bytes that two documents share if they are equal in all that a format that `holds` these parts keeps.

    The label and the surface of every span always count. Where "text" is not held its offsets do not, for the text
    around it may differ, nor do white space and unseen characters in it.
    """
    if holds == EVERYTHING:
        return _digest(_whole(item))
    document, said = item.document, item.annotation or Annotation(annotator="")
    names = {entity.id: entity.name for entity in item.entities}
    parts: dict[str, object] = {
        "spans": sorted(_span_facts(item, span, holds, names) for span in said.spans),
        "relations": sorted(_relation_facts(item, said, holds)),
        "text": document.text if "text" in holds else "",
        "name": document.name if "names" in holds else "",
        "id": document.id if "ids" in holds else "",
        "meta": (_said(document.meta), document.extra) if "metadata" in holds else (),
        "zones": document.zones if "zones" in holds else (),
        "note": said.note if "notes" in holds else "",
        "labels": said.labels if "labels" in holds else (),
        "annotator": said.annotator if "annotator" in holds else "",
        "status": (said.status, said.discuss) if "status" in holds else (),
        "entities": item.entities if "entities" in holds and "ids" in holds else (),
        "suggestions": _suggested_facts(item) if "suggestions" in holds else (),
    }
    return _digest(parts)


def _digest(facts: object) -> bytes:
    return blake2b(_ENCODER.encode(facts), digest_size=16).digest()


def _whole(item: AnnotatedDocument) -> tuple[object, ...]:
    """Return all that is said, as it is and in its order: a fast way for many spans. The sha256 speaks for the text."""
    document = replace(item.document, text="", meta=_said(item.document.meta))
    return document, item.annotation or Annotation(annotator=""), item.entities, _suggested_facts(item)


def _said(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Return `meta` without the fields that every file may have but that say nothing."""
    return {field: value for field, value in meta.items() if value != "" or field not in META_KEYS}


def _suggested_facts(item: AnnotatedDocument) -> tuple[object, ...]:
    """Return what is suggested, with the reasons as sentences: that is how files have them."""
    spans = [
        (one.order, one.score, one.attributes, one.fragments, one.entity, [_reason_facts(each) for each in one.reasons])
        for one in item.suggested.spans
    ]
    return spans, item.suggested.relations


def _reason_facts(reason: Reason) -> tuple[object, ...]:
    return reason.suggester, reason.score, str(reason), reason.instead


def _place(item: AnnotatedDocument, span: Span, holds: frozenset[Part]) -> tuple[object, ...]:
    if "text" in holds:
        return span.label, span.ranges  # the text, which counts too, says what its surface is
    return span.label, tuple(seen(item.document.text[start:end]) for start, end in span.ranges)


def _span_facts(
    item: AnnotatedDocument, span: Span, holds: frozenset[Part], names: Mapping[str, str]
) -> tuple[object, ...]:
    return (
        _place(item, span, holds),
        span.id if "ids" in holds else "",
        sorted((name, _encoded(value)) for name, value in span.attributes.items()) if "attributes" in holds else (),
        names.get(span.entity, span.entity) if "entities" in holds else "",
        span.note if "notes" in holds else "",
        (span.origin, span.suggester) if "origins" in holds else (),
    )


def _relation_facts(item: AnnotatedDocument, said: Annotation, holds: frozenset[Part]) -> Iterator[tuple[object, ...]]:
    if "relations" not in holds:
        return
    spans = {span.id: span for span in said.spans}

    def end(relation: Relation, span_id: str) -> object:
        return _place(item, spans[span_id], holds) if span_id in spans else ()

    for relation in said.relations:
        note = relation.note if "notes" in holds else ""
        yield relation.type, end(relation, relation.source), end(relation, relation.target), note


def _encoded(value: object) -> str:
    return msgspec.json.encode(value, order="deterministic").decode()
