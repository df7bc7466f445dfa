"""Asks for the colour that a label has for one person, on this machine."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from workbench.core.colors import can_be_read
from workbench.core.scheme import Label
from workbench.ui.scheme_editor.color_field import ColorField
from workbench.ui.words.isolation import isolated
from workbench.ui.words.wrapping import wrap


class LabelColorDialog(QDialog):
    """Takes a colour that can be read in every theme, or none: then the label has that of the scheme.

    Signals:
        chosen: a colour (`#rrggbb`), or an empty text for that of the scheme.
    """

    chosen = Signal(str)

    def __init__(self, label: Label, others: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = label.color
        self.setWindowTitle(self.tr("Colour of a label"))
        words = QLabel(self.tr("{label} for you alone; the project stays as it is.").format(label=isolated(label.name)))
        wrap(words)
        self.field = ColorField(label.color, lambda: others, self)
        self.field.setAccessibleName(self.tr("Colour"))
        self.field.chosen.connect(self._take)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        back = self.buttons.addButton(self.tr("As in the &scheme"), QDialogButtonBox.ButtonRole.ResetRole)
        back.clicked.connect(self._reset)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, self.field, self.buttons):
            layout.addWidget(widget)
        self.finished.connect(self.deleteLater)

    def _take(self, color: str) -> None:
        self._color = color
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(can_be_read(color))

    def _accept(self) -> None:
        self.chosen.emit(self._color)
        self.accept()

    def _reset(self) -> None:
        self.chosen.emit("")
        self.accept()
