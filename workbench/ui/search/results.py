"""What a search finds, as it comes: gathered, sorted, counted, and reduced to one form."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from workbench.commands.concordance import Form, Side, forms, sorted_by
from workbench.commands.searching import Hit, Scope
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.core.search import Query
from workbench.storage.store import Store
from workbench.ui.jobs.work import Work
from workbench.ui.search.seeking import Batch, Seek

_FEW = 2000  # lines whose forms are counted anew with every batch


class Results(QObject):
    """The hits of the newest query; those of one before are never told any more.

    Attributes:
        lines: all of them, in the order of import.
        batch: the counts as they were told last, or None before the first.
        is_counting: more may come.

    Signals:
        replaced: these lines (list) are to be shown instead of others.
        grown: these further lines (list) are to be shown.
        forms_counted: other forms, or other counts of them.
        counted: other counts.
        refused: why it cannot be looked for, or no further (WorkbenchError).
    """

    replaced = Signal(object)
    grown = Signal(object)
    forms_counted = Signal()
    counted = Signal()
    refused = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._works: list[Work] = []
        self._seek: Seek | None = None
        self._sorting: Work | None = None
        self._by: Side | None = None
        self._form = ""
        self._forget()

    def look(self, query: Query, scope: Scope) -> None:
        """Look for a query; its first lines replace those of the query before."""
        self._forget()
        self.is_counting = True
        seek = Seek(self._store, query, scope, self)
        seek.found.connect(self._take)
        self._seek = seek
        self._start(seek)

    def clear(self) -> None:
        """Look for nothing."""
        self._forget()
        self.replaced.emit([])
        self.forms_counted.emit()

    def sort(self, by: Side | None) -> None:
        """Bring the lines into that order, off the window's thread; without one into that of import."""
        self._by = by
        lines = list(self.lines)
        if by is None or not lines:
            self._sorting = None
            self._show(lines)
            return

        def order(_store: Store, _progress: Progress) -> list[Hit]:
            return sorted_by(lines, by)

        self._sorting = Work(self._store, order, self)
        self._start(self._sorting)

    def keep(self, form: str) -> None:
        """Show only lines with that form; with an empty one, all."""
        if form != self._form:
            self._form = form
            self._show(self._sorted)

    def forms(self) -> list[Form]:
        """Return the forms of all lines."""
        return forms(self.lines)

    def stop(self) -> None:
        """Look no further, and wait until that has ended."""
        self._seek = self._sorting = None
        works, self._works = self._works, []
        for work in works:
            work.cancel()
            work.wait()

    def _forget(self) -> None:
        for work in self._works:
            work.cancel()  # it ends at its next text; nobody waits for that
        self._seek = self._sorting = None
        self.batch: Batch | None = None
        self.is_counting = False
        self.lines: list[Hit] = []
        self._sorted: Sequence[Hit] = ()
        self._form = ""

    def _start(self, work: Work) -> None:
        self._works.append(work)
        # Methods, not lambdas: Qt then calls them in the window's thread.
        work.succeeded.connect(self._finish)
        work.refused.connect(self._refuse)
        work.finished.connect(self._end)
        work.start()

    def _take(self, batch: Batch) -> None:
        if self.sender() is not self._seek:
            return  # of a query that was typed before
        is_first = self.batch is None
        self.batch = batch
        self.lines += batch.lines
        self._sorted = self.lines
        if is_first:
            self._show(self.lines)
        elif batch.lines:
            self.grown.emit(self._of_form(batch.lines))
        if not self._form and (batch.gathered or len(self.lines) <= _FEW):
            self.forms_counted.emit()
        if self._by and batch.gathered and not self._sorting:
            self.sort(self._by)
        self.counted.emit()

    def _finish(self, result: object) -> None:
        if self.sender() is self._seek:
            self.is_counting = False
            self.counted.emit()
        elif self.sender() is self._sorting and isinstance(result, list):
            self._show(result)

    def _refuse(self, error: WorkbenchError) -> None:
        if self.sender() is self._seek and not isinstance(error, Cancelled):
            self.is_counting = False
            if not self.lines:
                self.replaced.emit([])
                self.forms_counted.emit()
            self.refused.emit(error)

    def _end(self) -> None:
        work = self.sender()
        if isinstance(work, Work) and work in self._works:
            self._works.remove(work)
            self._seek = None if work is self._seek else self._seek
            self._sorting = None if work is self._sorting else self._sorting
            work.deleteLater()

    def _show(self, lines: Sequence[Hit]) -> None:
        self._sorted = lines
        self.replaced.emit(self._of_form(lines))

    def _of_form(self, lines: Sequence[Hit]) -> list[Hit]:
        return [line for line in lines if line.surface == self._form] if self._form else list(lines)
