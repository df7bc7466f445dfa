"""Shows the picture of a chart, drawn off the window's thread, and anew when its size changes."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.charts.chart import Chart
from workbench.ui.charts.style import Style
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.jobs.work import Job

_AFTER_RESIZE = 120  # milliseconds without a change of size
_LEAST_WIDTH, _LEAST_HEIGHT = 32, 17  # in parts of the size of words


class ChartView(QWidget):
    """The picture.

    Signals:
        drawn: the picture shows the chart that was given last.
        refused: why it could not be drawn (WorkbenchError).
    """

    drawn = Signal()
    refused = Signal(object)

    def __init__(self, store: Store, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self._style = style
        self._chart: Chart | None = None
        self._job = LatestJob(store, self)
        self._job.done.connect(self._take)
        self._job.refused.connect(self.refused)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw)
        self.setMinimumSize(round(_LEAST_WIDTH * style.size), round(_LEAST_HEIGHT * style.size))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def busy(self) -> bool:
        """Whether a picture is being drawn or about to be."""
        return self._timer.isActive() or self._job.busy

    def show_chart(self, chart: Chart) -> None:
        """Show that chart as soon as it is drawn; the one before is seen until then."""
        self._chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.note)
        self._draw()

    def stop(self) -> None:
        """Draw no more: for closing."""
        self._timer.stop()
        self._job.stop()

    def _draw(self) -> None:
        if self._chart and not self.size().isEmpty():
            self._job.start(_drawing(self._chart, self._style, self.size(), self.devicePixelRatioF()))

    def _take(self, image: QImage) -> None:
        self.image = image
        self.update()
        self.drawn.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.theme.page)
        if not self.image.isNull():
            shown = self.image.deviceIndependentSize().toSize()
            if shown != self.size():
                shown.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            place = QRect(QPoint(), shown)
            place.moveCenter(self.rect().center())
            painter.drawImage(place, self.image)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._timer.start(_AFTER_RESIZE)


def _drawing(chart: Chart, style: Style, size: QSize, ratio: float) -> Job:
    def draw(_store: object, progress: Progress) -> QImage:
        from workbench.ui.charts.drawing import as_image  # loads the library, which takes a second the first time

        return as_image(chart, style, size, ratio, progress=progress)

    return draw
