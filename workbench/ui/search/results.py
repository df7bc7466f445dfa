"""What a search finds, as it comes: gathered, sorted, counted, and reduced to one form."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from workbench.commands.concordance import Form, Side, forms, sorted_by
from workbench.commands.searching import Hit, Scope
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress
from workbench.core.search import Query
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
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
        self._seeking = LatestJob(store, self)
        self._seeking.done.connect(self._finish)
        self._seeking.refused.connect(self._refuse)
        self._sorting = LatestJob(store, self)
        self._sorting.done.connect(self._show)
        self._by: Side | None = None
        self._form = ""
        self._forget()

    @property
    def busy(self) -> bool:
        """Whether something is being looked for or sorted."""
        return self._seeking.busy or self._sorting.busy

    def look(self, query: Query, scope: Scope) -> None:
        """Look for a query; its first lines replace those of the query before."""
        self._forget()
        self.is_counting = True
        seek = Seek(self._store, query, scope, self._seeking)
        seek.found.connect(self._take)
        self._seeking.run(seek)

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
            self._sorting.drop()
            self._show(lines)
            return

        def order(_store: Store, _progress: Progress) -> list[Hit]:
            return sorted_by(lines, by)

        self._sorting.start(order)

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
        self._seeking.stop()
        self._sorting.stop()

    def _forget(self) -> None:
        self._seeking.drop()
        self._sorting.drop()
        self.batch: Batch | None = None
        self.is_counting = False
        self.lines: list[Hit] = []
        self._sorted: Sequence[Hit] = ()
        self._form = ""

    def _take(self, batch: Batch) -> None:
        if self.sender() is not self._seeking.work:
            return  # of a query that was typed before
        before, self.batch = self.batch, batch
        if before and before.gathered:  # only counting goes on
            self.counted.emit()
            return
        self.lines += batch.lines
        self._sorted = self.lines
        if before is None:
            self._show(self.lines)
        elif batch.lines:
            self.grown.emit(self._of_form(batch.lines))
        if not self._form and (batch.gathered or len(self.lines) <= _FEW):
            self.forms_counted.emit()
        if self._by and batch.gathered:
            self.sort(self._by)
        self.counted.emit()

    def _finish(self) -> None:
        self.is_counting = False
        self.counted.emit()

    def _refuse(self, error: WorkbenchError) -> None:
        self.is_counting = False
        if not self.lines:
            self.replaced.emit([])
            self.forms_counted.emit()
        self.refused.emit(error)

    def _show(self, lines: Sequence[Hit]) -> None:
        self._sorted = lines
        self.replaced.emit(self._of_form(lines))

    def _of_form(self, lines: Sequence[Hit]) -> list[Hit]:
        return [line for line in lines if line.surface == self._form] if self._form else list(lines)
