"""The inspector: the chosen span or suggestion above, and lists of spans, history and hidden characters below."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from workbench.core.changes import Step
from workbench.core.records import Span
from workbench.core.selection import Selection
from workbench.core.suggestions import Suggestion
from workbench.ui.look.theme import Theme
from workbench.ui.panels.column import Column
from workbench.ui.panels.document_card import DocumentCard
from workbench.ui.panels.history import HistoryPanel
from workbench.ui.panels.lists import SPAN, HiddenModel, SpanDelegate, SpansModel
from workbench.ui.panels.long_list import LongList
from workbench.ui.panels.relations import RelationsPanel
from workbench.ui.panels.span_card import SpanCard
from workbench.ui.session import Session
from workbench.ui.suggestions.card import SuggestionCard

_HIDDEN = 3  # the place of that tab


class Inspector(QWidget):
    """Everything about the open article that is not its text.

    Signals:
        span_chosen: a person chose a span (Span) in the list.
        place_chosen: a person wants to see this offset of the text.
    """

    span_chosen = Signal(object)
    place_chosen = Signal(int)

    def __init__(self, session: Session, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen: str | None = None
        self._suggested: Suggestion | None = None
        scheme = session.scheme
        self.card = SpanCard(session, theme, language, self)
        self.suggestion = SuggestionCard(session, theme, language, self)
        self.document = DocumentCard(session, language, self)
        self.relations = RelationsPanel(scheme, theme, language, self)
        self._spans = SpansModel(session, self)
        self._hidden = HiddenModel(session, self)
        self.spans = LongList(self.fontMetrics().height() + 12, self)
        self.spans.setObjectName("spans")
        self.spans.setModel(self._spans)
        self.spans.setItemDelegate(SpanDelegate(scheme, theme, self.spans))
        self.spans.clicked.connect(self._on_span)
        self.spans.activated.connect(self._on_span)
        self.history = HistoryPanel(session, language, self)
        self.hidden = LongList(self.fontMetrics().height() + 6, self)
        self.hidden.setObjectName("characters")
        self.hidden.setModel(self._hidden)
        self.hidden.clicked.connect(self._on_hidden)
        self.hidden.activated.connect(self._on_hidden)
        self.tabs = QTabWidget(self)
        self._stacks: list[tuple[QAbstractItemView, QStackedLayout]] = []
        self.tabs.setDocumentMode(True)
        self._add_tab(self.spans, self.tr("Spans"), self.tr("No spans yet."))
        self.tabs.addTab(self.document, self.tr("Document"))
        self.tabs.addTab(self.history, self.tr("History"))
        self._add_tab(self.hidden, self.tr("Hidden"), self.tr("No hidden characters."))
        self.tabs.currentChanged.connect(lambda _: self._refresh_visible())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._column = Column(self.suggestion, self.card, self.relations, self.card.guideline, parent=self)
        layout.addWidget(self._column)
        layout.addWidget(self.tabs, 1)
        session.stepped.connect(self._on_step)
        session.article_changed.connect(self._refresh_visible)

    def show_span(self, span: Span | None) -> None:
        """Show the chosen span above and mark it in the list."""
        before, self._chosen = self._chosen, span.id if span else None
        if self._chosen != before:
            self._column.show_top()
        self.card.show_span(self._session.article, span)
        self.history.show_chosen(self._chosen)
        self._mark_chosen()

    def show_suggestion(self, suggestion: Suggestion | None, here: Selection | None) -> None:
        """Show the chosen suggestion in the place of the span, with the borders that it would get (`here`)."""
        if suggestion and suggestion is not self._suggested:
            self._column.show_top()
        self._suggested = suggestion
        self.card.setVisible(suggestion is None)
        self.suggestion.show_suggestion(self._session.article, suggestion, here)

    def _mark_chosen(self) -> None:
        """Mark the chosen span in the list of spans, if that is the list that is seen and up to date."""
        if self.tabs.currentIndex() != 0:
            return
        article = self._session.article
        span = article.spans.get(self._chosen) if article and self._chosen else None
        if not span:
            self.spans.setCurrentIndex(QModelIndex())
        elif self.spans.currentIndex().data(SPAN) != span:
            index = self._spans.place(span)
            self.spans.setCurrentIndex(index)
            self.spans.scrollTo(index)

    def _on_step(self, _step: Step) -> None:
        self._refresh_visible()

    def _refresh_visible(self) -> None:
        """Only the list that is seen is kept up to date; the others are read when they are looked at.

        Most articles have no hidden characters, and then no list of them.
        """
        article = self._session.article
        self.tabs.setTabVisible(_HIDDEN, bool(article and article.hidden))
        (self._spans, self.document, self.history, self._hidden)[self.tabs.currentIndex()].refresh()
        for view, stack in self._stacks:
            stack.setCurrentIndex(0 if view.model().rowCount() else 1)
        self._mark_chosen()

    def _on_span(self, index: QModelIndex) -> None:
        self.span_chosen.emit(index.data(SPAN))

    def _on_hidden(self, index: QModelIndex) -> None:
        self.place_chosen.emit(self._hidden.hidden(index.row()).offset)

    def _add_tab(self, view: QAbstractItemView, title: str, when_empty: str) -> None:
        holder = QWidget(self)
        stack = QStackedLayout(holder)
        stack.addWidget(view)
        empty = QLabel(when_empty, holder)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setForegroundRole(empty.palette().ColorRole.PlaceholderText)
        stack.addWidget(empty)
        self._stacks.append((view, stack))
        view.setAccessibleName(title)
        self.tabs.addTab(holder, title)
