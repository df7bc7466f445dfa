"""A project in the window: documents, page, inspector and labels, and the verbs on them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.core.changes import Step
from workbench.core.records import Span
from workbench.core.selection import Selection
from workbench.ui.lexicon.room import LexiconRoom
from workbench.ui.look.theme import Theme
from workbench.ui.menus import Needs
from workbench.ui.modes.drag import LinkDrag
from workbench.ui.modes.mode import Mode
from workbench.ui.modes.stage import Stage
from workbench.ui.modes.unite import Scissors
from workbench.ui.panels.guidelines import GuidelinePanel
from workbench.ui.panels.inspector import Inspector
from workbench.ui.panels.prompt import PromptStrip
from workbench.ui.panels.strip import LabelStrip
from workbench.ui.preferences import Preferences
from workbench.ui.quality.attending import Attending
from workbench.ui.quality.table import QualityTable
from workbench.ui.queue.panel import DocumentsPanel
from workbench.ui.reading.page import Page
from workbench.ui.reading.voice import Voice
from workbench.ui.search.finding import Finding
from workbench.ui.search.table import SearchTable
from workbench.ui.session import Session
from workbench.ui.suggestions.room import SuggestionsRoom
from workbench.ui.tables.drawer import Drawer
from workbench.ui.tables.entities import EntitiesTable
from workbench.ui.tables.mentions import MentionsTable
from workbench.ui.tables.metadata import MetadataTable
from workbench.ui.tables.occurrences import OccurrencesTable
from workbench.ui.tables.quotes import QuotesTable
from workbench.ui.tables.table import Table
from workbench.ui.verbs.document_verbs import DocumentVerbs
from workbench.ui.verbs.marking import Marking
from workbench.ui.verbs.occurring import Occurring
from workbench.ui.verbs.relating import Relating
from workbench.ui.verbs.rewinding import Rewinding
from workbench.ui.verbs.tagging import Tagging
from workbench.ui.verbs.undoing import Undoing
from workbench.ui.verbs.unfinished import UnfinishedSpans
from workbench.ui.words.language import sentence
from workbench.ui.workspace.arrangement import panels_around
from workbench.ui.workspace.banner import banner
from workbench.ui.workspace.panes import Panes
from workbench.ui.workspace.place_words import place_words


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
        scheme = session.scheme
        self.page = Page(scheme, theme, preferences.typesetting, self, language=language)
        self.page.setAccessibleName(self.tr("Article"))
        Voice(self.page, scheme, language, self)
        self.documents = DocumentsPanel(session, self)
        self.inspector = Inspector(session, theme, language, self)
        self.strip = LabelStrip(scheme, theme, language, self)
        self.prompt = PromptStrip(theme, self)
        self.rewinding = Rewinding(session, self.inspector.history, self)
        self.unfinished = UnfinishedSpans(session, self.page, language, self)
        self.stage = Stage(session, self.page, self.prompt, self.strip, self)
        self.relating = Relating(session, self.page, self.inspector.relations, self)
        self.scissors = Scissors(session, self)
        self.tagging = Tagging(session, self.page, self.inspector.card, self.relating, self)
        self.verbs = DocumentVerbs(session, self.documents, self.page, self.inspector.document, self)
        self.marking = Marking(session, self.documents, self)
        self.undoing = Undoing(session, self)
        self.occurrences = OccurrencesTable(session)
        self.metadata = MetadataTable(session, lambda: self.documents.model.places)
        self.search = SearchTable(session, language)
        self.quality = QualityTable(session)
        self.suggestions = SuggestionsRoom(session, preferences, self.page, self.inspector, language, parent=self)
        self.lexicon = LexiconRoom(session, self.page, language, self)
        self.tables = [
            QuotesTable(session, language),
            MentionsTable(session, language),
            EntitiesTable(session, language),
            self.occurrences,
            self.metadata,
            self.search,
            self.suggestions.table,
            self.quality,
        ]
        self.drawer = Drawer(session, self.tables, self)
        self.guideline = GuidelinePanel(scheme, theme, language, self)
        self.panes = Panes(self.page, panels_around(self.documents, self.guideline, self.drawer, self.inspector), self)
        self.panes.changed.connect(self.moved)
        self.occurring = Occurring(session, self.page, self.panes, self.drawer, self.occurrences, parent=self)
        self.finding = Finding(session, self.page, self.panes, self.drawer, self.search, parent=self)
        self.attending = Attending(session, self.quality, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if session.store.read_only:
            self.inspector.card.forbid_changes()
            self.inspector.relations.forbid_changes()
            self.strip.setEnabled(False)
            layout.addWidget(banner(self.tr("Open read-only: nothing can be changed here."), self))
        self._empty = banner(self.tr("No documents yet. Drop files here, or choose Project ▸ Import files…"), self)
        layout.addWidget(self._empty)
        layout.addWidget(self.panes, 1)
        layout.addWidget(self.strip)
        layout.addWidget(self.prompt)
        self._connect()
        self._show_emptiness()

    def _connect(self) -> None:
        self.guideline.left.connect(self.page.setFocus)
        self.documents.chosen.connect(self._open)
        self.documents.changed.connect(self.moved)
        self.marking.told.connect(self.told)
        self.marking.long_verb_asked.connect(self.long_verb_asked)
        self.page.cursor_changed.connect(self._on_cursor)
        self.inspector.span_chosen.connect(self.choose)
        self.inspector.place_chosen.connect(self._show_place)
        self.inspector.card.left.connect(self.page.setFocus)
        self.inspector.history.place_asked.connect(self.go_to)
        self.unfinished.span_chosen.connect(self.choose)
        self.inspector.document.left.connect(self.page.setFocus)
        self.documents.model.modelReset.connect(self.metadata.follow)
        self.metadata.left.connect(self.page.setFocus)
        for table in self.tables:
            table.chosen.connect(self.go_to)
        self.tagging.span_chosen.connect(self.choose)
        self.tagging.label_given.connect(self.suggestions.deciding.accept)
        self.suggestions.offered.changed.connect(self.moved)
        self.suggestions.offered.failed.connect(lambda error: self.refused.emit(sentence(error)))
        self.suggestions.outside.failed.connect(lambda error: self.refused.emit(sentence(error)))
        self.suggestions.deciding.long_verb_asked.connect(self.long_verb_asked)
        self.inspector.suggestion.always_asked.connect(self.lexicon.ask)
        self.inspector.suggestion.never_asked.connect(self.lexicon.refuse)
        self.lexicon.changed.connect(self.suggestions.offered.renew)
        self.lexicon.passed_on.connect(lambda: self.suggestions.deciding.step(forward=True))
        self.tagging.card_refused.connect(self._on_cursor)
        self.verbs.done.connect(self.unfinished.warn)
        self.strip.label_clicked.connect(lambda label: self.tagging.tag(label, False))
        for following in (self.undoing, self.occurring):
            following.place_asked.connect(self.go_to)
            following.long_verb_asked.connect(self.long_verb_asked)
        self.metadata.long_verb_asked.connect(self.long_verb_asked)
        self.finding.place_asked.connect(self.go_to)
        self.quality.left.connect(self.page.setFocus)
        self.quality.wider.connect(self.drawer.widen)
        self.attending.table_asked.connect(self._let_findings_be_seen)
        self.attending.place_asked.connect(self.go_to)
        self.attending.range_asked.connect(self.go_to_range)
        self.attending.long_verb_asked.connect(self.long_verb_asked)
        self.session.article_changed.connect(self._on_article)
        self.documents.model.modelReset.connect(self._mark_open)  # a list that is read anew forgets its current line
        self.session.stepped.connect(self._on_step)
        for telling in (
            *(self.stage, self.relating, self.scissors, self.rewinding),
            *(self.unfinished, self.undoing, self.occurring, self.verbs, self.finding, self.metadata),
            *(self.suggestions.deciding, self.lexicon, self.attending),
        ):
            telling.told.connect(self.told)
        for refusing in (
            *(self.stage, self.relating, self.scissors, self.tagging, self.finding, self.metadata),
            *(self.suggestions.deciding, self.lexicon, self.attending),
        ):
            refusing.refused.connect(self.refused)
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
        return present | self.suggestions.needs()

    def place(self) -> str:
        """Return where one is: which document of how many, its status, whose work."""
        return place_words(self.documents, self.session.annotator, self.suggestions.counts())

    # Modes

    def begin(self, mode: Mode) -> None:
        """Let a mode take the keys of the page."""
        self.stage.begin(mode)

    def end(self) -> None:
        """End the mode that is on, if one is."""
        self.stage.end()

    def stop(self) -> None:
        """End what goes on off the window's thread, and wait for that: for closing."""
        self.documents.stop()
        self.drawer.stop()
        self.finding.stop()
        self.suggestions.stop()

    def _pull(self, span: str) -> None:
        """Let a link to another span be drawn with the pointer."""
        article = self.session.article
        if Needs.WRITING in self.present() and article and article.spans.get(span):
            self.begin(LinkDrag(self.page, self.session, span, self.language))

    # Going somewhere

    def choose(self, span: Span) -> None:
        """Choose a span and show it."""
        if self.page.word_cursor:
            self.page.word_cursor.choose(span)
            self.page.setFocus()

    def show_table(self, table: Table) -> None:
        """Open that table."""
        self.panes.show_panel("tables")
        self.drawer.show_table(table)

    def _let_findings_be_seen(self) -> None:
        self.panes.show_panel("tables")
        self.drawer.tabs.setCurrentWidget(self.quality)

    def go_to(self, document: str, span: str) -> None:
        """Open a document and choose a span or suggestion of it, if that is there and this annotator's."""
        self._open(document)
        if self.page.word_cursor and self.page.word_cursor.choose_one(span):
            self.page.setFocus()

    def go_to_range(self, document: str, start: int, end: int) -> None:
        """Open a document and select `[start, end)`; only open it if the text does not reach that far."""
        self._open(document)
        article = self.session.article
        if article and self.page.word_cursor and end <= len(article.text):
            self.page.word_cursor.select(Selection(start, end))
            self.page.setFocus()

    def _open(self, document: str) -> None:
        if not self.session.article or self.session.article.document.id != document:
            self.session.open_document(document)

    # Following each other

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
                    " is stored. See Inspector ▸ Hidden.",
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
        self.guideline.follow(cursor.chosen if cursor else None)
        self.moved.emit()

    def _show_place(self, offset: int) -> None:
        if self.page.word_cursor:
            self.page.word_cursor.select(Selection(offset, offset + 1))
            self.page.setFocus()

    def _show_emptiness(self) -> None:
        is_empty = not self.documents.model.rowCount() and not self.session.store.documents.count()
        self._empty.setVisible(is_empty)

    def toggle_guideline(self) -> None:
        """Show the guideline of the chosen span's label, with the caret in the search where none is; or fold it."""
        self.panes.toggle("guideline")
        cursor = self.page.word_cursor
        if self.panes.is_shown("guideline") and not (cursor and cursor.chosen):
            self.guideline.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def move_panel(self) -> None:
        """Move the panel that has the focus to the next side of the article."""
        if not self.panes.move_on():
            self.told.emit(self.tr("Go into a panel first (F6); then it can be moved."))

    def filter_documents(self) -> None:
        """Go to the field that filters the documents."""
        self.panes.show_panel("documents")
        self.documents.begin_filter()
