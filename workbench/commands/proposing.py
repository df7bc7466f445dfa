"""What is suggested for one document, and what of it an annotator has not decided on yet."""

from collections.abc import Collection, Iterable, Sequence

from workbench.commands.suggested import suggested_for, work_of_others
from workbench.commands.suggesters import Chain
from workbench.core.records import Span
from workbench.core.scheme import Scheme
from workbench.core.span_index import SpanIndex
from workbench.core.suggestion_index import SuggestionIndex, shape_id, shape_of
from workbench.core.suggestions import Place, Suggested, Suggestion
from workbench.storage.store import Store
from workbench.suggest.merging import remaining

Range = tuple[int, int]


class Proposals:
    """All that is suggested for a document, and what is left of it beside the spans and rejections of an annotator.

    Attributes:
        left: what is left, kept up to date by `review`.
    """

    def __init__(
        self, suggested: Suggested, scheme: Scheme, spans: Sequence[Span], rejected: Collection[Place]
    ) -> None:
        self._suggested = suggested
        self._scheme = scheme
        self._by_id = {shape_id(one.place): one for one in suggested.spans}
        self._shapes = SpanIndex(map(shape_of, suggested.spans))
        left = remaining(suggested, scheme, spans, rejected)
        self.left = SuggestionIndex(Suggested(left.spans, suggested.relations), scheme)

    def __len__(self) -> int:
        """Return how many suggestions there are, decided or not, of any score."""
        return len(self._by_id)

    def review(self, touched: Iterable[Range], spans: SpanIndex, rejected: Collection[Place]) -> list[Suggestion]:
        """Look again at what overlaps the ranges (code points) that were touched; return what came back, in order.

        What becomes of a suggestion depends on nothing but the spans and rejections that overlap it.
        """
        near = {
            shape.id: self._by_id[shape.id] for start, end in touched for shape in self._shapes.overlapping(start, end)
        }
        beside = {span.id: span for one in near.values() for span in spans.overlapping(one.start, one.end)}
        left = remaining(Suggested(tuple(near.values())), self._scheme, tuple(beside.values()), rejected).spans
        back = [one for one in left if not self.left.has(one.place)]
        for place in {one.place for one in near.values()} - {one.place for one in left}:
            self.left.remove(place)
        for one in back:
            self.left.add(one)
        return sorted(back, key=lambda one: one.order)

    def alongside(self) -> Suggested:
        """Return what is suggested above the threshold, decided or not: what may come along with what is accepted."""
        threshold = self.left.threshold
        return Suggested(
            tuple(one for one in self._suggested.spans if one.score >= threshold), self._suggested.relations
        )


def propose(store: Store, document: str, chain: Chain, *, annotator: str, without: Collection[str] = ()) -> Proposals:
    """Work out what is suggested for a document (id) beside what `annotator` did in it, blind to what others did.

    What is stored of suggesters whose names are in `without` is left out.

    Raises:
        BadInput: there is no such document.
    """
    found = store.documents.get(document)
    spans = store.annotations.get(document, annotator).spans
    hidden = work_of_others(store, document, annotator)
    stored = {name: row for name, row in store.suggestions.of(document).items() if name not in without}
    suggested = suggested_for(chain, found, stored, spans, hidden)
    return Proposals(suggested, store.scheme, spans, store.rejections.of(document, annotator))
