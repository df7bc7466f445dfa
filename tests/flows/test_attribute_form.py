"""The attributes of the chosen span, seen and changed in the inspector."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QToolButton, QWidget
from typed_scheme import make_project

from workbench.commands.entities import found_entity
from workbench.commands.spans import set_attribute
from workbench.ui.words.isolation import bare

# What Qt's off-screen plugin says of every list that opens.
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], tmp_path: Path) -> Driver:
    """A window on the typed project, with a weapon chosen."""
    driver = drive(make_project(tmp_path))
    driver.click(driver.point("راجمات"))
    driver.press("W")
    assert driver.chosen == ("راجمات", "WEAPON")
    return driver


def values(driver: Driver) -> dict[str, object]:
    return driver.workspace.page.word_cursor.chosen.attributes


def form(driver: Driver) -> QWidget:
    return driver.workspace.inspector.card.attributes


def shown_rows(driver: Driver) -> set[str]:
    return {
        name
        for name in ("status", "seller", "calibre", "unit", "sure", "uses", "remark")
        if form(driver).findChild(QWidget, name).isVisible()
    }


def pick(driver: Driver, name: str, text: str) -> None:
    """Open a combo box with the mouse and choose an entry of its list with the keys."""
    box = form(driver).findChild(QComboBox, name)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    view = box.view()
    driver.qtbot.waitUntil(view.isVisible)
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if view.currentIndex().data() == text:
            break
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: not view.isVisible())


def write_in(driver: Driver, name: str, text: str) -> None:
    QTest.mouseClick(form(driver).findChild(QLineEdit, name), Qt.MouseButton.LeftButton)
    driver.write(text)
    driver.press("Return")


def test_values_have_titles_and_are_stored_by_their_names(at_work: Driver) -> None:
    pick(at_work, "status", "In possession")
    assert values(at_work) == {"status": "possessed"}
    assert form(at_work).findChild(QComboBox, "status").currentText() == "In possession"


def test_what_is_required_is_marked_and_named_while_it_is_missing(at_work: Driver) -> None:
    box = form(at_work).findChild(QComboBox, "status")
    needed = form(at_work).findChild(QLabel, "missing")
    assert bare(needed.text()) == "Still needed: Status"
    assert box.accessibleName() == "Status, required, still missing"
    assert "Status *" in [label.text() for label in form(at_work).findChildren(QLabel)]
    pick(at_work, "status", "Sought")
    assert not needed.isVisible()
    assert box.accessibleName() == "Status, required"


def test_rows_come_and_go_with_the_values_they_depend_on(at_work: Driver) -> None:
    assert "seller" not in shown_rows(at_work)
    pick(at_work, "status", "Sought")
    assert "seller" in shown_rows(at_work)
    pick(at_work, "status", "In possession")
    assert "seller" not in shown_rows(at_work)
    at_work.press("Ctrl+Z")
    assert "seller" in shown_rows(at_work)


def test_a_value_that_no_longer_applies_stays_in_sight(at_work: Driver) -> None:
    session = at_work.workspace.session
    span = at_work.workspace.page.word_cursor.chosen.id
    entity = session.make(found_entity, [span], annotator="sara")
    pick(at_work, "status", "Sought")
    session.do(set_attribute, span, "seller", entity.id, annotator="sara")
    pick(at_work, "status", "In possession")
    assert "seller" in shown_rows(at_work)
    box = form(at_work).findChild(QComboBox, "seller")
    assert box.accessibleName() == "Seller (no longer applies)"
    pick(at_work, "seller", "—")
    assert "seller" not in shown_rows(at_work)


@pytest.mark.parametrize("written", ["122 ملم", "122 mm", "١٢٢ ملم", "122mm"])
def test_a_number_is_written_with_its_unit(at_work: Driver, written: str) -> None:
    write_in(at_work, "calibre", written)
    assert values(at_work) == {"calibre": 122, "unit": "mm"}
    assert form(at_work).findChild(QLineEdit, "calibre").text() == "122"
    assert form(at_work).findChild(QComboBox, "unit").currentText() == "mm"
    at_work.press("Ctrl+Z")
    assert values(at_work) == {}


def test_a_number_alone_leaves_the_unit_as_it_is(at_work: Driver) -> None:
    write_in(at_work, "calibre", "5 km")
    QTest.mouseClick(form(at_work).findChild(QLineEdit, "calibre"), Qt.MouseButton.LeftButton)
    at_work.press("Ctrl+A")
    at_work.write("٧٫٥")
    at_work.press("Return")
    assert values(at_work) == {"calibre": 7.5, "unit": "km"}


def test_a_unit_that_the_scheme_lacks_is_refused_in_words(at_work: Driver) -> None:
    write_in(at_work, "calibre", "5 شبر")
    assert values(at_work) == {}
    assert "it takes" in at_work.message
    assert form(at_work).findChild(QLineEdit, "calibre").text() == ""


def test_escape_leaves_a_line_as_it_was(at_work: Driver) -> None:
    QTest.mouseClick(form(at_work).findChild(QLineEdit, "remark"), Qt.MouseButton.LeftButton)
    at_work.write("half")
    at_work.press("Esc")
    assert at_work.workspace.page.hasFocus()
    assert values(at_work) == {}


def test_several_values_are_ticked(at_work: Driver) -> None:
    button = form(at_work).findChild(QToolButton, "uses")
    for action in button.menu().actions():
        action.trigger()
    assert values(at_work) == {"uses": ["air", "sea"]}
    assert bare(button.text()) == "air, sea"


def test_the_nearest_entities_come_first(at_work: Driver) -> None:
    session = at_work.workspace.session
    spans = {}
    for name, place in (("الميناء", "ORG"), ("الجيش", "ORG"), ("المصنع", "ORG")):
        start = at_work.text.index(name)
        spans[name] = session.tag(start, start + len(name), place)
        session.make(found_entity, [spans[name].id], annotator="sara")
    at_work.click(at_work.point("راجمات"))
    pick(at_work, "status", "Sought")
    box = form(at_work).findChild(QComboBox, "seller")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    at_work.qtbot.waitUntil(box.view().isVisible)
    assert [box.itemText(place) for place in range(box.count())] == ["—", "الجيش", "الميناء", "المصنع"]
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert values(at_work)["seller"] == session.store.entities.all()[0].id == box.currentData()


def test_a_wheel_that_passes_changes_nothing(at_work: Driver) -> None:
    box = form(at_work).findChild(QComboBox, "status")
    middle = QPointF(box.rect().center())
    turn = QWheelEvent(
        middle,
        box.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert values(at_work) == {}


def test_f6_goes_to_the_attributes_and_on(at_work: Driver) -> None:
    at_work.press("F6")
    assert QApplication.focusWidget() is form(at_work).findChild(QComboBox, "status")
    at_work.press("Down")
    assert values(at_work) == {"status": "possessed"}
    at_work.press("F6")
    assert at_work.workspace.inspector.tabs.hasFocus()
    at_work.press("F6", "F6", "F6", "Esc")
    assert at_work.workspace.page.hasFocus()


def test_titles_are_those_of_the_interface(drive: Callable[[Path | None], Driver], tmp_path: Path) -> None:
    driver = drive(make_project(tmp_path))
    driver.window.preferences.language = "ar"
    driver.window.rebuild()
    driver.window.activateWindow()
    driver.click(driver.point("راجمات"))
    driver.press("W")
    pick(driver, "status", "مملوك")
    assert values(driver) == {"status": "possessed"}
