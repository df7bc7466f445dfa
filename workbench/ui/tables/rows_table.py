"""A table of rows that each stand for a span: sorted by a click on a header, filtered as one types."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.core.folding import fold_plain
from workbench.ui.panels.long_list import Index
from workbench.ui.tables.cells import Key, side, sort_key
from workbench.ui.tables.table import Table
from workbench.ui.words.isolation import isolated, tooltip
from workbench.ui.words.or_words import OrWords
from workbench.ui.words.spoken import let_clear

ROW = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()
_LONGEST = 200  # code points of a cell; the rest is in its tooltip and in the article


class Row(Struct, frozen=True):
    """A span (id) in a document (id), and what the cells say of it; a number in a cell sorts as a number."""

    document: str
    span: str
    cells: tuple[str | int | float, ...]


class RowsModel(QAbstractTableModel):
    """Rows under titles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: Sequence[str] = ()
        self._rows: Sequence[Row] = ()
        self._folded: list[str] = []
        self._keys: dict[int, list[Key]] = {}

    def show_rows(self, titles: Sequence[str], rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._titles, self._rows = titles, rows
        self._folded, self._keys = [], {}
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return isolated(cell[:_LONGEST]) if isinstance(cell, str) else cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(str(cell)) if cell != "" else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(cell)
        return None

    def row(self, place: int) -> Row:
        """Return the row at that place, unsorted."""
        return self._rows[place]

    def folded(self, place: int) -> str:
        """Return all that the row at that place says, folded."""
        if not self._folded:
            self._folded = [folded_cells(row) for row in self._rows]
        return self._folded[place]

    def sort_key(self, place: int, column: int) -> Key:
        """Return what a cell is sorted by."""
        if column not in self._keys:
            self._keys[column] = [sort_key(row.cells[column]) for row in self._rows]
        return self._keys[column][place]


class _Sorted(QSortFilterProxyModel):
    """Sorts numbers as numbers and words folded; lets through the rows that hold the words of a filter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: list[str] = []

    def look_for(self, words: str) -> None:
        """Let only those rows through that hold every one of `words`, however they are spelt."""
        self.beginFilterChange()
        self._wanted = fold_plain(words).split()
        self.endFilterChange()

    def filterAcceptsRow(self, place: int, _parent: Index) -> bool:
        if not self._wanted:
            return True
        folded = self._rows().folded(place)
        return all(word in folded for word in self._wanted)

    def lessThan(self, left: Index, right: Index) -> bool:
        rows, column = self._rows(), left.column()
        return rows.sort_key(left.row(), column) < rows.sort_key(right.row(), column)

    def _rows(self) -> RowsModel:
        rows = self.sourceModel()
        assert isinstance(rows, RowsModel)
        return rows


class RowsTable(Table):
    """The table with a field that filters it, or words in its place while there is nothing.

    Attributes:
        head: the line above the table, with the field.
    """

    def __init__(self, title: str, when_empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter, in any spelling"))
        let_clear(self.filter)
        self.filter.setAccessibleName(self.tr("Filter"))
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.note.hide()
        self.model = RowsModel(self)
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(self.model)
        self.filter.textChanged.connect(self._sorted.look_for)
        self.view = QTableView(self)
        self.view.setAccessibleName(title)
        self.view.setModel(self._sorted)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # as they come, until a header is clicked
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        self.view.setFrameShape(QTableView.Shape.NoFrame)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self._when_empty = when_empty
        self.shown = OrWords(self.view, when_empty, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.setSpacing(4)
        self.head = QHBoxLayout()
        self.head.addWidget(self.filter, 1)
        self.head.addWidget(self.note)
        layout.addLayout(self.head)
        layout.addWidget(self.shown, 1)
        self.setFocusProxy(self.view)

    def show_rows(self, titles: Sequence[str], rows: Sequence[Row]) -> None:
        """Show other rows; widths and order stay while the titles do."""
        is_same = list(titles) == [self.model.headerData(n, Qt.Orientation.Horizontal) for n in self._columns()]
        self.model.show_rows(titles, rows)
        if rows:
            self.shown.show_view()
        else:
            self.shown.say(self._when_empty)
        if not is_same:
            self._set_widths()

    def say(self, words: str) -> None:
        """Show words in the place of rows."""
        self.shown.say(words)

    def remark(self, words: str) -> None:
        """Show words beside the filter, or none."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def chosen_rows(self) -> list[Row]:
        """Return the selected rows, as they are sorted."""
        return [index.data(ROW) for index in self.view.selectionModel().selectedRows()]

    def _columns(self) -> range:
        return range(self.model.columnCount())

    def _set_widths(self) -> None:
        """Give each column what its first rows need, within reason."""
        self.view.resizeColumnsToContents()
        most = self.fontMetrics().averageCharWidth() * 45
        for column in self._columns():
            self.view.setColumnWidth(column, min(most, self.view.columnWidth(column) + 12))

    def _choose(self, index: QModelIndex) -> None:
        held = QGuiApplication.keyboardModifiers()
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            return  # more rows are being selected
        row: Row = index.data(ROW)
        self.chosen.emit(row.document, row.span)


def folded_cells(row: Row) -> str:
    """Return all that a row says, folded: what a filter looks in."""
    return fold_plain(" ".join(map(str, row.cells)))
