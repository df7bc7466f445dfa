"""The colour of a label: a swatch, its number, a proposal, and whether it can be told from those of the others."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.core.colors import Vision, can_be_read, distance, propose
from workbench.ui.look.scale import scaled
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed
from workbench.ui.words.wrapping import wrap

_SHOWN = 3  # names of labels that a colour is too near to; the rest is counted


class ColorField(QWidget):
    """A colour, `#rrggbb`; `others` gives name and colour of the other labels.

    Signals:
        chosen: a person chose another colour.
    """

    chosen = Signal(str)

    def __init__(
        self, color: str, others: Callable[[], Sequence[tuple[str, str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._others = others
        self.swatch = QToolButton(self)
        self.swatch.setIconSize(QSize(scaled(34), scaled(18)))
        self.swatch.setToolTip(self.tr("Choose a colour"))
        self.swatch.setAccessibleName(self.tr("Choose a colour"))
        self.swatch.clicked.connect(self._ask)
        self.number = QLineEdit(self)
        self.number.setObjectName("color number")
        self.number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.number.setMaximumWidth(scaled(96))
        self.number.setValidator(QRegularExpressionValidator(QRegularExpression("#[0-9a-fA-F]{6}"), self))
        self.number.textEdited.connect(self._type)
        proposal = QPushButton(self.tr("&Propose"), self)
        proposal.setAutoDefault(False)
        proposal.setObjectName("propose")
        proposal.clicked.connect(self._propose)
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        wrap(self.note)
        self.note.setObjectName("color judgement")
        row = QHBoxLayout()
        for widget in (self.swatch, self.number, proposal):
            row.addWidget(widget)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.note)
        self.setFocusProxy(self.swatch)
        self._show(color)

    def setAccessibleName(self, name: str) -> None:
        self.number.setAccessibleName(name)

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self.number.text()), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.colorSelected.connect(lambda color: self._choose(color.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _propose(self) -> None:
        self._choose(propose(color for _, color in self._others()))

    def _type(self, text: str) -> None:
        if self.number.hasAcceptableInput():
            self._choose(text.lower())

    def _choose(self, color: str) -> None:
        self._show(color)
        self.chosen.emit(color)

    def _show(self, color: str) -> None:
        if self.number.text().lower() != color:
            self.number.setText(color)
        pixmap = QPixmap(self.swatch.iconSize())
        pixmap.fill(QColor(color))
        self.swatch.setIcon(QIcon(pixmap))
        self.note.setText(self._judgement(color))

    def _judgement(self, color: str) -> str:
        """Say which labels the colour is hard to tell from, and for whom."""
        if not can_be_read(color):
            return self.tr("Too pale or too dark: the label’s name on it, or its underline, would be hard to read.")
        near = sorted(
            (parts, vision, name)
            for name, other in self._others()
            for parts, vision in [distance(color, other)]
            if parts < 1
        )
        if not near:
            return self.tr("It can be told from the colours of all other labels.")
        names = listed(isolated(name) for _, _, name in near[:_SHOWN])
        if len(near) > _SHOWN:
            names += self.tr(" and %n more", "", len(near) - _SHOWN)
        return self.tr("Hard to tell from {labels} {eyes}.").format(labels=names, eyes=_eyes(near[0][1]))


def _eyes(vision: Vision) -> str:
    translate = QCoreApplication.translate
    return {
        "normal": translate("vision", "for everybody"),
        "protan": translate("vision", "for people who see no red (protanopia)"),
        "deutan": translate("vision", "for people who see no green (deuteranopia)"),
        "tritan": translate("vision", "for people who see no blue (tritanopia)"),
    }[vision]
