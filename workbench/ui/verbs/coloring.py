"""Colours of labels as one person likes them: kept on this machine, never in the project."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.dialogs.label_color import LabelColorDialog
from workbench.ui.preferences import Preferences
from workbench.ui.workspace.workspace import Workspace


class Coloring(QObject):
    """Asks for the colour of a label.

    Signals:
        rebuild_asked: the window should be made anew, with another colour.
    """

    rebuild_asked = Signal()

    def __init__(self, preferences: Preferences, workspace: Callable[[], Workspace | None], window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._workspace = workspace
        self._window = window

    def ask(self, name: str) -> None:
        """Ask for the colour of the label called `name`."""
        if not (workspace := self._workspace()):
            return
        scheme = workspace.session.scheme
        if label := scheme.by_name.get(name):
            others = [(other.name, other.color) for other in scheme.labels if other is not label]
            dialog = LabelColorDialog(label, others, self._window)
            dialog.chosen.connect(lambda color: self._keep(scheme.name, name, color))
            dialog.open()

    def ask_for_chosen(self) -> None:
        """Ask for the colour of the chosen span's label."""
        workspace = self._workspace()
        if workspace and (cursor := workspace.page.word_cursor) and cursor.chosen:
            self.ask(cursor.chosen.label)

    def _keep(self, scheme: str, label: str, color: str) -> None:
        self._preferences.remember_label_color(scheme, label, color)
        QTimer.singleShot(0, self, self.rebuild_asked.emit)  # the dialog is still closing
