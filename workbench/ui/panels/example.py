"""An example of a guideline: a line of Arabic with its spans drawn as on the page."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.core.examples import without_brackets
from workbench.core.offsets import OffsetMap
from workbench.core.paragraphs import base_direction
from workbench.ui.look.scale import reading_font
from workbench.ui.look.theme import Theme
from workbench.ui.reading.boxes import line_boxes

_MARGIN = 4.0
_UNDERLINE = 2.0
_SIZE = 20  # pixels beside a font of 9 points


class Example(QWidget):
    """Shows the text of an example in its own direction, its spans under a fill and over a line in `color`."""

    def __init__(self, example: str, color: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text, self._ranges = without_brackets(" ".join(example.split()))
        self._color = color
        self._theme = theme
        self._map = OffsetMap(text)
        self._layout = QTextLayout(text, reading_font(_SIZE))
        option = QTextOption()
        rtl = base_direction(text) == "rtl"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._layout.setTextOption(option)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lay_out(width) + 2 * _MARGIN)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        for start, end in self._ranges:
            for box in self._boxes(start, end):
                painter.fillRect(box, self._theme.fill_color(self._color))
                line = QRectF(box.left(), box.bottom() - _UNDERLINE, box.width(), _UNDERLINE)
                painter.fillRect(line, self._theme.line_color(self._color))
        painter.setPen(QColor(self._theme.ink))
        self._layout.draw(painter, QPointF(_MARGIN, _MARGIN))

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        first, last = self._map.position(start), self._map.position(end)
        lines = (self._layout.lineAt(number) for number in range(self._layout.lineCount()))
        return [box.translated(_MARGIN, _MARGIN) for line in lines for box in line_boxes(line, first, last)]

    def _lay_out(self, width: int) -> float:
        """Break the text into lines of a width; return how high they are."""
        y = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width - 2 * _MARGIN, 1.0))
            line.setPosition(QPointF(0.0, y))
            y += line.height()
        self._layout.endLayout()
        return y
