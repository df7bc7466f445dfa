"""A window beside the program's own, on the project that is open."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class ProjectWindow(QWidget):
    """Shows something of an open project; Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)

    def place(self) -> Any:  # noqa: ANN401 - each window knows its own
        """Return what is shown: to come back to it in another language or theme."""
        raise NotImplementedError

    def go_to(self, place: Any) -> None:  # noqa: ANN401
        """Show what `place` says."""
        raise NotImplementedError

    def stop(self) -> None:
        """Work no more: for closing the project."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
