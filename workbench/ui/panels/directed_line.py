"""One line of text that runs the way its own letters do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.core.paragraphs import base_direction


class DirectedLine(QLineEdit):
    """A line whose direction follows what is written in it; while it is empty, that of the interface."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._follow)
        self.setText(text)

    def _follow(self, text: str) -> None:
        if not text.strip():
            self.unsetLayoutDirection()
            return
        is_rtl = base_direction(text, "ltr") == "rtl"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
