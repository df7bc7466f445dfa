"""The card that says what to do next: a strip above the project that covers nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.ui.look.icons import icon
from workbench.ui.look.scale import scaled
from workbench.ui.tab_order import go_on_within
from workbench.ui.words.digits import number
from workbench.ui.words.language import directed
from workbench.ui.words.spoken import announce
from workbench.ui.words.wrapping import wrap

_EDGE = 4  # pixels


class TourCard(QFrame):
    """Shows one task at a time.

    Signals:
        show_asked: the person wants to see the place that the task is about.
        skip_asked: the person wants the next task.
        leave_asked: the person wants to go back to where they were.
    """

    show_asked = Signal()
    skip_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(self.tr("Tour"))
        self._sign = QLabel(self)
        self._sign.setPixmap(icon("circle-check").pixmap(scaled(16)))
        self.progress = QLabel(self)
        self.progress.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.words = QLabel(self)
        wrap(self.words)
        self.place = self._button(self.tr("Show the place"))
        self.place.clicked.connect(self.show_asked)
        self.skip = self._button(self.tr("Skip"))
        self.skip.clicked.connect(self.skip_asked)
        self.leave = self._button(self.tr("Leave the tour"))
        self.leave.clicked.connect(self.leave_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12 + _EDGE, 6, 12, 6)
        layout.addWidget(self._sign)
        layout.addWidget(self.progress)
        layout.addWidget(self.words, 1)
        for button in (self.place, self.skip, self.leave):
            layout.addWidget(button)

    def show_task(self, place: int, total: int, words: str, *, has_place: bool) -> None:
        """Show the task at that place (1 …) of `total`."""
        self.progress.setText(self.tr("{number} of {total}").format(number=number(place), total=number(total)))
        self.place.setVisible(has_place)
        self._say(words, is_done=False)

    def show_done(self) -> None:
        """Tick the task off."""
        self._say(self.tr("Done."), is_done=True)

    def show_end(self) -> None:
        """Show that nothing is left to do."""
        self.progress.clear()
        self.place.hide()
        self.skip.hide()
        self.leave.setText(self.tr("End the tour"))
        self._say(
            self.tr("That was all. The guide (Shift+F1) knows the rest. What you did here is thrown away."),
            is_done=True,
        )

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go round within the card; the key for the next pane leads out of it."""
        return go_on_within(self, forward=forward) or super().focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - _EDGE if rtl else 0
        painter.fillRect(left, 0, _EDGE, self.height(), self.palette().link())
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.palette().mid())

    def _say(self, words: str, *, is_done: bool) -> None:
        self._sign.setVisible(is_done)
        self.words.setText(directed(words))
        announce(self, words)

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(True)
        return button
