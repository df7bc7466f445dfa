"""How a project is laid out: documents, the article with the drawer of tables below it, the inspector."""

from typing import NamedTuple

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from workbench.ui.panels.documents import DocumentsPanel
from workbench.ui.panels.inspector import Inspector
from workbench.ui.reading.page import Page
from workbench.ui.tables.drawer import Drawer

_WIDTHS = [240, 760, 300]
_HEIGHTS = [520, 240]
_HANDLE = 1
_DRAWER_HANDLE = 5  # pixels, to be caught with a mouse


class Shown(NamedTuple):
    """Which panes around the article are to be seen."""

    documents: bool
    inspector: bool
    tables: bool


class Panes(QSplitter):
    """Holds the panes, side by side and one above the other.

    Signals:
        changed: a pane came, went or has another size.
    """

    changed = Signal()

    def __init__(
        self, documents: DocumentsPanel, page: Page, drawer: Drawer, inspector: Inspector, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._documents, self._page, self.drawer, self._inspector = documents, page, drawer, inspector
        self.desk = QSplitter(Qt.Orientation.Vertical, self)
        self.desk.setHandleWidth(_DRAWER_HANDLE)
        self.desk.addWidget(page)
        self.desk.addWidget(drawer)
        self.desk.setChildrenCollapsible(False)
        self.desk.setStretchFactor(0, 1)
        self.desk.setSizes(_HEIGHTS)
        drawer.hide()
        drawer.closed.connect(self.toggle_tables)
        self.setHandleWidth(_HANDLE)
        for pane in (documents, self.desk, inspector):
            self.addWidget(pane)
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)
        self.setSizes(_WIDTHS)
        self.splitterMoved.connect(lambda _position, _index: self.changed.emit())

    def shown(self) -> Shown:
        """Return which panes are to be seen."""
        documents, _, inspector = self.sizes()
        return Shown(documents > 0, inspector > 0, self.drawer.isVisibleTo(self))

    def toggle_documents(self) -> None:
        """Fold the list of documents, or bring it back."""
        self._toggle(0)

    def toggle_inspector(self) -> None:
        """Fold the inspector, or bring it back."""
        self._toggle(2)

    def toggle_tables(self) -> None:
        """Close the drawer of tables, or open it."""
        self.drawer.setVisible(not self.drawer.isVisibleTo(self))
        if not self.drawer.isVisibleTo(self):
            self._page.setFocus()
        self.changed.emit()

    def show_tables(self) -> None:
        """Open the drawer of tables."""
        if not self.drawer.isVisibleTo(self):
            self.toggle_tables()

    def go_on(self) -> None:
        """Give the focus to the next pane that is to be seen."""
        panes: list[QWidget] = [self._documents.list, self._page, self._inspector.tabs]
        if self.drawer.isVisibleTo(self):
            panes.insert(2, self.drawer.tabs)
        if self._inspector.card.attributes.isVisibleTo(self):
            panes.insert(-1, self._inspector.card.attributes)
        here = next((number for number, pane in enumerate(panes) if _has_focus(pane)), 0)
        panes[(here + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def layout_state(self) -> tuple[QByteArray, QByteArray]:
        """Return the sizes of the panes, to be restored at the next start."""
        return self.saveState(), self.desk.saveState()

    def restore_layout(self, across: QByteArray, down: QByteArray) -> None:
        """Give the panes the sizes that they had."""
        self.restoreState(across)
        self.desk.restoreState(down)

    def _toggle(self, number: int) -> None:
        sizes = self.sizes()
        sizes[number] = 0 if sizes[number] else _WIDTHS[number]
        self.setSizes(sizes)
        self.changed.emit()


def _has_focus(pane: QWidget) -> bool:
    return pane.hasFocus() or (isinstance(pane.focusWidget(), QWidget) and pane.focusWidget().hasFocus())
