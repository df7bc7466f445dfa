"""The help menu beside the guide: the log, what to pass on when something is wrong, and about the program."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSysInfo, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench import __version__
from workbench.logs import Log
from workbench.logs.discretion import system_facts
from workbench.storage.connection import SQLITE_VERSION
from workbench.ui.actions import Actions
from workbench.ui.dialogs.about import AboutDialog
from workbench.ui.dialogs.log import LogDialog
from workbench.ui.preferences import Preferences

_LINES = 40  # of the log, in what is passed on


class Help(QObject):
    """The help menu of a window.

    Signals:
        told: a message for the person.
        choice_changed: an action should be checked anew, with `show_choices`.
    """

    told = Signal(str)
    choice_changed = Signal()

    def __init__(self, preferences: Preferences, log: Log, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._log = log
        self._window = window

    def diagnostics(self) -> str:
        """Return what those who mend the program need to know, in lines, without words of articles or people."""
        screen = self._window.screen()
        facts = {
            "Workbench": __version__,
            "Qt": f"{qVersion()}, {QGuiApplication.platformName()}",
            "SQLite": SQLITE_VERSION,
            **system_facts(),
            "Desktop": f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}",
            "Screen": f"{screen.size().width()}×{screen.size().height()} at {screen.devicePixelRatio()}",
            "Interface": f"{self._preferences.language}, {self._preferences.theme}",
        }
        return "\n".join([*(f"{name}: {value}" for name, value in facts.items()), "", *self._log.tail(_LINES)])

    def copy_diagnostics(self) -> None:
        """Put the diagnostic information on the clipboard."""
        QGuiApplication.clipboard().setText(self.diagnostics())
        self.told.emit(self.tr("Copied: versions, screen and the end of the log, without words of articles."))

    def show_log(self) -> None:
        """Show the log."""
        LogDialog(self._log, self._window).open()

    def show_about(self) -> None:
        """Say what this program is, and whose work it stands on."""
        AboutDialog(self._window).open()

    def toggle_detailed(self) -> None:
        """Switch the detailed log off, or ask whether it may be switched on."""
        self.choice_changed.emit()  # the tick follows the log, not the click
        if self._log.detailed:
            self._switch(False)
            return
        box = QMessageBox(self._window)
        box.setTextFormat(box.textFormat().PlainText)
        box.setWindowTitle(self.tr("Detailed log"))
        box.setText(
            self.tr(
                "A detailed log also has names of files and projects, and words of articles, notes and searches where"
                " an error speaks of them. It is a file of its own on this machine and is sent nowhere; look through"
                " it before you pass it on. It is written until you switch it off."
            )
        )
        switch = box.addButton(self.tr("Switch it on"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(lambda _: self._switch(True) if box.clickedButton() is switch else None)
        box.open()

    def _switch(self, on: bool) -> None:
        try:
            self._log.switch_detailed(on)
        except OSError:
            self.told.emit(self.tr("The folder of the log cannot be written."))
        else:
            self.told.emit(
                self.tr("The detailed log is on.")
                if on
                else self.tr("The detailed log is off. Its file is still there.")
            )
        self.choice_changed.emit()

    def show_choices(self, actions: Actions) -> None:
        """Check the actions of what is chosen."""
        actions.check("detailed_log", self._log.detailed)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what to do for each action, by its name."""
        return {
            "show_log": self.show_log,
            "copy_diagnostics": self.copy_diagnostics,
            "detailed_log": self.toggle_detailed,
            "about": self.show_about,
        }
