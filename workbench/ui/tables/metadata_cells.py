"""What is done to many cells of the table of metadata at once: each is one step."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from workbench.commands import metadata as verbs
from workbench.core.changes import Step
from workbench.core.errors import BadInput, WorkbenchError
from workbench.storage.store import Store
from workbench.ui.session import LONG_STEP, Session
from workbench.ui.tables.clipboard_cells import cells_of_text, text_of_cells
from workbench.ui.tables.metadata_grid import MetadataGrid
from workbench.ui.words.language import sentence


class _Part(NamedTuple):
    """One value for a field of the documents in some rows."""

    field: str
    rows: Sequence[range]
    value: Any


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
        parts = []
        for column, rows in self._grid.selected_rows().items():
            field, first = self._model.field(column), rows[0].start
            if sum(map(len, rows)) == 1:
                first -= 1
            if field and first >= 0:
                parts.append(_Part(field, rows, self._model.document(first).meta.get(field)))
        self._write(parts)

    def clear(self) -> None:
        """Empty the cells that are selected."""
        selected = self._grid.selected_rows()
        self._model.drop_drafts(selected)
        fields = ((self._model.field(column), rows) for column, rows in selected.items())
        self._write([_Part(field, rows, "") for field, rows in fields if field])

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

    def _filled(self, text: str) -> list[_Part]:
        return [_Part(self._editable(column), rows, text) for column, rows in self._grid.selected_rows().items()]

    def _block(self, rows: list[list[str]]) -> list[_Part]:
        selected = self._grid.selected_rows()
        if not selected:
            return []
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
        return [
            _Part(field, [range(row, row + 1)], text)
            for row, texts in enumerate(rows, start=top)
            for field, text in zip(fields, texts, strict=False)
        ]

    def _editable(self, column: int) -> str:
        if field := self._model.field(column):
            return field
        raise BadInput("The names of documents cannot be changed here; begin at another column.")

    def _write(self, parts: Sequence[_Part]) -> None:
        """Set fields of documents as one step."""
        if parts and not self._session.store.read_only:
            count = sum(len(rows) for part in parts for rows in part.rows)
            places, annotator = self._model.places, self._session.annotator
            self._do(partial(_set_parts, parts=parts, places=places, annotator=annotator), count)


def _set_parts(store: Store, *, parts: Sequence[_Part], places: "array[int]", annotator: str) -> Step:
    """Set the cells of `parts`; in a long table they are counted out here, off the window's thread."""
    values: dict[int, dict[str, Any]] = {}
    for part in parts:
        for rows in part.rows:
            for place in places[rows.start : rows.stop]:
                values.setdefault(place, {})[part.field] = part.value
    ids = store.metadata.ids(list(values))
    cells = {ids[place]: of_one for place, of_one in values.items() if place in ids}
    return verbs.set_cells(store, cells, annotator=annotator)
