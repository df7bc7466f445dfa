"""What is said of a whole document, and what its paragraphs are to the article."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from typed_scheme import make_project

from workbench.core.records import Annotation

CAPTION = "صور من الموقع"


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], tmp_path: Path) -> Driver:
    """The typed project, with the card of the document seen."""
    driver = drive(make_project(tmp_path))
    inspector = driver.workspace.inspector
    inspector.tabs.setCurrentWidget(inspector.document)
    return driver


def said(driver: Driver) -> Annotation:
    session = driver.workspace.session
    return session.store.annotations.whole(session.article.document.id, "sara")


def box(driver: Driver, name: str) -> QCheckBox:
    return driver.workspace.inspector.document.findChild(QCheckBox, name)


def click(box: QCheckBox) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))


def zones(driver: Driver) -> dict[str, str]:
    """The text of each zone, and its kind."""
    return {driver.text[zone.start : zone.end]: zone.kind for zone in driver.workspace.session.article.document.zones}


def choose(driver: Driver, *actions: str) -> None:
    for action in actions:
        driver.window.actions_.by_name[action].trigger()


# Labels, note, discussion


def test_labels_are_ticked_and_undone(at_work: Driver) -> None:
    for name in ("label:arms", "label:visit"):
        click(box(at_work, name))
    assert said(at_work).labels == ("arms", "visit")
    click(box(at_work, "label:arms"))
    assert said(at_work).labels == ("visit",)
    at_work.press("Ctrl+Z")
    assert said(at_work).labels == ("arms", "visit")
    assert box(at_work, "label:arms").isChecked()


def test_labels_are_those_of_the_document_that_is_open(at_work: Driver) -> None:
    click(box(at_work, "label:arms"))
    at_work.press("Ctrl+PgDown")
    assert not box(at_work, "label:arms").isChecked()
    at_work.press("Ctrl+PgUp")
    assert box(at_work, "label:arms").isChecked()


def test_f4_marks_a_document_to_be_discussed_and_takes_that_back(at_work: Driver) -> None:
    at_work.workspace.page.setFocus()
    at_work.press("F4")
    assert said(at_work).discuss
    assert box(at_work, "discuss").isChecked()
    assert "to be discussed" in at_work.window.line.place.text()
    at_work.press("F4")
    assert "to be discussed" not in at_work.window.line.place.text()
    assert not said(at_work).discuss
    click(box(at_work, "discuss"))
    assert said(at_work).discuss
    at_work.press("Ctrl+Z")
    assert not box(at_work, "discuss").isChecked()


def test_a_note_on_the_document_is_kept_with_enter_and_left_with_escape(at_work: Driver) -> None:
    note = at_work.workspace.inspector.document.note
    QTest.mouseClick(note.viewport(), Qt.MouseButton.LeftButton)
    at_work.write("مقال مكرر")
    at_work.press("Return")
    assert said(at_work).note == "مقال مكرر"
    assert at_work.workspace.page.hasFocus()
    QTest.mouseClick(note.viewport(), Qt.MouseButton.LeftButton)
    at_work.write("x")
    at_work.press("Esc")
    assert said(at_work).note == "مقال مكرر"
    assert note.toPlainText() == "مقال مكرر"


def test_a_note_being_written_is_kept_with_its_own_document(at_work: Driver) -> None:
    QTest.mouseClick(at_work.workspace.inspector.document.note.viewport(), Qt.MouseButton.LeftButton)
    at_work.write("half")
    at_work.press("Ctrl+PgDown")
    assert said(at_work).note == ""
    at_work.press("Ctrl+PgUp")
    assert said(at_work).note == "half"


# Zones


def test_a_paragraph_gets_another_kind(at_work: Driver) -> None:
    at_work.click(at_work.point("صور"))
    choose(at_work, "zone_caption")
    assert zones(at_work)[CAPTION] == "caption"
    choose(at_work, "zone_none")
    assert CAPTION not in zones(at_work)
    at_work.press("Ctrl+Z")
    assert zones(at_work)[CAPTION] == "caption"


def test_a_selection_of_words_gets_a_kind_of_its_own(at_work: Driver) -> None:
    before = zones(at_work)
    at_work.drag(at_work.point("من الموقع", 0.1), at_work.point("من الموقع", 0.9))
    assert at_work.selected == "من الموقع"
    choose(at_work, "zone_credit")
    assert zones(at_work)["من الموقع"] == "credit"
    at_work.press("Ctrl+Z")
    assert zones(at_work) == before


def test_moves_go_past_boilerplate_that_is_hidden(at_work: Driver) -> None:
    at_work.click(at_work.point("صور"))
    choose(at_work, "zone_caption", "boilerplate_hide")
    at_work.click(at_work.point("المصنع"))
    at_work.press("Space")
    assert at_work.selected == "خبر"
    at_work.press("Shift+Space")
    assert at_work.selected == "المصنع"
    at_work.press("Ctrl+Down")
    assert at_work.selected == "خبر"
    at_work.press("Ctrl+Up")
    assert at_work.selected == "وعاد"
    choose(at_work, "boilerplate_dim")
    at_work.click(at_work.point("المصنع"))
    at_work.press("Space")
    assert at_work.selected == "صور"


def test_an_article_of_nothing_but_boilerplate_can_still_be_read(at_work: Driver) -> None:
    choose(at_work, "boilerplate_hide")
    for _ in range(4):
        at_work.press("Ctrl+Home")
        choose(at_work, "zone_chrome")
    at_work.press("Space", "Shift+Space", "Ctrl+Down", "Ctrl+Up", "Home", "End", "Down", "Up")
    choose(at_work, "boilerplate_show")
    at_work.press("Home")
    assert at_work.selected == "تسلم"


def test_articles_begin_at_their_body(at_work: Driver) -> None:
    at_work.press("Home")
    choose(at_work, "zone_title", "start_at_body")
    at_work.press("Ctrl+PgDown", "Ctrl+PgUp")
    assert at_work.selected == "وعاد"
    choose(at_work, "start_at_body")
    at_work.press("Ctrl+PgDown", "Ctrl+PgUp")
    assert at_work.selected == ""


def test_choosing_a_kind_with_nothing_selected_takes_the_first_paragraph(at_work: Driver) -> None:
    at_work.press("Esc", "Esc")
    choose(at_work, "zone_byline")
    assert next(iter(zones(at_work).values())) == "byline"
