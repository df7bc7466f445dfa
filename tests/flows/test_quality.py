"""Data quality in the window: opened, gone through, mended, taken back and set aside, all by keys."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from typed_scheme import make_project

from workbench.commands.documents import mark
from workbench.commands.spans import tag
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.quality.table import QualityTable
from workbench.ui.words.isolation import bare


def table(driver: Driver) -> QualityTable:
    return driver.workspace.quality


def kinds(driver: Driver) -> list[str]:
    """Return the kinds of the findings that are listed, once these are those of now."""
    driver.qtbot.waitUntil(lambda: not table(driver).review.is_busy)
    return [one.kind for one in table(driver).model.findings]


def select(driver: Driver, words: str) -> tuple[int, int]:
    start = driver.text.index(words)
    return start, start + len(words)


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], tmp_path: Path) -> Driver:
    """Two spans with spaces at their edges; two weapons that lack their status in a document that is done."""
    driver = drive(make_project(tmp_path))
    session = driver.workspace.session
    for words, label in (("راجمات ", "WEAPON"), (" الجيش", "ORG"), ("المصنع", "WEAPON")):
        session.tag(*select(driver, words), label)
    session.do(mark, session.article.document.id, "done", annotator="sara")
    return driver


ALL = ["edges", "edges", "unfinished", "unfinished"]


def test_from_one_finding_to_the_next_in_the_article(at_work: Driver) -> None:
    at_work.press("Ctrl+F7")
    at_work.qtbot.waitUntil(lambda: at_work.chosen == (" الجيش", "ORG"))
    assert kinds(at_work) == ALL
    assert "spaces or marks" in at_work.message
    at_work.press("Ctrl+F7", "Ctrl+F7")
    assert at_work.chosen == ("راجمات ", "WEAPON")
    assert bare(at_work.message) == "This WEAPON is done without status."
    at_work.press("Ctrl+Shift+F7")
    assert "spaces or marks" in at_work.message
    at_work.press("Ctrl+Shift+F7", "Ctrl+Shift+F7")
    assert at_work.chosen == ("المصنع", "WEAPON")


def test_mending_and_taking_it_back(at_work: Driver) -> None:
    at_work.press("Ctrl+F7")
    at_work.qtbot.waitUntil(lambda: at_work.chosen is not None)
    at_work.press("Alt+Return")
    assert ("الجيش", "ORG") in at_work.shown
    assert kinds(at_work) == ALL[1:]
    at_work.press("Ctrl+F7")  # the one that took its place
    assert at_work.chosen == ("راجمات ", "WEAPON")
    at_work.press("Ctrl+Z")
    assert kinds(at_work) == ALL
    assert (" الجيش", "ORG") in at_work.shown


def test_all_of_a_kind_from_the_list(at_work: Driver) -> None:
    at_work.press("Shift+F7")
    assert kinds(at_work) == ALL
    at_work.press("Shift+F")
    assert kinds(at_work) == ["unfinished", "unfinished"]
    assert {("راجمات", "WEAPON"), ("الجيش", "ORG")} <= set(at_work.shown)
    at_work.press("Ctrl+Z")
    assert kinds(at_work) == ALL


def test_what_is_set_aside_does_not_come_back(at_work: Driver) -> None:
    at_work.press("Shift+F7")
    assert kinds(at_work) == ALL
    at_work.press("Delete")
    assert kinds(at_work) == ALL[1:]
    at_work.press("F")  # the one below took its place
    assert kinds(at_work) == ["unfinished", "unfinished"]
    assert (" الجيش", "ORG") in at_work.shown
    at_work.press("Ctrl+Z", "Ctrl+Z")
    assert kinds(at_work) == ALL


def test_enter_shows_the_place_and_escape_leads_back(at_work: Driver) -> None:
    at_work.press("Shift+F7")
    assert kinds(at_work) == ALL
    at_work.press("Ctrl+End", "Return")
    assert at_work.chosen == ("المصنع", "WEAPON")
    assert at_work.workspace.page.hasFocus()
    at_work.press("Shift+F7", "Esc")
    assert at_work.workspace.page.hasFocus()


def test_keys_work_under_an_arabic_layout(at_work: Driver) -> None:
    at_work.press("Shift+F7")
    assert kinds(at_work) == ALL
    at_work.press_arabic("ب")  # F
    assert kinds(at_work) == ALL[1:]


def test_what_only_a_person_can_mend_is_not_offered(at_work: Driver) -> None:
    at_work.press("Shift+F7")
    assert kinds(at_work) == ALL
    assert table(at_work).mend.isEnabled()
    at_work.press("Ctrl+End")
    assert not table(at_work).mend.isEnabled()
    at_work.press("F")
    assert "Nobody but you" in at_work.message


def test_one_kind_is_listed_alone(at_work: Driver) -> None:
    at_work.press("Shift+F7")
    assert kinds(at_work) == ALL
    assert [bare(table(at_work).kinds.item(row).text()) for row in range(3)] == [
        "All kinds: 4",
        "Spaces and marks at the edges: 2",
        "Missing attributes: 2",
    ]
    at_work.press("Shift+Tab")
    table(at_work).kinds.setFocus()
    at_work.press("Down")
    assert kinds(at_work) == ["edges", "edges"]


def test_the_whole_project_is_checked_when_asked(at_work: Driver) -> None:
    session = at_work.workspace.session
    at_work.press("Ctrl+PgDown")
    other = session.article.document.id
    session.tag(*select(at_work, "الجيش "), "ORG")
    at_work.press("Shift+F7")
    assert kinds(at_work) == ["edges"]
    at_work.workspace.drawer.widen()
    assert "not been checked yet" in table(at_work).shown.words
    at_work.qtbot.mouseClick(table(at_work).check, Qt.MouseButton.LeftButton)
    assert sorted(kinds(at_work)) == ["edges", "edges", "edges", "unfinished", "unfinished"]
    at_work.press("Shift+F7", "Ctrl+Home", "Return")
    assert session.article.document.id != other
    # What is done since is followed without checking all again.
    at_work.press("Alt+Return")
    assert sorted(kinds(at_work)) == ["edges", "edges", "unfinished", "unfinished"]
    with session.store.another() as elsewhere:
        step, _ = tag(elsewhere, other, *select(at_work, " سامر"), "ORG", annotator="sara")
    session.absorb(step)
    assert sorted(kinds(at_work)) == ["edges", "edges", "edges", "unfinished", "unfinished"]


def test_an_empty_list_says_what_to_do(drive: Callable[[Path | None], Driver], tmp_path: Path) -> None:
    driver = drive(make_project(tmp_path))
    driver.press("Shift+F7")
    assert kinds(driver) == []
    assert "Checking all documents tells" in table(driver).shown.words
    driver.press("Alt+Return")
    assert driver.message == "Go to a finding first."
    assert QApplication.focusWidget() is not None


def test_of_very_many_findings_the_first_are_kept_and_all_are_counted(
    at_work: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.ui.quality.review.MOST", 1)
    at_work.press("Shift+F7")
    at_work.workspace.drawer.widen()
    table(at_work).check.click()
    assert kinds(at_work) == ["edges"]
    assert bare(table(at_work).kinds.item(0).text()) == "All kinds: 4"
    assert "check again to see 3 more" in table(at_work).words.text()


def test_a_check_can_be_stopped(at_work: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    def go_on(_store: Store, *, progress: Progress) -> None:
        for done in count():
            progress(done, None)

    monkeypatch.setattr("workbench.ui.quality.review.survey", go_on)
    at_work.press("Shift+F7")
    at_work.workspace.drawer.widen()
    table(at_work).check.click()
    table(at_work).cancel.click()
    assert kinds(at_work) == []
    assert "not been checked yet" in table(at_work).shown.words
