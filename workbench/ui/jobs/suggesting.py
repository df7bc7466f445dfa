"""Learning from what is done, and counting what is suggested for all documents, behind everything else."""

from time import monotonic, sleep

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from workbench.commands.learning import learn
from workbench.commands.suggested import recount
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.jobs.work import Work

_IDLE = 5000  # milliseconds without a step before it begins
_REST = 0.03  # seconds between two documents
_MOST_RESTS = 10  # so many of them while somebody is at work
_AT_WORK = 3.0  # seconds since the last step


class BackgroundSuggesting(QObject):
    """Learns and counts while nobody is at work, off the window's thread; it may be stopped and started at any time.

    Signals:
        counted: the counts of all documents are those of the suggesters as they are now.
        refused: what is wrong with a lexicon, or a suggester that failed (WorkbenchError).
    """

    counted = Signal()
    refused = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._work: Work | None = None
        self._worked_until = 0.0
        self._told: set[str] = set()  # each problem once
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self.start)

    @property
    def busy(self) -> bool:
        """Whether it is at work."""
        return self._work is not None

    def wait_until_idle(self) -> None:
        """Begin when nothing was done for a while."""
        self._idle.start()

    def give_way(self) -> None:
        """Take longer rests for a while: somebody is at work. What was done may be something to learn from."""
        self._worked_until = monotonic() + _AT_WORK
        self._idle.start()

    def start(self) -> None:
        """Learn what is new, and count what is not counted yet."""
        if not self._work:
            self._work = Work(self._store, self._learn_and_count, self)
            # Methods, not lambdas: Qt then calls them in the window's thread.
            self._work.succeeded.connect(self._tell)
            self._work.finished.connect(self._end)
            self._work.start(QThread.Priority.LowestPriority)

    def stop(self) -> None:
        """Go no further for now; wait for the batch that is being written."""
        self._idle.stop()
        work, self._work = self._work, None
        if work:
            work.cancel()
            work.wait()
            work.deleteLater()

    def _tell(self, has_counted: object) -> None:
        if self.sender() is self._work and has_counted:
            self.counted.emit()

    def _end(self) -> None:
        work = self.sender()
        if work is self._work and isinstance(work, Work):
            self._work = None
            work.deleteLater()

    def _report(self, problem: WorkbenchError) -> None:
        if str(problem) not in self._told:
            self._told.add(str(problem))
            self.refused.emit(problem)  # from the worker: Qt hands it over to the window's thread

    def _learn_and_count(self, store: Store, progress: Progress) -> bool:
        """Return whether there was anything to count."""

        def rest(done: int, total: int | None) -> None:
            for pause in range(_MOST_RESTS):
                progress(done, total)
                if pause and monotonic() > self._worked_until:
                    break
                sleep(_REST)

        learn(store, rest)
        return recount(store, report=self._report, progress=rest, beside_work=True)
