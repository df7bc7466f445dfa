"""Every other occurrence of a name, each to be ticked, tagged all together in one step."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.occurrences import Found, find_occurrences, tag_all
from workbench.core.errors import WorkbenchError
from workbench.core.folding import Level
from workbench.core.records import Span, surface
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.panels.long_list import Index
from workbench.ui.reading.keymap import key_name
from workbench.ui.session import Session
from workbench.ui.tables.table import Table
from workbench.ui.words.isolation import isolated, tooltip
from workbench.ui.words.language import sentence
from workbench.ui.words.spoken import name_choice
from workbench.ui.words.wrapping import wrap

_NO_PARENT = QModelIndex()
_LEVELS: tuple[Level, ...] = (1, 2, 3)
_BEFORE, _HIT, _AFTER, _DOCUMENT = range(4)


class FoundModel(QAbstractTableModel):
    """What was found, in its context; each hit is ticked or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Sequence[Found] = ()
        self._ticked: list[bool] = []

    def show_found(self, found: Sequence[Found]) -> None:
        """Show other hits; those that may be tagged are ticked."""
        self.beginResetModel()
        self.found = found
        self._ticked = [not hit.forbidden and not hit.inside for hit in found]
        self.endResetModel()

    def ticked(self) -> list[Found]:
        """Return the hits that are ticked."""
        return [hit for hit, is_ticked in zip(self.found, self._ticked, strict=True) if is_ticked]

    def tick_all(self, ticked: bool) -> None:
        """Tick all hits that may be tagged, or none."""
        self._ticked = [ticked and not hit.forbidden for hit in self.found]
        if self.found:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.found) - 1, 0))

    def turn(self, place: int) -> None:
        """Tick a hit, or no longer."""
        if not self.found[place].forbidden:
            self._ticked[place] = not self._ticked[place]
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.found)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit, column = self.found[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return isolated((hit.before, hit.surface, hit.after, hit.name)[column])
            case Qt.ItemDataRole.CheckStateRole if column == _BEFORE:
                return Qt.CheckState.Checked if self._ticked[index.row()] else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.TextAlignmentRole if column == _BEFORE:
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(sentence(hit.forbidden)) if hit.forbidden else None
        return None

    def setData(self, index: Index, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole:
            self.turn(index.row())
        return role == Qt.ItemDataRole.CheckStateRole

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable
        if not self.found[index.row()].forbidden:
            flags |= Qt.ItemFlag.ItemIsEnabled
            if index.column() == _BEFORE:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags


class _FoundView(QTableView):
    """The hits; Enter tags what is ticked, Space ticks, Escape goes back.

    Signals:
        accepted: tag what is ticked.
        left: the person wants the article back.
        wider: look in the whole project.
    """

    accepted = Signal()
    left = Signal()
    wider = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match key_name(event):
            case "Enter":
                self.accepted.emit()
            case "Esc":
                self.left.emit()
            case "Space":
                self._turn()
            case "V":
                self.wider.emit()
            case _:
                super().keyPressEvent(event)

    def _turn(self) -> None:
        """Tick the current hit or no longer, and go on to the next."""
        model, here = self.model(), self.currentIndex()
        if isinstance(model, FoundModel) and here.isValid():
            model.turn(here.row())
            self.setCurrentIndex(model.index(min(here.row() + 1, model.rowCount() - 1), _HIT))


class OccurrencesTable(Table):
    """Looks for a span's name in this document or the project, and tags what is left ticked.

    Signals:
        tag_asked: a verb (Store → Step) that tags all that is ticked, and how many places that is.
        place_chosen: a person wants to see this range of a document (id, start, end).
        left: the person wants the article back.
        wider: the person wants to see the whole project.
    """

    tag_asked = Signal(object, int)
    place_chosen = Signal(str, int, int)
    left = Signal()
    wider = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._span: Span | None = None
        self._document: str | None = None
        self.looking = LatestJob(session.store, self)
        self.looking.done.connect(self._show_found)
        self.looking.refused.connect(self._refuse)
        self.setWindowTitle(self.tr("Occurrences"))
        self.words = QLabel(self)
        wrap(self.words)
        self.level = QComboBox(self)
        name_choice(self.level, self.tr("How alike the spelling must be"))
        self.level.addItems([self.tr("Same letters"), self.tr("Usual spellings"), self.tr("Any spelling")])
        self.level.setCurrentIndex(1)
        self.level.currentIndexChanged.connect(lambda _: self.look())
        self.all, self.none = self._button(self.tr("Tick all")), self._button(self.tr("Tick none"))
        self.accept = self._button(self.tr("Tag (Enter)"))
        self.model = FoundModel(self)
        self.view = self._make_view()
        self.all.clicked.connect(partial(self.model.tick_all, True))
        self.none.clicked.connect(partial(self.model.tick_all, False))
        self.accept.clicked.connect(self.tag)
        self.model.dataChanged.connect(self._count)
        self.model.modelReset.connect(self._count)
        row = QHBoxLayout()
        for widget in (self.words, self.level, self.all, self.none, self.accept):
            row.addWidget(widget, 1 if widget is self.words else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._count()

    def _make_view(self) -> _FoundView:
        view = _FoundView(self)
        view.setModel(self.model)
        view.setAccessibleName(self.windowTitle())
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # as the text runs: before, hit, after
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setFrameShape(QTableView.Shape.NoFrame)
        view.horizontalHeader().hide()
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.horizontalHeader().setSectionResizeMode(_HIT, QHeaderView.ResizeMode.ResizeToContents)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        view.doubleClicked.connect(self._show)
        view.accepted.connect(self.tag)
        view.left.connect(self.left)
        view.wider.connect(self.wider)
        return view

    def look_for(self, span: Span) -> None:
        """Look for the name that `span` of the open document is."""
        self._span = span
        self.look()

    def refresh(self, document: str | None) -> None:
        if document != self._document:
            self._document = document
            self.look()

    def look(self) -> None:
        """Look for the name anew, off the window's thread."""
        article = self._session.article
        if not (self._span and article):
            return
        words = surface(article.text, self._span)
        entity = self._session.store.entities.get(self._span.entity) if self._span.entity else None
        find = partial(
            find_occurrences,
            names=list(dict.fromkeys([words, *(entity.names if entity else ())])),
            label=self._span.label,
            document=self._document,
            annotator=self._session.annotator,
            level=_LEVELS[self.level.currentIndex()],
        )
        self.model.show_found([])
        self.words.setText(self.tr("Looking for {words}…").format(words=isolated(words)))
        self.looking.start(lambda store, progress: find(store, progress=progress))

    def tag(self) -> None:
        """Tag what is ticked, in one step, like the span whose name was looked for."""
        if self.looking.busy and not self.model.found:
            return  # it is still looking: Enter came too soon
        ticked = self.model.ticked()
        if not (self._span and ticked):
            self.left.emit()
            return
        span = self._span
        verb = partial(
            tag_all,
            found=ticked,
            label=span.label,
            attributes=span.attributes,
            entity=span.entity,
            annotator=self._session.annotator,
        )
        self.tag_asked.emit(verb, len(ticked))
        self.model.show_found([])
        self.left.emit()

    def stop(self) -> None:
        self.looking.stop()

    def _show_found(self, found: Sequence[Found]) -> None:
        self.model.show_found(found)
        if found:
            self.view.setCurrentIndex(self.model.index(0, _HIT))
        elif self._document:
            self.words.setText(self.tr("No other occurrence in this document. V looks in the whole project."))
        else:
            self.words.setText(self.tr("No other occurrence in the project."))

    def _refuse(self, error: WorkbenchError) -> None:
        self.words.setText(sentence(error))

    def _count(self) -> None:
        ticked = len(self.model.ticked())
        if self.model.found:
            self.words.setText(self.tr("%n other occurrence(s) to tag", "", ticked))
        self.accept.setEnabled(ticked > 0)

    def _show(self, index: QModelIndex) -> None:
        hit = self.model.found[index.row()]
        self.place_chosen.emit(hit.document, hit.start, hit.end)

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button
