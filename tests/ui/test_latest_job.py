"""Of several jobs that are asked for one after the other, the newest is heard of, and only that one."""

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.jobs.work import Work

Heard = list[object]


@pytest.fixture
def job(store: Store, qtbot: QtBot) -> Iterator[LatestJob]:
    made = LatestJob(store)
    yield made
    made.stop()


@pytest.fixture
def heard(job: LatestJob) -> Heard:
    """What is told of the ends of jobs."""
    told: Heard = []
    job.done.connect(told.append)
    job.refused.connect(told.append)
    return told


def endless(_store: Store, progress: Progress) -> None:
    while True:
        progress(0, None)


def test_a_job_tells_how_far_it_is_and_what_it_found(job: LatestJob, heard: Heard, qtbot: QtBot) -> None:
    def count(_store: Store, progress: Progress) -> int:
        progress(1, 2)
        return 2

    far: list[tuple[int, int]] = []
    job.progressed.connect(lambda done, total: far.append((done, total)))
    job.start(count)
    qtbot.waitUntil(lambda: not job.busy)
    assert (far, heard) == ([(1, 2)], [2])


def test_nothing_is_told_of_a_job_that_another_one_came_after(job: LatestJob, heard: Heard, qtbot: QtBot) -> None:
    begun, held = Event(), Event()

    def deaf(_store: Store, _progress: Progress) -> str:
        begun.set()
        held.wait(20)
        return "old"

    job.start(deaf)
    qtbot.waitUntil(begun.is_set)
    job.start(lambda _store, _progress: "new")
    qtbot.waitUntil(lambda: not job.busy)
    held.set()
    qtbot.waitUntil(lambda: not job.findChildren(Work))
    assert heard == ["new"]


def test_a_person_hears_that_a_job_stopped_but_not_of_one_that_was_let_go(
    job: LatestJob, heard: Heard, qtbot: QtBot
) -> None:
    job.start(endless)
    job.drop()
    assert not job.busy
    qtbot.waitUntil(lambda: not job.findChildren(Work))
    assert heard == []
    job.start(endless)
    job.cancel()
    qtbot.waitUntil(lambda: not job.busy)
    assert [type(one) for one in heard] == [Cancelled]


def test_why_a_job_cannot_be_done_is_told(job: LatestJob, heard: Heard, qtbot: QtBot) -> None:
    reason: WorkbenchError = BadInput("There is no such thing.")

    def refuse(_store: Store, _progress: Progress) -> None:
        raise reason

    job.start(refuse)
    qtbot.waitUntil(lambda: not job.busy)
    assert heard == [reason]


def test_nothing_is_at_work_once_it_has_stopped(job: LatestJob, heard: Heard, qtbot: QtBot) -> None:
    for _ in range(3):
        job.start(endless)
    job.stop()
    assert not any(work.isRunning() for work in job.findChildren(Work))
    qtbot.waitUntil(lambda: not job.findChildren(Work))
    assert heard == []
