"""Dashed outlines round ranges of text that are no spans yet, each with a small chip that says what it would be."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from workbench.core.ligatures import painted_range
from workbench.ui.reading.boxes import line_boxes
from workbench.ui.reading.highlights import LineArt
from workbench.ui.reading.page import Page

_PADDING = 4.0


class Outline(NamedTuple):
    """Ranges (code points), what they would be, and its colour; `active` ones stand out, `faint` ones recede.

    Those that are not `filled` are lines and words alone. One of a span or suggestion (`id`) has its chip where that
    has its own.
    """

    ranges: tuple[tuple[int, int], ...]
    title: str
    color: QColor
    active: bool = False
    faint: bool = False
    filled: bool = True
    id: str = ""


def paint_outlines(painter: QPainter, page: Page, outlines: list[Outline]) -> None:
    """Paint `outlines` over what is seen of `page`, in document coordinates; the chips of one line stand apart."""
    shown = {outline.id for outline in outlines}
    titled: set[int] = set()
    for art, boxes in _on_lines(page, outlines):
        chips = [] if page.mode and page.mode.hides_chips else [*art.chips, *art.labels]
        taken = [chip.box for chip in chips if chip.span.id not in shown]
        own = {chip.span.id: chip.box for chip in chips}
        for number, box in boxes:
            _paint_box(painter, outlines[number], box)
        for number, box in boxes:
            if outlines[number].title and number not in titled:
                titled.add(number)
                outline = outlines[number]
                place = _chip_box(page, outline, own.get(outline.id, box), rtl=art.direction == "rtl")
                _paint_chip(painter, page, outline, _free(place, taken))


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


def _chip_box(page: Page, outline: Outline, above: QRectF, *, rtl: bool) -> QRectF:
    """Return the box of a chip: over the start edge of `above`, or all over it if that is a chip itself."""
    metrics = QFontMetricsF(page.brush.chip_font)
    width, height = metrics.horizontalAdvance(outline.title) + 2 * _PADDING, metrics.height()
    is_chip = above.height() <= height + 1
    if is_chip:
        width = max(width, above.width())
    left = above.right() - width if rtl else above.left()
    return QRectF(left, above.top() if is_chip else above.top() - height + 1, width, height)


def _free(box: QRectF, taken: list[QRectF]) -> QRectF:
    """Return `box`, moved up until nothing is in its way, and take that place."""
    while any(box.intersects(other) for other in taken):
        box.translate(0, -box.height() - 1)
    taken.append(box)
    return box


def _paint_chip(painter: QPainter, page: Page, outline: Outline, chip: QRectF) -> None:
    painter.setFont(page.brush.chip_font)
    painter.setPen(QPen(outline.color, 1.2))
    painter.setBrush(outline.color if outline.active else QColor(page.brush.theme.page))
    painter.drawRoundedRect(chip, 2.5, 2.5)
    painter.setPen(page.brush.theme.text_on(outline.color) if outline.active else QColor(page.brush.theme.ink))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, outline.title)
