"""The window in one language and size, on the sample articles in the middle of a working day."""

import gc
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.flows.screenshots import CARGO, HARBOUR, Articles
from tests.flows.studio import ANNOTATOR, Stage
from workbench.logs.log import Log
from workbench.ui.app import make_window
from workbench.ui.look.focus_ring import FocusRing
from workbench.ui.look.outlined_style import OutlinedStyle
from workbench.ui.workspace.workspace import Workspace

Look = Callable[[QWidget], None]


class Room:
    """One window for many looks at it; every place is left as it was found."""

    def __init__(self, application: QApplication, folder: Path, language: str, *, size: int = 100) -> None:
        """Open it; `size` is that of the interface in per cent."""
        self._application = application
        self._before = application.font(), application.style().name()
        application.setStyle(OutlinedStyle())
        self._ring = FocusRing(application)
        self.language = language
        self.articles = Articles()
        self.project = folder / "أخبار.workbench"
        self.articles.store(self.project)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        for name, value in {"language": language, "annotator": ANNOTATOR, "theme": "light", "size": str(size)}.items():
            settings.setValue(name, value)
        self.window = make_window(application, settings, Log(folder / "logs"))
        self.window.resize(1280, 800)
        self.window.show()
        self.window.open_path(self.project)
        self.window.activateWindow()
        self.stage = Stage(self.window, application, folder)
        self.stage.settle()

    @property
    def workspace(self) -> Workspace:
        return self.stage.workspace

    @property
    def focus(self) -> QWidget | None:
        return self._application.focusWidget()

    def settle(self) -> None:
        self.stage.settle()

    def choose(self) -> None:
        """Open an article and choose a span with attributes and relations."""
        self.stage.open(HARBOUR, self.articles.span(HARBOUR, "زورقا من طراز KV-40", "WEAPON"))

    def choose_name(self) -> None:
        """Choose a span whose name occurs again, and that mentions nobody yet."""
        self.stage.open(CARGO, self.articles.span(CARGO, "بورت سالين", "GPE"))

    def do(self, action: str) -> None:
        self.window.actions_.by_name[action].trigger()
        self.settle()

    def dialog(self) -> QDialog:
        """Return the dialog that is open."""
        shown = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        assert shown, "no dialog is open"
        return shown[-1]

    def answer(self, begin: Callable[[], object], look: Look) -> None:
        """Begin what asks in a loop of its own, look at the question, and leave it unanswered."""
        failures: list[BaseException] = []

        def see() -> None:
            self._application.processEvents()  # now it is active
            asked = self._application.activeModalWidget()
            assert isinstance(asked, QDialog)
            try:
                look(asked)
            except BaseException as failure:
                failures.append(failure)
            finally:
                asked.reject()

        QTimer.singleShot(0, see)
        begin()
        self.settle()
        if failures:
            raise failures[0]

    def press(self, *keys: str) -> None:
        """Press keys where the focus is, without waiting for anything."""
        for key in keys:
            combination = QKeySequence(key)[0]
            QTest.keyClick(self.focus or self.window, combination.key(), combination.keyboardModifiers())

    def leave(self, widget: QWidget) -> None:
        """Close a dialog or window, and let go of it."""
        widget.close()
        self.settle()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def go_to_page(self) -> None:
        """Give the focus to the article."""
        self.window.activateWindow()
        self.workspace.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.settle()

    def close(self) -> None:
        self.window.close()
        self.window.close_project()  # a window with a scheme that is being edited asks first, and stays open
        self.window.deleteLater()
        del self.window, self.stage
        self._ring.deleteLater()
        font, style = self._before
        self._application.setStyle(style)
        self._application.setFont(font)
        # Here and now, so that the next window is alone.
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
