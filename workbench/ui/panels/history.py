"""The history of the project: what was done, when, by whom and to what; the way there, and back to it."""

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.core.changes import Change, Step
from workbench.ui.look.scale import scaled
from workbench.ui.panels.change_words import change_words, span_change
from workbench.ui.panels.long_list import LongList
from workbench.ui.panels.step_rows import Extent, StepDelegate, StepsModel
from workbench.ui.session import Session
from workbench.ui.words.spoken import name_choice
from workbench.ui.words.wrapping import wrap

_MOST_CHANGES = 8  # told in words; an import has thousands
_TOLD_HEIGHT = 110  # pixels; what is longer scrolls


class HistoryPanel(QWidget):
    """Every step, with what it did to each row.

    Signals:
        place_asked: a person wants to see what a step touched: the ids of a document and of a span in it, or "".
        undo_to_asked: all that was done after this step (id) should be undone.
        redo_to_asked: all that was undone up to this step (id) should be done again.
    """

    place_asked = Signal(str, str)
    undo_to_asked = Signal(int)
    redo_to_asked = Signal(int)

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._span: str | None = None
        self._current: int | None = None
        self.extent = QComboBox(self)
        self.extent.addItems([self.tr("Whole project"), self.tr("This document"), self.tr("The chosen span")])
        name_choice(self.extent, self.tr("Which steps are listed"))
        self.extent.currentIndexChanged.connect(self.refresh)
        self.model = StepsModel(session, self)
        delegate = StepDelegate(self)
        self.list = LongList(delegate.height(self.font()), self)
        self.list.setObjectName("history")
        self.list.setAccessibleName(self.tr("History"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(delegate)
        self.list.activated.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        wrap(self._empty)
        self._empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.told = QLabel(self)
        self._told_area = self._make_told_area()
        self.back = QPushButton(self.tr("Undo to here"), self)
        self.back.setToolTip(self.tr("Undo all that was done after this step"))
        self.back.clicked.connect(lambda: self._ask(self.undo_to_asked))
        self.forth = QPushButton(self.tr("Redo to here"), self)
        self.forth.setToolTip(self.tr("Do again all that was undone up to this step"))
        self.forth.clicked.connect(lambda: self._ask(self.redo_to_asked))
        self._arrange()
        self.setFocusProxy(self.list)
        self._show_current()

    def _make_told_area(self) -> QScrollArea:
        self.told.setObjectName("told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        wrap(self.told)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.told.setMargin(8)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.told)
        return area

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 0, 8, 8)
        buttons.addWidget(self.back)
        buttons.addWidget(self.forth)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(4)
        which = QHBoxLayout()
        which.setContentsMargins(8, 0, 8, 0)
        which.addWidget(self.extent)
        layout.addLayout(which)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._told_area)
        layout.addLayout(buttons)

    def show_chosen(self, span: str | None) -> None:
        """Follow the chosen span (id), whose steps may be listed."""
        if span != self._span:
            self._span = span
            if self._extent is Extent.SPAN and self.isVisible():
                self.refresh()

    def refresh(self) -> None:
        """Read the steps anew; the chosen one stays chosen."""
        current = self._current
        top = self.list.verticalScrollBar().value()
        self.model.refresh(self._extent, self._span)
        place = self.model.place(current) if current is not None else -1
        self.list.setCurrentIndex(self.model.index(place) if place >= 0 else QModelIndex())
        self.list.verticalScrollBar().setValue(top)
        is_empty = not self.model.rowCount()
        self.list.setHidden(is_empty)
        self._empty.setVisible(is_empty)
        self._empty.setText(self._words_when_empty())
        self._show_current()

    @property
    def _extent(self) -> Extent:
        return Extent(self.extent.currentIndex())

    def _words_when_empty(self) -> str:
        if self._extent is Extent.SPAN and not self._span:
            return self.tr("Choose a span to see who made it, and from what.")
        return self.tr("Nothing has been done yet.")

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self._current = self.model.step(current.row()).id
        self._show_current()

    def _step(self) -> Step | None:
        index = self.list.currentIndex()
        return self.model.step(index.row()) if index.isValid() else None

    def _show_current(self) -> None:
        step = self._step()
        writable = not self._session.store.read_only
        history = self._session.store.history
        last = history.undoable()
        self.back.setEnabled(bool(writable and step and step.state == "done" and last and last.id > step.id))
        self.forth.setEnabled(bool(writable and step and step.state == "undone"))
        self._told_area.setVisible(step is not None)
        self.told.setText(self._tell(step) if step else "")
        self._fit()

    def _fit(self) -> None:
        """Give what is told the height that it needs, within reason: the rest is for the list."""
        wanted = self.told.heightForWidth(self.width() - 24)
        self._told_area.setFixedHeight(min(scaled(_TOLD_HEIGHT), max(wanted, 0) + 4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _tell(self, step: Step) -> str:
        """Return who did what, and the rows of a step in words; of a step of the chosen span what that became."""
        history, article = self._session.store.history, self._session.article
        if article and (change := self.model.span_change(step)):
            of_span = span_change(article.document.id, change.before, change.after)
            return f"{change_words(self._session.store, self._language, of_span)}\n{self.model.circumstances(step)}"
        changes = history.changes(step.id, limit=_MOST_CHANGES)
        lines = [change_words(self._session.store, self._language, change) for change in changes]
        if more := history.size(step.id) - len(changes):
            lines.append(self.tr("and %n more row(s)", "", more))
        return "\n".join([*lines, self.model.circumstances(step)])

    def _ask(self, signal: SignalInstance) -> None:
        if step := self._step():
            signal.emit(step.id)

    def _go(self, index: QModelIndex) -> None:
        store = self._session.store
        changes = store.history.changes(self.model.step(index.row()).id, limit=_MOST_CHANGES)
        placed = (change for change in changes if change.document and store.documents.exists(change.document))
        found = sorted(placed, key=lambda change: change.table != "spans")
        if found and found[0].document:
            self.place_asked.emit(found[0].document, _span_id(found[0]))


def _span_id(change: Change) -> str:
    row = change.after or change.before
    return str(row["uuid"]) if row and change.table == "spans" else ""
