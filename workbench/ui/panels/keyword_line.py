"""A place in its context, drawn on one line with the place itself in the middle."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QRegion, QTextLayout, QTextOption

from workbench.core.ligatures import painted_range
from workbench.ui.look.scale import reading_font
from workbench.ui.panels.composing import Context, Line, composed
from workbench.ui.reading.boxes import line_boxes

_TEXT_SIZE = 16  # pixels beside a font of 9 points
_GAP = 10
_WIDE = 100_000.0  # a line is never broken
_WEIGHT = 0.4  # pixels by which the keyword is drawn a second time: another font would tear joined letters apart
_KEPT = 256  # lines laid out


class Laid(NamedTuple):
    """A line laid out, and the boxes of its keyword in it."""

    layout: QTextLayout
    boxes: list[QRectF]


class KeywordLine:
    """Draws places in their own direction.

    The keyword stands out by colour and weight, both painted: a format of its own would break the shaping.
    """

    def __init__(self) -> None:
        self._font = reading_font(_TEXT_SIZE)
        self._metrics = QFontMetricsF(self._font)
        self._laid = lru_cache(_KEPT)(self.lay_out)

    @property
    def height(self) -> int:
        """The height of a line, in pixels."""
        return round(self._metrics.lineSpacing()) + 2

    def paint(self, painter: QPainter, area: QRect, place: Context, ink: QColor, emphasis: QColor) -> None:
        """Draw a place in `area`; it clips the painter."""
        laid = self._laid(place, area.width())
        left, right = min(box.left() for box in laid.boxes), max(box.right() for box in laid.boxes)
        origin = QPointF(area.center().x() - (left + right) / 2, area.top() + 1)
        keyword = QRegion()
        for box in laid.boxes:
            first, last = round(box.left() + origin.x()), round(box.right() + origin.x())
            keyword += QRect(first, area.top(), max(last - first, 1), area.height())
        painter.setClipRegion(QRegion(area) - keyword)
        painter.setPen(ink)
        laid.layout.draw(painter, origin)
        painter.setClipRegion(keyword & area)
        painter.setPen(emphasis)
        laid.layout.draw(painter, origin)
        laid.layout.draw(painter, origin + QPointF(_WEIGHT, 0))

    def lay_out(self, place: Context, width: int) -> Laid:
        """Return a place laid out for so many pixels."""
        side = (width - self._metrics.horizontalAdvance(place.surface[:100])) / 2 - _GAP
        line = composed(place, lambda text: self._metrics.horizontalAdvance(text) <= side)
        layout = QTextLayout(line.text, self._font)
        option = QTextOption()
        is_rtl = line.direction == "rtl"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        layout.createLine().setLineWidth(_WIDE)
        layout.endLayout()
        keyword = painted_range(line.text, line.start, line.end)
        boxes = line_boxes(layout.lineAt(0), *(_utf16(line, offset) for offset in keyword))
        return Laid(layout, boxes)


def _utf16(line: Line, offset: int) -> int:
    return len(line.text[:offset].encode("utf-16-le", "surrogatepass")) // 2
