"""The entries of a person's own lexicons as a table that is filtered as one types."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView, QVBoxLayout, QWidget

from workbench.commands.own_lexicon import NEVER, Listed
from workbench.core.folding import fold_plain
from workbench.ui.tables.cells import side
from workbench.ui.words.isolation import isolated, tooltip
from workbench.ui.words.language import listed
from workbench.ui.words.or_words import OrWords
from workbench.ui.words.spoken import let_clear

_ENTRY = Qt.ItemDataRole.UserRole
_FOLDED = Qt.ItemDataRole.UserRole + 1


class EntriesTable(QWidget):
    """Words, what they are suggested as, forms and attributes, file and line.

    Signals:
        chosen: other rows are selected.
        change_asked, remove_asked: with Enter or a double click, and with Delete.
    """

    chosen = Signal()
    change_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter, in any spelling"))
        self.filter.setAccessibleName(self.tr("Filter"))
        let_clear(self.filter)
        self._model = QStandardItemModel(self)
        self._filtered = _Filtered(self)
        self._filtered.setSourceModel(self._model)
        self.filter.textChanged.connect(self._filtered.look_for)
        self.view = _View(self)
        self.view.setAccessibleName(self.tr("My entries"))
        self.view.setModel(self._filtered)
        self.view.remove_asked.connect(self.remove_asked)
        self.view.activated.connect(self.change_asked)
        self.view.selectionModel().selectionChanged.connect(self.chosen)
        self.shown = OrWords(self.view, parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.filter)
        layout.addWidget(self.shown, 1)
        self.setFocusProxy(self.filter)

    @property
    def selected(self) -> list[Listed]:
        """The entries of the selected rows."""
        return [index.data(_ENTRY) for index in self.view.selectionModel().selectedRows()]

    def show_entries(self, entries: Sequence[Listed]) -> None:
        """Show other entries; the row that was current stays so, as far as there is one."""
        row = self.view.currentIndex().row()
        self._model.clear()
        self._model.setHorizontalHeaderLabels(
            [self.tr("Words"), self.tr("Suggested as"), self.tr("Forms and attributes"), self.tr("Where")]
        )
        for entry in entries:
            self._model.appendRow(self._cells(entry))
        if entries:
            self.shown.show_view()
            self.view.resizeColumnsToContents()
        else:
            self.shown.say(
                self.tr(
                    "No entries yet. Choose a span or a suggestion in an article and press Shift+V: its words are"
                    " suggested from then on, in every article. Or add words here."
                )
            )
        if rows := self._filtered.rowCount():
            # `selectRow` asks where the row is painted, and from right to left that is nowhere yet.
            self.view.setCurrentIndex(self._filtered.index(min(max(row, 0), rows - 1), 0))
        self.chosen.emit()

    def _cells(self, entry: Listed) -> list[QStandardItem]:
        label = self.tr("never suggested") if entry.label == NEVER else isolated(entry.label)
        words = self.tr("{words}, and other spellings").format(words=isolated(entry.text))
        forms = [f"forms={entry.forms}"] if entry.forms != "name" else []
        values = [f"{name}={value}" for name, value in entry.attributes.items()]
        cells = [
            QStandardItem(words if entry.spellings > 1 else isolated(entry.text)),
            QStandardItem(label),
            QStandardItem(listed(map(isolated, [*forms, *values]))),
            QStandardItem(isolated(f"{entry.file.name}:{entry.line}")),
        ]
        cells[0].setTextAlignment(side(entry.text))
        cells[-1].setToolTip(tooltip(str(entry.file)))
        cells[0].setData(fold_plain(" ".join([entry.text, label, *forms, *values, entry.file.name])), _FOLDED)
        for cell in cells:
            cell.setEditable(False)
            cell.setData(entry, _ENTRY)
        return cells


class _View(QTableView):
    """Whole rows; Delete asks for their removal."""

    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)


class _Filtered(QSortFilterProxyModel):
    """Lets through the rows that hold the words of a filter, however they are spelt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: list[str] = []

    def look_for(self, words: str) -> None:
        """Let only those rows through that hold every one of `words`."""
        self.beginFilterChange()
        self._wanted = fold_plain(words).split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # type: ignore[override]
        folded = self.sourceModel().index(row, 0, parent).data(_FOLDED) or ""
        return all(word in folded for word in self._wanted)
