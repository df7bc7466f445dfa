"""Labels under other names: annotations that follow one scheme, told in another. What has no counterpart is lost."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from workbench.core.errors import BadInput
from workbench.core.excerpts import with_work
from workbench.core.losses import LoseNamed
from workbench.core.records import AnnotatedDocument, Annotation, Relation, Span
from workbench.core.scheme import Attribute, Label, Overlap, RelationType, Scheme
from workbench.core.scheme_conversion import Conversion, Converted, Converter
from workbench.core.suggestions import NOTHING, Place, Suggested

_STRETCH = 100  # code points


class LabelMapping(Struct, frozen=True, kw_only=True):
    """What labels, attributes and relations become.

    `target` is the scheme that the result follows; None if it is none that is known here: what is not named keeps its
    name then. `source` names the scheme that the mapping was made for.
    """

    name: str
    source: str
    target: Scheme | None
    conversion: Conversion


class Mapper:
    """Maps documents from the scheme that they follow.

    Attributes:
        scheme: the one that the result follows.

    Raises:
        BadInput: the mapping is for another scheme, or leads to something that its target does not have.
    """

    def __init__(self, old: Scheme, mapping: LabelMapping) -> None:
        if mapping.source and mapping.source != old.name:
            raise BadInput(
                "The label mapping {mapping} is for the scheme {source}, but the project follows {scheme}.",
                mapping=mapping.name,
                source=mapping.source,
                scheme=old.name,
            )
        self.scheme = mapping.target or _renamed(old, mapping.conversion)
        self._converter = Converter(old, self.scheme, mapping.conversion)

    def mapped(self, item: AnnotatedDocument, lose: LoseNamed) -> AnnotatedDocument:
        """Return `item` as the new scheme has it; tell `lose` by name what has no counterpart there."""
        whole, said = item, item.annotation
        item = replace(item, scheme=f"{self.scheme.name}/{self.scheme.version}")
        places: dict[Place, Place] = {}
        if said:
            become = {span.id: self._converter.span(span.label, span.attributes) for span in said.spans}
            spans = list(self._spans(whole, said, become, lose))
            places = {_place(old): _place(new) for old, new in spans}
            relations = tuple(self._relations(whole, said, become, {new.id for _, new in spans}, lose))
            labels = tuple(self._labels(whole, said, lose))
            item = with_work(item, replace(said, relations=relations, labels=labels), [new for _, new in spans])
            item = replace(item, entities=tuple(map(self._entity, item.entities)))
        return item if item.suggested == NOTHING else replace(item, suggested=self._suggested(whole, places, lose))

    def _spans(
        self, item: AnnotatedDocument, said: Annotation, become: dict[str, Converted], lose: LoseNamed
    ) -> Iterator[tuple[Span, Span]]:
        """Yield the spans that stay, in the order of the text, each as it was and as it is now."""
        new: dict[str, Span] = {}
        for span in said.spans:
            to = become[span.id]
            for attribute, _ in to.lost:
                lose("attributes", item, 1, f"{span.label}.{attribute}")
            if to.name is None:
                lose("unmapped", item, 1, span.label)
            else:
                new[span.id] = replace(span, label=to.name, attributes=to.attributes)
        fitting = {span.id for span in self._fitting(new.values())}
        for span in said.spans:
            if span.id in fitting:
                yield span, new[span.id]
            elif span.id in new:
                lose("overlaps", item, 1, span.label)

    def _fitting(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Yield the spans that may stand beside each other in the new scheme, the longest first."""
        kept: defaultdict[int, list[Span]] = defaultdict(list)  # by stretches of the text that they reach into
        for span in sorted(spans, key=lambda span: (span.start - span.end, span.order)):
            stretches = range(span.start // _STRETCH, (span.end - 1) // _STRETCH + 1)
            near = (one for stretch in stretches for one in kept[stretch])
            around = (one for one in near if one.start < span.end and span.start < one.end)
            if all(self._may_overlap(one, span) for one in around):
                for stretch in stretches:
                    kept[stretch].append(span)
                yield span

    def _may_overlap(self, one: Span, other: Span) -> bool:
        if one.ranges == other.ranges and one.label == other.label:
            return False
        return self.scheme.may_overlap(one.label, other.label, _overlap(one, other))

    def _relations(
        self, item: AnnotatedDocument, said: Annotation, become: dict[str, Converted], kept: set[str], lose: LoseNamed
    ) -> Iterator[Relation]:
        for one in said.relations:
            to = self._converter.link(one.type, become[one.source], become[one.target])
            if to.name is None or one.source not in kept or one.target not in kept:
                lose("relations", item, 1, one.type)
                continue
            turned = self._converter.turns(one.type)
            source, target = (one.target, one.source) if turned else (one.source, one.target)
            yield replace(one, type=to.name, source=source, target=target)

    def _labels(self, item: AnnotatedDocument, said: Annotation, lose: LoseNamed) -> Iterator[str]:
        for label in said.labels:
            to = self._converter.document_label(label)
            if to.name is None:
                lose("labels", item, 1, label)
            else:
                yield to.name

    def _entity(self, entity: Any) -> Any:  # noqa: ANN401
        return entity if not entity.label else replace(entity, label=self._converter.label(entity.label).name or "")

    def _suggested(self, item: AnnotatedDocument, places: dict[Place, Place], lose: LoseNamed) -> Suggested:
        made = []
        become: dict[Place, Place] = {}
        for one in item.suggested.spans:
            to = self._converter.span(one.label, one.attributes)
            if to.name is None:
                lose("suggestions", item, 1, one.label)
                continue
            new = replace(one, label=to.name, attributes=to.attributes)
            if new.place not in become.values():
                made.append(new)
            become[one.place] = new.place
        places = places | become
        links = [
            replace(link, type=to.name, source=places[link.source], target=places[link.target])
            for link in item.suggested.relations
            if link.source in places and link.target in places
            and not self._converter.turns(link.type)
            and (to := self._converter.relation(link.type, link.source.label, link.target.label)).name is not None
        ]  # fmt: skip
        return Suggested(tuple(sorted(made, key=lambda one: one.order)), tuple(links))


def _place(span: Span) -> Place:
    return Place(span.label, span.start, span.end)


def _overlap(one: Span, other: Span) -> Overlap:
    """Return how two spans that have some text in common lie to each other."""
    if (one.start, one.end) == (other.start, other.end):
        return "same"
    inside = (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)
    return "nest" if inside else "cross"


def _renamed(scheme: Scheme, conversion: Conversion) -> Scheme:
    """Return a scheme with the names that a mapping gives, where no scheme is known that it leads to."""
    cases: dict[str, list[str | None]] = {}
    for case in conversion.cases:
        cases.setdefault(case.label, []).append(case.to)

    def become(label: str) -> list[str]:
        names = [conversion.labels.get(label, label), *cases.get(label, ())]
        return [name for name in dict.fromkeys(names) if name]

    labels: dict[str, Label] = {}
    for label in scheme.labels:
        for name in become(label.name):
            attributes = {one.name: one for one in _renamed_attributes(label, conversion)}
            if name in labels:
                attributes = {one.name: one for one in labels[name].attributes} | attributes
            labels[name] = replace(labels.get(name, label), name=name, attributes=tuple(attributes.values()))
    relations: dict[str, RelationType] = {}
    for relation in scheme.relations:
        if not (kind := conversion.relations.get(relation.name, relation.name)):
            continue
        sources = [name for one in relation.sources for name in become(one)]
        targets = [name for one in relation.targets for name in become(one)]
        if relation.name in conversion.reversed:
            sources, targets = targets, sources
        if kind in relations:
            sources, targets = [*relations[kind].sources, *sources], [*relations[kind].targets, *targets]
        relations[kind] = replace(
            relation, name=kind, sources=tuple(dict.fromkeys(sources)), targets=tuple(dict.fromkeys(targets))
        )
    return replace(
        scheme,
        labels=tuple(labels.values()),
        relations=tuple(relations.values()),
        overlaps=(),
        quotes=None,
        mentions=None,
    )


def _renamed_attributes(label: Label, conversion: Conversion) -> Iterator[Attribute]:
    for one in label.attributes:
        if name := conversion.attributes.get((label.name, one.name), one.name):
            values = [conversion.values.get((label.name, one.name, value), value) for value in one.values]
            yield replace(
                one, name=name, values=tuple(value for value in dict.fromkeys(values) if value), value_titles={}
            )
