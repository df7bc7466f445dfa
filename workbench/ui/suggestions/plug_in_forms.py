"""What a person sets for a plug-in: fields for the two that come with the program, lines for any other."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from workbench.commands.plug_ins import MODEL, SERVER, SERVER_ADDRESS, SERVER_PROMPT, model_kinds
from workbench.core.errors import WorkbenchError
from workbench.core.scheme import Scheme
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.look.scale import scaled
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.wrapping import wrap

_SECONDS = 120
_MOST_SECONDS = 3600
_PROMPT_HEIGHT = 150  # pixels

Options = Mapping[str, Any]


class PlugInForm(QWidget):
    """Fields for the options of one plug-in.

    Signals:
        changed: something else is set now; `options` returns it.
    """

    changed = Signal()

    def __init__(self, options: Options, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = QFormLayout(self)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.seconds = QSpinBox(self)
        self.seconds.setRange(1, _MOST_SECONDS)
        self.seconds.setValue(_number(options.get("timeout")))
        self.seconds.valueChanged.connect(self.changed)

    def options(self) -> dict[str, Any]:
        """Return what is set; what is left empty is not in."""
        return {} if self.seconds.value() == _SECONDS else {"timeout": str(self.seconds.value())}

    def _add(self, title: str, field: QWidget) -> None:
        label = QLabel(title, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field)
        field.setAccessibleName(title)
        self._form.addRow(label, field)

    def _line(self, title: str, value: str, example: str = "") -> QLineEdit:
        field = QLineEdit(value, self)
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # addresses, paths and names of models
        field.setPlaceholderText(example)
        field.editingFinished.connect(self.changed)
        self._add(title, field)
        return field

    def _add_seconds(self) -> None:
        self._add(self.tr("Seconds for an article, at most"), self.seconds)


class ModelForm(PlugInForm):
    """The folder of a model, and what each kind of span that it finds means in the scheme."""

    def __init__(self, options: Options, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(options, parent)
        self._scheme = scheme
        self._chosen: dict[str, str] = dict(options.get("labels") or {})
        self.kinds: dict[str, QComboBox] = {}
        self.folder = self._line(self.tr("Folder of the model"), str(options.get("folder", "")))
        self.folder.editingFinished.connect(self._look)
        self.browse = QPushButton(self.tr("&Choose…"), self)
        self.browse.clicked.connect(self._browse)
        self._form.addRow("", _at_start(self.browse))
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        wrap(self._note)
        self._form.addRow(self._note)
        self._mapping = QWidget(self)
        self._rows = QFormLayout(self._mapping)
        self._form.addRow(self._mapping)
        self._add_seconds()
        self._look()

    def options(self) -> dict[str, Any]:
        folder = self.folder.text().strip()
        labels = {kind: box.currentData() for kind, box in self.kinds.items()} or self._chosen
        return {
            **super().options(),
            **({"folder": folder} if folder else {}),
            **({"labels": labels} if labels else {}),
        }

    def _browse(self) -> None:
        begin = Path(self.folder.text() or Path.home())
        for folder in FileDialog(self, self.tr("Folder of the model"), begin).ask_folder():
            self.folder.setText(str(folder))
            self._look()
            self.changed.emit()

    def _look(self) -> None:
        """Show the kinds of spans that the model in the folder finds."""
        self._chosen |= {kind: box.currentData() for kind, box in self.kinds.items()}
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self.kinds.clear()
        if not self.folder.text().strip():
            self._note.setText(
                self.tr(
                    "Choose a folder with a token-classification model: config.json, tokenizer.json and its weights."
                )
            )
            return
        try:
            found = model_kinds(Path(self.folder.text().strip()).expanduser(), self._scheme)
        except WorkbenchError as error:
            self._note.setText(sentence(error))
            return
        self._note.setText(self.tr("What the model finds, and the label that it gets:"))
        for kind, meant in found.items():
            self._rows.addRow(isolated(kind), self._box(kind, self._chosen.get(kind, meant)))

    def _box(self, kind: str, label: str) -> QComboBox:
        box = QComboBox(self)
        box.addItem(self.tr("Leave out"), "")
        for one in self._scheme.labels:
            box.addItem(one.name, one.name)
        box.setCurrentIndex(max(0, box.findData(label)))
        box.setAccessibleName(self.tr("Label for {kind}").format(kind=kind))
        box.activated.connect(self.changed)
        self.kinds[kind] = box
        return box


class ServerForm(PlugInForm):
    """Where a language-model server is, and what it is told."""

    def __init__(self, options: Options, parent: QWidget) -> None:
        super().__init__(options, parent)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.address = self._line(self.tr("Address of the server"), str(options.get("address", "")), SERVER_ADDRESS)
        self.model = self._line(self.tr("Name of the model"), str(options.get("model", "")))
        self.elsewhere = self._line(
            self.tr("IP address of another machine that it may be on"), str(options.get("elsewhere", ""))
        )
        note = QLabel(self.tr("Left empty, articles are sent to servers on this machine only."), self)
        wrap(note)
        self._form.addRow(note)
        self._add_seconds()
        self.prompt = QPlainTextEdit(str(options.get("prompt") or SERVER_PROMPT), self)
        self.prompt.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.prompt.setTabChangesFocus(True)
        self.prompt.setMinimumHeight(scaled(_PROMPT_HEIGHT))
        self.prompt.textChanged.connect(self.changed)
        self._add(self.tr("What the model is told; {labels} stands for the labels of the scheme"), self.prompt)
        self.original = QPushButton(self.tr("&Original text"), self)
        self.original.clicked.connect(lambda: self.prompt.setPlainText(SERVER_PROMPT))
        self._form.addRow(_at_start(self.original))

    def options(self) -> dict[str, Any]:
        prompt = self.prompt.toPlainText()
        fields = {
            "address": self.address.text().strip(),
            "model": self.model.text().strip(),
            "elsewhere": self.elsewhere.text().strip(),
            "prompt": "" if prompt == SERVER_PROMPT else prompt,
        }
        return {**super().options(), **{name: value for name, value in fields.items() if value}}


class OtherForm(PlugInForm):
    """Options of a plug-in of which nothing is known: one a line, as `key = value`; `a.b` for one within another."""

    def __init__(self, options: Options, parent: QWidget) -> None:
        super().__init__(options, parent)
        self.lines = QPlainTextEdit("\n".join(_lines(options)), self)
        self.lines.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.lines.setTabChangesFocus(True)
        self.lines.setPlaceholderText("key = value")
        self.lines.textChanged.connect(self.changed)
        self._add(self.tr("Options, one a line"), self.lines)
        self._add_seconds()

    def options(self) -> dict[str, Any]:
        found: dict[str, Any] = super().options()
        for line in self.lines.toPlainText().splitlines():
            path, separator, value = line.partition("=")
            *outer, key = (part.strip() for part in path.split("."))
            inner = found
            for name in outer:
                inner = inner[name] if isinstance(inner.get(name), dict) else inner.setdefault(name, {})
            if separator and key and isinstance(inner, dict):
                inner[key] = value.strip()
        return found


def form_for(name: str, options: Options, scheme: Scheme, parent: QWidget) -> PlugInForm:
    """Return the fields for a plug-in."""
    if name == MODEL:
        return ModelForm(options, scheme, parent)
    return ServerForm(options, parent) if name == SERVER else OtherForm(options, parent)


def _at_start(button: QPushButton) -> QWidget:
    """Return a row in which a button is as wide as its words."""
    row = QWidget(button.parentWidget())
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(button)
    layout.addStretch(1)
    return row


def _lines(options: Options, before: str = "") -> list[str]:
    lines = []
    for key, value in options.items():
        if isinstance(value, Mapping):
            lines += _lines(value, f"{before}{key}.")
        elif before or key != "timeout":
            lines.append(f"{before}{key} = {value}")
    return lines


def _number(value: object) -> int:
    try:
        return round(float(str(value)))
    except ValueError:
        return _SECONDS
