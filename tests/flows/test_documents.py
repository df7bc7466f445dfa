"""A person goes through the documents, marks them, and brings articles in and out."""

import json
from collections.abc import Callable
from pathlib import Path

from driver import Driver
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from workbench.commands.projects import open_project
from workbench.ui.dialogs.report import Report


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
    report.close()


def test_undoing_a_large_import_is_done_beside_the_window(at_work: Driver, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("workbench.ui.workspace._LONG_STEP", 3)
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
    at_work.window.export(target)
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
