"""The line that says that texts are being looked through, with a button to stop it; or why that cannot be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.ui.words.digits import number
from workbench.ui.words.wrapping import wrap


class Waiting(QWidget):
    """Hidden while there is nothing to wait for.

    Signals:
        stopped: a person wants to wait no longer.
    """

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        wrap(self._words)
        self.button = QPushButton(self.tr("Stop"), self)
        self.button.clicked.connect(self.stopped)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 8, 2)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button)
        self.hide()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many texts of how many (-1 while unknown) are looked through."""
        if total > 0:
            self._words.setText(self.tr("Looking: {done} of {total}").format(done=number(done), total=number(total)))
        else:
            self._words.setText(self.tr("Looking…"))
        self.button.show()
        self.show()

    def end_progress(self) -> None:
        """There is nothing to wait for any more; why something could not be looked for stays to be read."""
        if self.button.isVisibleTo(self):
            self.hide()

    def say(self, words: str) -> None:
        """Show why nothing can be looked for."""
        self._words.setText(words)
        self.button.hide()
        self.show()
