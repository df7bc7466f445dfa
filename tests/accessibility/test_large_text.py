"""With the interface at 200 % on a screen of 1280 × 800 no word is cut: all can be read, or scrolled to."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.accessibility.cut_words import cut_words
from tests.accessibility.places import EVERY_PLACE, Place
from tests.accessibility.rooms import Room

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing", extend=True)  # of what pops up
SCREEN = QSize(1280, 800)


@pytest.fixture(scope="module", params=["en", "ar"])
def room(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Room]:
    opened = Room(qapp, tmp_path_factory.mktemp("room"), request.param, size=200)
    yield opened
    opened.close()


@EVERY_PLACE
def test_no_word_is_cut(room: Room, place: Place) -> None:
    cut: set[str] = set()

    def look(root: QWidget) -> None:
        room.settle()  # what was shown last is laid out
        window = root.window()
        if window.width() > SCREEN.width() or window.height() > SCREEN.height():
            cut.add(f"{type(window).__name__} is as large as {window.width()} × {window.height()}")
        cut.update(cut_words(root))

    room.window.resize(SCREEN)
    place(room, look)
    assert sorted(cut) == []


def test_menus_fit_on_the_screen(room: Room) -> None:
    bar = room.window.menuBar()
    assert bar
    wide = {menu.title(): menu.sizeHint().width() for menu in bar.findChildren(QMenu)}
    assert {title: width for title, width in wide.items() if width > SCREEN.width()} == {}
    assert bar.sizeHint().width() <= SCREEN.width()
