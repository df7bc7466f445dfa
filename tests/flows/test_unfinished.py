"""What is still missing when a document is done."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from typed_scheme import make_project

from workbench.commands.spans import set_attribute
from workbench.ui.words.isolation import bare


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], tmp_path: Path) -> Driver:
    """Two weapons without their status, and an army that needs nothing."""
    driver = drive(make_project(tmp_path))
    for surface, label in (("راجمات", "WEAPON"), ("الجيش", "ORG"), ("المصنع", "WEAPON")):
        start = driver.text.index(surface)
        driver.workspace.session.tag(start, start + len(surface), label)
    return driver


def test_done_names_how_many_spans_lack_something_and_leads_there(at_work: Driver) -> None:
    at_work.press("Ctrl+D")
    assert "2 spans lack" in at_work.message
    assert at_work.workspace.documents.open_row().status == "done"
    QTest.mouseClick(at_work.window.line.follow, Qt.MouseButton.LeftButton)
    assert at_work.chosen == ("راجمات", "WEAPON")


def test_done_and_on_to_the_next_leads_back(at_work: Driver) -> None:
    at_work.press("Ctrl+Return")
    assert at_work.workspace.session.article.document.name == "text-2"
    assert "2 spans lack" in at_work.message
    QTest.mouseClick(at_work.window.line.follow, Qt.MouseButton.LeftButton)
    assert at_work.workspace.session.article.document.name == "text-1"
    assert at_work.chosen == ("راجمات", "WEAPON")


def test_f7_goes_round_what_is_missing(at_work: Driver) -> None:
    at_work.press("F7")
    assert at_work.chosen == ("راجمات", "WEAPON")
    assert bare(at_work.message) == "Still needed: Status"
    at_work.press("F7")
    assert at_work.chosen == ("المصنع", "WEAPON")
    at_work.press("F7")
    assert at_work.chosen == ("راجمات", "WEAPON")


def test_nothing_is_said_when_nothing_is_missing(at_work: Driver) -> None:
    session = at_work.workspace.session
    for span in list(session.article.spans):
        if span.label == "WEAPON":
            session.do(set_attribute, span.id, "status", "sought", annotator="sara")
    at_work.press("Ctrl+D")
    assert at_work.message == ""
    at_work.press("F7")
    assert "has what its label requires" in at_work.message


def test_the_next_step_takes_the_way_back_away(at_work: Driver) -> None:
    at_work.press("Ctrl+D")
    assert at_work.window.line.follow.isVisible()
    at_work.press("Left", "O")
    assert not at_work.window.line.follow.isVisible()
