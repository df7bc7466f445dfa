"""The window of evaluation: how good suggestions are, as charts, exact numbers, and a list of what differs."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.finding_table import FindingRow
from workbench.commands.measuring import Learned, Measured
from workbench.core.errors import WorkbenchError
from workbench.core.evaluation.findings import FindingKind
from workbench.core.progress import Cancelled
from workbench.core.suggestions import THRESHOLD
from workbench.ui.charts.chart import Chart
from workbench.ui.charts.style import Style
from workbench.ui.charts.window import NAME, ChartsWindow
from workbench.ui.evaluation.charts import EvaluationCharts, Setting
from workbench.ui.evaluation.differences import Differences
from workbench.ui.evaluation.measuring import learning, measuring
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.look.scale import resize_for_words
from workbench.ui.look.theme import Theme
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.spoken import name_choice
from workbench.ui.words.wrapping import wrap

_SIZE = (1120, 740)
_STEP = 0.05  # of the threshold
CURVE, DIFFERENCES = "curve", "differences"


class Place(NamedTuple):
    """What is shown, and what was measured: to come back to it in another language or theme."""

    name: str
    threshold: float
    label: str
    kind: FindingKind | None
    measured: Measured | None
    learned: Learned | None


class EvaluationWindow(ChartsWindow):
    """A window beside the program's own. It measures when it is asked to, which may take long.

    Signals:
        place_asked: a document (id) and a range in it are to be seen.
    """

    place_asked = Signal(str, int, int)

    def __init__(self, session: Session, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._setting = Setting(theme, session.scheme, language)
        self._charts = EvaluationCharts(self)
        self._differences = Differences(self)
        self._measured: Measured | None = None
        self._learned: Learned | None = None
        self._rows: list[FindingRow] = []
        self._is_outdated = False
        self.setWindowTitle(self.tr("Evaluation of suggestions"))
        resize_for_words(self, *_SIZE)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        face = QFontInfo(self.font())
        self._style = Style(theme, mirrored, face.family(), face.pixelSize())
        self._job = LatestJob(session.store, self)
        self._job.progressed.connect(self._tell_progress)
        self._job.done.connect(self._take)
        self._job.refused.connect(self._refuse)
        self._make_parts()
        self._arrange()
        session.stepped.connect(self._on_step)
        self.list.setCurrentRow(0)
        self.list.currentItemChanged.connect(self.refresh)
        for box in (self.label, self.kind):
            box.activated.connect(self.refresh)
        self.refresh()
        self.list.setFocus()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being measured or drawn, and nothing is about to be."""
        return not (self._job.busy or self.view.busy)

    def place(self) -> Place:
        return Place(
            self._name(),
            self.threshold.value(),
            self.label.currentData() or "",
            self.kind.currentData(),
            self._measured,
            self._learned,
        )

    def go_to(self, place: Place) -> None:
        self._measured, self._learned = place.measured, place.learned
        self.threshold.setValue(place.threshold)
        self._fill_labels()
        self.label.setCurrentIndex(max(0, self.label.findData(place.label)))
        self.kind.setCurrentIndex(max(0, self.kind.findData(place.kind)))
        self.list.setCurrentRow(list(self._titles()).index(place.name))
        self.refresh()

    def stop(self) -> None:
        for work in (self._job, self.taking, self.view):
            work.stop()

    def measure(self) -> None:
        """Measure what the chosen chart shows."""
        make = learning if self._name() == CURVE else measuring
        self._say(self.tr("Measuring…"), cancel=True)
        self.progress.setRange(0, 0)
        self._job.start(make(self.threshold.value()))
        self.cancel.setFocus()

    def refresh(self) -> None:
        """Show the chosen chart, if it was measured."""
        name = self._name()
        self.label.setVisible(name in (CURVE, DIFFERENCES))
        self.kind.setVisible(name == DIFFERENCES)
        if self._job.busy:
            return
        if (chart := self._chart(name)) is None:
            self.chart = None
            self._say(self._invitation())
            self.shown.emit()
            return
        self.chart = chart
        self.start.setEnabled(True)
        self.table.show_table(chart.table)
        self.table.setAccessibleDescription(f"{chart.title}. {chart.note}")
        self.taking.follow(f"evaluation-{name}", chart)
        for part in (self.table, self.taking):
            part.setEnabled(True)
        self._remark()
        if chart.is_empty:
            self._say(chart.when_empty)
            self.shown.emit()
        else:
            self.view.show_chart(chart)

    # Parts

    def _make_parts(self) -> None:
        self.make_list(self.tr("What was measured"), self._titles())
        self.threshold = QDoubleSpinBox(self)
        self.threshold.setRange(0, 1)
        self.threshold.setSingleStep(_STEP)
        self.threshold.setValue(THRESHOLD)
        self.threshold.setAccessibleName(self.tr("Least score of suggestions"))
        self.threshold_words = QLabel(self.tr("Suggestions that score at &least"), self)
        self.threshold_words.setBuddy(self.threshold)
        self.start = QPushButton(self.tr("&Measure"), self)
        self.start.setAutoDefault(True)
        self.start.clicked.connect(self.measure)
        self.label = QComboBox(self)
        name_choice(self.label, self.tr("Label"))
        self.kind = QComboBox(self)
        name_choice(self.kind, self.tr("Kind of difference"))
        self.kind.addItem(self.tr("All differences"), None)
        for kind, title in self._differences.kind_titles().items():
            self.kind.addItem(title, kind)
        self._fill_labels()
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far measuring is"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAutoDefault(True)
        self.cancel.clicked.connect(self._job.cancel)
        self.make_views(self._session.store, self._style)
        self.view.refused.connect(self._refuse)
        self.table.row_chosen.connect(self._open_row)
        self.remark = QLabel(self)
        wrap(self.remark)
        self.remark.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def _arrange(self) -> None:
        both = self.arrange_views(2 / 3, self.progress, self.cancel)
        above = QHBoxLayout()
        for widget in (self.threshold_words, self.threshold, self.start):
            above.addWidget(widget)
        above.addStretch(1)
        chosen = QHBoxLayout()  # in a row of its own: large letters need the width
        chosen.addWidget(self.label)
        chosen.addWidget(self.kind)
        chosen.addStretch(1)
        side = QVBoxLayout()
        side.addLayout(above)
        side.addLayout(chosen)
        side.addWidget(self.remark)
        side.addWidget(both, 1)
        side.addWidget(self.taking)
        layout = QHBoxLayout(self)
        layout.addWidget(self.list)
        layout.addLayout(side, 1)

    def _titles(self) -> dict[str, str]:
        return {
            **self._charts.titles(),
            DIFFERENCES: self.tr("Differences"),
            CURVE: self.tr("Learning curve"),
        }

    def _fill_labels(self) -> None:
        chosen = self.label.currentData()
        found = {row.finding.label for row in self._measured.findings} if self._measured else set()
        self.label.clear()
        self.label.addItem(self.tr("All labels"), "")
        for name in [*self._session.scheme.by_name, *sorted(found - self._session.scheme.by_name.keys())]:
            self.label.addItem(isolated(name), name)
        self.label.setCurrentIndex(max(0, self.label.findData(chosen)))

    # What is seen

    def _name(self) -> str:
        return str(self.list.currentItem().data(NAME))

    def _chart(self, name: str) -> Chart | None:
        """Return the chart of that name; None if it was not measured."""
        if name == CURVE:
            learned = self._learned
            return learned and self._charts.curve(learned.points, self.label.currentData(), self._setting)
        if self._measured is None:
            return None
        if name == DIFFERENCES:
            label, kind = self.label.currentData(), self.kind.currentData()
            self._rows = [
                row
                for row in self._measured.findings
                if label in ("", row.finding.label) and kind in (None, row.finding.kind)
            ]
            return self._differences.chart(self._rows, self._setting, has_more=self._measured.has_more)
        return self._charts.chart(name, self._measured.evaluation, self._setting)

    def _invitation(self) -> str:
        if self._name() == CURVE:
            return self.tr(
                "A learning curve shows what suggestions gain from each document that you finish. Mark some documents "
                "as done (Ctrl+D), then press Measure."
            )
        return self.tr(
            "Here you see how good suggestions are: they are compared with the documents that are marked as done "
            "(Ctrl+D), as if these were new. Press Measure to begin; with many documents it takes a while."
        )

    def _take(self, result: Measured | Learned) -> None:
        if isinstance(result, Learned):
            self._learned = result
        else:
            self._measured = result
            self._fill_labels()
        self._is_outdated = False
        self.refresh()
        self.list.setFocus()  # which the button to cancel had

    def _say(self, words: str, *, cancel: bool = False) -> None:
        self.words.setText(words)
        self.cancel.setVisible(cancel)
        self.progress.setVisible(cancel)
        self.start.setEnabled(not cancel)
        self.stack.setCurrentIndex(0)
        if self.chart is None or cancel:
            for part in (self.table, self.taking):
                part.setEnabled(False)

    def _remark(self) -> None:
        result = self._learned if self._name() == CURVE else self._measured
        words = ""
        if self._is_outdated:
            words = self.tr("The project has changed since this was measured.")
        elif result and result.threshold != self.threshold.value():
            words = self.tr("This was measured with another least score.")
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def _tell_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, max(total, 0))
        self.progress.setValue(done)

    def _refuse(self, error: WorkbenchError) -> None:
        self.chart = None
        stopped = self.tr("Stopped. Press Measure to begin again.")
        self._say(stopped if isinstance(error, Cancelled) else sentence(error))
        self.list.setFocus()
        self.shown.emit()

    def _open_row(self, row: int) -> None:
        if self._name() == DIFFERENCES:
            finding = self._rows[row].finding
            self.place_asked.emit(self._rows[row].document, finding.start, finding.end)

    def _on_step(self) -> None:
        self._is_outdated = self._measured is not None or self._learned is not None
        self._remark()
