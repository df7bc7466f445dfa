"""Everything that takes the focus is reached by keys, and keys lead back to the article: no trap."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from tests.accessibility.places import EVERY_PLACE, Place
from tests.accessibility.rooms import Room
from tests.accessibility.tree import node
from workbench.ui.palette.palette import Palette

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing", extend=True)  # of what pops up
_ROUND = 24  # of F6 at most, until one is where one began
_MOST_TABS = 150  # in one round


@EVERY_PLACE
def test_everything_is_reached_by_keys_and_they_lead_back(room: Room, place: Place) -> None:
    problems: list[str] = []

    def look(root: QWidget) -> None:
        if isinstance(root, Palette):  # which goes with the focus
            room.press("Esc")
            assert room.focus is room.workspace.page
            return
        wanted = takes_focus(root)
        in_window = root.window() is room.window
        reached = from_article(room) if in_window and room.window.workspace else by_tab(room, first_of(root))
        problems.extend(f"not reached: {name_of(one)}" for one in wanted - reached)
        if in_window and room.window.workspace:
            problems.extend(f"a trap: {name_of(one)}" for one in wanted & reached if not leads_back(room, one))

    place(room, look)
    assert sorted(problems) == []


def takes_focus(root: QWidget) -> set[QWidget]:
    """Return the widgets at and below one that keys should reach."""
    return {
        one
        for one in [root, *root.findChildren(QWidget)]
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and one.isVisible()
        and one.isEnabled()
        and one.window() is root.window()
        and not isinstance(one, QMainWindow | QDockWidget)
    }


def first_of(root: QWidget) -> QWidget:
    """Return the widget of a dialog that has the focus, or that gets it first."""
    here, every = root.focusWidget(), takes_focus(root)
    return here if here in every else next(iter(every))


def by_tab(room: Room, begin: QWidget) -> set[QWidget]:
    """Return what Tab reaches from a widget on, until it comes round or stays in the article."""
    begin.window().activateWindow()
    room.settle()
    begin.setFocus(Qt.FocusReason.TabFocusReason)
    reached: set[QWidget] = set()
    for _ in range(_MOST_TABS):
        reached |= {room.focus} if room.focus else set()
        if room.window.workspace and room.focus is room.workspace.page:
            break  # where Tab goes from span to span
        room.press("Tab")
        if room.focus is begin:
            break
    return reached


def from_article(room: Room) -> set[QWidget]:
    """Return what F6 reaches from the article, and Tab from there."""
    room.go_to_page()
    page = room.workspace.page
    reached: set[QWidget] = {page}
    for stop in range(1, _ROUND):
        room.go_to_page()
        room.press(*["F6"] * stop)
        if not (here := room.focus) or here is page:
            break
        reached |= by_tab(room, here)
    return reached


def leads_back(room: Room, widget: QWidget) -> bool:
    """Tell whether Escape or F6 leads from a widget to the article."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(_ROUND):
        room.press("F6")
        if room.focus is room.workspace.page:
            return True
    return False


def name_of(widget: QWidget) -> str:
    said = node(widget)
    return f"{type(widget).__name__} “{said.name or said.label or widget.objectName()}”"
