"""The table of entities: who and what is mentioned, under which names, how often and where."""

from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.commands import entities
from workbench.core.changes import Step
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress
from workbench.core.records import ELLIPSIS
from workbench.storage.annotations import PlacedSpan
from workbench.storage.entities import EntityRow
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.session import Session
from workbench.ui.tables.entity_details import EntityDetails
from workbench.ui.tables.rows_table import ROW, Row, RowsTable
from workbench.ui.tables.table import Table
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence

_BEFORE, _BEHIND = 16, 60  # code points of context around a mention, which is to be seen in a narrow column
_MOST_MENTIONS = 500
_MOST_CHANGES = 200  # rows of a step that are looked at; a longer one has the table read anew
_WIDTHS = [450, 450]


class EntitiesTable(Table):
    """Entities at the side where reading starts; beside them where the chosen one is mentioned, and what it is."""

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Entities"))
        self._session = session
        self._document: str | None = None
        self._rows: dict[str, EntityRow] = {}
        self._reading = LatestJob(session.store, self)  # the entities of the whole project
        self._reading.done.connect(self._take)
        self._reading.refused.connect(self._refuse)
        self._wanted: list[str] = []  # the ids to select when it has
        when_empty = self.tr("No entities yet. Choose a span and press = to say who or what it mentions.")
        self.list = RowsTable(self.tr("Entities"), when_empty, self)
        self.mentions = RowsTable(self.tr("Mentions"), self.tr("Choose an entity to see where it is mentioned."), self)
        self.mentions.filter.hide()
        self.mentions.chosen.connect(self.chosen)
        self.details = EntityDetails(session, language, self)
        self.details.changed.connect(self._describe)
        self.merge = QToolButton(self)
        self.merge.setText(self.tr("Merge"))
        self.merge.setToolTip(self.tr("Make the selected entities one; choose the name that stays"))
        self.merge.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.merge.setMenu(QMenu(self.merge))
        self.remove = QPushButton(self.tr("Remove"), self)
        self.remove.setToolTip(self.tr("Remove the entity; the spans stay, and mention nothing"))
        self.remove.clicked.connect(self._remove)
        self.split = QPushButton(self.tr("Split off"), self)
        self.split.setToolTip(self.tr("Let the selected mentions mention a new entity"))
        self.split.clicked.connect(self._split_off)
        self._arrange()
        self.list.view.selectionModel().selectionChanged.connect(self._follow)
        self.list.view.activated.connect(self._go_to_first)
        self.mentions.view.selectionModel().selectionChanged.connect(self._enable)
        self.setFocusProxy(self.list)
        self._follow()

    def _arrange(self) -> None:
        details = QScrollArea(self)
        details.setWidgetResizable(True)
        details.setFrameShape(QScrollArea.Shape.NoFrame)
        details.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        details.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        details.setWidget(self.details)
        self.about = QTabWidget(self)
        self.about.setDocumentMode(True)
        self.about.addTab(_with_buttons(self.mentions, self.split), self.tr("Where it is mentioned"))
        self.about.addTab(details, self.tr("What is known of it"))
        parts = QSplitter(self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(_with_buttons(self.list, self.merge, self.remove))
        parts.addWidget(self.about)
        parts.setSizes(_WIDTHS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(parts)

    def refresh(self, document: str | None) -> None:
        chosen = self._wanted if self._reading.busy else [row.span for row in self.list.chosen_rows()]
        self._reading.drop()
        is_other = document != self._document
        self._document = document
        if document is not None:
            self._show(self._session.store.entities.rows(document=document))
            self._select(chosen)
            return
        if is_other or not self._rows:
            self._show([])
            self.list.say(self.tr("Reading the whole project…"))
        self._wanted = chosen
        self._reading.start(_read_all)

    def _take(self, rows: list[EntityRow]) -> None:
        self._show(rows)
        self._select(self._wanted)

    def _refuse(self, error: WorkbenchError) -> None:
        self.list.say(sentence(error))

    def stop(self) -> None:
        self._reading.stop()

    def _show(self, rows: list[EntityRow]) -> None:
        self._rows = {row.entity.id: row for row in rows}
        titles = [
            self.tr("Name"),
            self.tr("Label"),
            self.tr("Mentions"),
            self.tr("Documents"),
            self.tr("Other names"),
            self.tr("URI"),
        ]
        self.list.show_rows(titles, [_as_row(row) for row in rows])
        self.list.view.setColumnHidden(titles.index(self.tr("Documents")), self._document is not None)

    def update_rows(self, step: Step, document: str | None) -> None:
        if document != self._document or self._concerns(step):
            self.refresh(document)

    def _concerns(self, step: Step) -> bool:
        """Tell whether a step can have changed the table: most spans mention no entity."""
        if step.touched.tables & {"entities", "documents"}:
            return True
        changes = self._session.store.history.changes(step.id, limit=_MOST_CHANGES)
        rows = (row for change in changes if change.table == "spans" for row in (change.before, change.after) if row)
        return len(changes) == _MOST_CHANGES or any(row.get("entity") for row in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.list.view.hasFocus() and self.remove.isEnabled():
            self._remove()
        elif event.key() == Qt.Key.Key_F2 and self.details.isEnabled():
            self.about.setCurrentIndex(1)
            self.details.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _select(self, ids: list[str]) -> None:
        """Select entities anew after the rows were read, as far as they are there; once they are, if that goes on."""
        if self._reading.busy:
            self._wanted = ids
            return
        wanted = set(ids)
        model, selection = self.list.view.model(), self.list.view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place in range(model.rowCount() if wanted else 0):
            index = model.index(place, 0)
            if index.data(ROW).span in wanted:
                selection.select(index, flags)
        self._follow()

    def _selected(self) -> list[EntityRow]:
        """Return the selected entities, the one with most mentions first."""
        rows = [self._rows[row.span] for row in self.list.chosen_rows() if row.span in self._rows]
        return sorted(rows, key=lambda row: -row.mentions)

    def _follow(self) -> None:
        selected = self._selected()
        only = selected[0].entity if len(selected) == 1 else None
        self.details.show_entity(only)
        self._show_mentions(selected)
        self._fill_merge(selected)
        self._enable()

    def _show_mentions(self, selected: list[EntityRow]) -> None:
        store = self._session.store
        found = [one for row in selected for one in store.entities.mentions(row.entity.id, limit=_MOST_MENTIONS)]
        names: dict[str, str] = {}
        rows = []
        for placed in found:
            if self._document in (None, placed.document):
                if placed.document not in names:
                    names[placed.document] = store.documents.name(placed.document)
                rows.append(self._mention(placed, names[placed.document]))
        self.mentions.show_rows([self.tr("Document"), self.tr("Mention")], rows)
        self.mentions.view.setColumnHidden(0, self._document is not None)

    def _mention(self, placed: PlacedSpan, document: str) -> Row:
        """Return a mention in its context, set apart by brackets that stand in the text's own direction."""
        first, last = placed.span.ranges[0][0], placed.span.ranges[-1][1]
        begin = max(first - _BEFORE, 0)
        text = self._session.store.documents.excerpt(placed.document, begin, last + _BEHIND)
        surface = ELLIPSIS.join(text[start - begin : end - begin] for start, end in placed.span.ranges)
        before = text[: first - begin]
        if begin:
            before = before.partition(" ")[2]  # no half word
        context = f"{before}⟦{surface}⟧{text[last - begin :]}"
        return Row(placed.document, placed.span.id, (document, " ".join(context.split())))

    def _fill_merge(self, selected: list[EntityRow]) -> None:
        menu = self.merge.menu()
        menu.clear()
        for row in selected:
            words = self.tr("Keep {name}").format(name=isolated(row.entity.name)).replace("&", "&&")
            menu.addAction(words).triggered.connect(partial(self._merge, row.entity.id))

    def _enable(self) -> None:
        writable = not self._session.store.read_only
        selected = self._selected()
        self.merge.setEnabled(writable and len(selected) > 1)
        self.remove.setEnabled(writable and len(selected) == 1)
        self.details.setEnabled(writable and len(selected) == 1)
        self.split.setEnabled(writable and bool(self.mentions.chosen_rows()))

    def _go_to_first(self) -> None:
        if self.mentions.model.rowCount():
            first = self.mentions.model.row(0)
            self.chosen.emit(first.document, first.span)

    def _describe(self, entity: str, values: dict[str, Any]) -> None:
        step = self._session.do(entities.describe, entity, annotator=self._session.annotator, **values)
        self.details.tell(is_stored=step is not None)

    def _merge(self, kept: str) -> None:
        others = [row.entity.id for row in self._selected() if row.entity.id != kept]
        self._session.do(entities.merge, kept, others, annotator=self._session.annotator)
        self._select([kept])

    def _remove(self) -> None:
        if selected := self._selected():
            self._session.do(entities.forget, selected[0].entity.id, annotator=self._session.annotator)

    def _split_off(self) -> None:
        spans = [row.span for row in self.mentions.chosen_rows()]
        made = self._session.make(entities.distinguish, spans, annotator=self._session.annotator)
        if made:
            self._select([made.id])


def _read_all(store: Store, progress: Progress) -> list[EntityRow]:
    return store.entities.rows(progress=progress)


def _as_row(row: EntityRow) -> Row:
    entity = row.entity
    cells = (entity.name, entity.label, row.mentions, row.documents, " · ".join(entity.aliases), entity.uri)
    return Row("", entity.id, cells)


def _with_buttons(table: QWidget, *buttons: QWidget) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout()
    line.setContentsMargins(6, 0, 6, 4)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(table, 1)
    layout.addLayout(line)
    return holder
