"""The sheet of keys (F1), made from the actions themselves."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from workbench.core.scheme import Scheme
from workbench.ui.look.scale import resize_for_words
from workbench.ui.menus import MENUS, Action, Menu
from workbench.ui.words.isolation import isolated_keys


class KeySheet(QDialog):
    """Lists every key by menu, the labels of the scheme first."""

    def __init__(self, scheme: Scheme | None, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        resize_for_words(self, 640, 640)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Key")])
        self.tree.setRootIsDecorated(False)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        if scheme:
            self._add_labels(scheme, language)
        for menu in MENUS:
            rows = list(_keyed(menu))
            if rows:
                self._add_group(_plain(menu.text), [(_plain(row.text), row.keys) for row in rows])
        self._add_group(
            self.tr("Mouse"),
            [
                (self.tr("Choose the span under the pointer; again: the one around it"), (self.tr("Click"),)),
                (self.tr("Select a word, also inside a span"), (self.tr("Double click"),)),
                (self.tr("Select whole words"), (self.tr("Drag"),)),
                (self.tr("Select exactly"), (self.tr("Alt + drag"),)),
                (self.tr("Extend the selection"), (self.tr("Shift + click"),)),
                (
                    self.tr("Choose a span; again: the next that has no room for a label"),
                    (self.tr("Click on its label"),),
                ),
                (self.tr("Link a span with another"), (self.tr("Drag from its label"),)),
                (self.tr("Larger or smaller text"), (self.tr("Ctrl + wheel"),)),
            ],
        )
        self.tree.expandAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tree)
        layout.addWidget(buttons)

    def _add_labels(self, scheme: Scheme, language: str) -> None:
        rows = [(f"{label.name} · {label.title.in_language(language)}", (label.key,)) for label in scheme.labels]
        rows.append((self.tr("Any label in addition to the chosen span"), (self.tr("Shift + its key"),)))
        self._add_group(self.tr("Labels: tag the selection, or change the chosen span"), rows)

    def _add_group(self, title: str, rows: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        group = QTreeWidgetItem(self.tree, [title])
        group.setFirstColumnSpanned(True)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for text, keys in rows:
            QTreeWidgetItem(group, [text, " · ".join(isolated_keys(_native(key)) for key in keys)])


def _keyed(menu: Menu) -> list[Action]:
    """Return the actions of a menu and its submenus that have a key."""
    rows: list[Action] = []
    for item in menu.items:
        if isinstance(item, Menu):
            rows += _keyed(item)
        elif item and item.keys:
            rows.append(item)
    return rows


def _native(key: str) -> str:
    """Return a key as this system writes it; what is no key, such as a click, as it is."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def _plain(text: str) -> str:
    """Return a menu text in the language of the interface, without the mark of its access key."""
    return QCoreApplication.translate("actions", text).replace("&", "")
