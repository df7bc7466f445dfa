"""The window of statistics: a list of charts, one of them large, its exact numbers, and ways to take both along."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontInfo, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.statistics import Period
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.storage.store import Store
from workbench.ui.charts.style import Style
from workbench.ui.charts.window import NAME, ChartsWindow
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.jobs.work import Job
from workbench.ui.look.scale import resize_for_words
from workbench.ui.look.theme import Theme
from workbench.ui.session import Session
from workbench.ui.statistics.charts import COUNTS, Charts, Setting
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.spoken import name_choice

_SIZE = (1120, 740)
_AFTER_STEP = 700  # milliseconds without a step, before all is counted anew

Place = tuple[str, str | None, Period | None]  # the chart, the annotator (None: all), the period (None: one that fits)


class StatisticsWindow(ChartsWindow):
    """A window beside the program's own. It counts when it is seen, and anew after a step.

    Signals:
        shown: chart and numbers are there, or the words in their place.
    """

    def __init__(self, session: Session, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._theme = theme
        self._charts = Charts(self)
        self._counted: dict[tuple[object, str | None], object] = {}
        self._wanted: tuple[object, str | None] | None = None
        self.setWindowTitle(self.tr("Statistics"))
        resize_for_words(self, *_SIZE)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        face = QFontInfo(self.font())
        self._style = Style(theme, mirrored, face.family(), face.pixelSize())
        self._counting = LatestJob(session.store, self)
        self._counting.done.connect(self._take)
        self._counting.refused.connect(self._refuse)
        self._make_parts()
        self._arrange()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        session.stepped.connect(self._on_step)
        self.list.setCurrentRow(0)
        self.list.currentItemChanged.connect(self.refresh)
        self.annotator.activated.connect(self.refresh)
        self.period.activated.connect(self.refresh)
        self.list.setFocus()

    def place(self) -> Place:
        """Return what is shown: to come back to it in another language or theme."""
        return self.list.currentItem().data(NAME), self.annotator.currentData(), self.period.currentData()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being counted or drawn, and nothing is about to be."""
        return not (self._timer.isActive() or self._counting.busy or self.view.busy)

    def go_to(self, place: Place) -> None:
        """Show what `place` says."""
        name, annotator, period = place
        self._fill_annotators(annotator)
        self.period.setCurrentIndex(max(0, self.period.findData(period)))
        self.list.setCurrentRow(list(COUNTS).index(name))
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen chart; it is counted if that was not done since the last step."""
        self._timer.stop()
        if not self.isVisible():
            return
        name, annotator, _ = self.place()
        self.period.setVisible(name == "time")
        self._wanted = (COUNTS[name], annotator)
        if self._wanted in self._counted:
            self._counting.drop()
            self._show()
            return
        if self.chart is None or self.chart.title != self._charts.titles()[name]:
            self._say(self.tr("Counting…"), cancel=True)
        self._counting.start(_counting(name, annotator))

    def stop(self) -> None:
        """Count and draw no more: for closing the project."""
        self._timer.stop()
        for work in (self._counting, self.taking, self.view):
            work.stop()

    # Parts

    def _make_parts(self) -> None:
        self.make_list(self.tr("Charts"), self._charts.titles())
        self.annotator = QComboBox(self)
        name_choice(self.annotator, self.tr("Whose work"))
        self._fill_annotators(None)
        self.period = QComboBox(self)
        name_choice(self.period, self.tr("Period"))
        self.period.addItem(self.tr("In periods that fit"), None)
        for period, title in self._charts.period_titles().items():
            self.period.addItem(title, period)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self._counting.cancel)
        self.make_views(self._session.store, self._style)
        self.view.refused.connect(self._refuse)

    def _arrange(self) -> None:
        both = self.arrange_views(3 / 4, self.cancel)
        above = QHBoxLayout()
        above.addWidget(self.annotator)
        above.addWidget(self.period)
        above.addStretch(1)
        side = QVBoxLayout()
        side.addLayout(above)
        side.addWidget(both, 1)
        side.addWidget(self.taking)
        layout = QHBoxLayout(self)
        layout.addWidget(self.list)
        layout.addLayout(side, 1)

    def _fill_annotators(self, chosen: str | None) -> None:
        self.annotator.clear()
        self.annotator.addItem(self.tr("Everybody’s work"), None)
        for name in self._session.store.queue.annotators():
            self.annotator.addItem(isolated(name), name)
        self.annotator.setCurrentIndex(max(0, self.annotator.findData(chosen)))

    # What is seen

    def _take(self, counted: object) -> None:
        if self._wanted:
            self._counted[self._wanted] = counted
            self._show()

    def _show(self) -> None:
        assert self._wanted
        name, _, period = self.place()
        setting = Setting(self._theme, self._session.scheme, self._language, period)
        self.chart = self._charts.chart(name, self._counted[self._wanted], setting)
        self.table.show_table(self.chart.table)
        self.table.setAccessibleDescription(f"{self.chart.title}. {self.chart.note}")
        self.taking.follow(name, self.chart)
        if self.chart.is_empty:
            self._say(self.chart.when_empty)
            self.shown.emit()
        else:
            self.view.show_chart(self.chart)

    def _say(self, words: str, *, cancel: bool = False) -> None:
        self.words.setText(words)
        self.cancel.setVisible(cancel)
        self.stack.setCurrentIndex(0)

    def _refuse(self, error: WorkbenchError) -> None:
        self.chart = None
        if isinstance(error, Cancelled):
            self._say(self.tr("Stopped. Choose a chart to count it."))
            self.list.setFocus()  # which the button had
        else:
            self._say(sentence(error))
        self.shown.emit()

    def _on_step(self) -> None:
        self._counted.clear()
        self._counting.drop()  # it may have seen the project as it was before
        if self.isVisible():
            self._timer.start(_AFTER_STEP)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_annotators(self.annotator.currentData())
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self._counting.drop()
        super().hideEvent(event)


def _counting(name: str, annotator: str | None) -> Job:
    def count(store: Store, progress: Progress) -> object:
        return COUNTS[name](store, annotator, progress)

    return count
