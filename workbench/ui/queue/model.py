"""The documents of the queue as a model: row ids in order, and their lines a page at a time."""

from array import array
from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from workbench.core.changes import Step
from workbench.storage.documents import DocumentRow
from workbench.ui.panels.long_list import Index
from workbench.ui.panels.statuses import status_title
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated, tooltip
from workbench.ui.words.language import directed

ROW = Qt.ItemDataRole.UserRole
COUNTS = Qt.ItemDataRole.UserRole + 1
LEFT = Qt.ItemDataRole.UserRole + 2  # whether it no longer passes the filter
OPEN = Qt.ItemDataRole.UserRole + 3  # whether it is the document that is open

_PAGE = 100
_MOST_PAGES = 20  # in memory; the oldest goes
_FEW = 50  # documents that a step touched: the lines of more are all read anew
_NO_PARENT = QModelIndex()


class DocumentsModel(QAbstractListModel):
    """The documents of the queue; lines are read a page at a time, when they are first looked at.

    Attributes:
        open_row: the row id of the document that is open, or None.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages: dict[int, list[DocumentRow]] = {}
        self._places = session.store.queue.places(annotator=session.annotator)
        self._found = -1  # where `place_of` found the last one
        self._left: frozenset[int] = frozenset()
        self.open_row: int | None = None
        self._shown: dict[int, Callable[[DocumentRow], object]] = {
            ROW: lambda row: row,
            COUNTS: self.counts,
            Qt.ItemDataRole.DisplayRole: lambda row: isolated(row.title),
            Qt.ItemDataRole.ToolTipRole: lambda row: tooltip(self.describe(row)),
            Qt.ItemDataRole.AccessibleDescriptionRole: self.describe,
        }
        session.stepped.connect(self._on_step)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == LEFT:
            return self._places[index.row()] in self._left
        if role == OPEN:
            return self._places[index.row()] == self.open_row
        shown = self._shown.get(role)
        if not shown:
            return None
        words = shown(self.document(index.row()))
        if role in (COUNTS, Qt.ItemDataRole.AccessibleDescriptionRole) and self._places[index.row()] in self._left:
            return " · ".join([str(words), self.tr("no longer matches")])
        return words

    # The documents

    @property
    def places(self) -> "array[int]":
        """The row ids of the documents, in order."""
        return self._places

    def show_places(self, places: "array[int]") -> None:
        """Show other documents, or the same in another order."""
        if places == self._places:
            self._left = frozenset()
            self._read_anew()
            return
        self.beginResetModel()
        self._places, self._left = places, frozenset()
        self._pages.clear()
        self.endResetModel()

    def keep(self, passing: "array[int]") -> int:
        """Note which documents are still to be seen although they no longer pass; return how many."""
        left = frozenset(self._places) - frozenset(passing)
        if left != self._left:
            self._left = left
            self._tell_all()
        return len(left)

    def document(self, place: int) -> DocumentRow:
        """Return the line at that place."""
        page, rest = divmod(place, _PAGE)
        if page not in self._pages:
            ids = self._places[page * _PAGE : (page + 1) * _PAGE]
            while len(self._pages) >= _MOST_PAGES:
                del self._pages[next(iter(self._pages))]
            self._pages[page] = self._session.store.queue.rows(ids, self._session.annotator)
        return self._pages[page][rest]

    def place_of(self, row: int | None) -> int:
        """Return the place of the document with that row id, or -1."""
        # The same one is asked for again and again, and to find it among 100,000 takes a millisecond.
        if row is not None and not (0 <= self._found < len(self._places) and self._places[self._found] == row):
            try:
                self._found = self._places.index(row)
            except ValueError:
                self._found = -1
        return -1 if row is None else self._found

    def show_open(self, row: int | None) -> None:
        """Mark the document with that row id as the one that is open."""
        before, self.open_row = self.open_row, row
        for one in (before, row):
            if (place := self.place_of(one)) >= 0:
                self._tell(place, place)

    def describe(self, row: DocumentRow) -> str:
        """Return name, status and counts of a document in words."""
        characters = self.tr("%n character(s)", "", row.characters)
        return directed(" · ".join([isolated(row.name), self.counts(row), characters]))

    def counts(self, row: DocumentRow) -> str:
        """Return the status of a document, how many spans it has, and whether to discuss it, in words."""
        spans = self.tr("%n span(s)", "", row.spans)
        flag = [self.tr("to be discussed")] if row.discuss else []
        return " · ".join([status_title(row.status), spans, *flag])

    # Following steps

    def _on_step(self, step: Step) -> None:
        if "documents" in step.touched.tables:
            self._drop_gone()
        if len(step.touched.documents) > _FEW:
            self._read_anew()
            return
        loaded = {row.id: page * _PAGE + rest for page, rows in self._pages.items() for rest, row in enumerate(rows)}
        for document in step.touched.documents & loaded.keys():
            place = loaded[document]
            page, rest = divmod(place, _PAGE)
            row = self._session.store.documents.row(document, annotator=self._session.annotator)
            self._pages[page][rest] = row
            self._tell(place, place)

    def _drop_gone(self) -> None:
        """Let go of documents that are removed: their lines cannot be read any more."""
        there = set(self._session.store.queue.places())
        if there.issuperset(self._places):
            return
        self.beginResetModel()
        self._places = array("q", (row for row in self._places if row in there))
        self._pages.clear()
        self.endResetModel()

    def _read_anew(self) -> None:
        self._pages.clear()
        self._tell_all()

    def _tell_all(self) -> None:
        if self._places:
            self._tell(0, len(self._places) - 1)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last))
