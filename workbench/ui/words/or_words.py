"""A view, or words in its place while there is nothing to be seen in it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from workbench.ui.words.wrapping import wrap


class OrWords(QStackedWidget):
    """Shows `view`, or words that say why it is empty and what to do."""

    def __init__(self, view: QWidget, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._words = QLabel(words, self)
        wrap(self._words)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.addWidget(view)
        self.addWidget(self._words)

    @property
    def words(self) -> str:
        """The words that are shown, or nothing while the view is."""
        return self._words.text() if self.currentWidget() is self._words else ""

    def show_view(self) -> None:
        """Show the view."""
        self.setCurrentWidget(self._view)

    def say(self, words: str) -> None:
        """Show words in the place of the view."""
        self._words.setText(words)
        self.setCurrentWidget(self._words)
