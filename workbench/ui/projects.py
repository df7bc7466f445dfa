"""Asks which project to open, what to import and where to export to; the window does it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from workbench.commands.projects import create_project, open_project
from workbench.commands.samples import sample_project
from workbench.core.errors import NotWritable, WorkbenchError
from workbench.storage.store import Store
from workbench.ui.language import sentence
from workbench.ui.preferences import Preferences

SUFFIX = ".workbench"


class Projects(QObject):
    """The project menu of a window.

    Signals:
        opened: a project (Store) was opened and should be shown.
        refused: a project could not be opened (WorkbenchError).
        import_asked: these files and folders (list of Path) should be imported.
        export_asked: the project should be exported to this Path.
        annotator_named: the person has another name from now on.
    """

    opened = Signal(object)
    refused = Signal(object)
    import_asked = Signal(object)
    export_asked = Signal(object)
    annotator_named = Signal()

    def __init__(self, preferences: Preferences, current: Callable[[], Path | None], window: QWidget) -> None:
        """Ask over `window`; `current` gives the path of the project that is open in it."""
        super().__init__(window)
        self._preferences = preferences
        self._current = current
        self._window = window

    def new(self) -> None:
        """Ask where the new project should lie, and make it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New project"), str(self._folder() / f"project{SUFFIX}"), self._filter()
        )
        if name:
            path = Path(name) if Path(name).suffix else Path(name + SUFFIX)
            self._attempt(lambda: create_project(path))

    def open(self) -> None:
        """Ask for a project, and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), str(self._folder()), self._filter()
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open a project, unless it is open here; one that cannot be written now is offered read-only."""
        current = self._current()
        if not (current and path.exists() and current.exists() and current.samefile(path)):
            self._attempt(lambda: open_project(path))

    def open_sample(self) -> None:
        """Open the sample project, making it first if it is not there."""
        try:
            path = sample_project()
        except WorkbenchError as error:
            self.refused.emit(error)
        else:
            self.open_path(path)

    def import_files(self) -> None:
        """Ask for files to import."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            str(self._folder()),
            self.tr("Articles (*.txt *.jsonl *.ndjson);;All files (*)"),
        )
        if names:
            self.import_asked.emit([Path(name) for name in names])

    def import_folder(self) -> None:
        """Ask for a folder to import."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"), str(self._folder()))
        if name:
            self.import_asked.emit([Path(name)])

    def export(self) -> None:
        """Ask for the file to export to."""
        if not (current := self._current()):
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export as JSONL"),
            str(current.with_suffix(".jsonl")),
            self.tr("JSON Lines (*.jsonl)"),
        )
        if name:
            self.export_asked.emit(Path(name) if Path(name).suffix else Path(name + ".jsonl"))

    def name_annotator(self) -> None:
        """Ask for the name under which spans are made."""
        name, accepted = QInputDialog.getText(
            self._window,
            self.tr("Annotator’s name"),
            self.tr("Your spans are kept under this name, apart from those of others:"),
            text=self._preferences.annotator,
        )
        if accepted and name.strip() and name.strip() != self._preferences.annotator:
            self._preferences.annotator = name.strip()
            self.annotator_named.emit()

    def _attempt(self, opening: Callable[[], Store]) -> None:
        try:
            store = opening()
        except NotWritable as error:
            self._offer_read_only(error)
        except WorkbenchError as error:
            self.refused.emit(error)
        else:
            self.opened.emit(store)

    def _offer_read_only(self, error: NotWritable) -> None:
        box = QMessageBox(self._window)
        box.setTextFormat(box.textFormat().PlainText)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(self.tr("Project"))
        box.setText(sentence(error))
        reading = box.addButton(self.tr("Open read-only"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        path = Path(str(error.values["file"]))
        box.finished.connect(lambda _: self._read_only(path) if box.clickedButton() is reading else None)
        box.open()

    def _read_only(self, path: Path) -> None:
        self._attempt(lambda: open_project(path, read_only=True))

    def _folder(self) -> Path:
        if current := self._current():
            return current.parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())

    def _filter(self) -> str:
        return self.tr("Workbench projects (*.workbench);;All files (*)")

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what to do for each action of the project menu that asks something, by the action's name."""
        return {
            "new": self.new,
            "open": self.open,
            "sample": self.open_sample,
            "import_files": self.import_files,
            "import_folder": self.import_folder,
            "export": self.export,
            "annotator": self.name_annotator,
        }
