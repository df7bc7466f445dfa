"""Looking for the documents that pass a filter: at once where that is quick, else beside the window."""

from array import array

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from workbench.commands.queue import Found, look
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress, no_progress
from workbench.core.queue import Filter, Sort
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.session import Session

_FEW = 3000  # documents: any filter of their metadata takes less than 10 ms
_PATIENCE = 300  # milliseconds before a person is told that it takes time


class _Question(Struct, frozen=True):
    """A job for a worker: what is asked."""

    wanted: Filter
    sort: Sort
    annotator: str
    beside: int | None
    with_text: "array[int] | None"
    listed: bool

    def __call__(self, store: Store, progress: Progress) -> Found:
        return look(
            store,
            self.wanted,
            self.sort,
            annotator=self.annotator,
            beside=self.beside,
            with_text=self.with_text,
            listed=self.listed,
            progress=progress,
        )


class Looking(QObject):
    """Asks for the queue; the newest question wins, an older answer is never told.

    Signals:
        found: the queue (Found) under this filter and order.
        refused: why it could not be had (WorkbenchError).
        waited: it takes time; texts looked through, and how many there are (-1 while unknown).
        ended: nothing is being looked for any more.
    """

    found = Signal(object, object, object)
    refused = Signal(object)
    waited = Signal(int, int)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job = LatestJob(session.store, self)
        self._job.progressed.connect(self._on_progress)
        self._job.done.connect(self._on_found)
        self._job.refused.connect(self._on_refused)
        self._asked = (Filter(), Sort())
        self._texts: Found | None = None  # the last answer that looked into texts, and for what:
        self._texts_of = Filter()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._on_patience)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._job.busy

    def forget_texts(self) -> None:
        """Look into the texts again at the next question: there are others."""
        self._texts = None

    def ask(self, wanted: Filter, sort: Sort, beside: int | None = None, *, listed: bool = True) -> None:
        """Ask for the queue; `beside` is the row id of the document whose place is of interest.

        If it is not to be `listed`, only for its counts.
        """
        self.cancel()
        self._asked = (wanted, sort)
        with_text = self._texts.with_text if self._texts and wanted.text == self._texts_of.text else None
        question = _Question(wanted, sort, self._session.annotator, beside, with_text, listed)
        if not wanted.text and self._session.store.documents.count() <= _FEW:
            try:
                self._tell(question(self._session.store, no_progress))
            except WorkbenchError as error:
                self.refused.emit(error)
            return
        self._patience.start()
        self._job.start(question)

    def cancel(self) -> None:
        """Let go of the question, if one is asked."""
        if self.busy:
            self._job.drop()
            self._end()

    def stop(self) -> None:
        """End what goes on beside the window, and wait for that."""
        self.cancel()
        self._job.stop()

    def _tell(self, found: Found) -> None:
        if found.with_text is not None:
            self._texts, self._texts_of = found, self._asked[0]
        self.found.emit(found, *self._asked)

    def _on_found(self, found: Found) -> None:
        self._tell(found)
        self._end()

    def _on_refused(self, error: WorkbenchError) -> None:
        self.refused.emit(error)
        self._end()

    def _on_progress(self, done: int, total: int) -> None:
        if not self._patience.isActive():
            self.waited.emit(done, total)

    def _on_patience(self) -> None:
        self.waited.emit(0, -1)

    def _end(self) -> None:
        self._patience.stop()
        self.ended.emit()
