"""Parts of documents: text that some ranges of another text make up, and everything that lies in it.

Offsets are half-open ranges of code points. Nothing is cut in two but zones: a span lies in a part whole or not at all.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from msgspec.structs import replace

from workbench.core.entities import ids_named
from workbench.core.records import AnnotatedDocument, Annotation, Document, Span, Zone
from workbench.core.suggestions import NOTHING, Place, Reason, Suggested, Suggestion

Range = tuple[int, int]


class Excerpt:
    """The text of some ranges of another, and where its offsets go.

    Words that a gap kept apart stay apart: a line end stands between them.
    """

    def __init__(self, text: str, ranges: Iterable[Range]) -> None:
        """Take the `ranges` of `text`, which come in order and do not touch; empty ones are passed over."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._shifts: list[int] = []
        parts: list[str] = []
        length = 0
        for start, end in ranges:
            if start == end:
                continue
            if self._ends and not text[self._ends[-1] - 1].isspace() and not text[start].isspace():
                parts.append("\n")
                length += 1
            parts.append(text[start:end])
            self._starts.append(start)
            self._ends.append(end)
            self._shifts.append(length - start)
            length += end - start
        self.text = "".join(parts)

    def range(self, start: int, end: int) -> Range | None:
        """Return where a range of the other text lies in this one; None if it is not here in one piece."""
        place = bisect_right(self._starts, start) - 1
        if place < 0 or end > self._ends[place]:
            return None
        return start + self._shifts[place], end + self._shifts[place]

    def remains(self, start: int, end: int) -> Range | None:
        """Return what is here of a range of the other text, from its first to its last character; None if nothing."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end) - 1
        if first > last:
            return None
        start, end = max(start, self._starts[first]), min(end, self._ends[last])
        return start + self._shifts[first], end + self._shifts[last]


def taken(item: AnnotatedDocument, excerpt: Excerpt) -> AnnotatedDocument:
    """Return the part of `item` that lies in an excerpt of its text; relations need both their ends there."""
    document = item.document
    part = replace(
        document,
        text=excerpt.text,
        sha256=sha256(excerpt.text.encode("utf-8", "surrogatepass")).hexdigest(),
        zones=tuple(_zones(document, excerpt)),
    )
    if item.annotation is None:
        return replace(item, document=part, suggested=_suggested(item, excerpt, ()))
    spans = [moved for span in item.annotation.spans if (moved := _moved(span, excerpt))]
    suggested = _suggested(item, excerpt, spans)
    return with_work(replace(item, document=part, suggested=suggested), item.annotation, spans)


def with_work(item: AnnotatedDocument, said: Annotation, spans: Sequence[Span]) -> AnnotatedDocument:
    """Return `item` with what is left of an annotator's work if only `spans` stay, and the entities that they name."""
    kept = {span.id for span in spans}
    relations = tuple(one for one in said.relations if one.source in kept and one.target in kept)
    named = ids_named(spans) if item.entities else set()
    return replace(
        item,
        annotation=replace(said, spans=tuple(spans), relations=relations),
        entities=tuple(entity for entity in item.entities if entity.id in named),
    )


def _zones(document: Document, excerpt: Excerpt) -> Iterable[Zone]:
    for zone in document.zones:
        if left := excerpt.remains(zone.start, zone.end):
            yield replace(zone, start=left[0], end=left[1])


def _moved(span: Span, excerpt: Excerpt) -> Span | None:
    if not span.fragments:
        found = excerpt.range(span.start, span.end)
        return replace(span, start=found[0], end=found[1]) if found else None
    changes = _place(span.fragments, excerpt)
    return replace(span, **changes) if changes else None


def _place(fragments: Sequence[Range], excerpt: Excerpt) -> dict[str, Any]:
    """Return where a discontinuous span lies; nothing if not all of it is there."""
    ranges = [found for one in fragments if (found := excerpt.range(*one))]
    if len(ranges) < len(fragments):
        return {}
    return {"start": ranges[0][0], "end": ranges[-1][1], "fragments": tuple(ranges)}


def _suggested(item: AnnotatedDocument, excerpt: Excerpt, spans: Sequence[Span]) -> Suggested:
    if item.suggested == NOTHING:
        return NOTHING
    there = {span.id: span for span in item.annotation.spans} if item.annotation else {}
    places = {_key(there[span.id]): _key(span) for span in spans}
    made = []
    for one in item.suggested.spans:
        if moved := _moved_suggestion(one, excerpt):
            places[one.place] = moved.place
            made.append(moved)
    relations = [
        replace(one, source=places[one.source], target=places[one.target])
        for one in item.suggested.relations
        if one.source in places and one.target in places
    ]
    return Suggested(tuple(made), tuple(relations))


def _key(span: Span) -> Place:
    return Place(span.label, span.start, span.end)


def _moved_suggestion(one: Suggestion, excerpt: Excerpt) -> Suggestion | None:
    found = _place(one.fragments or ((one.start, one.end),), excerpt)
    if not found:
        return None
    if not one.fragments:
        del found["fragments"]
    return replace(one, reasons=tuple(_moved_reason(reason, excerpt) for reason in one.reasons), **found)


def _moved_reason(reason: Reason, excerpt: Excerpt) -> Reason:
    if reason.instead is None:
        return reason
    found = excerpt.range(reason.instead.start, reason.instead.end)
    return replace(reason, instead=Place(reason.instead.label, *found) if found else None)
