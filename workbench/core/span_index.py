"""The spans of one document, found by place, by order and by id, and the lane each is drawn in."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator

from workbench.core.records import Span

_BUCKET = 256  # code points; spans are short, and one that covers a whole book still fits
MAX_LANE = 4  # deeper nesting shares the last lane: more lines than that under a word tell nobody anything

Order = tuple[int, int, str]


class SpanIndex:
    """An index of spans by place. Adding and removing cost the length of the span, finding costs what is found."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = {span.id: span for span in spans}
        self._order: list[Order] = sorted(span.order for span in self._spans.values())
        self._buckets: dict[int, set[str]] = {}
        self._lanes: dict[str, int] = {}
        for span in self._spans.values():
            self._file(span)

    def __len__(self) -> int:
        return len(self._spans)

    def __iter__(self) -> Iterator[Span]:
        """Yield the spans by start, end, id."""
        return (self._spans[order[2]] for order in self._order)

    def get(self, span_id: str) -> Span | None:
        """Return the span with that id, if it is here."""
        return self._spans.get(span_id)

    def add(self, span: Span) -> None:
        """Add `span`; one with the same id is replaced."""
        self.remove(span.id)
        self._spans[span.id] = span
        insort(self._order, span.order)
        self._file(span)
        self._forget_lanes(span)

    def remove(self, span_id: str) -> None:
        """Remove the span with that id, if it is here."""
        if not (span := self._spans.get(span_id)):
            return
        self._forget_lanes(span)
        del self._spans[span_id]
        del self._order[bisect_left(self._order, span.order)]
        for bucket in self._buckets_of(span.start, span.end):
            self._buckets[bucket].discard(span_id)

    def overlapping(self, start: int, end: int) -> list[Span]:
        """Return the spans that share text with `[start, end)`, in order (by their outer ends)."""
        found = {
            span_id
            for bucket in self._buckets_of(start, end)
            for span_id in self._buckets.get(bucket, ())
            if self._spans[span_id].start < end and self._spans[span_id].end > start
        }
        return sorted((self._spans[span_id] for span_id in found), key=lambda span: span.order)

    def at(self, offset: int) -> list[Span]:
        """Return the spans that cover the character at `offset` (gaps between fragments left out), shortest first."""
        covering = [
            span
            for span in self.overlapping(offset, offset + 1)
            if any(start <= offset < end for start, end in span.ranges)
        ]
        return sorted(covering, key=_length)

    def number(self, span: Span) -> int:
        """Return the place of `span` among all, from 0."""
        return bisect_left(self._order, span.order)

    def at_place(self, number: int) -> Span:
        """Return the span at that place among all, from 0."""
        return self._spans[self._order[number][2]]

    def following(self, order: Order) -> Span | None:
        """Return the first span after that place in the order."""
        index = bisect_right(self._order, order)
        return self._spans[self._order[index][2]] if index < len(self._order) else None

    def preceding(self, order: Order) -> Span | None:
        """Return the last span before that place in the order."""
        index = bisect_left(self._order, order)
        return self._spans[self._order[index - 1][2]] if index else None

    def lane(self, span: Span) -> int:
        """Return the lane of `span`: 0 for one that holds no shorter span, else one further out than any it meets.

        Spans that overlap therefore never share a lane, up to `MAX_LANE`.
        """
        if (known := self._lanes.get(span.id)) is not None:
            return known
        lane = 0
        for other in self.overlapping(span.start, span.end):
            if lane == MAX_LANE:
                break
            if _length(other) < _length(span):
                lane = max(lane, min(MAX_LANE, self.lane(other) + 1))
        self._lanes[span.id] = lane
        return lane

    def _forget_lanes(self, span: Span) -> None:
        # A longer span's lane follows from the shorter ones it meets, and theirs in turn.
        pending = [span]
        while pending:
            changed = pending.pop()
            self._lanes.pop(changed.id, None)
            for other in self.overlapping(changed.start, changed.end):
                if other.id in self._lanes and _length(other) > _length(changed):
                    pending.append(other)

    def _file(self, span: Span) -> None:
        for bucket in self._buckets_of(span.start, span.end):
            self._buckets.setdefault(bucket, set()).add(span.id)

    @staticmethod
    def _buckets_of(start: int, end: int) -> range:
        return range(start // _BUCKET, max(start, end - 1) // _BUCKET + 1)


def _length(span: Span) -> tuple[int, Order]:
    """Sort key from short to long; equal lengths by order, so that any two spans differ."""
    return (span.end - span.start, span.order)
