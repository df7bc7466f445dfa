"""Drives a window with real events, and looks at the project file from outside."""

import gc
import sqlite3
from contextlib import closing

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui.reading.boxes import line_boxes
from workbench.ui.reading.geometry import lines_between
from workbench.ui.window import Window
from workbench.ui.workspace.workspace import Workspace


class Driver:
    """A person at the keyboard."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self._closed = False

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace
        return self.window.workspace

    @property
    def text(self) -> str:
        assert self.workspace.session.article
        return self.workspace.session.article.text

    @property
    def selected(self) -> str:
        """The selected text."""
        assert self.workspace.page.word_cursor
        selection = self.workspace.page.word_cursor.selection
        return self.text[selection.start : selection.end] if selection else ""

    @property
    def onward(self) -> str:
        """The arrow key that goes on in the text, by the direction of the paragraph one is in."""
        assert self.workspace.page.word_cursor
        return "Left" if self.workspace.page.word_cursor.is_forward(leftward=True) else "Right"

    @property
    def chosen(self) -> tuple[str, str] | None:
        """The surface and label of the chosen span."""
        assert self.workspace.page.word_cursor
        span = self.workspace.page.word_cursor.chosen
        return (self.text[span.start : span.end], span.label) if span else None

    @property
    def shown(self) -> list[tuple[str, str]]:
        """Surface and label of every span that the window shows, in order."""
        assert self.workspace.session.article
        return [(self.text[span.start : span.end], span.label) for span in self.workspace.session.article.spans]

    @property
    def message(self) -> str:
        return self.window.line.message.text()

    def stored(self) -> list[tuple[int, int, str]]:
        """Start, end and label of every span in the project file, read by another connection."""
        path = self.workspace.session.store.path
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return connection.execute('SELECT start, "end", label FROM spans ORDER BY start, "end"').fetchall()

    def press(self, *keys: str) -> None:
        """Press keys, written as `Left`, `Shift+P`, `Ctrl+Z`."""
        for key in keys:
            combination = QKeySequence(key)[0]
            focus = QApplication.focusWidget() or self.window
            QTest.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def press_arabic(self, letter: str) -> None:
        """Press a letter key while an Arabic layout is active: the event brings an Arabic letter."""
        focus = QApplication.focusWidget()
        assert focus
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter[0]), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(focus, event)

    def write(self, text: str) -> None:
        """Type any text into the field that has the focus."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                focus = QApplication.focusWidget()
                assert focus
                QApplication.sendEvent(focus, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))

    def point(self, surface: str, place: float = 0.5, *, nth: int = 0) -> QPoint:
        """Return where on the page `surface` is seen; `place` 0 is its right edge, 1 its left."""
        page = self.workspace.page
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(surface, start + 1)
        assert page.article
        first, last = page.article.map.position(start), page.article.map.position(start + len(surface))
        scroll = page.verticalScrollBar().value()
        for placed in lines_between(page.document(), 0, page.document().size().height()):
            base = placed.block.position()
            boxes = line_boxes(placed.line, first - base, last - base)
            if boxes:
                left, right = boxes[0].left(), boxes[-1].right()
                x = right - (right - left) * place + placed.origin.x()
                return QPoint(round(x), round(boxes[0].center().y() + placed.origin.y() - scroll))
        raise AssertionError(f"{surface} is not shown")

    def click(self, at: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.workspace.page.viewport(), Qt.MouseButton.LeftButton, modifiers, at)

    def double_click(self, at: QPoint) -> None:
        viewport = self.workspace.page.viewport()
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        viewport = self.workspace.page.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifiers, start)
        for point in (start + QPoint(8, 0), (start + end) / 2, end):
            place, globally = QPointF(point), QPointF(viewport.mapToGlobal(point))
            held, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
            QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, place, globally, none, held, modifiers))
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifiers, end)

    def wait_for_work(self) -> None:
        """Wait until nothing works in the background."""
        self.qtbot.waitUntil(lambda: not self.window.is_busy, timeout=20_000)

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self.window.close()
            self.window.close_project()  # a window with a scheme that is being edited asks first, and stays open
            self.window.deleteLater()
            del self.window
            # Here and now, so that the next window is alone.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
