"""The window of near-duplicates and splits, by keys and by what a screen reader hears."""

import csv

import pytest
import wire
from articles import add, article
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from workbench.commands.projects import create_project
from workbench.commands.spans import tag
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.splits import window as splits
from workbench.ui.splits.window import SplitsWindow

TITLES = ("ميناء الرمال", "الحدود", "تفتيش السفينة", "المصنع", "المحادثات")
TEXTS = (wire.HARBOUR, wire.BORDER, wire.edited(), wire.FACTORY, wire.TALKS)


@pytest.fixture
def opened(drive, tmp_path) -> Driver:
    """The window open on five stories, of which the first and the third are versions of one."""
    path = tmp_path / "stories.workbench"
    with create_project(path) as store:
        stories = zip(TITLES, TEXTS, strict=True)
        add(store, *(article(title, text, meta={"title": title, "outlet": "المرفأ"}) for title, text in stories))
    driver = drive(path)
    open_splits(driver)
    return driver


def open_splits(driver: Driver) -> None:
    driver.press("Ctrl+Shift+D")
    driver.qtbot.waitUntil(window(driver).isActiveWindow)


def window(driver: Driver) -> SplitsWindow:
    found = driver.window.splits.window
    assert isinstance(found, SplitsWindow)
    return found


def wait(driver: Driver) -> None:
    shown = window(driver)
    driver.qtbot.waitUntil(lambda: shown.is_settled, timeout=60_000)


def look(driver: Driver) -> None:
    window(driver).start.setFocus()
    driver.press("Space")
    wait(driver)


def divide(driver: Driver) -> None:
    window(driver).tabs.setCurrentIndex(1)
    window(driver).plan.divide.setFocus()
    driver.press("Space")
    wait(driver)


def test_enter_in_the_shares_divides(opened: Driver) -> None:
    window(opened).tabs.setCurrentIndex(1)
    window(opened).plan.form.shares.setFocus()
    opened.press("Return")
    wait(opened)
    assert cells(window(opened).plan.table, 0)[0] == "train"


def cells(table, row: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()).strip("\u2068\u2069") for column in range(model.columnCount())]


def test_it_says_what_it_is_for_and_finds_by_key(opened):
    shown = window(opened)
    assert shown.start.hasFocus()
    assert "give away each other" in shown.groups.words
    opened.press("Space")
    wait(opened)
    assert shown.page.groups.hasFocus()
    assert cells(shown.page.groups, 0)[0::3] == ["2", TITLES[0]]
    assert [cells(shown.page.documents, row)[0] for row in range(2)] == [TITLES[0], TITLES[2]]
    assert "in one run" in shown.page.passages.said.text()
    assert all(text.toPlainText() for text in shown.page.passages.texts)
    opened.press("Esc")
    assert not shown.isVisible()


def test_enter_goes_on_to_the_documents_and_to_the_article(opened):
    look(opened)
    shown = window(opened)
    opened.press("Return")
    assert shown.page.documents.hasFocus()
    opened.press("Down", "Return")
    session = opened.workspace.session
    assert session.article.document.name == TITLES[2]
    assert opened.selected == shown.page.passages.texts[1].toPlainText()


def test_where_there_are_none_it_says_so(opened):
    shown = window(opened)
    shown.similarity.setValue(1)
    shown.passage.setValue(shown.passage.minimum())
    look(opened)
    assert "No near-duplicates were found" in shown.groups.words
    assert shown.start.isEnabled()


def test_a_split_is_reported_and_shown_beside_the_documents(opened):
    divide(opened)
    shown = window(opened)
    rows = [cells(shown.plan.table, row) for row in range(3)]
    assert [row[0] for row in rows] == ["train", "dev", "test"]
    assert sum(int(row[3]) for row in rows) == len(TEXTS)
    assert shown.plan.divide.hasFocus()
    parts = {cells(shown.page.documents, row)[3] for row in range(2)}
    assert len(parts) == 1
    assert parts <= {"train", "dev", "test"}


def test_folds_and_what_is_wrong_in_the_form(opened):
    shown = window(opened)
    shown.plan.form.folds.setValue(2)
    assert not shown.plan.form.shares.isEnabled()
    divide(opened)
    assert [cells(shown.plan.table, row)[0] for row in range(2)] == ["fold-1", "fold-2"]
    shown.plan.form.folds.setValue(1)
    shown.plan.form.shares.setText("train")
    divide(opened)
    assert "names no parts" in shown.plan.said.text()
    shown.plan.form.shares.setText("train=1")
    divide(opened)
    assert "two parts or more" in shown.remark.text()


def test_near_duplicates_that_may_stand_apart_are_told_of(opened):
    shown = window(opened)
    shown.plan.form.shares.setText("a=1,b=1")
    shown.plan.form.together.setChecked(False)
    divide(opened)
    assert "⚠" in shown.plan.said.text()
    assert "not kept together" in shown.plan.said.text()


def test_a_split_is_saved(opened, monkeypatch, tmp_path):
    divide(opened)
    path = tmp_path / "split.csv"
    monkeypatch.setattr(FileDialog, "ask_new", lambda *_, **__: [path])
    window(opened).plan.save.setFocus()
    opened.press("Space")
    wait(opened)
    assert "split.csv" in window(opened).remark.text()
    with path.open(encoding="utf-8-sig", newline="") as stream:
        assert {row["name"] for row in csv.DictReader(stream)} == set(TITLES)


def test_it_can_be_stopped(opened, monkeypatch):
    def endless(_likeness: object):
        def job(_store: Store, progress: Progress) -> None:
            while True:
                progress(1, 2)

        return job

    monkeypatch.setattr(splits, "looking", endless)
    shown = window(opened)
    opened.press("Space")
    assert shown.cancel.hasFocus()
    opened.press("Space")
    wait(opened)
    assert shown.remark.text() == "Stopped."
    assert shown.start.hasFocus()


def test_what_was_found_before_a_step_says_so(opened):
    look(opened)
    session = opened.workspace.session
    assert session.make(tag, session.store.documents.ids()[3], 0, 6, "PER", annotator="sara")
    assert "changed since" in window(opened).remark.text()
    look(opened)
    assert not window(opened).remark.isVisible()


def test_another_language_keeps_what_was_found(opened):
    divide(opened)
    before = cells(window(opened).plan.table, 0)
    opened.window.actions_.by_name["language_ar"].trigger()
    shown = window(opened)
    assert shown.isVisible()
    assert shown.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert cells(shown.plan.table, 0) == before
    assert cells(shown.page.groups, 0)[3] == TITLES[0]


def test_it_goes_with_the_project(opened):
    look(opened)
    opened.window.close_project()
    assert opened.window.splits.window is None
    opened.window.actions_.by_name["splits"].trigger()
    assert opened.window.splits.window is None


def test_a_screen_reader_hears_names(opened):
    divide(opened)
    shown = window(opened)
    plan, page = shown.plan, shown.page
    named = (shown.similarity, shown.passage, shown.start, shown.progress, shown.cancel, page.groups, page.documents)
    for widget in (
        *named,
        *page.passages.texts,
        plan.form.shares,
        plan.form.folds,
        plan.form.by,
        plan.form.seed,
        plan.form.together,
        plan.table,
    ):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
    assert QApplication.focusWidget() is plan.divide
