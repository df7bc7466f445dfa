"""Everything that takes the focus is reached by keys, and keys lead back to the article: no trap."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.accessibility.places import PLACES

_MOST_STOPS = 24  # of F6, once round
_MOST_TABS = 120  # in one round of Tab

IN_WINDOW = [name for name in PLACES if not name.startswith(("scheme", "guide:"))]


def takes_focus(root: QWidget) -> set[QWidget]:
    """Return the widgets at and below one that a key should reach."""
    return {
        one
        for one in [root, *root.findChildren(QWidget)]
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and one.isVisible()
        and one.isEnabled()
        and one.window() is root.window()
    }
