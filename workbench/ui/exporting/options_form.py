"""The fields for what can be chosen for a format."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)

from workbench.commands.exporting import Option
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.panels.attribute_editors import QuietBox
from workbench.ui.words.spoken import name_choice
from workbench.ui.words.wrapping import wrap

_MOST = 1_000_000


class OptionsForm(QWidget):
    """A field for each option.

    Signals:
        changed: a person chose something else.
    """

    changed = Signal()

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = {option.name: option for option in options}
        self.fields: dict[str, QWidget] = {}
        self._rows = QFormLayout(self)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for option in options:
            self._add(option)
        if not options:
            words = QLabel(self.tr("Nothing has to be chosen for this format."), self)
            wrap(words)
            self._rows.addRow(words)

    def values(self) -> dict[str, Any]:
        """Return what is chosen, by the names of the options."""
        return {name: _value(field) for name, field in self.fields.items()}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what was chosen before; what no field takes is passed over."""
        for name, value in values.items():
            if name in self.fields:
                _show(self.fields[name], value)

    def _add(self, option: Option) -> None:
        title = QCoreApplication.translate("formats", option.title)
        field = self._field(option, title)
        field.setObjectName(option.name)
        self.fields[option.name] = field
        if isinstance(field, QCheckBox):
            self._rows.addRow(field)
        elif option.kind in ("file", "folder") and isinstance(field, QLineEdit):
            row = QHBoxLayout()
            row.addWidget(field, 1)
            row.addWidget(self._browse(option, field, title))
            label = QLabel(title, self)
            label.setBuddy(field)
            self._rows.addRow(label, row)
        else:
            self._rows.addRow(title, field)

    def _field(self, option: Option, title: str) -> QWidget:
        match option.kind:
            case "flag":
                check = QCheckBox(title, self)
                check.setChecked(bool(option.default))
                check.toggled.connect(self.changed)
                return check
            case "choice":
                box = QuietBox(self)
                name_choice(box, title)
                for choice in option.choices:
                    box.addItem(QCoreApplication.translate("formats", choice), choice)
                box.setCurrentIndex(max(0, box.findData(option.default)))
                box.currentIndexChanged.connect(self.changed)
                return box
            case "number":
                number = QSpinBox(self)
                number.setRange(0, _MOST)
                number.setValue(int(option.default))
                number.setAccessibleName(title)
                number.valueChanged.connect(self.changed)
                return number
            case _:
                line = QLineEdit(str(option.default), self)
                line.setAccessibleName(title)
                line.textChanged.connect(self.changed)
                return line

    def _browse(self, option: Option, field: QLineEdit, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("Choose…"))
        button.setAccessibleName(self.tr("Choose: {what}").format(what=title))
        button.clicked.connect(partial(self._ask, option, field, title))
        return button

    def _ask(self, option: Option, field: QLineEdit, title: str, _is_checked: object = None) -> None:
        dialog = FileDialog(self, title, Path(field.text()) if field.text() else Path.home())
        for path in dialog.ask_folder() if option.kind == "folder" else dialog.ask_existing():
            field.setText(str(path))


def _value(field: QWidget) -> Any:  # noqa: ANN401 - what a person chose
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QuietBox):
        return field.currentData()
    if isinstance(field, QSpinBox):
        return field.value()
    assert isinstance(field, QLineEdit)
    return field.text().strip()


def _show(field: QWidget, value: Any) -> None:  # noqa: ANN401
    if isinstance(field, QCheckBox) and isinstance(value, bool):
        field.setChecked(value)
    elif isinstance(field, QuietBox):
        field.setCurrentIndex(max(0, field.findData(value)))
    elif isinstance(field, QSpinBox) and isinstance(value, int):
        field.setValue(value)
    elif isinstance(field, QLineEdit):
        field.setText(str(value))
