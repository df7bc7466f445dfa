"""Hints: short codes painted above words or spans, one of which is chosen by typing its code."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from workbench.core import tokens
from workbench.ui.modes.codes import HOME_ROW_FIRST, codes
from workbench.ui.reading.boxes import line_boxes
from workbench.ui.reading.geometry import PlacedLine
from workbench.ui.reading.highlights import LineArt
from workbench.ui.reading.page import Page

_SMALLEST = 11  # pixels of a letter
_PADDING = 3.0
_SINK = 4.0  # pixels that a hint may reach into its line, above the letters
_APART = 1.0
_PLACES_A_ROW = 6


class Spot(NamedTuple):
    """Where a target is seen: its range (code points) and its span (id), if it is one.

    The hint stands beside the `chip` of a span, else over the start of the target, at `edge`. All in document
    coordinates.
    """

    start: int
    end: int
    span: str
    edge: float
    chip: QRectF | None
    art: LineArt


class Hint(NamedTuple):
    """The code of a target and the box that it is painted in, in document coordinates."""

    code: str
    spot: Spot
    box: QRectF


class Hints:
    """The hints of one page, worked out for what is seen, nearest to `caret` first.

    `spots` gives the targets that are seen; it is asked again whenever something else is seen.
    """

    def __init__(self, page: Page, spots: Callable[[], Sequence[Spot]], caret: int) -> None:
        self._page = page
        self._spots = spots
        self._caret = caret
        self._letters = HOME_ROW_FIRST
        self._hints: list[Hint] = []
        self._seen: QRectF | None = None
        self.typed = ""
        self._font = QFont(page.brush.chip_font)
        self._font.setPixelSize(max(_SMALLEST, self._font.pixelSize() + 2))
        self._metrics = QFontMetricsF(self._font)
        # As many rows as fit between two lines: more would cover the letters of the line above.
        self._rows = max(1, round((page.line_gap + _SINK) / (self._metrics.height() + _APART)))

    def look_again(self, letters: str | None = None) -> None:
        """Work the hints out anew when they are next needed, with these letters from now on."""
        self._letters = letters or self._letters
        self._seen = None
        self.typed = ""

    @property
    def shown(self) -> list[Hint]:
        """The hints that what was typed leaves, nearest first."""
        if self._seen != (seen := self._page.seen()):
            self._seen = seen
            self.typed = ""
            self._hints = self._work_out()
        return [hint for hint in self._hints if hint.code.startswith(self.typed)]

    def press(self, key: str) -> Spot | None:
        """Take a letter or take one back; return the target whose code is complete."""
        shown = self.shown
        if key == "Backspace":
            self.typed = self.typed[:-1]
            return None
        left = [hint for hint in shown if hint.code.startswith(self.typed + key)]
        if len(key) != 1 or not left:
            return None
        self.typed += key
        if left[0].code != self.typed:
            return None
        self.typed = ""
        return left[0].spot

    def paint(self, painter: QPainter, marked: Collection[str] = ()) -> None:
        """Paint the hints; those of the spans `marked` (ids) stand out."""
        theme = self._page.brush.theme
        ink, paper = QColor(theme.ink), QColor(theme.page)
        typed = self._metrics.horizontalAdvance(self.typed)
        pale = QColor(paper)
        pale.setAlphaF(0.55)
        painter.setFont(self._font)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the letters are Latin in every language
        for code, spot, box in self.shown:
            painter.setPen(QPen(paper, 1.0))
            painter.setBrush(QColor(theme.selection) if spot.span in marked else ink)
            painter.drawRoundedRect(box, 3.0, 3.0)
            start = box.center().x() - self._metrics.horizontalAdvance(code) / 2
            letters = QRectF(start, box.top(), box.width(), box.height())
            if self.typed:
                painter.setPen(pale)
                painter.drawText(letters, Qt.AlignmentFlag.AlignVCenter, self.typed)
            painter.setPen(paper)
            painter.drawText(letters.adjusted(typed, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, code[len(self.typed) :])

    def _work_out(self) -> list[Hint]:
        spots = sorted(self._spots(), key=self._distance)
        taken: dict[float, list[QRectF]] = {}  # by the line's place on the page
        for spot in spots:
            if spot.span:
                taken.setdefault(spot.art.box.top(), [chip.box for chip in spot.art.chips])
        return [
            Hint(code, spot, self._place(code, spot, taken.setdefault(spot.art.box.top(), [])))
            for code, spot in zip(codes(len(spots), self._letters), spots, strict=True)
        ]

    def _distance(self, spot: Spot) -> tuple[int, int]:
        return max(spot.start - self._caret, self._caret - spot.end, 0), spot.start

    def _place(self, code: str, spot: Spot, taken: list[QRectF]) -> QRectF:
        """Return a free box for the hint of a target, and remember it as taken."""
        width = max(self._metrics.horizontalAdvance(code) + 2 * _PADDING, self._metrics.height())
        places = self._beside(spot, spot.chip, width) if spot.chip else []
        over = self._over(spot, width)
        free = (box for box in [*places, *over] if not any(box.intersects(other) for other in taken))
        box = next(free, over[0])
        taken.append(box)
        return box

    def _beside(self, spot: Spot, chip: QRectF, width: float) -> list[QRectF]:
        """Return the places at a chip: before it, as one reads, and behind it."""
        height = self._metrics.height()
        right = QRectF(chip.right() + _APART, chip.bottom() - height, width, height)
        left = QRectF(chip.left() - _APART - width, chip.bottom() - height, width, height)
        return [right, left] if spot.art.direction == "rtl" else [left, right]

    def _over(self, spot: Spot, width: float) -> list[QRectF]:
        """Return the places above the start of a target, the lowest first, and further along."""
        height = self._metrics.height()
        onward = -1 if spot.art.direction == "rtl" else 1
        bottom = spot.chip.bottom() if spot.chip else spot.art.box.top() + _SINK
        first = QRectF(spot.edge - width if onward < 0 else spot.edge, bottom - height, width, height)
        return [
            first.translated(column * onward * (width + _APART), -row * (height + _APART))
            for column in range(_PLACES_A_ROW)
            for row in range(self._rows)
        ]


def words_seen(page: Page) -> list[Spot]:
    """Return the words that are seen, in the order of the text."""
    article = page.article
    assert article
    found = []
    for placed, art in _whole_lines(page):
        line, base = placed.line, placed.block.position()
        start = article.map.offset(base + line.textStart())
        end = article.map.offset(base + line.textStart() + line.textLength())
        for word in tokens.words(article.text, start, end):
            first, last = (article.map.position(offset) - base for offset in word)
            boxes = line_boxes(line, first, last)
            if boxes:
                edge = boxes[-1].right() if art.direction == "rtl" else boxes[0].left()
                found.append(Spot(word.start, word.end, "", edge + placed.origin.x(), None, art))
    return found


def spans_seen(page: Page, wanted: Collection[str]) -> list[Spot]:
    """Return where each of the spans `wanted` (ids) is first seen."""
    found: dict[str, Spot] = {}
    for _, art in _whole_lines(page):
        chips = {chip.span.id: chip for chip in art.chips if not chip.continued}
        for highlight in art.highlights:
            span = highlight.span
            if span.id in wanted and span.id not in found:
                chip = chips.get(span.id)
                boxes = [chip.box] if chip else highlight.boxes
                rtl = art.direction == "rtl"
                edge = max(box.right() for box in boxes) if rtl else min(box.left() for box in boxes)
                found[span.id] = Spot(span.start, span.end, span.id, edge, chip.box if chip else None, art)
    return list(found.values())


def _whole_lines(page: Page) -> list[tuple[PlacedLine, LineArt]]:
    """Return the lines whose letters are seen from top to bottom."""
    seen, size = page.seen(), page.brush.size
    return [
        (placed, art)
        for placed, art in page.lines_seen()
        if seen.top() <= art.baseline - size * 0.7 and art.baseline + size * 0.2 <= seen.bottom()
    ]
