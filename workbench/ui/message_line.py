"""The foot of the window: what was just done or refused, work in progress, and where one is."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from workbench.ui.look.icons import icon
from workbench.ui.look.scale import scaled
from workbench.ui.words.spoken import announce, explain

_SHOWN_FOR = 12_000  # milliseconds


class MessageLine(QWidget):
    """One quiet line instead of boxes.

    Signals:
        cancel_asked: a person wants the work in progress to stop.
    """

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = QLabel(self)
        self.sign.setObjectName("sign")
        self.sign.setPixmap(icon("triangle-alert").pixmap(scaled(16)))
        self.sign.hide()
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setObjectName("message")
        self.follow = QPushButton(self)
        self.follow.setObjectName("follow")
        self._lead: Callable[[], object] | None = None
        self.follow.clicked.connect(self._follow)
        self.follow.hide()
        self.place = QLabel(self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setObjectName("place")
        self.place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.progress = QProgressBar(self)
        self.progress.setMaximumWidth(scaled(180))
        self.progress.setMaximumHeight(scaled(14))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.cancel_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 3, 12, 3)
        layout.addWidget(self.sign)
        layout.addWidget(self.message, 1)
        layout.addWidget(self.follow)
        layout.addWidget(self.progress)
        layout.addWidget(self.cancel)
        layout.addWidget(self.place)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.end_progress()

    def tell(self, text: str) -> None:
        """Show what was done."""
        self._show(text, bold=False)

    def warn(self, text: str) -> None:
        """Show what was refused or went wrong; it stays until the next message."""
        self._show(text, bold=True)

    def warn_and_lead(self, text: str, follow: str, lead: Callable[[], object]) -> None:
        """Show a warning with a button: `follow` are its words, and `lead` goes to what the warning is about."""
        self.warn(text)
        self._offer(follow, lead)

    def tell_and_lead(self, text: str, follow: str, lead: Callable[[], object]) -> None:
        """Show what was done, with a button as for `warn_and_lead`."""
        self.tell(text)
        self._offer(follow, lead)

    def lead_nowhere(self) -> None:
        """Take the button away: what it led to is gone."""
        self.follow.hide()
        self._lead = None

    def _offer(self, follow: str, lead: Callable[[], object]) -> None:
        self.follow.setText(follow)
        self.follow.show()
        self._lead = lead

    def _follow(self) -> None:
        if self._lead:
            self._lead()

    def clear(self) -> None:
        """Show no message."""
        self.message.clear()
        self.sign.hide()
        self.lead_nowhere()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far work in progress is; a `total` of -1 is not known yet."""
        self.progress.setRange(0, 0 if total < 0 else 100)
        if total >= 0:
            self.progress.setValue(100 * done // total if total else 100)
        self.progress.show()
        self.cancel.show()

    def end_progress(self) -> None:
        """Hide the progress."""
        self.progress.hide()
        self.cancel.hide()

    def _show(self, text: str, *, bold: bool) -> None:
        self.lead_nowhere()
        font = self.message.font()
        font.setBold(bold)
        self.message.setFont(font)
        # The theme gives this role the colour of warnings.
        self.message.setForegroundRole(QPalette.ColorRole.BrightText if bold else QPalette.ColorRole.WindowText)
        self.sign.setVisible(bold)
        self.message.setText(text)
        explain(self.message, text)
        announce(self.message, text)
        if bold:
            self._timer.stop()
        else:
            self._timer.start(_SHOWN_FOR)
