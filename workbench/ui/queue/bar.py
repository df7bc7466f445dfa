"""The line above the list: a field for words, and buttons for all parts of the filter, the order, and saved filters."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from workbench.core.queue import MOST_FIRST, SORT_KEYS, Filter, Sort, SortKey
from workbench.ui.look.icons import icon_button
from workbench.ui.queue.parts import sort_title
from workbench.ui.words.spoken import let_clear

_PAUSE = 150  # milliseconds without a key before the list follows


class WordsField(QLineEdit):
    """A field for words; keys that do nothing in one line lead to the list.

    Signals:
        left: the person wants to go on in the list.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Bar(QWidget):
    """The field and the buttons.

    Signals:
        words_typed: documents with these words are wanted.
        sort_chosen: this order (Sort) is wanted.
        form_asked: all parts of the filter should be shown.
    """

    words_typed = Signal(str)
    sort_chosen = Signal(object)
    form_asked = Signal()

    def __init__(self, saved: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sort = Sort()
        self.field = WordsField(self)
        self.field.setPlaceholderText(self.tr("Filter"))
        self.field.setAccessibleName(self.tr("Filter by title or metadata"))
        let_clear(self.field)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.field.textEdited.connect(self._pause.start)
        self.field.textChanged.connect(self._on_text)
        self.filter_button = icon_button("funnel", self.tr("All parts of the filter"), self)
        self.filter_button.clicked.connect(self.form_asked)
        self.sort_button = icon_button("arrow-down-up", self.tr("Order of the documents"), self)
        self.sort_button.setMenu(self._sort_menu())
        self.saved_button = icon_button("bookmark", self.tr("Saved filters"), self)
        self.saved_button.setMenu(saved)
        for button in (self.sort_button, self.saved_button):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 2)
        layout.setSpacing(2)
        layout.addWidget(self.field, 1)
        for button in (self.filter_button, self.sort_button, self.saved_button):
            layout.addWidget(button)

    def show_state(self, wanted: Filter, sort: Sort) -> None:
        """Show what is in force."""
        if self.field.text().strip() != wanted.words:
            self.field.setText(wanted.words)
        self._sort = sort
        for action in self._keys.actions():
            action.setChecked(action.data() == sort.by)
        self._descending.setChecked(sort.descending)

    def _on_text(self, text: str) -> None:
        if not text:
            self._tell()  # the button that clears it edits nothing, says Qt

    def _tell(self) -> None:
        self._pause.stop()
        self.words_typed.emit(self.field.text().strip())

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        self._keys = QActionGroup(self)
        for key in SORT_KEYS:
            action = menu.addAction(sort_title(key))
            action.setData(key)
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose_key, key))
            self._keys.addAction(action)
        menu.addSeparator()
        self._descending = menu.addAction(self.tr("&Descending"))
        self._descending.setCheckable(True)
        self._descending.triggered.connect(self._choose_direction)
        return menu

    def _choose_key(self, key: SortKey, _checked: bool = False) -> None:
        self.sort_chosen.emit(Sort(key, key in MOST_FIRST or self._sort.descending))

    def _choose_direction(self, descending: bool) -> None:
        self.sort_chosen.emit(Sort(self._sort.by, descending))
