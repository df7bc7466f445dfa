"""Work off the window's thread of which only the newest matters: what a person has not asked for since."""

from PySide6.QtCore import QObject, Signal

from workbench.core.errors import WorkbenchError
from workbench.storage.store import Store
from workbench.ui.jobs.work import Job, Work


class LatestJob(QObject):
    """Runs jobs; of those before the newest nothing is told any more.

    A new job begins at once, beside those that were let go of and have not stopped yet.

    Attributes:
        work: the newest job at work, or None.

    Signals:
        progressed: units done and their total (-1 while unknown).
        done: what the job returned.
        refused: why it could not be done (WorkbenchError); `Cancelled` if a person stopped it.
    """

    progressed = Signal(object, object)
    done = Signal(object)
    refused = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.work: Work | None = None
        self._works: list[Work] = []  # and those that were let go of

    @property
    def busy(self) -> bool:
        """Whether an end is still to be told."""
        return self.work is not None

    def start(self, job: Job) -> None:
        """Do a job in place of the one at work."""
        self.run(Work(self._store, job, self))

    def run(self, work: Work) -> None:
        """Let `work`, which has more to tell than others, run in place of the one at work."""
        self.drop()
        self.work = work
        self._works.append(work)
        # Methods, not lambdas: Qt then calls them in the window's thread.
        work.progressed.connect(self._tell)
        work.succeeded.connect(self._take)
        work.refused.connect(self._refuse)
        work.finished.connect(self._end)
        work.start()

    def cancel(self) -> None:
        """Ask the job to stop; `refused` tells that it has."""
        if self.work:
            self.work.cancel()

    def drop(self) -> None:
        """Let go of the job: nothing of it is told any more. It stops at its next progress report."""
        self.cancel()
        self.work = None

    def stop(self) -> None:
        """Let go of the job, and wait until nothing is at work: for closing."""
        self.drop()
        for work in self._works:
            work.wait()

    def _tell(self, done: int, total: int) -> None:
        if self._is_newest():
            self.progressed.emit(done, total)

    def _take(self, result: object) -> None:
        if self._is_newest():
            self.work = None
            self.done.emit(result)

    def _refuse(self, error: WorkbenchError) -> None:
        if self._is_newest():
            self.work = None
            self.refused.emit(error)

    def _end(self) -> None:
        work = self.sender()
        if isinstance(work, Work):
            self._works.remove(work)
            work.deleteLater()

    def _is_newest(self) -> bool:
        return self.work is not None and self.sender() is self.work
