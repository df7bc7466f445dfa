"""Undo and redo of one step, shown where it happened."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from workbench.commands import history
from workbench.commands.metadata import METADATA_VERBS
from workbench.core.changes import Step
from workbench.storage.store import Store
from workbench.ui.session import LONG_STEP, Session
from workbench.ui.verbs.verb_titles import verb_title


class Undoing(QObject):
    """Takes the last step back, or does it again.

    Signals:
        told: a message for the person.
        long_verb_asked: this verb (Store → Step) takes long and should be done off the window's thread.
        place_asked: this document, and this span of it (ids; no span: an empty one), should be shown.
    """

    told = Signal(str)
    long_verb_asked = Signal(object)
    place_asked = Signal(str, str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def undo(self) -> None:
        """Take the last step back, and show where."""
        self._walk(history.undo, self._session.store.history.undoable(), self.tr("Undone: {verb}"))

    def redo(self) -> None:
        """Do the last undone step again, and show where."""
        self._walk(history.redo, self._session.store.history.redoable(), self.tr("Redone: {verb}"))

    def _walk(self, verb: Callable[[Store], Step], step: Step | None, words: str) -> None:
        article = self._session.article
        if step and self._session.store.history.size(step.id) > LONG_STEP:
            self.long_verb_asked.emit(verb)
        elif done := self._session.do(verb):
            if verb is history.undo and article and not self._session.store.documents.exists(article.document.id):
                words = self.tr("Undone: {verb}. The article that was open is gone; {key} brings it back.")
            key = QKeySequence("Ctrl+Shift+Z").toString(QKeySequence.SequenceFormat.NativeText)
            self.told.emit(words.format(verb=verb_title(done.verb), key=key))
            self._show(done)

    def _show(self, step: Step) -> None:
        if step.verb in METADATA_VERBS:
            return  # that is nowhere in the text, and the table of metadata shows it where it is
        documents = step.touched.documents if len(step.touched.documents) == 1 else frozenset()
        for document in filter(self._session.store.documents.exists, documents):
            self.place_asked.emit(document, "")  # opened first, so that its spans are at hand
            if changed := self._session.changed_spans(step):
                self.place_asked.emit(document, changed[-1].id)
