"""A table whose rows are read from the project: one document at once, all of them off the window's thread."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from workbench.core.changes import Step
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled, Progress, no_progress
from workbench.storage.store import Store
from workbench.ui.language import sentence
from workbench.ui.session import Session
from workbench.ui.tables.rows_table import Row, RowsTable
from workbench.ui.work import Work

_FEW = 50  # documents that a step touched; beyond that everything is read anew


class ReadTable(RowsTable):
    """Keeps the rows of each document apart, so that a step costs the reading of what it touched."""

    def __init__(self, session: Session, title: str, when_empty: str, parent: QWidget | None = None) -> None:
        super().__init__(title, when_empty, parent)
        self.session = session
        self._rows: dict[str, list[Row]] = {}
        self._work: Work | None = None

    def titles(self) -> Sequence[str]:
        """Return the titles of the columns; in the table of a project the document's name stands behind them."""
        raise NotImplementedError

    def read(self, store: Store, document: str | None, progress: Progress) -> Iterable[Row]:
        """Yield the rows of one document, or of all; called in another thread for all."""
        raise NotImplementedError

    def refresh(self, document: str | None) -> None:
        self.stop()
        if document is not None:
            self._rows = {document: list(self.read(self.session.store, document, no_progress))}
            self._show(document)
            return
        self.show_rows(self._all_titles(), [])
        self.say(self.tr("Reading the whole project…"))
        self._work = Work(self.session.store, self._read_all, self)
        # Methods, not lambdas: Qt then calls them in the window's thread.
        self._work.succeeded.connect(self._take)
        self._work.refused.connect(self._refuse)
        self._work.start()

    def update_rows(self, step: Step, document: str | None) -> None:
        touched = step.touched.documents
        if self._work or len(touched) > _FEW or "schemes" in step.touched.tables or "entities" in step.touched.tables:
            self.refresh(document)
            return
        store = self.session.store
        for one in touched if document is None else touched & {document}:
            there = store.documents.exists(one)
            self._rows[one] = list(self.read(store, one, no_progress)) if there else []
        self._show(document)

    def stop(self) -> None:
        """Read no further; wait until it has stopped."""
        work, self._work = self._work, None
        if work:
            work.cancel()
            work.wait()
            work.deleteLater()

    def _read_all(self, store: Store, progress: Progress) -> dict[str, list[Row]]:
        rows: dict[str, list[Row]] = defaultdict(list)
        for row in self.read(store, None, progress):
            rows[row.document].append(row)
        return rows

    def _take(self, rows: dict[str, list[Row]]) -> None:
        if self._work and self.sender() is self._work:
            self.stop()
            self._rows = rows
            self._show(None)

    def _refuse(self, error: WorkbenchError) -> None:
        if self._work and self.sender() is self._work and not isinstance(error, Cancelled):
            self.stop()
            self.say(sentence(error))

    def _show(self, document: str | None) -> None:
        rows = [row for some in self._rows.values() for row in some]
        self.show_rows(self._all_titles(), rows)
        self.view.setColumnHidden(self.model.columnCount() - 1, document is not None)

    def _all_titles(self) -> list[str]:
        return [*self.titles(), self.tr("Document")]
