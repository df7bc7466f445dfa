"""Spans made of suggestions within a step: with what belongs to each, linked and identified."""

from collections import defaultdict

from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.commands.entities import learn
from workbench.commands.guarded import add_relation, check_place
from workbench.core import pieces
from workbench.core.attribute_values import defaults, fitting_attributes
from workbench.core.entities import known_as
from workbench.core.errors import BadInput
from workbench.core.pieces import Pieces
from workbench.core.records import Entity, Span, surface
from workbench.core.scheme import Scheme
from workbench.core.suggestions import Place, Suggested, SuggestedRelation, Suggestion
from workbench.storage.annotations import PlacedSpan
from workbench.storage.steps import StepWriter
from workbench.storage.store import Store


def belonging(scheme: Scheme, alongside: Suggested, place: Place) -> list[SuggestedRelation]:
    """Return the suggested relations from `place` to what belongs to it: its cue and source, its calibre and count."""
    return [one for one in alongside.relations if one.source == place and _carries(scheme, one)]


def _carries(scheme: Scheme, relation: SuggestedRelation) -> bool:
    """Tell whether what a relation leads to comes and goes with where it leads from."""
    roles = scheme.quotes
    of_quotes = (roles.cue_relation, roles.source_relation, roles.relay_relation) if roles else ()
    known = scheme.relations_by_name.get(relation.type)
    return known is not None and (known.attach or relation.type in of_quotes)


