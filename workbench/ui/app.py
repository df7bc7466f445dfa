"""Starts the window."""

import sys
from pathlib import Path

import fontpkg_amiri
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from workbench import __version__
from workbench.ui.focus_ring import FocusRing
from workbench.ui.garbage import Collector
from workbench.ui.language import Language
from workbench.ui.outlined_style import OutlinedStyle
from workbench.ui.preferences import Preferences
from workbench.ui.window import Window


def make_application() -> QApplication:
    """Return the Qt application with the program's name, style and the Amiri face."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("workbench")
    application.setApplicationDisplayName("Workbench")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("workbench")
    application.setStyle(OutlinedStyle())
    Collector(application)
    FocusRing(application)
    load_fonts()
    return application


def load_fonts() -> None:
    """Make the Amiri face known to Qt, so that every machine shows the same."""
    for file in sorted((fontpkg_amiri.ROOT / "files").rglob("Amiri-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def make_window(application: QApplication, settings: QSettings) -> Window:
    """Return a window that remembers in `settings`."""
    return Window(Preferences(settings), Language(application))


def run(project: Path | None) -> int:
    """Open the window on `project`, or on the start page, and return the exit code when it is closed."""
    application = make_application()
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "workbench", "workbench")
    window = make_window(application, settings)
    window.show()
    if project:
        window.open_path(project)
    return application.exec()
