"""What one annotator says of one document, read for tables: what relations lead to, and what entities are called."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Span, surface

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


def work_of(item: AnnotatedDocument) -> Work:
    """Return what is said of a document, where anybody says something of it."""
    assert item.annotation
    return Work(item.document, item.annotation, {entity.id: entity for entity in item.entities})
