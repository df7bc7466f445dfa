"""The values that an attribute may take, with what people see of them in both languages."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.core.scheme_draft import Draft, free_name
from workbench.core.scheme_rules import Place

_LANGUAGES = ("en", "ar")
_FEWEST, _MOST = 2, 9  # rows that are seen


class ValuesTable(QWidget):
    """One row a value: the value itself, which is stored, and its titles.

    Signals:
        changed: the values or their titles changed in the draft.
        refused: why what was typed is refused; empty once that is over.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, draft: Draft, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._place = place
        self.table = QTableWidget(0, 3, self)
        self.table.setHorizontalHeaderLabels([self.tr("Value"), self.tr("English"), self.tr("Arabic")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        row = self.fontMetrics().lineSpacing() + 10
        self.table.verticalHeader().setDefaultSectionSize(row)
        self.table.cellChanged.connect(self._take)
        self.setFocusProxy(self.table)
        buttons = QHBoxLayout()
        self._add_button(buttons, self.tr("Add"), "add value", self._add)
        self._add_button(buttons, self.tr("Remove"), "remove value", self._remove)
        self._add_button(buttons, self.tr("Up"), "value up", lambda: self._move(-1))
        self._add_button(buttons, self.tr("Down"), "value down", lambda: self._move(1))
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.table)
        layout.addLayout(buttons)
        self._fill()

    def setAccessibleName(self, name: str) -> None:
        self.table.setAccessibleName(name)

    def _add_button(self, row: QHBoxLayout, text: str, name: str, do: object) -> None:
        button = QToolButton(self)
        button.setText(text)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _=False: do() if callable(do) else None)
        row.addWidget(button)

    @property
    def _values(self) -> list[str]:
        return self._draft.get((*self._place, "values")) or []

    def _fill(self, row: int = -1, column: int = 0) -> None:
        titles = self._draft.get((*self._place, "value_titles")) or {}
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(self._values))
            rows = min(max(len(self._values), _FEWEST), _MOST) + 1  # one for the heading
            self.table.setFixedHeight(self.table.verticalHeader().defaultSectionSize() * rows + 4)
            for number, value in enumerate(self._values):
                texts = [value, *(titles.get(value, {}).get(language, "") for language in _LANGUAGES)]
                for place, text in enumerate(texts):
                    self.table.setItem(number, place, QTableWidgetItem(text))
        if row >= 0:
            self.table.setCurrentCell(min(row, self.table.rowCount() - 1), column)

    def _take(self, row: int, column: int) -> None:
        item = self.table.item(row, column)
        text = item.text() if item else ""
        reason = self._name(row, text) if column == 0 else self._title(row, _LANGUAGES[column - 1], text)
        self.refused.emit(reason)
        if reason:
            self._fill(row, column)
        else:
            self.changed.emit()

    def _name(self, row: int, text: str) -> str:
        if not text.strip() or not text.isprintable():
            return self.tr("A value is needed, without control characters.")
        if text in (*self._values[:row], *self._values[row + 1 :]):
            return self.tr("There is this value already.")
        self._draft.rename_value(self._place, row, text)
        return ""

    def _title(self, row: int, language: str, text: str) -> str:
        if not text.isprintable():
            return self.tr("A title has no control characters.")
        place = (*self._place, "value_titles")
        titles = dict(self._draft.get(place) or {})
        value = self._values[row]
        titles[value] = {"en": "", "ar": "", **titles.get(value, {}), language: text}
        if not any(titles[value].values()):
            del titles[value]
        self._draft.put(place, titles)
        return ""

    def _add(self) -> None:
        self._draft.add_value(self._place, free_name("value", self._values))
        self._fill(len(self._values) - 1)
        self.table.setFocus()
        self.table.edit(self.table.currentIndex())
        self.changed.emit()

    def _remove(self) -> None:
        if (row := self.table.currentRow()) >= 0:
            self._draft.remove_value(self._place, row)
            self._fill(row)
            self.changed.emit()

    def _move(self, by: int) -> None:
        row = self.table.currentRow()
        if row >= 0 and 0 <= row + by < len(self._values):
            self._draft.move((*self._place, "values", row), row + by)
            self._fill(row + by)
            self.changed.emit()
