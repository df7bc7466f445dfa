"""The relations of one document, found by id, by the spans that they join, and by place."""

from collections.abc import Iterable, Iterator

from workbench.core.records import Relation
from workbench.core.span_index import SpanIndex


class RelationIndex:
    """An index of relations by their ends. Adding, removing and finding cost what the ends have, not what there is.

    Ends are named by the ids of spans: a span may change or be missing without the index being told.

    Attributes:
        version: another number after every change.
    """

    def __init__(self, relations: Iterable[Relation] = ()) -> None:
        self._relations: dict[str, Relation] = {}
        self._of_span: dict[str, dict[str, None]] = {}  # span → relations, in the order in which they came
        self.version = 0
        for relation in relations:
            self.add(relation)

    def __len__(self) -> int:
        return len(self._relations)

    def __iter__(self) -> Iterator[Relation]:
        """Yield the relations in the order in which they came."""
        return iter(self._relations.values())

    def get(self, relation: str) -> Relation | None:
        """Return the relation with that id, if it is here."""
        return self._relations.get(relation)

    def of_span(self, span: str) -> list[Relation]:
        """Return the relations from a span (id), then those to it."""
        found = [self._relations[relation] for relation in self._of_span.get(span, ())]
        return sorted(found, key=lambda relation: relation.source != span)

    def at(self, spans: SpanIndex, start: int, end: int) -> list[Relation]:
        """Return the relations from and to those of `spans` that share text with `[start, end)` code points."""
        found = {
            relation: None for span in spans.overlapping(start, end) for relation in self._of_span.get(span.id, ())
        }
        return [self._relations[relation] for relation in found]

    def add(self, relation: Relation) -> None:
        """Add `relation`; one with the same id is replaced."""
        self.remove(relation.id)
        self._relations[relation.id] = relation
        for span in (relation.source, relation.target):
            self._of_span.setdefault(span, {})[relation.id] = None
        self.version += 1

    def remove(self, relation: str) -> None:
        """Remove the relation with that id, if it is here."""
        if not (gone := self._relations.pop(relation, None)):
            return
        for span in {gone.source, gone.target}:
            del self._of_span[span][relation]
            if not self._of_span[span]:
                del self._of_span[span]
        self.version += 1


def other_end(relation: Relation, span: str) -> str:
    """Return the span (id) at the end of `relation` where `span` is not."""
    return relation.target if relation.source == span else relation.source
