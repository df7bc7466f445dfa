"""The field for a note: on a span, on a relation, on a document."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QTextEdit, QWidget


class NoteEdit(QTextEdit):
    """A note; kept when the focus leaves it or with Enter (Shift+Enter: a new line), left as it was with Escape.

    Signals:
        kept: the text of the note, to be stored.
        left: the person is finished here and wants the article back.
    """

    kept = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)

    def show_note(self, note: str, *, keep_draft: bool) -> None:
        """Show a stored note; one that a person is writing stays, if `keep_draft`, until it is stored itself."""
        if keep_draft and self.document().isModified() and self._written() != note:
            return
        self._stored = note
        if note != self._written():
            self.setPlainText(note)
        self.document().setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.show_note(self._stored, keep_draft=False)
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()

    def keep(self) -> None:
        """Hand the note over to be stored if a person changed it."""
        if self.document().isModified() and self._written() != self._stored:
            self.kept.emit(self._written())

    def _written(self) -> str:
        """Return what stands in the field; unlike `toPlainText()` this leaves no-break spaces as they are."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
