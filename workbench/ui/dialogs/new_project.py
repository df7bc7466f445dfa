"""Asks where a new project should lie, and which label scheme it should follow."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QLabel, QWidget

from workbench.commands.schemes import load_scheme, scheme_names
from workbench.core.errors import WorkbenchError
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.wrapping import wrap

_DEFAULT = "arms-news"
_FROM_FILE = None  # what the line stands for that asks for a file


class NewProjectDialog(FileDialog):
    """A file dialog with one more line: the scheme.

    Attributes:
        scheme: the name of a scheme that ships with the program, or the path of a file.
    """

    def __init__(self, parent: QWidget, suggested: Path, name_filter: str, language: str) -> None:
        super().__init__(parent, self.tr("New project"), suggested, name_filter)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)  # a desktop's own one has no place for the scheme
        self.scheme = _DEFAULT
        self.schemes = QComboBox(self)
        self.schemes.setObjectName("scheme")
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setForegroundRole(QPalette.ColorRole.BrightText)
        wrap(self._note)
        self._note.hide()
        for name in sorted(scheme_names(), key=lambda name: name != _DEFAULT):
            self.schemes.addItem(load_scheme(name).title.in_language(language), name)
        self.schemes.addItem(self.tr("From a file…"), _FROM_FILE)
        self.schemes.activated.connect(self._choose)
        title = QLabel(self.tr("Label &scheme:"), self)
        title.setBuddy(self.schemes)
        grid = self.layout()
        assert isinstance(grid, QGridLayout)
        row = grid.rowCount()
        grid.addWidget(title, row, 0)
        grid.addWidget(self.schemes, row, 1)
        grid.addWidget(self._note, row + 1, 0, 1, -1)

    def take(self, path: Path) -> None:
        """Take the scheme in a file, if it can be used."""
        try:
            load_scheme(str(path))
        except WorkbenchError as error:
            self._note.setText(sentence(error))
            self._note.show()
        else:
            self._note.hide()
            self.scheme = str(path)
            self.schemes.insertItem(0, isolated(path.name), self.scheme)
        self.schemes.setCurrentIndex(self.schemes.findData(self.scheme))

    def _choose(self, place: int) -> None:
        chosen = self.schemes.itemData(place)
        if chosen is not _FROM_FILE:
            self._note.hide()
            self.scheme = chosen
            return
        self.schemes.setCurrentIndex(self.schemes.findData(self.scheme))
        kinds = self.tr("Label schemes (*.toml);;All files (*)")
        for path in FileDialog(self, self.tr("Label scheme"), Path(self.directory().path()), kinds).ask_existing():
            self.take(path)
