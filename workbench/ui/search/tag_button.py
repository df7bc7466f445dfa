"""The button that tags the selected lines, with a label to choose from its menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from workbench.core.scheme import Label
from workbench.ui.actions import literal
from workbench.ui.words.isolation import isolated


class TagButton(QToolButton):
    """Offers the labels of the scheme, each with its key.

    Signals:
        chosen: this label (its name) is wanted.
    """

    chosen = Signal(str)

    def __init__(self, labels: Sequence[Label], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_key = {label.key.upper(): label.name for label in labels}
        self.setText(self.tr("Tag selected"))
        self.setToolTip(self.tr("Tag the selected lines, all in one step; the key of a label does the same"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMenu(QMenu(self))
        for label in labels:
            words = (label.key, label.name, label.title.in_language(language))
            title = literal(" · ".join(map(isolated, words)))
            self.menu().addAction(title).triggered.connect(partial(self._choose, label.name))

    def press(self, key: str) -> None:
        """Choose the label that has this key, if one has."""
        if label := self._by_key.get(key):
            self.chosen.emit(label)

    def _choose(self, label: str, _checked: bool = False) -> None:
        self.chosen.emit(label)
