"""A list of things to tick."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from workbench.ui.look.scale import scaled

_NAME = Qt.ItemDataRole.UserRole
_HEIGHT = 112  # pixels beside a font of 9 points


class TickList(QListWidget):
    """Things by name, each with a tick; the space bar sets and takes it.

    Signals:
        changed: a person ticked something, or no longer.
    """

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setMinimumHeight(scaled(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.itemChanged.connect(self.changed)

    def fill(self, titles: Iterable[tuple[str, str]], *, ticked: Iterable[str] = ()) -> None:
        """Show things, given as name and title, with some of them ticked."""
        self.clear()
        on = frozenset(ticked)
        for name, title in titles:
            item = QListWidgetItem(title)
            item.setData(_NAME, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in on else Qt.CheckState.Unchecked)
            self.addItem(item)

    def ticked(self) -> tuple[str, ...]:
        """Return the names of what is ticked, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(str(item.data(_NAME)) for item in items if item.checkState() is Qt.CheckState.Checked)
