"""The table of metadata: edited in place by keys, many cells as one step, and followed by the rest of the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from driver import Driver
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from workbench.commands.importing import import_paths
from workbench.commands.metadata import set_cells
from workbench.commands.projects import create_project, open_project
from workbench.core.queue import Filter, Sort
from workbench.ui.dialogs.report import Report
from workbench.ui.tables.metadata import MetadataTable

TITLE, OUTLET, DATE, URL = 1, 2, 3, 4


@pytest.fixture
def table(at_work: Driver) -> MetadataTable:
    """The table, opened with its key; the first title is chosen."""
    at_work.press("F3")
    table = at_work.workspace.metadata
    assert table.grid.hasFocus()
    return table


def metas(driver: Driver) -> list[dict[str, Any]]:
    """The metadata in the project, without the titles that were found in the texts."""
    rows = driver.workspace.session.store.metadata.all()
    return [{field: value for field, value in row.meta.items() if field != "title"} for row in rows]


def steps(driver: Driver) -> list[str]:
    return [step.verb for step in driver.workspace.session.store.history.steps() if step.verb != "import"]


def choose(table: MetadataTable, row: int, column: int, rows: int = 1, columns: int = 1) -> None:
    """Select cells, as with Shift and the arrows."""
    model = table.model
    table.grid.setCurrentIndex(model.index(row, column))
    part = QItemSelection(model.index(row, column), model.index(row + rows - 1, column + columns - 1))
    table.grid.selectionModel().select(part, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def shown(table: MetadataTable, row: int, column: int) -> str:
    return str(table.model.index(row, column).data()).replace("\u2068", "").replace("\u2069", "")


def test_typing_edits_a_cell_and_enter_goes_on_below(at_work: Driver, table: MetadataTable) -> None:
    at_work.press("Right")
    at_work.write("صحيفة المرفأ")
    at_work.press("Return")
    at_work.write("النهار")
    at_work.press("Return")
    assert metas(at_work) == [{"outlet": "صحيفة المرفأ"}, {"outlet": "النهار"}, {}]
    assert steps(at_work) == ["set_metadata"] * 2
    at_work.press("Ctrl+Z")
    assert metas(at_work) == [{"outlet": "صحيفة المرفأ"}, {}, {}]
    assert shown(table, 1, OUTLET) == ""
    assert at_work.message == "Undone: Change metadata"


def test_f2_edits_what_is_there_and_escape_leaves_it(at_work: Driver, table: MetadataTable) -> None:
    choose(table, 0, TITLE)
    at_work.press("F2", "End")
    at_work.write(" اليوم")
    at_work.press("Escape")
    assert table.grid.hasFocus()
    assert steps(at_work) == []
    at_work.press("F2", "End")
    at_work.write(" اليوم")
    at_work.press("Return")
    assert shown(table, 0, TITLE) == "وزير الدفاع يزور مصنع الزوارق اليوم"
    assert "اليوم" in at_work.window.windowTitle()


def test_an_edit_of_the_open_document_leaves_the_article_as_it_is(at_work: Driver, table: MetadataTable) -> None:
    article = at_work.workspace.session.article
    choose(table, 0, OUTLET)
    at_work.write("a")
    at_work.press("Return")
    assert at_work.workspace.session.article is article
    assert article
    assert article.document.meta["outlet"] == "a"
    assert table.grid.hasFocus()


def test_a_date_is_refused_before_it_is_left_and_nothing_typed_is_lost(at_work: Driver, table: MetadataTable) -> None:
    choose(table, 0, DATE)
    at_work.write("31/05/2024")
    at_work.press("Return")
    assert "is no date: write it as 2024" in at_work.message
    assert not table.grid.hasFocus()
    at_work.workspace.page.setFocus()  # with the mouse, say
    assert shown(table, 0, DATE) == "⚠ 31/05/2024"
    assert metas(at_work) == [{}] * 3
    table.grid.setFocus()
    choose(table, 1, DATE)
    at_work.press("Delete")  # another cell
    assert shown(table, 0, DATE) == "⚠ 31/05/2024"
    choose(table, 0, DATE)
    at_work.press("F2", "Escape")
    assert shown(table, 0, DATE) == ""
    at_work.write("٢٠٢٤-٠٥-٣١")
    at_work.press("Return")
    assert metas(at_work)[0] == {"date": "2024-05-31"}


def test_fill_down_is_one_step(at_work: Driver, table: MetadataTable) -> None:
    choose(table, 0, OUTLET)
    at_work.write("المرفأ")
    at_work.press("Return")
    choose(table, 0, OUTLET, rows=3)
    at_work.press("Ctrl+D")
    assert metas(at_work) == [{"outlet": "المرفأ"}] * 3
    at_work.press("Ctrl+Z")
    assert metas(at_work) == [{"outlet": "المرفأ"}, {}, {}]
    choose(table, 1, OUTLET)
    at_work.press("Ctrl+D")
    assert metas(at_work)[1] == {"outlet": "المرفأ"}
    assert at_work.workspace.verbs is not None
    assert "mark" not in steps(at_work)


def test_a_block_is_pasted_copied_and_cleared_as_one_step_each(at_work: Driver, table: MetadataTable) -> None:
    QGuiApplication.clipboard().setText('المرفأ\t2024\t"two\nlines"\r\nالنهار\t٢٠٢٣\thttps://a.example\r\n')
    choose(table, 1, OUTLET)
    at_work.press("Ctrl+V")
    block = [
        {"outlet": "المرفأ", "date": "2024", "url": "two\nlines"},
        {"outlet": "النهار", "date": "2023", "url": "https://a.example"},
    ]
    assert metas(at_work) == [{}, *block]
    assert len(steps(at_work)) == 1
    choose(table, 1, OUTLET, rows=2, columns=3)
    at_work.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == 'المرفأ\t2024\t"two\nlines"\nالنهار\t2023\thttps://a.example'
    at_work.press("Delete")
    assert metas(at_work) == [{}] * 3
    at_work.press("Ctrl+Z")
    assert metas(at_work) == [{}, *block]


def test_one_cell_is_pasted_into_all_that_are_selected(at_work: Driver, table: MetadataTable) -> None:
    QGuiApplication.clipboard().setText("المرفأ")
    choose(table, 0, OUTLET, rows=3)
    at_work.press("Ctrl+V")
    assert metas(at_work) == [{"outlet": "المرفأ"}] * 3


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("a\nb\nc\nd", OUTLET, "more than there is room for"),
        ("\t".join("abcde"), OUTLET, "more than there is room for"),
        ("a", 0, "names of documents cannot be changed"),
        ("a\tb", 0, "names of documents cannot be changed"),
        ("2024\nلا", DATE, "is no date"),
        ("", OUTLET, "no text on the clipboard"),
    ],
)
def test_what_cannot_be_pasted_changes_nothing(
    at_work: Driver, table: MetadataTable, text: str, column: int, words: str
) -> None:
    QGuiApplication.clipboard().setText(text)
    choose(table, 0, column)
    at_work.press("Ctrl+V")
    assert words in at_work.message
    assert metas(at_work) == [{}] * 3


def test_a_field_is_added_renamed_and_removed_by_keys(at_work: Driver, table: MetadataTable) -> None:
    at_work.press("Alt+Ins")
    at_work.write("القسم")
    at_work.press("Return")
    assert table.model.fields[-1] == "القسم"
    at_work.write("سياسة")
    at_work.press("Return")
    assert metas(at_work)[0] == {"القسم": "سياسة"}
    at_work.press("Alt+Return", "Ctrl+A")
    at_work.write("desk")
    at_work.press("Return")
    assert metas(at_work)[0] == {"desk": "سياسة"}
    assert list(table.model.fields) == ["title", "outlet", "date", "url", "desk"]
    table.grid.setCurrentIndex(table.model.index(0, 5))
    at_work.press("Alt+Del")
    assert metas(at_work)[0] == {}
    assert table.model.columnCount() == 5
    at_work.press("Ctrl+Z")
    assert table.model.fields[-1] == "desk"


def test_escape_asks_no_further_and_leads_back(at_work: Driver, table: MetadataTable) -> None:
    at_work.press("Alt+Ins", "Escape")
    assert table.grid.hasFocus()
    assert table.model.columnCount() == 5
    at_work.press("Escape")
    assert at_work.workspace.page.hasFocus()


def test_a_refused_name_can_be_mended(at_work: Driver, table: MetadataTable) -> None:
    at_work.press("Alt+Ins", "Return")
    assert "A field needs a name." in at_work.message
    assert table.name.name.hasFocus()


def test_a_name_opens_its_document(at_work: Driver, table: MetadataTable) -> None:
    choose(table, 2, OUTLET)
    at_work.press("Ctrl+Return")
    article = at_work.workspace.session.article
    assert article
    assert article.document.name == "article-3"
    assert "mark" not in steps(at_work)
    place = table.grid.visualRect(table.model.index(1, 0)).center()
    QTest.mouseClick(table.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    article = at_work.workspace.session.article
    assert article
    assert article.document.name == "article-2"


def test_html_is_shown_as_text(at_work: Driver, table: MetadataTable) -> None:
    choose(table, 0, OUTLET)
    at_work.write("<b>x</b>")
    at_work.press("Return")
    assert shown(table, 0, OUTLET) == "<b>x</b>"
    assert "&lt;b&gt;" in table.model.index(0, OUTLET).data(Qt.ItemDataRole.ToolTipRole)


def test_what_is_no_text_stays_until_it_is_edited(drive: Callable[[Path | None], Driver], project: Path) -> None:
    with open_project(project) as store:
        set_cells(store, {store.documents.ids()[0]: {"tags": ["بحر", "سفن"]}}, annotator="sara")
    driver = drive(project)
    driver.press("F3")
    table = driver.workspace.metadata
    choose(table, 0, 5)
    assert shown(table, 0, 5) == '["بحر","سفن"]'
    driver.press("F2", "Return")
    assert metas(driver)[0] == {"tags": ["بحر", "سفن"]}
    choose(table, 0, 5, rows=2)
    driver.press("Ctrl+D")
    assert metas(driver)[1] == {"tags": ["بحر", "سفن"]}


def test_a_file_of_metadata_comes_in_with_a_report(at_work: Driver, table: MetadataTable, tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text("name,outlet,desk\narticle-2,المرفأ,سياسة\nnowhere,x,y\n", encoding="utf-8")
    at_work.window.import_metadata(tmp_path / "m.csv")
    at_work.wait_for_work()
    assert metas(at_work)[1] == {"outlet": "المرفأ", "desk": "سياسة"}
    assert table.model.fields[-1] == "desk"
    assert shown(table, 1, OUTLET) == "المرفأ"
    assert at_work.message.startswith("1 document")
    report = at_work.window.findChild(Report)
    assert "no document is called" in report.lines.toPlainText()
    report.close()


def test_what_is_typed_outlives_closing(at_work: Driver, table: MetadataTable, project: Path) -> None:
    choose(table, 0, OUTLET)
    at_work.write("المرفأ")
    at_work.close()
    with open_project(project, read_only=True) as store:
        assert next(store.metadata.all()).meta["outlet"] == "المرفأ"


def test_a_project_that_is_read_only_is_only_read(drive: Callable[[Path | None], Driver], project: Path) -> None:
    driver = drive(None)
    driver.window.show_project(open_project(project, read_only=True))
    driver.press("F3")
    choose(driver.workspace.metadata, 0, OUTLET)
    driver.write("x")
    driver.press("Delete", "Ctrl+D", "Alt+Ins", "Alt+Del")
    assert metas(driver) == [{}] * 3


def test_an_empty_project_says_what_to_do(drive: Callable[[Path | None], Driver], tmp_path: Path) -> None:
    create_project(tmp_path / "empty.workbench").close()
    driver = drive(tmp_path / "empty.workbench")
    driver.press("F3")
    table = driver.workspace.metadata
    assert not table.grid.isVisible()
    (tmp_path / "a.txt").write_text("وصلت السفينة.\n", encoding="utf-8")
    driver.window.import_paths([tmp_path / "a.txt"])
    driver.wait_for_work()
    assert table.grid.isVisible()


def test_many_rows_are_read_a_page_at_a_time_and_filled_in_the_background(
    drive: Callable[[Path | None], Driver], tmp_path: Path
) -> None:
    lines = "".join(f'{{"name": "d{number}", "text": "نص {number}", "zones": []}}\n' for number in range(3000))
    (tmp_path / "d.jsonl").write_text(lines, encoding="utf-8")
    with create_project(tmp_path / "p.workbench") as store:
        import_paths(store, [tmp_path / "d.jsonl"], annotator="importer")
        set_cells(store, {store.documents.ids()[0]: {"outlet": "المرفأ", "desk": "سياسة"}}, annotator="importer")
    driver = drive(tmp_path / "p.workbench")
    driver.press("F3")
    table = driver.workspace.metadata
    driver.qtbot.waitUntil(lambda: table.model.fields[-1] == "desk")
    assert len(table.model._pages) <= 1
    choose(table, 0, OUTLET, rows=3000)
    driver.press("Ctrl+D")
    driver.wait_for_work()
    assert driver.workspace.session.store.metadata.fields()["outlet"] == 3000
    assert shown(table, 2999, OUTLET) == "المرفأ"
    assert driver.message == "Finished: Change metadata"


def test_the_table_shows_the_documents_of_the_queue_in_its_order(at_work: Driver, table: MetadataTable) -> None:
    panel = at_work.workspace.documents
    panel.show_filter(Filter(), Sort("name", descending=True))
    at_work.qtbot.waitUntil(lambda: shown(table, 0, 0) == "article-3")
    panel.show_filter(Filter(words="article-2"))
    at_work.qtbot.waitUntil(lambda: table.model.rowCount() == 1)
    assert shown(table, 0, 0) == "article-2"
