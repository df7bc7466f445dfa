"""The list of findings, gone through with keys, and the list of their kinds."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListWidget, QListWidgetItem, QWidget

from workbench.core.quality.findings import KINDS, Finding, Kind
from workbench.ui.look.scale import scaled
from workbench.ui.panels.long_list import LongList
from workbench.ui.quality.rows import FindingDelegate, FindingsModel
from workbench.ui.quality.words import kind_title
from workbench.ui.reading.keymap import key_name
from workbench.ui.words.digits import number

_KIND = Qt.ItemDataRole.UserRole
_WIDEST = 240  # pixels beside a font of 9 points


class FindingsView(LongList):
    """One finding a row; Enter shows its place, F mends it, Delete sets it aside, Escape goes back to the article.

    Signals:
        opened: a person wants to see the place of the current finding.
        mend_asked: the current finding should be mended, or all shown of its kind (True).
        aside_asked: the current finding should be set aside.
        left: the person wants the article back.
    """

    opened = Signal()
    mend_asked = Signal(bool)
    aside_asked = Signal()
    left = Signal()

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        delegate = FindingDelegate()
        super().__init__(delegate.height(QApplication.font()), parent)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self._findings = model
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    @property
    def current(self) -> Finding | None:
        """The current finding."""
        row = self.currentIndex().row()
        return self._findings.findings[row] if 0 <= row < len(self._findings.findings) else None

    def go_to(self, row: int) -> None:
        """Make a row the current one, as far as there are rows."""
        count = len(self._findings.findings)
        if count:
            self.setCurrentIndex(self._findings.index(min(max(row, 0), count - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match key_name(event):
            case "Enter":
                self.opened.emit()
            case "F":
                self.mend_asked.emit(False)
            case "Shift+F":
                self.mend_asked.emit(True)
            case "Delete" | "Backspace":
                self.aside_asked.emit()
            case "Esc":
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class KindsList(QListWidget):
    """The kinds of finding that there are, with how many of each; one of them, or all, is shown.

    Signals:
        chosen: another kind is to be shown.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Kinds of finding"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSpacing(2)
        self.setMaximumWidth(scaled(_WIDEST))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)
        self._is_filling = False

    @property
    def kind(self) -> Kind | None:
        """The kind that is shown, or None for all."""
        item = self.currentItem()
        kind: Kind | None = item.data(_KIND) if item else None
        return kind

    def show_counts(self, counts: Counter[Kind]) -> None:
        """Show how many there are of each kind; the kind that is shown stays, while there are any."""
        wanted = self.kind
        self._is_filling = True
        self.clear()
        self._add(None, self.tr("All kinds"), counts)
        for kind in KINDS:
            if counts[kind]:
                self._add(kind, kind_title(kind), counts)
        rows = [row for row in range(self.count()) if self.item(row).data(_KIND) == wanted]
        self.setCurrentRow(rows[0] if rows else 0)
        self._is_filling = False

    def _add(self, kind: Kind | None, title: str, counts: Mapping[Kind, int]) -> None:
        count = counts[kind] if kind else sum(counts.values())
        words = self.tr("{kind}: {count}").format(kind=title, count=number(count))
        QListWidgetItem(words, self).setData(_KIND, kind)

    def _tell(self) -> None:
        if not self._is_filling:
            self.chosen.emit()
