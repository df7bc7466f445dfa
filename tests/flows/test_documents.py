"""A person goes through the documents, marks them, and brings articles in and out."""

import json
from collections.abc import Callable
from pathlib import Path

from articles import SCHEME
from driver import Driver
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from workbench.commands.checking import check
from workbench.commands.projects import open_project
from workbench.core.errors import Failure
from workbench.storage.documents import Documents
from workbench.storage.store import Store
from workbench.ui.dialogs.report import Report
from workbench.ui.exporting.order import Order


def statuses(driver: Driver) -> list[str]:
    model = driver.workspace.documents.model
    return [model.document(place).status for place in range(model.rowCount())]


def test_next_and_previous_document(at_work: Driver) -> None:
    at_work.press("Ctrl+PgDown")
    assert at_work.workspace.place().startswith("2 of 3")
    at_work.press("Ctrl+PgUp", "Ctrl+PgUp")
    assert at_work.workspace.place().startswith("1 of 3")
    assert at_work.message == "This is the first document."


def test_done_and_on_to_the_next(at_work: Driver) -> None:
    at_work.press("Left", "R", "Ctrl+Return")
    assert statuses(at_work) == ["done", "todo", "todo"]
    assert at_work.workspace.place().startswith("2 of 3")
    at_work.press("Ctrl+Z")
    assert statuses(at_work) == ["doing", "todo", "todo"]
    assert at_work.workspace.place().startswith("1 of 3")


def test_the_list_counts_spans_as_they_are_made(at_work: Driver) -> None:
    at_work.press("Left", "R", "Left", "O")
    assert at_work.workspace.documents.model.document(0).spans == 2


def test_undo_goes_to_the_document_that_it_changes(at_work: Driver) -> None:
    at_work.press("Left", "R", "Ctrl+PgDown", "Ctrl+Z")
    assert at_work.workspace.place().startswith("1 of 3")
    assert at_work.shown == []


def test_undoing_the_import_says_how_the_articles_come_back(at_work: Driver) -> None:
    at_work.press("Ctrl+Z")
    assert at_work.message == "Undone: Import. The article that was open is gone; Ctrl+Shift+Z brings it back."
    at_work.press("Ctrl+Shift+Z")
    assert at_work.message == "Redone: Import"


def test_removing_a_document_can_be_undone(at_work: Driver) -> None:
    at_work.press("Left", "R")
    at_work.window.actions_.by_name["remove"].trigger()
    assert at_work.workspace.documents.model.rowCount() == 2
    at_work.press("Ctrl+Z")
    assert at_work.workspace.documents.model.rowCount() == 3
    assert at_work.stored() == [(0, 4, "ROLE")]


def test_the_place_is_remembered(drive: Callable[[Path | None], Driver], project: Path) -> None:
    first = drive(project)
    first.press("Ctrl+PgDown", "Ctrl+PgDown")
    first.close()
    assert drive(project).workspace.place().startswith("3 of 3")


