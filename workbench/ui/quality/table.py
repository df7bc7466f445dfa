"""The tab "Data quality": what should be looked at again in this document or in the project."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSplitter, QVBoxLayout, QWidget

from workbench.commands.quality_table import export_findings
from workbench.core.changes import Step
from workbench.core.quality.findings import Finding
from workbench.ui.jobs.work import Job
from workbench.ui.look.scale import scaled
from workbench.ui.quality.review import Review
from workbench.ui.quality.rows import FindingsModel
from workbench.ui.quality.view import FindingsView, KindsList
from workbench.ui.session import Session
from workbench.ui.tables.table import Table
from workbench.ui.words.language import sentence
from workbench.ui.words.or_words import OrWords
from workbench.ui.words.spoken import explain
from workbench.ui.words.wrapping import wrap

_WIDTHS = [220, 800]


class QualityTable(Table):
    """The kinds of finding, and the findings of the one that is chosen.

    Signals:
        opened: this finding's place should be shown.
        mend_asked: these findings (a sequence) should be mended.
        aside_asked: this finding should be set aside.
        left: the person wants the article back.
        wider: the person wants to see the whole project.
        listed: the findings of now are listed.
    """

    opened = Signal(object)
    mend_asked = Signal(object)
    aside_asked = Signal(object)
    left = Signal()
    wider = Signal()
    listed = Signal()
    file_name = "quality.csv"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Data quality"))
        self._session = session
        self._is_wide = False
        self.review = Review(session, self)
        self.model = FindingsModel(self)
        self.kinds = KindsList(self)
        self.view = FindingsView(self.model, self)
        self.view.setAccessibleName(self.tr("Findings"))
        self.words = QLabel(self)
        wrap(self.words)
        self.progress = QProgressBar(self)
        self.progress.setMaximumWidth(scaled(140))
        self.progress.setMaximumHeight(scaled(14))
        self.progress.setAccessibleName(self.tr("Documents checked"))
        self.cancel = self._button(self.tr("Cancel"))
        self.check = self._button(self.tr("Check all documents"))
        self.mend = self._button(self.tr("Fix (F)"))
        self.mend_kind = self._button(self.tr("Fix all (Shift+F)"))
        explain(self.mend_kind, self.tr("Fix all that is listed of this kind, in one step"))
        self.aside = self._button(self.tr("Set aside (Delete)"))
        explain(self.aside, self.tr("It is as it should be: do not find it again"))
        self._arrange()
        self._connect()
        self.setFocusProxy(self.view)
        self._show()

    def _arrange(self) -> None:
        self.shown = OrWords(self.view, parent=self)
        parts = QSplitter(self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.kinds)
        parts.addWidget(self.shown)
        parts.setStretchFactor(1, 1)
        parts.setSizes(_WIDTHS)
        head = QHBoxLayout()
        for widget in (self.words, self.progress, self.cancel, self.check, self.mend, self.mend_kind, self.aside):
            head.addWidget(widget, 1 if widget is self.words else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(parts, 1)

    def _connect(self) -> None:
        self.review.changed.connect(self._show)
        self.review.progressed.connect(self._show_progress)
        self.check.clicked.connect(self._check)
        self.cancel.clicked.connect(self.review.cancel)
        self.kinds.chosen.connect(self._show_kind)
        self.view.selectionModel().currentChanged.connect(self._enable)
        self.view.opened.connect(self._open)
        self.view.left.connect(self.left)
        self.view.mend_asked.connect(self._mend)
        self.view.aside_asked.connect(self._set_aside)
        self.mend.clicked.connect(lambda: self._mend(False))
        self.mend_kind.clicked.connect(lambda: self._mend(True))
        self.aside.clicked.connect(self._set_aside)

    def refresh(self, document: str | None) -> None:
        self._is_wide = document is None
        self.review.show(document)

    def writing(self, document: str | None, path: Path) -> Job:
        annotator = self._session.annotator
        return lambda store, progress: export_findings(
            store, path, document=document, annotator=annotator, progress=progress
        )

    def update_rows(self, step: Step, document: str | None) -> None:
        self.review.follow()

    def stop(self) -> None:
        self.review.stop()

    def step(self, by: int) -> Finding | None:
        """Make the finding that many rows on the current one, round after the last, and return it."""
        count = len(self.model.findings)
        if not count:
            return None
        here = self.view.currentIndex().row()
        self.view.go_to((here + by) % count if here >= 0 else 0 if by > 0 else count - 1)
        return self.view.current

    def _check(self) -> None:
        self.review.check()
        self.wider.emit()

    # What is shown

    def _show(self) -> None:
        review = self.review
        counts = Counter(one.kind for one in review.findings)
        counts.update(review.beyond)
        self.kinds.show_counts(counts)
        for widget in (self.progress, self.cancel):
            widget.setVisible(review.is_checking)
        self.check.setVisible(not review.is_checking)
        self.words.setText(self._summary(counts.total()))
        self._show_kind()
        if review.state == "ready":
            self.listed.emit()

    def _show_kind(self) -> None:
        kind, current, row = self.kinds.kind, self.view.current, self.view.currentIndex().row()
        shown = [one for one in self.review.findings if kind in (None, one.kind)]
        self.model.show_findings(shown)
        if not shown:
            self.shown.say(self._why_empty())
        else:
            self.shown.show_view()
            self.view.go_to(_place(shown, current, row))
        self._enable()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setMaximum(max(total, 0))
        self.progress.setValue(done)

    def _summary(self, count: int) -> str:
        if self.review.is_stale and self._is_wide:
            return self.tr("Much was changed since the project was checked: check it again.")
        if beyond := sum(self.review.beyond.values()):
            return self.tr("The first findings; check again to see %n more", "", beyond)
        return self.tr("%n finding(s)", "", count) if count else ""

    def _why_empty(self) -> str:
        """Return why there are no rows, and what to do."""
        if not self._is_wide and not self._session.article:
            return self.tr("Open a document first.")
        if self.review.error:
            return sentence(self.review.error)
        if self.review.state == "working":
            return self.tr("Your work is being checked…")
        return self._why_all_is_well() if self.review.state == "ready" else self._what_to_check()

    def _what_to_check(self) -> str:
        return self.tr("The project has not been checked yet. “Check all documents” looks at all of your work.")

    def _why_all_is_well(self) -> str:
        if self._is_wide:
            return self.tr("There is nothing to look at again in the project.")
        if self.review.has_survey:
            return self.tr("There is nothing to look at again in this document.")
        return self.tr(
            "There is nothing to look at again in this document by itself. Checking all documents tells where it"
            " differs from the rest."
        )

    def _enable(self) -> None:
        current = self.view.current
        may_write = not self._session.store.read_only
        self.aside.setEnabled(may_write and current is not None)
        self.mend.setEnabled(may_write and current is not None and current.fix is not None)
        self.mend_kind.setEnabled(self.mend.isEnabled())

    # What is asked for

    def _open(self) -> None:
        if current := self.view.current:
            self.opened.emit(current)

    def _mend(self, all_of_kind: bool) -> None:
        current = self.view.current
        if current and all_of_kind:
            self.mend_asked.emit([one for one in self.model.findings if one.kind == current.kind and one.fix])
        elif current:
            self.mend_asked.emit([current])

    def _set_aside(self) -> None:
        if current := self.view.current:
            self.aside_asked.emit(current)

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button


def _place(shown: Sequence[Finding], current: Finding | None, row: int) -> int:
    """Return the row of the finding that was current, or where it was if it is gone."""
    if current:
        known = current.document, current.mark
        for place, one in enumerate(shown):
            if (one.document, one.mark) == known:
                return place
    return max(row, 0)
