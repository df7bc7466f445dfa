"""What is said to a screen reader, where Qt by itself would say nothing, or something else than what is seen."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from workbench.ui.words.isolation import bare, tooltip


def announce(where: QWidget, words: str) -> None:
    """Have `words` read out once, as what happens at `where`."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(where, bare(words)))


def explain(widget: QWidget, words: str) -> None:
    """Say more of a widget: in a tooltip, and in the same words without the marks of one, which would be read out."""
    widget.setToolTip(tooltip(words) if words else "")
    widget.setAccessibleDescription(bare(words))


def name_choice(box: QComboBox, title: str) -> None:
    """Say what a combo box without a title beside it is about.

    On X11 Qt gives what is chosen as the name of a combo box, so that the title goes into its description as well.
    """
    box.setAccessibleName(title)
    box.setAccessibleDescription(title)


def let_clear(field: QLineEdit) -> None:
    """Give a field a button that empties it, and the button a name, which Qt leaves out."""
    field.setClearButtonEnabled(True)
    if action := field.findChild(QAction, "_q_qlineeditclearaction"):
        action.setText(QCoreApplication.translate("spoken", "Empty the field"))
