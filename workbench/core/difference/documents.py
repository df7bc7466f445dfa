"""Compares two states of one document, with the work of all its annotators."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from workbench.core.difference.changes import (
    DocumentAspect,
    DocumentChange,
    FieldChange,
    Kind,
    RelationAspect,
    RelationChange,
    RelationView,
    SpanAspect,
    SpanChange,
    SpanView,
    WorkAspect,
    WorkChange,
    field_changes,
    same_value,
)
from workbench.core.difference.pairing import paired_relations, paired_spans
from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Relation, Span, surface

_NOBODY = Annotation(annotator="")


class Side(NamedTuple):
    """A document on one side: the work of each annotator on it, and the part of a split that it is in, if any."""

    items: Sequence[AnnotatedDocument]
    part: str = ""

    @property
    def document(self) -> Document:
        """The document itself, the same in all items."""
        return self.items[0].document

    @property
    def work(self) -> dict[str, AnnotatedDocument]:
        """The items by annotator; a document that nobody worked on has none."""
        return {item.annotation.annotator: item for item in self.items if item.annotation}


def compare_documents(before: Side | None, after: Side | None) -> DocumentChange | None:
    """Return what changed in one document, or None if nothing did. It is missing on one side at most.

    The order of work, the ids of what is equal otherwise and the version of the scheme play no part.
    """
    if before is None or after is None:
        return _whole(before, after)
    old, new = before.document, after.document
    fields = field_changes(old.meta, new.meta, "meta.")
    aspects: list[DocumentAspect] = []
    if old.name != new.name:
        aspects.append("name")
        fields.append(FieldChange(field="name", before=old.name, after=new.name))
    if old.text != new.text:
        aspects.append("text")
        fields.append(FieldChange(field="characters", before=len(old.text), after=len(new.text)))
    if not same_value(old.meta, new.meta):
        aspects.append("metadata")
    if not _same_zones(old, new):
        aspects.append("zones")
    if before.part != after.part:
        aspects.append("part")
        fields.append(FieldChange(field="part", before=before.part, after=after.part))
    if not same_value(old.extra, new.extra):
        aspects.append("other")
    work = tuple(_compare_work(before, after))
    if not aspects and not work:
        return None
    return DocumentChange(
        kind="changed",
        id=new.id,
        name=new.name,
        part=after.part,
        aspects=tuple(aspects),
        fields=tuple(fields),
        work=work,
    )


def _whole(before: Side | None, after: Side | None) -> DocumentChange:
    """Return a document that is on one side only."""
    side = after or before
    assert side, "a document is missing on one side at most"
    kind: Kind = "added" if after else "removed"
    return DocumentChange(
        kind=kind,
        id=side.document.id,
        name=side.document.name,
        part=side.part,
        work=tuple(_whole_work(kind, item) for item in side.work.values()),
    )


def _whole_work(kind: Kind, item: AnnotatedDocument) -> WorkChange:
    said = item.annotation or _NOBODY
    return WorkChange(
        annotator=said.annotator, kind=kind, span_count=len(said.spans), relation_count=len(said.relations)
    )


def _same_zones(old: Document, new: Document) -> bool:
    def facts(document: Document) -> list[tuple[Any, ...]]:
        return [(zone.start, zone.end, zone.kind, zone.rule) for zone in document.zones]

    extras = [[zone.extra for zone in document.zones] for document in (old, new)]
    return facts(old) == facts(new) and same_value(*extras)


def _compare_work(before: Side, after: Side) -> Iterator[WorkChange]:
    old, new = before.work, after.work
    for annotator in sorted(old.keys() | new.keys()):
        if annotator not in new:
            yield _whole_work("removed", old[annotator])
        elif annotator not in old:
            yield _whole_work("added", new[annotator])
        elif changed := _Work(old[annotator], new[annotator]).compared():
            yield changed


class _Work:
    """The work of one annotator on one document, before and after."""

    def __init__(self, before: AnnotatedDocument, after: AnnotatedDocument) -> None:
        self._before, self._after = before, after
        self._old, self._new = before.annotation or _NOBODY, after.annotation or _NOBODY
        self._texts = before.document.text, after.document.text
        self._entities = [{one.id: one for one in item.entities} for item in (before, after)]

    def compared(self) -> WorkChange | None:
        """Return what changed, or None if nothing did."""
        old, new = self._old, self._new
        pairs = paired_spans(old.spans, new.spans, *self._texts)
        spans = tuple(self._spans(pairs))
        relations = tuple(self._relations(pairs))
        values: dict[WorkAspect, tuple[object, object]] = {
            "status": (old.status, new.status),
            "labels": (old.labels, new.labels),
            "note": (old.note, new.note),
            "discuss": (old.discuss, new.discuss),
        }
        different: dict[WorkAspect, tuple[object, object]] = {
            name: pair for name, pair in values.items() if pair[0] != pair[1]
        }
        aspects: list[WorkAspect] = list(different)
        if self._before.suggested != self._after.suggested:
            aspects.append("suggestions")
        if not (aspects or spans or relations):
            return None
        return WorkChange(
            annotator=new.annotator,
            kind="changed",
            aspects=tuple(aspects),
            fields=tuple(FieldChange(field=name, before=one, after=other) for name, (one, other) in different.items()),
            spans=spans,
            relations=relations,
        )

    def _spans(self, pairs: Sequence[tuple[Span | None, Span | None]]) -> Iterator[SpanChange]:
        for before, after in pairs:
            aspects = tuple(self._span_aspects(before, after)) if before and after else ()
            if aspects or not (before and after):
                yield SpanChange(
                    kind="changed" if before and after else "added" if after else "removed",
                    before=self._view(before, 0) if before else None,
                    after=self._view(after, 1) if after else None,
                    aspects=aspects,
                )

    def _span_aspects(self, before: Span, after: Span) -> Iterator[SpanAspect]:
        if self._place(before, 0) != self._place(after, 1):
            yield "border"
        if before.label != after.label:
            yield "label"
        if not same_value(before.attributes, after.attributes):
            yield "attributes"
        if _facts(self._entity(before, 0)) != _facts(self._entity(after, 1)):
            yield "entity"
        if before.note != after.note:
            yield "note"
        if (before.origin, before.suggester) != (after.origin, after.suggester) or not same_value(
            before.extra, after.extra
        ):
            yield "other"

    def _place(self, span: Span, side: int) -> object:
        """Return where a span stands; where the text is another one, its words."""
        return span.ranges if self._texts[0] == self._texts[1] else surface(self._texts[side], span)

    def _entity(self, span: Span, side: int) -> Entity | None:
        if not span.entity:
            return None
        return self._entities[side].get(span.entity) or Entity(id=span.entity, name=span.entity)

    def _view(self, span: Span, side: int) -> SpanView:
        entity = self._entity(span, side)
        return SpanView(
            id=span.id,
            start=span.start,
            end=span.end,
            label=span.label,
            text=surface(self._texts[side], span),
            fragments=span.fragments,
            attributes=span.attributes,
            entity=entity.name if entity else "",
            note=span.note,
        )

    def _relations(self, spans: Sequence[tuple[Span | None, Span | None]]) -> Iterator[RelationChange]:
        stands_for = {one.id: other.id for one, other in spans if one and other}
        for before, after in paired_relations(self._old.relations, self._new.relations, stands_for):
            aspects = tuple(_relation_aspects(before, after, stands_for)) if before and after else ()
            if aspects or not (before and after):
                yield RelationChange(
                    kind="changed" if before and after else "added" if after else "removed",
                    before=self._relation_view(before, 0) if before else None,
                    after=self._relation_view(after, 1) if after else None,
                    aspects=aspects,
                )

    def _relation_view(self, relation: Relation, side: int) -> RelationView:
        spans = {span.id: span for span in (self._new if side else self._old).spans}

        def words(end: str) -> str:
            return surface(self._texts[side], spans[end]) if end in spans else end

        return RelationView(
            id=relation.id,
            type=relation.type,
            source=relation.source,
            target=relation.target,
            source_text=words(relation.source),
            target_text=words(relation.target),
            note=relation.note,
        )


def _relation_aspects(before: Relation, after: Relation, stands_for: Mapping[str, str]) -> Iterator[RelationAspect]:
    if before.type != after.type:
        yield "type"
    if (stands_for.get(before.source), stands_for.get(before.target)) != (after.source, after.target):
        yield "ends"
    if before.note != after.note:
        yield "note"
    if not same_value(before.extra, after.extra):
        yield "other"


def _facts(entity: Entity | None) -> tuple[object, ...]:
    """Return what is said of an entity, apart from its id."""
    return (entity.name, entity.label, entity.aliases, entity.uri, entity.note, entity.extra) if entity else ()
