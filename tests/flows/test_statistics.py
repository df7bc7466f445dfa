"""The window of statistics, by keys and by what a screen reader hears."""

import csv
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.flows.driver import Driver
from workbench.commands.spans import tag
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.jobs.work import Work
from workbench.ui.statistics import charts
from workbench.ui.statistics.window import StatisticsWindow


@pytest.fixture
def opened(at_work: Driver) -> Driver:
    """The statistics open on a project with three spans of one annotator and one of another."""
    session = at_work.workspace.session
    first, second, _ = session.store.documents.ids()
    for document, place, label, annotator in (
        (first, 0, "PER", "sara"),
        (first, 5, "PER", "sara"),
        (second, 0, "WEAPON", "sara"),
        (second, 0, "ORG", "=badr"),
    ):
        session.make(tag, document, place, place + 3, label, annotator=annotator)
    at_work.press("Ctrl+Shift+S")
    wait(at_work)
    return at_work


def window(driver: Driver) -> StatisticsWindow:
    found = driver.window.statistics.window
    assert found
    return found


def wait(driver: Driver) -> None:
    """Wait until what is chosen is shown."""
    shown = window(driver)
    driver.qtbot.waitUntil(lambda: shown.is_settled)


def go(driver: Driver, name: str) -> None:
    shown = window(driver)
    shown.list.setFocus()
    driver.press("Home", *["Down"] * list(charts.COUNTS).index(name))
    wait(driver)


