"""A context menu that tells the keys of what it offers; the widget it belongs to takes the keys itself."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from workbench.ui.actions import literal


class Item(NamedTuple):
    """One line of a menu: its words, its keys (portable, or none), and what it does."""

    words: str
    keys: str
    do: Callable[[], object]
    is_possible: bool = True


def filled_menu(parent: QWidget, items: Iterable[Item | None]) -> QMenu:
    """Return a menu of `items`, with a separating line for each None; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for item in items:
        if item is None:
            menu.addSeparator()
            continue
        action = menu.addAction(literal(item.words))
        action.setShortcut(QKeySequence(item.keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setEnabled(item.is_possible)
        action.triggered.connect(lambda _=False, do=item.do: do())
    return menu
