"""Dashed outlines round ranges of text that are no spans yet, each with a small chip that says what it would be."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from workbench.core.ligatures import painted_range
from workbench.ui.reading.boxes import line_boxes
from workbench.ui.reading.highlights import LineArt
from workbench.ui.reading.page import Page

_PADDING = 4.0
KeepClear = Callable[[LineArt], list[QRectF]]


class Outline(NamedTuple):
    """Ranges (code points), what they would be, and its colour; `active` ones stand out, `faint` ones recede.

    Those that are not `filled` are lines and words alone.
    """

    ranges: tuple[tuple[int, int], ...]
    title: str
    color: QColor
    active: bool = False
    faint: bool = False
    filled: bool = True


def _nothing(_art: LineArt) -> list[QRectF]:
    return []


def paint_outlines(painter: QPainter, page: Page, outlines: list[Outline], keep_clear: KeepClear = _nothing) -> None:
    """Paint `outlines` over what is seen of `page`, in document coordinates; the chips of one line stand apart.

    `keep_clear` gives what else they must not cover on a line.
    """
    titled: set[int] = set()
    for art, boxes in _on_lines(page, outlines):
        taken = keep_clear(art)
        for number, box in boxes:
            _paint_box(painter, outlines[number], box)
        for number, box in boxes:
            if outlines[number].title and number not in titled:
                titled.add(number)
                _paint_chip(painter, page, outlines[number], box, taken, rtl=art.direction == "rtl")


def _on_lines(page: Page, outlines: list[Outline]) -> Iterator[tuple[LineArt, list[tuple[int, QRectF]]]]:
    """Yield each line that is seen with the boxes of the outlines on it, in the order of reading."""
    article, size = page.article, page.brush.size
    assert article
    for placed, art in page.lines_seen():
        line, base = placed.line, placed.block.position()
        found: list[tuple[int, QRectF]] = []
        for number, outline in enumerate(outlines):
            for piece in outline.ranges:
                start, end = (article.map.position(edge) - base for edge in painted_range(article.text, *piece))
                for box in line_boxes(line, start, end):
                    left = box.left() + placed.origin.x()
                    band = QRectF(left, art.baseline - size * 1.02, max(box.width(), 2.0), size * 1.5)
                    found.append((number, band.adjusted(-1.5, 0, 1.5, 0)))
        if found:
            sign = -1 if art.direction == "rtl" else 1
            yield art, sorted(found, key=lambda one: sign * one[1].center().x())


def _paint_box(painter: QPainter, outline: Outline, box: QRectF) -> None:
    pen = QPen(outline.color, 2.4 if outline.active else 1.2 if outline.faint else 1.7)
    pen.setStyle(Qt.PenStyle.DotLine if outline.faint else Qt.PenStyle.DashLine)
    painter.setPen(pen)
    fill = QColor(outline.color)
    fill.setAlphaF(0.0 if outline.faint or not outline.filled else 0.16 if outline.active else 0.07)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, 3.0, 3.0)


def _paint_chip(
    painter: QPainter, page: Page, outline: Outline, box: QRectF, taken: list[QRectF], *, rtl: bool
) -> None:
    font = page.brush.chip_font
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(outline.title) + 2 * _PADDING, metrics.height()
    left = box.right() - width if rtl else box.left()
    chip = QRectF(left, box.top() - height + 1, width, height)
    while any(chip.intersects(other) for other in taken):
        chip.translate(0, -height - 1)
    taken.append(chip)
    painter.setFont(font)
    painter.setPen(QPen(outline.color, 1.2))
    painter.setBrush(outline.color if outline.active else QColor(page.brush.theme.page))
    painter.drawRoundedRect(chip, 2.5, 2.5)
    painter.setPen(page.brush.theme.text_on(outline.color) if outline.active else QColor(page.brush.theme.ink))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, outline.title)
