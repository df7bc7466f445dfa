"""One article as the reading view needs it: text, border to Qt, paragraphs with directions, spans by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import cast

from workbench.core.hidden import Hidden, direction_overrides, hidden_characters
from workbench.core.offsets import OffsetMap
from workbench.core.paragraphs import Direction, Paragraph, base_direction, split_paragraphs
from workbench.core.records import Annotation, Document, Zone
from workbench.core.relation_index import RelationIndex
from workbench.core.span_index import SpanIndex
from workbench.core.suggestion_index import SuggestionIndex
from workbench.core.zones import BOILERPLATE

_offset = attrgetter("offset")


class Article:
    """A document opened for reading by one annotator. All ranges are code points of the stored text.

    Attributes:
        suggestions: those that are left to decide; none until they were worked out.
    """

    def __init__(self, document: Document, annotation: Annotation, directions: Mapping[int, str]) -> None:
        self.document = document
        self.text = document.text
        self.map = OffsetMap(document.text)
        self.spans = SpanIndex(annotation.spans)
        self.relations = RelationIndex(annotation.relations)
        self.suggestions = SuggestionIndex()
        self._chosen_directions = directions
        self._directions: dict[int, Direction] = {}

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """Every paragraph, in order; the n-th is the n-th block of the Qt document."""
        return list(split_paragraphs(self.text))

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    @cached_property
    def dimmed(self) -> list[Zone]:
        """The zones that are shown pale: boilerplate of every kind."""
        return [zone for zone in self.document.zones if zone.kind in BOILERPLATE]

    @cached_property
    def boilerplate_paragraphs(self) -> list[bool]:
        """Which paragraphs are boilerplate from end to end; an empty one is what the paragraph before it is."""
        found: list[bool] = []
        for start, end in self.paragraphs:
            if start == end:
                found.append(bool(found) and found[-1])
            else:
                found.append(_covered(start, end, self.dimmed))
        return found

    def is_boilerplate(self, offset: int) -> bool:
        """Tell whether the paragraph that holds `offset` is boilerplate from end to end."""
        return self.boilerplate_paragraphs[self.paragraph_number(offset)]

    @cached_property
    def body_start(self) -> int:
        """The offset of the first paragraph of the body: behind title and boilerplate; 0 if there is none such."""
        apart = [zone for zone in self.document.zones if zone.kind != "body"]
        bodies = (start for start, end in self.paragraphs if start < end and not _covered(start, end, apart))
        return next(bodies, 0)

    @cached_property
    def hidden(self) -> tuple[Hidden, ...]:
        """The hidden characters of the text, in order."""
        return hidden_characters(self.text)

    def hidden_between(self, start: int, end: int) -> tuple[Hidden, ...]:
        """Return the hidden characters in `[start, end)`."""
        first = bisect_left(self.hidden, start, key=_offset)
        return self.hidden[first : bisect_left(self.hidden, end, key=_offset)]

    @cached_property
    def overrides(self) -> tuple[int, ...]:
        """Where characters force a direction upon the text, so that it reads otherwise than it is stored."""
        return direction_overrides(self.text)

    def paragraph_number(self, offset: int) -> int:
        """Return the number, from 0, of the paragraph that holds `offset`."""
        return bisect_right(self._paragraph_starts, offset) - 1

    def direction(self, number: int) -> Direction:
        """Return the base direction of that paragraph: a person's word first, then the text's own letters."""
        if number not in self._directions:  # asked for every line of what may be one long paragraph
            start, end = self.paragraphs[number]
            chosen = cast(Direction | None, self._chosen_directions.get(start))
            self._directions[number] = chosen or base_direction(self.text[start:end])
        return self._directions[number]


def _covered(start: int, end: int, zones: Iterable[Zone]) -> bool:
    """Tell whether every code point of `[start, end)` lies in one of `zones`."""
    for zone in sorted(zones, key=_zone_start):
        if zone.start <= start < zone.end:
            start = zone.end
    return start >= end


def _zone_start(zone: Zone) -> int:
    return zone.start
