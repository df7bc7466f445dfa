"""The label of a span in words: its name and title in its colour."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.core.scheme import Label
from workbench.ui.look.theme import Theme
from workbench.ui.words.isolation import bare, isolated, tooltip
from workbench.ui.words.language import directed

_PADDING = 8


class LabelChip(QWidget):
    """Shows a label, cut off where the place is too narrow; then a tooltip has all of it."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._color = QColor(theme.quiet_ink)
        self._text = ""
        font = self.font()
        font.setBold(True)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_label(self, name: str, label: Label | None) -> None:
        """Show the label of that name; `label` is None if the scheme does not know it."""
        self._text = directed(isolated(name))
        if label:
            self._text += f" · {isolated(label.title.in_language(self._language))}"
        self._color = self._theme.line_color(label.color) if label else QColor(self._theme.quiet_ink)
        self.setAccessibleName(bare(self._text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2 * _PADDING + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * _PADDING, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.width() < self.sizeHint().width():
            QToolTip.showText(event.globalPos(), tooltip(self._text), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.setPen(self._theme.text_on(self._color))
        words = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, words.width() + 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