def rows(driver: Driver) -> list[list[str]]:
    model = window(driver).table.model()
    return [
        [str(model.index(row, column).data()).strip("\u2068\u2069") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_key_opens_it_and_arrows_walk_the_charts(opened):
    assert window(opened).list.hasFocus()
    assert rows(opened) == [["to do", "1"], ["doing", "2"], ["done", "0"], ["skipped", "0"]]
    opened.press("Down")
    wait(opened)
    assert rows(opened)[:3] == [["PER", "Person", "2"], ["ORG", "Organisation", "1"], ["WEAPON", "Weapon", "1"]]
    assert window(opened).stack.currentWidget() is window(opened).view
    opened.press("Esc")
    assert not window(opened).isVisible()


def test_every_chart_can_be_shown(opened):
    for name in charts.COUNTS:
        go(opened, name)
        shown = window(opened)
        assert shown.chart
        assert (shown.stack.currentWidget() is shown.view) != shown.chart.is_empty
        assert shown.chart.is_empty == (shown.words.text() == shown.chart.when_empty and not shown.cancel.isVisible())


def test_the_work_of_one_is_counted(opened):
    go(opened, "labels")
    box = window(opened).annotator
    box.setFocus()
    opened.press("Down")
    wait(opened)
    assert box.currentData() == "=badr"
    assert [row[2] for row in rows(opened)[:2]] == ["1", "0"]


def test_a_step_is_counted_while_the_window_is_seen(opened):
    go(opened, "labels")
    opened.workspace.session.make(tag, opened.workspace.session.store.documents.ids()[2], 0, 3, "PER", annotator="sara")
    assert window(opened)._timer.isActive()
    wait(opened)
    assert rows(opened)[0] == ["PER", "Person", "3"]
    opened.press("Esc")
    opened.window.activateWindow()
    opened.qtbot.waitUntil(opened.window.isActiveWindow)
    assert opened.workspace.session.make(
        tag, opened.workspace.session.store.documents.ids()[2], 9, 12, "PER", annotator="sara"
    )
    assert not window(opened)._timer.isActive()
    opened.press("Ctrl+Shift+S")
    wait(opened)
    assert rows(opened)[0] == ["PER", "Person", "4"]


def test_periods_are_offered_for_time_alone(opened):
    assert not window(opened).period.isVisible()
    go(opened, "time")
    assert window(opened).period.isVisible()
    window(opened).period.setFocus()
    opened.press("Down", "Down", "Down")
    wait(opened)
    assert window(opened).period.currentData() == "month"
    assert rows(opened)[0][0].endswith("-01")


# Taking it along


def test_numbers_are_copied_and_run_nothing(opened):
    go(opened, "annotators")
    window(opened).table.setFocus()
    opened.press("Ctrl+C")
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:2] == ["Annotator", "Spans"]
    assert [line[:2] for line in lines[1:]] == [["sara", "3"], ["'=badr", "1"]]


def test_selected_numbers_are_copied(opened):
    go(opened, "labels")
    table = window(opened).table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    opened.press("Shift+Down")
    opened.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "PER\nORG"


def test_the_picture_is_copied(opened):
    window(opened).taking.buttons[0].click()
    assert not QGuiApplication.clipboard().image().isNull()
    assert window(opened).taking.message.text()


@pytest.fixture
def answer(monkeypatch):
    """Let the file dialog answer with a path."""

    def give(path: Path) -> None:
        monkeypatch.setattr(FileDialog, "ask_new", lambda *_, **__: [path])

    return give


def test_pictures_and_numbers_are_saved(opened, answer, tmp_path):
    go(opened, "annotators")
    for button, name in zip(window(opened).taking.buttons[1:], ("a.png", "a.svg", "a.csv"), strict=True):
        answer(tmp_path / name)
        button.setFocus()
        opened.press("Space")
        opened.qtbot.waitUntil(lambda name=name: name in window(opened).taking.message.text())
    assert QImage(str(tmp_path / "a.png")).width() >= 2000
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").startswith("<?xml")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [row["Annotator"] for row in csv.DictReader(stream)] == ["sara", "'=badr"]


def test_the_project_itself_is_never_overwritten(opened, answer):
    path = opened.workspace.session.store.path
    before = path.read_bytes()
    for button in window(opened).taking.buttons[1:]:
        window(opened).taking.message.clear()
        answer(path)
        button.click()
        opened.qtbot.waitUntil(lambda: "belongs to the project" in window(opened).taking.message.text())
    assert path.read_bytes() == before


# With the rest of the program


def test_another_language_or_theme_keeps_the_place(opened):
    go(opened, "speakers")
    opened.window.actions_.by_name["language_ar"].trigger()
    wait(opened)
    assert window(opened).isVisible()
    assert window(opened).place()[0] == "speakers"
    assert window(opened).layoutDirection() == Qt.LayoutDirection.RightToLeft
    opened.window.actions_.by_name["theme_dark"].trigger()
    wait(opened)
    assert window(opened).place()[0] == "speakers"


def test_it_goes_with_the_project(opened):
    opened.window.close_project()
    assert opened.window.statistics.window is None
    opened.window.actions_.by_name["statistics"].trigger()
    assert opened.window.statistics.window is None


def test_counting_can_be_stopped(at_work, monkeypatch):
    def endless(_store: Store, _annotator: str | None, progress: Progress) -> None:
        while True:
            progress(0, None)

    monkeypatch.setitem(charts.COUNTS, "progress", endless)
    at_work.press("Ctrl+Shift+S")
    shown = window(at_work)
    at_work.qtbot.waitUntil(shown.cancel.isVisible)
    QTest.mouseClick(shown.cancel, Qt.MouseButton.LeftButton)
    at_work.qtbot.waitUntil(lambda: not shown._counting.busy)
    assert "Stopped" in shown.words.text()
    at_work.press("Down")
    wait(at_work)
    assert shown.chart


def test_a_chart_that_was_counted_is_shown_at_once_while_another_is_counting(opened, monkeypatch):
    def endless(_store: Store, _annotator: str | None, progress: Progress) -> None:
        while True:
            progress(0, None)

    go(opened, "labels")
    before = rows(opened)
    monkeypatch.setitem(charts.COUNTS, "outlets", endless)
    shown = window(opened)
    shown.list.setCurrentRow(list(charts.COUNTS).index("outlets"))
    opened.qtbot.waitUntil(shown.cancel.isVisible)
    shown.list.setCurrentRow(list(charts.COUNTS).index("labels"))
    opened.qtbot.waitUntil(lambda: not shown.findChildren(Work))
    assert rows(opened) == before
    assert shown.stack.currentWidget() is shown.view


def test_what_was_counted_before_a_step_is_not_shown_after_it(opened, monkeypatch):
    read, held, count = Event(), Event(), charts.COUNTS["labels"]

    def slow(store: Store, annotator: str | None, progress: Progress) -> object:
        counted = count(store, annotator, progress)
        read.set()
        held.wait(20)
        return counted

    monkeypatch.setitem(charts.COUNTS, "labels", slow)
    shown = window(opened)
    shown.list.setCurrentRow(list(charts.COUNTS).index("labels"))
    opened.qtbot.waitUntil(read.is_set)
    session = opened.workspace.session
    session.make(tag, session.store.documents.ids()[2], 0, 3, "PER", annotator="sara")
    held.set()
    wait(opened)
    assert rows(opened)[0][::2] == ["PER", "3"]


def test_a_screen_reader_hears_names_and_numbers(opened):
    go(opened, "labels")
    shown = window(opened)
    for widget in (shown.list, shown.annotator, shown.view, shown.table, *shown.taking.buttons):
        heard = QAccessible.queryAccessibleInterface(widget)
        assert heard.text(QAccessible.Text.Name)
    assert "Spans that stand" in QAccessible.queryAccessibleInterface(shown.table).text(QAccessible.Text.Description)


def test_everything_is_reached_by_tab(opened):
    shown = window(opened)
    shown.activateWindow()
    shown.list.setFocus()
    reached = set()
    for _ in range(12):
        reached.add(QApplication.focusWidget())
        opened.press("Tab")
    assert {shown.list, shown.annotator, shown.table, *shown.taking.buttons} <= reached
