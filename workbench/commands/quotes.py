"""Quotes: what was said, the words that report it, who said it and who passed it on, as one object."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.commands.guarded import add_relation, add_span, check_values, own_span
from workbench.core.attribute_values import defaults
from workbench.core.changes import Step
from workbench.core.errors import BadInput
from workbench.core.pieces import Pieces, shaped, united
from workbench.core.records import Span
from workbench.core.scheme import QuoteRoles, Scheme
from workbench.storage.annotations import PlacedSpan
from workbench.storage.steps import StepWriter
from workbench.storage.store import Store

End = str | tuple[int, int]  # the id of a span, or a range of code points


def quote(
    store: Store,
    document: str,
    content: Sequence[tuple[int, int]],
    *,
    annotator: str,
    cue: End | None = None,
    source: End | None = None,
    relay: End | None = None,
    attributes: Mapping[str, Any] | None = None,
) -> tuple[Step, Span]:
    """Make a quote of the pieces `content`, with its cue, its source and who passes it on, as the scheme has them.

    A span of one's own that covers exactly a range, with a label that fits, is taken as it is. So a quote that is there
    gains or changes its parts and attributes; what is not given stays. A cue or source that belongs to no quote any
    more goes.

    Raises:
        BadInput: the scheme has no quotes or no such attributes, or a span or relation cannot be as it is wanted.
    """
    roles = _roles(store.scheme)
    check_values(store, store.scheme.label(roles.content), attributes or {})
    with store.step("quote", annotator=annotator) as step:
        writer = _QuoteWriter(store, step, document, annotator, roles)
        said = writer.say(_pieces(content), attributes or {})
        for end, label, relation in (
            (cue, roles.cue, roles.cue_relation),
            (source, roles.source, roles.source_relation),
            (relay, _relay_label(store.scheme, roles), roles.relay_relation),
        ):
            if end is not None:
                writer.join(said, end, label, relation)
    return step.done(), said


def _roles(scheme: Scheme) -> QuoteRoles:
    if scheme.quotes is None:
        raise BadInput("The scheme {scheme} does not say what a quote is made of.", scheme=scheme.name)
    return scheme.quotes


def _relay_label(scheme: Scheme, roles: QuoteRoles) -> str:
    """Return the label of who passes a quote on, where a span has to be made for it."""
    return scheme.relations_by_name[roles.relay_relation].targets[0] if roles.relay_relation else ""


def _pieces(content: Sequence[tuple[int, int]]) -> Pieces:
    if not content:
        raise BadInput("A quote needs its words: select them.")
    pieces: Pieces = (content[0],)
    for start, end in content[1:]:
        pieces = united(pieces, start, end)
    return pieces


class _QuoteWriter:
    """Writes the parts of one quote within a step."""

    def __init__(self, store: Store, step: StepWriter, document: str, annotator: str, roles: QuoteRoles) -> None:
        self._store = store
        self._step = step
        self._document = document
        self._annotator = annotator
        self._roles = roles

    def say(self, pieces: Pieces, attributes: Mapping[str, Any]) -> Span:
        """Return the span of the content, made or found."""
        there = self._find(pieces, [self._roles.content])
        if there is None:
            return self._add(pieces, self._roles.content, attributes)
        changed = replace(there, attributes=there.attributes | dict(attributes))
        self._store.annotations.update_span(self._step, self._document, changed)
        return changed

    def join(self, said: Span, end: End, label: str, name: str) -> None:
        """Let relations of the type `name` lead from the quote to `end` alone; a new span there gets that label."""
        target = self._end(end, label, name)
        if not name:  # the scheme does not link them
            return
        there = False
        for relation in self._store.relations.of_span(said.id):
            if (relation.type, relation.source) != (name, said.id):
                continue
            if relation.target == target.span.id:
                there = True
            else:
                self._store.relations.remove(self._step, self._document, relation.id)
                self._tidy(relation.target)
        if not there:
            add_relation(self._store, self._step, name, self._placed(said), target)

    def _end(self, end: End, label: str, name: str) -> PlacedSpan:
        if isinstance(end, str):
            return own_span(self._store, end, self._annotator)
        if not label:
            raise BadInput("The scheme {scheme} does not say who passes a quote on.", scheme=self._store.scheme.name)
        fitting = [label, *(self._store.scheme.relations_by_name[name].targets if name else ())]
        return self._placed(self._find((end,), fitting) or self._add((end,), label, {}))

    def _find(self, pieces: Pieces, labels: Sequence[str]) -> Span | None:
        """Return the span that covers exactly `pieces`, with the first of `labels` that there is."""
        around = self._store.annotations.overlapping(self._document, self._annotator, pieces[0][0], pieces[-1][1])
        exact = [span for span in around if span.ranges == pieces and span.label in labels]
        return min(exact, key=lambda span: labels.index(span.label), default=None)

    def _add(self, pieces: Pieces, label: str, attributes: Mapping[str, Any]) -> Span:
        values = defaults(self._store.scheme.label(label), attributes)
        span = shaped(Span(id=str(uuid7()), start=0, end=0, label=label, attributes=values), pieces)
        add_span(self._store, self._step, self._document, self._annotator, span)
        return span

    def _tidy(self, span_id: str) -> None:
        """Remove a cue or source that belongs to no quote any more and says nothing by itself."""
        span = self._store.annotations.span(span_id).span
        is_bare = not (span.note or span.entity or span.attributes or self._store.relations.of_span(span_id))
        if is_bare and _serves_quotes_alone(self._store.scheme, self._roles, span.label):
            self._store.annotations.remove_span(self._step, self._document, span_id)

    def _placed(self, span: Span) -> PlacedSpan:
        return PlacedSpan(span, self._document, self._annotator)


def _serves_quotes_alone(scheme: Scheme, roles: QuoteRoles, label: str) -> bool:
    """Tell whether spans with that label are there only as cues or sources of quotes."""
    types = [one for one in scheme.relations if label in one.sources or label in one.targets]
    return label in (roles.cue, roles.source) and all(one.sources == (roles.content,) for one in types)
