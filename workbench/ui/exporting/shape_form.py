"""In what pieces documents are exported, and what their labels are called."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QSpinBox, QWidget

from workbench.commands.mappings import load_mapping, mapping_names
from workbench.core.choosing import Shape
from workbench.core.errors import WorkbenchError
from workbench.core.mapping import LabelMapping
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.panels.attribute_editors import QuietBox
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.spoken import name_choice
from workbench.ui.words.wrapping import wrap

_NONE, _FROM_FILE = "", "\0"  # what the lines stand for that map nothing, or ask for a file
_MOST_WORDS = 100_000


class ShapeForm(QWidget):
    """A field for each part of a shape: whole documents under their own labels until a person says otherwise.

    Signals:
        changed: a person chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mapping: LabelMapping | None = None
        self.unit, self.mapping = QuietBox(self), QuietBox(self)
        self.words, self.overlap = QSpinBox(self), QSpinBox(self)
        self.problem = QLabel(self)
        wrap(self.problem)
        self.problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self.problem.hide()
        self._fill()
        self._lay_out()
        self.unit.currentIndexChanged.connect(self._follow_unit)
        self.mapping.activated.connect(self._choose_mapping)
        self.words.valueChanged.connect(self.changed)
        self.overlap.valueChanged.connect(self.changed)
        self._follow_unit()

    def shape(self) -> Shape:
        """Return what is chosen."""
        return Shape(
            unit=self.unit.currentData(),
            size=self.words.value(),
            overlap=self.overlap.value(),
            mapping=self._mapping,
        )

    def _fill(self) -> None:
        for words, unit in (
            (self.tr("whole documents"), "document"),
            (self.tr("sentences"), "sentence"),
            (self.tr("windows of words"), "window"),
        ):
            self.unit.addItem(words, unit)
        default = Shape()
        self.words.setRange(1, _MOST_WORDS)
        self.words.setValue(default.size)
        self.overlap.setRange(0, _MOST_WORDS)
        self.overlap.setValue(default.overlap)
        self.mapping.addItem(self.tr("as they are"), _NONE)
        for name in mapping_names():
            self.mapping.addItem(isolated(name), name)
        self.mapping.addItem(self.tr("From a file…"), _FROM_FILE)

    def _lay_out(self) -> None:
        rows = QFormLayout(self)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows.addRow(self.tr("&Pieces"), self.unit)
        name_choice(self.unit, self.tr("Pieces"))
        windows = QHBoxLayout()
        windows.addWidget(self.words, 1)
        between = QLabel(self.tr("o&verlapping by"), self)
        between.setBuddy(self.overlap)
        windows.addWidget(between)
        windows.addWidget(self.overlap, 1)
        title = QLabel(self.tr("&Words in a window"), self)
        title.setBuddy(self.words)
        self.words.setAccessibleName(self.tr("Words in a window"))
        self.overlap.setAccessibleName(self.tr("Words that windows overlap by"))
        rows.addRow(title, windows)
        rows.addRow(self.tr("L&abels"), self.mapping)
        name_choice(self.mapping, self.tr("Labels"))
        rows.addRow(self.problem)

    def _follow_unit(self) -> None:
        is_window = self.unit.currentData() == "window"
        self.words.setEnabled(is_window)
        self.overlap.setEnabled(is_window)
        self.changed.emit()

    def _choose_mapping(self, place: int) -> None:
        chosen = self.mapping.itemData(place)
        if chosen == _FROM_FILE:
            kinds = self.tr("Label mappings (*.toml);;All files (*)")
            for path in FileDialog(self, self.tr("Label mapping"), Path.home(), kinds).ask_existing():
                self.take(path)
                return
            self.mapping.setCurrentIndex(0)
            chosen = _NONE
        self._use(chosen)

    def take(self, path: Path) -> None:
        """Use the label mapping in a file, if it can be used."""
        if self._use(str(path)):
            self.mapping.insertItem(1, isolated(path.name), str(path))
            self.mapping.setCurrentIndex(1)
        else:
            self.mapping.setCurrentIndex(0)

    def _use(self, name_or_path: str) -> bool:
        self.problem.hide()
        try:
            self._mapping = load_mapping(name_or_path) if name_or_path else None
        except WorkbenchError as error:
            self._mapping = None
            self.problem.setText(sentence(error))
            self.problem.show()
        self.changed.emit()
        return self._mapping is not None
