"""What is done to many cells of the table of metadata at once: each is one step."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from workbench.commands import metadata as verbs
from workbench.core.changes import Step
from workbench.core.errors import BadInput, WorkbenchError
from workbench.storage.store import Store
from workbench.ui.language import sentence
from workbench.ui.session import LONG_STEP, Session
from workbench.ui.tables.clipboard_cells import cells_of_text, text_of_cells
from workbench.ui.tables.metadata_grid import MetadataGrid

_Cells = Mapping[int, Mapping[str, Any]]  # values by the row id of the document, then by the field


class CellVerbs(QObject):
    """Fills, empties, copies and pastes the selected cells. `do` does a verb that touches so many rows.

    Signals:
        refused: a warning for the person.
    """

    refused = Signal(str)

    def __init__(
        self,
        session: Session,
        grid: MetadataGrid,
        do: Callable[[Callable[[Store], Step], int], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._grid = grid
        self._model = grid.metadata
        self._do = do

    def fill_down(self) -> None:
        """Give the cells that are selected the value of the first in their column; one alone that of the cell above."""
        cells: dict[int, dict[str, Any]] = {}
        for column, parts in self._grid.selected_rows().items():
            field, first = self._model.field(column), parts[0].start
            rows = [row for part in parts for row in part]
            if len(rows) > 1:
                del rows[0]
            else:
                first -= 1
            if not field or first < 0:
                continue
            value = self._model.document(first).meta.get(field)
            for row in rows:
                cells.setdefault(self._model.place(row), {})[field] = value
        self._write(cells)

    def clear(self) -> None:
        """Empty the cells that are selected."""
        cells: dict[int, dict[str, Any]] = {}
        for column, parts in self._grid.selected_rows().items():
            if field := self._model.field(column):
                for row in (row for part in parts for row in part):
                    cells.setdefault(self._model.place(row), {})[field] = ""
        self._model.drop_drafts()
        self._write(cells)

    def copy(self) -> None:
        """Copy the cells that are selected, and those between them, as a spreadsheet takes them."""
        selected = self._grid.selected_rows()
        if not selected:
            return
        first = min(parts[0].start for parts in selected.values())
        end = max(parts[-1].stop for parts in selected.values())
        if end - first > LONG_STEP:
            self.refused.emit(
                self.tr("%n row(s) are too many to copy; write the table to a CSV file.", "", end - first)
            )
            return
        columns = range(min(selected), max(selected) + 1)
        rows = [[self._model.text(row, column) for column in columns] for row in range(first, end)]
        QGuiApplication.clipboard().setText(text_of_cells(rows))

    def paste(self) -> None:
        """Put the cells of the clipboard where the selection begins, or its only cell into all that are selected."""
        try:
            rows = cells_of_text(QGuiApplication.clipboard().text())
            self._write(self._filled(rows[0][0]) if len(rows) == len(rows[0]) == 1 else self._block(rows))
        except WorkbenchError as reason:
            self.refused.emit(sentence(reason))

    def _filled(self, text: str) -> _Cells:
        cells: dict[int, dict[str, Any]] = {}
        for column, parts in self._grid.selected_rows().items():
            field = self._editable(column)
            for row in (row for part in parts for row in part):
                cells.setdefault(self._model.place(row), {})[field] = text
        return cells

    def _block(self, rows: list[list[str]]) -> _Cells:
        selected = self._grid.selected_rows()
        if not selected:
            return {}
        column = min(selected)
        top, width = selected[column][0].start, max(map(len, rows))
        if top + len(rows) > self._model.rowCount() or column + width > self._model.columnCount():
            raise BadInput(
                "The clipboard has {rows} rows and {columns} columns: more than there is room for from the chosen cell "
                "on. Nothing was pasted.",
                rows=len(rows),
                columns=width,
            )
        fields = [self._editable(column + number) for number in range(width)]
        places = map(self._model.place, range(top, top + len(rows)))
        return {place: dict(zip(fields, texts, strict=False)) for place, texts in zip(places, rows, strict=True)}

    def _editable(self, column: int) -> str:
        if field := self._model.field(column):
            return field
        raise BadInput("The names of documents cannot be changed here; begin at another column.")

    def _write(self, cells: _Cells) -> None:
        """Set fields of documents as one step."""
        if cells and not self._session.store.read_only:
            self._do(partial(_set_places, cells=cells, annotator=self._session.annotator), len(cells))


def _set_places(store: Store, *, cells: _Cells, annotator: str) -> Step:
    ids = store.metadata.ids(list(cells))
    return verbs.set_cells(store, {ids[place]: values for place, values in cells.items()}, annotator=annotator)
