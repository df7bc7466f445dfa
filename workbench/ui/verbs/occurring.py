"""Every other occurrence of a name: the way to their table, and tagging them from there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workbench.core.changes import Step
from workbench.core.selection import Selection
from workbench.ui.reading.page import Page
from workbench.ui.session import LONG_STEP, Session
from workbench.ui.tables.drawer import Drawer
from workbench.ui.tables.occurrences import OccurrencesTable
from workbench.ui.workspace.panes import Panes


class Occurring(QObject):
    """Opens the table of occurrences for the chosen span, and does what is asked for there.

    Signals:
        told: a message for the person.
        long_verb_asked: this verb (Store → Step) takes long and should be done off the window's thread.
        place_asked: this document (id) should be open.
    """

    told = Signal(str)
    long_verb_asked = Signal(object)
    place_asked = Signal(str, str)

    def __init__(
        self, session: Session, page: Page, panes: Panes, drawer: Drawer, table: OccurrencesTable, *, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._panes = panes
        self._drawer = drawer
        self._table = table
        table.left.connect(partial(panes.toggle, "tables"))
        table.wider.connect(drawer.widen)
        table.place_chosen.connect(self._show)
        table.tag_asked.connect(self._tag)

    def look(self) -> None:
        """Look for every other occurrence of the chosen span's name, in this document first."""
        cursor = self._page.word_cursor
        if cursor and (span := cursor.chosen):
            self._drawer.narrow()
            self._panes.show_panel("tables")
            self._drawer.show_table(self._table)
            self._table.look_for(span)

    def _tag(self, verb: Callable[..., Step], places: int) -> None:
        if places > LONG_STEP:
            self.long_verb_asked.emit(verb)
        elif self._session.do(verb):
            self.told.emit(self.tr("%n occurrence(s) tagged. Undo takes them back.", "", places))

    def _show(self, document: str, start: int, end: int) -> None:
        self.place_asked.emit(document, "")
        if self._page.word_cursor:
            self._page.word_cursor.select(Selection(start, end))
