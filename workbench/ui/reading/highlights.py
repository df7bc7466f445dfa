"""What lies under and over one line of text: boxes of spans, label chips, zones. Geometry only, no colours.

Everything is worked out for the lines that are visible and kept until the spans or the layout change.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock

from workbench.core.ligatures import is_inside_ligature, painted_range
from workbench.core.paragraphs import Direction
from workbench.core.records import Span
from workbench.ui.reading.article import Article
from workbench.ui.reading.boxes import line_boxes, line_x
from workbench.ui.reading.geometry import PlacedLine

_CHIP_ROWS = 2
_CHIP_GAP = 2.0
_CHIP_PADDING = 4.0


@dataclass(frozen=True)
class Highlight:
    """One span on one line, in document coordinates; `starts` and `ends` tell which of its edges lie on this line."""

    span: Span
    lane: int
    boxes: list[QRectF]
    starts: bool
    ends: bool
    ticks: list[float]  # x of stored edges that lie inside a ligature, where the box had to be widened


@dataclass(frozen=True)
class Chip:
    """The label of a span, at the edge where it starts."""

    span: Span
    box: QRectF


@dataclass
class LineArt:
    """All that is painted for one line, in document coordinates."""

    box: QRectF
    baseline: float
    direction: Direction
    dimmed: bool
    zone_kind: str = ""  # set on the first line of a dimmed zone
    highlights: list[Highlight] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)


class LineArtist:
    """Works out the art of single lines of one article in one layout."""

    def __init__(self, article: Article, chip_font: QFont) -> None:
        self._article = article
        self._metrics = QFontMetricsF(chip_font)
        self._lines: dict[tuple[int, int], LineArt] = {}

    def forget(self) -> None:
        """Drop what was worked out: the spans or the layout changed."""
        self._lines.clear()

    def art(self, placed: PlacedLine) -> LineArt:
        """Return the art of that line."""
        key = (placed.block.blockNumber(), placed.number)
        if (known := self._lines.get(key)) is None:
            known = self._lines[key] = self._work_out(placed)
        return known

    def _work_out(self, placed: PlacedLine) -> LineArt:
        article, block, origin, line = self._article, placed.block, placed.origin, placed.line
        start = article.map.offset(block.position() + line.textStart())
        end = article.map.offset(block.position() + line.textStart() + line.textLength())
        zone = next((zone for zone in article.dimmed if zone.start < max(end, start + 1) and zone.end > start), None)
        art = LineArt(
            box=QRectF(line.rect()).translated(origin),
            baseline=origin.y() + line.y() + line.ascent(),
            direction=article.direction(block.blockNumber()),
            dimmed=zone is not None,
            zone_kind=zone.kind if zone and zone.start >= start else "",
        )
        for span in article.spans.overlapping(start, end):
            if highlight := self._highlight(span, placed, start, end):
                art.highlights.append(highlight)
        # Longer spans first, so that shorter ones are painted over them.
        art.highlights.sort(key=lambda highlight: highlight.span.start - highlight.span.end)
        art.chips = self._place_chips(art, placed)
        return art

    def _highlight(self, span: Span, placed: PlacedLine, line_start: int, line_end: int) -> Highlight | None:
        block, origin, line = placed.block, placed.origin, placed.line
        boxes: list[QRectF] = []
        ticks: list[float] = []
        for start, end in span.ranges:
            if start < line_end and end > line_start:
                painted = painted_range(self._article.text, max(start, line_start), min(end, line_end))
                found = line_boxes(line, self._in_block(block, painted.start), self._in_block(block, painted.end))
                boxes += [box.translated(origin) for box in found]
                ticks += [
                    origin.x() + line_x(line, self._in_block(block, edge))
                    for edge in (start, end)
                    if line_start < edge < line_end and is_inside_ligature(self._article.text, edge)
                ]
        if not boxes:
            return None
        return Highlight(
            span=span,
            lane=self._article.spans.lane(span),
            boxes=boxes,
            starts=span.start >= line_start,
            ends=span.end <= line_end,
            ticks=ticks,
        )

    def _in_block(self, block: QTextBlock, offset: int) -> int:
        return self._article.map.position(offset) - block.position()

    def _place_chips(self, art: LineArt, placed: PlacedLine) -> list[Chip]:
        """Place a chip for every span that starts here; inner spans take the row next to the text.

        A chip that finds no room in any row is pushed along the line, away from where reading starts.
        """
        height = self._metrics.height() + 1
        rows: list[list[QRectF]] = [[] for _ in range(_CHIP_ROWS)]
        chips: list[Chip] = []
        starting = [highlight for highlight in art.highlights if highlight.starts]
        for highlight in sorted(starting, key=lambda highlight: (highlight.lane, -highlight.span.start)):
            width = self._metrics.horizontalAdvance(highlight.span.label) + 2 * _CHIP_PADDING
            edge = self._start_edge(highlight, placed, art.direction)
            left = edge - width if art.direction == "rtl" else edge
            box = self._free_box(rows, QRectF(left, art.box.top(), width, height), art)
            chips.append(Chip(highlight.span, box))
        return chips

    def _start_edge(self, highlight: Highlight, placed: PlacedLine, direction: Direction) -> float:
        """Return the x of the edge where the span starts: the start side of the box that holds its first character."""
        first = self._in_block(placed.block, painted_range(self._article.text, *highlight.span.ranges[0]).start)
        heads = line_boxes(placed.line, first, first + 1)
        x = heads[0].translated(placed.origin).center().x() if heads else highlight.boxes[0].center().x()
        box = min(highlight.boxes, key=lambda box: max(box.left() - x, x - box.right(), 0.0))
        return box.right() if direction == "rtl" else box.left()

    @staticmethod
    def _free_box(rows: list[list[QRectF]], wanted: QRectF, art: LineArt) -> QRectF:
        away = -1 if art.direction == "rtl" else 1
        box = QRectF(wanted)
        while True:
            for number, row in enumerate(rows):
                box.moveTop(art.box.top() + 2 - (number + 1) * (wanted.height() + 1))
                if not any(
                    box.left() < other.right() + _CHIP_GAP and other.left() < box.right() + _CHIP_GAP for other in row
                ):
                    row.append(box)
                    return box
            box.translate(away * wanted.width() / 2, 0)
