"""Sums over all that changed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from workbench.core.difference.changes import (
    DocumentAspect,
    DocumentChange,
    Kind,
    RelationChange,
    SpanAspect,
    SpanChange,
)
from workbench.core.difference.documents import Side
from workbench.core.records import AnnotatedDocument


class Tally(Struct):
    """How many there were `before` and `after`, and what became of them.

    `arrived` and `left` got this label (or type) in place of another one, or the other way round; so
    `after` = `before` + `added` − `removed` + `arrived` − `left`. `changed` ones count once, `moved` are those among
    them with other borders (of a relation: other ends).
    """

    before: int = 0
    after: int = 0
    added: int = 0
    removed: int = 0
    arrived: int = 0
    left: int = 0
    moved: int = 0
    changed: int = 0


class Totals(Struct, kw_only=True):
    """What changed in all documents together.

    `documents` counts those of both sides and by kind; `aspects` how many documents changed in what, and
    `span_aspects` how many spans did. `labels` and `relations` are by label and type.
    """

    before: int = 0
    after: int = 0
    documents: Counter[Kind] = field(default_factory=Counter)
    aspects: Counter[DocumentAspect] = field(default_factory=Counter)
    span_aspects: Counter[SpanAspect] = field(default_factory=Counter)
    labels: dict[str, Tally] = field(default_factory=dict)
    relations: dict[str, Tally] = field(default_factory=dict)

    @property
    def spans(self) -> Tally:
        """The sum over all labels; a span that got another label is changed there, and neither arrived nor left."""
        return _sum(self.labels.values())

    def count(self, before: Side | None, after: Side | None, change: DocumentChange | None) -> None:
        """Count one document and what changed in it."""
        self.before += before is not None
        self.after += after is not None
        old, new = before.work if before else {}, after.work if after else {}
        for tally in self._tallies(old.values()):
            tally.before += 1
        for tally in self._tallies(new.values()):
            tally.after += 1
        for tally in self._tallies(item for annotator, item in old.items() if annotator not in new):
            tally.removed += 1
        for tally in self._tallies(item for annotator, item in new.items() if annotator not in old):
            tally.added += 1
        if change:
            self.documents[change.kind] += 1
            self.aspects.update(change.aspects)
            for work in change.work:
                for span in work.spans:
                    self._count_span(span)
                for relation in work.relations:
                    self._count_relation(relation)

    def _tallies(self, items: Iterable[AnnotatedDocument]) -> Iterator[Tally]:
        """Yield the tally of each span and relation in `items`."""
        for item in items:
            if said := item.annotation:
                yield from (self._label(span.label) for span in said.spans)
                yield from (self._relation(relation.type) for relation in said.relations)

    def _count_span(self, change: SpanChange) -> None:
        self.span_aspects.update(change.aspects)
        if change.after is None:
            assert change.before
            self._label(change.before.label).removed += 1
        elif change.before is None:
            self._label(change.after.label).added += 1
        else:
            _count_change(
                self._label(change.before.label), self._label(change.after.label), moved="border" in change.aspects
            )

    def _count_relation(self, change: RelationChange) -> None:
        if change.after is None:
            assert change.before
            self._relation(change.before.type).removed += 1
        elif change.before is None:
            self._relation(change.after.type).added += 1
        else:
            _count_change(
                self._relation(change.before.type), self._relation(change.after.type), moved="ends" in change.aspects
            )

    def _label(self, label: str) -> Tally:
        return self.labels.setdefault(label, Tally())

    def _relation(self, type_: str) -> Tally:
        return self.relations.setdefault(type_, Tally())


def _count_change(old: Tally, new: Tally, *, moved: bool) -> None:
    new.changed += 1
    new.moved += moved
    if old is not new:
        old.left += 1
        new.arrived += 1


def _sum(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for one in tallies:
        for name in Tally.__struct_fields__:
            setattr(total, name, getattr(total, name) + getattr(one, name))
    return total
