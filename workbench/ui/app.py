"""Starts the window."""

import logging
import signal
import sys
from pathlib import Path

import fontpkg_amiri
from PySide6.QtCore import QSettings, qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from workbench import __version__
from workbench.core.facts import Fact
from workbench.logs import Log
from workbench.logs.endings import marked
from workbench.paths import user_logs
from workbench.ui.crashes import Crashes
from workbench.ui.garbage import Collector
from workbench.ui.look.focus_ring import FocusRing
from workbench.ui.look.icon import program_icon
from workbench.ui.look.outlined_style import OutlinedStyle
from workbench.ui.preferences import Preferences
from workbench.ui.window import Window
from workbench.ui.words.language import Language

_LOG = logging.getLogger(__name__)
_TURN = 0.001  # seconds that Python lets a thread run while others wait; by default five times as long


def make_application() -> QApplication:
    """Return the Qt application with the program's name, style and the Amiri face."""
    sys.setswitchinterval(_TURN)  # the window waits for a worker's turn to end at every line that it paints
    application = QApplication(["workbench"])
    application.setApplicationName("workbench")
    application.setApplicationDisplayName("Workbench")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("workbench")
    application.setStyle(OutlinedStyle())
    application.setWindowIcon(program_icon())
    Collector(application)
    FocusRing(application)
    load_fonts()
    return application


def load_fonts() -> None:
    """Make the Amiri face known to Qt, so that every machine shows the same."""
    for file in sorted((fontpkg_amiri.ROOT / "files").rglob("Amiri-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def make_window(application: QApplication, settings: QSettings, log: Log | None = None) -> Window:
    """Return a window that remembers in `settings`; `log` is the one that it shows, by default this machine's."""
    return Window(Preferences(settings), Language(application), log or Log(user_logs()))


def run(project: Path | None) -> int:
    """Open the window on `project`, or on the start page, and return the exit code when it is closed."""
    application = make_application()
    log = Log(user_logs())
    _LOG.info("Qt %s on %s", Fact(qVersion()), Fact(application.platformName()))
    with marked(log.folder) as left, Crashes(log.path) as crashes:
        settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "workbench", "workbench")
        window = crashes.window = make_window(application, settings, log)
        _close_on_signals(application)
        show_fitting(window)
        if project:
            window.open_path(project)
        if left is not None:
            _LOG.error("an earlier run ended unexpectedly\n%s", Fact(left))
            window.tell_of_ending()
        return application.exec()
    return 1


def show_fitting(window: QWidget) -> None:
    """Show a window; one that is no smaller than its screen, so that a frame would hide its edges, is maximised."""
    room, size = window.screen().availableSize(), window.size()
    if size.width() < room.width() and size.height() < room.height():
        window.show()
    else:
        window.showMaximized()


def _close_on_signals(application: QApplication) -> None:
    """Close the window as a person would when the system asks the program to end: at a logout, for instance."""
    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, lambda *_: application.closeAllWindows())
