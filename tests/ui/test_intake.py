"""Long work of a project in the window."""

import pytest
from PySide6.QtWidgets import QWidget

from workbench.core.errors import Failure
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.jobs import intake
from workbench.ui.jobs.intake import Intake
from workbench.ui.message_line import MessageLine
from workbench.ui.session import Session


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def work(store: Store, window: QWidget) -> Intake:
    return Intake(Session(store, "sara", window), MessageLine(window), window)


def test_closing_gives_up_a_backup_that_takes_long(work: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_store: Store, *, progress: Progress) -> None:
        while True:
            progress(1, 2)

    monkeypatch.setattr(intake, "back_up", endless)
    work.back_up()
    assert work.is_backing_up
    assert not work.busy  # nothing waits for it
    work.cancel()  # which is about the work that a person sees
    assert work.is_backing_up
    work.wait()
    assert not work.is_backing_up


def test_a_backup_that_fails_is_told(work: Intake, window: QWidget, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_store: Store, *, progress: Progress) -> None:
        raise Failure("No backup could be made in {folder}: {reason}.", folder="f", reason="full")

    monkeypatch.setattr(intake, "back_up", failing)
    work.back_up()
    qtbot.waitUntil(lambda: not work.is_backing_up)
    assert "full" in window.findChild(MessageLine).message.text()
