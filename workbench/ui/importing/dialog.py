"""Imports with everything that can be chosen: files or a folder, the format and its options, labels by a mapping."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.exporting import offer
from workbench.commands.import_files import AUTO, REPAIR, Formats, import_formats
from workbench.commands.import_tables import TABLE, preview_table
from workbench.commands.mappings import load_mapping, mapping_names
from workbench.core.errors import WorkbenchError
from workbench.core.scheme_conversion import AS_IT_IS
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.exporting.options_form import OptionsForm
from workbench.ui.importing.order import ImportOrder
from workbench.ui.look.scale import resize_for_words
from workbench.ui.panels.attribute_editors import QuietBox
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import directed, listed, sentence
from workbench.ui.words.wrapping import wrap

_SIZE = (680, 480)
_FEW = 3  # names of files that are shown
_FROM_FILE = "\0file"  # no mapping has a NUL in its name


class ImportDialog(QDialog):
    """What to import, and how.

    Signals:
        import_asked: an `ImportOrder`.
    """

    import_asked = Signal(object)

    def __init__(self, folder: Path, parent: QWidget, paths: Sequence[Path] = ()) -> None:
        """Ask for what to import; `folder` is where looking for files begins."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import with options"))
        resize_for_words(self, *_SIZE)
        self._folder = folder
        self._mapping_file = ""
        self._paths: tuple[Path, ...] = ()
        self._forms: dict[str, OptionsForm] = {}
        self._make_parts()
        self._lay_out()
        self._show_paths(paths)
        self._show_form()
        self.files.setFocus()

    @property
    def form(self) -> OptionsForm:
        """The fields for the options of the chosen format."""
        return self._forms[self.format.currentData()]

    def order(self) -> ImportOrder:
        """Return what is chosen.

        Raises:
            BadInput: the file of the label mapping cannot be used.
        """
        mapping = self.mapping.currentData()
        name = self._mapping_file if mapping == _FROM_FILE else mapping
        return ImportOrder(
            paths=self._paths,
            format=self.format.currentData(),
            options=self.form.values(),
            conversion=load_mapping(name).conversion if name else AS_IT_IS,
            unresolved=self.unresolved.currentData(),
        )

    def accept(self) -> None:
        try:
            order = self.order()
            Formats(order.format, order.options)
        except WorkbenchError as error:
            self.problem.setText(sentence(error))
            return
        super().accept()
        self.import_asked.emit(order)

    def done(self, result: int) -> None:
        super().done(result)
        self.deleteLater()

    def _make_parts(self) -> None:
        self.chosen, self.problem = QLabel(self), QLabel(self)
        for label in (self.chosen, self.problem):
            wrap(label)
        self.problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self.files = QPushButton(self.tr("Choose &files…"), self)
        self.files.clicked.connect(self._ask_files)
        self.folder = QPushButton(self.tr("Choose a f&older…"), self)
        self.folder.clicked.connect(self._ask_folder)
        for button in (self.files, self.folder):
            button.setAutoDefault(False)
        self.format = QuietBox(self)
        for name in import_formats():
            title = self.tr("Each file’s own") if name == AUTO else offer(name).title
            self.format.addItem(QCoreApplication.translate("formats", title), name)
        self.format.currentIndexChanged.connect(self._show_form)
        self._options = QStackedWidget(self)
        self.columns = QPushButton(self.tr("&Columns, with the first rows…"), self)
        self.columns.setAutoDefault(False)
        self.columns.clicked.connect(self._ask_columns)
        self.mapping = QuietBox(self)
        self.mapping.addItem(self.tr("As they are"), "")
        for name in mapping_names():
            self.mapping.addItem(isolated(name), name)
        self.mapping.addItem(self.tr("By a file…"), _FROM_FILE)
        self.mapping.activated.connect(self._ask_mapping)
        self.unresolved = QuietBox(self)
        for title, choice in (
            (self.tr("Ask about each name"), "ask"),
            (self.tr("Add them to the scheme"), "add"),
            (self.tr("Leave them out"), "skip"),
            (self.tr("Refuse their documents"), "refuse"),
        ):
            self.unresolved.addItem(title, choice)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = self._buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.files)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for title, field in (
            (self.tr("Fo&rmat:"), self.format),
            (self.tr("&Labels:"), self.mapping),
            (self.tr("Names that the scheme &lacks:"), self.unresolved),
        ):
            form.addRow(title, field)
            field.setAccessibleName(title.replace("&", "").rstrip(":"))
        layout = QVBoxLayout(self)
        layout.addLayout(buttons)
        layout.addWidget(self.chosen)
        layout.addLayout(form)
        layout.addWidget(self._options)
        layout.addWidget(self.columns, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch(1)
        layout.addWidget(self.problem)
        layout.addWidget(self._buttons)

    def _show_form(self) -> None:
        name = self.format.currentData()
        if name not in self._forms:
            options = (REPAIR,) if name == AUTO else offer(name).reading_options
            form = OptionsForm(options, self)
            self._forms[name] = form
            self._options.addWidget(form)
        self._options.setCurrentWidget(self._forms[name])
        self._offer_columns()

    def _offer_columns(self) -> None:
        self.columns.setVisible(self.format.currentData() == TABLE)
        self.columns.setEnabled(any(path.is_file() for path in self._paths))

    def _ask_columns(self) -> None:
        """Show the first table, and take the columns that are chosen over it."""
        from workbench.ui.importing.columns import Columns

        path = next(path for path in self._paths if path.is_file())
        form = self.form
        try:
            seen = preview_table(path, form.values())
        except WorkbenchError as error:
            self.problem.setText(sentence(error))
        else:
            dialog = Columns(path, seen, self, imports=False)
            dialog.accepted.connect(lambda: form.show_values(dialog.options()))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _show_paths(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(paths)
        names = [isolated(path.name or str(path)) for path in paths]
        words = listed(names[:_FEW])
        if len(names) > _FEW:
            words = self.tr("{names} and %n more", "", len(names) - _FEW).format(names=words)
        self.chosen.setText(directed(words) if words else self.tr("Nothing is chosen yet."))
        self.go.setEnabled(bool(names))
        self._offer_columns()

    def _ask_files(self) -> None:
        if paths := FileDialog(self, self.tr("Import files"), self._folder).ask_existing(many=True):
            self._show_paths(paths)

    def _ask_folder(self) -> None:
        if paths := FileDialog(self, self.tr("Import a folder"), self._folder).ask_folder():
            self._show_paths(paths)

    def _ask_mapping(self) -> None:
        if self.mapping.currentData() != _FROM_FILE:
            return
        dialog = FileDialog(self, self.tr("Label mapping"), self._folder, self.tr("Mappings (*.toml);;All files (*)"))
        found = dialog.ask_existing()
        self._mapping_file = str(found[0]) if found else ""
        if not found:
            self.mapping.setCurrentIndex(0)
