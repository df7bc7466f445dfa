"""Relations at work: choosing one, going along it, removing it, and the note on it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workbench.commands import relations
from workbench.core.records import Relation, Span
from workbench.core.relation_index import other_end
from workbench.ui.panels.relations import RelationsPanel
from workbench.ui.reading.page import Page
from workbench.ui.session import Session


class Relating(QObject):
    """Keeps the page and the panel of relations in step, and does the verbs on relations.

    Signals:
        told: a message for the person.
        refused: a warning for the person.
    """

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, session: Session, page: Page, panel: RelationsPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._panel = panel
        page.cursor_changed.connect(self._show)  # after every step, too
        panel.chosen.connect(self._choose)
        panel.followed.connect(self._go_along)
        panel.removed.connect(self._unlink)
        panel.note_kept.connect(self._keep_note)
        panel.left.connect(page.setFocus)

    def step(self) -> None:
        """Choose the next relation of the chosen span."""
        article, cursor = self._session.article, self._page.word_cursor
        if not (article and cursor and (span := cursor.chosen)):
            return
        there = article.relations.of_span(span.id)
        if not there:
            self.refused.emit(self.tr("This span has no relations. K links it."))
            return
        ids = [relation.id for relation in there]
        place = ids.index(cursor.relation) + 1 if cursor.relation in ids else 0
        cursor.choose_relation(there[place % len(there)], span)

    def go_to_other_end(self) -> None:
        """Choose the span at the other end of the chosen relation; without one, of the span's first relation."""
        cursor, article = self._page.word_cursor, self._session.article
        if not (article and cursor and (span := cursor.chosen)):
            return
        if not cursor.chosen_relation:
            self.step()
        if (relation := cursor.chosen_relation) and (other := article.spans.get(other_end(relation, span.id))):
            self._go_along(relation, other)

    def remove(self) -> bool:
        """Remove the chosen relation; tell whether there was one."""
        cursor = self._page.word_cursor
        relation = cursor.chosen_relation if cursor else None
        if relation:
            self._unlink(relation.id)
        return relation is not None

    def edit_note(self) -> bool:
        """Write a note on the chosen relation; tell whether there is one."""
        cursor = self._page.word_cursor
        if not (cursor and cursor.chosen_relation):
            return False
        self._panel.edit_note()
        return True

    def _show(self) -> None:
        cursor = self._page.word_cursor
        span, relation = (cursor.chosen, cursor.chosen_relation) if cursor else (None, None)
        self._panel.show_relations(self._session.article, span, relation)

    def _choose(self, relation: str) -> None:
        article, cursor = self._session.article, self._page.word_cursor
        if article and cursor and (span := cursor.chosen) and (found := article.relations.get(relation)):
            cursor.choose_relation(found, span)

    def _go_along(self, relation: Relation, other: Span) -> None:
        if self._page.word_cursor:
            self._page.word_cursor.choose_relation(relation, other)
            self._page.setFocus()

    def _unlink(self, relation: str) -> None:
        if self._session.do(relations.unlink, relation, annotator=self._session.annotator):
            self.told.emit(self.tr("The relation is removed; its spans stay. Undo brings it back."))

    def _keep_note(self, relation: str, note: str) -> None:
        self._session.do(relations.annotate_relation, relation, note, annotator=self._session.annotator)


def relation_handlers(relating: Callable[[], Relating | None]) -> dict[str, Callable[[], object]]:
    """Return what to do for each action on relations, by the action's name."""

    def on(verb: Callable[[Relating], object]) -> Callable[[], object]:
        def run() -> object:
            shown = relating()
            return verb(shown) if shown else None

        return run

    return {"next_relation": on(Relating.step), "other_end": on(Relating.go_to_other_end)}
