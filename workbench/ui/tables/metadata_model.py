"""The metadata of all documents as a table; rows are read a page at a time, when they are looked at."""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from workbench.commands.metadata import set_metadata
from workbench.core.errors import WorkbenchError
from workbench.core.metadata import COLUMNS, checked_value, value_text
from workbench.storage.metadata import MetadataRow
from workbench.ui.panels.field_titles import field_title
from workbench.ui.panels.long_list import Index
from workbench.ui.session import Session
from workbench.ui.tables.cells import side
from workbench.ui.words.isolation import isolated, tooltip
from workbench.ui.words.language import sentence

NAME = 0  # the column of the documents' names, which are not edited; the others are fields
_PAGE = 200
_MOST_PAGES = 50
_LONGEST = 300  # code points of a cell; the rest is in its tooltip and in the editor
_NO_PARENT = QModelIndex()
_REFUSED = "⚠ "


class MetadataModel(QAbstractTableModel):
    """A row a document, a column a field. What was typed and could not be stored stays in its cell, marked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._places: array[int] = array("q")
        self._fields: list[str] = list(COLUMNS)
        self._pages: dict[int, dict[int, MetadataRow]] = {}
        self._drafts: dict[tuple[int, str], str] = {}  # by document (row id) and field

    # What is shown

    def show_places(self, places: "array[int]") -> None:
        """Show the documents with these row ids, in this order."""
        if places == self._places:
            self.forget()
            return
        self.beginResetModel()
        self._places = places
        self._pages.clear()
        self.endResetModel()

    def show_fields(self, fields: Iterable[str]) -> None:
        """Have a column for each field; those that are there keep their places, new ones come last."""
        wanted = list(dict.fromkeys([*COLUMNS, *fields]))
        for number in reversed(range(len(self._fields))):
            if self._fields[number] not in wanted:
                self.beginRemoveColumns(_NO_PARENT, number + 1, number + 1)
                del self._fields[number]
                self.endRemoveColumns()
        if new := [field for field in wanted if field not in self._fields]:
            self.beginInsertColumns(_NO_PARENT, len(self._fields) + 1, len(self._fields) + len(new))
            self._fields += new
            self.endInsertColumns()

    def forget(self, documents: Collection[str] | None = None) -> None:
        """Read the rows of these documents (ids) anew when they are next looked at, or those of all."""
        for number, page in list(self._pages.items()):
            if documents is None or any(row.id in documents for row in page.values()):
                del self._pages[number]
        if self._places:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @property
    def fields(self) -> Sequence[str]:
        """The fields that have columns, in the order of these."""
        return self._fields

    def field(self, column: int) -> str:
        """Return the field of a column, or an empty text for that of names."""
        return self._fields[column - 1] if column > NAME else ""

    @property
    def places(self) -> "array[int]":
        """The row ids of the documents, row by row; never changed, only replaced."""
        return self._places

    def row_of(self, place: int) -> int:
        """Return the row of the document with that row id, or -1."""
        try:
            return self._places.index(place)
        except ValueError:
            return -1

    def document(self, row: int) -> MetadataRow:
        """Return what is said about the document in a row."""
        page = row // _PAGE
        if page not in self._pages:
            if len(self._pages) >= _MOST_PAGES:
                del self._pages[next(iter(self._pages))]
            places = self._places[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = {one.place: one for one in self._session.store.metadata.rows(places)}
        place = self._places[row]
        return self._pages[page].get(place) or MetadataRow(place, "", "", {})  # it was removed just now

    def text(self, row: int, column: int) -> str:
        """Return the whole text of a cell as it is stored."""
        document = self.document(row)
        return document.name if column == NAME else value_text(document.meta.get(self.field(column)))

    # Drafts

    def drop_draft(self, row: int, column: int) -> None:
        """Show again what is stored."""
        self._drafts.pop((self._places[row], self.field(column)), None)
        self.dataChanged.emit(self.index(row, column), self.index(row, column))

    def drop_drafts(self, cells: Mapping[int, Sequence[range]]) -> None:
        """Show again what is stored in cells, given by their rows in each column."""
        for place, field in list(self._drafts):
            row, column = self.row_of(place), self._fields.index(field) + 1 if field in self._fields else NAME
            if any(row in rows for rows in cells.get(column, ())):
                self.drop_draft(row, column)

    def why_not(self, column: int, text: str) -> WorkbenchError | None:
        """Return why a text cannot stand in a column, if it cannot."""
        try:
            checked_value(self.field(column), text)
        except WorkbenchError as reason:
            return reason
        return None

    def _draft(self, row: int, column: int) -> str | None:
        return self._drafts.get((self._places[row], self.field(column))) if self._drafts else None

    # Qt's interface

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._fields) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = index.column() > NAME and not self._session.store.read_only
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        title = field_title(self.field(section)) if section > NAME else self.tr("Document")
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        return tooltip(title) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        draft = self._draft(row, column)
        text = self.text(row, column) if draft is None else draft
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{'' if draft is None else _REFUSED}{isolated(text[:_LONGEST])}" if text else ""
            case Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                reason = None if draft is None else self.why_not(column, draft)
                return tooltip(sentence(reason) if reason else text) if text else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return side(text)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, column = index.row(), index.column()
        if role != Qt.ItemDataRole.EditRole or column == NAME:
            return False
        text, document, field = str(value), self.document(row).id, self.field(column)
        self.drop_draft(row, column)
        if text == self.text(row, column):
            return True
        done = self._session.do(set_metadata, [document], field, text, annotator=self._session.annotator)
        if done is None:
            self._drafts[self._places[row], field] = text
            self.dataChanged.emit(index, index)
        return done is not None
