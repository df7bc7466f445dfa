"""Writes annotation pages, one for each document and annotator."""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

import msgspec

from workbench.core.entities import is_uri
from workbench.core.records import AnnotatedDocument, Annotation, Entity, Relation, Span
from workbench.formats.carried import carried
from workbench.formats.format import Writing
from workbench.formats.webannotation.iris import CONTEXT, META_TERMS, OWN, iri

_AROUND = 32  # characters of a prefix and a suffix
_CONTEXT = [CONTEXT, {"workbench": {"@id": f"{OWN}facts", "@type": "@json"}}]
_NOBODY = Annotation(annotator="")

_Json = dict[str, Any]


def write(documents: Iterable[AnnotatedDocument], _: Writing) -> Iterator[bytes]:
    """Yield an array of pages as UTF-8, each on a line of its own."""
    encoder = msgspec.json.Encoder()
    before, index = b"[\n", 0
    for item in documents:
        page = _page(item, index)
        index += len(page["items"])
        yield before + encoder.encode(page)
        before = b",\n"
    yield b"\n]\n" if before == b",\n" else b"[]\n"


def _page(item: AnnotatedDocument, index: int) -> _Json:
    document, said = item.document, item.annotation or _NOBODY
    source = iri("document", document.id)
    name = f"{source}#{quote(said.annotator, safe='')}"
    creator = f"{OWN}annotator:{quote(said.annotator, safe='')}"
    return {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationPage",
        "partOf": {"id": f"{OWN}annotations", "type": "AnnotationCollection"},
        "startIndex": index,
        "source": {
            "id": source,
            "type": ["Text", "TextualBody"],
            "format": "text/plain",
            "value": document.text,
            **{term: value for key, term in META_TERMS.items() if (value := document.meta.get(key, ""))},
        },
        **({"creator": {"id": creator, "type": "Person", "name": said.annotator}} if said.annotator else {}),
        "workbench": carried(item, without=("annotator", "labels", "note")),
        "items": [
            one | ({"creator": creator} if said.annotator else {}) for one in _annotations(item, said, name, source)
        ],
    }


def _annotations(item: AnnotatedDocument, said: Annotation, page: str, source: str) -> Iterator[_Json]:
    entities = {entity.id: entity for entity in item.entities}
    for span in said.spans:
        yield _span(span, item.document.text, source, entities.get(span.entity))
    for relation in said.relations:
        yield _relation(relation)
    if said.labels:
        yield _about(f"{page};labels", "classifying", [_text("classifying", label) for label in said.labels], source)
    if said.note:
        yield _about(f"{page};note", "commenting", [_text("commenting", said.note)], source)


def _span(span: Span, text: str, source: str, entity: Entity | None) -> _Json:
    body = [_text("tagging", span.label)]
    if span.note:
        body.append(_text("commenting", span.note))
    if entity:
        known = entity.uri if is_uri(entity.uri) and "://" in entity.uri else iri("entity", entity.id)
        body.append({"type": "SpecificResource", "purpose": "identifying", "source": known})
    targets = [{"source": source, "selector": _selectors(text, start, end)} for start, end in span.ranges]
    target = targets if len(targets) > 1 else targets[0]
    own: _Json = {"origin": span.origin}
    for key, value in (("attributes", span.attributes), ("suggester", span.suggester), ("entity", span.entity)):
        if value:
            own[key] = value
    if span.extra:
        own["extra"] = span.extra
    return _about(iri("span", span.id), "tagging", body, target) | {"workbench": own}


def _selectors(text: str, start: int, end: int) -> list[_Json]:
    quoted = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(start - _AROUND, 0) : start],
        "suffix": text[end : end + _AROUND],
    }
    return [{"type": "TextPositionSelector", "start": start, "end": end}, quoted]


def _relation(relation: Relation) -> _Json:
    target = iri("span", relation.target)
    body = [
        _text("tagging", relation.type),
        {"type": "SpecificResource", "purpose": "linking", "source": target},
        *([_text("commenting", relation.note)] if relation.note else []),
    ]
    about = _about(iri("relation", relation.id), "linking", body, iri("span", relation.source))
    return about | ({"workbench": {"extra": relation.extra}} if relation.extra else {})


def _text(purpose: str, value: str) -> _Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _about(name: str, motivation: str, body: list[_Json], target: object) -> _Json:
    return {"id": name, "type": "Annotation", "motivation": motivation, "body": body, "target": target}
