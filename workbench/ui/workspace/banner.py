"""A line over the article that says what holds for the whole project."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def banner(words: str, parent: QWidget) -> QLabel:
    """Return such a line."""
    line = QLabel(words, parent)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setContentsMargins(12, 8, 12, 8)
    line.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return line
