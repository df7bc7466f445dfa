"""The page of near-duplicates: their groups, the documents of one of them, and what two of those share."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QTableView, QVBoxLayout, QWidget

from workbench.core.likeness import Group, Pair
from workbench.storage.store import Store
from workbench.storage.stream import Description
from workbench.ui.charts.chart import Table
from workbench.ui.charts.numbers import NumbersTable
from workbench.ui.splits import words
from workbench.ui.splits.jobs import Looked
from workbench.ui.splits.passages import Passages

_MOST_DOCUMENTS = 1_000  # of a group, in the list


class GroupsPage(QWidget):
    """Shows what was found.

    Signals:
        place_asked: a document (id) and a range in it are to be seen.
    """

    place_asked = Signal(str, int, int)

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._looked: Looked | None = None
        self._parts: Mapping[str, str] = {}
        self._described: Sequence[Description] = ()
        self._best: Mapping[str, Pair] = {}
        self.groups = self._table(self.tr("Groups of near-duplicates"))
        self.documents = self._table(self.tr("Documents of the group"))
        self.passages = Passages(store, self)
        self.groups.row_reached.connect(self._show_group)
        self.groups.row_chosen.connect(self.documents.setFocus)
        self.documents.row_reached.connect(self._show_document)
        self.documents.row_chosen.connect(self._open_document)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        for place, widget in enumerate((self.groups, self.documents, self.passages)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(place, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter)

    def show_found(self, looked: Looked, parts: Mapping[str, str]) -> None:
        """Show groups; `parts` says which part each document is in, where that is known."""
        self._looked, self._parts = looked, parts
        rows = words.group_rows(looked.found.groups, looked.firsts, looked.likeness)
        self.groups.show_table(Table(words.group_header(), rows))
        if rows:
            self.groups.setCurrentIndex(self.groups.model().index(0, 0))

    def _table(self, name: str) -> NumbersTable:
        table = NumbersTable(self)
        table.setAccessibleName(name)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.horizontalHeader().setStretchLastSection(True)
        return table

    def _show_group(self, place: int) -> None:
        if not self._looked:
            return
        group: Group = self._looked.found.groups[place]
        self._best = words.best_pairs(group)
        self._described = self._store.chosen.descriptions(group.documents[:_MOST_DOCUMENTS])
        rows = words.document_rows(self._described, self._best, self._parts, self._looked.likeness)
        self.documents.show_table(Table(words.document_header(), rows))
        self.documents.setColumnHidden(words.PART, not self._parts)
        if rows:
            self.documents.setCurrentIndex(self.documents.model().index(0, 0))

    def _show_document(self, place: int) -> None:
        self.passages.show_pair(self._best[self._described[place].document])

    def _open_document(self, place: int) -> None:
        document = self._described[place].document
        self.place_asked.emit(document, *self._best[document].place_in(document))
