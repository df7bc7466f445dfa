"""Every action can be done, is in a menu with its key, and no key means two things."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import arms_news
from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.core.scheme import RESERVED_KEYS
from workbench.ui.app import make_window
from workbench.ui.dialogs.keys import KeySheet
from workbench.ui.menus import MENUS, Action, Menu, Needs
from workbench.ui.window import Window


def actions_in(menus: tuple[Menu, ...]) -> Iterator[Action]:
    for menu in menus:
        for item in menu.items:
            if isinstance(item, Menu):
                yield from actions_in((item,))
            elif item:
                yield item


ACTIONS = list(actions_in(MENUS))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "en")
    made = make_window(qapp, settings)
    qtbot.addWidget(made)
    return made


def test_every_action_is_in_the_menus_and_has_a_handler(window: Window) -> None:
    assert {action.name for action in ACTIONS} == set(window.actions_.by_name)


def test_names_are_unique() -> None:
    assert not [name for name, count in Counter(action.name for action in ACTIONS).items() if count > 1]


def test_no_key_means_two_things() -> None:
    """A span and a suggestion are never chosen together: a key may do one thing with each."""
    keys = [
        (QKeySequence(key).toString(), Needs.SUGGESTION in action.needs) for action in ACTIONS for key in action.keys
    ]
    assert all(key for key, _ in keys)
    labels = [(key, False) for label in arms_news().labels for key in (label.key, f"Shift+{label.key}")]
    assert not [key for key, count in Counter(keys + labels).items() if count > 1]
    twice = {key for key, on_suggestion in keys if on_suggestion} & {key for key, other in keys if not other}
    on_spans = {QKeySequence(key).toString() for one in ACTIONS if Needs.SPAN in one.needs for key in one.keys}
    assert twice <= on_spans


def test_letters_of_actions_are_those_that_schemes_leave_free() -> None:
    letters = {key for action in ACTIONS for key in action.keys if len(key) == 1 and key.isalpha()}
    assert letters == RESERVED_KEYS


def test_letters_and_arrows_belong_to_the_text_alone() -> None:
    for action in ACTIONS:
        bare = [key for key in action.keys if "+" not in key and not key.startswith("F")]
        assert action.in_text or not bare, action.name


def test_without_a_project_only_what_is_possible_is_enabled(window: Window) -> None:
    enabled = {name for name, action in window.actions_.by_name.items() if action.isEnabled()}
    assert {"new", "open", "sample", "quit", "shortcuts"} <= enabled
    assert not enabled & {"undo", "export", "import_files", "untag", "left", "done_next"}


def test_the_key_sheet_lists_every_key(window: Window) -> None:
    sheet = KeySheet(arms_news(), "en", window)
    shown = []
    for number in range(sheet.tree.topLevelItemCount()):
        group = sheet.tree.topLevelItem(number)
        shown += [group.child(row).text(0) for row in range(group.childCount())]
    for action in ACTIONS:
        if action.keys:
            assert action.text.replace("&", "") in shown
    for label in arms_news().labels:
        assert any(line.startswith(f"{label.name} ") for line in shown)
