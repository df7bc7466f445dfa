"""The work on one document or on all of them, read for tables: never more than a page of documents at a time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from workbench.core.entities import ids_named
from workbench.core.progress import Progress, no_progress
from workbench.core.records import ELLIPSIS, Annotation, Document, Entity, Span, surface
from workbench.storage.annotations import PlacedSpan
from workbench.storage.store import Store

SEPARATOR = " | "  # between several surfaces in one cell


class Work(Struct, frozen=True, dict=True):
    """What one annotator says of one document, with the entities that the spans name, by their ids."""

    document: Document
    annotation: Annotation
    entities: Mapping[str, Entity]

    @cached_property
    def _ends(self) -> Mapping[tuple[str, str], list[Span]]:
        """The spans that relations lead to, by the source and the type, in the order of the text."""
        spans = {span.id: span for span in self.annotation.spans}
        ends: dict[tuple[str, str], list[Span]] = defaultdict(list)
        for one in self.annotation.relations:
            if one.target in spans:  # as it is, unless something else wrote in the project
                ends[one.source, one.type].append(spans[one.target])
        return {key: sorted(found, key=lambda span: span.order) for key, found in ends.items()}

    def surfaces(self, source: Span, relation: str) -> str:
        """Return the surfaces of the spans that relations of that type lead to from `source`."""
        return SEPARATOR.join(surface(self.document.text, span) for span in self.targets(source, relation))

    def targets(self, source: Span, relation: str) -> list[Span]:
        """Return the spans that relations of that type lead to from `source`, in the order of the text."""
        return self._ends.get((source.id, relation), [])

    def entity_name(self, entity: object) -> str:
        """Return the name of an entity by its id; an id without entity stays as it is."""
        known = self.entities.get(str(entity))
        return known.name if known else str(entity or "")


def work(
    store: Store, document: str | None = None, annotator: str | None = None, progress: Progress = no_progress
) -> Iterator[Work]:
    """Yield the work on one document, or on all of them in import order, by one annotator or by all.

    `progress` counts documents.

    Raises:
        BadInput: there is no such document.
        Cancelled: `progress` stopped it.
    """
    if document is not None:
        yield from _work_on(store, document, annotator)
        return
    last, done, total = "", 0, store.documents.count()
    for item in store.documents.annotated():
        if item.document.id != last:
            last, done = item.document.id, done + 1
            progress(done, total)
        if item.annotation and annotator in (None, item.annotation.annotator):
            yield Work(item.document, item.annotation, {entity.id: entity for entity in item.entities})


def _work_on(store: Store, document: str, annotator: str | None) -> Iterator[Work]:
    record = store.documents.get(document)
    for said in store.annotations.all_of(document):
        if annotator in (None, said.annotator):
            yield Work(record, said, store.entities.named_by(ids_named(said.spans)))


def surface_of(store: Store, placed: PlacedSpan) -> str:
    """Return the exact text that a span covers, without reading all of a long text."""
    begin = placed.span.start
    excerpt = store.documents.excerpt(placed.document, begin, placed.span.end)
    return ELLIPSIS.join(excerpt[start - begin : end - begin] for start, end in placed.span.ranges)
