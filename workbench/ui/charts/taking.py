"""The ways to take a chart along: its picture on the clipboard or in a file, its numbers in a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.commands.pictures import write_picture
from workbench.commands.tables import write_table
from workbench.core.errors import WorkbenchError
from workbench.storage.store import Store
from workbench.ui.charts.chart import Chart
from workbench.ui.charts.chart_view import ChartView
from workbench.ui.charts.style import Style
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.jobs.work import Job
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.wrapping import wrap

_LEAST_PICTURE = QSize(1000, 640)  # of a file: what is written on it must be readable elsewhere


class TakingAlong(QWidget):
    """A button for each way, and below them what came of it."""

    def __init__(self, store: Store, view: ChartView, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._view = view
        self._style = style
        self._name = ""
        self._chart: Chart | None = None
        self._writing = LatestJob(store, self)
        self._writing.done.connect(self._tell_of_file)
        self._writing.refused.connect(self._warn)
        self.buttons = [
            self._button(self.tr("Copy picture"), self.copy_picture),
            self._button(self.tr("Save as PNG…"), partial(self._save_picture, "png")),
            self._button(self.tr("Save as SVG…"), partial(self._save_picture, "svg")),
            self._button(self.tr("Save as CSV…"), self._save_numbers),
        ]
        self.message = QLabel(self)
        wrap(self.message)
        row = QHBoxLayout()
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.message)

    def follow(self, name: str, chart: Chart) -> None:
        """Take this chart along from now on; files are named after `name`."""
        self._name, self._chart = name, chart
        *of_picture, of_numbers = self.buttons
        for button in of_picture:
            button.setEnabled(not chart.is_empty)
        of_numbers.setEnabled(bool(chart.table.rows))

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self._view.image)
        self.message.setText(self.tr("The picture is on the clipboard."))

    def stop(self) -> None:
        """Wait until what is being written is: for closing the project."""
        self._writing.stop()

    def _button(self, words: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(True)
        button.clicked.connect(lambda _=False: do())
        return button

    def _save_picture(self, kind: str) -> None:
        if self._chart:
            for path in self._ask(self.tr("Save the picture"), kind, f"{kind.upper()} (*.{kind})"):
                size = self._view.size().expandedTo(_LEAST_PICTURE)
                self._writing.start(_picture_writing(self._chart, self._style, size, kind, path))

    def _save_numbers(self) -> None:
        if self._chart:
            for path in self._ask(self.tr("Save the numbers"), "csv", "CSV (*.csv)"):
                self._writing.start(_numbers_writing(self._chart, path))

    def _ask(self, title: str, suffix: str, name_filter: str) -> list[Path]:
        place = self._store.path.with_name(f"{self._name}.{suffix}")
        return FileDialog(self.window(), title, place, name_filter).ask_new(suffix, may_replace=True)

    def _tell_of_file(self, path: Path) -> None:
        self.message.setText(self.tr("Saved: {file}").format(file=isolated(str(path))))

    def _warn(self, error: WorkbenchError) -> None:
        self.message.setText(sentence(error))


def _picture_writing(chart: Chart, style: Style, size: QSize, kind: str, path: Path) -> Job:
    def write(store: Store, _progress: object) -> Path:
        from workbench.ui.charts.drawing import as_file  # loads the library

        write_picture(store, path, as_file(chart, style, size, kind))
        return path

    return write


def _numbers_writing(chart: Chart, path: Path) -> Job:
    def write(store: Store, _progress: object) -> Path:
        write_table(store, path, chart.table.header, chart.table.rows)
        return path

    return write
