"""A project that is open in a window: what one sees of it, and the work that goes on for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from workbench.core.errors import WorkbenchError
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.jobs.indexing import Indexing
from workbench.ui.jobs.intake import Intake
from workbench.ui.jobs.suggesting import BackgroundSuggesting
from workbench.ui.jobs.work import Job
from workbench.ui.look.theme import theme_for
from workbench.ui.message_line import MessageLine
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session
from workbench.ui.words.language import sentence
from workbench.ui.workspace.workspace import Workspace


class OpenProject(QObject):
    """Holds the workspace of a project together with its long work, until it is closed or made anew.

    Attributes:
        workspace: what one sees.
        intake: imports, exports and other work that a person waits for.
        indexing: the index of the texts, brought up to date while no other work goes on.
        suggesting: what suggesters learn, and the counts of what is suggested, brought up to date behind that.
    """

    def __init__(self, session: Session, preferences: Preferences, line: MessageLine, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._line = line
        self._window = window
        self.session = session
        self._is_open = True
        theme = theme_for(preferences.theme)
        self.workspace = Workspace(session, preferences, theme, preferences.language, window)
        self.intake = Intake(session, line, window)
        self.indexing = Indexing(session.store, self)
        self.suggesting = BackgroundSuggesting(session.store, self)
        self._connect()
        self.workspace.panes.restore_layout(preferences.layout(self._panels_name()))
        if not session.store.read_only:
            self._index_when_idle()
            self._suggest_when_idle()

    def close(self, *, keeps_layout: bool) -> None:
        """Keep what is being written and, if asked to, where the panels are; end all work.

        The project itself stays open.
        """
        if keeps_layout:
            self._preferences.remember_layout(self._panels_name(), self.workspace.panes.layout_state())
        self.workspace.inspector.card.note.keep()
        self.workspace.inspector.document.keep()
        self.workspace.stop()
        self._is_open = False
        self.indexing.stop()
        self.suggesting.stop()
        self.intake.wait()
        self.intake.deleteLater()
        self.session.deleteLater()
        self.deleteLater()

    def _connect(self) -> None:
        workspace, intake = self.workspace, self.intake
        workspace.told.connect(self._line.tell)
        workspace.refused.connect(self._line.warn)
        workspace.lexicon.edited.connect(self._line.tell_and_lead)
        workspace.long_verb_asked.connect(intake.do)
        workspace.rewinding.long_job_asked.connect(intake.run)
        workspace.finding.long_job_asked.connect(intake.run)
        intake.tagged.connect(workspace.finding.report)
        workspace.drawer.export_asked.connect(self._export_table)
        self.session.failed.connect(lambda error: self._line.warn(sentence(error)))
        self.session.stepped.connect(lambda _: self._line.clear())

    def _index_when_idle(self) -> None:
        self.indexing.progressed.connect(self.workspace.search.show_indexing)
        self.session.stepped.connect(self.indexing.give_way)
        self.intake.started.connect(self.indexing.stop)
        self.intake.idle.connect(self._resume_indexing)
        QTimer.singleShot(0, self, self._resume_indexing)  # behind the backup that belongs to opening

    def _suggest_when_idle(self) -> None:
        self.suggesting.counted.connect(self.workspace.documents.follow_suggestions)
        self.suggesting.refused.connect(self._complain)
        self.session.stepped.connect(self.suggesting.give_way)
        self.intake.started.connect(self.suggesting.stop)
        self.intake.idle.connect(self._resume_suggesting)
        self.workspace.lexicon.changed.connect(self.suggesting.wait_until_idle)
        self.suggesting.wait_until_idle()

    def _resume_suggesting(self) -> None:
        if self._is_open and not (self.intake.busy or self.intake.is_backing_up):
            self.suggesting.wait_until_idle()

    def _complain(self, error: WorkbenchError) -> None:
        self._line.warn(sentence(error))

    def _resume_indexing(self) -> None:
        if self._is_open and not (self.intake.busy or self.intake.is_backing_up):
            self.indexing.start()

    def _export_table(self, writing: Callable[[Path], Job], name: str) -> None:
        """Ask where to, and write a table there."""
        place = self.session.store.path.with_name(name)
        dialog = FileDialog(self._window, self.tr("Write the table"), place, "CSV (*.csv)")
        for path in dialog.ask_new("csv", may_replace=True):
            self.intake.run(writing(path))

    def _panels_name(self) -> str:
        """Return under which name the place of the panels is remembered: for each direction apart."""
        rtl = self.workspace.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return "panels_rtl" if rtl else "panels_ltr"
