"""A table whose rows are read from the project: one document at once, all of them off the window's thread.

Of a large project only the first rows are shown, with a word on it; the filter looks in all of them, and a CSV file has
them all.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import islice

from msgspec import Struct
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from workbench.core.changes import Step
from workbench.core.errors import WorkbenchError
from workbench.core.folding import fold_plain
from workbench.core.progress import Progress, no_progress
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.session import Session
from workbench.ui.tables.rows_table import Row, RowsTable, folded_cells
from workbench.ui.words.language import sentence

_FEW = 50  # documents that a step touched; beyond that everything is read anew
_MOST = 5_000  # rows of a project; nobody reads more, and each of them is held
_PAUSE = 300  # milliseconds without a key, before the project is read for what was typed


class _Found(Struct, frozen=True):
    """Rows of the whole project by document, and whether there are more."""

    rows: dict[str, list[Row]]
    has_more: bool


class ReadTable(RowsTable):
    """Keeps the rows of each document apart, so that a step costs the reading of what it touched."""

    def __init__(self, session: Session, title: str, when_empty: str, parent: QWidget | None = None) -> None:
        super().__init__(title, when_empty, parent)
        self.session = session
        self._rows: dict[str, list[Row]] = {}
        self._reading = LatestJob(session.store, self)
        self._reading.done.connect(self._take)
        self._reading.refused.connect(self._refuse)
        self._is_part = False  # the rows are not all of the project: there are more, or they were read with a filter
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._read_project)
        self.filter.textChanged.connect(self._look_further)

    def titles(self) -> Sequence[str]:
        """Return the titles of the columns; in the table of a project the document's name stands behind them."""
        raise NotImplementedError

    def read(self, store: Store, document: str | None, progress: Progress) -> Iterable[Row]:
        """Yield the rows of one document, or of all; called in another thread for all."""
        raise NotImplementedError

    def refresh(self, document: str | None) -> None:
        self._pause.stop()
        self._reading.drop()
        if document is not None:
            self._is_part = False
            self._rows = {document: list(self.read(self.session.store, document, no_progress))}
            self._show(document)
            self.remark("")
            return
        self.show_rows(self._all_titles(), [])
        self.say(self.tr("Reading the whole project…"))
        self._read_project()

    def update_rows(self, step: Step, document: str | None) -> None:
        touched = step.touched.documents
        if (
            self._reading.busy
            or len(touched) > _FEW
            or "schemes" in step.touched.tables
            or "entities" in step.touched.tables
        ):
            self.refresh(document)
            return
        store = self.session.store
        for one in touched if document is None else touched & {document}:
            there = store.documents.exists(one)
            self._rows[one] = list(self.read(store, one, no_progress)) if there else []
        self._show(document)

    def stop(self) -> None:
        self._pause.stop()
        self._reading.stop()

    def _look_further(self) -> None:
        """Have the project read for what was typed, where not all of its rows are here."""
        if self._is_part or self._reading.busy:
            self._pause.start()

    def _read_project(self) -> None:
        self._pause.stop()
        self.remark(self.tr("Reading…"))
        wanted = fold_plain(self.filter.text()).split()
        self._is_part = bool(wanted)
        self._reading.start(partial(self._read_first, wanted))

    def _read_first(self, wanted: Sequence[str], store: Store, progress: Progress) -> _Found:
        """Return the first rows that hold all words of `wanted`."""
        rows: dict[str, list[Row]] = defaultdict(list)
        found = (row for row in self.read(store, None, progress) if _holds(row, wanted))
        for row in islice(found, _MOST):
            rows[row.document].append(row)
        return _Found(rows, has_more=next(found, None) is not None)

    def _take(self, found: _Found) -> None:
        self._rows = found.rows
        self._is_part = self._is_part or found.has_more
        self._show(None)
        words = self.tr("The first %n row(s); the filter looks in all, CSV writes all", "", _MOST)
        self.remark(words if found.has_more else "")

    def _refuse(self, error: WorkbenchError) -> None:
        self.remark("")
        self.say(sentence(error))

    def _show(self, document: str | None) -> None:
        rows = [row for some in self._rows.values() for row in some]
        self.show_rows(self._all_titles(), rows)
        self.view.setColumnHidden(self.model.columnCount() - 1, document is not None)

    def _all_titles(self) -> list[str]:
        return [*self.titles(), self.tr("Document")]


def _holds(row: Row, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    folded = folded_cells(row)
    return all(word in folded for word in wanted)
