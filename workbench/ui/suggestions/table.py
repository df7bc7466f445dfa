"""The table of suggestions: all that is left to decide in the open article, and deciding on many at once."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from workbench.core.changes import Step
from workbench.core.suggestion_index import shape_id
from workbench.core.suggestions import Suggestion
from workbench.ui.preferences import Preferences
from workbench.ui.reading.keymap import key_name
from workbench.ui.session import Session
from workbench.ui.suggestions.controls import Controls
from workbench.ui.suggestions.offers import Offers
from workbench.ui.suggestions.words import reason_sentence, suggesters_of
from workbench.ui.tables.rows_table import Row, RowsTable
from workbench.ui.tables.table import Table
from workbench.ui.words.digits import percent
from workbench.ui.words.language import listed
from workbench.ui.words.suggesters import suggester_title


class SuggestionsTable(Table):
    """One suggestion a row, in the order of the text; Enter accepts the selected ones, Delete rejects them.

    Signals:
        accept_asked, reject_asked: these (list of Suggestion) should be decided so.
        left: the person wants the article back.
    """

    accept_asked = Signal(object)
    reject_asked = Signal(object)
    left = Signal()
    has_scope = False

    def __init__(self, session: Session, offered: Offers, preferences: Preferences) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Suggestions"))
        self._session = session
        self._offered = offered
        self.controls = Controls(offered, preferences, self)
        self.accept = QPushButton(self.tr("Accept (Enter)"), self)
        self.reject = QPushButton(self.tr("Reject (Delete)"), self)
        self.accept.clicked.connect(self._accept)
        self.reject.clicked.connect(self._reject)
        for button in (self.accept, self.reject):
            button.setAutoDefault(False)
        self.list = RowsTable(self.windowTitle(), "", self)
        self.list.chosen.connect(self.chosen)
        self.list.view.installEventFilter(self)
        self.list.view.selectionModel().selectionChanged.connect(self._follow_selection)
        for button in (self.accept, self.reject):
            self.list.head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.setSpacing(0)
        layout.addWidget(self.controls)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.list.view)
        offered.changed.connect(self._follow)
        self._follow_selection()

    def refresh(self, document: str | None) -> None:
        article = self._session.article
        view = self.list.view
        place = view.currentIndex().row()
        rows = [self._row(article.document.id, article.text, one) for one in self._offered.left] if article else []
        self.list.show_rows(self._titles(), rows)
        if rows and place >= 0:
            view.selectRow(min(place, view.model().rowCount() - 1))
        if not rows:
            self.list.say(self._why_empty() if article else self.tr("Open a document first."))
        self._follow_selection()

    def update_rows(self, step: Step, document: str | None) -> None:
        """A step is followed once the suggestions are in step with it."""

    def chosen_suggestions(self) -> list[Suggestion]:
        """Return the suggestions of the selected rows."""
        found = (self._offered.left.get(row.span) for row in self.list.chosen_rows())
        return [one for one in found if one]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match key_name(event):
                case "Enter":
                    self._accept()
                    return True
                case "Delete" | "Backspace":
                    self._reject()
                    return True
                case "Esc":
                    self.left.emit()
                    return True
        return super().eventFilter(watched, event)

    def _row(self, document: str, text: str, one: Suggestion) -> Row:
        who = listed(map(suggester_title, suggesters_of(one)))
        words = " ".join(text[one.start : one.end].split())
        cells = (one.label, words, round(100 * one.score), who, reason_sentence(one.reasons[0]))
        return Row(document, shape_id(one.place), cells)

    def _titles(self) -> Sequence[str]:
        return [self.tr("Label"), self.tr("Text"), self.tr("Score, %"), self.tr("Suggester"), self.tr("Why")]

    def _why_empty(self) -> str:
        """Return why there are no rows, and what to do."""
        match self._offered.state:
            case "off":
                return self.tr("Suggestions are off. F12 shows them.")
            case "working":
                return self.tr("The suggestions are being worked out…")
            case "hidden":
                words = self.tr("What is left is less sure than {score}: [ or the slider shows it.")
                return words.format(score=percent(self._offered.threshold))
            case "decided":
                return self.tr("Every suggestion of this article is decided. Ctrl+Enter: done, and on to the next.")
        return self.tr(
            "Nothing is suggested for this article. The more articles are done, the more is known from them; see also"
            " which suggesters are asked."
        )

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh(None)

    def _follow_selection(self) -> None:
        has_some = bool(self.list.chosen_rows())
        for button in (self.accept, self.reject):
            button.setEnabled(has_some)

    def _accept(self) -> None:
        if chosen := self.chosen_suggestions():
            self.accept_asked.emit(chosen)

    def _reject(self) -> None:
        if chosen := self.chosen_suggestions():
            self.reject_asked.emit(chosen)
