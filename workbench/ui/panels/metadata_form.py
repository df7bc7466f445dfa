"""The metadata of one document, a line a field; each is stored on its own as soon as it is written."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from workbench.core.errors import BadInput
from workbench.core.metadata import COLUMNS, checked_name, checked_value, value_text
from workbench.ui.panels.directed_line import DirectedLine
from workbench.ui.panels.field_titles import field_title
from workbench.ui.words.spoken import explain


class FieldLine(DirectedLine):
    """One value; Enter or going elsewhere stores it, Escape leaves it as it was.

    Signals:
        finished: what is written should be stored.
        left: the person wants the article back.
    """

    finished = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.stored = ""
        self.returnPressed.connect(self.finished)

    def show_stored(self, text: str) -> None:
        """Show what is stored, unless the person is writing something else."""
        self.stored = text
        if not self.isModified() and text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self.stored)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finished.emit()


class MetadataForm(QWidget):
    """The fields of the document, those that every document has and those that it has beside them.

    What cannot be stored stays in its line for as long as the project is open.

    Signals:
        kept: the document (id) should have this text in this field.
        refused: why a text cannot be stored (WorkbenchError).
        left: the person wants the article back.
    """

    kept = Signal(str, str, str)
    refused = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = ""
        self._meta: Mapping[str, Any] = {}
        self._shown: list[str] = []  # fields that have lines; one that is emptied keeps its line for the time being
        self._drafts: dict[tuple[str, str], str] = {}  # what was refused, by document (id) and field
        self._parts: list[QWidget] = []  # of the rows
        self.lines: dict[str, FieldLine] = {}
        self._rows = QFormLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.new = DirectedLine(parent=self)
        self.new.setObjectName("new_field")
        self.new.setPlaceholderText(self.tr("Add a field: its name"))
        self.new.setAccessibleName(self.new.placeholderText())
        self.new.returnPressed.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._rows)
        layout.addWidget(self.new)

    def show_metadata(self, document: str, meta: Mapping[str, Any]) -> None:
        """Show what is said about a document; what is being written about another one is stored first."""
        if document != self._document:
            self.keep()
            self._document, self._shown = document, []
        self._meta = meta
        self._shown = list(dict.fromkeys([*COLUMNS, *self._shown, *meta]))
        if self._shown != list(self.lines):
            self._make_lines(self._shown)
        for field, line in self.lines.items():
            draft = self._drafts.get((document, field))
            line.setModified(line.isModified() and line.hasFocus() and draft is None)
            line.show_stored(value_text(meta.get(field)))
            if draft is not None:
                line.setText(draft)
                line.setModified(True)

    def keep(self) -> None:
        """Store what is being written."""
        for field in list(self.lines):
            self._keep(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.new.hasFocus():
            self.new.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_lines(self, fields: list[str]) -> None:
        focused = next((field for field, line in self.lines.items() if line.hasFocus()), None)
        self.lines = {}
        while self._rows.rowCount():
            self._rows.takeRow(0)
        for part in self._parts:
            part.hide()
            part.deleteLater()  # later: it may be telling what was written in it
        self._parts.clear()
        for field in fields:
            self._add_line(field)
        if focused in self.lines:
            self.lines[focused].setFocus()

    def _add_line(self, field: str) -> None:
        line = FieldLine(self)
        line.setObjectName(f"field:{field}")
        line.setAccessibleName(field_title(field))
        line.finished.connect(partial(self._keep, field))
        line.left.connect(partial(self._leave, field))
        title = QLabel(field_title(field).replace("&", "&&"), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        explain(title, field)
        title.setBuddy(line)
        self.lines[field] = line
        holder = self._with_copy(line) if field == "url" else line
        self._rows.addRow(title, holder)
        self._parts += (title, holder)
        holder.show()  # now, so that the line can get the focus

    def _with_copy(self, line: FieldLine) -> QWidget:
        """Return the line of an address beside a button that copies it: nothing opens it from here."""
        copy = QToolButton(self)
        copy.setText(self.tr("Copy"))
        copy.setToolTip(self.tr("Copy the address"))
        copy.setAccessibleName(copy.toolTip())
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(line.text()))
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(line, 1)
        row.addWidget(copy)
        return both

    def _keep(self, field: str) -> None:
        line = self.lines.get(field)
        if not line or not line.isModified() or line.text() == line.stored:
            return
        try:
            text = checked_value(field, line.text())
        except BadInput as reason:
            if self._drafts.get((self._document, field)) != line.text():
                self._drafts[self._document, field] = line.text()
                self.refused.emit(reason)
            return
        self._drafts.pop((self._document, field), None)
        line.setText(text)
        self.kept.emit(self._document, field, text)
        if field in self.lines and self.lines[field].stored != text:  # it could not be stored
            self.lines[field].setModified(True)

    def _leave(self, field: str) -> None:
        self._drafts.pop((self._document, field), None)
        self.left.emit()

    def _add(self) -> None:
        try:
            field = checked_name(self.new.text())
        except BadInput as reason:
            self.refused.emit(reason)
            return
        self.new.clear()
        self._shown.append(field)
        self.show_metadata(self._document, self._meta)
        self.lines[field].setFocus(Qt.FocusReason.ShortcutFocusReason)
