"""Asking for files and folders without opening a single one of them.

Qt's own dialog looks into every file of a folder to choose an icon. Closing a file gives up all locks that the process
holds on it (POSIX, fcntl(2)), also those of SQLite on the open project, and another process could then damage it.
"""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QFileInfo, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QFileSystemModel, QWidget

_SECOND_LOOK = 300  # milliseconds after Qt says that it has listed a folder: now and then (6.11) all of it is missing
_MOST_LOOKS = 3


class _BlindIcons(QFileIconProvider):
    """Icons and types by what a thing is, never by what is in it."""

    def icon(self, what: QFileInfo | QFileIconProvider.IconType) -> QIcon:
        if isinstance(what, QFileInfo):
            kind = self.IconType.Folder if what.isDir() else self.IconType.File
            return super().icon(kind)
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        return "" if info.isDir() else info.suffix()


class FileDialog(QFileDialog):
    """A file dialog that opens no file. `folder_or_file` is where it begins; a file is suggested as the name."""

    def __init__(self, parent: QWidget, title: str, folder_or_file: Path, name_filter: str = "") -> None:
        folder = folder_or_file if folder_or_file.is_dir() else folder_or_file.parent
        # Before it has our icons it lists an empty place: it might open files, and would leave out the folders there.
        super().__init__(parent, title, ":/", name_filter)
        self._icons = _BlindIcons()  # the dialog does not keep it alive
        self.setIconProvider(self._icons)
        if sys.platform == "linux":
            self.setOption(QFileDialog.Option.DontUseNativeDialog)  # a desktop's own one may look into files too
        self._looks = 0
        if listing := self.findChild(QFileSystemModel):  # a system's own dialog has none
            second_look = QTimer(self, interval=_SECOND_LOOK, singleShot=True)
            second_look.timeout.connect(partial(self._look_again, listing))
            listing.directoryLoaded.connect(second_look.start)
        self.setDirectory(str(folder))
        if folder_or_file != folder:
            self.selectFile(folder_or_file.name)

    def _look_again(self, listing: QFileSystemModel) -> None:
        """List the folder once more if nothing of it is shown though there is something."""
        folder = listing.rootPath()
        shown = listing.rowCount(listing.index(folder))
        if shown:
            self._looks = 0
        elif self._looks < _MOST_LOOKS and not QDir(folder).isEmpty():
            self._looks += 1
            listing.setRootPath("")
            self.setDirectory(folder)

    def ask(self) -> list[Path]:
        """Return what was chosen; nothing if the person changed their mind."""
        chosen = [Path(name) for name in self.selectedFiles()] if self.exec() else []
        self.deleteLater()  # from the event loop: the thread that lists files may be asking for an icon
        return chosen

    def ask_existing(self, *, many: bool = False) -> list[Path]:
        """Ask for a file that exists, or for several."""
        mode = QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile
        self.setFileMode(mode)
        return self.ask()

    def ask_folder(self) -> list[Path]:
        """Ask for a folder."""
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)
        return self.ask()

    def ask_new(self, suffix: str, *, may_replace: bool) -> list[Path]:
        """Ask for a name to write to, which gets `suffix` if it has none; whether to replace a file is asked here."""
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setOption(QFileDialog.Option.DontConfirmOverwrite, not may_replace)
        self.setDefaultSuffix(suffix)
        return self.ask()
