"""A panel beside the article: with a thin title to take hold of, and a button that folds it."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QWidget

from workbench.ui.look.icons import icon_button
from workbench.ui.tab_order import go_on_within

Home = Literal["start", "end", "below"]


class Panel(QDockWidget):
    """A widget beside the article.

    Attributes:
        home: the side where it stands at first; `start` is where reading begins.
        extent: its width there, or its height below the article, in pixels.
        shown_at_first: whether a newcomer sees it.
        was_sized: whether it had its size already: one that was never seen has none.

    Signals:
        close_asked: the person wants it folded.
    """

    close_asked = Signal()

    def __init__(
        self,
        content: QWidget,
        title: str,
        home: Home,
        extent: int,
        *,
        shown_at_first: bool,
        ways_in: Callable[[], Sequence[QWidget]],
    ) -> None:
        """`ways_in` gives the widgets in `content` that are gone through with the key for the next pane."""
        super().__init__(title, content.parentWidget())
        self.home = home
        self.extent = extent
        self.shown_at_first = shown_at_first
        self.was_sized = False
        self.ways_in = ways_in
        self.setWidget(content)
        self.setTitleBarWidget(self._title_bar(title))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go round within the panel; the key for the next pane leads out of it."""
        return go_on_within(self, forward=forward) or super().focusNextPrevChild(forward)

    def _title_bar(self, title: str) -> QWidget:
        bar = QWidget(self)
        words = QLabel(title, bar)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        close = icon_button("x", self.tr("Fold this panel"), bar)
        close.setAccessibleName(self.tr("Fold the panel {title}").format(title=title))
        close.clicked.connect(self.close_asked)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 2, 4, 2)
        row.addWidget(words)
        row.addStretch(1)
        row.addWidget(close)
        bar.setToolTip(self.tr("Drag to move the panel, double-click to take it out of the window"))
        return bar
