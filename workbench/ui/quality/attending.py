"""Attending to findings: from one to the next in their articles, mending them, setting them aside."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from workbench.commands.mending import mend, set_aside
from workbench.core.quality.findings import Finding, Mark
from workbench.ui.menus import Needs
from workbench.ui.quality.table import QualityTable
from workbench.ui.session import LONG_STEP, Session
from workbench.ui.words.lacking import words_for
from workbench.ui.words.language import sentence


class Attending(QObject):
    """Does what is asked for in the list of findings, and goes through it from the article.

    Signals:
        told: a message for the person.
        refused: a warning for the person.
        table_asked: the list should be seen, where the focus stays in the article.
        long_verb_asked: this verb (Store → Step) takes long and should be done off the window's thread.
        place_asked: this document (id) should be open, and this span (id) chosen.
        range_asked: this document (id) should be open, and this range (code points) selected.
    """

    told = Signal(str)
    refused = Signal(str)
    table_asked = Signal()
    long_verb_asked = Signal(object)
    place_asked = Signal(str, str)
    range_asked = Signal(str, int, int)

    def __init__(self, session: Session, table: QualityTable, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._table = table
        self._wanted = 0  # so many rows on, as soon as the findings are listed
        self._shown: tuple[str, Mark] | None = None
        table.opened.connect(self.show)
        table.mend_asked.connect(self.mend)
        table.aside_asked.connect(self.set_aside)
        table.listed.connect(self._go_as_asked)
        table.review.refused.connect(lambda error: self.refused.emit(sentence(error)))

    def go(self, by: int) -> None:
        """Go to the next finding (1) or the one before (-1) in its article."""
        if not self._table.isVisible():
            self._wanted = by
            self.table_asked.emit()
            return
        current = self._table.view.current
        if by > 0 and current and _known(current) != self._shown:
            self.show(current)  # one that took the place of another, or the first
        elif found := self._table.step(by):
            self.show(found)
        else:
            self.told.emit(self._table.shown.words)

    def show(self, finding: Finding) -> None:
        """Show the place of a finding in its article, and say what is the matter."""
        self._shown = _known(finding)
        if finding.span:
            self.place_asked.emit(finding.document, finding.span)
        else:
            self.range_asked.emit(finding.document, finding.start, finding.end)
        self.told.emit(sentence(finding.remark))

    def mend_current(self) -> None:
        """Mend the current finding."""
        self._with_current(lambda current: self.mend([current]))

    def mend_kind(self) -> None:
        """Mend all findings that are listed of the kind of the current one."""
        self._with_current(lambda _: self._table.view.mend_asked.emit(True))

    def set_current_aside(self) -> None:
        """Set the current finding aside."""
        self._with_current(self.set_aside)

    def mend(self, findings: Sequence[Finding]) -> None:
        """Mend findings, in one step."""
        if not self._may_write() or not findings:
            return
        verb = partial(mend, findings=findings, annotator=self._session.annotator)
        if len(findings) > LONG_STEP:
            self.long_verb_asked.emit(verb)
        elif self._session.do(verb):
            self._table.review.drop(findings)
            self.told.emit(self.tr("Mended. Undo takes that back."))

    def set_aside(self, finding: Finding) -> None:
        """Set a finding aside."""
        if self._may_write() and self._session.do(set_aside, [finding], annotator=self._session.annotator):
            self._table.review.drop([finding])
            self.told.emit(self.tr("Set aside. Undo brings it back."))

    def _with_current(self, do: Callable[[Finding], None]) -> None:
        current = self._table.view.current if self._table.isVisible() else None
        if current:
            do(current)
        else:
            self.told.emit(self.tr("Go to a finding first."))

    def _may_write(self) -> bool:
        if self._session.store.read_only:
            self.refused.emit(words_for(Needs.WRITING))
            return False
        return True

    def _go_as_asked(self) -> None:
        wanted, self._wanted = self._wanted, 0
        if wanted:
            self.go(wanted)


def _known(finding: Finding) -> tuple[str, Mark]:
    """Return what a finding is known by when it is found again."""
    return finding.document, finding.mark
