"""The table of entities: names, mentions in context, merging, splitting and describing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QTableView
from typed_scheme import make_project

from workbench.commands.entities import found_entity, identify
from workbench.commands.projects import open_project
from workbench.ui.tables.entities import EntitiesTable
from workbench.ui.words.isolation import bare

NAME, OTHER_SPELLING = "سامر الراوي", "سامر الراوى"


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], tmp_path: Path) -> Driver:
    """Three mentions of a person as one entity and as another, an army, and the table of them."""
    driver = drive(make_project(tmp_path))
    session = driver.workspace.session
    first, second = (_tag(driver, NAME, nth, "PER") for nth in (0, 1))
    entity = session.make(found_entity, [first], annotator="sara")
    session.do(identify, [second], entity.id, annotator="sara")
    session.make(found_entity, [_tag(driver, OTHER_SPELLING, 0, "PER")], annotator="sara")
    session.make(found_entity, [_tag(driver, "الجيش", 0, "ORG")], annotator="sara")
    driver.workspace.panes.show_panel("tables")
    driver.workspace.drawer.show_table(table(driver))
    return driver


def _tag(driver: Driver, surface: str, nth: int, label: str) -> str:
    start = -1
    for _ in range(nth + 1):
        start = driver.text.index(surface, start + 1)
    return driver.workspace.session.tag(start, start + len(surface), label).id


def table(driver: Driver) -> EntitiesTable:
    return next(one for one in driver.workspace.tables if isinstance(one, EntitiesTable))


def cells(view: QTableView, column: int) -> list[str]:
    model = view.model()
    return [bare(str(model.index(row, column).data())) for row in range(model.rowCount())]


def click(driver: Driver, view: QTableView, row: int, modifiers: Qt.KeyboardModifier | None = None) -> None:
    place = view.visualRect(view.model().index(row, view.columnAt(5))).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers or Qt.KeyboardModifier.NoModifier, pos=place)


def choose(driver: Driver, *names: str) -> None:
    """Click rows by their names; the second and further ones with Ctrl."""
    view = table(driver).list.view
    for number, name in enumerate(names):
        modifiers = Qt.KeyboardModifier.ControlModifier if number else None
        click(driver, view, cells(view, 0).index(name), modifiers)


def field(driver: Driver, name: str) -> QLineEdit:
    table(driver).about.setCurrentIndex(1)
    found = table(driver).details.findChild(QLineEdit, name)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    return found


def write(driver: Driver, name: str, text: str) -> None:
    field(driver, name)
    driver.press("Ctrl+A")
    driver.write(text)
    driver.press("Return")


def stored(driver: Driver) -> dict[str, int]:
    return {row.entity.name: row.mentions for row in driver.workspace.session.store.entities.rows()}


def test_entities_are_listed_with_their_mentions_in_context(at_work: Driver) -> None:
    assert cells(table(at_work).list.view, 0) == ["الجيش", OTHER_SPELLING, NAME]
    assert cells(table(at_work).list.view, 2) == ["1", "1", "2"]
    choose(at_work, NAME)
    contexts = cells(table(at_work).mentions.view, 1)
    assert len(contexts) == 2
    assert all(f"⟦{NAME}⟧" in context for context in contexts)


def test_a_click_on_a_mention_goes_there(at_work: Driver) -> None:
    choose(at_work, NAME)
    click(at_work, table(at_work).mentions.view, 1)
    assert at_work.chosen == (NAME, "PER")
    assert at_work.workspace.page.word_cursor.chosen.start == at_work.text.rindex(NAME)


def test_the_filter_knows_other_spellings(at_work: Driver) -> None:
    QTest.mouseClick(table(at_work).list.filter, Qt.MouseButton.LeftButton)
    at_work.write("سامر الراوى")
    assert cells(table(at_work).list.view, 0) == [OTHER_SPELLING, NAME]


def test_the_table_of_a_document_counts_what_it_mentions(at_work: Driver) -> None:
    at_work.press("Ctrl+PgDown")
    assert table(at_work).list.model.rowCount() == 0
    at_work.workspace.drawer.widen()
    at_work.qtbot.waitUntil(lambda: len(cells(table(at_work).list.view, 0)) == 3)


def test_merging_keeps_the_name_that_was_chosen(at_work: Driver) -> None:
    choose(at_work, OTHER_SPELLING, NAME)
    keep = table(at_work).merge.menu().actions()
    assert [bare(action.text()) for action in keep] == [f"Keep {NAME}", f"Keep {OTHER_SPELLING}"]
    keep[0].trigger()
    assert stored(at_work) == {"الجيش": 1, NAME: 3}
    assert [bare(str(row.cells[0])) for row in table(at_work).list.chosen_rows()] == [NAME]
    at_work.press("Ctrl+Z")
    assert stored(at_work) == {"الجيش": 1, NAME: 2, OTHER_SPELLING: 1}


def test_selected_mentions_are_split_off(at_work: Driver) -> None:
    choose(at_work, NAME)
    view = table(at_work).mentions.view
    click(at_work, view, 1)
    QTest.mouseClick(table(at_work).split, Qt.MouseButton.LeftButton)
    rows = at_work.workspace.session.store.entities.rows()
    assert sorted(row.mentions for row in rows) == [1, 1, 1, 1]


def test_several_mentions_are_selected_without_going_there(at_work: Driver) -> None:
    choose(at_work, NAME)
    view = table(at_work).mentions.view
    click(at_work, view, 0)
    there = at_work.workspace.page.word_cursor.span
    click(at_work, view, 1, Qt.KeyboardModifier.ControlModifier)
    assert at_work.workspace.page.word_cursor.span == there
    QTest.mouseClick(table(at_work).split, Qt.MouseButton.LeftButton)
    rows = at_work.workspace.session.store.entities.rows()
    assert sorted(row.mentions for row in rows) == [0, 1, 1, 2]


def test_names_are_changed_and_added_and_taken_away(at_work: Driver) -> None:
    choose(at_work, "الجيش")
    write(at_work, "entity_name", "الجيش الوطني")
    entity = at_work.workspace.session.store.entities.rows()[0].entity
    assert (entity.name, entity.aliases) == ("الجيش الوطني", ("الجيش",))
    write(at_work, "entity_new_alias", "القوات")
    aliases = table(at_work).details.findChild(QListWidget, "entity_aliases")
    assert [aliases.item(row).text() for row in range(aliases.count())] == ["الجيش", "القوات"]
    place = aliases.visualItemRect(aliases.item(0)).center()
    QTest.mouseClick(aliases.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(aliases, Qt.Key.Key_Delete)
    assert [aliases.item(row).text() for row in range(aliases.count())] == ["القوات"]


def test_what_is_no_uri_is_refused_and_stays_to_be_put_right(at_work: Driver) -> None:
    choose(at_work, "الجيش")
    write(at_work, "entity_uri", "army")
    details = table(at_work).details
    assert details.uri.text() == "army"
    assert details.findChild(QLabel, "entity_problem").isVisible()
    assert "URI" in at_work.message
    write(at_work, "entity_uri", "Q42")
    assert at_work.workspace.session.store.entities.rows()[0].entity.uri == "Q42"
    assert not details.findChild(QLabel, "entity_problem").isVisible()


def test_a_note_and_a_label_are_kept(at_work: Driver) -> None:
    choose(at_work, "الجيش")
    table(at_work).about.setCurrentIndex(1)
    table(at_work).details.note.setFocus()
    at_work.write("x")
    at_work.press("Return")
    assert at_work.workspace.session.store.entities.rows()[0].entity.note == "x"
    QTest.keyClick(table(at_work).details.label, Qt.Key.Key_Up)
    assert at_work.workspace.session.store.entities.rows()[0].entity.label == "PER"


def test_delete_removes_an_entity_and_undo_brings_it_back(at_work: Driver) -> None:
    choose(at_work, "الجيش")
    at_work.press("Delete")
    assert "الجيش" not in stored(at_work)
    at_work.press("Ctrl+Z")
    assert stored(at_work)["الجيش"] == 1


def test_tagging_does_not_read_the_table_anew(at_work: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EntitiesTable, "refresh", lambda *_: pytest.fail("The table was read anew."))
    at_work.workspace.session.tag(0, 4, "ORG")


def test_an_empty_table_says_how_to_begin(drive: Callable[[Path | None], Driver], tmp_path: Path) -> None:
    driver = drive(make_project(tmp_path))
    driver.workspace.panes.show_panel("tables")
    driver.workspace.drawer.show_table(table(driver))
    said = [label.text() for label in table(driver).list.findChildren(QLabel) if label.isVisible()]
    assert any("press =" in words for words in said)


def test_a_project_that_is_read_only_can_be_looked_at(
    at_work: Driver, drive: Callable[[Path | None], Driver], tmp_path: Path
) -> None:
    at_work.close()
    reader = drive(None)
    reader.window.show_project(open_project(tmp_path / "typed.workbench", read_only=True))
    reader.workspace.panes.show_panel("tables")
    reader.workspace.drawer.show_table(table(reader))
    choose(reader, NAME, OTHER_SPELLING)
    assert not table(reader).merge.isEnabled()
    choose(reader, NAME)
    assert len(cells(table(reader).mentions.view, 1)) == 2
    assert not table(reader).details.isEnabled()
    assert not table(reader).remove.isEnabled()
    history = reader.workspace.inspector.history
    reader.workspace.inspector.tabs.setCurrentWidget(history)
    history.list.setCurrentIndex(history.model.index(history.model.rowCount() - 1))
    assert not history.back.isEnabled()
