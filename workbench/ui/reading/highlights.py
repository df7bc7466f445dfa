"""What lies under and over one line of text: boxes of spans, label chips, zones. Geometry only, no colours.

Everything is worked out for the lines that are visible and kept until the spans or the layout change.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock

from workbench.core.ligatures import is_inside_ligature, painted_range
from workbench.core.paragraphs import Direction
from workbench.core.records import Span
from workbench.ui.reading.article import Article
from workbench.ui.reading.boxes import line_boxes, line_x
from workbench.ui.reading.geometry import PlacedLine
from workbench.ui.words.shortening import short_label

_CHIP_GAP = 2.0
CHIP_SINK = 3.0  # pixels that the lowest chip may reach into the line, above its highest marks
_CHIP_PADDING = 4.0
_CONTINUED = "…"


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


@dataclass
class Chip:
    """The label of a span, at the edge where it starts; it also stands for `more` spans that found no room there.

    One that is `continued` stands at the start of a later piece of its span.
    """

    span: Span
    box: QRectF
    more: int = 0
    continued: bool = False

    @property
    def text(self) -> str:
        """What is written on it."""
        if self.continued:
            return _CONTINUED
        name = short_label(self.span.label)
        return f"{name} +{self.more}" if self.more else name


@dataclass(frozen=True)
class Mark:
    """A hidden character: the x where it stands, and the letters that name it."""

    x: float
    text: str


@dataclass
class LineArt:
    """All that is painted for one line, in document coordinates.

    `shown` are the spans it was worked out for, each with its lane.
    """

    box: QRectF
    baseline: float
    direction: Direction
    dimmed: bool
    zone_kind: str = ""  # set on the first line of a dimmed zone
    shown: list[tuple[Span, int]] = field(default_factory=list)
    highlights: list[Highlight] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


class LineArtist:
    """Works out the art of single lines of one article in one layout.

    `gap` is the space between lines in pixels: chips take as many rows as fit there.
    """

    def __init__(self, article: Article, chip_font: QFont, gap: float) -> None:
        self._article = article
        self._metrics = QFontMetricsF(chip_font)
        self._chip_height = self._metrics.height()
        self._rows = max(1, int((gap + CHIP_SINK) // (self._chip_height + 1)))
        self._lines: dict[tuple[int, int], LineArt] = {}
        self._checked: set[tuple[int, int]] = set()

    def forget(self) -> None:
        """Drop what was worked out: the layout changed."""
        self._lines.clear()
        self._checked.clear()

    def review(self) -> None:
        """Look at every line again before it is used: spans changed. Most lines have the same ones as before."""
        self._checked.clear()

    def art(self, placed: PlacedLine) -> LineArt:
        """Return the art of that line."""
        key = (placed.block.blockNumber(), placed.number)
        if key not in self._checked:
            shown = self._shown(*self._range(placed))
            if key not in self._lines or self._lines[key].shown != shown:
                self._lines[key] = self._work_out(placed, shown)
            self._checked.add(key)
        return self._lines[key]

    def _range(self, placed: PlacedLine) -> tuple[int, int]:
        """Return the range of the text, in code points, that stands on a line."""
        first, line = placed.block.position(), placed.line
        start = self._article.map.offset(first + line.textStart())
        return start, self._article.map.offset(first + line.textStart() + line.textLength())

    def _shown(self, start: int, end: int) -> list[tuple[Span, int]]:
        spans = self._article.spans
        return [(span, spans.lane(span)) for span in spans.overlapping(start, end)]

    def _work_out(self, placed: PlacedLine, shown: list[tuple[Span, int]]) -> LineArt:
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
        )
        for span, lane in shown:
            if highlight := self._highlight(span, lane, placed, (start, end)):
                art.highlights.append(highlight)
        # Longer spans first, so that shorter ones are painted over them.
        art.highlights.sort(key=lambda highlight: highlight.span.start - highlight.span.end)
        art.chips = self._place_chips(art, placed)
        art.marks = [
            Mark(origin.x() + line_x(line, self._in_block(block, hidden.offset)), hidden.short)
            for hidden in article.hidden_between(start, end)
        ]
        return art

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

    def _place_chips(self, art: LineArt, placed: PlacedLine) -> list[Chip]:
        """Place a chip for every span that starts here, inner spans first and next to the text.

        A chip that finds its place taken in every row moves along its own span, away from where reading starts; one
        that finds no place there either is counted on the chip that has it.
        """
        chips: list[Chip] = []
        starting = [highlight for highlight in art.highlights if highlight.starts]
        for highlight in sorted(starting, key=lambda highlight: (highlight.lane, -highlight.span.start)):
            first = self._first_box(highlight, placed)
            chip = Chip(highlight.span, self._chip_box(short_label(highlight.span.label), first, art))
            if taken := self._settle(chip, first, chips, art):
                taken.more += 1
                self._widen(taken, art.direction)
            else:
                chips.append(chip)
        for highlight in art.highlights:
            if highlight.span.fragments:
                self._place_continued(highlight, chips, art, placed)
        return chips

    def _place_continued(self, highlight: Highlight, chips: list[Chip], art: LineArt, placed: PlacedLine) -> None:
        """Place a small chip for each later piece that starts here, where there is room for it."""
        line_start, line_end = self._range(placed)
        for start, _ in highlight.span.ranges[1:]:
            if line_start <= start < line_end:
                first = self._box_at(highlight, placed, start)
                chip = Chip(highlight.span, self._chip_box(_CONTINUED, first, art), continued=True)
                if not self._settle(chip, first, chips, art):
                    chips.append(chip)

    def _settle(self, chip: Chip, first: QRectF, chips: list[Chip], art: LineArt) -> Chip | None:
        """Move `chip` to a free place above the box `first` of its span; return the chip that has it if none is.

        The start edge comes first, in every row; only then places further along.
        """
        rows = [chip.box.translated(0, CHIP_SINK - (row + 1) * (self._chip_height + 1)) for row in range(self._rows)]
        taken = [_in_the_way(box, chips) for box in rows]
        for box, other in zip(rows, taken, strict=True):
            if other is None:
                chip.box = box
                return None
        for box in rows:
            if free := _slide(box, first, chips, art.direction):
                chip.box = free
                return None
        return taken[0]

    def _widen(self, chip: Chip, direction: Direction) -> None:
        """Make room for the count, away from where reading starts."""
        grown = self._width(chip.text) - chip.box.width()
        chip.box.adjust(-grown if direction == "rtl" else 0, 0, 0 if direction == "rtl" else grown, 0)

    def _chip_box(self, text: str, first: QRectF, art: LineArt) -> QRectF:
        """Return the box of a chip at the start edge of a span's first box, its top at that of the line."""
        width = self._width(text)
        left = first.right() - width if art.direction == "rtl" else first.left()
        return QRectF(left, art.box.top(), width, self._chip_height)

    def _width(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text) + 2 * _CHIP_PADDING

    def _first_box(self, highlight: Highlight, placed: PlacedLine) -> QRectF:
        """Return the box that holds the first character of the span."""
        return self._box_at(highlight, placed, highlight.span.start)

    def _box_at(self, highlight: Highlight, placed: PlacedLine, offset: int) -> QRectF:
        """Return the box of the span that holds the character at `offset`."""
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


def _in_the_way(box: QRectF, chips: list[Chip]) -> Chip | None:
    wider = box.adjusted(-_CHIP_GAP, 0, _CHIP_GAP, 0)
    return next((other for other in chips if other.box.intersects(wider)), None)


def _slide(box: QRectF, first: QRectF, chips: list[Chip], direction: Direction) -> QRectF | None:
    """Return the first free place for `box` along `first`, away from where reading starts."""
    box = QRectF(box)
    while other := _in_the_way(box, chips):
        if direction == "rtl":
            box.moveRight(other.box.left() - _CHIP_GAP - 0.5)
        else:
            box.moveLeft(other.box.right() + _CHIP_GAP + 0.5)
        if box.left() < first.left() or box.right() > first.right():
            return None
    return box
