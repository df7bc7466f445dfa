"""Where the focus is can be seen: it changes pixels with a contrast of 3 : 1 at least, in every theme."""

from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.accessibility.places import EVERY_PLACE, Place
from tests.accessibility.rooms import Room
from tests.accessibility.test_keyboard import name_of, takes_focus
from workbench.core.colors import contrast
from workbench.ui.look.theme import THEMES
from workbench.ui.palette.palette import Palette
from workbench.ui.tab_order import bring_into_view

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing", extend=True)  # of what pops up
_ENOUGH = 3.0  # WCAG 2.2, 1.4.11 and 2.4.13
_FEWEST = 24  # pixels: a caret alone, which blinks, is too little


@pytest.fixture(scope="module", params=THEMES)
def room(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Room]:
    opened = Room(qapp, tmp_path_factory.mktemp("room"), "en")
    opened.do(f"theme_{request.param}")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def looked_at(room: Room) -> set[str]:
    """The names of the widgets that were looked at in this theme: most are in many places."""
    return set()


@EVERY_PLACE
def test_the_focus_can_be_seen(room: Room, looked_at: set[str], place: Place) -> None:
    faint: set[str] = set()

    def look(root: QWidget) -> None:
        if isinstance(root, Palette):
            return  # its one field has the focus as long as it is seen
        for widget in takes_focus(root):
            name = f"{name_of(widget)} {widget.objectName()}"
            if name in looked_at:
                continue
            looked_at.add(name)
            if (seen := change(room, widget)) < _FEWEST:
                faint.add(f"{name}: {seen} pixels")

    place(room, look)
    assert sorted(faint) == []


def change(room: Room, widget: QWidget) -> int:
    """Return how many pixels at a widget change enough when it gets the focus."""
    others = takes_focus(widget.window()) - {widget}
    if not others:
        return _FEWEST  # it always has the focus
    article = room.window.workspace.page if room.window.workspace else None
    elsewhere = article if article in others else next(iter(others))
    bring_into_view(widget)
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    before = picture(room, widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = picture(room, widget)
    pairs = zip(pixels(before), pixels(after), strict=True)
    return sum(1 for one, other in pairs if one != other and contrast_of(one, other) >= _ENOUGH)


def picture(room: Room, widget: QWidget) -> QImage:
    window = widget.window()
    around = QRect(widget.mapTo(window, QPoint()), widget.size())
    return window.grab(around & window.rect()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def pixels(image: QImage) -> memoryview:
    return memoryview(image.constBits()).cast("I")


@cache
def contrast_of(one: int, other: int) -> float:
    return contrast(QColor(one).name(), QColor(other).name())
