"""The key of a label or relation: one press of the key itself, whatever layout is active."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.ui.look.scale import scaled
from workbench.ui.reading.keymap import key_name


class KeyLine(QLineEdit):
    """Shows a letter; `check` gives why another cannot be taken, or an empty text.

    Signals:
        written: a person chose another letter, or none.
        refused: why the letter that was pressed is refused; empty once that is over.
    """

    written = Signal(str)
    refused = Signal(str)

    def __init__(self, letter: str, check: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(letter, parent)
        self._check = check
        self.setReadOnly(True)
        self.setMaximumWidth(scaled(56))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setPlaceholderText("—")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = key_name(event).removeprefix("Shift+")
        if name in ("Backspace", "Delete"):
            self._take("")
        elif len(name) == 1 and name.isalpha():
            self._take(name)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.refused.emit("")

    def _take(self, letter: str) -> None:
        reason = self._check(letter) if letter and letter != self.text() else ""
        self.refused.emit(reason)
        if not reason and letter != self.text():
            self.setText(letter)
            self.written.emit(letter)
