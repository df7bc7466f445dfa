"""The dialogs of exports and releases of one main window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.preferences import Preferences
from workbench.ui.session import Session

if TYPE_CHECKING:
    from workbench.ui.exporting.dialog import ExportDialog
    from workbench.ui.exporting.release_dialog import ReleaseDialog


class Exporting(QObject):
    """Asks what to export or release of the project that is open.

    Signals:
        export_asked: an `Order` and the path (Path) to export to.
        release_asked: a `ReleasePlan` and the folder (Path) to release to.
    """

    export_asked = Signal(object, object)
    release_asked = Signal(object, object)

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._parent = parent
        self._session: Session | None = None
        self.dialog: ExportDialog | ReleaseDialog | None = None

    def enter(self, session: Session) -> None:
        """Follow the project that is open now."""
        self._session = session

    def leave(self) -> None:
        """Let go of the project, which is closed or shown anew."""
        if self.dialog:
            self.dialog.reject()
        self._session = None

    def ask(self) -> None:
        """Open the dialog of exports."""
        if not self._session or self.dialog:
            return
        from workbench.ui.exporting.dialog import ExportDialog  # no start pays for it

        dialog = ExportDialog(self._session, self._preferences, self._preferences.language, self._parent)
        dialog.export_asked.connect(self.export_asked)
        self._open(dialog)

    def ask_release(self) -> None:
        """Open the dialog of releases."""
        if not self._session or self.dialog:
            return
        from workbench.ui.exporting.release_dialog import ReleaseDialog

        dialog = ReleaseDialog(self._session, self._preferences, self._preferences.language, self._parent)
        dialog.release_asked.connect(self.release_asked)
        self._open(dialog)

    def _open(self, dialog: "ExportDialog | ReleaseDialog") -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None
