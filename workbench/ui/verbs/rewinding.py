"""The way back to a step of the history, and forth again: all at once, however many steps lie between."""

from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from workbench.commands import history
from workbench.core.changes import Step, Touched
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.storage.store import Store
from workbench.ui.jobs.work import Job
from workbench.ui.panels.history import HistoryPanel
from workbench.ui.session import Session

_FEW_STEPS = 20
_FEW_ROWS = 2000  # together; more are done off the window's thread
_ANEW = frozenset({"documents"})  # a step that touched these has the article and the lists read anew
_EVERYTHING = _ANEW | frozenset({"schemes", "entities", "annotations", "spans", "relations", "zones"})


class _Walk(Protocol):
    """`undo_to` or `redo_to`."""

    __name__: str

    def __call__(self, store: Store, step: int, *, progress: Progress = ...) -> list[Step]: ...


class Rewinding(QObject):
    """Undoes and redoes up to the step that a person chose in the history.

    Signals:
        told: a message for the person.
        long_job_asked: this takes long and should be done off the window's thread; it returns a step.
    """

    told = Signal(str)
    long_job_asked = Signal(object)

    def __init__(self, session: Session, panel: HistoryPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        panel.undo_to_asked.connect(self._undo_to)
        panel.redo_to_asked.connect(self._redo_to)

    def _undo_to(self, step: int) -> None:
        count = self._session.store.history.done_after(step)
        if self._walk(history.undo_to, step, [one for one in self._newest(step) if one.state == "done"], count):
            self.told.emit(self.tr("Undone: %n step(s)", "", count))

    def _redo_to(self, step: int) -> None:
        count = self._session.store.history.undone_until(step)
        first = self._session.store.history.redoable()
        on_the_way = [one for one in self._newest(first.id - 1 if first else step) if one.id <= step]
        if self._walk(history.redo_to, step, [one for one in on_the_way if one.state == "undone"], count):
            self.told.emit(self.tr("Redone: %n step(s)", "", count))

    def _newest(self, step: int) -> list[Step]:
        """Return the steps after `step`, or as many of them as tell that it is a long way."""
        return [one for one in self._session.store.history.steps(limit=_FEW_ROWS) if one.id > step]

    def _walk(self, walk: _Walk, step: int, on_the_way: list[Step], count: int) -> bool:
        """Go there if that is a short way, and tell so; ask for it to be done in the background if it is a long one."""
        store = self._session.store
        if count > _FEW_STEPS or sum(store.history.size(one.id) for one in on_the_way) > _FEW_ROWS:
            article = self._session.article
            self.long_job_asked.emit(_job(walk, step, article.document.id if article else None))
            return False
        try:
            walked = walk(store, step)
        except WorkbenchError as error:
            self._session.failed.emit(error)
            return False
        for one in walked:
            self._session.absorb(one)
        return True


def _job(walk: _Walk, step: int, document: str | None) -> Job:
    """Return a long walk as a job. Its step says that all may be another, so that the views read everything anew."""

    def run(store: Store, progress: Progress) -> Step:
        try:
            tables = _ANEW.union(*(one.touched.tables for one in walk(store, step, progress=progress)))
        except Cancelled:
            tables = _EVERYTHING  # as far as it came it is done
        touched = Touched(frozenset({document} if document else ()), tables)
        return replace(store.history.get(step), verb=walk.__name__, touched=touched)

    return run
