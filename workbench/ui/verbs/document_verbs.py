"""What a person does to the whole open document, and the way from one document to the next."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workbench.commands import documents
from workbench.commands.metadata import set_metadata
from workbench.core.changes import Step
from workbench.core.paragraphs import Direction
from workbench.core.records import Status
from workbench.ui.panels.document_card import DocumentCard
from workbench.ui.queue.panel import DocumentsPanel
from workbench.ui.reading.page import Page
from workbench.ui.session import Session


class DocumentVerbs(QObject):
    """Marks, labels, directs and removes the open document, by keys and from its card in the inspector.

    Signals:
        told: a message for the person.
        done: the document with this id is marked as done.
    """

    told = Signal(str)
    done = Signal(str)

    def __init__(
        self, session: Session, panel: DocumentsPanel, page: Page, card: DocumentCard, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        self._page = page
        self._card = card
        card.discuss_changed.connect(self.discuss)
        card.labels_changed.connect(lambda labels: self._say(documents.label_document, labels))
        card.note_kept.connect(self._keep_note)
        card.field_kept.connect(self._keep_field)
        card.field_refused.connect(session.failed)

    def mark(self, status: Status) -> bool:
        """Give the open document a status; tell whether that was done."""
        row = self._panel.open_row()
        if not row or row.status == status:
            return row is not None
        is_marked = self._session.do(documents.mark, row.id, status, annotator=self._session.annotator) is not None
        if is_marked and status == "done":
            self.done.emit(row.id)
        return is_marked

    def done_next(self) -> None:
        """Mark the open document as done and go on to the next."""
        if self.mark("done"):
            self.go(1)

    def discuss(self, wanted: bool | None = None) -> None:
        """Mark the open document to be discussed, or no longer; None turns it round."""
        if article := self._session.article:
            if wanted is None:
                wanted = not self._session.store.annotations.whole(article.document.id, self._session.annotator).discuss
            self._say(documents.discuss, wanted)
            self.told.emit(self.tr("Marked to be discussed.") if wanted else self.tr("No longer to be discussed."))

    def go(self, step: int) -> None:
        """Open the next (1) or the previous (-1) document."""
        place = self._panel.neighbour(step)
        if 0 <= place < self._panel.model.rowCount():
            self._panel.go(place)
        elif step > 0:
            self.told.emit(self.tr("This is the last document."))
        else:
            self.told.emit(self.tr("This is the first document."))

    def remove(self) -> None:
        """Remove the open document from the project."""
        if article := self._session.article:
            place = self._panel.neighbour(1) - 1
            if self._session.do(documents.remove, article.document.id, annotator=self._session.annotator):
                self._panel.go(min(place, self._panel.model.rowCount() - 1))
                self.told.emit(self.tr("The document is removed. Undo brings it back."))

    def direct(self, direction: Direction | None) -> None:
        """Set the base direction of the paragraph where the selection is, or leave it to its letters (None)."""
        article, cursor = self._session.article, self._page.word_cursor
        if not (article and cursor):
            return
        offset = cursor.selection.active if cursor.selection else 0
        start = article.paragraphs[article.paragraph_number(offset)].start
        self._session.do(documents.direct, article.document.id, start, direction, annotator=self._session.annotator)

    def _say(self, verb: Callable[..., Step], value: object) -> None:
        """Say something of the whole open document."""
        if article := self._session.article:
            self._session.do(verb, article.document.id, value, annotator=self._session.annotator)
            self._card.refresh()  # which goes back to what is stored, should that have been refused

    def _keep_field(self, document: str, field: str, text: str) -> None:
        self._session.do(set_metadata, [document], field, text, annotator=self._session.annotator)

    def _keep_note(self, document: str, note: str) -> None:
        self._session.do(documents.annotate_document, document, note, annotator=self._session.annotator)
