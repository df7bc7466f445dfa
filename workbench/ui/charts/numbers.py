"""The numbers of a chart as a table: exact, sorted by a click on a header, copied as a spreadsheet takes them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QTableView, QWidget

from workbench.ui.charts.chart import Cell, Table
from workbench.ui.charts.lettering import written
from workbench.ui.panels.long_list import Index
from workbench.ui.tables.cells import side, sort_key
from workbench.ui.tables.clipboard_cells import text_of_cells
from workbench.ui.words.isolation import isolated, tooltip

_CELL = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()
_NUMBERS = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_LOOKED_AT = 20  # rows, to tell whether a column has numbers
_LONGEST = 200  # code points of a cell; the rest is in its tooltip


class NumbersModel(QAbstractTableModel):
    """A table of numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = Table((), ())

    def show_table(self, table: Table) -> None:
        """Show other numbers."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._table.header)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._table.header[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = any(not isinstance(row[section], str) for row in self._table.rows[:_LOOKED_AT])
            return _NUMBERS if is_number else Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._table.rows[index.row()][index.column()]
        match role:
            case _ if role == _CELL:
                return cell
            case Qt.ItemDataRole.DisplayRole:
                return isolated(cell[:_LONGEST]) if isinstance(cell, str) else written(cell)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(cell) if isinstance(cell, str) and cell else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return side(cell) if isinstance(cell, str) else _NUMBERS
        return None


class _Sorted(QSortFilterProxyModel):
    """Sorts numbers as numbers and words folded."""

    def lessThan(self, left: Index, right: Index) -> bool:
        return sort_key(left.data(_CELL)) < sort_key(right.data(_CELL))


class NumbersTable(QTableView):
    """Shows the table; what is selected, or all of it, can be copied.

    Signals:
        row_chosen: a row was activated (its place in the table that was given).
        row_reached: a row became the current one (its place in the table that was given).
    """

    row_chosen = Signal(int)
    row_reached = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = NumbersModel(self)
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(self.numbers)
        self.setModel(self._sorted)
        self.setAccessibleName(self.tr("Numbers of the chart"))
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        self.setSortingEnabled(True)
        self.activated.connect(self._choose)
        self.copy = QAction(self.tr("Copy the numbers"), self)
        self.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy.triggered.connect(self.copy_numbers)
        self.addAction(self.copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_table(self, table: Table) -> None:
        """Show other numbers, in their own order."""
        is_same = table.header == self._header()
        self.numbers.show_table(table)
        if is_same:
            return
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.resizeColumnsToContents()
        most = self.fontMetrics().averageCharWidth() * 45
        for column in range(len(table.header)):
            self.setColumnWidth(column, min(most, self.columnWidth(column) + 12))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_reached.emit(self._sorted.mapToSource(current).row())

    def copy_numbers(self) -> None:
        """Put the selected cells on the clipboard, or all with their titles where not more than one is selected."""
        chosen = self.selectionModel().selectedIndexes()
        if len(chosen) > 1:
            rows, columns = sorted({one.row() for one in chosen}), sorted({one.column() for one in chosen})
            picked = [[self._cell(row, column) for column in columns] for row in rows]
        else:
            everything = range(len(self._header()))
            picked = [[self._cell(row, column) for column in everything] for row in range(self._sorted.rowCount())]
            picked.insert(0, list(self._header()))
        QGuiApplication.clipboard().setText(text_of_cells(picked))

    def _choose(self, index: QModelIndex) -> None:
        self.row_chosen.emit(self._sorted.mapToSource(index).row())

    def _header(self) -> tuple[str, ...]:
        columns = range(self.numbers.columnCount())
        return tuple(str(self.numbers.headerData(column, Qt.Orientation.Horizontal)) for column in columns)

    def _cell(self, row: int, column: int) -> Cell:
        cell: Cell = self._sorted.index(row, column).data(_CELL)
        return cell
