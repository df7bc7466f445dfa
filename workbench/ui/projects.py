"""Asks which project to open, what to import and where to export to; the window does it."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from workbench.commands.import_files import Formats
from workbench.commands.projects import create_project, open_project
from workbench.commands.samples import sample_project
from workbench.core.errors import NotWritable, WorkbenchError
from workbench.paths import user_data
from workbench.storage.store import Store
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.dialogs.new_project import NewProjectDialog
from workbench.ui.preferences import Preferences
from workbench.ui.words.language import sentence

_LOG = logging.getLogger(__name__)

SUFFIX = ".workbench"


class Projects(QObject):
    """The project menu of a window.

    Signals:
        opened: a project (Store) was opened and should be shown.
        refused: a project could not be opened (WorkbenchError).
        import_asked: these files and folders (list of Path) should be imported.
        metadata_asked: the metadata in this file (Path) should be imported.
        annotator_named: the person has another name from now on.
    """

    opened = Signal(object)
    refused = Signal(object)
    import_asked = Signal(object)
    metadata_asked = Signal(object)
    annotator_named = Signal()

    def __init__(self, preferences: Preferences, current: Callable[[], Path | None], window: QWidget) -> None:
        """Ask over `window`; `current` gives the path of the project that is open in it."""
        super().__init__(window)
        self._preferences = preferences
        self._current = current
        self._window = window

    def new(self) -> None:
        """Ask where the new project should lie and which scheme it should follow, and make it."""
        suggested = self._folder() / f"project{SUFFIX}"
        dialog = NewProjectDialog(self._window, suggested, self._filter(), self._preferences.language)
        for path in dialog.ask_new(SUFFIX, may_replace=False):
            self._attempt(partial(create_project, path, dialog.scheme))

    def open(self) -> None:
        """Ask for a project, and open it."""
        dialog = FileDialog(self._window, self.tr("Open project"), self._folder(), self._filter())
        for path in dialog.ask_existing():
            self.open_path(path)

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
        patterns = " ".join(f"*{extension}" for extension in Formats().extensions)
        kinds = self.tr("Articles and annotations ({patterns});;All files (*)").format(patterns=patterns)
        if paths := FileDialog(self._window, self.tr("Import files"), self._folder(), kinds).ask_existing(many=True):
            self.import_asked.emit(paths)

    def import_folder(self) -> None:
        """Ask for a folder to import."""
        if paths := FileDialog(self._window, self.tr("Import a folder"), self._folder()).ask_folder():
            self.import_asked.emit(paths)

    def import_metadata(self) -> None:
        """Ask for a file of metadata to import."""
        kinds = self.tr("Tables and JSON (*.csv *.tsv *.json *.jsonl);;All files (*)")
        for path in FileDialog(self._window, self.tr("Import metadata"), self._folder(), kinds).ask_existing():
            self.metadata_asked.emit(path)

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
            _LOG.info("a project was refused", exc_info=error)
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
        current = self._current()
        if current and not current.is_relative_to(user_data()):  # where the sample lies nobody looks for files
            return current.parent
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) if documents and Path(documents).is_dir() else Path.home()

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
            "import_metadata": self.import_metadata,
            "annotator": self.name_annotator,
        }
