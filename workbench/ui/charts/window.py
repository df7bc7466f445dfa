"""What windows of charts have in common."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from workbench.storage.store import Store
from workbench.ui.charts.chart import Chart
from workbench.ui.charts.chart_view import ChartView
from workbench.ui.charts.numbers import NumbersTable
from workbench.ui.charts.style import Style
from workbench.ui.charts.taking import TakingAlong
from workbench.ui.project_window import ProjectWindow
from workbench.ui.words.wrapping import wrap

NAME = Qt.ItemDataRole.UserRole  # of the chart of an item in the list


class ChartsWindow(ProjectWindow):
    """A window of charts on an open project: a list to choose from, the chart or words in its place, its numbers.

    Attributes:
        chart: what is shown, or None.

    Signals:
        shown: what was asked for is there, or the words in its place.
    """

    shown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None

    def make_list(self, name: str, titles: Mapping[str, str]) -> None:
        """Make the list of charts, which is called `name`; `titles` are those of the charts by their own names."""
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setSpacing(3)
        for chart, title in titles.items():
            QListWidgetItem(title, self.list).setData(NAME, chart)
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + 24)

    def make_views(self, store: Store, style: Style) -> None:
        """Make what shows a chart, its numbers, and words where there is none."""
        self.view = ChartView(store, style, self)
        self.view.drawn.connect(self._show_view)
        self.words = QLabel(self)
        wrap(self.words)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.table = NumbersTable(self)
        self.taking = TakingAlong(store, self.view, style, self)

    def arrange_views(self, share: float, *waiting: QWidget) -> QSplitter:
        """Return chart and numbers one above the other, with that share of the height for the chart.

        Below the words that stand for a chart are the widgets `waiting`.
        """
        instead = QWidget(self)
        column = QVBoxLayout(instead)
        column.addStretch(1)
        column.addWidget(self.words)
        for widget in waiting:
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(instead)
        self.stack.addWidget(self.view)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.setChildrenCollapsible(False)
        both.addWidget(self.stack)
        both.addWidget(self.table)
        both.setSizes([round(part * self.height()) for part in (share, 1 - share)])
        both.setStretchFactor(0, 1)
        return both

    def _show_view(self) -> None:
        if self.chart and not self.chart.is_empty:
            self.stack.setCurrentWidget(self.view)
            self.shown.emit()
