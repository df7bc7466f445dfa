"""The way from the article to the hits and back, hits painted on the page, and tagging them."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from workbench.commands.occurrences import TagReport, tag_places
from workbench.commands.searching import Hit, Scope, sources
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress, no_progress
from workbench.core.records import surface
from workbench.core.search import Query
from workbench.core.selection import Selection
from workbench.core.tokens import Range
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.menus import Needs
from workbench.ui.reading.page import Page
from workbench.ui.search.table import SearchTable
from workbench.ui.session import Session
from workbench.ui.tables.drawer import Drawer
from workbench.ui.words.lacking import words_for
from workbench.ui.workspace.panes import Panes

_LONGEST = 200  # code points of a selection that is looked for
_MANY = 300  # places that are tagged off the window's thread


class Finding(QObject):
    """Opens the search for what is selected, shows its hits in their articles, and tags those that are selected.

    Signals:
        told: a message for the person.
        refused: a warning for the person.
        long_job_asked: this takes long and should be done off the window's thread; it returns a `TagReport`.
        place_asked: this document (id) should be open.
    """

    told = Signal(str)
    refused = Signal(str)
    long_job_asked = Signal(object)
    place_asked = Signal(str, str)

    def __init__(
        self, session: Session, page: Page, panes: Panes, drawer: Drawer, table: SearchTable, *, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._panes = panes
        self._drawer = drawer
        self._table = table
        self._marking = LatestJob(session.store, self)
        self._marking.done.connect(page.show_found)
        self._marking.refused.connect(self._paint_nothing)
        table.place_chosen.connect(self._show)
        table.tag_asked.connect(self._tag)
        table.left.connect(page.setFocus)
        table.asked_anew.connect(self._mark)
        session.article_changed.connect(self._mark)

    def find(self, *, wide: bool) -> None:
        """Ask what to look for: in all articles, or in the one that is open; what is selected is proposed."""
        self._drawer.tabs.setCurrentWidget(self._table)  # first, so that no other table is read for nothing
        if wide:
            self._drawer.widen()
        else:
            self._drawer.narrow()
        proposed = self._selected() if self._page.hasFocus() else ""
        self._panes.show_panel("tables")
        self._table.ask(proposed)

    def go_back(self) -> None:
        """Go back to the line that was shown last."""
        self._drawer.tabs.setCurrentWidget(self._table)
        self._panes.show_panel("tables")
        self._table.go_to_lines()

    def stop(self) -> None:
        """End what goes on off the window's thread, and wait for that."""
        self._marking.stop()

    def _selected(self) -> str:
        """Return what is selected on the page, as far as it can be looked for."""
        article, cursor = self._session.article, self._page.word_cursor
        if not (article and cursor and cursor.selection):
            return ""
        selection = cursor.selection
        text = surface(article.text, cursor.chosen) if cursor.chosen else article.text[selection.start : selection.end]
        return text.strip() if len(text) <= _LONGEST and len(text.splitlines()) == 1 else ""

    def _show(self, hit: Hit) -> None:
        self.place_asked.emit(hit.document, "")
        if hit.field:
            self.told.emit(self.tr("The hit is in what is said of the document, not in its text."))
        elif self._page.word_cursor:
            self._page.word_cursor.select(Selection(hit.start, hit.end))
        if not self._table.field.hasFocus():
            self._page.setFocus()

    # Hits on the page

    def _mark(self) -> None:
        """Look for the hits in the open article, and let them be painted."""
        query, scope, article = self._table.query, self._table.scope, self._session.article
        if not (query and article and self._table.isVisible()) or scope.metadata:
            self._marking.drop()
            self._page.show_found(())
            return
        self._marking.start(partial(_places, query=query, scope=replace(scope, document=article.document.id)))

    def _paint_nothing(self, _reason: WorkbenchError) -> None:
        self._page.show_found(())

    # Tagging

    def _tag(self, hits: Sequence[Hit], label: str) -> None:
        if self._session.store.read_only:
            self.refused.emit(words_for(Needs.WRITING))
            return
        if any(hit.field for hit in hits):
            self.refused.emit(self.tr("Hits in names and metadata cannot be tagged: they are not in the text."))
            return
        job = partial(_tagged, hits=hits, label=label, annotator=self._session.annotator)
        if len(hits) > _MANY:
            self.long_job_asked.emit(job)
            return
        try:
            report = job(self._session.store, no_progress)
        except WorkbenchError as error:
            self._session.failed.emit(error)
            return
        self.report(report)

    def report(self, report: TagReport) -> None:
        """Show what was tagged, and tell how much that is."""
        if report.step:
            self._session.absorb(report.step)
        tagged = self.tr("%n hit(s) tagged. Undo takes them back.", "", report.tagged) if report.tagged else ""
        known = self.tr("%n had the label already.", "", report.known) if report.known else ""
        self.told.emit(" ".join(filter(None, (tagged, known))))


def _places(store: Store, progress: Progress, *, query: Query, scope: Scope) -> list[Range]:
    return [place for source in sources(store, query, scope=scope, progress=progress) for place in source.hits]


def _tagged(store: Store, progress: Progress, *, hits: Sequence[Hit], label: str, annotator: str) -> TagReport:
    return tag_places(store, hits, label, annotator=annotator, progress=progress)
