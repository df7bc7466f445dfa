"""How many documents there are, and of each status: a click on one shows those alone."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from workbench.core.records import STATUSES, Status
from workbench.ui.look.scale import scaled
from workbench.ui.panels.flow_row import FlowRow
from workbench.ui.panels.statuses import status_title
from workbench.ui.queue.delegate import paint_status
from workbench.ui.words.digits import number

_MARK = 12  # pixels beside a font of 9 points
_PADDING = 6


class StatusButton(QAbstractButton):
    """A status with its mark and how many documents have it; checked while those alone are shown."""

    def __init__(self, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = status
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_count(self, count: int) -> None:
        """Show how many documents have the status."""
        self.setText(f"{number(count)} {status_title(self.status)}")
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Show only these, or all again"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + scaled(_MARK) + 3 * _PADDING, metrics.height() + _PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(box, 4, 4)
        ink = palette.color(QPalette.ColorRole.WindowText)
        if self.isChecked():
            painter.fillPath(outline, palette.color(QPalette.ColorRole.Highlight))
            ink = palette.color(QPalette.ColorRole.HighlightedText)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2 if self.hasFocus() else 1))
            painter.drawPath(outline)
        side = scaled(_MARK)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = box.right() - _PADDING - side if rtl else box.left() + _PADDING
        paint_status(painter, QRectF(left, box.center().y() - side / 2, side, side), self.status, ink)
        painter.setPen(ink)
        beside = side + 2 * _PADDING
        words = box.adjusted(0, 0, -beside, 0) if rtl else box.adjusted(beside, 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), self.text())


class Heading(QWidget):
    """The counts above the list.

    Signals:
        statuses_chosen: documents of these statuses are wanted (a frozenset); of any if it is empty.
    """

    statuses_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = QLabel(self)
        self._total.setTextFormat(Qt.TextFormat.PlainText)
        self._total.setContentsMargins(12, 8, 12, 0)
        self.buttons = {status: StatusButton(status, self) for status in STATUSES}
        self._row = FlowRow(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._total)
        layout.addWidget(self._row)
        self._row.show_widgets(list(self.buttons.values()))
        for button in self.buttons.values():
            button.clicked.connect(self._choose)

    def show_counts(self, shown: int, total: int, counts: Mapping[Status, int], statuses: frozenset[Status]) -> None:
        """Show that `shown` documents of `total` pass, how many there are of each status, and which are wanted."""
        words = self.tr("%n document(s)", "", total)
        if shown != total:
            words = self.tr("{shown} of {total}").format(shown=number(shown), total=words)
        self._total.setText(words)
        for status, button in self.buttons.items():
            button.show_count(counts[status])
            button.setChecked(status in statuses)
            button.setVisible(bool(counts[status]) or status in statuses or status == "todo")
        self._row.fit()

    def _choose(self) -> None:
        self.statuses_chosen.emit(frozenset(status for status, button in self.buttons.items() if button.isChecked()))
