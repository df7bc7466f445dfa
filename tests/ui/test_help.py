"""The help menu: the log, diagnostic information, the detailed log, and about."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from workbench import __version__
from workbench.logs import Log
from workbench.ui.app import make_window
from workbench.ui.dialogs.about import AboutDialog, components
from workbench.ui.dialogs.log import LogDialog
from workbench.ui.dialogs.technical import PathField
from workbench.ui.look.icon import program_icon
from workbench.ui.window import Window
from workbench.ui.words.isolation import bare


@pytest.fixture
def log(tmp_path: Path) -> Log:
    log = Log(tmp_path / "log")
    with log.open("window"):
        pass
    return log


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, log: Log) -> Iterator[Window]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "en")
    window = make_window(qapp, settings, log)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def choose(window: Window, action: str) -> None:
    window.actions_.by_name[action].trigger()


def answer(window: Window, *, accept: bool) -> None:
    box = window.findChild(QMessageBox)
    role = QMessageBox.ButtonRole.AcceptRole if accept else QMessageBox.ButtonRole.RejectRole
    button = next(button for button in box.buttons() if box.buttonRole(button) == role)
    assert isinstance(button, QPushButton)
    button.click()


def test_the_log_is_shown_with_its_place_and_copied(window, log):
    choose(window, "show_log")
    dialog = window.findChild(LogDialog)
    assert dialog.lines.toPlainText() == "\n".join(log.tail(100))
    assert dialog.findChild(PathField).text() == str(log.path)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.lines.toPlainText()


def test_diagnostic_information_says_what_runs_and_what_happened(window, log):
    choose(window, "copy_diagnostics")
    copied = QGuiApplication.clipboard().text()
    for said in (f"Workbench: {__version__}", "Qt: ", "SQLite: ", "Python: ", log.tail(1)[0]):
        assert said in copied


def test_the_detailed_log_is_switched_on_after_a_question_and_off_without(window, log):
    action = window.actions_.by_name["detailed_log"]
    choose(window, "detailed_log")
    assert not action.isChecked()
    answer(window, accept=True)
    assert log.detailed
    assert action.isChecked()
    choose(window, "detailed_log")
    assert not log.detailed
    assert not action.isChecked()


def test_it_stays_off_for_those_who_think_better_of_it(window, log):
    choose(window, "detailed_log")
    answer(window, accept=False)
    assert not log.detailed
    assert not window.actions_.by_name["detailed_log"].isChecked()


def test_an_earlier_run_that_ended_unexpectedly_is_told_in_the_line(window):
    window.tell_of_ending()
    assert "unexpectedly" in window.line.message.text()
    window.line.follow.click()
    assert window.findChild(LogDialog).isVisible()


def test_licences_are_found_by_name_and_by_licence(window):
    choose(window, "about")
    licences = window.findChild(AboutDialog).licences
    rows = range(licences.list.count())
    assert len(rows) == len(components())
    licences.field.setText("LGPL")
    shown = [licences.list.item(row).text() for row in rows if not licences.list.item(row).isHidden()]
    names = {bare(line).split(" · ")[0] for line in shown}
    assert names == {"Qt", "pyside6-essentials", "shiboken6", "python-bidi", "tld"}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in licences.text.toPlainText()
    licences.field.setText("nothing is called so")
    assert licences.text.toPlainText() == ""


def test_the_icon_has_every_size(qapp):
    sizes = {size.width() for size in program_icon().availableSizes()}
    assert {16, 24, 32, 48, 64, 128, 256} <= sizes
