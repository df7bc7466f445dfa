"""Work that follows other names than the project's scheme: it takes the names that a person chose, and what was let go
is counted by name."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

from msgspec.structs import replace

from workbench.core.attribute_values import fits
from workbench.core.checks import may_link
from workbench.core.records import AnnotatedDocument, Annotation, Relation, Span
from workbench.core.scheme import Scheme
from workbench.core.scheme_conversion import AS_IT_IS, Conversion

# Spans by their label, relations by their type, and values of attributes by `LABEL.attribute`: as the files call them.
# Spans that became the same as another one are "doubled".
LeftOut = Literal["spans", "relations", "attributes", "doubled", "document_labels"]
LeaveOut = Callable[[LeftOut, str], None]  # takes note of one thing that is left out, by its name


class Adapter:
    """Gives the work on documents the names of `scheme`.

    `conversion` says what becomes of the names in the files. With `skips`, all that the scheme still has no place for
    then is left out; without, it stays and is refused when the work is checked.
    """

    def __init__(self, scheme: Scheme, conversion: Conversion, *, skips: bool) -> None:
        self._scheme = scheme
        self._by = conversion
        self._skips = skips
        self._is_idle = conversion == AS_IT_IS and not skips

    def adapted(self, item: AnnotatedDocument, leave_out: LeaveOut) -> AnnotatedDocument:
        """Return `item` with the names of the scheme; tell `leave_out` what is gone."""
        said = item.annotation
        if self._is_idle or not said or not (said.spans or said.labels):
            return item
        spans: list[Span] = []
        now: dict[str, Span] = {}  # what became of the spans that had these ids
        places: dict[tuple[object, ...], tuple[str, Span]] = {}  # each with the label in the file
        for old in said.spans:
            if (new := self._span(old, leave_out)) is None:
                continue
            was, same = places.setdefault((new.start, new.end, new.label, new.fragments), (old.label, new))
            if was != old.label:  # what the file itself has twice is for whoever checks the work to say
                leave_out("doubled", old.label)
                now[old.id] = same
            else:
                spans.append(new)
                now[old.id] = new
        relations = tuple(self._relations(said, now, leave_out))
        labels = tuple(self._document_labels(said, leave_out))
        return replace(item, annotation=replace(said, spans=tuple(spans), relations=relations, labels=labels))

    def _span(self, span: Span, leave_out: LeaveOut) -> Span | None:
        label = self._label(span)
        if label is None or (self._skips and label not in self._scheme.by_name):
            leave_out("spans", span.label)
            return None
        attributes = dict(self._attributes(span, label, leave_out))
        return (
            span
            if (label, attributes) == (span.label, span.attributes)
            else replace(span, label=label, attributes=attributes)
        )

    def _label(self, span: Span) -> str | None:
        for case in self._by.cases:
            if case.label == span.label and span.attributes.get(case.attribute) in case.values:
                return case.to
        return self._by.labels.get(span.label, span.label)

    def _attributes(self, span: Span, label: str, leave_out: LeaveOut) -> Iterator[tuple[str, Any]]:
        known = self._scheme.by_name.get(label)
        attributes = {one.name: one for one in known.attributes} if known else {}
        for old, value in span.attributes.items():
            name = self._by.attributes.get((span.label, old), old)
            chosen = self._by.values.get((span.label, old, value), value) if isinstance(value, str) else value
            is_let_go = chosen is None and value is not None
            misfits = self._skips and known and (name not in attributes or not fits(attributes[name], chosen))
            if name is None or is_let_go or misfits:
                leave_out("attributes", f"{span.label}.{old}")
            else:
                yield name, chosen

    def _relations(self, said: Annotation, now: Mapping[str, Span], leave_out: LeaveOut) -> Iterator[Relation]:
        for one in said.relations:
            kind = self._by.relations.get(one.type, one.type)
            if kind is None or one.source not in now or one.target not in now:
                leave_out("relations", one.type)
                continue
            source, target = now[one.source], now[one.target]
            if one.type in self._by.reversed:
                source, target = target, source
            if self._skips and not may_link(self._scheme, kind, source.label, target.label):
                leave_out("relations", one.type)
                continue
            yield replace(one, type=kind, source=source.id, target=target.id)

    def _document_labels(self, said: Annotation, leave_out: LeaveOut) -> Iterator[str]:
        for old in said.labels:
            if (new := self._by.document_labels.get(old, old)) is None:
                leave_out("document_labels", old)
            else:
                yield new
