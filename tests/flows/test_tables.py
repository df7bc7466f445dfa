"""The drawer of tables: what it shows, how it follows the work, and tagging every occurrence from it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.commands.projects import open_project
from workbench.commands.quotes import quote
from workbench.commands.relations import link
from workbench.commands.spans import tag
from workbench.core.records import Span
from workbench.ui.tables import read_table
from workbench.ui.tables.occurrences import OccurrencesTable
from workbench.ui.tables.rows_table import ROW, Row, RowsTable


def tag_words(driver: Driver, words: str, label: str, document: int = 0) -> Span:
    """Tag the first place where `words` stand in a document."""
    store = driver.workspace.session.store
    found = store.documents.ids()[document]
    start = store.documents.get(found).text.index(words)
    span = driver.workspace.session.make(tag, found, start, start + len(words), label, annotator="sara")
    assert span
    return span


def cells(table: RowsTable) -> list[list[str]]:
    """What the table shows, row by row, without the isolates around text."""
    model = table.view.model()
    shown = [column for column in range(model.columnCount()) if not table.view.isColumnHidden(column)]
    return [
        [str(model.index(row, column).data() or "").strip("\u2068\u2069") for column in shown]
        for row in range(model.rowCount())
    ]


def table_of(driver: Driver, number: int) -> RowsTable:
    """Open the drawer at that table."""
    driver.press("F11")
    driver.workspace.drawer.tabs.setCurrentIndex(number)
    table = driver.workspace.drawer.tabs.currentWidget()
    assert isinstance(table, RowsTable)
    return table


def test_the_drawer_comes_and_goes_with_one_key(at_work: Driver) -> None:
    drawer = at_work.workspace.drawer
    assert not drawer.isVisible()
    at_work.press("F11")
    assert drawer.isVisible()
    at_work.press("F11")
    assert not drawer.isVisible()
    assert at_work.workspace.page.hasFocus()


def test_quotes_stand_in_order_and_follow_every_step(at_work: Driver) -> None:
    session = at_work.workspace.session
    table = table_of(at_work, 0)
    assert cells(table) == []
    text = at_work.text
    second = text.index("سنعود")
    cue = text.index("أضاف")
    document = session.store.documents.ids()[0]
    content = [(second, text.index("»"))]
    session.make(quote, document, content, cue=(cue, cue + 4), annotator="sara", attributes={"mode": "direct"})
    assert cells(table) == [["", "أضاف", "سنعود غدا إلى ميناء الصيد", "Direct", ""]]
    tag_words(at_work, "إن المصنع سلّم", "QUOTE")
    assert [row[2] for row in cells(table)] == ["إن المصنع سلّم", "سنعود غدا إلى ميناء الصيد"]
    at_work.workspace.page.setFocus()
    at_work.press("Ctrl+Z", "Ctrl+Z")
    assert cells(table) == []


def test_mentions_have_a_column_for_each_slot(at_work: Driver) -> None:
    session = at_work.workspace.session
    table = table_of(at_work, 1)
    weapon, designation = tag_words(at_work, "زوارق", "WEAPON"), tag_words(at_work, "BM-21", "DESIGNATION")
    if not session.store.relations.of_span(weapon.id):
        session.make(link, "designation", weapon.id, designation.id, annotator="sara")
    [row] = cells(table)
    assert row[:2] == ["WEAPON", "زوارق"]
    assert "BM-21" in row


def test_a_row_leads_to_its_span_in_the_whole_project(at_work: Driver) -> None:
    tag_words(at_work, "قذيفة", "WEAPON", document=2)
    table = table_of(at_work, 1)
    assert cells(table) == []
    at_work.workspace.drawer.scope.setCurrentIndex(1)
    at_work.qtbot.waitUntil(lambda: len(cells(table)) == 1)
    assert cells(table)[0][-1] == "article-3"
    QTest.mouseClick(
        table.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.view.visualRect(table.view.model().index(0, 1)).center(),
    )
    assert at_work.chosen == ("قذيفة", "WEAPON")
    article = at_work.workspace.session.article
    assert article
    assert article.document.name == "article-3"


def test_a_large_project_shows_its_first_rows_and_is_read_for_what_is_typed(
    at_work: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_table, "_MOST", 1)
    tag_words(at_work, "زوارق", "WEAPON")
    tag_words(at_work, "قذيفة", "WEAPON", document=2)
    table = table_of(at_work, 1)
    at_work.workspace.drawer.scope.setCurrentIndex(1)
    at_work.qtbot.waitUntil(lambda: [row[1] for row in cells(table)] == ["زوارق"])
    assert "the filter looks in all" in table.note.text()
    table.filter.setText("قذيفه")
    at_work.qtbot.waitUntil(lambda: [row[1] for row in cells(table)] == ["قذيفة"])
    assert not table.note.isVisible()
    table.filter.clear()
    at_work.qtbot.waitUntil(lambda: [row[1] for row in cells(table)] == ["زوارق"])
    at_work.workspace.drawer.scope.setCurrentIndex(0)
    assert not table.note.isVisible()


def test_rows_are_sorted_numbers_before_words_and_nothing_last(qtbot) -> None:
    table = RowsTable("t", "nothing")
    qtbot.addWidget(table)
    table.show_rows(["cell"], [Row("d", str(cell), (cell,)) for cell in ("ب", "", 10, "أ", 9)])
    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    model = table.view.model()
    assert [model.index(place, 0).data(ROW).span for place in range(5)] == ["9", "10", "أ", "ب", ""]


def test_rows_are_filtered_in_any_spelling(at_work: Driver) -> None:
    tag_words(at_work, "قذيفة", "WEAPON")
    tag_words(at_work, "زوارق", "WEAPON")
    table = table_of(at_work, 1)
    table.filter.setText("قذيفه")
    assert [row[1] for row in cells(table)] == ["قذيفة"]


def occurrences(driver: Driver) -> OccurrencesTable:
    return driver.workspace.occurrences


def test_every_occurrence_in_the_project_is_tagged_in_one_step(at_work: Driver) -> None:
    at_work.workspace.choose(tag_words(at_work, "سامر الراوي", "PER"))
    at_work.press("V")
    at_work.qtbot.waitUntil(lambda: "No other" in occurrences(at_work).words.text())
    at_work.press("V")
    at_work.qtbot.waitUntil(lambda: len(occurrences(at_work).model.ticked()) == 2)
    at_work.press("Return")
    assert [label for _, _, label in at_work.stored()] == ["PER"] * 3
    assert at_work.workspace.page.hasFocus()
    assert not at_work.workspace.drawer.isVisible()
    [step] = at_work.workspace.session.store.history.steps(limit=1)
    assert step.verb == "tag_all"
    at_work.press("Ctrl+Z")
    assert [label for _, _, label in at_work.stored()] == ["PER"]


def test_what_is_unticked_stays_untagged(at_work: Driver) -> None:
    at_work.workspace.choose(tag_words(at_work, "سامر الراوي", "PER"))
    at_work.press("V", "V")
    at_work.qtbot.waitUntil(lambda: len(occurrences(at_work).model.ticked()) == 2)
    at_work.press("Space", "Return")
    assert len(at_work.stored()) == 2


def test_escape_leaves_everything_as_it_was(at_work: Driver) -> None:
    at_work.workspace.choose(tag_words(at_work, "سامر الراوي", "PER"))
    at_work.press("V", "V")
    at_work.qtbot.waitUntil(lambda: len(occurrences(at_work).model.ticked()) == 2)
    at_work.press("Esc")
    assert len(at_work.stored()) == 1
    assert at_work.workspace.page.hasFocus()


def test_clitics_stay_outside_and_other_spellings_are_found(
    drive: Callable[[Path | None], Driver], project: Path, tmp_path: Path
) -> None:
    from workbench.commands.importing import import_paths

    (tmp_path / "more.txt").write_text("وصل كيم إلى ميناء. وقال وكيم لكيم بكيم: كيمياء.", encoding="utf-8")
    with open_project(project) as store:
        import_paths(store, [tmp_path / "more.txt"], annotator="importer")
    driver = drive(project)
    driver.workspace.documents.go(3)
    driver.workspace.choose(tag_words(driver, "كيم", "PER", document=3))
    driver.press("V")
    driver.qtbot.waitUntil(lambda: len(occurrences(driver).model.ticked()) == 3)
    driver.press("Return")
    assert driver.shown == [("كيم", "PER")] * 4
