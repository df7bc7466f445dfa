"""A real window on a real project, driven by key and mouse events as a person's would arrive."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from suggested import teller  # noqa: F401 - a fixture of the tests here

from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.ui.app import load_fonts, make_window

ARTICLE = (
    "وزير الدفاع يزور مصنع الزوارق\n"
    "\n"
    "قال الوزير سامر الراوي لأوكرانيا إن المصنع سلّم ثلاثة زوارق من طراز BM-21 و155 قذيفة 🚀 اليوم.\n"
    "Loader\n"
    "وأضاف: «سنعود غدا إلى ميناء الصيد».\n"
)


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    load_fonts()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three short articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in (1, 2, 3):
        (folder / f"article-{number}.txt").write_text(ARTICLE + f"خبر رقم {number}.\n", encoding="utf-8")
    path = tmp_path / "test.workbench"
    with create_project(path) as store:
        import_paths(store, [folder], annotator="importer")
    return path


@pytest.fixture
def drive(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Path | None], Driver]]:
    """Open windows; what they remember goes to this test's own settings."""
    opened: list[Driver] = []

    def start(project: Path | None) -> Driver:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("annotator", "sara")
        if not settings.contains("language"):
            settings.setValue("language", "en")
        if not settings.contains("suggestions/shown"):
            settings.setValue("suggestions/shown", "no")  # those tests that are about suggestions say so
        window = make_window(qapp, settings)
        window.resize(1280, 800)
        window.show()
        if project:
            window.open_path(project)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        opened.append(Driver(window, qtbot))
        opened[-1].wait_for_work()
        return opened[-1]

    yield start
    for driver in opened:
        driver.close()


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], project: Path) -> Driver:
    """A window on the project, the first article open and in focus."""
    return drive(project)
