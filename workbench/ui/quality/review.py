"""The findings in one document or in the project, worked out off the window's thread and kept up with every step."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from workbench.commands.quality import Survey, findings, findings_in, survey
from workbench.core.changes import Step
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.core.quality.findings import Finding, Kind
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.session import Session

MOST = 20_000  # findings of a project that are kept; the others are counted, and found once these are dealt with
_FEW = 50  # documents that were changed since; beyond that the project is to be checked anew

State = Literal["unknown", "working", "ready"]


class _Checked(Struct, frozen=True):
    """What checking a project gave: findings by document, how many more there are in which documents, the survey."""

    found: dict[str, list[Finding]]
    beyond: dict[str, Counter[Kind]]
    known: Survey


class Review(QObject):
    """Knows what should be looked at again in an annotator's own work.

    Attributes:
        is_stale: much was changed since the project was checked.
        error: why it could not be checked, or None.

    Signals:
        changed: other findings, or another state.
        progressed: documents checked and their total (-1 while unknown), while the project is checked.
        refused: why it could not be checked (WorkbenchError).
    """

    changed = Signal()
    progressed = Signal(object, object)
    refused = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._document: str | None = None
        self._in_document: list[Finding] | None = None
        self._in_project: dict[str, list[Finding]] | None = None
        self._beyond: dict[str, Counter[Kind]] = {}
        self._count_beyond: Counter[Kind] = Counter()
        self._known: Survey | None = None
        self._due: set[str] = set()  # documents that were changed since
        self.is_stale = False
        self.error: WorkbenchError | None = None
        self._checking = LatestJob(session.store, self)
        self._checking.progressed.connect(self.progressed)
        self._checking.done.connect(self._take_project)
        self._checking.refused.connect(self._refuse)
        self._looking = LatestJob(session.store, self)
        self._looking.done.connect(self._take_documents)
        self._looking.refused.connect(self._refuse)
        session.stepped.connect(self._note)

    @property
    def findings(self) -> Sequence[Finding]:
        """The findings in the document, or in the project."""
        if self._document is not None:
            return self._in_document or ()
        return [one for found in (self._in_project or {}).values() for one in found]

    @property
    def beyond(self) -> Mapping[Kind, int]:
        """How many more there are in the project than are kept, by kind."""
        return self._count_beyond if self._document is None else {}

    @property
    def state(self) -> State:
        """Whether the findings are those of now, or are worked out, or were never asked for."""
        if self._document is not None:
            return "ready" if self._in_document is not None else "working"
        if self._in_project is not None and not self.is_checking:
            return "ready"
        return "working" if self.is_checking else "unknown"

    @property
    def is_checking(self) -> bool:
        """Whether the project is being checked."""
        return self._checking.busy

    @property
    def is_busy(self) -> bool:
        """Whether anything is being worked out."""
        return self._checking.busy or self._looking.busy

    @property
    def has_survey(self) -> bool:
        """Whether it is known what is customary in the project."""
        return self._known is not None

    def show(self, document: str | None) -> None:
        """Give the findings of that document (id), or of the project (None)."""
        if document != self._document:
            self._in_document = None
        self._document = document
        if document is not None:
            self._due.add(document)
        self.follow()
        self.changed.emit()

    def check(self) -> None:
        """Check the whole project."""
        self._looking.drop()
        self._due.clear()
        self.is_stale = False
        self._checking.start(partial(_check, annotator=self._session.annotator))
        self.changed.emit()

    def cancel(self) -> None:
        """Check the project no further."""
        self._checking.cancel()

    def follow(self) -> None:
        """Look again at the documents that were changed since, as far as their findings are asked for."""
        if len(self._due) > _FEW:
            self._due &= {self._document} if self._document else set()
            self.is_stale = self._in_project is not None
            self.changed.emit()
        wanted = self._due if self._in_project is not None else self._due & {self._document}
        if wanted and not self._checking.busy:
            job = partial(_look, documents=tuple(wanted), annotator=self._session.annotator, known=self._known)
            self._looking.start(job)

    def drop(self, gone: Collection[Finding]) -> None:
        """Let findings go at once that were dealt with just now."""
        marks = {(one.document, one.mark) for one in gone}
        for found in ([self._in_document] if self._in_document else []) + [*(self._in_project or {}).values()]:
            found[:] = [one for one in found if (one.document, one.mark) not in marks]
        self.changed.emit()

    def stop(self) -> None:
        """Work nothing out any longer, and wait until that has ended: for closing."""
        self._checking.stop()
        self._looking.stop()

    def _note(self, step: Step) -> None:
        self._due |= step.touched.documents

    def _take_project(self, checked: _Checked) -> None:
        self.error = None
        self._in_project, self._beyond, self._known = checked.found, checked.beyond, checked.known
        self._count_beyond = sum(checked.beyond.values(), Counter[Kind]())
        if self._document is not None:
            self._in_document = list(checked.found.get(self._document, ()))
        self.changed.emit()
        self.follow()  # what was done meanwhile

    def _take_documents(self, found: dict[str, list[Finding]]) -> None:
        self.error = None
        self._due -= found.keys()
        for document, some in found.items():
            if document == self._document:
                self._in_document = some
            if self._in_project is not None:
                self._in_project[document] = list(some)
                self._count_beyond -= self._beyond.pop(document, Counter())
        self.changed.emit()

    def _refuse(self, error: WorkbenchError) -> None:
        if not isinstance(error, Cancelled):
            self.error = error
            self.refused.emit(error)
        self.changed.emit()


def _check(store: Store, progress: Progress, *, annotator: str) -> _Checked:
    """Check a whole project."""
    known = survey(store, progress=progress)
    found: dict[str, list[Finding]] = {}
    beyond: dict[str, Counter[Kind]] = {}
    kept = 0
    for one in findings(store, annotator=annotator, known=known, progress=progress):
        if kept < MOST:
            found.setdefault(one.document, []).append(one)
            kept += 1
        else:
            beyond.setdefault(one.document, Counter())[one.kind] += 1
    return _Checked(found, beyond, known)


def _look(
    store: Store, progress: Progress, *, documents: Sequence[str], annotator: str, known: Survey | None
) -> dict[str, list[Finding]]:
    """Return the findings in some documents; none in those that are gone."""
    found: dict[str, list[Finding]] = {}
    for done, document in enumerate(documents):
        progress(done, len(documents))
        is_there = store.documents.exists(document)
        found[document] = findings_in(store, document, annotator=annotator, known=known) if is_there else []
    return found
