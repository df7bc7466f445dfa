"""Tells what could not be done, a line each, so that it can be read, copied and mended."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextEdit, QVBoxLayout, QWidget

from workbench.ui.look.scale import resize_for_words
from workbench.ui.words.isolation import bare
from workbench.ui.words.wrapping import wrap


class _Lines(QTextEdit):
    """Read-only lines that are copied without the marks that set names apart on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(bare(self.textCursor().selection().toPlainText()))
        else:
            super().keyPressEvent(event)


class Report(QDialog):
    """A heading and lines of plain text; with `save`, a button that calls it."""

    def __init__(
        self,
        title: str,
        heading: str,
        lines: list[str],
        parent: QWidget | None = None,
        *,
        save: Callable[..., None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        resize_for_words(self, 620, 360)
        words = QLabel(heading, self)
        wrap(words)
        self.lines = _Lines(self)  # QPlainTextEdit sets Arabic at the left
        self.lines.setPlainText("\n".join(lines))
        self.lines.setAccessibleName(heading)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        if save:
            button = buttons.addButton(self.tr("&Save the report…"), QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(save)
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(self.lines)
        layout.addWidget(buttons)
