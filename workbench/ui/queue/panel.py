"""The panel with the queue of documents: counts, filter, list, and the way from one document to the next."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from workbench.commands.queue import Found
from workbench.core.changes import Step
from workbench.core.errors import WorkbenchError
from workbench.core.queue import MOST_FIRST, Filter, SavedFilter, Sort
from workbench.core.records import STATUSES
from workbench.storage.documents import DocumentRow
from workbench.ui.panels.long_list import LongList
from workbench.ui.queue.bar import Bar
from workbench.ui.queue.chips import Chips
from workbench.ui.queue.delegate import DocumentDelegate
from workbench.ui.queue.form import FilterForm
from workbench.ui.queue.heading import Heading
from workbench.ui.queue.looking import Looking
from workbench.ui.queue.model import DocumentsModel
from workbench.ui.queue.saved import SavedMenu
from workbench.ui.queue.waiting import Waiting
from workbench.ui.session import Session
from workbench.ui.words.language import sentence
from workbench.ui.words.wrapping import wrap

_SETTLE = 200  # milliseconds after a step before the counts follow: they are not to slow down who tags
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class DocumentsPanel(QWidget):
    """The queue of documents.

    A document that no longer passes the filter, such as one just marked as done, stays where it is, faint, until the
    list is refreshed, or another filter or order is chosen: nothing jumps under the hand.

    Attributes:
        filter, sort: what is in force.

    Signals:
        chosen: a person wants to open the document with that id.
        changed: other documents are shown, or their counts changed.
        menu_asked: a person wants the menu of the selected documents, at this place on the screen.
        refused: a filter cannot be used (WorkbenchError).
    """

    chosen = Signal(str)
    changed = Signal()
    menu_asked = Signal(QPoint)
    refused = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.filter, self.sort = Filter(), Sort()
        self._gap: int | None = None  # where the open document would stand if it passed the filter
        self._refreshes = True  # whether the next answer makes the list anew, or is only compared with it
        self.model = DocumentsModel(session, self)
        self.looking = Looking(session, self)
        self.heading = Heading(self)
        self.saved = SavedMenu(session, self)
        self.bar = Bar(self.saved, self)
        self.chips = Chips(self)
        self.form = FilterForm(session, self)
        self.list = self._list()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE)
        self._settling.timeout.connect(self._compare)
        self._lay_out()
        self._connect()
        self.refresh()

    def _list(self) -> LongList:
        delegate = DocumentDelegate(self)
        view = LongList(delegate.height(self.font()), self)
        view.setObjectName("documents")
        view.setAccessibleName(self.tr("Documents"))
        view.setModel(self.model)
        view.setItemDelegate(delegate)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        return view

    def _lay_out(self) -> None:
        self.waiting = Waiting(self)
        self.left = QToolButton(self)
        self.left.setAutoRaise(True)
        self.left.setToolTip(self.tr("Make the list anew, without them"))
        self.left.hide()
        empty = QWidget(self)
        words = QLabel(self.tr("No document matches."), empty)
        wrap(words)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clear_button = QPushButton(self.tr("Clear the filter"), empty)
        self.clear_button.clicked.connect(self.clear)
        within = QVBoxLayout(empty)
        within.addStretch(1)
        within.addWidget(words)
        within.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignCenter)
        within.addStretch(2)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.heading, self.bar, self.chips, self.waiting, self.left):
            layout.addWidget(part)
        layout.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.list.selectionModel().selectionChanged.connect(self._on_selection)
        self.list.customContextMenuRequested.connect(self._ask_menu)
        self.heading.statuses_chosen.connect(self._choose_statuses)
        self.bar.words_typed.connect(self._choose_words)
        self.bar.sort_chosen.connect(self._choose_sort)
        self.bar.form_asked.connect(self.open_form)
        self.bar.field.left.connect(self._go_to_list)
        self.chips.chosen.connect(self._choose_rest)
        self.form.changed.connect(self._choose)
        self.saved.chosen.connect(self._choose_saved)
        self.left.clicked.connect(self.refresh)
        self.looking.found.connect(self._on_found)
        self.looking.refused.connect(self._on_refused)
        self.looking.waited.connect(self.waiting.show_progress)
        self.looking.ended.connect(self.waiting.end_progress)
        self.waiting.stopped.connect(self._stop)
        self._session.stepped.connect(self._on_step)

    # The document that is open, and its neighbours

    def show_open(self, document: str | None) -> None:
        """Mark the document that is open."""
        row = self._session.store.queue.row_id(document) if document else None
        self.model.show_open(row)
        place = self.model.place_of(row)
        if place >= 0:
            self._gap = None
            self._select(place)
        else:
            self._gap = self._gap_of(row)
            self.list.selectionModel().clear()

    def open_row(self) -> DocumentRow | None:
        """Return the line of the document that is open."""
        article = self._session.article
        if not article:
            return None
        return self._session.store.documents.row(article.document.id, annotator=self._session.annotator)

    def place(self) -> int:
        """Return the place, from 0, of the document that is open, or -1 if the filter leaves it out."""
        return self.model.place_of(self.model.open_row)

    def neighbour(self, step: int) -> int:
        """Return the place of the next (1) or previous (-1) document; it may lie beyond the ends."""
        place = self.place()
        if place >= 0:
            return place + step
        gap = self._gap or 0
        return gap if step > 0 else gap - 1

    def go(self, place: int) -> None:
        """Open the document at that place; beyond the ends nothing happens."""
        if 0 <= place < self.model.rowCount():
            self.chosen.emit(self.model.document(place).id)

    def selected(self) -> "array[int]":
        """Return the row ids of the documents that are selected in the list, in order."""
        return array("q", (row for top, bottom in self._ranges() for row in self.model.places[top : bottom + 1]))

    # The filter

    def show_filter(self, wanted: Filter, sort: Sort | None = None) -> None:
        """Show the documents that pass a filter, in an order; by default in the one there is."""
        self.filter, self.sort = wanted, sort or self.sort
        self.refresh()

    def clear(self) -> None:
        """Show all documents."""
        self.show_filter(Filter())
        self._go_to_list()

    def refresh(self) -> None:
        """Make the list anew: what no longer passes the filter goes."""
        self._refreshes = True
        self._settling.stop()
        self.waiting.hide()
        self.bar.show_state(self.filter, self.sort)
        self.chips.show_filter(self.filter)
        self.saved.follow(self.filter, self.sort)
        self.looking.ask(self.filter, self.sort, self.model.open_row)

    def open_form(self) -> None:
        """Open the form with all parts of the filter."""
        self.form.show_filter(self.filter)
        self.form.open_below(self.bar.filter_button)

    def way_in(self) -> QWidget:
        """Return what gets the focus when a person comes to the panel: the list, or what leads out of an empty one."""
        return self.list if self._stack.currentIndex() == 0 else self.clear_button

    def begin_filter(self) -> None:
        """Go to the field for words."""
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def stop(self) -> None:
        """End what goes on off the window's thread, and wait for that."""
        self._settling.stop()
        self.looking.stop()

    def _choose(self, wanted: Filter) -> None:
        self.show_filter(wanted)

    def _choose_rest(self, wanted: Filter) -> None:
        """A part was taken away; the words stay unless all is."""
        self.show_filter(wanted)
        self._go_to_list()  # the button that had the focus is gone

    def _choose_statuses(self, statuses: object) -> None:
        self.show_filter(replace(self.filter, statuses=statuses))

    def _choose_words(self, words: str) -> None:
        if words != self.filter.words:
            self.show_filter(replace(self.filter, words=words))

    def _choose_sort(self, sort: Sort) -> None:
        self.show_filter(self.filter, sort)

    def _choose_saved(self, saved: SavedFilter) -> None:
        self.show_filter(saved.filter, saved.sort)

    def _stop(self) -> None:
        """Give up looking into the texts."""
        self.show_filter(replace(self.filter, text=None))

    # Answers

    def _on_found(self, found: Found, wanted: Filter, sort: Sort) -> None:
        if self._refreshes and found.places is not None:
            self._refreshes = False
            self._gap = found.gap
            self.model.show_places(found.places)
            self._stack.setCurrentIndex(int(not found.places and wanted != Filter()))
            self._show_left(0)
        elif found.places is not None:
            self._show_left(self.model.keep(found.places))
        passing = sum(count for status, count in found.counts.items() if status in (wanted.statuses or STATUSES))
        total = self._session.store.documents.count()
        self.heading.show_counts(passing, total, found.counts, wanted.statuses)
        self.changed.emit()

    def _on_refused(self, error: WorkbenchError) -> None:
        self._refreshes = False
        self.refused.emit(error)
        self.waiting.say(sentence(error))

    def _show_left(self, count: int) -> None:
        self.left.setText(self.tr("%n no longer match(es) · Refresh", "", count))
        self.left.setVisible(bool(count))

    # Following

    def _on_step(self, step: Step) -> None:
        if "documents" in step.touched.tables:
            self.looking.forget_texts()
            self.refresh()
        elif step.touched.tables & self._speaks_of():
            self._settling.start()

    def follow_suggestions(self) -> None:
        """Follow new counts of suggestions, where the filter or the order goes by them."""
        if self.filter.suggested is not None:
            self._settling.start()
        elif self.sort.by in MOST_FIRST:
            self.refresh()

    def _speaks_of(self) -> set[str]:
        """Return the tables that counts and filter depend on; tagging is not to make the queue be asked for."""
        about_spans = self.filter.label or self.filter.unlabelled or self.filter.annotator
        return {"annotations", "spans"} if about_spans else {"annotations"}

    def _compare(self) -> None:
        """Follow a step with the counts, and with what no longer passes; the list stays as it is."""
        listed = self._refreshes or self.filter.asks_for_work or bool(self.filter.annotator)
        self.looking.ask(self.filter, self.sort, self.model.open_row if self._refreshes else None, listed=listed)

    def _on_selection(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        """Open the document that is selected if it is the only one."""
        match self._ranges():
            case [(top, bottom)] if top == bottom != self.place():
                self.go(top)

    def _ranges(self) -> list[tuple[int, int]]:
        """Return the first and the last place of each range of selected documents, in order."""
        ranges = cast("Iterable[QItemSelectionRange]", self.list.selectionModel().selection())
        return sorted((one.top(), one.bottom()) for one in ranges)

    def _select(self, place: int) -> None:
        index = self.model.index(place)
        if index != self.list.currentIndex() or not self.list.selectionModel().isSelected(index):
            self.list.selectionModel().setCurrentIndex(index, _CHOOSE)
        self.list.scrollTo(index)

    def _gap_of(self, row: int | None) -> int | None:
        """Return where a document that the filter leaves out would stand."""
        if row is None:
            return None
        if self.sort == Sort():
            return bisect_left(self.model.places, row)
        among = array("q", [*self.model.places, row])
        queue = self._session.store.queue
        return queue.places(sort=self.sort, annotator=self._session.annotator, within=among).index(row)

    def _go_to_list(self) -> None:
        self.way_in().setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_menu(self, at: QPoint) -> None:
        self.menu_asked.emit(self.list.viewport().mapToGlobal(at))
