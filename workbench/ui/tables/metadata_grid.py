"""The grid in which metadata is edited in place, and the keys of a spreadsheet."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workbench.ui.panels.directed_line import DirectedLine
from workbench.ui.reading.keymap import physical_key
from workbench.ui.tables.metadata_model import NAME, MetadataModel

_Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NAMED = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Insert: "Insert",
}


class CellDelegate(QStyledItemDelegate):
    """Edits a cell in a line that runs as its text does; Enter leaves it only with what can be stored.

    Signals:
        refused: why what was typed cannot be stored (WorkbenchError).
    """

    refused = Signal(object)

    def __init__(self, model: MetadataModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._index = QPersistentModelIndex()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        self._index = QPersistentModelIndex(index)
        line = DirectedLine(parent=parent)
        line.setAccessibleName(str(self._model.headerData(index.column(), Qt.Orientation.Horizontal)))
        line.setFrame(False)
        return line

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        assert isinstance(editor, DirectedLine)
        if not editor.isModified():  # what is being typed outlives a change of the row
            editor.setText(str(self._model.data(index, Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        assert isinstance(editor, DirectedLine)
        if editor.isModified():
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, DirectedLine):
            if event.key() in (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                if editor.isModified() and (reason := self._model.why_not(self._index.column(), editor.text())):
                    self.refused.emit(reason)
                    return True
                if event.key() in _ENTER:  # at once; Qt would do it when nothing else is to be done
                    self.commitData.emit(editor)
                    self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
                    return True
            elif event.key() == Qt.Key.Key_Escape:
                self._model.drop_draft(self._index.row(), self._index.column())
        return super().eventFilter(editor, event)


class MetadataGrid(QTableView):
    """Cells that are chosen and edited as in a spreadsheet.

    Signals:
        opened: the document in this row should be opened.
    """

    opened = Signal(int)

    def __init__(self, model: MetadataModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verbs: dict[str, Callable[[], object]] = {}  # by the names of keys
        self.metadata = model
        self.setModel(model)
        self.cells = CellDelegate(model, self)
        self.setItemDelegate(self.cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(self.fontMetrics().height() + 10)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 10)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(True)
        # The grid's own would ask every row whether it is selected, each time that a heading is painted.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._on_double_click)

    def selected_rows(self) -> dict[int, list[range]]:
        """Return which rows are selected in each column, in order; cells are not counted one by one."""
        found: dict[int, list[range]] = {}
        selection = self.selectionModel().selection()
        for part in (selection.at(number) for number in range(selection.count())):
            for column in range(part.left(), part.right() + 1):
                found.setdefault(column, []).append(range(part.top(), part.bottom() + 1))
        return {column: sorted(found[column], key=lambda rows: rows.start) for column in sorted(found)}

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._verb(event):
            event.accept()  # before the window's actions take the key
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        verb = self._verb(event)
        if verb:
            verb()
        elif event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._enter()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # Enter: on to the next document
            below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
            if below.isValid():
                self.setCurrentIndex(below)

    def keep_editing(self) -> None:
        """Store what is being typed in a cell."""
        for line in self.viewport().findChildren(DirectedLine):
            self.commitData(line)

    def open_current(self) -> None:
        """Ask for the document of the current row."""
        if self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())

    def _enter(self) -> None:
        if self.currentIndex().column() == NAME:
            self.open_current()
        elif self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def _on_double_click(self, index: QModelIndex) -> None:
        if index.column() == NAME:
            self.opened.emit(index.row())

    def _verb(self, event: QKeyEvent) -> Callable[[], object] | None:
        return self.verbs.get("+".join(_names(event)))


def _names(event: QKeyEvent) -> Iterator[str]:
    """Yield the names of the keys that are held and of the one that is pressed, by its place on the keyboard."""
    held = event.modifiers()
    for modifier, name in (
        (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
        (Qt.KeyboardModifier.AltModifier, "Alt"),
        (Qt.KeyboardModifier.ShiftModifier, "Shift"),
    ):
        if held & modifier:
            yield name
    yield _NAMED.get(Qt.Key(event.key())) or physical_key(event) or ""
