"""Where the labels of spans and of suggestions stand above a line: next to the text, clear of each other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from workbench.core.paragraphs import Direction
from workbench.core.records import Span
from workbench.ui.words.shortening import short_label

if TYPE_CHECKING:
    from workbench.ui.reading.highlights import Highlight

CHIP_SINK = 3.0  # pixels that the lowest chip may reach into the line, above its highest marks
_CHIP_GAP = 2.0
_CHIP_PADDING = 4.0
_CONTINUED = "…"

BoxAt = Callable[["Highlight", int], QRectF]  # the box of a span that holds the character at an offset


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


class ChipSetter:
    """Sets the chips of single lines in one font; `gap` is the space between lines in pixels: it holds their rows."""

    def __init__(self, font: QFont, gap: float) -> None:
        self._metrics = QFontMetricsF(font)
        self._height = self._metrics.height()
        self._rows = max(1, int((gap + CHIP_SINK) // (self._height + 1)))

    def chips(
        self,
        highlights: Sequence["Highlight"],
        line: tuple[int, int],
        top: float,
        direction: Direction,
        box_at: BoxAt,
    ) -> list[Chip]:
        """Return a chip for every span that starts on a line, inner spans first and next to the text.

        A chip that finds its place taken in every row moves along its own span, away from where reading starts; one
        that finds no place there either is counted on the chip that has it.

        `line` is the range of the line in code points, `top` where it begins.
        """
        chips: list[Chip] = []
        starting = [highlight for highlight in highlights if highlight.starts]
        for highlight in sorted(starting, key=lambda highlight: (highlight.lane, -highlight.span.start)):
            first = box_at(highlight, highlight.span.start)
            chip = Chip(highlight.span, self._box(short_label(highlight.span.label), first, top, direction))
            if taken := self._settle(chip, first, chips, direction):
                taken.more += 1
                self._widen(taken, direction)
            else:
                chips.append(chip)
        for highlight in highlights:
            for start, _ in highlight.span.ranges[1:]:
                if line[0] <= start < line[1]:
                    first = box_at(highlight, start)
                    chip = Chip(highlight.span, self._box(_CONTINUED, first, top, direction), continued=True)
                    if not self._settle(chip, first, chips, direction):
                        chips.append(chip)
        return chips

    def labels(
        self, shapes: Iterable["Highlight"], chips: Sequence[Chip], top: float, direction: Direction, box_at: BoxAt
    ) -> list[Chip]:
        """Return labels for the suggestions that start on a line and find a place that no chip has; others go without.

        Those of short suggestions come first: a long one is easily told by its outline.
        """
        placed = list(chips)
        for shape in sorted(shapes, key=lambda shape: shape.span.end - shape.span.start):
            if shape.starts:
                first = box_at(shape, shape.span.start)
                label = Chip(shape.span, self._box(short_label(shape.span.label), first, top, direction))
                if not self._settle(label, first, placed, direction):
                    placed.append(label)
        return placed[len(chips) :]

    def _settle(self, chip: Chip, first: QRectF, chips: list[Chip], direction: Direction) -> Chip | None:
        """Move `chip` to a free place above the box `first` of its span; return the chip that has it if none is.

        The start edge comes first, in every row; only then places further along.
        """
        rows = [chip.box.translated(0, CHIP_SINK - (row + 1) * (self._height + 1)) for row in range(self._rows)]
        taken = [_in_the_way(box, chips) for box in rows]
        for box, other in zip(rows, taken, strict=True):
            if other is None:
                chip.box = box
                return None
        for box in rows:
            if free := _slide(box, first, chips, direction):
                chip.box = free
                return None
        return taken[0]

    def _widen(self, chip: Chip, direction: Direction) -> None:
        """Make room for the count, away from where reading starts."""
        grown = self._width(chip.text) - chip.box.width()
        chip.box.adjust(-grown if direction == "rtl" else 0, 0, 0 if direction == "rtl" else grown, 0)

    def _box(self, text: str, first: QRectF, top: float, direction: Direction) -> QRectF:
        """Return the box of a chip at the start edge of a span's first box, its top at that of the line."""
        width = self._width(text)
        left = first.right() - width if direction == "rtl" else first.left()
        return QRectF(left, top, width, self._height)

    def _width(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text) + 2 * _CHIP_PADDING


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
