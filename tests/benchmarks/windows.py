"""A real window on a made project, a bare text widget to measure it against, and when either has been painted."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what the offscreen platform cannot do

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, Qt
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from tests.benchmarks.made_articles import make_line, make_spans, make_text
from tests.benchmarks.measuring import Seconds
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.ui.app import make_application, make_window
from workbench.ui.reading.page import Page
from workbench.ui.reading.typesetting import DOCUMENT_MARGIN, Typesetting
from workbench.ui.window import Window
from workbench.ui.workspace.workspace import Workspace

_WIDTH, _HEIGHT = 1280, 800


class Watch(QObject):
    """Tells when a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False


class Frames:
    """Measures from an action to the end of the painting that it brings about."""

    def __init__(self, viewport: QWidget) -> None:
        self._watch = Watch(viewport)

    def time(self, action: Callable[[], object]) -> Seconds:
        self._watch.painted = False
        start = time.perf_counter()
        action()
        while not self._watch.painted:
            QApplication.processEvents()
        return time.perf_counter() - start


def application() -> QApplication:
    """Return the one application of this process."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else make_application()


def settle() -> None:
    """Let everything happen that waits to happen."""
    for _ in range(5):
        QApplication.processEvents()


class Bench:
    """An open window, with what a benchmark needs of it."""

    def __init__(self, window: Window) -> None:
        assert window.workspace
        self.workspace: Workspace = window.workspace
        self.page: Page = self.workspace.page
        self.frames = Frames(self.page.viewport())

    def open(self, document: str | None) -> Seconds:
        """Open a document; return how long it takes until it is painted."""
        return self.frames.time(lambda: self.workspace.session.open_document(document))


@contextmanager
def opened(folder: Path, articles: dict[str, dict[str, Any]]) -> Iterator[Bench]:
    """Open a window on a new project in `folder` with these lines of native JSONL; their keys become their ids."""
    lines = folder / "articles.jsonl"
    lines.write_text("".join(json.dumps({**line, "id": key}) + "\n" for key, line in articles.items()))
    project = folder / "test.workbench"
    with create_project(project) as store:
        report = import_paths(store, [lines], annotator="sara")
        assert report.added == len(articles), report.refused
    with shown(folder) as window:
        open_in(window, project)
        yield Bench(window)


@contextmanager
def shown(folder: Path) -> Iterator[Window]:
    """Show a window on no project, which keeps its settings in `folder`."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("annotator", "sara")
    settings.setValue("language", "en")
    window = make_window(application(), settings)
    window.resize(_WIDTH, _HEIGHT)
    window.show()
    settle()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        settle()


def open_in(window: Window, project: Path) -> None:
    """Open a project in a window, and give that the focus."""
    window.open_path(project)
    activate(window)


def let_back_up(window: Window) -> None:
    """Let the backup end that belongs to opening a project, so that it is not measured with what comes next."""
    while window._open and window._open.intake.is_backing_up:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def activate(window: QWidget) -> None:
    """Give a window the focus."""
    window.activateWindow()
    while not window.isActiveWindow():
        QApplication.processEvents()
    settle()


def made(characters: int, spans: int, *, paragraphs: bool = True) -> dict[str, Any]:
    """Return an article as a line of native JSONL."""
    text = make_text(characters, spans, paragraphs=paragraphs)
    return make_line(spans + paragraphs, text, make_spans(text, spans, spans + paragraphs))


class BareText:
    """Qt's own text widget with the face, size, line gap, directions and column of a page, and nothing else."""

    def __init__(self, like: Page) -> None:
        self.edit = QTextEdit()
        self.edit.setReadOnly(True)
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setPalette(like.palette())
        self.edit.setAutoFillBackground(True)
        self.edit.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.edit.setLineWrapColumnOrWidth(like.lineWrapColumnOrWidth())
        self.edit.setGeometry(like.viewport().rect().adjusted(0, 0, like.verticalScrollBar().width(), 0))
        self.edit.show()
        settle()
        self.frames = Frames(self.edit.viewport())

    def open(self, text: str) -> Seconds:
        """Show `text`; return how long it takes until it is painted."""
        return self.frames.time(lambda: self._show(text))

    def _show(self, text: str) -> None:
        setting = Typesetting()
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(DOCUMENT_MARGIN)
        document.setDefaultFont(setting.font())
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        paragraph = QTextBlockFormat()
        paragraph.setLineHeight(setting.line_gap(), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        paragraph.setTopMargin(setting.line_gap())
        cursor = QTextCursor(document)
        cursor.setBlockFormat(paragraph)
        cursor.insertText(text)
        document.setTextWidth(self.edit.lineWrapColumnOrWidth())
        self.edit.setDocument(document)
        self._document = document  # the widget does not own it

    def close(self) -> None:
        self.edit.close()
        self.edit.deleteLater()
        settle()