class Acceptance:
    """Makes spans of suggestions within a step."""

    def __init__(self, store: Store, step: StepWriter, document: str, annotator: str, alongside: Suggested) -> None:
        self._store = store
        self._step = step
        self._document = document
        self._annotator = annotator
        self._alongside = alongside
        self._suggested = {one.place: one for one in alongside.spans}
        self._rejected = store.rejections.of(document, annotator)
        self._text = store.documents.get(document).text
        self._spans = {span.id: span for span in store.annotations.get(document, annotator).spans}
        self._at: defaultdict[tuple[int, int], list[str]] = defaultdict(list)  # ids by the outer range
        for span in self._spans.values():
            self._at[span.start, span.end].append(span.id)
        self._made: dict[Place, str] = {}  # the ids of spans by the places that they were suggested for

    @property
    def made(self) -> tuple[Span, ...]:
        """The spans that were made, in order."""
        return tuple(sorted(map(self._spans.__getitem__, self._made.values()), key=lambda span: span.order))

    def now(self, span: Span) -> Span:
        """Return a span as it is now."""
        return self._spans[span.id]

    def has_made(self, place: Place) -> bool:
        """Tell whether what is suggested for a place was made."""
        return place in self._made

    def take(self, suggestion: Suggestion, label: str, ranges: Pieces) -> Span:
        """Make a span of a suggestion, with that label and these pieces.

        Raises:
            BadInput: it cannot be.
        """
        proposed = self._proposed(suggestion)
        values = fitting_attributes(self._store.scheme.label(label), suggestion.attributes)
        attributes = defaults(self._store.scheme.label(label), values)
        span = pieces.shaped(replace(proposed, label=label, attributes=attributes), ranges)
        check_place(self._store, self._document, self._annotator, span)
        # Whoever asks later what became of suggestions learns from the history that this one was changed.
        is_changed = (span.label, span.ranges) != (proposed.label, proposed.ranges)
        self._store.annotations.add_span(self._step, self._document, self._annotator, proposed if is_changed else span)
        if is_changed:
            self._store.annotations.update_span(self._step, self._document, span)
        self._spans[span.id] = span
        self._at[span.start, span.end].append(span.id)
        self._made[suggestion.place] = span.id
        if suggestion.entity and label == suggestion.label:
            self._identify(span, suggestion.entity)
        return span

    def bring_along(self, place: Place) -> None:
        """Make what belongs to a suggestion that was made, unless it is there or cannot be."""
        if place not in self._made:
            return
        source = self._spans[self._made[place]]
        for relation in belonging(self._store.scheme, self._alongside, place):
            target = relation.target
            suggestion = self._suggested.get(target)
            links = self._store.scheme.links(source.label, target.label)
            if suggestion and any(one.name == relation.type for one in links) and not self._end(relation.type, target):
                self._try_to_take(suggestion)

    def link(self) -> None:
        """Make the suggested relations between what is there, as far as one end was made now."""
        made = set(self._made.values())
        for relation in self._alongside.relations:
            source, target = self._end("", relation.source), self._end(relation.type, relation.target)
            if source and target and {source.id, target.id} & made and self._may_link(relation.type, source, target):
                self._store_link(relation.type, source, target)

    def _proposed(self, suggestion: Suggestion) -> Span:
        return Span(
            id=str(uuid7()),
            start=suggestion.start,
            end=suggestion.end,
            label=suggestion.label,
            attributes=suggestion.attributes,
            origin="suggestion",
            fragments=suggestion.fragments,
            suggester=suggestion.suggester,
        )

    def _try_to_take(self, suggestion: Suggestion) -> None:
        if suggestion.place in self._rejected:
            return
        try:
            self.take(suggestion, suggestion.label, suggestion.ranges)
        except BadInput:  # another span is in its way: the person has decided that already
            return

    def _end(self, relation: str, place: Place) -> Span | None:
        """Return the span that stands where an end is suggested; for a target one with another label that may do."""
        if place in self._made:
            return self._spans[self._made[place]]
        known = self._store.scheme.relations_by_name.get(relation)
        labels = [place.label, *(known.targets if known else ())]
        around = (self._spans[span] for span in self._at.get((place.start, place.end), ()))
        there = [span for span in around if span.label in labels]
        return min(there, key=lambda span: (labels.index(span.label), span.order), default=None)

    def _may_link(self, relation: str, source: Span, target: Span) -> bool:
        """Tell whether a relation can be added: the scheme has it, it is new, and no quote gets a second source."""
        if all(one.name != relation for one in self._store.scheme.links(source.label, target.label)):
            return False
        there = [one for one in self._store.relations.of_span(source.id) if one.type == relation]
        roles = self._store.scheme.quotes
        only_one = (roles.cue_relation, roles.source_relation, roles.relay_relation) if roles else ()
        if relation in only_one and any(one.source == source.id for one in there):
            return False
        return all((one.source, one.target) != (source.id, target.id) for one in there) and source.id != target.id

    def _store_link(self, relation: str, source: Span, target: Span) -> None:
        ends = (PlacedSpan(span, self._document, self._annotator) for span in (source, target))
        add_relation(self._store, self._step, relation, *ends)

    # What it mentions

    def _identify(self, span: Span, name: str) -> None:
        """Let a new span mention what others mention that are `name` in this document, or what the project calls so."""
        others = [one for one in self._spans.values() if one.id != span.id and self._is_called(one, span.label, name)]
        entities = sorted({one.entity for one in others} - {""})
        if not entities:
            entities = [one.id for one in self._store.entities.called(name) if one.label == span.label]
        if len(entities) > 1:
            return  # a person has to say which
        if entities:
            entity = self._store.entities.get(entities[0])
        elif others:
            entity = Entity(id=str(uuid7()), name=name, label=span.label)
            self._store.entities.add(self._step, entity)
        else:
            return
        alike = [span, *(one for one in others if not one.entity)]
        for one in alike:
            changed = replace(one, entity=entity.id)
            self._store.annotations.update_span(self._step, self._document, changed)
            self._spans[one.id] = changed
        learn(self._store, self._step, entity, (surface(self._text, one) for one in alike))

    def _is_called(self, span: Span, label: str, name: str) -> bool:
        """Tell whether a span with that label has `name` as its words, or was suggested as another mention of it."""
        if span.label != label:
            return False
        suggestion = self._suggested.get(Place(span.label, span.start, span.end))
        if suggestion and suggestion.entity == name:
            return True
        called = Entity(id="", name=name)
        return known_as(called, [surface(self._text, span)]) == called
