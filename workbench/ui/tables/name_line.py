"""A line that asks for the name of a field, in the place where it is needed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.ui.panels.directed_line import DirectedLine


class NameLine(QWidget):
    """Asks; Enter gives the name on, Escape leaves everything as it is. Hidden while nothing is asked.

    Signals:
        left: it is done, or the person does not want to.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take: Callable[[str], object] | None = None
        self.question = QLabel(self)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.name = DirectedLine(parent=self)
        self.name.returnPressed.connect(self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.question)
        row.addWidget(self.name, 1)
        self.hide()

    def ask(self, question: str, name: str, take: Callable[[str], object]) -> None:
        """Ask for a name, with `name` to begin with; `take` gets it and tells whether it can be."""
        self._take = take
        self.question.setText(question)
        self.name.setAccessibleName(question)
        self.name.setText(name)
        self.name.selectAll()
        self.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        if self._take and self._take(self.name.text()):
            self._leave()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
