"""The table of metadata: every document of the project, its fields edited in place, many at once as one step."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from workbench.commands import metadata as verbs
from workbench.core.changes import Step
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.metadata import checked_name
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.jobs.work import Job
from workbench.ui.panels.field_titles import field_title
from workbench.ui.session import LONG_STEP, Session
from workbench.ui.tables.filled_menu import Item, filled_menu
from workbench.ui.tables.metadata_cells import CellVerbs
from workbench.ui.tables.metadata_grid import MetadataGrid
from workbench.ui.tables.metadata_model import NAME, MetadataModel
from workbench.ui.tables.name_line import NameLine
from workbench.ui.tables.table import Table
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.or_words import OrWords

_FEW = 50  # documents that a step touched; beyond that every field in use is looked for anew
_Cells = Mapping[int, Mapping[str, Any]]  # values by the row id of the document, then by the field


class MetadataTable(Table):
    """The documents of the queue with a column for each field that is in use.

    Signals:
        left: the person wants the article back.
        told: a message for the person.
        refused: a warning for the person.
        long_verb_asked: this verb (Store → Step) takes long and should be done off the window's thread.
    """

    left = Signal()
    told = Signal(str)
    refused = Signal(str)
    long_verb_asked = Signal(object)
    file_name = "metadata.csv"
    has_scope = False

    def __init__(self, session: Session, places: "Callable[[], array[int]]", parent: QWidget | None = None) -> None:
        """Show the documents with the row ids that `places` returns, in that order."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Metadata"))
        self._session = session
        self._places = places
        self._added: list[str] = []  # fields that a person added and that are empty so far
        self._reading = LatestJob(session.store, self)
        self._reading.done.connect(self._show_fields)
        self._reading.refused.connect(self._refuse)
        self.model = MetadataModel(session, self)
        self.grid = MetadataGrid(self.model, self)
        self.grid.setAccessibleName(self.windowTitle())
        self.cells = CellVerbs(session, self.grid, self._do, self)
        self.cells.refused.connect(self.refused)
        self.grid.verbs = {
            "Ctrl+D": self.cells.fill_down,
            "Ctrl+C": self.cells.copy,
            "Ctrl+V": self.cells.paste,
            "Delete": self.cells.clear,
            "Backspace": self.cells.clear,
            "Ctrl+Enter": self.grid.open_current,
            "Alt+Insert": self.add_field,
            "Alt+Enter": self.rename_field,
            "Alt+Delete": self.remove_field,
            "Esc": self.left.emit,
        }
        self.grid.opened.connect(lambda row: self.chosen.emit(self.model.document(row).id, ""))
        self.grid.cells.refused.connect(self._refuse)
        self.grid.horizontalHeader().customContextMenuRequested.connect(self._show_header_menu)
        self.name = NameLine(self)
        self.name.left.connect(self.grid.setFocus)
        self._arrange()

    def _arrange(self) -> None:
        add = QToolButton(self)
        add.setText(self.tr("Add a field…"))
        add.setToolTip(self.tr("Add a column for a new field (Alt+Insert)"))
        add.setObjectName("add field")
        add.clicked.connect(self.add_field)
        add.setEnabled(not self._session.store.read_only)
        self._count = QLabel(self)
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.shown = OrWords(self.grid, parent=self)
        self.grid.setCornerButtonEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.setSpacing(4)
        layout.addWidget(self.name)
        layout.addWidget(self.shown, 1)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addWidget(self._count)
        foot.addStretch(1)
        layout.addLayout(foot)
        self.setFocusProxy(self.grid)
        self._set_widths()

    # What is shown

    def follow(self) -> None:
        """Show the documents that the queue has now."""
        if self.isVisible():
            self.refresh(None)

    def refresh(self, document: str | None) -> None:
        self.model.show_places(self._places())
        self._count.setText(self.tr("%n document(s), as in the list of documents", "", self.model.rowCount()))
        if self.model.rowCount():
            self.shown.show_view()
        else:
            self.shown.say(self.tr("No documents yet. Import articles, and their metadata can be edited here."))
        if not self.grid.currentIndex().isValid():
            self._go_to_open_document()
        self._read_fields()

    def update_rows(self, step: Step, document: str | None) -> None:
        if "documents" not in step.touched.tables:
            return
        if step.verb not in verbs.METADATA_VERBS:
            self.refresh(document)
            return
        self.model.forget(step.touched.documents)
        if step.verb == "set_metadata" and len(step.touched.documents) <= _FEW:
            rows = self._session.store.metadata.of(list(step.touched.documents))
            self._show_fields([*self.model.fields, *(field for row in rows for field in row.meta)])
        else:
            self._read_fields()

    def writing(self, document: str | None, path: Path) -> Job:
        return lambda store, progress: verbs.export_metadata(store, path, progress=progress)

    def stop(self) -> None:
        self.grid.keep_editing()
        self._reading.stop()
        self.model.show_places(array("q"))  # the project is closed before the window is painted for the last time

    def _read_fields(self) -> None:
        """Look for the fields in use: in a large project off the window's thread."""
        if self._session.store.documents.count() > LONG_STEP:
            self._reading.start(_fields)
            return
        self._reading.drop()
        self._show_fields(self._session.store.metadata.fields())

    def _refuse(self, error: WorkbenchError) -> None:
        self.refused.emit(sentence(error))

    def _show_fields(self, fields: Sequence[str] | Mapping[str, int]) -> None:
        self._added = [field for field in self._added if field not in fields]
        before = self.model.columnCount()
        self.model.show_fields([*fields, *self._added])
        if self.model.columnCount() > before:
            self._set_widths(before)

    def _set_widths(self, first: int = 0) -> None:
        """Give columns, from `first` on, the room that their fields usually need."""
        letter = self.fontMetrics().averageCharWidth()
        usual = {"": 26, "title": 46, "outlet": 20, "date": 14, "url": 30}
        for column in range(first, self.model.columnCount()):
            self.grid.setColumnWidth(column, letter * usual.get(self.model.field(column), 18))

    def _go_to_open_document(self) -> None:
        article = self._session.article
        place = self._session.store.queue.row_id(article.document.id) if article else None
        row = max(self.model.row_of(place) if place is not None else 0, 0)
        if row < self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(row, NAME + 1))

    def _do(self, verb: Callable[[Store], Step], rows: int) -> bool:
        """Do a verb that touches so many rows; tell whether it is done, or is being done."""
        if rows > LONG_STEP:
            self.long_verb_asked.emit(verb)
            return True
        return self._session.do(verb) is not None

    # Fields

    def add_field(self) -> None:
        """Ask for the name of a new field."""
        if not self._session.store.read_only:
            self.name.ask(self.tr("Name of the new field:"), "", self._add_field)

    def rename_field(self, column: int | None = None) -> None:
        """Ask for another name of the field of a column, or of the current one."""
        if field := self._field_to_change(column):
            self.name.ask(
                self.tr("New name of the field {field}:").format(field=isolated(field)),
                field,
                partial(self._rename_field, field),
            )

    def remove_field(self, column: int | None = None) -> None:
        """Remove the field of a column, or of the current one, from all documents."""
        if not (field := self._field_to_change(column)):
            return
        if field in self._added:
            self._added.remove(field)
            self.model.show_fields([one for one in self.model.fields if one != field])
            return
        total = self._session.store.documents.count()
        verb = partial(verbs.remove_field, field=field, annotator=self._session.annotator)
        if self._do(verb, total) and total <= LONG_STEP:
            self.told.emit(self.tr("The field {field} is removed. Undo brings it back.").format(field=isolated(field)))

    def _field_to_change(self, column: int | None) -> str:
        wanted = self.grid.currentIndex().column() if column is None else column
        return "" if self._session.store.read_only else self.model.field(wanted)

    def _add_field(self, name: str) -> bool:
        try:
            field = checked_name(name)
        except BadInput as reason:
            self.refused.emit(sentence(reason))
            return False
        if field not in self.model.fields:
            self._added.append(field)
            self._show_fields(list(self.model.fields))
        column = list(self.model.fields).index(field) + 1
        self.grid.setCurrentIndex(self.model.index(max(self.grid.currentIndex().row(), 0), column))
        return True

    def _rename_field(self, field: str, name: str) -> bool:
        if name == field:
            return True
        if field in self._added and self._add_field(name):
            self.remove_field(list(self.model.fields).index(field) + 1)
            return True
        verb = partial(verbs.rename_field, field=field, name=name, annotator=self._session.annotator)
        return self._do(verb, self._session.store.documents.count())

    # The menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu(self.grid.currentIndex().column()).popup(event.globalPos())

    def _show_header_menu(self, at: QPoint) -> None:
        header = self.grid.horizontalHeader()
        self._menu(header.logicalIndexAt(at)).popup(header.mapToGlobal(at))

    def _menu(self, column: int) -> QMenu:
        """Return the menu for the selected cells and the field of a column."""
        is_writable, field = not self._session.store.read_only, self.model.field(column)
        can_change = is_writable and bool(field)
        title = field_title(field) if field else ""
        rename, remove = self.tr("Rename the field {field}…"), self.tr("Remove the field {field}")
        cells = self.cells
        return filled_menu(
            self,
            (
                Item(self.tr("Copy"), "Ctrl+C", cells.copy),
                Item(self.tr("Paste"), "Ctrl+V", cells.paste, is_writable),
                Item(self.tr("Fill down"), "Ctrl+D", cells.fill_down, is_writable),
                Item(self.tr("Clear"), "Delete", cells.clear, is_writable),
                None,
                Item(self.tr("Add a field…"), "Alt+Insert", self.add_field, is_writable),
                Item(rename.format(field=title), "Alt+Enter", partial(self.rename_field, column), can_change),
                Item(remove.format(field=title), "Alt+Delete", partial(self.remove_field, column), can_change),
            ),
        )


def _fields(store: Store, progress: Progress) -> dict[str, int]:
    return store.metadata.fields(progress)
