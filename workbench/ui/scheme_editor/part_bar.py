"""The buttons below the outline: what one does to its parts, with the keys for it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from workbench.core.scheme_draft import Draft
from workbench.core.scheme_rules import Place
from workbench.ui.scheme_editor import parts
from workbench.ui.scheme_editor.outline import Outline


class PartBar(QWidget):
    """Adds, duplicates, removes and moves parts; the keys work while the outline has the focus.

    Signals:
        changed: the part at this place (Place) should be shown, and its form get the focus or not (bool).
        refused: why something cannot be done.
    """

    changed = Signal(object, bool)
    refused = Signal(str)

    def __init__(self, outline: Outline, draft: Callable[[], Draft], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = outline
        self._draft = draft
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.add = QToolButton(self)
        self.add.setText(self.tr("Add"))
        self.add.setObjectName("add part")
        self.add.setToolTip(_native("Insert"))
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add.setMenu(self._menu())
        row.addWidget(self.add)
        for text, name, keys, do in (
            (self.tr("Duplicate"), "duplicate part", "Ctrl+D", self._duplicate),
            (self.tr("Remove"), "remove part", "Delete", self._remove),
            (self.tr("Up"), "part up", "Alt+Up", partial(self._move, -1)),
            (self.tr("Down"), "part down", "Alt+Down", partial(self._move, 1)),
        ):
            row.addWidget(self._button(text, name, keys, do))
        row.addStretch(1)
        self._bind("Insert", self.add.showMenu)

    def _menu(self) -> QMenu:
        menu = QMenu(self.add)
        attribute = menu.addAction(self.tr("&Attribute of this label"))
        attribute.triggered.connect(lambda: self._add(lambda draft: parts.add_attribute(draft, self._outline.place)))
        label = menu.addAction(self.tr("&Label"))
        label.triggered.connect(lambda: self._add(lambda draft: parts.add_label(draft, self._outline.place)))
        menu.addAction(self.tr("&Family")).triggered.connect(lambda: self._add(parts.add_family))
        menu.addAction(self.tr("&Relation")).triggered.connect(lambda: self._add(parts.add_relation))
        menu.addAction(self.tr("Label of &documents")).triggered.connect(lambda: self._add(parts.add_document_label))
        menu.aboutToShow.connect(lambda: attribute.setEnabled(self._outline.place[:1] == ("labels",)))
        return menu

    def _button(self, text: str, name: str, keys: str, do: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setObjectName(name)
        button.setToolTip(_native(keys))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _=False: do())
        self._bind(keys, do)
        return button

    def _bind(self, keys: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._outline, do)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _add(self, adding: Callable[[Draft], Place]) -> None:
        self.changed.emit(adding(self._draft()), True)

    def _duplicate(self) -> None:
        if parts.is_part(self._outline.place):
            self.changed.emit(self._draft().duplicate(self._outline.place), True)

    def _remove(self) -> None:
        place = self._outline.place
        if not parts.is_part(place):
            return
        if reason := parts.why_it_stays(self._draft(), place):
            self.refused.emit(reason)
        else:
            self.changed.emit(parts.remove(self._draft(), place), False)

    def _move(self, by: int) -> None:
        if parts.is_part(self._outline.place):
            self.changed.emit(parts.move(self._draft(), self._outline.place, by), False)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
