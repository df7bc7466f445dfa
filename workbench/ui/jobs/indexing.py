"""The index of the texts, brought up to date behind everything else."""

from time import monotonic, sleep

from PySide6.QtCore import QObject, Signal

from workbench.commands.searching import index_texts
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.jobs.work import Work

_REST = 0.03  # seconds between two batches
_MOST_RESTS = 10  # so many of them while somebody is at work
_AT_WORK = 3.0  # seconds since the last step


class Indexing(QObject):
    """Indexes what was imported, off the window's thread; it may be stopped and started at any time.

    A failure is not told: without an index searches find the same, and the next start tries again.

    Signals:
        progressed: so many texts are indexed, of so many; as many as there are at the end.
    """

    progressed = Signal(int, int)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._work: Work | None = None
        self._worked_until = 0.0

    @property
    def busy(self) -> bool:
        """Whether texts are being indexed."""
        return self._work is not None

    def give_way(self) -> None:
        """Take longer rests for a while: somebody is at work, and should not have to wait for a turn to write."""
        self._worked_until = monotonic() + _AT_WORK

    def start(self) -> None:
        """Index what is not indexed yet."""
        if not self._work:
            self._work = Work(self._store, self._index, self)
            # Methods, not lambdas: Qt then calls them in the window's thread.
            self._work.progressed.connect(self._tell)
            self._work.finished.connect(self._end)
            self._work.start()

    def stop(self) -> None:
        """Index no further for now; wait for the batch that is being written."""
        work, self._work = self._work, None
        if work:
            work.cancel()
            work.wait()
            work.deleteLater()

    def _tell(self, done: int, total: int) -> None:
        if self.sender() is self._work:
            self.progressed.emit(done, total)

    def _end(self) -> None:
        work = self.sender()
        if work is self._work and isinstance(work, Work):
            self._work = None
            work.deleteLater()
            self.progressed.emit(0, 0)

    def _index(self, store: Store, progress: Progress) -> None:
        def rest(done: int, total: int | None) -> None:
            for pause in range(_MOST_RESTS):
                progress(done, total)
                if pause and monotonic() > self._worked_until:
                    break
                sleep(_REST)

        index_texts(store, rest, beside_work=True)
