"""What is still missing when a document is done, and the way to it."""

from PySide6.QtCore import QObject, Signal

from workbench.commands import documents
from workbench.commands.documents import Lacking
from workbench.ui.reading.page import Page
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed


class UnfinishedSpans(QObject):
    """Names the spans that lack attributes which their labels require.

    Signals:
        told: a message for the person.
        warned: a warning for the person, and the document and span (ids) that it leads to.
        span_chosen: this span (Span) of the open article should be chosen.
    """

    told = Signal(str)
    warned = Signal(str, str, str)
    span_chosen = Signal(object)

    def __init__(self, session: Session, page: Page, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._language = language

    def warn(self, document: str) -> None:
        """Say how many spans of a document (id) lack something, if any do."""
        if lacking := self._lacking(document):
            words = self.tr("Done, but %n span(s) lack what their labels require.", "", len(lacking))
            self.warned.emit(words, document, lacking[0].span.id)

    def go_on(self) -> None:
        """Choose the next span of the open article that lacks something; after the last one the first."""
        article = self._session.article
        if not article:
            return
        lacking = self._lacking(article.document.id)
        if not lacking:
            self.told.emit(self.tr("Every span here has what its label requires."))
            return
        here = self._here()
        found = next((one for one in lacking if one.span.order > here), lacking[0])
        self.span_chosen.emit(found.span)
        names = listed(isolated(attribute.title.in_language(self._language)) for attribute in found.lacks)
        self.told.emit(self.tr("Still needed: {attributes}").format(attributes=names))

    def _here(self) -> tuple[int, int, str]:
        cursor = self._page.word_cursor
        if cursor and (chosen := cursor.chosen):
            return chosen.order
        start = cursor.selection.start if cursor and cursor.selection else -1
        return (start, start, "")

    def _lacking(self, document: str) -> list[Lacking]:
        return documents.unfinished(self._session.store, document, self._session.annotator)
