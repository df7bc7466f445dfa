"""Articles annotated in full by hand, as offsets into texts that are kept elsewhere. README.md describes the files."""

from pathlib import Path, PurePath
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec
from msgspec import Struct, field

from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Relation, Span, Zone
from workbench.formats.describing import describe


class GoldSpan(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A span; `entity` is the key of the entity that it mentions, or empty. Offsets are code points, half-open."""

    key: str
    start: int
    end: int
    label: str
    attributes: dict[str, Any] = field(default_factory=dict)
    entity: str = ""
    fragments: tuple[tuple[int, int], ...] = ()


class GoldRelation(Struct, frozen=True, forbid_unknown_fields=True, rename={"source": "from", "target": "to"}):
    """A relation between the spans with the keys `source` and `target`."""

    type: str
    source: str
    target: str


class GoldEntity(Struct, frozen=True, forbid_unknown_fields=True):
    """An entity; `name` is the key of the span that covers its canonical name."""

    key: str
    label: str
    name: str


class GoldZone(Struct, frozen=True, forbid_unknown_fields=True):
    """A zone of the article."""

    start: int
    end: int
    kind: str


class Gold(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that is to be said of one article: `name` is its file, `sha256` that of the file's bytes (hex)."""

    name: str
    sha256: str
    characters: int
    spans: tuple[GoldSpan, ...]
    relations: tuple[GoldRelation, ...]
    entities: tuple[GoldEntity, ...]
    zones: tuple[GoldZone, ...]


def load(path: Path) -> Gold:
    """Return what stands in the gold file `path`.

    Raises:
        msgspec.ValidationError: the file does not have the form of a gold file.
    """
    return msgspec.json.decode(path.read_bytes(), type=Gold)


def annotated(gold: Gold, text: str, annotator: str) -> AnnotatedDocument:
    """Return the article `text` with all of `gold` as the finished work of `annotator`.

    The document is named and titled as an import of its file would do; ids are the same on every call.
    """
    _, meta = describe(text)
    document = Document(
        id=_id(gold, "document"),
        name=PurePath(gold.name).stem,
        text=text,
        sha256=gold.sha256,
        meta=meta,
        zones=tuple(Zone(start=zone.start, end=zone.end, kind=zone.kind) for zone in gold.zones),
    )
    spans = sorted((_span(gold, span) for span in gold.spans), key=lambda span: span.order)
    relations = tuple(_relation(gold, relation) for relation in gold.relations)
    annotation = Annotation(annotator=annotator, status="done", spans=tuple(spans), relations=relations)
    entities = sorted(_entities(gold, text), key=lambda entity: entity.id)
    return AnnotatedDocument(document=document, annotation=annotation, entities=tuple(entities))


def _id(gold: Gold, *keys: str) -> str:
    return str(uuid5(NAMESPACE_URL, "/".join((gold.sha256, *keys))))


def _span(gold: Gold, span: GoldSpan) -> Span:
    return Span(
        id=_id(gold, span.key),
        start=span.start,
        end=span.end,
        label=span.label,
        attributes=span.attributes,
        fragments=span.fragments,
        entity=_id(gold, span.entity) if span.entity else "",
    )


def _relation(gold: Gold, relation: GoldRelation) -> Relation:
    return Relation(
        id=_id(gold, relation.type, relation.source, relation.target),
        type=relation.type,
        source=_id(gold, relation.source),
        target=_id(gold, relation.target),
    )


def _entities(gold: Gold, text: str) -> list[Entity]:
    spans = {span.key: span for span in gold.spans}
    return [
        Entity(id=_id(gold, entity.key), name=_name(text, spans[entity.name]), label=entity.label)
        for entity in gold.entities
    ]


def _name(text: str, span: GoldSpan) -> str:
    """Return the words that `span` covers, with the alef that an article loses behind the preposition ل."""
    name = text[span.start : span.end]
    return f"ا{name}" if name.startswith("ل") and text[: span.start].endswith("ل") else name
