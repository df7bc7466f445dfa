"""How a project is laid out: the article, and panels around it that a person may move, fold and take out."""

from collections.abc import Mapping, Set
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget
from shiboken6 import isValid

from workbench.ui.look.scale import scaled
from workbench.ui.reading.page import Page
from workbench.ui.tab_order import in_reading_order
from workbench.ui.workspace.panel import Panel

_LEAST_ARTICLE = 260  # pixels of width that panels leave to the article
_MOST_OF_WIDTH, _MOST_OF_HEIGHT = 4, 2  # a panel takes at first at most one in so many pixels of the window
_ROUND = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.TopDockWidgetArea,
)


class Panes(QMainWindow):
    """Holds the article in the middle and the panels, known by their names, around it; those of the start come first.

    Sides are absolute in Qt. At first each panel stands where the direction of the interface wants it; where a person
    has put it is kept for each direction apart.

    Attributes:
        beside: what else stands in the window for a while and is gone through with the key for the next pane.

    Signals:
        changed: a panel came, went or moved.
    """

    changed = Signal()

    def __init__(self, page: Page, panels: Mapping[str, Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)  # the constructor of a main window makes it a window of its own
        self._page = page
        self.beside: QWidget | None = None
        self.panels = dict(panels)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self.changed)
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for corner in (Qt.Corner.TopLeftCorner, Qt.Corner.BottomLeftCorner):
            self.setCorner(corner, Qt.DockWidgetArea.LeftDockWidgetArea)
        for corner in (Qt.Corner.TopRightCorner, Qt.Corner.BottomRightCorner):
            self.setCorner(corner, Qt.DockWidgetArea.RightDockWidgetArea)
        page.setMinimumWidth(_LEAST_ARTICLE)
        self.setCentralWidget(page)
        for name, panel in self.panels.items():
            panel.setObjectName(name)
            panel.close_asked.connect(partial(self.toggle, name))
            panel.installEventFilter(self)
            panel.dockLocationChanged.connect(self._settling.start)
        self.arrange()

    def arrange(self) -> None:
        """Put every panel where it is at first."""
        for panel in self.panels.values():
            panel.setFloating(False)
            self.removeDockWidget(panel)
            self.addDockWidget(self._side(panel), panel)
            panel.setVisible(panel.shown_at_first)
        for panel in self.panels.values():
            self._give_size(panel)
        self.changed.emit()

    def shown(self) -> set[str]:
        """Return the names of the panels that are to be seen."""
        return {name for name in self.panels if self.is_shown(name)}

    def show_only(self, names: Set[str]) -> None:
        """Let exactly these panels be seen."""
        for name, panel in self.panels.items():
            if self.is_shown(name) != (name in names):
                panel.setVisible(name in names)

    def is_shown(self, name: str) -> bool:
        """Tell whether a panel is to be seen, be it behind another in tabs."""
        return not self.panels[name].isHidden()

    def toggle(self, name: str) -> None:
        """Fold a panel, or bring it back."""
        if self.is_shown(name):
            self.panels[name].hide()
            self._page.setFocus()
        else:
            self.show_panel(name)

    def show_panel(self, name: str) -> None:
        """Bring a panel back if it is folded, and to the front of those in its place."""
        panel = self.panels[name]
        if panel.isHidden():
            panel.show()
            if not panel.was_sized:
                self._give_size(panel)
        panel.raise_()

    def go_on(self) -> None:
        """Give the focus to the article or the next panel that is to be seen."""
        ways: list[QWidget] = []
        for name, panel in self.panels.items():
            if panel.home != "start" and self._page not in ways:
                ways.append(self._page)
            if self.is_shown(name):
                ways += [way for way in panel.ways_in() if way.isVisibleTo(panel)]
        if self.beside and isValid(self.beside):
            ways += in_reading_order(self.beside)[:1]
        here = next((number for number, way in enumerate(ways) if _has_focus(way)), 0)
        way = ways[(here + 1) % len(ways)]
        for panel in self.panels.values():
            if panel.isAncestorOf(way):
                panel.raise_()
        way.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def move_on(self) -> bool:
        """Move the panel that has the focus to the next side of the article, counter-clockwise; tell if one has it."""
        for panel in self.panels.values():
            if _has_focus(panel):
                within = panel.focusWidget()
                panel.setFloating(False)
                side = self.dockWidgetArea(panel)
                self.addDockWidget(_ROUND[(_ROUND.index(side) + 1) % len(_ROUND)], panel)
                self._give_size(panel)
                within.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def layout_state(self) -> QByteArray:
        """Return where the panels stand and how large they are, to be restored at the next start."""
        return self.saveState()

    def restore_layout(self, state: QByteArray) -> None:
        """Put the panels where they were; without a state that fits they stay."""
        self.restoreState(state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._settling.start()
        return super().eventFilter(watched, event)

    def _side(self, panel: Panel) -> Qt.DockWidgetArea:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        start, end = (right, left) if rtl else (left, right)
        return {"start": start, "end": end, "below": Qt.DockWidgetArea.BottomDockWidgetArea}[panel.home]

    def _give_size(self, panel: Panel) -> None:
        panel.was_sized = True
        beside = self.dockWidgetArea(panel) in (
            Qt.DockWidgetArea.LeftDockWidgetArea,
            Qt.DockWidgetArea.RightDockWidgetArea,
        )
        window, extent = self.window(), scaled(panel.extent)
        docks: list[QDockWidget] = [panel]
        if beside:
            self.resizeDocks(docks, [min(extent, window.width() // _MOST_OF_WIDTH)], Qt.Orientation.Horizontal)
        else:
            self.resizeDocks(docks, [min(extent, window.height() // _MOST_OF_HEIGHT)], Qt.Orientation.Vertical)


def _has_focus(pane: QWidget) -> bool:
    return pane.hasFocus() or (isinstance(pane.focusWidget(), QWidget) and pane.focusWidget().hasFocus())
