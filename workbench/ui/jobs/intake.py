"""Import, export and checks in the window: off its thread, with progress, cancel and a report."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.commands.checking import check
from workbench.commands.exporting import ExportReport, offers
from workbench.commands.importing import ImportReport
from workbench.commands.metadata_import import MetadataReport, import_metadata
from workbench.commands.occurrences import TagReport
from workbench.commands.projects import back_up
from workbench.commands.releasing import ReleaseReport
from workbench.core.changes import Step
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled
from workbench.storage.store import Store
from workbench.ui.dialogs.report import Report
from workbench.ui.exporting.words import PartWords, format_title
from workbench.ui.importing.order import Imported, ImportOrder, Question, importing
from workbench.ui.importing.words import ImportWords, save_report
from workbench.ui.jobs.work import Job, Work
from workbench.ui.message_line import MessageLine
from workbench.ui.session import Session
from workbench.ui.verbs.verb_titles import verb_title
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed, sentence


class Intake(QObject):
    """The long work of one project, one piece at a time.

    Signals:
        started: a piece of work begins.
        tagged: places were tagged (TagReport); the views are to be told.
        asked: an import needs decisions (Question); nothing of it has come in.
        idle: no work is in progress any more, the backup of opening included.
    """

    started = Signal()
    tagged = Signal(object)
    asked = Signal(object)
    idle = Signal()

    def __init__(self, session: Session, line: MessageLine, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._line = line
        self._window = window
        self._works: list[Work] = []
        self._backup: Work | None = None  # nobody asked for it: it shows no progress, and nothing waits for it
        line.cancel_asked.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether work is in progress that a person waits for."""
        return bool(self._works)

    @property
    def is_backing_up(self) -> bool:
        """Whether the backup is still being made."""
        return self._backup is not None

    def import_(self, order: ImportOrder) -> None:
        """Import files and folders; what has to be decided before is asked."""
        self._start(importing(order, self._session.annotator))

    def import_metadata(self, path: Path) -> None:
        """Import what a file says about the documents."""
        annotator = self._session.annotator
        self._start(lambda store, progress: import_metadata(store, path, annotator=annotator, progress=progress))

    def check(self) -> None:
        """Look for anything that is wrong in the project."""
        self.run(lambda store, progress: check(store, progress=progress))

    def do(self, verb: Callable[[Store], Step]) -> None:
        """Do a verb that takes long."""
        self.run(lambda store, _progress: verb(store))

    def run(self, job: Job) -> None:
        """Do a job that takes long and is not counted from its start; what it returns is reported."""
        self._line.show_progress(0, -1)
        self._start(job)

    def back_up(self) -> None:
        """Make the backup that belongs to opening a project, without a word unless it fails; closing gives it up."""
        self._backup = Work(self._session.store, lambda store, progress: back_up(store, progress=progress), self)
        self._backup.refused.connect(self._refuse_backup)
        self._backup.finished.connect(self._end_backup)
        self._backup.start()

    def cancel(self) -> None:
        """Stop the work in progress; what is committed stays."""
        for work in self._works:
            work.cancel()

    def wait(self) -> None:
        """Stop and wait, and hear no more of it: for closing."""
        works = [*self._works, *([self._backup] if self._backup else [])]
        self._works, self._backup = [], None
        for work in works:
            work.cancel()
        for work in works:
            work.wait()
        self._line.end_progress()

    def _start(self, job: Job) -> None:
        self.started.emit()
        work = Work(self._session.store, job, self)
        self._works.append(work)
        # Methods, not lambdas: Qt then calls them in the window's thread.
        work.progressed.connect(self._show_progress)
        work.succeeded.connect(self._report)
        work.refused.connect(self._refuse)
        work.finished.connect(self._end)
        work.start()

    def _end(self) -> None:
        work = self.sender()
        if isinstance(work, Work) and work in self._works:
            self._works.remove(work)
            work.deleteLater()
            if not self._works:
                self._line.end_progress()
                self.idle.emit()

    def _refuse_backup(self, error: WorkbenchError) -> None:
        if self._backup and not isinstance(error, Cancelled):
            self._line.warn(sentence(error))

    def _end_backup(self) -> None:
        if self._backup:
            self._backup.deleteLater()
            self._backup = None
            if not self._works:
                self.idle.emit()

    @property
    def _is_over(self) -> bool:
        """Whether what arrives now belongs to a project that is closed already."""
        return not self._works

    def _show_progress(self, done: int, total: int) -> None:
        if not self._is_over:
            self._line.show_progress(done, total)

    def _refuse(self, error: WorkbenchError) -> None:
        if self._is_over:
            return
        if isinstance(error, Cancelled):
            self._line.tell(self.tr("Cancelled. Nothing was left half-done."))
        else:
            self._line.warn(sentence(error))

    def _report(self, result: object) -> None:
        if self._is_over:
            return
        if isinstance(result, Question):
            self.asked.emit(result)
        elif isinstance(result, Imported):
            self._report_import(result)
        elif isinstance(result, MetadataReport):
            self._report_metadata(result)
        elif isinstance(result, ExportReport):
            self._report_export(result)
        elif isinstance(result, ReleaseReport):
            self._report_release(result)
        elif isinstance(result, Step):
            self._session.absorb(result)
            if result.verb == "change_scheme" and result.state == "done":
                self._line.tell(self.tr("The scheme is changed. Undo brings the old one back."))
            else:
                self._line.tell(self.tr("Finished: {verb}").format(verb=verb_title(result.verb)))
        elif isinstance(result, TagReport):
            self.tagged.emit(result)
        elif isinstance(result, int):
            self._line.tell(self.tr("Written: %n row(s).", "", result))
        elif isinstance(result, list):
            self._report_check(result)

    def _report_import(self, imported: Imported) -> None:
        report = imported.report
        if imported.scheme:
            self._session.absorb(imported.scheme)
        if report.step:
            self._session.absorb(report.step)
        line = " · ".join(self._import_parts(report))
        told = report.refusals or report.remarks or report.left_out
        if report.failure:
            self._line.warn(line + " · " + sentence(report.failure))
        elif told:
            self._line.warn(line)
        else:
            self._line.tell(line)
        if told:
            words = ImportWords()
            save = partial(save_report, report, self._session.store, self._line, self._window)
            lines = list(words.lines(report))
            Report(self.tr("Import"), words.heading(report), lines, self._window, save=save).open()

    def _import_parts(self, report: ImportReport) -> list[str]:
        """Return what stands in the message line, in parts."""
        parts = [self.tr("%n document(s) imported", "", report.added)]
        if report.annotated:
            parts.append(self.tr("work added to %n document(s)", "", report.annotated))
        if report.described:
            parts.append(self.tr("metadata added to %n document(s)", "", report.described))
        if report.suggested:
            parts.append(self.tr("suggestions added to %n document(s)", "", report.suggested))
        if report.known:
            parts.append(self.tr("%n already there", "", report.known))
        unusual = [name for name in report.encodings if name != "utf-8"]
        if unusual:
            parts.append(self.tr("encodings: {names}").format(names=isolated(listed(unusual))))
        if report.cancelled and report.step:
            parts.append(self.tr("stopped; undo takes them out again"))
        if report.left_out:
            parts.append(self.tr("%n thing(s) left out", "", sum(report.left_out.values())))
        if report.remarks:
            parts.append(self.tr("%n remark(s)", "", len(report.remarks)))
        if report.refusals:
            parts.append(self.tr("%n refused", "", report.refusals))
        return parts

    def _report_metadata(self, report: MetadataReport) -> None:
        if report.step:
            self._session.absorb(report.step)
        parts = [
            self.tr("%n document(s) met", "", report.matched),
            self.tr("%n changed", "", report.changed),
        ]
        if report.unknown:
            parts.append(self.tr("%n unknown", "", report.unknown))
        if report.cancelled and report.step:
            parts.append(self.tr("stopped; undo takes them out again"))
        reasons = [refusal.reason for refusal in report.refused]
        self._tell_refusals(self.tr("Import metadata"), " · ".join(parts), reasons, report.refusals, report.failure)

    def _tell_refusals(
        self, title: str, line: str, reasons: Sequence[WorkbenchError], count: int, failure: WorkbenchError | None
    ) -> None:
        """Say how an import went, and show the first of the `count` things that were refused."""
        if failure:
            self._line.warn(line + " · " + sentence(failure))
            return
        if not count:
            self._line.tell(line)
            return
        self._line.warn(line + " · " + self.tr("%n refused", "", count))
        lines = [sentence(reason) for reason in reasons]
        if count > len(reasons):
            lines.append(self.tr("… and %n more", "", count - len(reasons)))
        Report(title, self.tr("These could not be imported; everything else was:"), lines, self._window).open()

    def _report_export(self, report: ExportReport) -> None:
        line = self.tr("Exported and verified: %n document(s).", "", report.documents)
        if not report.losses:
            self._line.tell(line)
            return
        count = sum(lost.count for lost in report.losses)
        self._line.warn(line + " " + self.tr("%n thing(s) were left out.", "", count))
        lines = list(PartWords().lines(report.losses))
        Report(
            self.tr("Export"),
            self.tr("The format or the choice left these out; the project has them all:"),
            lines,
            self._window,
        ).open()

    def _report_release(self, report: ReleaseReport) -> None:
        facts = report.facts
        documents = sum(part.documents for part in facts.parts.values())
        self._line.tell(
            self.tr("Released and verified: %n document(s), version {version}, in {folder}", "", documents).format(
                version=isolated(facts.version), folder=isolated(str(report.folder))
            )
        )
        titles = {one.name: format_title(one.title) for one in offers()}
        known = [
            *map(sentence, report.cautions),
            *(
                self.tr("Left out of {format}: {what}").format(format=titles[name], what=line)
                for name, losses in facts.losses.items()
                for line in PartWords().lines(losses)
            ),
        ]
        if known:
            Report(
                self.tr("Release"), self.tr("The release is made. This should be known:"), known, self._window
            ).open()

    def _report_check(self, problems: list[WorkbenchError]) -> None:
        if not problems:
            self._line.tell(self.tr("The project is in order: nothing wrong was found."))
            return
        Report(
            self.tr("Check"), self.tr("This is wrong in the project:"), [*map(sentence, problems)], self._window
        ).open()
