"""The window of evaluation, by keys and by what a screen reader hears."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.flows.driver import Driver
from tests.flows.screenshots import HARBOUR, PLANT, Articles
from workbench.commands.spans import tag
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.evaluation import window as evaluation
from workbench.ui.evaluation.window import CURVE, DIFFERENCES, EvaluationWindow


@pytest.fixture
def opened(drive, tmp_path) -> Driver:
    """The evaluation open on the sample articles, of which two are done."""
    path = tmp_path / "samples.workbench"
    Articles().store(path)
    driver = drive(path)
    open_evaluation(driver)
    return driver


def open_evaluation(driver: Driver) -> None:
    driver.press("Ctrl+Shift+E")
    driver.qtbot.waitUntil(window(driver).isActiveWindow)


def window(driver: Driver) -> EvaluationWindow:
    found = driver.window.evaluation.window
    assert isinstance(found, EvaluationWindow)
    return found


def wait(driver: Driver) -> None:
    shown = window(driver)
    driver.qtbot.waitUntil(lambda: shown.is_settled, timeout=60_000)


def go(driver: Driver, name: str) -> None:
    window(driver).list.setFocus()
    driver.press("Home", *["Down"] * list(window(driver)._titles()).index(name))
    wait(driver)


def measure(driver: Driver) -> None:
    window(driver).start.setFocus()
    driver.press("Space")
    wait(driver)


def cells(driver: Driver, row: int) -> list[str]:
    model = window(driver).table.model()
    return [str(model.index(row, column).data()).strip("\u2068\u2069") for column in range(model.columnCount())]


def test_it_says_what_it_is_for_and_measures_by_key(opened):
    shown = window(opened)
    assert shown.list.hasFocus()
    assert "Press Measure" in shown.words.text()
    assert not shown.taking.isEnabled()
    measure(opened)
    assert shown.stack.currentWidget() is shown.view
    assert shown.start.isEnabled()
    rows = [cells(opened, row) for row in range(shown.table.model().rowCount())]
    quotes = next(row for row in rows if row[0] == "QUOTE")
    assert int(quotes[2]) > 10
    assert int(quotes[3]) > 0
    opened.press("Esc")
    assert not shown.isVisible()


def test_every_chart_is_shown_of_one_measurement(opened):
    measure(opened)
    for name in window(opened)._charts.titles():
        go(opened, name)
        shown = window(opened)
        assert shown.chart
        assert (shown.stack.currentWidget() is shown.view) != shown.chart.is_empty


def test_a_learning_curve_is_measured_on_its_own(opened):
    go(opened, CURVE)
    assert "learning curve" in window(opened).words.text()
    measure(opened)
    assert cells(opened, 0)[:2] == ["0", "all"]
    assert cells(opened, window(opened).table.model().rowCount() - 1)[0] == "1"


def test_a_difference_leads_to_its_place(opened):
    measure(opened)
    go(opened, DIFFERENCES)
    shown = window(opened)
    shown.kind.setCurrentIndex(shown.kind.findData("missed"))
    shown.kind.activated.emit(shown.kind.currentIndex())
    wait(opened)
    assert {cells(opened, row)[0] for row in range(shown.table.model().rowCount())} == {"Missed"}
    last = shown.table.model().rowCount() - 1
    words = cells(opened, last)[2]
    shown.table.setFocus()
    shown.table.setCurrentIndex(shown.table.model().index(last, 0))
    opened.press("Return")
    assert opened.workspace.session.article.document.name == cells(opened, last)[7] in (HARBOUR, PLANT)
    assert opened.selected == words
    opened.qtbot.waitUntil(opened.workspace.page.hasFocus)


def test_one_label_is_listed(opened):
    measure(opened)
    go(opened, DIFFERENCES)
    shown = window(opened)
    shown.label.setCurrentIndex(shown.label.findData("WEAPON"))
    shown.label.activated.emit(shown.label.currentIndex())
    wait(opened)
    assert {cells(opened, row)[1] for row in range(shown.table.model().rowCount())} <= {"WEAPON"}


def test_differences_are_saved(opened, monkeypatch, tmp_path):
    measure(opened)
    go(opened, DIFFERENCES)
    path: Path = tmp_path / "differences.csv"
    monkeypatch.setattr(FileDialog, "ask_new", lambda *_, **__: [path])
    window(opened).taking.buttons[-1].setFocus()
    opened.press("Space")
    opened.qtbot.waitUntil(lambda: "differences.csv" in window(opened).taking.message.text())
    with path.open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == window(opened).table.model().rowCount()


def test_without_finished_documents_it_says_what_to_do(at_work):
    open_evaluation(at_work)
    measure(at_work)
    assert "No document is marked as done" in window(at_work).words.text()
    assert window(at_work).start.isEnabled()


def test_measuring_can_be_stopped(opened, monkeypatch):
    def endless(_threshold: float):
        def job(_store: Store, progress: Progress) -> None:
            while True:
                progress(1, 2)

        return job

    monkeypatch.setattr(evaluation, "measuring", endless)
    shown = window(opened)
    shown.start.setFocus()
    opened.press("Space")
    assert shown.cancel.hasFocus()
    opened.press("Space")
    opened.qtbot.waitUntil(lambda: not shown._job.busy)
    assert "Stopped" in shown.words.text()
    assert shown.start.isEnabled()


def test_what_was_measured_before_a_step_says_so(opened):
    measure(opened)
    shown = window(opened)
    assert not shown.remark.isVisible()
    session = opened.workspace.session
    assert session.make(tag, session.store.documents.ids()[3], 0, 3, "PER", annotator="sara")
    assert "changed since" in shown.remark.text()
    measure(opened)
    shown.threshold.setValue(0.9)
    shown.refresh()
    assert "another least score" in shown.remark.text()


def test_another_language_keeps_what_was_measured(opened):
    measure(opened)
    go(opened, DIFFERENCES)
    before = cells(opened, 0)[1:3]
    opened.window.actions_.by_name["language_ar"].trigger()
    wait(opened)
    shown = window(opened)
    assert shown.isVisible()
    assert shown.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert cells(opened, 0)[1:3] == before


def test_it_goes_with_the_project(opened):
    measure(opened)
    opened.window.close_project()
    assert opened.window.evaluation.window is None
    opened.window.actions_.by_name["evaluation"].trigger()
    assert opened.window.evaluation.window is None


def test_a_screen_reader_hears_names(opened):
    measure(opened)
    go(opened, DIFFERENCES)
    shown = window(opened)
    for widget in (shown.list, shown.threshold, shown.start, shown.label, shown.kind, shown.view, shown.table):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_everything_is_reached_by_tab(opened):
    measure(opened)
    go(opened, DIFFERENCES)
    shown = window(opened)
    shown.activateWindow()
    shown.list.setFocus()
    reached = set()
    for _ in range(14):
        reached.add(QApplication.focusWidget())
        opened.press("Tab")
    wanted = {shown.list, shown.threshold, shown.start, shown.label, shown.kind, shown.table, *shown.taking.buttons}
    assert wanted <= reached
