"""What a person does to the selection and to the chosen span."""

from PySide6.QtCore import QObject, Signal

from workbench.commands import spans
from workbench.core import tokens
from workbench.core.records import Span
from workbench.ui.panels.span_card import SpanCard
from workbench.ui.reading.page import Page
from workbench.ui.session import Session
from workbench.ui.verbs.relating import Relating


class Tagging(QObject):
    """Tags what is selected on the page and changes what is chosen, by keys and from the card in the inspector.

    Signals:
        refused: a warning for the person.
        span_chosen: this span (Span) should be chosen.
        label_given: the chosen suggestion should be accepted with this label.
        card_refused: what the card asked for was refused; it should show again what is stored.
    """

    refused = Signal(str)
    span_chosen = Signal(object)
    label_given = Signal(str)
    card_refused = Signal()

    def __init__(self, session: Session, page: Page, card: SpanCard, relating: Relating, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._card = card
        self._relating = relating
        page.resize_asked.connect(self._resize)
        card.note_kept.connect(self._keep_note)
        card.attributes_changed.connect(self._set_attributes)

    def tag(self, label: str, also: bool) -> None:
        """Give the selection a label; a chosen span gets another label, unless `also` asks for one more span.

        A chosen suggestion is accepted with that label.
        """
        cursor, article = self._page.word_cursor, self._session.article
        if not (cursor and article):
            return
        if cursor.chosen_suggestion and not also:
            self.label_given.emit(label)
            return
        if (span := cursor.chosen) and not also:
            self._session.do(spans.relabel, span.id, label, annotator=self._session.annotator)
            return
        selection = cursor.selection
        start, end = tokens.trim(article.text, selection.start, selection.end) if selection else (0, 0)
        if start == end:
            self.refused.emit(self.tr("Select some words first: arrows, or a click."))
        elif made := self._session.tag(start, end, label):
            self.span_chosen.emit(made)

    def untag(self) -> None:
        """Remove the chosen relation, else the chosen span, whose range stays selected."""
        if not self._relating.remove() and (span := self._chosen()):
            self._session.do(spans.untag, span.id, annotator=self._session.annotator)

    def edit_note(self) -> None:
        """Write a note on the chosen relation, else on the chosen span."""
        if not self._relating.edit_note():
            self._card.edit_note()

    def _chosen(self) -> Span | None:
        return self._page.word_cursor.chosen if self._page.word_cursor else None

    def _resize(self, span: str, start: int, end: int) -> None:
        if not self._session.do(spans.resize, span, start, end, annotator=self._session.annotator):
            self._page.refresh()  # the selection goes back to the span as it is

    def _set_attributes(self, span: str, values: dict[str, object]) -> None:
        if not self._session.do(spans.set_attributes, span, values, annotator=self._session.annotator):
            self.card_refused.emit()

    def _keep_note(self, span: str, note: str) -> None:
        self._session.do(spans.annotate, span, note, annotator=self._session.annotator)
