"""Labels that break their text into lines."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def wrap(label: QLabel) -> None:
    """Let a label break its plain text into lines, which a person may select to copy.

    A label that only shows text sets wrapped lines a space too far to the left in a right-to-left window, so that full
    lines lose their last letter (Qt 6.11); one with text to select is set by a document and has them right.
    """
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
