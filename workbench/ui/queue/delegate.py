"""How a document of the queue is drawn."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.core.paragraphs import base_direction
from workbench.core.records import Status
from workbench.storage.documents import DocumentRow
from workbench.ui.look.scale import reading_font
from workbench.ui.panels.long_list import Index
from workbench.ui.queue.model import COUNTS, LEFT, OPEN, ROW

_BAR = 4  # pixels: the mark of the document that is open


def paint_status(painter: QPainter, box: QRectF, status: Status, ink: QColor) -> None:
    """Draw an empty, half or full ring, or one struck through: told apart without colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if status == "doing":
        painter.setBrush(ink)
        painter.drawPie(box, 90 * 16, 180 * 16)
    elif status == "done":
        painter.setBrush(ink)
        painter.drawEllipse(box.adjusted(3, 3, -3, -3))
    elif status == "skipped":
        painter.drawLine(box.bottomLeft(), box.topRight())
    painter.restore()


class DocumentDelegate(QStyledItemDelegate):
    """Draws a document as a mark of its status, its title on up to two lines, and its counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title_font = reading_font(17)
        self._title_metrics = QFontMetricsF(self._title_font)

    def height(self, font: QFont) -> int:
        """Return the height of a line, in pixels, where counts are written in `font`."""
        return round(2 * self._title_metrics.lineSpacing() + QFontMetricsF(font).lineSpacing()) + 18

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        row: DocumentRow = index.data(ROW)
        box = QRectF(option.rect)
        state = option.state
        palette: QPalette = option.palette
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(box, palette.color(QPalette.ColorRole.Highlight))
        if index.data(OPEN) and not chosen:
            bar = palette.color(QPalette.ColorRole.Highlight)
            left = box.right() - _BAR if option.direction == Qt.LayoutDirection.RightToLeft else box.left()
            painter.fillRect(QRectF(left, box.top(), _BAR, box.height()), bar)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1, Qt.PenStyle.DotLine))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        faint = QPalette.ColorRole.PlaceholderText if index.data(LEFT) else QPalette.ColorRole.Text
        role = QPalette.ColorRole.HighlightedText if chosen else faint
        ink = palette.color(role)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        mark = QRectF(box.right() - 26 if rtl else box.left() + 12, box.top() + 13, 14, 14)
        paint_status(painter, mark, row.status, ink)
        words = box.adjusted(12, 8, -36, -8) if rtl else box.adjusted(36, 8, -12, -8)
        self._paint_words(painter, words, index, ink, palette, chosen=chosen, option=option)
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        box: QRectF,
        index: Index,
        ink: QColor,
        palette: QPalette,
        *,
        chosen: bool,
        option: QStyleOptionViewItem,
    ) -> None:
        painter.setPen(ink)
        title = QRectF(box.left(), box.top(), box.width(), self._title_metrics.lineSpacing() * 2)
        painter.save()
        lines = self._paint_title(painter, title, index.data(ROW).title)
        painter.restore()
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.86)
        painter.setFont(small)
        if not chosen:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        counts = QRectF(
            box.left(),
            box.top() + lines * self._title_metrics.lineSpacing() + 1,
            box.width(),
            option.fontMetrics.lineSpacing(),
        )
        words = QFontMetricsF(small).elidedText(index.data(COUNTS), Qt.TextElideMode.ElideRight, counts.width())
        painter.drawText(counts, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop), words)

    def _paint_title(self, painter: QPainter, box: QRectF, title: str) -> int:
        """Draw a title in its own direction on one or two lines, and return how many; the rest is cut off."""
        layout = QTextLayout(" ".join(title.split()), self._title_font)
        option = QTextOption()
        rtl = base_direction(title) == "rtl"
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        layout.setTextOption(option)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(box.width())
        layout.endLayout()
        rest = layout.text()[first.textLength() :]
        lines = [layout.text()[: first.textLength()].rstrip()]
        if rest:
            lines.append(self._title_metrics.elidedText(rest, Qt.TextElideMode.ElideRight, box.width()))
        painter.setFont(self._title_font)
        painter.setLayoutDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        height = self._title_metrics.lineSpacing()
        for number, line in enumerate(lines):
            painter.drawText(QRectF(box.left(), box.top() + number * height, box.width(), height), int(flags), line)
        return len(lines)
