"""Which project is open: new, open, sample, recent, close, and what comes into it and goes out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from workbench.commands.projects import create_project, open_project
from workbench.commands.samples import sample_project
from workbench.core.errors import NotWritable, WorkbenchError
from workbench.storage.store import Store
from workbench.ui.language import sentence

if TYPE_CHECKING:
    from workbench.ui.window import Window

_SUFFIX = ".workbench"


class Projects(QObject):
    """The project menu of a window."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def new(self) -> None:
        """Ask where the new project should lie, and make it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New project"), str(self._folder() / f"project{_SUFFIX}"), self._filter()
        )
        if name:
            path = Path(name) if Path(name).suffix else Path(name + _SUFFIX)
            self._attempt(lambda: create_project(path))

    def open(self) -> None:
        """Ask for a project, and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), str(self._folder()), self._filter()
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open a project; one that cannot be written now is offered read-only."""
        self._attempt(lambda: open_project(path))

    def open_sample(self) -> None:
        """Open the sample project, making it first if it is not there."""
        self._attempt(lambda: open_project(sample_project()))

    def import_files(self) -> None:
        """Ask for files, and import them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            str(self._folder()),
            self.tr("Articles (*.txt *.jsonl *.ndjson);;All files (*)"),
        )
        if names:
            self._window.import_paths([Path(name) for name in names])

    def import_folder(self) -> None:
        """Ask for a folder, and import what is in it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"), str(self._folder()))
        if name:
            self._window.import_paths([Path(name)])

    def export(self) -> None:
        """Ask for a file, and export the project to it."""
        if not (workspace := self._window.workspace):
            return
        suggested = workspace.session.store.path.with_suffix(".jsonl")
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export as JSONL"), str(suggested), self.tr("JSON Lines (*.jsonl)")
        )
        if name:
            self._window.export(Path(name) if Path(name).suffix else Path(name + ".jsonl"))

    def name_annotator(self) -> None:
        """Ask for the name under which spans are made."""
        preferences = self._window.preferences
        name, accepted = QInputDialog.getText(
            self._window,
            self.tr("Annotator’s name"),
            self.tr("Your spans are kept under this name, apart from those of others:"),
            text=preferences.annotator,
        )
        if accepted and name.strip() and name.strip() != preferences.annotator:
            preferences.annotator = name.strip()
            self._window.rebuild()

    def _attempt(self, opening: Callable[[], Store]) -> None:
        try:
            self._window.show_project(opening())
        except NotWritable as error:
            self._offer_read_only(error)
        except WorkbenchError as error:
            self._window.line.warn(sentence(error))

    def _offer_read_only(self, error: NotWritable) -> None:
        box = QMessageBox(self._window)
        box.setTextFormat(box.textFormat().PlainText)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(self.tr("Project"))
        box.setText(sentence(error))
        reading = box.addButton(self.tr("Open read-only"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is reading:
            self._attempt(lambda: open_project(Path(str(error.values["file"])), read_only=True))

    def _folder(self) -> Path:
        if workspace := self._window.workspace:
            return workspace.session.store.path.parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())

    def _filter(self) -> str:
        return self.tr("Workbench projects (*.workbench);;All files (*)")

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what to do for each action of the project menu, by the action's name."""
        return {
            "new": self.new,
            "open": self.open,
            "sample": self.open_sample,
            "import_files": self.import_files,
            "import_folder": self.import_folder,
            "export": self.export,
            "annotator": self.name_annotator,
            "check": self._window.check_project,
            "close": self._window.close_project,
            "quit": self._window.close,
        }
