"""The parts of a scheme as a tree: families with their labels and the attributes of these, relations, and the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from workbench.core.scheme_draft import Draft
from workbench.core.scheme_rules import Place, Problem
from workbench.ui.look.scale import scaled
from workbench.ui.look.theme import Theme
from workbench.ui.words.isolation import isolated

_PLACE = Qt.ItemDataRole.UserRole
_SWATCH = 14


class Outline(QTreeWidget):
    """Shows the parts of a draft and which one is chosen.

    Signals:
        chosen: the part at this place (Place) was chosen.
    """

    chosen = Signal(object)

    def __init__(self, draft: Draft, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._theme = theme
        self._language = language
        self._items: dict[Place, QTreeWidgetItem] = {}
        self._families: list[str] = []
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Parts of the scheme"))
        self.setIconSize(QSize(scaled(_SWATCH), scaled(_SWATCH)))
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.currentItemChanged.connect(self._on_current)

    @property
    def place(self) -> Place:
        """The place of the chosen part; that of a list, such as `("relations",)`, where its heading is chosen."""
        item = self.currentItem()
        return tuple(item.data(0, _PLACE)) if item else ()

    def fill(self, chosen: Place) -> None:
        """Show the draft as it is now, with the part at `chosen` chosen."""
        open_labels = {place for place, item in self._items.items() if len(place) == 2 and item.isExpanded()}
        with QSignalBlocker(self):
            self.clear()
            self._items.clear()
            self._add(self.invisibleRootItem(), (), self.tr("Scheme"), heading=True)
            for index, family in enumerate(self._draft.get(("families",))):
                node = self._add(self.invisibleRootItem(), ("families", index), self._title(family), heading=True)
                self._add_labels(node, family["name"])
            headings = {"relations": self.tr("Relations"), "document_labels": self.tr("Labels of documents")}
            for where, words in headings.items():
                node = self._add(self.invisibleRootItem(), (where,), words, heading=True)
                for index, part in enumerate(self._draft.get((where,)) or ()):
                    self._add(node, (where, index), self._title(part))
            self.expandAll()
            for place, item in self._items.items():
                if place[:1] == ("labels",) and len(place) == 2:
                    item.setExpanded(place in open_labels or chosen[:2] == place)
            self.setCurrentItem(self._items.get(chosen) or self._items[()])
            self._families = self._draft_families()
        if current := self.currentItem():
            self.scrollToItem(current)

    @property
    def is_stale(self) -> bool:
        """Whether labels have other families than they are shown in."""
        return self._families != self._draft_families()

    def use(self, draft: Draft) -> None:
        """Show another draft from the next `fill` on."""
        self._draft = draft

    def refresh(self, problems: Sequence[Problem]) -> None:
        """Show titles and colours as they are now, and mark the parts that have something wrong."""
        wrong = {problem.place[:depth] for problem in problems for depth in range(1, len(problem.place) + 1)}
        wrong |= {
            () for problem in problems if problem.place[:1] in (("quotes",), ("mentions",), ("name",), ("title",))
        }
        with QSignalBlocker(self):
            for place, item in self._items.items():
                part = self._draft.get(place)
                if len(place) > 1:
                    item.setText(0, self._title(part))
                if len(place) == 2 and place[0] == "labels":
                    item.setIcon(0, self._swatch(part["color"]))
                item.setData(
                    0,
                    Qt.ItemDataRole.ForegroundRole,
                    QColor(self._theme.warning) if place in wrong else None,
                )

    def _draft_families(self) -> list[str]:
        return [label["family"] for label in self._draft.get(("labels",))]

    def _add_labels(self, node: QTreeWidgetItem, family: str) -> None:
        for index, label in enumerate(self._draft.get(("labels",))):
            if label["family"] == family:
                item = self._add(node, ("labels", index), self._title(label))
                for number, attribute in enumerate(label.get("attributes", ())):
                    self._add(item, ("labels", index, "attributes", number), self._title(attribute))

    def _add(self, parent: QTreeWidgetItem, place: Place, text: str, *, heading: bool = False) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [text])
        item.setData(0, _PLACE, list(place))
        item.setSizeHint(0, QSize(0, self.fontMetrics().lineSpacing() + 5))
        if heading:
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        self._items[place] = item
        return item

    def _title(self, part: dict[str, dict[str, str]]) -> str:
        name, title = part["name"], part["title"].get(self._language, "")
        return f"{isolated(str(name))} · {isolated(title)}" if title else isolated(str(name))

    def _swatch(self, color: str) -> QIcon:
        pixmap = QPixmap(self.iconSize())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.line_color(color))
        painter.drawRoundedRect(pixmap.rect().adjusted(1, 1, -1, -1), 3, 3)
        painter.end()
        return QIcon(pixmap)

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item:
            self.chosen.emit(self.place)
