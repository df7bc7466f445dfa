"""Marking many documents at once: those that the list shows, or those that are selected in it."""

from array import array
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workbench.commands.queue import discuss_all, mark_all
from workbench.core.changes import Step
from workbench.core.records import Status
from workbench.storage.store import Store
from workbench.ui.panels.statuses import status_title
from workbench.ui.queue.panel import DocumentsPanel
from workbench.ui.session import Session

_MANY = 1000  # documents: more are marked off the window's thread


class Marking(QObject):
    """Gives many documents a status, or marks them to be discussed, in one step.

    Signals:
        told: a message for the person.
        long_verb_asked: this verb (Store → Step) takes long and should be done off the window's thread.
    """

    told = Signal(str)
    long_verb_asked = Signal(object)

    def __init__(self, session: Session, panel: DocumentsPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel

    def mark_shown(self, status: Status) -> None:
        """Give every document that the list shows a status."""
        self._mark(self._panel.model.places, status)

    def mark_selected(self, status: Status) -> None:
        """Give the documents that are selected in the list a status."""
        self._mark(self._panel.selected(), status)

    def discuss_shown(self, wanted: bool) -> None:
        """Mark every document that the list shows to be discussed, or no longer."""
        self._discuss(self._panel.model.places, wanted)

    def discuss_selected(self, wanted: bool) -> None:
        """Mark the documents that are selected in the list to be discussed, or no longer."""
        self._discuss(self._panel.selected(), wanted)

    def _mark(self, documents: "array[int]", status: Status) -> None:
        verb = partial(mark_all, documents=documents, status=status, annotator=self._session.annotator)
        if step := self._do(verb, len(documents)):
            words = self.tr("%n document(s) marked: {status}. Undo takes it back.", "", len(step.touched.documents))
            self.told.emit(words.format(status=status_title(status)))

    def _discuss(self, documents: "array[int]", wanted: bool) -> None:
        verb = partial(discuss_all, documents=documents, wanted=wanted, annotator=self._session.annotator)
        if step := self._do(verb, len(documents)):
            self.told.emit(self.tr("%n document(s) changed. Undo takes it back.", "", len(step.touched.documents)))

    def _do(self, verb: Callable[[Store], Step], count: int) -> Step | None:
        if not count:
            self.told.emit(self.tr("No document is selected."))
            return None
        if count > _MANY:
            self.long_verb_asked.emit(verb)
            return None
        return self._session.do(verb)
