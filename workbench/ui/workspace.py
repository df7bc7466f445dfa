"""A project in the window: documents, page, inspector and labels, and the verbs on them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QSplitter, QVBoxLayout, QWidget

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
from workbench.ui.panels.documents import DocumentsPanel
from workbench.ui.panels.inspector import Inspector
from workbench.ui.panels.lists import verb_title
from workbench.ui.panels.strip import LabelStrip
from workbench.ui.preferences import Preferences
from workbench.ui.reading.page import Page
from workbench.ui.session import Session
from workbench.ui.theme import Theme

_LONG_STEP = 2000  # rows: undoing an import of many articles takes seconds
_WIDTHS = [240, 760, 300]


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
        scheme = session.store.scheme
        self.page = Page(scheme, theme, preferences.typesetting, self)
        self.page.setAccessibleName(self.tr("Article"))
        self.documents = DocumentsPanel(session, self)
        self.inspector = Inspector(session, theme, language, self)
        self.strip = LabelStrip(scheme, theme, language, self)
        self.splitter = QSplitter(self)
        self.splitter.setHandleWidth(1)
        for panel in (self.documents, self.page, self.inspector):
            self.splitter.addWidget(panel)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(1, False)
        self.splitter.setSizes(_WIDTHS)
        self.splitter.splitterMoved.connect(lambda _position, _index: self.moved.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if session.store.read_only:
            self.inspector.card.forbid_changes()
            self.strip.setEnabled(False)
            layout.addWidget(self._banner(self.tr("Open read-only: nothing can be changed here.")))
        self._empty = self._banner(self.tr("No documents yet. Drop files here, or choose Project ▸ Import files…"))
        layout.addWidget(self._empty)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.strip)
        self._connect()
        self._show_emptiness()

    def _connect(self) -> None:
        self.documents.chosen.connect(self._open)
        self.page.cursor_changed.connect(self._on_cursor)
        self.page.resize_asked.connect(self._resize)
        self.inspector.span_chosen.connect(self.choose)
        self.inspector.place_chosen.connect(self._show_place)
        self.inspector.card.note_kept.connect(self._keep_note)
        self.inspector.card.attribute_changed.connect(self._set_attribute)
        self.inspector.card.left.connect(self.page.setFocus)
        self.strip.label_clicked.connect(lambda label: self.tag(label, False))
        self.session.article_changed.connect(self._on_article)
        self.documents.model.modelReset.connect(self._mark_open)  # a list that is read anew forgets its current line
        self.session.stepped.connect(self._on_step)

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
        """Remove the chosen span; its range stays selected."""
        cursor = self.page.word_cursor
        if cursor and (span := cursor.chosen):
            self.session.do(spans.untag, span.id, annotator=self.session.annotator)

    def edit_note(self) -> None:
        """Write a note on the chosen span."""
        self.inspector.card.edit_note()

    def choose(self, span: Span) -> None:
        """Choose a span and show it."""
        if self.page.word_cursor:
            self.page.word_cursor.choose(span)
            self.page.setFocus()

    def _resize(self, span: str, start: int, end: int) -> None:
        if not self.session.do(spans.resize, span, start, end, annotator=self.session.annotator):
            self.page.refresh()  # the selection goes back to the span as it is

    def edit_attributes(self) -> None:
        """Say more about the chosen span."""
        self.inspector.card.attributes.edit()

    def _set_attribute(self, span: str, name: str, value: object) -> None:
        if not self.session.do(spans.set_attribute, span, name, value, annotator=self.session.annotator):
            self._on_cursor()  # the editor goes back to what is stored

    def _keep_note(self, span: str, note: str) -> None:
        self.session.do(spans.annotate, span, note, annotator=self.session.annotator)

    # Verbs on documents

    def mark(self, status: Status) -> bool:
        """Give the open document a status; tell whether that was done."""
        row = self.documents.open_row()
        if not row or row.status == status:
            return row is not None
        return self.session.do(documents.mark, row.id, status, annotator=self.session.annotator) is not None

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
        self.moved.emit()

    def _show_place(self, offset: int) -> None:
        if self.page.word_cursor:
            self.page.word_cursor.select(Selection(offset, offset + 1))
            self.page.setFocus()

    def _show_emptiness(self) -> None:
        self._empty.setVisible(not self.documents.model.rowCount())

    def toggle_panel(self, number: int) -> None:
        """Fold the list of documents (0) or the inspector (2), or bring it back."""
        sizes = self.splitter.sizes()
        sizes[number] = 0 if sizes[number] else _WIDTHS[number]
        self.splitter.setSizes(sizes)
        self.moved.emit()

    def panels_shown(self) -> tuple[bool, bool]:
        """Return whether the list of documents and the inspector are to be seen."""
        documents, _, inspector = self.splitter.sizes()
        return documents > 0, inspector > 0

    def popup(self, actions: Actions, at: QPoint) -> None:
        """Show the context menu of the article."""
        menu = QMenu(self)
        menu.addMenu(actions.menus["tag"])
        for name in ("untag", "note", "copy"):
            menu.addAction(actions.by_name[name])
        menu.exec(at)

    def next_pane(self) -> None:
        """Give the focus to the next of documents, article and inspector."""
        panes: list[QWidget] = [self.documents.list, self.page, self.inspector.tabs]
        here = next((number for number, pane in enumerate(panes) if pane.hasFocus()), 0)
        panes[(here + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        "note": on(Workspace.edit_note),
        "attributes": on(Workspace.edit_attributes),
        "next": on(lambda shown: shown.go(1)),
        "previous": on(lambda shown: shown.go(-1)),
        "done_next": on(Workspace.done_next),
        **{f"mark_{status}": marking(status) for status in STATUSES},
        "direction_auto": on(lambda shown: shown.direct(None)),
        "direction_rtl": on(lambda shown: shown.direct("rtl")),
        "direction_ltr": on(lambda shown: shown.direct("ltr")),
        "remove": on(Workspace.remove),
        "next_pane": on(Workspace.next_pane),
        "toggle_documents": on(lambda shown: shown.toggle_panel(0)),
        "toggle_inspector": on(lambda shown: shown.toggle_panel(2)),
    }
