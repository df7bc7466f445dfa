"""Writes native JSONL, in the key order of the contract. Unknown keys follow the known ones."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from workbench.core.metadata import META_KEYS
from workbench.core.records import AnnotatedDocument, Annotation, Entity, Relation, Span, Zone, surface
from workbench.formats.format import Writing
from workbench.formats.jsonl.lines import DEFAULT_SCHEME, FORMAT_VERSION
from workbench.formats.jsonl.suggestions import suggestion_lines
from workbench.formats.offset_units import Offsets, OffsetUnit

_NOBODY = Annotation(annotator="")


def write(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield one line of UTF-8 for each of `documents`, ended by LF, with offsets in the option `offset_unit`."""
    return write_lines(documents, writing.options["offset_unit"])


def write_lines(documents: Iterable[AnnotatedDocument], offset_unit: OffsetUnit = "codepoint") -> Iterator[bytes]:
    """Yield one line of UTF-8 for each of `documents`, ended by LF, with offsets in `offset_unit`."""
    encoder = msgspec.json.Encoder()
    for item in documents:
        yield encoder.encode(line_values(item, offset_unit)) + b"\n"


def line_values(item: AnnotatedDocument, offset_unit: OffsetUnit = "codepoint") -> dict[str, Any]:
    """Return what the line of a document holds, in the order of its keys."""
    document, annotation = item.document, item.annotation or _NOBODY
    offsets = Offsets(document.text, offset_unit)
    return {
        "format": FORMAT_VERSION,
        "id": document.id,
        "name": document.name,
        "text": document.text,
        "sha256": document.sha256,
        "offset_unit": offset_unit,
        "meta": {key: document.meta.get(key, "") for key in META_KEYS} | document.meta,
        "annotator": annotation.annotator,
        "status": annotation.status,
        "labels": annotation.labels,
        "note": annotation.note,
        "spans": [_span(span, document.text, offsets) for span in annotation.spans],
        "relations": [_relation(relation) for relation in annotation.relations],
        "zones": [_zone(zone, offsets) for zone in document.zones],
        **({"discuss": True} if annotation.discuss else {}),
        **({"scheme": item.scheme} if item.scheme not in ("", DEFAULT_SCHEME) else {}),
        **({"entities": [_entity(entity) for entity in item.entities]} if item.entities else {}),
        **suggestion_lines(item, annotation.spans, offsets),
        **document.extra,
    }


def _span(span: Span, text: str, offsets: Offsets) -> dict[str, Any]:
    line: dict[str, Any] = {
        "id": span.id,
        "start": offsets.from_codepoints(span.start),
        "end": offsets.from_codepoints(span.end),
        "text": surface(text, span),
        "label": span.label,
        "attributes": span.attributes,
        "origin": span.origin,
        "note": span.note,
    }
    if span.fragments:
        line["fragments"] = [
            (offsets.from_codepoints(start), offsets.from_codepoints(end)) for start, end in span.fragments
        ]
    if span.entity:
        line["entity"] = span.entity
    if span.suggester:
        line["suggester"] = span.suggester
    return line | span.extra if span.extra else line


def _relation(relation: Relation) -> dict[str, Any]:
    line = {"id": relation.id, "type": relation.type, "from": relation.source, "to": relation.target}
    return line | ({"note": relation.note} if relation.note else {}) | relation.extra


def _entity(entity: Entity) -> dict[str, Any]:
    more = {"label": entity.label, "aliases": entity.aliases, "uri": entity.uri, "note": entity.note}
    return {"id": entity.id, "name": entity.name} | {key: value for key, value in more.items() if value} | entity.extra


def _zone(zone: Zone, offsets: Offsets) -> dict[str, Any]:
    line = {
        "start": offsets.from_codepoints(zone.start),
        "end": offsets.from_codepoints(zone.end),
        "kind": zone.kind,
    }
    return line | ({"rule": zone.rule} if zone.rule else {}) | zone.extra
