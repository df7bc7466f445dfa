"""A project in the window: documents, page, inspector and labels, and the verbs on them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from workbench.commands import documents, history, spans
from workbench.core import tokens
from workbench.core.changes import Step
from workbench.core.paragraphs import Direction
from workbench.core.records import STATUSES, Span, Status
from workbench.core.selection import Selection
from workbench.storage.store import Store
from workbench.ui.actions import Actions
from workbench.ui.isolation import isolated
from workbench.ui.menus import Needs
from workbench.ui.modes.drag import LinkDrag
from workbench.ui.modes.mode import Mode
from workbench.ui.modes.stage import Stage
from workbench.ui.modes.unite import Scissors
from workbench.ui.panels.documents import DocumentsPanel
from workbench.ui.panels.guidelines import Guidelines
from workbench.ui.panels.inspector import Inspector
from workbench.ui.panels.prompt import PromptStrip
from workbench.ui.panels.strip import LabelStrip
from workbench.ui.panes import Panes
from workbench.ui.preferences import Preferences
from workbench.ui.reading.page import Page
from workbench.ui.relating import Relating
from workbench.ui.rewinding import Rewinding
from workbench.ui.session import Session
from workbench.ui.tables.drawer import Drawer
from workbench.ui.tables.entities import EntitiesTable
from workbench.ui.tables.mentions import MentionsTable
from workbench.ui.tables.occurrences import OccurrencesTable
from workbench.ui.tables.quotes import QuotesTable
from workbench.ui.theme import Theme
from workbench.ui.unfinished import Unfinished
from workbench.ui.verbs import verb_title

_LONG_STEP = 2000  # rows: undoing an import of many articles takes seconds


class Workspace(QWidget):
    """Everything one sees of an open project.

    Signals:
        moved: what is open, chosen or possible changed; actions and the status line should follow.
        told: a message for the person.
        refused: a warning for the person.
        long_verb_asked: this verb (Store → Step) would take long and should be done off the window's thread.
    """

    moved = Signal()
    told = Signal(str)
    refused = Signal(str)
    long_verb_asked = Signal(object)

    def __init__(
        self, session: Session, preferences: Preferences, theme: Theme, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._preferences = preferences
        self.language = language
        scheme = session.store.scheme
        self.page = Page(scheme, theme, preferences.typesetting, self, language=language)
        self.page.setAccessibleName(self.tr("Article"))
        self.documents = DocumentsPanel(session, self)
        self.inspector = Inspector(session, theme, language, self)
        self.strip = LabelStrip(scheme, theme, language, self)
        self.prompt = PromptStrip(theme, self)
        self.rewinding = Rewinding(session, self.inspector.history, self)
        self.unfinished = Unfinished(session, self.page, language, self)
        self.stage = Stage(session, self.page, self.prompt, self.strip, self)
        self.relating = Relating(session, self.page, self.inspector.relations, self)
        self.scissors = Scissors(session, self)
        self.occurrences = OccurrencesTable(session)
        self.tables = [
            QuotesTable(session, language),
            MentionsTable(session, language),
            EntitiesTable(session, language),
            self.occurrences,
        ]
        self.drawer = Drawer(session, self.tables, self)
        self.panes = Panes(self.documents, self.page, self.drawer, self.inspector, self)
        self.panes.changed.connect(self.moved)
        self.guidelines = Guidelines(scheme, self.page, theme, language, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if session.store.read_only:
            self.inspector.card.forbid_changes()
            self.inspector.relations.forbid_changes()
            self.strip.setEnabled(False)
            layout.addWidget(self._banner(self.tr("Open read-only: nothing can be changed here.")))
        self._empty = self._banner(self.tr("No documents yet. Drop files here, or choose Project ▸ Import files…"))
        layout.addWidget(self._empty)
        layout.addWidget(self.panes, 1)
        layout.addWidget(self.strip)
        layout.addWidget(self.prompt)
        self._connect()
        self._show_emptiness()

    def _connect(self) -> None:
        self.documents.chosen.connect(self._open)
        self.page.cursor_changed.connect(self._on_cursor)
        self.page.resize_asked.connect(self._resize)
        self.inspector.span_chosen.connect(self.choose)
        self.inspector.place_chosen.connect(self._show_place)
        self.inspector.card.note_kept.connect(self._keep_note)
        self.inspector.card.attributes_changed.connect(self._set_attributes)
        self.inspector.card.left.connect(self.page.setFocus)
        self.inspector.history.place_asked.connect(self.go_to)
        self.rewinding.told.connect(self.told)
        self.unfinished.told.connect(self.told)
        self.unfinished.span_chosen.connect(self.choose)
        self.inspector.document.left.connect(self.page.setFocus)
        self.inspector.document.discuss_changed.connect(self.discuss)
        self.inspector.document.labels_changed.connect(lambda labels: self._say(documents.label_document, labels))
        self.inspector.document.note_kept.connect(self._keep_document_note)
        for table in self.tables:
            table.chosen.connect(self.go_to)
        self.occurrences.left.connect(self._leave_occurrences)
        self.occurrences.wider.connect(self.drawer.widen)
        self.occurrences.place_chosen.connect(self._show_occurrence)
        self.occurrences.tag_asked.connect(self._tag_occurrences)
        self.strip.label_clicked.connect(lambda label: self.tag(label, False))
        self.session.article_changed.connect(self._on_article)
        self.documents.model.modelReset.connect(self._mark_open)  # a list that is read anew forgets its current line
        self.session.stepped.connect(self._on_step)
        self.stage.told.connect(self.told)
        self.stage.refused.connect(self.refused)
        self.relating.told.connect(self.told)
        self.relating.refused.connect(self.refused)
        self.scissors.told.connect(self.told)
        self.scissors.refused.connect(self.refused)
        self.page.chip_pulled.connect(self._pull)

    def open_first(self) -> None:
        """Open the document that was open last, or the first."""
        store = self.session.store
        remembered = self._preferences.place(store.path)
        if remembered and store.documents.exists(remembered):
            self._open(remembered)
        elif self.documents.model.rowCount():
            self._open(self.documents.model.document(0).id)
        self.page.setFocus()

    # What is possible

    def present(self) -> Needs:
        """Return what is there for actions to work on."""
        cursor = self.page.word_cursor
        present = Needs.PROJECT
        if not self.session.store.read_only:
            present |= Needs.WRITING
        if self.session.article:
            present |= Needs.ARTICLE
        if cursor and cursor.selection and cursor.selection.start < cursor.selection.end:
            present |= Needs.SELECTION
        if cursor and cursor.chosen:
            present |= Needs.SPAN
        return present

    def place(self) -> str:
        """Return where one is: which document of how many, its status, whose work."""
        row = self.documents.open_row()
        if not row:
            return self.session.annotator
        total = self.documents.model.rowCount()
        return self.tr("{number} of {total} · {counts} · {annotator} · all saved").format(
            number=row.number,
            total=total,
            counts=self.documents.model.counts(row),
            annotator=isolated(self.session.annotator),
        )

    # Modes

    def begin(self, mode: Mode) -> None:
        """Let a mode take the keys of the page."""
        self.stage.begin(mode)

    def end(self) -> None:
        """End the mode that is on, if one is."""
        self.stage.end()

    def _pull(self, span: str) -> None:
        """Let a link to another span be drawn with the pointer."""
        if Needs.WRITING in self.present():
            self.begin(LinkDrag(self.page, self.session, span, self.language))

    # Verbs on spans

    def tag(self, label: str, also: bool) -> None:
        """Give the selection a label; a chosen span gets another label, unless `also` asks for one more span."""
        cursor = self.page.word_cursor
        if not (cursor and self.session.article):
            return
        annotator = self.session.annotator
        if (span := cursor.chosen) and not also:
            self.session.do(spans.relabel, span.id, label, annotator=annotator)
            return
        selection = cursor.selection
        start, end = tokens.trim(self.session.article.text, selection.start, selection.end) if selection else (0, 0)
        if start == end:
            self.refused.emit(self.tr("Select some words first: arrows, or a click."))
            return
        if made := self.session.tag(start, end, label):
            self.choose(made)

    def untag(self) -> None:
        """Remove the chosen relation, else the chosen span, whose range stays selected."""
        if self.relating.remove():
            return
        cursor = self.page.word_cursor
        if cursor and (span := cursor.chosen):
            self.session.do(spans.untag, span.id, annotator=self.session.annotator)

    def edit_note(self) -> None:
        """Write a note on the chosen relation, else on the chosen span."""
        if not self.relating.edit_note():
            self.inspector.card.edit_note()

    def choose(self, span: Span) -> None:
        """Choose a span and show it."""
        if self.page.word_cursor:
            self.page.word_cursor.choose(span)
            self.page.setFocus()

    def go_to(self, document: str, span: str) -> None:
        """Open a document and choose a span of it; only open it if the span is not this annotator's or gone."""
        self._open(document)
        article = self.session.article
        if article and (found := article.spans.get(span)):
            self.choose(found)

    def show_occurrences(self) -> None:
        """Look for every other occurrence of the chosen span's name."""
        cursor = self.page.word_cursor
        if cursor and (span := cursor.chosen):
            self.drawer.narrow()
            self.panes.show_tables()
            self.drawer.show_table(self.occurrences)
            self.occurrences.look_for(span)

    def _leave_occurrences(self) -> None:
        self.panes.toggle_tables()

    def _tag_occurrences(self, verb: Callable[..., Step], places: int) -> None:
        if places > _LONG_STEP:
            self.long_verb_asked.emit(verb)
        elif self.session.do(verb):
            self.told.emit(self.tr("%n occurrence(s) tagged. Undo takes them back.", "", places))

    def _show_occurrence(self, document: str, start: int, end: int) -> None:
        self._open(document)
        if self.page.word_cursor:
            self.page.word_cursor.select(Selection(start, end))

    def _resize(self, span: str, start: int, end: int) -> None:
        if not self.session.do(spans.resize, span, start, end, annotator=self.session.annotator):
            self.page.refresh()  # the selection goes back to the span as it is

    def _set_attributes(self, span: str, values: dict[str, object]) -> None:
        if not self.session.do(spans.set_attributes, span, values, annotator=self.session.annotator):
            self._on_cursor()  # the editor goes back to what is stored

    def _keep_note(self, span: str, note: str) -> None:
        self.session.do(spans.annotate, span, note, annotator=self.session.annotator)

    # Verbs on documents

    def mark(self, status: Status) -> bool:
        """Give the open document a status; tell whether that was done."""
        row = self.documents.open_row()
        if not row or row.status == status:
            return row is not None
        is_marked = self.session.do(documents.mark, row.id, status, annotator=self.session.annotator) is not None
        if is_marked and status == "done":
            self.unfinished.warn(row.id)
        return is_marked

    def discuss(self, wanted: bool | None = None) -> None:
        """Mark the open document to be discussed, or no longer; None turns it round."""
        if article := self.session.article:
            if wanted is None:
                said = self.session.store.annotations.whole(article.document.id, self.session.annotator)
                wanted = not said.discuss
            self._say(documents.discuss, wanted)
            self.told.emit(self.tr("Marked to be discussed.") if wanted else self.tr("No longer to be discussed."))

    def _say(self, verb: Callable[..., Step], value: object) -> None:
        """Say something of the whole open document."""
        if article := self.session.article:
            self.session.do(verb, article.document.id, value, annotator=self.session.annotator)
            self.inspector.document.refresh()  # which goes back to what is stored, should that have been refused

    def _keep_document_note(self, document: str, note: str) -> None:
        self.session.do(documents.annotate_document, document, note, annotator=self.session.annotator)

    def done_next(self) -> None:
        """Mark the open document as done and go on to the next."""
        if self.mark("done"):
            self.go(1)

    def go(self, step: int) -> None:
        """Open the next (1) or the previous (-1) document."""
        place = self.documents.place() + step
        if 0 <= place < self.documents.model.rowCount():
            self.documents.go(place)
        elif step > 0:
            self.told.emit(self.tr("This is the last document."))
        else:
            self.told.emit(self.tr("This is the first document."))

    def remove(self) -> None:
        """Remove the open document from the project."""
        if article := self.session.article:
            place = self.documents.place()
            if self.session.do(documents.remove, article.document.id, annotator=self.session.annotator):
                self.documents.go(min(place, self.documents.model.rowCount() - 1))
                self.told.emit(self.tr("The document is removed. Undo brings it back."))

    def direct(self, direction: Direction | None) -> None:
        """Set the base direction of the paragraph where the selection is, or leave it to its letters (None)."""
        article, cursor = self.session.article, self.page.word_cursor
        if not (article and cursor):
            return
        offset = cursor.selection.active if cursor.selection else 0
        start = article.paragraphs[article.paragraph_number(offset)].start
        self.session.do(documents.direct, article.document.id, start, direction, annotator=self.session.annotator)

    # History

    def undo(self) -> None:
        """Take the last step back, and show where."""
        self._walk(history.undo, self.session.store.history.undoable(), self.tr("Undone: {verb}"))

    def redo(self) -> None:
        """Do the last undone step again, and show where."""
        self._walk(history.redo, self.session.store.history.redoable(), self.tr("Redone: {verb}"))

    def _walk(self, verb: Callable[[Store], Step], step: Step | None, words: str) -> None:
        if step and self.session.store.history.size(step.id) > _LONG_STEP:
            self.long_verb_asked.emit(verb)
        else:
            self._show_step(self.session.do(verb), words)

    def _show_step(self, step: Step | None, words: str) -> None:
        if not step:
            return
        self.told.emit(words.format(verb=verb_title(step.verb)))
        documents = step.touched.documents if len(step.touched.documents) == 1 else frozenset()
        for document in filter(self.session.store.documents.exists, documents):
            self._open(document)
            if changed := self.session.changed_spans(step):
                self.choose(changed[-1])

    # Following each other

    def _open(self, document: str) -> None:
        if not self.session.article or self.session.article.document.id != document:
            self.session.open_document(document)

    def _on_article(self) -> None:
        article = self.session.article
        self.page.open_article(article)
        self._mark_open()
        if article:
            cursor = self.page.word_cursor
            if cursor and self._preferences.starts_at_body and article.body_start and not cursor.selection:
                cursor.select_near(article.body_start, forward=True)
            self._preferences.remember_place(self.session.store.path, article.document.id)
            self._warn_of_overrides()
        self.moved.emit()

    def _mark_open(self) -> None:
        article = self.session.article
        self.documents.show_open(article.document.id if article else None)

    def _warn_of_overrides(self) -> None:
        assert self.session.article
        if overrides := self.session.article.overrides:
            self.refused.emit(
                self.tr(
                    "This article has %n character(s) that force the direction of text: it may read otherwise than it"
                    " is stored. See Inspector ▸ Characters.",
                    "",
                    len(overrides),
                )
            )

    def _on_step(self, _step: Step) -> None:
        self.page.refresh()
        self._show_emptiness()
        if not self.session.article and self.documents.model.rowCount():
            self.open_first()
        self.moved.emit()

    def _on_cursor(self) -> None:
        cursor = self.page.word_cursor
        self.inspector.show_span(cursor.chosen if cursor else None)
        self.guidelines.follow(cursor.chosen if cursor else None)
        self.moved.emit()

    def _show_place(self, offset: int) -> None:
        if self.page.word_cursor:
            self.page.word_cursor.select(Selection(offset, offset + 1))
            self.page.setFocus()

    def _show_emptiness(self) -> None:
        self._empty.setVisible(not self.documents.model.rowCount())

    def popup(self, actions: Actions, at: QPoint) -> None:
        """Show the context menu of the article."""
        menu = QMenu(self)
        menu.addMenu(actions.menus["tag"])
        for name in ("attributes", "link", "note", "untag", "copy"):
            menu.addAction(actions.by_name[name])
        menu.exec(at)

    def _banner(self, text: str) -> QLabel:
        banner = QLabel(text, self)
        banner.setTextFormat(Qt.TextFormat.PlainText)
        banner.setContentsMargins(12, 8, 12, 8)
        banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return banner


