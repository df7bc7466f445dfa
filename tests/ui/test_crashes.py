"""Whatever raises, wherever: it is logged and told once, and the program goes on."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.core.entities import Entity
from workbench.core.errors import BadInput, Failure
from workbench.storage.store import Store
from workbench.ui.crashes import Crashes
from workbench.ui.dialogs.crash import CrashDialog
from workbench.ui.jobs.work import Work

SECRET = "سر لا يقال"


@pytest.fixture
def crashes(qtbot: QtBot, tmp_path: Path) -> Iterator[Crashes]:
    with Crashes(tmp_path / "workbench.log") as watching:
        yield watching
        if watching.dialog:
            watching.dialog.close()


def fail() -> None:
    raise ValueError(SECRET)


class Sender(QObject):
    sent = Signal()


class Painted(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        fail()


class Thread(QThread):
    def run(self) -> None:
        fail()


def in_a_slot(qtbot: QtBot) -> object:
    sender = Sender()
    sender.sent.connect(fail)
    sender.sent.emit()
    return sender


def in_a_timer(qtbot: QtBot) -> object:
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(fail)
    timer.start()
    return timer


def in_a_paint_event(qtbot: QtBot) -> object:
    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def in_a_thread_of_qt(qtbot: QtBot) -> object:
    thread = Thread()
    thread.start()
    assert thread.wait(5000)
    return thread


def in_a_thread_of_python(qtbot: QtBot) -> object:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    return thread


def in_a_finaliser(qtbot: QtBot) -> object:
    class Last:
        def __del__(self) -> None:
            fail()

    Last()
    return None


@pytest.mark.parametrize(
    "place", [in_a_slot, in_a_timer, in_a_paint_event, in_a_thread_of_qt, in_a_thread_of_python, in_a_finaliser]
)
def test_it_is_told_and_the_program_goes_on(crashes, qtbot, caplog, place):
    holder = place(qtbot)
    qtbot.waitUntil(lambda: crashes.dialog is not None)
    assert crashes.dialog.isVisible()
    assert not crashes.dialog.isModal()
    details = crashes.dialog.details.toPlainText()
    assert "ValueError" in details
    assert "in fail: raise ValueError(SECRET)" in details
    assert SECRET not in details
    assert "unexpected error" in caplog.text
    crashes.dialog.copy.click()
    assert QGuiApplication.clipboard().text() == details
    alive = []
    QTimer.singleShot(0, lambda: alive.append(True))
    qtbot.waitUntil(lambda: bool(alive))
    del holder


def test_many_errors_share_one_dialog_that_counts_them(crashes, qtbot, caplog):
    sender = Sender()
    sender.sent.connect(fail)
    for _ in range(20):
        sender.sent.emit()
    qtbot.waitUntil(lambda: crashes.dialog is not None and "20" in crashes.dialog.times.text())
    assert len([record for record in caplog.records if record.levelno == logging.CRITICAL]) == 5  # 1, 2, 4, 8, 16


def test_an_error_that_was_told_and_put_away_is_not_told_again(crashes, qtbot):
    sender = Sender()
    sender.sent.connect(fail)
    sender.sent.emit()
    qtbot.waitUntil(lambda: crashes.dialog is not None)
    crashes.dialog.close()
    sender.sent.emit()
    qtbot.waitUntil(lambda: sum(crashes._times.values()) == 2)
    QTimer.singleShot(0, lambda: sender.setObjectName("later"))
    qtbot.waitUntil(lambda: sender.objectName() == "later")
    assert crashes.dialog is None
    sender.sent.disconnect(fail)
    sender.sent.connect(lambda: 1 / 0)
    sender.sent.emit()
    qtbot.waitUntil(lambda: crashes.dialog is not None)
    assert "ZeroDivisionError" in crashes.dialog.details.toPlainText()


def test_a_job_that_fails_unexpectedly_ends_and_says_so(crashes, qtbot, store):
    work = Work(store, lambda _store, _progress: fail())
    refused: list[object] = []
    work.refused.connect(refused.append)
    with qtbot.waitSignal(work.finished):
        work.start()
    qtbot.waitUntil(lambda: crashes.dialog is not None and bool(refused))
    assert isinstance(refused[0], Failure)
    assert SECRET not in str(refused[0])


def test_a_job_that_fails_within_a_step_leaves_the_project_as_it_was(crashes, qtbot, store):
    def half_a_step(own: Store, _progress: object) -> None:
        with own.step("import", annotator="sara") as step:
            own.entities.add(step, Entity(id="1", name="قارب", label="PER"))
            fail()

    work = Work(store, half_a_step)
    with qtbot.waitSignal(work.finished):
        work.start()
    qtbot.waitUntil(lambda: crashes.dialog is not None)
    assert "ValueError" in crashes.dialog.details.toPlainText()  # so the row itself was accepted
    assert store.history.steps() == []
    assert store.entities.all() == []


def test_what_ends_the_program_is_told_before(qtbot, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(CrashDialog, "exec", lambda self: shown.append(self.details.toPlainText()))
    with Crashes(tmp_path / "workbench.log"):
        fail()
    assert "ValueError" in shown[0]
    with pytest.raises(BadInput), Crashes(tmp_path / "workbench.log"):
        raise BadInput("No.")
    assert len(shown) == 1


def test_what_watched_before_watches_again(qtbot, tmp_path):
    import sys

    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    with Crashes(tmp_path / "workbench.log"):
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
