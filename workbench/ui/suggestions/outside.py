"""Plug-ins that are on look at the open article behind everything else; what they propose is stored when it comes."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.commands.plug_ins import SERVER, PlugIns, Sending, agreed, sending
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session

_PAUSE = 400  # milliseconds that an article is open before they look at it: somebody may be leafing


class Outside(QObject):
    """Keeps the plug-ins of an open project at work on the article that is open.

    Signals:
        arrived: what they propose for the open article is stored now, or which of them are on has changed.
        failed: one of them was switched off, or what it proposes could not be stored (WorkbenchError).
        consent_asked: somebody has to agree to this (Sending) before anything is sent.
        said: what one of them has to say is new.
    """

    arrived = Signal()
    failed = Signal(object)
    consent_asked = Signal(object)
    said = Signal()

    def __init__(self, session: Session, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._plug_ins = PlugIns(session.scheme)
        self._agreed: set[str] = set()  # addresses, until the project is closed
        self._asked: set[str] = set()
        self._told: set[str] = set()  # each failure once
        self._job = LatestJob(session.store, self)
        self._job.done.connect(self._take)
        self._job.refused.connect(self._refuse)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        session.article_changed.connect(self.look_soon)

    @property
    def is_busy(self) -> bool:
        """Whether they are looking, or will in a moment."""
        return self._job.busy or self._pause.isActive()

    def message(self, name: str) -> WorkbenchError | None:
        """Return what a plug-in had to say last."""
        return self._plug_ins.said.get(name)

    def look_soon(self) -> None:
        """Let go of the article that was open, and look at the one that is open now in a moment."""
        self._job.drop()
        self._pause.start()

    def follow_preferences(self) -> None:
        """Use the plug-ins that are on now, with their options; those that failed begin afresh."""
        self._told.clear()
        self._asked.clear()
        self._plug_ins.close()
        self.arrived.emit()
        self.look_soon()

    def is_agreed(self, address: str) -> bool:
        """Tell whether somebody agreed that articles go to that address."""
        return address in self._agreed

    def agree(self, address: str) -> None:
        """Somebody agreed that articles go to that address."""
        self._agreed.add(address)
        self.look_soon()

    def stop(self) -> None:
        """Stop, and end the processes of plug-ins: for closing."""
        self._pause.stop()
        self._job.drop()
        self._plug_ins.close()
        self._job.stop()

    def _look(self) -> None:
        article = self._session.article
        if not article or self._session.store.read_only or not self._preferences.shows_suggestions:
            return
        wanted = {name: self._preferences.plug_in_options(name) for name in self._preferences.plug_ins_on}
        if SERVER in wanted:
            options = wanted.pop(SERVER)
            try:
                first = sending(options, self._session.scheme, article.document)
            except WorkbenchError as error:
                self._tell(error)
            else:
                if first.address in self._agreed:
                    wanted[SERVER] = agreed(options, first.address)
                else:
                    self._ask(first)
        self._plug_ins.use(wanted)
        if wanted:
            self._job.start(partial(_propose, self._plug_ins, article.document.id))

    def _ask(self, first: Sending) -> None:
        if first.address not in self._asked and first.requests:
            self._asked.add(first.address)
            self.consent_asked.emit(first)

    def _take(self, found: object) -> None:
        for failure in self._plug_ins.failures():
            self._tell(failure)
        self.said.emit()
        if found:
            self.arrived.emit()

    def _refuse(self, error: WorkbenchError) -> None:
        if not isinstance(error, Cancelled):
            self._tell(error)

    def _tell(self, error: WorkbenchError) -> None:
        if str(error) not in self._told:
            self._told.add(str(error))
            self.failed.emit(error)


def _propose(plug_ins: PlugIns, document: str, store: Store, progress: Progress) -> int:
    return plug_ins.propose(store, document, progress) or 0
