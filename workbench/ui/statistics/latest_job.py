"""One job at a time off the window's thread; only the one that was asked for last matters."""

from PySide6.QtCore import QObject, Signal

from workbench.core.progress import Cancelled
from workbench.storage.store import Store
from workbench.ui.jobs.work import Job, Work


class LatestJob(QObject):
    """Runs jobs; a new one cancels the one at work, whose end nobody hears of.

    Signals:
        done: what the last job returned.
        refused: why it could not be done (WorkbenchError); `Cancelled` if a person stopped it.
    """

    done = Signal(object)
    refused = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._work: Work | None = None
        self._next: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a job is at work."""
        return self._work is not None

    def start(self, job: Job) -> None:
        """Do `job` as soon as the one at work has stopped."""
        self._next = job
        if self._work:
            self._work.cancel()
        else:
            self._begin()

    def cancel(self) -> None:
        """Ask the job at work to stop."""
        if self._work:
            self._work.cancel()

    def stop(self) -> None:
        """Wait until nothing is at work, and do no more: for closing."""
        work, self._work, self._next = self._work, None, None
        if work:
            work.cancel()
            work.wait()
            work.deleteLater()

    def _begin(self) -> None:
        assert self._next
        self._work, self._next = Work(self._store, self._next, self), None
        # Methods, not lambdas: Qt then calls them in the window's thread.
        self._work.succeeded.connect(self._take)
        self._work.refused.connect(self._refuse)
        self._work.start()

    def _take(self, result: object) -> None:
        if self._has_ended() and not self._go_on():
            self.done.emit(result)

    def _refuse(self, error: object) -> None:
        if self._has_ended() and not (isinstance(error, Cancelled) and self._go_on()):
            self.refused.emit(error)

    def _has_ended(self) -> bool:
        """Let go of the work that has just told of its end; tell whether that is the one at work."""
        if not self._work or self.sender() is not self._work:
            return False
        work, self._work = self._work, None
        work.wait()
        work.deleteLater()
        return True

    def _go_on(self) -> bool:
        """Begin the job that was asked for in the meantime, if there is one."""
        if self._next:
            self._begin()
            return True
        return False
