"""What lies under and over one line of text: boxes of spans and suggestions, label chips, zones. No colours.

Everything is worked out for the lines that are visible and kept until the spans or the layout change.
"""

from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QTextBlock

from workbench.core.ligatures import is_inside_ligature, painted_range
from workbench.core.paragraphs import Direction
from workbench.core.records import Span
from workbench.ui.reading.article import Article
from workbench.ui.reading.boxes import line_boxes, line_x
from workbench.ui.reading.chips import Chip, ChipSetter
from workbench.ui.reading.geometry import PlacedLine

_Laned = list[tuple[Span, int]]


@dataclass(frozen=True)
class Highlight:
    """One span on one line, in document coordinates; `starts` and `ends` tell which of its edges lie on this line.

    Attributes:
        ticks: x of stored edges that lie inside a ligature, where the box had to be widened.
        joints: from where to where (x) there is a gap between two of its pieces.
    """

    span: Span
    lane: int
    boxes: list[QRectF]
    starts: bool
    ends: bool
    ticks: list[float]
    joints: list[tuple[float, float]]


@dataclass(frozen=True)
class Mark:
    """A hidden character: the x where it stands, and the letters that name it."""

    x: float
    text: str


@dataclass
class LineArt:
    """All that is painted for one line, in document coordinates.

    `shown` are the spans it was worked out for, each with its lane; `suggested` are the shapes of suggestions.

    Attributes:
        outlines: the suggestions, longest first.
        labels: those of suggestions, where chips leave room.
    """

    box: QRectF
    baseline: float
    direction: Direction
    dimmed: bool
    zone_kind: str = ""  # set on the first line of a dimmed zone
    shown: _Laned = field(default_factory=list)
    suggested: _Laned = field(default_factory=list)
    highlights: list[Highlight] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    outlines: list[Highlight] = field(default_factory=list)
    labels: list[Chip] = field(default_factory=list)


class LineArtist:
    """Works out the art of single lines of one article in one layout.

    `gap` is the space between lines in pixels: chips take as many rows as fit there.
    """

    def __init__(self, article: Article, chip_font: QFont, gap: float) -> None:
        self._article = article
        self._setter = ChipSetter(chip_font, gap)
        self._lines: dict[tuple[int, int], LineArt] = {}
        self._checked: set[tuple[int, int]] = set()

    def forget(self) -> None:
        """Drop what was worked out: the layout changed."""
        self._lines.clear()
        self._checked.clear()

    def review(self) -> None:
        """Look at every line again before it is used: spans or suggestions changed, on most lines none did."""
        self._checked.clear()

    def art(self, placed: PlacedLine) -> LineArt:
        """Return the art of that line."""
        key = (placed.block.blockNumber(), placed.number)
        if key not in self._checked:
            on_line = self._range(placed)
            shown, suggested = self._shown(*on_line), self._suggested(*on_line)
            known = self._lines.get(key)
            if not known or (known.shown, known.suggested) != (shown, suggested):
                self._lines[key] = self._work_out(placed, shown, suggested)
            self._checked.add(key)
        return self._lines[key]

    def _range(self, placed: PlacedLine) -> tuple[int, int]:
        """Return the range of the text, in code points, that stands on a line."""
        first, line = placed.block.position(), placed.line
        start = self._article.map.offset(first + line.textStart())
        return start, self._article.map.offset(first + line.textStart() + line.textLength())

    def _shown(self, start: int, end: int) -> _Laned:
        spans = self._article.spans
        return [(span, spans.lane(span)) for span in spans.overlapping(start, end)]

    def _suggested(self, start: int, end: int) -> _Laned:
        suggestions = self._article.suggestions
        return [(shape, suggestions.lane(shape)) for shape in suggestions.overlapping(start, end)]

    def _work_out(self, placed: PlacedLine, shown: _Laned, suggested: _Laned) -> LineArt:
        article, block, origin, line = self._article, placed.block, placed.origin, placed.line
        start, end = self._range(placed)
        zone = next((zone for zone in article.dimmed if zone.start < max(end, start + 1) and zone.end > start), None)
        art = LineArt(
            box=QRectF(line.rect()).translated(origin),
            baseline=origin.y() + line.y() + line.ascent(),
            direction=article.direction(block.blockNumber()),
            dimmed=zone is not None,
            zone_kind=zone.kind if zone and zone.start >= start else "",
            shown=shown,
            suggested=suggested,
            highlights=self._highlights(shown, placed, (start, end)),
            outlines=self._highlights(suggested, placed, (start, end)),
        )
        box_at = partial(self._box_at, placed)
        art.chips = self._setter.chips(art.highlights, (start, end), art.box.top(), art.direction, box_at)
        art.labels = self._setter.labels(art.outlines, art.chips, art.box.top(), art.direction, box_at)
        art.marks = [
            Mark(origin.x() + line_x(line, self._in_block(block, hidden.offset)), hidden.short)
            for hidden in article.hidden_between(start, end)
        ]
        return art

    def _highlights(self, laned: _Laned, placed: PlacedLine, on_line: tuple[int, int]) -> list[Highlight]:
        """Return the longer ones first, so that shorter ones are painted over them."""
        found = [self._highlight(span, lane, placed, on_line) for span, lane in laned]
        return sorted((one for one in found if one), key=lambda one: one.span.start - one.span.end)

    def _highlight(self, span: Span, lane: int, placed: PlacedLine, on_line: tuple[int, int]) -> Highlight | None:
        block, origin, line = placed.block, placed.origin, placed.line
        line_start, line_end = on_line
        boxes: list[QRectF] = []
        ticks: list[float] = []
        pieces: list[list[QRectF]] = []
        for start, end in span.ranges:
            if start < line_end and end > line_start:
                painted = painted_range(self._article.text, max(start, line_start), min(end, line_end))
                found = line_boxes(line, self._in_block(block, painted.start), self._in_block(block, painted.end))
                pieces.append([box.translated(origin) for box in found])
                boxes += pieces[-1]
                ticks += [
                    origin.x() + line_x(line, self._in_block(block, edge))
                    for edge in (start, end)
                    if line_start < edge < line_end and is_inside_ligature(self._article.text, edge)
                ]
        if not boxes:
            return None
        return Highlight(
            span=span,
            lane=lane,
            boxes=boxes,
            starts=span.start >= line_start,
            ends=span.end <= line_end,
            ticks=ticks,
            joints=[joint for one, two in pairwise(pieces) if (joint := _gap(one, two))],
        )

    def _in_block(self, block: QTextBlock, offset: int) -> int:
        return self._article.map.position(offset) - block.position()

    def _box_at(self, placed: PlacedLine, highlight: Highlight, offset: int) -> QRectF:
        """Return the box of a span on a line that holds the character at `offset`."""
        first = self._in_block(placed.block, painted_range(self._article.text, offset, offset + 1).start)
        heads = line_boxes(placed.line, first, first + 1)
        x = heads[0].translated(placed.origin).center().x() if heads else highlight.boxes[0].center().x()
        return min(highlight.boxes, key=lambda box: max(box.left() - x, x - box.right(), 0.0))


def _gap(one: list[QRectF], two: list[QRectF]) -> tuple[float, float] | None:
    """Return the x where the gap between the boxes of two pieces begins and ends; None if one lies in the other."""
    if not (one and two):
        return None
    (left, right), (other_left, other_right) = (
        (min(box.left() for box in boxes), max(box.right() for box in boxes)) for boxes in (one, two)
    )
    if other_right < left:
        return other_right, left
    return (right, other_left) if right < other_left else None
