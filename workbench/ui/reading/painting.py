"""Paints the art of a line: below the text fills and underlines, above it chips, outlines and the veil on zones."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from workbench.core.scheme import Scheme
from workbench.ui.look.theme import Theme
from workbench.ui.reading.highlights import Highlight, LineArt

_UNKNOWN_LABEL = "#808080"  # a label that the scheme no longer has is still shown
_RADIUS = 3.5
_LANE_STEP = 3.5  # pixels between the underlines of nested spans
_SURE, _UNSURE = Qt.PenStyle.DashLine, Qt.PenStyle.DotLine


@dataclass
class Brush:
    """Paints spans in the colours of one scheme and one theme; `size` is that of the text, in pixels."""

    scheme: Scheme
    theme: Theme
    size: int
    chip_font: QFont

    def label_color(self, label: str) -> QColor:
        """Return the colour of lines and chips of that label."""
        known = self.scheme.by_name.get(label)
        return self.theme.line_color(known.color if known else _UNKNOWN_LABEL)

    def paint_fill(self, painter: QPainter, highlight: Highlight, art: LineArt) -> None:
        """Paint the pale fill and the underline of a span, below the text."""
        color = self.label_color(highlight.span.label)
        fill = QColor(color)
        fill.setAlphaF(self.theme.fill_opacity)
        bottom = self._underline_y(highlight, art)
        for box in highlight.boxes:
            # Rounded corners made painting a page half as slow again (3.4 against 2.1 ms).
            painter.fillRect(self._band(box, highlight, art), fill)
            painter.fillRect(QRectF(box.left(), bottom, max(box.width(), 2.0), 1.8), color)
        if highlight.joints:
            painter.setPen(QPen(color, 1.6, Qt.PenStyle.DotLine))
            for left, right in highlight.joints:
                painter.drawLine(QPointF(left, bottom + 0.9), QPointF(right, bottom + 0.9))
        for x in highlight.ticks:
            painter.fillRect(QRectF(x - 0.75, bottom - 4, 1.5, 6), color)
        self._paint_continuation(painter, highlight, art, bottom, color)

    def paint_outline(self, painter: QPainter, highlight: Highlight, art: LineArt) -> None:
        """Paint the outline that marks the selected span."""
        painter.setPen(QPen(self.label_color(highlight.span.label), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in highlight.boxes:
            band = self._band(box, highlight, art).adjusted(-1.5, -1.5, 1.5, 3.0)
            painter.drawRoundedRect(band, _RADIUS, _RADIUS)

    def paint_end(self, painter: QPainter, highlight: Highlight, art: LineArt) -> None:
        """Paint the dashed outline that marks what the chosen span is joined with."""
        painter.setPen(QPen(self.label_color(highlight.span.label), 1.3, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in highlight.boxes:
            painter.drawRect(self._band(box, highlight, art).adjusted(-1.0, -1.0, 1.0, 2.4))

    def paint_suggestion(self, painter: QPainter, outline: Highlight, art: LineArt, *, is_sure: bool) -> None:
        """Paint the thin outline of a suggestion, dashed, or dotted where it is less sure; it has no fill."""
        painter.setPen(QPen(self.label_color(outline.span.label), 1.0, _SURE if is_sure else _UNSURE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in outline.boxes:
            painter.drawRect(self._band(box, outline, art).toAlignedRect())

    def paint_labels(self, painter: QPainter, art: LineArt, chosen: str | None) -> None:
        """Paint the labels of the suggestions of a line: thin words in their colours, without a chip."""
        font = QFont(self.chip_font)
        font.setBold(False)
        painter.setFont(font)
        for label in art.labels:
            if label.span.id != chosen:
                painter.setPen(self.label_color(label.span.label))
                painter.drawText(label.box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, label.text)

    def paint_chips(self, painter: QPainter, art: LineArt, selected: str | None) -> None:
        """Paint the label chips of a line, above the text."""
        painter.setFont(self.chip_font)
        for chip in art.chips:
            color = self.label_color(chip.span.label)
            ink = self.theme.text_on(color)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(chip.box, 2.5, 2.5)
            if chip.span.id == selected:
                painter.setPen(QPen(QColor(self.theme.ink), 1.4))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(chip.box.adjusted(-1.5, -1.5, 1.5, 1.5), 3.5, 3.5)
            painter.setPen(ink)
            # Drawn as a piece of its own, so a Latin label cannot reorder anything in the line.
            painter.drawText(chip.box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, chip.text)

    def paint_marks(self, painter: QPainter, art: LineArt) -> None:
        """Paint where hidden characters stand on a line, each with its name under the text."""
        font = QFont(self.chip_font)
        font.setPixelSize(max(7, round(font.pixelSize() * 0.8)))
        painter.setFont(font)
        color = QColor(self.theme.warning)
        for mark in art.marks:
            top, bottom = art.baseline - self.size * 0.8, art.baseline + self.size * 0.5
            painter.setPen(QPen(color, 1.0, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(mark.x, top), QPointF(mark.x, bottom))
            painter.setPen(color)
            where = QRectF(mark.x, bottom, 0, 0)
            painter.drawText(where, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, mark.text)

    def paint_selection(self, painter: QPainter, boxes: list[QRectF], art: LineArt) -> None:
        """Paint the word cursor's selection on one line, below the text."""
        fill = QColor(self.theme.selection)
        fill.setAlphaF(self.theme.selection_opacity)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(self.theme.selection), 1.2))
        for box in boxes:
            band = QRectF(box.left(), art.baseline - self.size * 1.0, max(box.width(), 1.5), self.size * 1.45)
            painter.drawRoundedRect(band, 2.5, 2.5)

    def paint_found(self, painter: QPainter, boxes: list[QRectF], art: LineArt) -> None:
        """Paint light outlines around hits of a search on one line, below the text."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.warning), 1.2))
        for box in boxes:
            band = QRectF(box.left(), art.baseline - self.size * 1.0, max(box.width(), 2.0), self.size * 1.45)
            painter.drawRoundedRect(band.adjusted(-0.5, 0, 0.5, 0), _RADIUS, _RADIUS)

    def paint_veil(self, painter: QPainter, art: LineArt, kind: str) -> None:
        """Paint the veil over a line of a dimmed zone, and the zone's kind at the far end of its first line."""
        veil = QColor(self.theme.page)
        veil.setAlphaF(self.theme.veil_opacity)
        painter.fillRect(art.box, veil)
        if kind:
            painter.setFont(self.chip_font)
            painter.setPen(QColor(self.theme.quiet_ink))
            far = Qt.AlignmentFlag.AlignLeft if art.direction == "rtl" else Qt.AlignmentFlag.AlignRight
            painter.drawText(
                QRectF(art.box.left(), art.box.top() - 12, art.box.width(), painter.fontMetrics().height()),
                Qt.AlignmentFlag(far | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute),
                kind,
            )

    def _underline_y(self, highlight: Highlight, art: LineArt) -> float:
        return art.baseline + self.size * 0.36 + highlight.lane * _LANE_STEP

    def _band(self, box: QRectF, highlight: Highlight, art: LineArt) -> QRectF:
        """Return the filled band of a box: higher and deeper the further out the span lies."""
        top = art.baseline - self.size * 0.92 - highlight.lane * 1.5
        return QRectF(box.left(), top, max(box.width(), 2.0), self._underline_y(highlight, art) - top)

    def _paint_continuation(
        self, painter: QPainter, highlight: Highlight, art: LineArt, y: float, color: QColor
    ) -> None:
        """Paint a small arrowhead where the span goes on to the next line or comes from the one before."""
        left = min(box.left() for box in highlight.boxes)
        right = max(box.right() for box in highlight.boxes)
        onward, backward = (left, right) if art.direction == "rtl" else (right, left)
        sign = -1.0 if art.direction == "rtl" else 1.0
        painter.setPen(QPen(color, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for shown, x in ((not highlight.ends, onward + 7 * sign), (not highlight.starts, backward - 2 * sign)):
            if shown:
                tip = QPointF(x, y + 0.9)
                painter.drawLine(tip, QPointF(x - 4 * sign, y - 2.6))
                painter.drawLine(tip, QPointF(x - 4 * sign, y + 4.4))
