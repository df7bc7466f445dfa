"""Where pictures of the window are taken: sample articles, a clock that always tells the same, keys, and a frame."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.flows.virtual_screen import wait_for
from workbench.ui.app import make_window
from workbench.ui.window import Window
from workbench.ui.workspace.workspace import Workspace

SIZE = QSize(1280, 800)
ANNOTATOR = "sara"
CLOSE_WIDTH = 880
LINE = 72  # pixels of a line of the article with its chips

_MOST_COLOURS = 256
_FRAME = QColor("#b9b6ae")  # seen on a light page and on a dark one
_FIRST_DAY = datetime(2026, 1, 12, 9, tzinfo=UTC)


class _Clock(datetime):
    """A clock that goes on by a minute whenever it is looked at."""

    looks = 0

    @classmethod
    def now(cls, tz: Any = None) -> datetime:
        cls.looks += 1
        return _FIRST_DAY + timedelta(minutes=cls.looks)


@contextmanager
def same_time() -> Iterator[None]:
    """Let the history tell the same times whenever pictures are taken, in the same zone."""
    _Clock.looks = 0
    with patch("workbench.storage.steps.datetime", _Clock), patch.dict(os.environ, {"TZ": "UTC"}):
        yield


class Studio:
    """Takes pictures of one window after the other into a folder, in one language."""

    def __init__(self, application: QApplication, output: Path, language: str) -> None:
        self._application = application
        self._output = output
        self.language = language

    @contextmanager
    def window(self, project: Path | None = None, **settings: str) -> Iterator["Stage"]:
        """Open a window that remembers `settings`."""
        remembered = QSettings("settings.ini", QSettings.Format.IniFormat)
        remembered.clear()
        given = {"annotator": ANNOTATOR, "language": self.language, "theme": "light", "suggestions/shown": "no"}
        given |= settings
        for name, value in given.items():
            remembered.setValue(name, value)
        window = make_window(self._application, remembered)
        window.resize(SIZE)
        window.show()
        window.activateWindow()
        if project:
            window.open_path(project)
        stage = Stage(window, self._application, self._output)
        stage.settle()
        yield stage
        window.close()
        window.deleteLater()


class Stage:
    """One open window, and a person at its keyboard."""

    def __init__(self, window: Window, application: QApplication, output: Path) -> None:
        self.window = window
        self._application = application
        self._output = output

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace
        return self.window.workspace

    def come_closer(self, height: int) -> None:
        """Let the article fill a smaller window alone."""
        self.press("F9", "F10")
        self.window.resize(CLOSE_WIDTH, height)
        self.settle()

    def open(self, document: str, span: str = "") -> None:
        """Open a document by its name, choose a span (id), and let the page begin a line above it."""
        workspace = self.workspace
        workspace.go_to(workspace.session.store.documents.find(document), span)
        workspace.page.setFocus()
        self.settle()
        if span:
            self.begin_above_caret()

    def press(self, *keys: str) -> None:
        """Press keys, written as `Shift+P`."""
        for key in keys:
            combination = QKeySequence(key)[0]
            QTest.keyClick(
                QApplication.focusWidget() or self.window, combination.key(), combination.keyboardModifiers()
            )
            self.settle()

    def settle(self) -> None:
        """Wait until nothing works in the background and all is laid out."""

        def idle() -> bool:
            self._application.processEvents()
            return not self.window.is_busy

        wait_for("The end of the work in the background", idle)
        self._application.processEvents()

    def begin_above_caret(self, *, lines: int = 1) -> None:
        """Let the page begin that many lines above the caret or the chosen span."""
        page = self.workspace.page
        if page.word_cursor and (here := page.word_cursor.selection):
            page.scroll_to(here.start)
            bar = page.verticalScrollBar()
            bar.setValue(bar.value() - lines * LINE)
        self.settle()

    def fit_dialog(self, width: int, height: int) -> None:
        """Let the dialog that is open be as small as its picture."""
        if dialog := self._dialog():
            dialog.resize(width, height)

    def wait_until(self, what: str, condition: Callable[[], bool]) -> None:
        """Wait for something that is worked out in the background."""

        def holds() -> bool:
            self._application.processEvents()
            return condition()

        wait_for(what, holds)
        self.settle()

    def take(self, name: str, *parts: QWidget, of: QWidget | None = None) -> None:
        """Save a picture of the window or its dialog, or of `parts` of the window and what lies between them.

        With `of`, of another window of the program.
        """
        self.settle()
        picture = (of or self._dialog() or self.window).grab().toImage()
        area = _around(self.window, parts) if parts else picture.rect()
        picture = _with_few_colours(_framed(picture.copy(area)))
        picture.save(str(self._output / f"{name}.png"), quality=0)  # that is: packed most tightly

    def _dialog(self) -> QDialog | None:
        return next((each for each in self.window.findChildren(QDialog) if each.isVisible()), None)


def _around(window: QWidget, parts: Sequence[QWidget]) -> QRect:
    area = QRect()
    for part in parts:
        area = area.united(QRect(part.mapTo(window, QPoint()), part.size()))
    return area


def _framed(picture: QImage) -> QImage:
    painter = QPainter(picture)
    painter.setPen(_FRAME)
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return picture


def _with_few_colours(picture: QImage) -> QImage:
    """Return a picture in its most frequent colours: enough for text on calm colours, and a third of the size."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    palette = [colour for colour, _ in Counter(memoryview(picture.constBits()).cast("I")).most_common(_MOST_COLOURS)]
    return picture.convertToFormat(QImage.Format.Format_Indexed8, palette, Qt.ImageConversionFlag.ThresholdDither)
