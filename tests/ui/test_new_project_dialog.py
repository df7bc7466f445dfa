"""A new project and its scheme are asked for in one dialog."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from workbench.commands.schemes import load_scheme, save_scheme
from workbench.ui.dialogs.new_project import NewProjectDialog


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[NewProjectDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield NewProjectDialog(parent, tmp_path / "project.workbench", "Projects (*.workbench)", "en")


def test_the_default_comes_first_and_others_can_be_chosen(dialog: NewProjectDialog) -> None:
    assert (dialog.schemes.currentText(), dialog.scheme) == ("Arms news", "arms-news")
    place = dialog.schemes.findData("wojood")
    dialog.schemes.setCurrentIndex(place)
    dialog.schemes.activated.emit(place)
    assert dialog.scheme == "wojood"


def test_a_scheme_comes_from_a_file_if_it_can_be_used(dialog: NewProjectDialog, tmp_path: Path) -> None:
    broken, sound = tmp_path / "broken.toml", tmp_path / "sound.toml"
    broken.write_text("name = 1\n", encoding="utf-8")
    save_scheme(load_scheme("conll-4"), sound)
    dialog.take(broken)
    assert dialog.scheme == "arms-news"
    assert any("line 1" in label.text() for label in dialog.findChildren(QLabel))
    dialog.take(sound)
    assert dialog.scheme == str(sound)
    assert "sound.toml" in dialog.schemes.currentText()
