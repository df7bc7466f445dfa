"""Small widgets beside each other, on as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.panels.strip import FlowLayout


class FlowRow(QWidget):
    """Holds widgets; without any it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show other widgets in place of those that are here."""
        while item := self._flow.takeAt(0):
            if (old := item.widget()) and old not in widgets:
                old.hide()
                old.deleteLater()
        for widget in widgets:
            self._flow.addWidget(widget)
            widget.show()
        self.setVisible(bool(widgets))
        self.fit()

    def fit(self) -> None:
        """Take the height that the widgets need now."""
        self._flow.invalidate()
        self._flow.activate()
        self.setFixedHeight(self._flow.height_at(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
