"""A ring round what has the focus: the style shows it too faintly to be seen."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget
from shiboken6 import isValid

from workbench.ui.reading.sheet import Sheet

_WIDTH = 2  # pixels


class FocusRing(QObject):
    """Follows the focus of an application."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring and isValid(self._ring):  # else it went with its widget
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
        # The article has a line of its own: a ring would always be there, and before the eyes of who reads.
        if new and not new.isWindow() and not isinstance(new, Sheet | QMenuBar):
            self._ring = _Ring(new)


class _Ring(QWidget):
    """Lies over a widget and lets everything through."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(widget.rect())
        widget.installEventFilter(self)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), _WIDTH))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
