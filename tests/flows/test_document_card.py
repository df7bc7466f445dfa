"""What is said of a whole document, and what its paragraphs are to the article."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QToolButton
from typed_scheme import make_project

from workbench.commands.projects import open_project
from workbench.core.records import Annotation
from workbench.ui.panels.metadata_form import FieldLine

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


# Metadata


def field(driver: Driver, name: str) -> FieldLine:
    return driver.workspace.inspector.document.findChild(FieldLine, f"field:{name}")


def meta(driver: Driver) -> dict[str, object]:
    session = driver.workspace.session
    [row] = session.store.metadata.of([session.article.document.id])
    return row.meta


def test_a_field_is_stored_with_enter_and_undone(at_work: Driver) -> None:
    field(at_work, "outlet").setFocus()
    at_work.write("صحيفة المرفأ")
    at_work.press("Return")
    assert meta(at_work)["outlet"] == "صحيفة المرفأ"
    assert field(at_work, "outlet").layoutDirection() == Qt.LayoutDirection.RightToLeft
    at_work.workspace.page.setFocus()
    at_work.press("Ctrl+Z")
    assert "outlet" not in meta(at_work)
    assert field(at_work, "outlet").text() == ""


def test_escape_leaves_a_field_as_it_was(at_work: Driver) -> None:
    field(at_work, "url").setFocus()
    at_work.write("https://a.example")
    at_work.press("Escape")
    assert at_work.workspace.page.hasFocus()
    assert "url" not in meta(at_work)


def test_a_date_with_arabic_digits_is_stored_and_another_stays_to_be_mended(at_work: Driver) -> None:
    field(at_work, "date").setFocus()
    at_work.write("٢٠٢٤-٠٥-٣١")
    at_work.press("Return")
    assert meta(at_work)["date"] == field(at_work, "date").text() == "2024-05-31"
    at_work.press("Ctrl+A")
    at_work.write("أمس")
    at_work.press("Return")
    assert "is no date" in at_work.message
    at_work.workspace.page.setFocus()
    assert field(at_work, "date").text() == "أمس"
    assert meta(at_work)["date"] == "2024-05-31"


def test_a_field_is_added_and_cleared(at_work: Driver) -> None:
    at_work.workspace.inspector.document.fields.new.setFocus()
    at_work.write("القسم")
    at_work.press("Return")
    assert field(at_work, "القسم").hasFocus()
    at_work.write("سياسة & دفاع")
    at_work.press("Return")
    assert meta(at_work)["القسم"] == "سياسة & دفاع"
    at_work.press("Ctrl+A", "Backspace", "Return")
    assert "القسم" not in meta(at_work)


def test_the_address_is_copied_never_opened(at_work: Driver) -> None:
    field(at_work, "url").setFocus()
    at_work.write("https://a.example/1")
    copy = next(one for one in at_work.workspace.inspector.document.findChildren(QToolButton) if one.text() == "Copy")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "https://a.example/1"


def test_what_is_typed_is_stored_when_the_project_closes(at_work: Driver) -> None:
    path = at_work.workspace.session.store.path
    document = at_work.workspace.session.article.document.id
    field(at_work, "outlet").setFocus()
    at_work.write("المرفأ")
    at_work.close()
    with open_project(path, read_only=True) as store:
        assert store.metadata.of([document])[0].meta["outlet"] == "المرفأ"
