"""Unite: the next selection becomes one more piece of a span. And its counterpart: a selection is cut out of one."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter

from workbench.commands import history, spans
from workbench.core import tokens
from workbench.core.records import Span
from workbench.ui.modes.link import short_surface
from workbench.ui.modes.mode import Choice, Mode, Prompt
from workbench.ui.reading.page import Page
from workbench.ui.session import Session


class UniteMode(Mode):
    """Waits for a selection, made in any way, and for U or Enter."""

    waits = True

    def __init__(self, page: Page, session: Session, span: str) -> None:
        super().__init__(page)
        self._session = session
        self._span = span

    def prompt(self) -> Prompt:
        return Prompt(
            self.tr("One more piece of {surface}").format(surface=short_surface(self._session.article, self._span)),
            (
                Choice("U", self.tr("take the selection")),
                Choice(";", self.tr("go to a word"), quiet=True),
                Choice("Esc", self.tr("forget it"), quiet=True),
            ),
            note=self.tr("Select it: arrows, a click or a drag."),
        )

    def press(self, key: str) -> bool:
        if key in ("U", "Enter"):
            self._unite()
            return True
        if len(key) == 1 and key.isalpha():
            self.finish()  # a label for the selection, or another mode
            return False
        return super().press(key)

    def click(self, offset: int) -> bool:
        return False  # it selects as ever

    def paint(self, painter: QPainter) -> None:
        for _, art in self.page.lines_seen():
            for highlight in art.highlights:
                if highlight.span.id == self._span:
                    self.page.brush.paint_outline(painter, highlight, art)

    def refresh(self) -> None:
        article = self._session.article
        if article and article.spans.get(self._span):
            super().refresh()
        else:
            self.finish()

    def _unite(self) -> None:
        article, cursor = self._session.article, self.page.word_cursor
        if not (article and cursor):
            return
        if not cursor.selection or cursor.span == self._span:
            self.refused.emit(self.tr("Select the words of the new piece first, then press U."))
            return
        piece = tokens.trim(article.text, cursor.selection.start, cursor.selection.end)
        if self._session.do(spans.unite, self._span, *piece, annotator=self._session.annotator):
            self.finish()
            cursor.choose(article.spans.get(self._span))


class Scissors(QObject):
    """Cuts the selection out of a span around it; used again on the same selection, out of the next span around.

    Signals:
        told: a message for the person.
        refused: a warning for the person.
    """

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._last: tuple[str, int, int, int, str] | None = None  # document, range, step and span of the last cut

    def cut(self, start: int, end: int) -> None:
        """Cut `[start, end)` of the open article out of the innermost span around it, or the next."""
        session = self._session
        article = session.article
        assert article
        start, end = tokens.trim(article.text, start, end)
        turn = self._take_back(article.document.id, start, end)
        around = _around(article.spans.overlapping(start, end), start, end)
        if not around:
            self.refused.emit(self.tr("No span lies around the selection."))
            return
        ids = [span.id for span in around]
        span = ids[(ids.index(turn) + 1) % len(ids)] if turn in ids else ids[0]
        if step := session.do(spans.cut, span, start, end, annotator=session.annotator):
            self._last = (article.document.id, start, end, step.id, span)
            words = self.tr("Cut out of {surface}. Shift+U again: out of the next span around it instead.")
            self.told.emit(words.format(surface=short_surface(article, span)))

    def _take_back(self, document: str, start: int, end: int) -> str:
        """Undo the last cut if it is the last step and cut the same; return the span that it cut."""
        last, self._last = self._last, None
        step = self._session.store.history.undoable()
        if not (last and step and last[:4] == (document, start, end, step.id)):
            return ""
        return last[4] if self._session.do(history.undo) else ""


def _around(spans_there: list[Span], start: int, end: int) -> list[Span]:
    """Return the spans of which a piece holds `[start, end)` and more than that, shortest first."""
    holding = [
        span
        for span in spans_there
        if any(begin <= start and end <= until for begin, until in span.ranges) and (span.ranges != ((start, end),))
    ]
    return sorted(holding, key=lambda span: (span.end - span.start, span.order))
