"""Asks what the columns of a table are, over the first of its rows."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.import_tables import FIELDS, NAME, TEXT, Preview, field_of
from workbench.core.metadata import META_KEYS
from workbench.ui.look.scale import resize_for_words, scaled
from workbench.ui.panels.attribute_editors import QuietBox
from workbench.ui.panels.field_titles import field_title
from workbench.ui.words.isolation import isolated
from workbench.ui.words.wrapping import wrap

_SIZE = (880, 620)
_ROWS = 6
_LONGEST = 120  # characters of a cell
_TEXT, _NAME, _NOTHING = "\0text", "\0name", ""  # what a column may be beside a field; no field has a NUL


class Columns(QDialog):
    """A choice for each column: the text of the articles, their names, a field of metadata, or nothing."""

    def __init__(self, path: Path, preview: Preview, parent: QWidget | None = None, *, imports: bool = True) -> None:
        """Ask about the table in `path`; what follows is the import if this `imports`, else more questions."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of the table"))
        resize_for_words(self, *_SIZE)
        self._header = preview.header
        self.boxes = [self._choices(number, preview) for number in range(len(preview.header))]
        heading = QLabel(
            self.tr("What are the columns of {file}? Each row becomes a document.").format(file=isolated(path.name)),
            self,
        )
        self.problem = QLabel(self)
        for label in (heading, self.problem):
            wrap(label)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        words = self.tr("&Import") if imports else self.tr("&Take these columns")
        self.go = self._buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self._rows(), 3)
        layout.addWidget(QLabel(self.tr("The first rows:"), self))
        layout.addWidget(self._preview(preview), 2)
        layout.addWidget(self.problem)
        layout.addWidget(self._buttons)
        self._follow()

    def options(self) -> Mapping[str, Any]:
        """Return what was chosen, as options of the format."""
        choices = dict(zip(self._header, (box.currentData() for box in self.boxes), strict=True))
        fields = "; ".join(f"{column}={what}" for column, what in choices.items() if what not in (_TEXT, _NAME))
        return {
            TEXT.name: next((column for column, what in choices.items() if what == _TEXT), ""),
            NAME.name: next((column for column, what in choices.items() if what == _NAME), ""),
            FIELDS.name: fields,
        }

    def _choices(self, number: int, preview: Preview) -> QuietBox:
        column = preview.header[number]
        box = QuietBox(self)
        box.setAccessibleName(column)
        box.addItem(self.tr("The text of the article"), _TEXT)
        box.addItem(self.tr("The name of the document"), _NAME)
        field = field_of(column)
        for name in dict.fromkeys([field, *META_KEYS]):
            if name.strip():
                box.addItem(self.tr("Metadata: {field}").format(field=field_title(name)), name)
        box.addItem(self.tr("Leave it out"), _NOTHING)
        box.setCurrentIndex(box.findData(_guess(number, preview)))
        box.currentIndexChanged.connect(self._follow)
        return box

    def _rows(self) -> QScrollArea:
        inside = QWidget(self)
        form = QFormLayout(inside)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for column, box in zip(self._header, self.boxes, strict=True):
            label = QLabel(isolated(column), self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(box)
            form.addRow(label, box)
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        return area

    def _preview(self, preview: Preview) -> QTableWidget:
        rows = preview.rows[:_ROWS]
        table = QTableWidget(len(rows), len(self._header), self)
        table.setAccessibleName(self.tr("The first rows"))
        table.setHorizontalHeaderLabels([isolated(one) for one in self._header])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultSectionSize(scaled(180))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells[: len(self._header)]):
                table.setItem(row, column, QTableWidgetItem(isolated(" ".join(cell[:_LONGEST].split()))))
        return table

    def _follow(self) -> None:
        """Say what is wrong with the choice, and let only a right one be taken."""
        chosen = [box.currentData() for box in self.boxes]
        fields = [one for one in chosen if one not in (_TEXT, _NAME, _NOTHING)]
        if chosen.count(_TEXT) != 1:
            problem = self.tr("Choose the one column that holds the text of the articles.")
        elif chosen.count(_NAME) > 1:
            problem = self.tr("Only one column can be the name.")
        elif len(set(fields)) < len(fields):
            problem = self.tr("Two columns cannot be the same field.")
        else:
            problem = ""
        self.problem.setText(problem)
        self.go.setEnabled(not problem)


def _guess(number: int, preview: Preview) -> str:
    if preview.columns is None:
        longest = max(range(len(preview.header)), key=lambda one: _length(one, preview))
        return _TEXT if number == longest else field_of(preview.header[number])
    if number == preview.columns.text:
        return _TEXT
    return _NAME if number == preview.columns.name else preview.columns.fields.get(number, _NOTHING)


def _length(column: int, preview: Preview) -> int:
    return sum(len(cells[column]) for cells in preview.rows if column < len(cells))
