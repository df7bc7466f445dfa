"""What a person does with what is suggested: accept it, as it is or changed, or reject it.

A suggestion brings along what belongs to it: a quote its cue, its source and who passes it on, a weapon its
designation, calibre and count. `alongside` is everything that is suggested for the document, where these are found.
"""

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from workbench.commands.acceptance import Acceptance, belonging
from workbench.core import pieces
from workbench.core.changes import Step
from workbench.core.errors import BadInput
from workbench.core.pieces import Pieces
from workbench.core.records import Span
from workbench.core.scheme import Scheme
from workbench.core.suggestions import NOTHING, Place, Suggested, Suggestion
from workbench.storage.store import Store


class LeftOut(Struct, frozen=True):
    """A suggestion that could not be accepted, and why."""

    place: Place
    reason: BadInput


class Accepted(Struct, frozen=True):
    """The step, the spans that it made in the order of the text, and what had to be left out."""

    step: Step
    spans: tuple[Span, ...]
    left_out: tuple[LeftOut, ...]


def accept(
    store: Store,
    document: str,
    suggestion: Suggestion,
    *,
    annotator: str,
    label: str | None = None,
    start: int | None = None,
    end: int | None = None,
    alongside: Suggested = NOTHING,
) -> tuple[Step, Span]:
    """Make a span of a suggestion, as it is or with another label or other borders; what belongs to it comes along.

    The history has what was suggested first, and what a person made of it behind that. Attributes are those of the
    suggestion that fit the label, and the scheme's defaults. Spans that are there already are linked, not made twice;
    what belongs to the suggestion and cannot be made is left out. Where the suggestion mentions the same as another
    span of the document or an entity of the project, it is identified with that.

    Raises:
        BadInput: as for `tag`.
    """
    wanted = label or suggestion.label
    store.scheme.label(wanted)
    with store.step("accept", annotator=annotator, detail=wanted) as step:
        acceptance = Acceptance(store, step, document, annotator, alongside)
        span = acceptance.take(suggestion, wanted, _edges(suggestion, start, end))
        acceptance.bring_along(suggestion.place)
        acceptance.link()
    return step.done(), acceptance.now(span)


def accept_all(
    store: Store,
    document: str,
    suggestions: Sequence[Suggestion],
    *,
    annotator: str,
    alongside: Suggested = NOTHING,
) -> Accepted:
    """Make spans of many suggestions of a document in one step, each with what belongs to it: see `accept`.

    Raises:
        BadInput: none of them can be made; the reason is that of the first.
    """
    labels = {one.label for one in suggestions}
    detail = labels.pop() if len(labels) == 1 else ""
    left_out: list[LeftOut] = []
    with store.step("accept_all", annotator=annotator, detail=detail) as step:
        acceptance = Acceptance(store, step, document, annotator, alongside)
        for one in sorted(suggestions, key=lambda one: one.order):
            try:
                if not acceptance.has_made(one.place):
                    acceptance.take(one, one.label, one.ranges)
            except BadInput as reason:
                left_out.append(LeftOut(one.place, reason))
        for one in suggestions:
            acceptance.bring_along(one.place)
        acceptance.link()
        if left_out and not acceptance.made:
            raise left_out[0].reason
    return Accepted(step.done(), acceptance.made, tuple(left_out))


def reject(
    store: Store,
    document: str,
    suggestions: Sequence[Suggestion],
    *,
    annotator: str,
    alongside: Suggested = NOTHING,
) -> Step:
    """Note that suggestions are wrong: they are not suggested to `annotator` in this document again.

    What belongs to them alone goes with them.

    Raises:
        BadInput: there is no such document, or they are rejected already.
    """
    gone = {one.place: one.suggester for one in suggestions}
    known = {one.place: one.suggester for one in alongside.spans}
    for place in _left_alone(store.scheme, alongside, gone):
        if place in known:
            gone[place] = known[place]
    labels = {one.label for one in suggestions}
    detail = labels.pop() if len(labels) == 1 else ""
    with store.step("reject", annotator=annotator, detail=detail) as step:
        store.rejections.add(step, document, annotator, gone)
    return step.done()


def unreject(store: Store, document: str, places: Collection[Place], *, annotator: str) -> Step:
    """Let places that `annotator` rejected be suggested again.

    Raises:
        BadInput: none of them was rejected.
    """
    with store.step("unreject", annotator=annotator) as step:
        store.rejections.remove(step, document, annotator, places)
    return step.done()


def _left_alone(scheme: Scheme, alongside: Suggested, gone: Collection[Place]) -> Iterator[Place]:
    """Yield what belongs to the places that are `gone`, and to nothing else.

    An entity stands by itself: it says something without the quote that it speaks in or the weapon that it owns.
    """
    for place in sorted(gone):
        for relation in belonging(scheme, alongside, place):
            target = relation.target
            others = {one.source for one in alongside.relations if one.target == target} - set(gone)
            if not others and _serves_others_alone(scheme, target.label):
                yield target


def _serves_others_alone(scheme: Scheme, label: str) -> bool:
    """Tell whether spans with that label say nothing by themselves: cues, sources, calibres, counts."""
    quotes = (scheme.quotes.cue, scheme.quotes.source) if scheme.quotes else ()
    types = [one for one in scheme.relations if label in one.targets or label in one.sources]
    return label in quotes or all(one.attach and label not in one.sources for one in types)


def _edges(suggestion: Suggestion, start: int | None, end: int | None) -> Pieces:
    wanted = (suggestion.start if start is None else start, suggestion.end if end is None else end)
    if wanted == (suggestion.start, suggestion.end):
        return suggestion.ranges
    return pieces.with_edges(suggestion.ranges, *wanted)
