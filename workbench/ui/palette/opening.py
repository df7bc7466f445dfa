"""Opens the palette, which is imported only then, and runs what is chosen in it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.actions import Actions
from workbench.ui.menus import Needs
from workbench.ui.preferences import Preferences
from workbench.ui.workspace import Workspace

if TYPE_CHECKING:
    from workbench.ui.palette.commands import Command


class PaletteOpening(QObject):
    """The palette of a window.

    Signals:
        told: why an action cannot run now.
    """

    told = Signal(str)

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._window = window

    def toggle(self, actions: Actions, workspace: Workspace | None) -> None:
        """Open the palette with the actions as they are now, or close it."""
        from workbench.ui.palette.commands import commands
        from workbench.ui.palette.palette import Palette

        there = self._window.findChild(Palette)
        if there and there.isVisible():
            there.leave()
            return
        scheme = workspace.session.scheme if workspace else None
        present = workspace.present() if workspace else Needs.NOTHING
        palette = Palette(commands(actions, scheme, present), self._preferences.recent_actions, self._window)
        palette.chosen.connect(self._run)
        palette.refused.connect(lambda command: self.told.emit(command.lacking))
        palette.open()

    def _run(self, command: "Command") -> None:
        self._preferences.remember_action(command.name)
        command.action.trigger()
