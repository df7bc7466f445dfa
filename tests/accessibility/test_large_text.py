"""With the interface at 200 % on a screen of 1280 × 800 no word is cut: all can be read, or scrolled to."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QMenu,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from tests.accessibility.places import EVERY_PLACE, Place
from tests.accessibility.rooms import Room
from workbench.ui.panels.attribute_editors import QuietBox

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing", extend=True)  # of what pops up
SCREEN = QSize(1280, 800)
_SLACK = 2  # pixels that metrics and styles may disagree by


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
        window = root.window()
        if window.width() > SCREEN.width() or window.height() > SCREEN.height():
            cut.add(f"{type(window).__name__} is as large as {window.width()} × {window.height()}")
        for widget in [root, *root.findChildren(QWidget)]:
            if widget.isVisible() and widget.window() is window:
                cut.update(f"{type(widget).__name__} {problem}" for problem in problems(widget))

    room.window.resize(SCREEN)
    place(room, look)
    assert sorted(cut) == []


def test_menus_fit_on_the_screen(room: Room) -> None:
    bar = room.window.menuBar()
    assert bar
    wide = {menu.title(): menu.sizeHint().width() for menu in bar.findChildren(QMenu)}
    assert {title: width for title, width in wide.items() if width > SCREEN.width()} == {}
    assert bar.sizeHint().width() <= SCREEN.width()


def problems(widget: QWidget) -> Iterator[str]:
    """Yield what is cut of a widget's words."""
    for words, room in texts(widget):
        needs = needed(widget, words, room)
        if needs.width() > room.width() + _SLACK or needs.height() > room.height() + _SLACK:
            sizes = f"{needs.width()} × {needs.height()} in {room.width()} × {room.height()}"
            yield f"“{words[:60]}”: {sizes}"
        elif hidden_by_parents(widget):
            yield f"“{words[:60]}”: lies outside of what is seen"


def texts(widget: QWidget) -> Iterator[tuple[str, QSize]]:
    """Yield the words of a widget that no tooltip repeats, and the room that they have."""
    match widget:
        case QLabel() if widget.text() and not widget.toolTip():
            yield widget.text(), widget.contentsRect().size()
        case QTabBar():
            for number in filter(widget.isTabVisible, range(widget.count())):
                yield widget.tabText(number), widget.tabRect(number).size()
        case QHeaderView() | QComboBox() if isinstance(widget.window(), QFileDialog):
            pass  # Qt's own: columns that can be widened, and folders
        case QuietBox():
            pass  # has a tooltip once the pointer rests on it
        case QHeaderView() if widget.orientation() == Qt.Orientation.Horizontal:
            for number in range(widget.count()):
                title = widget.model().headerData(number, Qt.Orientation.Horizontal)
                if title and not widget.isSectionHidden(number):
                    yield str(title), QSize(widget.sectionSize(number), widget.height())
        case QComboBox() if not widget.toolTip():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
            yield widget.currentText(), room.size()
        case QToolButton() if not widget.text() or not widget.icon().isNull():
            pass
        case QAbstractButton() if widget.text() and not widget.toolTip():
            box = widget.sizeHint().width() - widget.fontMetrics().horizontalAdvance(plain(widget.text()))
            extra = box if isinstance(widget, QCheckBox) else 4
            yield plain(widget.text()), widget.size() - QSize(extra, 0)


def needed(widget: QWidget, words: str, room: QSize) -> QSize:
    """Return the room that words need."""
    metrics = QFontMetrics(widget.font())
    if isinstance(widget, QLabel) and widget.wordWrap():
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading
        return metrics.boundingRect(QRect(0, 0, room.width(), 10_000), flags, words).size()
    lines = plain(words).split("\n")
    return QSize(
        max(map(metrics.horizontalAdvance, lines)), metrics.lineSpacing() * (len(lines) - 1) + metrics.ascent()
    )


def hidden_by_parents(widget: QWidget) -> bool:
    """Tell whether parts of a widget are outside of what holds it, and nothing can be scrolled to bring them in."""
    around, box = widget.parentWidget(), widget.geometry()
    while around and not widget.isWindow():
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            return False
        if not around.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(box):
            return True
        if around.isWindow():
            return False
        box, around = box.translated(around.pos()), around.parentWidget()
    return False


def plain(words: str) -> str:
    """Return words without the marks of access keys."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")
