"""The history: what every step did, the way there, and the way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from typed_scheme import make_project

from workbench.commands.spans import annotate, set_attributes, tag, untag
from workbench.core.changes import StepState
from workbench.ui.panels.history import HistoryPanel
from workbench.ui.verbs import rewinding
from workbench.ui.words.isolation import bare

MANY = 250


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], tmp_path: Path) -> Driver:
    """A person tagged, said what it is, and changed their mind; the history is seen."""
    driver = drive(make_project(tmp_path))
    driver.click(driver.point("الجيش"))
    driver.press("P", "O", "Shift+Left")
    driver.click(driver.point("الميناء"))
    driver.press("O")
    inspector = driver.workspace.inspector
    inspector.tabs.setCurrentWidget(inspector.history)
    return driver


def panel(driver: Driver) -> HistoryPanel:
    return driver.workspace.inspector.history


def titles(driver: Driver) -> list[str]:
    model = panel(driver).model
    return [bare(str(model.index(row).data())) for row in range(model.rowCount())]


def states(driver: Driver) -> list[StepState]:
    return [panel(driver).model.step(row).state for row in range(panel(driver).model.rowCount())]


def choose(driver: Driver, row: int) -> None:
    view = panel(driver).list
    index = panel(driver).model.index(row)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def press(driver: Driver, button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def told(driver: Driver) -> list[str]:
    return bare(panel(driver).told.text()).split("\n")


def test_every_step_is_listed_with_what_it_touched(at_work: Driver) -> None:
    assert titles(at_work) == ["Tag · ORG", "Resize span", "Change label · ORG", "Tag · PER", "Import · texts"]
    words = bare(panel(at_work).model.circumstances(panel(at_work).model.step(0)))
    assert words.startswith("sara · ")
    assert words.endswith(" · 1 row · text-1")


def test_the_rows_of_a_step_are_told_before_and_after(at_work: Driver) -> None:
    choose(at_work, 1)
    start = at_work.text.index("الجيش")
    assert told(at_work)[0].replace("\u2066", "") == f"ORG الجيش راجمات: {start}–{start + 5} → {start}–{start + 12}"
    choose(at_work, 2)
    assert told(at_work)[0] == "ORG الجيش: PER → ORG"
    choose(at_work, 3)
    assert "PER الجيش: new · made by hand" in told(at_work)


def test_enter_goes_where_a_step_was_made(at_work: Driver) -> None:
    at_work.press("Ctrl+PgDown")
    choose(at_work, 1)
    at_work.press("Return")
    assert at_work.workspace.session.article.document.name == "text-1"
    assert at_work.chosen == ("الجيش راجمات", "ORG")
    assert at_work.workspace.page.hasFocus()


def test_a_span_that_is_gone_leads_to_its_document(at_work: Driver) -> None:
    at_work.press("Delete", "Ctrl+PgDown")
    choose(at_work, 1)
    at_work.press("Return")
    assert at_work.workspace.session.article.document.name == "text-1"


def test_undo_to_a_step_and_redo_to_another(at_work: Driver) -> None:
    choose(at_work, 3)
    press(at_work, panel(at_work).back)
    assert at_work.stored() == [(5, 10, "PER")]
    assert states(at_work) == ["undone"] * 3 + ["done"] * 2
    assert "Undone: 3" in at_work.message
    choose(at_work, 1)
    press(at_work, panel(at_work).forth)
    assert at_work.stored() == [(5, 17, "ORG")]
    assert states(at_work) == ["undone"] + ["done"] * 4
    assert at_work.shown == [("الجيش راجمات", "ORG")]


def test_only_what_is_possible_can_be_asked(at_work: Driver) -> None:
    choose(at_work, 0)
    assert not panel(at_work).back.isEnabled()  # nothing was done after it
    assert not panel(at_work).forth.isEnabled()
    at_work.press("Ctrl+Z")
    choose(at_work, 0)
    assert not panel(at_work).back.isEnabled()
    assert panel(at_work).forth.isEnabled()


def test_a_long_way_back_is_gone_in_the_background(at_work: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewinding, "_FEW_STEPS", 2)
    choose(at_work, 4)
    press(at_work, panel(at_work).back)
    at_work.wait_for_work()
    assert at_work.stored() == []
    assert at_work.shown == []
    assert states(at_work) == ["undone"] * 4 + ["done"]
    choose(at_work, 0)
    press(at_work, panel(at_work).forth)
    at_work.wait_for_work()
    assert len(at_work.shown) == 2


def test_undone_and_dropped_steps_are_told_in_words(at_work: Driver) -> None:
    at_work.press("Ctrl+Z")
    assert states(at_work)[0] == "undone"
    assert bare(panel(at_work).model.circumstances(panel(at_work).model.step(0))).startswith("undone · sara")
    at_work.press("Left", "P")
    assert states(at_work)[:2] == ["done", "dropped"]
    assert bare(panel(at_work).model.circumstances(panel(at_work).model.step(1))).startswith("undone, replaced · sara")


def test_undone_steps_look_different_without_colour(at_work: Driver) -> None:
    def picture() -> QImage:
        view = panel(at_work).list
        view.setCurrentIndex(panel(at_work).model.index(4))
        area = view.visualRect(panel(at_work).model.index(0)).adjusted(0, 0, 0, -20)  # the title alone
        return view.viewport().grab(area).toImage().convertToFormat(QImage.Format.Format_Mono)

    before = picture()
    at_work.press("Ctrl+Z")
    assert picture() != before


def test_steps_of_this_document_only(at_work: Driver) -> None:
    panel(at_work).extent.setCurrentIndex(1)
    assert len(titles(at_work)) == 5
    at_work.press("Ctrl+PgDown")
    assert titles(at_work) == ["Import · texts"]


def test_who_made_the_chosen_span_and_from_what(at_work: Driver) -> None:
    panel(at_work).extent.setCurrentIndex(2)
    assert titles(at_work) == ["Tag · ORG"]
    at_work.click(at_work.point("الجيش"))
    assert titles(at_work) == ["Resize span", "Change label · ORG", "Tag · PER"]
    at_work.press("Esc", "Esc")
    assert titles(at_work) == []


def test_older_steps_come_as_one_scrolls(at_work: Driver) -> None:
    store, annotator = at_work.workspace.session.store, "sara"
    document = at_work.workspace.session.article.document.id
    _, span = tag(store, document, 0, 4, "ORG", annotator=annotator)
    for number in range(MANY):
        annotate(store, span.id, str(number), annotator=annotator)
    panel(at_work).refresh()
    assert len(titles(at_work)) == 100
    choose(at_work, 0)
    for count in (200, 5 + 1 + MANY):
        at_work.press("Ctrl+End")
        at_work.qtbot.waitUntil(lambda count=count: len(titles(at_work)) == count)
    assert titles(at_work)[-1] == "Import · texts"


def test_changes_of_every_kind_are_told_in_words(at_work: Driver) -> None:
    session = at_work.workspace.session
    span = session.tag(at_work.text.index("راجمات"), at_work.text.index("راجمات") + 6, "WEAPON").id
    session.do(set_attributes, span, {"status": "sought", "calibre": 122, "unit": "mm"}, annotator="sara")
    choose(at_work, 0)
    assert told(at_work)[0] == "WEAPON راجمات: Status: — → Sought · Calibre: — → 122 · Unit: — → mm"
    session.do(annotate, span, "x", annotator="sara")
    choose(at_work, 0)
    assert told(at_work)[0] == "WEAPON راجمات: note: — → x"
    session.do(untag, span, annotator="sara")
    choose(at_work, 0)
    assert told(at_work)[0] == "WEAPON راجمات: removed"
    at_work.press("F4")
    choose(at_work, 0)
    assert "to be discussed: no → yes" in told(at_work)[0]
