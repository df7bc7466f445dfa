"""A window beside the main one: made when it is asked for, and anew with a project, language or theme."""

from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from workbench.ui.look.theme import Theme, theme_for
from workbench.ui.preferences import Preferences
from workbench.ui.project_window import ProjectWindow
from workbench.ui.session import Session


class _Make(Protocol):
    def __call__(self, session: Session, language: str, theme: Theme, parent: QWidget, /) -> ProjectWindow: ...


class ProjectRoom(QObject):
    """Has at most one window, on the project that is open; `name` is what its geometry is remembered under.

    `make` makes the window when it is first asked for, so that no start pays for it.
    """

    def __init__(self, name: str, make: _Make, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._make_window = make
        self._preferences = preferences
        self._parent = parent
        self._session: Session | None = None
        self._left: tuple[Path, Any] | None = None  # the project and the place where the window was open
        self.window: ProjectWindow | None = None

    def open(self) -> None:
        """Show the window, and give it the keyboard."""
        if self._session:
            window = self.window or self._make(self._session)
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
            window.show()
            window.raise_()
            window.activateWindow()

    def enter(self, session: Session) -> None:
        """Follow the project that is open now; what was open on it before comes back."""
        self._session = session
        left, self._left = self._left, None
        if left and left[0] == session.store.path:
            window = self._make(session)
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the main window keeps the keyboard
            window.show()
            window.go_to(left[1])

    def leave(self) -> None:
        """Let go of the project, which is closed or shown anew; nothing is at work in it after that."""
        if self.window and self._session:
            self._left = (self._session.store.path, self.window.place()) if self.window.isVisible() else None
            self._preferences.remember_layout(self._name, self.window.saveGeometry())
            self.window.stop()
            self.window.hide()
            self.window.deleteLater()
        self.window = self._session = None

    def _make(self, session: Session) -> ProjectWindow:
        preferences = self._preferences
        window = self._make_window(session, preferences.language, theme_for(preferences.theme), self._parent)
        window.restoreGeometry(preferences.layout(self._name))
        self.window = window
        return window
