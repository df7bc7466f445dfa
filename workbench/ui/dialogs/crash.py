"""Tells of an unexpected error, without stopping the work."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.ui.dialogs.technical import PathField, TechnicalText
from workbench.ui.look.scale import resize_for_words
from workbench.ui.words.wrapping import wrap


class CrashDialog(QDialog):
    """What happened, what it means for the work, and the details to pass on."""

    def __init__(self, details: str, log_path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowTitle(self.tr("Unexpected error"))
        resize_for_words(self, 600, 380)
        words = QLabel(
            self.tr(
                "Something went wrong in the program, and the last action may not have been done. What you did before"
                " is saved. You can go on working; if it happens again, close the program and open it anew."
            ),
            self,
        )
        wrap(words)
        self.times = QLabel(self)
        self.times.setTextFormat(Qt.TextFormat.PlainText)
        self.times.hide()
        about = QLabel(
            self.tr("The details hold no words of your articles. You can pass them on to those who mend it:"), self
        )
        wrap(about)
        self.details = TechnicalText(details, self)
        self.details.setAccessibleName(self.tr("Details of the error"))
        label = QLabel(self.tr("They are in the log, too:"), self)
        path = PathField(str(log_path), label, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.copy = buttons.addButton(self.tr("&Copy the details"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self.details.copy_all)
        layout = QVBoxLayout(self)
        for widget in (words, self.times, about, self.details, label, path, buttons):
            layout.addWidget(widget)
        for button in buttons.buttons():  # so that no key that was meant for the article closes it
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        self.details.setFocus()

    def count(self, errors: int) -> None:
        """Show how many unexpected errors there were by now."""
        self.times.setText(self.tr("%n unexpected error(s) by now", "", errors))
        self.times.show()
