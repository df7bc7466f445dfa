"""The suggestions of one document that nobody has decided on yet, by place, in order, and by what belongs together."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workbench.core.records import Span
from workbench.core.scheme import Scheme
from workbench.core.span_index import SpanIndex
from workbench.core.suggestions import NOTHING, Place, Suggested, SuggestedRelation, Suggestion

_Order = tuple[int, int, str]  # of `Suggestion.order`


class Link(NamedTuple):
    """A relation that would be made with a suggestion: its type and its other end, from which it leads if `inward`."""

    type: str
    other: Place
    inward: bool


def shape_id(place: Place) -> str:
    """Return what a suggestion is called among the spans of its document."""
    return f"{place.label}/{place.start}/{place.end}"


def shape_of(one: Suggestion) -> Span:
    """Return the span that a suggestion would become."""
    return Span(
        id=shape_id(one.place),
        start=one.start,
        end=one.end,
        label=one.label,
        attributes=one.attributes,
        fragments=one.fragments,
    )


class SuggestionIndex:
    """An index of suggestions by place. What is below the threshold is kept, but not found.

    A suggestion is a part of another one if it only says more of it, as the cue and the source of a quote or the
    designation of a weapon do: it is decided together with that one, and the walk leaves it out.
    """

    def __init__(self, left: Suggested = NOTHING, scheme: Scheme | None = None, *, threshold: float = 0.0) -> None:
        """`scheme` says which relations make parts; without it none does."""
        self._scheme = scheme
        self._threshold = threshold
        self._by_id = {shape_id(one.place): one for one in left.spans}
        self._shapes = SpanIndex(map(shape_of, left.spans))
        self._order: list[_Order] = sorted(one.order for one in left.spans)
        self._count: int | None = None
        self._links: dict[Place, list[Link]] = {}
        self._heads: dict[Place, list[Place]] = {}
        for relation in left.relations:
            self._links.setdefault(relation.source, []).append(Link(relation.type, relation.target, inward=False))
            self._links.setdefault(relation.target, []).append(Link(relation.type, relation.source, inward=True))
            if scheme and _makes_part(scheme, relation):
                self._heads.setdefault(relation.target, []).append(relation.source)

    def __len__(self) -> int:
        """Return how many are found: those that reach the threshold."""
        if self._count is None:
            self._count = sum(map(self._is_found, self._by_id.values()))
        return self._count

    def __iter__(self) -> Iterator[Suggestion]:
        """Yield those that are found by start, the longer first."""
        return (one for order in self._order if self._is_found(one := self._at_order(order)))

    @property
    def threshold(self) -> float:
        """The least score of a suggestion that is found."""
        return self._threshold

    @threshold.setter
    def threshold(self, threshold: float) -> None:
        self._threshold = threshold
        self._count = None

    def get(self, shape: str) -> Suggestion | None:
        """Return the suggestion with a shape of that id, if it is found."""
        one = self._by_id.get(shape)
        return one if one and self._is_found(one) else None

    def has_any(self) -> bool:
        """Tell whether any suggestion is here, whether it reaches the threshold or not."""
        return bool(self._by_id)

    def has(self, place: Place) -> bool:
        """Tell whether a suggestion is here, whether it reaches the threshold or not."""
        return shape_id(place) in self._by_id

    def shape(self, shape: str) -> Span | None:
        """Return the shape with that id, if its suggestion is found."""
        return self._shapes.get(shape) if self.get(shape) else None

    def add(self, one: Suggestion) -> None:
        """Add a suggestion; one at the same place is replaced."""
        self.remove(one.place)
        self._by_id[shape_id(one.place)] = one
        self._shapes.add(shape_of(one))
        insort(self._order, one.order)
        self._count = None

    def remove(self, place: Place) -> None:
        """Remove the suggestion at that place, if it is here."""
        if one := self._by_id.pop(shape_id(place), None):
            self._shapes.remove(shape_id(place))
            del self._order[bisect_left(self._order, one.order)]
            self._count = None

    def overlapping(self, start: int, end: int) -> list[Span]:
        """Return the shapes that share text with `[start, end)`, in order."""
        return [shape for shape in self._shapes.overlapping(start, end) if self._is_found(self._by_id[shape.id])]

    def at(self, offset: int) -> list[Span]:
        """Return the shapes that cover the character at `offset`, shortest first."""
        return [shape for shape in self._shapes.at(offset) if self._is_found(self._by_id[shape.id])]

    def lane(self, shape: Span) -> int:
        """Return the lane of a shape, as that of a span among spans."""
        return self._shapes.lane(shape)

    def following(self, order: _Order) -> Suggestion | None:
        """Return the first one of the walk after that place in the order."""
        later = range(bisect_right(self._order, order), len(self._order))
        return self._first_of_walk(self._order[number] for number in later)

    def preceding(self, order: _Order) -> Suggestion | None:
        """Return the last one of the walk before that place in the order."""
        earlier = range(bisect_left(self._order, order) - 1, -1, -1)
        return self._first_of_walk(self._order[number] for number in earlier)

    def is_part(self, place: Place) -> bool:
        """Tell whether what is suggested there is a part of something else that is found."""
        return any(self.get(shape_id(head)) for head in self._heads.get(place, ()))

    def links(self, place: Place) -> list[Link]:
        """Return the relations that would be made with what is suggested there."""
        return self._links.get(place, [])

    def alike(self, one: Suggestion, text: str) -> list[Suggestion]:
        """Return those of the same label with the same words, `one` among them; `text` is that of the document."""
        words = text[one.start : one.end]
        return [other for other in self.labelled(one.label) if text[other.start : other.end] == words]

    def labelled(self, label: str) -> list[Suggestion]:
        """Return those of that label."""
        return [one for one in self if one.label == label]

    def _is_found(self, one: Suggestion) -> bool:
        return one.score >= self._threshold

    def _at_order(self, order: _Order) -> Suggestion:
        start, end, label = order
        return self._by_id[shape_id(Place(label, start, -end))]

    def _first_of_walk(self, orders: Iterable[_Order]) -> Suggestion | None:
        found = map(self._at_order, orders)
        return next((one for one in found if self._is_found(one) and not self.is_part(one.place)), None)


def _makes_part(scheme: Scheme, relation: SuggestedRelation) -> bool:
    """Tell whether a relation makes its target a part: one that is made by itself, or of a quote to what is only its.

    A speaker that is a person or a body in his own right is none.
    """
    known = scheme.relations_by_name.get(relation.type)
    quotes = scheme.quotes
    return bool(known and known.attach) or bool(quotes and relation.target.label in (quotes.cue, quotes.source))
