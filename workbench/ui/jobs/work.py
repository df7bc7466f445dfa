"""Long work off the window's thread, with progress and cancel."""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from workbench.core.errors import Failure, WorkbenchError
from workbench.core.facts import Fact
from workbench.core.progress import Cancelled, Progress
from workbench.storage.store import Store

_LOG = logging.getLogger(__name__)
_LONG = 1.0  # seconds

Job = Callable[[Store, Progress], object]


class Work(QThread):
    """Runs one job with a store of its own.

    Signals:
        progressed: units done and their total (-1 while unknown).
        succeeded: what the job returned.
        refused: why the job could not be done (WorkbenchError); `Cancelled` if a person stopped it. An unexpected
            error is told here in general, and then goes on to the crash report.
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
        began = time.monotonic()
        ended = "succeeded"
        try:
            with self._store.another() as store:
                result = self._job(store, self._progress)
        except Cancelled as error:
            ended = "cancelled"
            self.refused.emit(error)
        except WorkbenchError as error:
            ended = "refused"
            _LOG.info("a job was refused", exc_info=error)
            self.refused.emit(error)
        except BaseException:
            ended = "failed"
            self.refused.emit(Failure("An unexpected error stopped the work; nothing was left half-done."))
            raise  # to the crash report
        else:
            self.succeeded.emit(result)
        finally:
            self._log(ended, time.monotonic() - began)

    def cancel(self) -> None:
        """Ask the job to stop at its next progress report."""
        self.requestInterruption()

    def _log(self, ended: str, seconds: float) -> None:
        name = getattr(self._job, "__qualname__", type(self._job).__name__)
        level = logging.INFO if ended == "failed" or seconds > _LONG else logging.DEBUG  # a search has one for each key
        _LOG.log(level, "job %s %s after %.1f s", Fact(name), Fact(ended), seconds)

    def _progress(self, done: int, total: int | None) -> None:
        if self.isInterruptionRequested():
            raise Cancelled("Cancelled.")
        self.progressed.emit(done, -1 if total is None else total)
