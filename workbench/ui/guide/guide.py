"""The guide of one main window: opened when it is asked for, made anew when language or theme change."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workbench.ui.look.theme import theme_for
from workbench.ui.preferences import Preferences
from workbench.ui.reading.typesetting import DEFAULT_SIZE

if TYPE_CHECKING:
    from workbench.ui.guide.window import GuideWindow


class Guide(QObject):
    """Has at most one window, which keeps the size that was given to it.

    Signals:
        zoom_asked: the text should be larger (1) or smaller (-1).
    """

    zoom_asked = Signal(int)

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._parent = parent
        self._shared: Sequence[QAction] = ()
        self.window: GuideWindow | None = None

    def open(self) -> None:
        """Show the guide, and give it the keyboard."""
        window = self.window or self._make()
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        window.show()
        window.raise_()
        window.activateWindow()

    def rebuild(self, shared: Sequence[QAction]) -> None:
        """Make the window anew in another language or theme; `shared` actions have their keys in it too."""
        self._shared = shared
        if not (old := self.window):
            return
        place, is_open = old.place(), old.isVisible()
        self._keep(old)
        old.hide()
        old.deleteLater()
        new = self._make()
        new.go_to(*place)
        new.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the main window keeps the keyboard
        new.setVisible(is_open)

    def set_scale(self) -> None:
        """Let the text of the guide grow and shrink with that of the articles."""
        if self.window:
            self.window.browser.set_scale(self._preferences.typesetting.size / DEFAULT_SIZE)

    def keep(self) -> None:
        """Remember the size of the window: for the end of the program."""
        if self.window:
            self._keep(self.window)

    def _make(self) -> "GuideWindow":
        from workbench.ui.guide.window import GuideWindow  # seldom asked for, and every start would pay for it

        preferences = self._preferences
        self.window = GuideWindow(preferences.language, theme_for(preferences.theme), self._parent)
        self.window.restoreGeometry(preferences.layout("guide"))
        self.window.addActions(self._shared)
        self.window.browser.zoom_asked.connect(self.zoom_asked)
        self.set_scale()
        return self.window

    def _keep(self, window: "GuideWindow") -> None:
        self._preferences.remember_layout("guide", window.saveGeometry())
