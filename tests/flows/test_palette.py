"""Every action by its name, from the keyboard."""

from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.ui.palette.commands import Command
from workbench.ui.palette.palette import Palette
from workbench.ui.palette.rows import COMMAND


def palette(driver: Driver) -> Palette | None:
    QApplication.processEvents()
    return next((one for one in driver.window.findChildren(Palette) if one.isVisible()), None)


def ask(driver: Driver, query: str) -> list[Command]:
    """Open the palette, write in it, and return what it offers."""
    driver.press("Ctrl+P")
    shown = palette(driver)
    assert shown
    driver.write(query)
    model = shown.list.model()
    return [model.index(row, 0).data(COMMAND) for row in range(model.rowCount())]


def test_all_actions_are_offered_with_their_keys_and_menus(at_work):
    offered = {command.name: command for command in ask(at_work, "")}
    assert set(offered) == set(at_work.window.actions_.by_name) - {"palette"}
    assert offered["undo"].keys == "Ctrl+Z"
    assert offered["theme_dark"].path == "View ▸ Theme"
    assert offered["tag:PER"].path == "Tag"
    assert offered["tag_also:PER"].path == "Tag ▸ Tag in addition"


def test_enter_runs_and_the_focus_comes_back(at_work):
    assert ask(at_work, "theme dark")[0].name == "theme_dark"
    at_work.press("Return")
    assert palette(at_work) is None
    assert at_work.window.preferences.theme == "dark"
    at_work.press("Ctrl+P", "Esc")
    assert palette(at_work) is None
    assert at_work.workspace.page.hasFocus()


def test_a_label_tags_what_was_selected(at_work):
    at_work.press("Down", "Left")
    selected = at_work.selected
    assert ask(at_work, "person")[0].name == "tag:PER"
    at_work.press("Return")
    assert at_work.shown == [(selected, "PER")]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("undo", "undo"),
        ("تراجع", "undo"),
        ("dark", "theme_dark"),
        ("داكن", "theme_dark"),
        ("arabic", "language_ar"),
        ("انجليزية", "language_en"),
    ],
)
def test_both_languages_find_it_in_either_interface(at_work, language, query, name):
    at_work.window.preferences.language = language
    at_work.window.rebuild()
    assert name in [command.name for command in ask(at_work, query)[:3]]


def test_the_wrong_layout_does_not_matter(at_work):
    assert ask(at_work, "عىيخ")[0].name == "undo"  # what the keys u n d o write in Arabic


def test_it_opens_under_an_arabic_layout(at_work):
    focus = QApplication.focusWidget()
    QTest.keyClick(focus, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)  # Qt asks the layouts for the Latin key
    assert palette(at_work)


def test_what_cannot_run_says_why(at_work):
    offered = ask(at_work, "note on the span")
    assert offered[0].name == "note"
    assert offered[0].lacking == "Choose a span first: click it, or go to it with Tab."
    at_work.press("Return")
    assert at_work.message == offered[0].lacking
    assert palette(at_work)


def test_without_a_project_it_says_that_too(drive):
    driver = drive(None)
    offered = ask(driver, "export")
    assert offered[0].lacking == "Open a project first."


def test_recent_ones_come_first_also_at_the_next_start(at_work, tmp_path):
    ask(at_work, "show hidden")
    at_work.press("Return")
    assert ask(at_work, "")[0].name == "show_hidden"
    settings = QSettings(str(Path(tmp_path) / "settings.ini"), QSettings.Format.IniFormat)
    assert "show_hidden" in str(settings.value("palette/recent"))


def test_arrows_choose_and_nothing_found_is_said(at_work):
    offered = ask(at_work, "mark")
    at_work.press("Down", "Down", "Up")
    shown = palette(at_work)
    assert shown
    assert shown.list.currentIndex().data(COMMAND) == offered[1]
    at_work.write("qqqqq")
    assert shown._nothing.isVisible()
    at_work.press("Return", "Esc")
    assert palette(at_work) is None


def test_a_click_elsewhere_closes_it(at_work):
    ask(at_work, "")
    at_work.workspace.page.setFocus(Qt.FocusReason.MouseFocusReason)
    assert palette(at_work) is None
