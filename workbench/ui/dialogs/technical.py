"""Text for those who mend the program: a log, a traceback. Read, searched by eye, copied; never translated."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget


class TechnicalText(QPlainTextEdit):
    """Read-only lines in a fixed-width face, left to right in every language."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setPlainText(text)

    def copy_all(self) -> None:
        """Put the whole text on the clipboard."""
        QGuiApplication.clipboard().setText(self.toPlainText())


class PathField(QLineEdit):
    """The path of a file, to be copied."""

    def __init__(self, path: str, label: QLabel, parent: QWidget | None = None) -> None:
        super().__init__(path, parent)
        self.setReadOnly(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setCursorPosition(0)
        label.setBuddy(self)
        self.setAccessibleName(label.text())
