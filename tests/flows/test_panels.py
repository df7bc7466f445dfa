"""Panels around the article: folded, moved, taken out of the window, and where they were at the next start."""

from collections.abc import Callable
from pathlib import Path

from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

Drive = Callable[[Path | None], Driver]
LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
BELOW = Qt.DockWidgetArea.BottomDockWidgetArea


def side(driver: Driver, name: str) -> Qt.DockWidgetArea:
    panes = driver.workspace.panes
    return panes.dockWidgetArea(panes.panels[name])


def shown(driver: Driver) -> set[str]:
    panes = driver.workspace.panes
    return {name for name in panes.panels if panes.is_shown(name)}


def test_a_newcomer_sees_documents_and_inspector_beside_the_article(at_work: Driver) -> None:
    assert shown(at_work) == {"documents", "inspector"}
    assert (side(at_work, "documents"), side(at_work, "inspector"), side(at_work, "tables")) == (LEFT, RIGHT, BELOW)


def test_keys_fold_a_panel_and_bring_it_back(at_work: Driver) -> None:
    at_work.press("F9", "F11")
    assert shown(at_work) == {"inspector", "tables"}
    at_work.qtbot.waitUntil(lambda: not at_work.window.actions_.by_name["toggle_documents"].isChecked())
    assert at_work.window.actions_.by_name["toggle_tables"].isChecked()
    at_work.press("F9", "F11")
    assert shown(at_work) == {"documents", "inspector"}
    assert at_work.workspace.page.hasFocus()


def test_the_button_in_the_title_folds_too(at_work: Driver) -> None:
    panel = at_work.workspace.panes.panels["inspector"]
    close = panel.titleBarWidget().findChild(QToolButton)
    assert close.accessibleName() == "Fold the panel Inspector"
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert shown(at_work) == {"documents"}


def test_the_panel_with_the_focus_goes_round_the_article(at_work: Driver) -> None:
    at_work.press("F6", "F6")
    assert at_work.workspace.documents.list.hasFocus()
    sides = []
    for _ in range(4):
        at_work.press("Ctrl+F6")
        sides.append(side(at_work, "documents"))
    assert sides == [BELOW, RIGHT, Qt.DockWidgetArea.TopDockWidgetArea, LEFT]
    assert at_work.workspace.documents.list.hasFocus()


def test_the_article_itself_stays_where_it_is(at_work: Driver) -> None:
    at_work.press("Ctrl+F6")
    assert "F6" in at_work.message


def test_panels_are_where_they_were_at_the_next_start(drive: Drive, project: Path) -> None:
    driver = drive(project)
    driver.press("F6", "F6", "Ctrl+F6", "F10")
    driver.close()
    again = drive(project)
    assert side(again, "documents") == BELOW
    assert shown(again) == {"documents"}
    again.window.actions_.by_name["arrange_panels"].trigger()
    assert side(again, "documents") == LEFT
    assert shown(again) == {"documents", "inspector"}


def test_in_arabic_the_window_is_mirrored_and_remembers_its_own_places(at_work: Driver) -> None:
    at_work.press("F6", "F6", "Ctrl+F6")
    at_work.window.actions_.by_name["language_ar"].trigger()
    assert (side(at_work, "documents"), side(at_work, "inspector")) == (RIGHT, LEFT)
    at_work.press("F11", "F10")
    at_work.window.actions_.by_name["language_en"].trigger()
    assert side(at_work, "documents") == BELOW
    assert shown(at_work) == {"documents", "tables"}


def test_a_panel_out_of_the_window_comes_back_with_the_key(at_work: Driver) -> None:
    panel = at_work.workspace.panes.panels["inspector"]
    panel.setFloating(True)
    assert panel.isWindow()
    at_work.press("F10", "F10")
    assert "inspector" in shown(at_work)
    at_work.window.actions_.by_name["arrange_panels"].trigger()
    assert not panel.isWindow()


def test_another_size_leaves_the_search_and_the_filter_as_they_were(at_work: Driver) -> None:
    at_work.press("Ctrl+L")
    at_work.write("article-2")
    at_work.qtbot.waitUntil(lambda: at_work.workspace.documents.model.rowCount() == 1)
    at_work.press("Ctrl+Shift+F")
    at_work.write("مصنع")
    at_work.window.actions_.by_name["size_125"].trigger()
    workspace = at_work.workspace
    assert workspace.drawer.tabs.currentWidget() is workspace.search
    assert workspace.search.field.text() == "مصنع"
    assert workspace.documents.filter.words == "article-2"
    at_work.qtbot.waitUntil(lambda: workspace.documents.model.rowCount() == 1)
    at_work.qtbot.waitUntil(lambda: workspace.search.model.rowCount() > 0)
    at_work.window.actions_.by_name["size_100"].trigger()