def workspace_handlers(workspace: Callable[[], Workspace | None]) -> dict[str, Callable[[], object]]:
    """Return what to do for each action on a project's content, by the action's name.

    `workspace` gives the workspace to work in when an action is triggered.
    """

    def on(verb: Callable[[Workspace], object]) -> Callable[[], object]:
        def run() -> object:
            shown = workspace()
            return verb(shown) if shown else None

        return run

    def marking(status: Status) -> Callable[[], object]:
        return on(lambda shown: shown.mark(status))

    return {
        "undo": on(Workspace.undo),
        "redo": on(Workspace.redo),
        "untag": on(Workspace.untag),
        "occurrences": on(Workspace.show_occurrences),
        "discuss": on(Workspace.discuss),
        "note": on(Workspace.edit_note),
        "next": on(lambda shown: shown.go(1)),
        "previous": on(lambda shown: shown.go(-1)),
        "done_next": on(Workspace.done_next),
        **{f"mark_{status}": marking(status) for status in STATUSES},
        "direction_auto": on(lambda shown: shown.direct(None)),
        "direction_rtl": on(lambda shown: shown.direct("rtl")),
        "direction_ltr": on(lambda shown: shown.direct("ltr")),
        "next_unfinished": on(lambda shown: shown.unfinished.go_on()),
        "remove": on(Workspace.remove),
        "next_pane": on(lambda shown: shown.panes.go_on()),
        "toggle_documents": on(lambda shown: shown.panes.toggle_documents()),
        "toggle_inspector": on(lambda shown: shown.panes.toggle_inspector()),
        "guideline": on(lambda shown: shown.guidelines.toggle()),
        "toggle_tables": on(lambda shown: shown.panes.toggle_tables()),
    }
