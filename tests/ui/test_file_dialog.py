"""Choosing a file must not open one: that would give up SQLite's locks on the open project."""

import sys
from pathlib import Path

import pytest
from articles import add, article
from PySide6.QtWidgets import QFileSystemModel, QWidget
from pytestqt.qtbot import QtBot

from workbench.storage.store import Store
from workbench.ui.dialogs.files import FileDialog

pytestmark = pytest.mark.skipif(not Path("/proc/locks").exists(), reason="only Linux tells which locks are held")


def held(path: Path) -> set[str]:
    """Return which files of the project this system holds locks on."""
    inodes = {
        str(beside.stat().st_ino): beside.name for beside in path.parent.glob(f"{path.name}*") if beside.is_file()
    }
    lines = [line.split() for line in Path("/proc/locks").read_text(encoding="ascii").splitlines()]
    found = {inodes.get(words[words.index("POSIX") + 4].split(":")[2]) for words in lines if "POSIX" in words}
    return {name for name in found if name}


def test_listing_the_projects_folder_gives_up_no_lock(qtbot: QtBot, store: Store) -> None:
    add(store, article())
    (store.path.parent / "folder").mkdir()
    before = held(store.path)
    assert before, "an open project holds locks"
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FileDialog(parent, "Open", store.path.parent, "Articles (*.txt)")
    dialog.open()
    model = dialog.findChild(QFileSystemModel)
    names = {"folder"}

    def listed() -> bool:
        root = model.index(str(store.path.parent))
        return names <= {model.index(row, 0, root).data() for row in range(model.rowCount(root))}

    qtbot.waitUntil(listed)
    dialog.grab()
    assert held(store.path) == before
    dialog.reject()


def test_names_get_their_suffix_and_the_suggestion_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FileDialog(parent, "New", tmp_path / "project.workbench")
    dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(".workbench")
    assert dialog.selectedFiles() == [str(tmp_path / "project.workbench")]
    dialog.selectFile("other")
    assert dialog.selectedFiles() == [str(tmp_path / "other.workbench")]
    assert sys.platform != "linux" or dialog.testOption(FileDialog.Option.DontUseNativeDialog)
