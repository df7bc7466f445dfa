"""Long work off the window's thread, with progress and cancel."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.storage.store import Store

Job = Callable[[Store, Progress], object]


class Work(QThread):
    """Runs one job with a store of its own.

    Signals:
        progressed: units done and their total (-1 while unknown).
        succeeded: what the job returned.
        refused: why the job could not be done (WorkbenchError); `Cancelled` if a person stopped it.
    """

    progressed = Signal(object, object)
    succeeded = Signal(object)
    refused = Signal(object)

    def __init__(self, store: Store, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._job = job

    def run(self) -> None:
        """Do the job; Qt calls this in the new thread."""
        try:
            with self._store.another() as store:
                result = self._job(store, self._progress)
        except WorkbenchError as error:
            self.refused.emit(error)
        else:
            self.succeeded.emit(result)

    def cancel(self) -> None:
        """Ask the job to stop at its next progress report."""
        self.requestInterruption()

    def _progress(self, done: int, total: int | None) -> None:
        if self.isInterruptionRequested():
            raise Cancelled("Cancelled.")
        self.progressed.emit(done, -1 if total is None else total)