def test_dropped_files_come_in_and_bad_ones_are_named(at_work: Driver, tmp_path: Path) -> None:
    good, empty = tmp_path / "new.txt", tmp_path / "empty.txt"
    good.write_text("مقال جديد كتب للتجربة.", encoding="utf-8")
    empty.write_bytes(b"")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (good, empty)])
    event = QDropEvent(
        QPointF(400, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    at_work.window.dropEvent(event)
    at_work.wait_for_work()
    assert at_work.workspace.documents.model.rowCount() == 4
    assert "1 refused" in at_work.message
    report = at_work.window.findChild(Report)
    assert "empty.txt" in report.lines.toPlainText()
    report.lines.selectAll()
    QTest.keyClick(report.lines, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == f"{empty} is empty: it holds no text."
    report.close()


def test_undoing_a_large_import_is_done_beside_the_window(at_work: Driver, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("workbench.ui.verbs.undoing.LONG_STEP", 3)
    at_work.wait_for_work()
    at_work.press("Ctrl+Z")
    assert at_work.window.line.progress.isVisible()
    at_work.wait_for_work()
    assert at_work.workspace.documents.model.rowCount() == 0
    at_work.press("Ctrl+Shift+Z")
    at_work.wait_for_work()
    assert at_work.workspace.documents.model.rowCount() == 3
    assert at_work.text


def test_export_from_the_window_holds_what_is_shown(at_work: Driver, tmp_path: Path) -> None:
    at_work.press("Left", "R")
    target = tmp_path / "out.jsonl"
    at_work.wait_for_work()
    at_work.window.export(Order(), target)
    at_work.wait_for_work()
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [span["text"] for line in lines for span in line["spans"]] == ["وزير"]
    assert len(lines) == 3
    assert "Exported and verified" in at_work.message


def test_a_second_window_may_only_read(drive: Callable[[Path | None], Driver], project: Path) -> None:
    first = drive(project)
    first.press("Left", "R")
    reader = drive(None)
    reader.window.show_project(open_project(project, read_only=True))
    assert reader.shown == [("وزير", "ROLE")]
    assert not reader.window.actions_.by_name["tag:PER"].isEnabled()
    reader.press("Left", "P")
    assert first.stored() == [(0, 4, "ROLE")]


def test_a_project_file_deleted_under_the_window_is_said_and_nothing_is_shown_as_saved(
    at_work: Driver, project: Path
) -> None:
    at_work.wait_for_work()
    project.unlink()
    at_work.press("Left", "R")
    assert at_work.shown == []
    assert "test.workbench" in at_work.message


def test_direction_of_a_paragraph_can_be_set_and_undone(at_work: Driver) -> None:
    at_work.click(at_work.point("Loader"))
    number = at_work.workspace.session.article.paragraph_number(at_work.text.index("Loader"))
    assert at_work.workspace.session.article.direction(number) == "ltr"
    at_work.window.actions_.by_name["direction_rtl"].trigger()
    assert at_work.workspace.session.article.direction(number) == "rtl"
    at_work.press("Ctrl+Z")
    assert at_work.workspace.session.article.direction(number) == "ltr"


def test_language_and_theme_change_while_the_project_stays_open(at_work: Driver) -> None:
    at_work.press("Left", "R")
    at_work.wait_for_work()
    at_work.window.actions_.by_name["language_ar"].trigger()
    assert at_work.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert at_work.shown == [("وزير", "ROLE")]
    at_work.window.actions_.by_name["theme_dark"].trigger()
    at_work.press("Left", "Left", "O")
    assert len(at_work.stored()) == 2


def test_the_start_page_opens_the_sample_project(
    drive: Callable[[Path | None], Driver], tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr("workbench.commands.samples.user_data", lambda: tmp_path / "data")
    driver = drive(None)
    driver.press("Space")
    assert driver.workspace.documents.model.rowCount() == 5
    assert driver.text


def test_after_an_import_the_open_document_is_still_marked(at_work: Driver, tmp_path: Path) -> None:
    at_work.press("Ctrl+PgDown")
    (tmp_path / "new.txt").write_text("خبر جديد.", encoding="utf-8")
    at_work.window.import_paths([tmp_path / "new.txt"])
    at_work.wait_for_work()
    assert at_work.workspace.documents.place() == 1
    at_work.press("Ctrl+PgDown")
    assert at_work.workspace.place().startswith("3 of 4")


def test_a_project_with_another_scheme_can_follow(at_work: Driver, tmp_path: Path) -> None:
    Store.create(tmp_path / "other.workbench", SCHEME).close()
    at_work.window.open_path(tmp_path / "other.workbench")
    actions = at_work.window.actions_.by_name
    assert {name for name in actions if name.startswith("tag:")} == {"tag:PER", "tag:ORG", "tag:WPN"}
    assert "other" in at_work.window.windowTitle()


def test_opening_the_project_that_is_open_changes_nothing(at_work: Driver, project: Path) -> None:
    before = at_work.workspace
    at_work.window.open_path(project)
    assert at_work.workspace is before


def test_closing_during_an_import_leaves_whole_documents_and_no_word_on_the_start_page(
    at_work: Driver, tmp_path: Path, project: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number}.txt").write_text(f"خبر رقم {number}.", encoding="utf-8")
    at_work.wait_for_work()
    at_work.window.import_paths([folder])
    at_work.window.close_project()
    QApplication.processEvents()  # those that were under way
    assert at_work.window.workspace is None
    with open_project(project) as store:
        assert check(store) == []


def test_strange_settings_do_not_keep_the_program_from_starting(
    drive: Callable[[Path | None], Driver], tmp_path: Path, project: Path
) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    for key, value in {"theme": "sepia", "text/size": "24.5", "text/gap": "x", "recent": "/root/\0\n"}.items():
        settings.setValue(key, value)
    settings.sync()
    driver = drive(project)
    assert driver.window.preferences.theme == "system"
    assert driver.workspace.page.article


def test_names_that_look_like_html_are_shown_as_they_are(at_work: Driver, tmp_path: Path) -> None:
    hostile = "<b>bold</b><img src=x>"
    line = {"name": hostile, "text": "قال سامر", "meta": {"title": hostile}}
    (tmp_path / "hostile.jsonl").write_text(json.dumps(line), encoding="utf-8")
    at_work.window.import_paths([tmp_path / "hostile.jsonl"])
    at_work.wait_for_work()
    model = at_work.workspace.documents.model
    shown = model.data(model.index(3), Qt.ItemDataRole.ToolTipRole)
    assert shown.startswith("<qt>")
    assert "<b>" not in shown
    at_work.press("Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgDown")
    for label in at_work.window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or hostile not in label.text()


def test_an_import_that_fails_half_way_shows_what_came_in_and_why(at_work: Driver, tmp_path: Path, monkeypatch) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(450):
        (folder / f"{number:03}.txt").write_text(f"خبر رقم {number} من التجربة.", encoding="utf-8")
    add, calls = Documents.add, []

    def failing(*args, **kwargs):
        calls.append(1)
        if len(calls) == 2:
            raise Failure("The disk is full.")
        return add(*args, **kwargs)

    monkeypatch.setattr(Documents, "add", failing)
    at_work.wait_for_work()
    at_work.window.import_paths([folder])
    at_work.wait_for_work()
    assert at_work.workspace.documents.model.rowCount() == 203
    assert "200 documents imported" in at_work.message
    assert "The disk is full." in at_work.message
