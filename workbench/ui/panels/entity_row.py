"""What the chosen span mentions, on its card: the entity, how often it is mentioned, and the way to say so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from workbench.core.errors import BadInput
from workbench.core.records import Span
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated
from workbench.ui.words.spoken import explain
from workbench.ui.words.wrapping import wrap


class EntityRow(QWidget):
    """Names the entity of the chosen span.

    Signals:
        same_as_asked: a person wants to say who or what the span mentions.
    """

    same_as_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._name = QLabel(self)
        self._name.setObjectName("entity")
        wrap(self._name)
        self._counts = QLabel(self)
        self._counts.setObjectName("entity_counts")
        wrap(self._counts)
        self._counts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self._name, self._counts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._button = QToolButton(self)
        self._button.setObjectName("same_as")
        self._button.setText(self.tr("Same as… (=)"))
        explain(self._button, self.tr("Say who or what this span mentions"))
        self._button.clicked.connect(self.same_as_asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._counts)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    def show_span(self, span: Span | None) -> None:
        """Show what `span` mentions; nothing for the words and cues of quotes, which mention nobody."""
        quotes = self._session.scheme.quotes
        mentions_nothing = span and not span.entity and quotes and span.label in (quotes.content, quotes.cue)
        self.setVisible(span is not None and not mentions_nothing)
        if span is None:
            return
        self._counts.setVisible(bool(span.entity))
        self._name.setForegroundRole(
            QPalette.ColorRole.WindowText if span.entity else QPalette.ColorRole.PlaceholderText
        )
        self._name.setText(self._name_of(span.entity) if span.entity else self.tr("Mentions no entity yet."))
        self._counts.setText(self._count(span.entity) if span.entity else "")

    def forbid_changes(self) -> None:
        """Let the entity be read only."""
        self._button.setEnabled(False)

    def _name_of(self, entity: str) -> str:
        try:
            return self.tr("Mentions {name}").format(name=isolated(self._session.store.entities.get(entity).name))
        except BadInput:
            return isolated(entity)

    def _count(self, entity: str) -> str:
        entities, article = self._session.store.entities, self._session.article
        here = entities.count_mentions(entity, document=article.document.id) if article else 0
        return self.tr("{here} here · {all} in the project").format(here=here, all=entities.count_mentions(entity))
