"""The field of the query."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from workbench.ui.reading.keymap import key_name


class QueryField(QLineEdit):
    """Where the query is typed.

    Signals:
        stepped: the next hit (1) or the one before (-1) should be shown.
        below: the person wants to go to the lines.
        left: the person wants the article back.
    """

    stepped = Signal(int)
    below = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match key_name(event):
            case "Enter":
                self.stepped.emit(1)
            case "Shift+Enter":
                self.stepped.emit(-1)
            case "Down":
                self.below.emit()
            case "Esc":
                self.left.emit()
            case _:
                super().keyPressEvent(event)
