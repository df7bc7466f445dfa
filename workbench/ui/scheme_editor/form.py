"""A form on one part of a draft: rows with a title, a field, and what is wrong with it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workbench.core.scheme_draft import Draft
from workbench.core.scheme_rules import Place, Problem
from workbench.ui.look.scale import scaled
from workbench.ui.scheme_editor.fields import BothLanguages, CheckedLine, CheckList, Line, LongText, WheelStays
from workbench.ui.words.language import sentence
from workbench.ui.words.wrapping import wrap

_CHOICE_WIDTH = 220


class Form(QWidget):
    """Fields for the part of a draft at one place.

    Signals:
        changed: something in the draft changed.
        reshaped: so much changed that the form should be made anew.
    """

    changed = Signal()
    reshaped = Signal()

    def __init__(self, draft: Draft, place: Place, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.place = place
        self.language = language
        self._notes: dict[Place, QLabel] = {}
        self._wheel = WheelStays(self)
        self._form = QFormLayout(self)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._form.setVerticalSpacing(9)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show beside each field what is wrong with it."""
        for place, note in self._notes.items():
            words = [sentence(one.reason) for one in problems if one.place[: len(place)] == place]
            self.say(note, "\n".join(words))

    def focus_first(self) -> None:
        """Give the focus to the first field."""
        if field := self.findChild(QWidget, "name"):
            field.setFocus()

    def value(self, key: str) -> Any:  # noqa: ANN401 - any part of a scheme
        """Return what the draft has for a key of this part."""
        return self.draft.get((*self.place, key))

    def put(self, key: str, value: Any) -> None:  # noqa: ANN401
        """Change the draft."""
        self.draft.put((*self.place, key), value)
        self.changed.emit()

    def note_at(self, field: QWidget, place: Place) -> None:
        """Show below a field what is wrong at another place than that of its row."""
        here = (*self.place, field.objectName())
        self._notes[place] = self._notes.pop(here)

    # Rows

    def add(self, title: str, field: QWidget, key: str) -> QLabel:
        """Add a row for a key of this part; return the line for what is wrong with it."""
        field.setObjectName(key)
        field.setAccessibleName(title)
        note = QLabel(self)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setForegroundRole(QPalette.ColorRole.BrightText)
        wrap(note)
        note.setObjectName(f"{key} note")
        note.hide()
        holder = QWidget(self)
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(field)
        layout.addWidget(note)
        label = QLabel(title, self)
        label.setBuddy(field)
        self._form.addRow(label, holder)
        self._notes[(*self.place, key)] = note
        return note

    def add_name(self, taken: Callable[[], Sequence[str]]) -> None:
        """Add the row for the name of this part."""

        def check(name: str) -> str:
            if not name.strip() or not name.isprintable():
                return self.tr("A name is needed, without control characters.")
            return self.tr("There is one with this name already.") if name in taken() else ""

        field = CheckedLine(self.value("name"), check, self)
        note = self.add(self.tr("Name"), field, "name")
        field.refused.connect(lambda reason: self.say(note, reason))
        field.written.connect(self._rename)

    def add_words(self, title: str, key: str, *, lines: int = 1) -> None:
        """Add a row for a text in both languages."""
        field = BothLanguages(self.value(key) or {}, lines=lines, parent=self)
        field.written.connect(lambda language, text: self._write(key, language, text))
        self.add(title, field, key)

    def add_long(self, title: str, key: str, field: LongText, read: Callable[[str], Any]) -> None:
        """Add a row for a text of several lines, of which `read` makes the value."""
        field.written.connect(lambda text: self.put(key, read(text)))
        self.add(title, field, key)

    def add_line(self, title: str, key: str) -> None:
        """Add a row for a line of text."""
        field = Line(self.value(key) or "", self)
        field.written.connect(lambda text: self.put(key, text))
        self.add(title, field, key)

    def add_choice(
        self,
        title: str,
        key: str,
        choices: Sequence[tuple[Any, str]],
        now: Any,  # noqa: ANN401
        choose: Callable[[Any], object] | None = None,
    ) -> QComboBox:
        """Add a row for one of `choices`, pairs of a value and its words."""
        field = QComboBox(self)
        for value, words in choices:
            field.addItem(words, value)
        field.setCurrentIndex(next((place for place, (value, _) in enumerate(choices) if value == now), -1))
        field.installEventFilter(self._wheel)
        field.setMinimumWidth(scaled(_CHOICE_WIDTH))
        field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        do = choose or (lambda value: self.put(key, value))
        field.activated.connect(lambda place: do(choices[place][0]))
        self.add(title, field, key)
        return field

    def add_check(self, title: str, words: str, key: str) -> None:
        """Add a row for yes or no."""
        field = QCheckBox(words, self)
        field.setChecked(bool(self.value(key)))
        field.toggled.connect(lambda checked: self.put(key, checked))
        self.add(title, field, key)
        field.setAccessibleName(words)

    def add_names(self, title: str, key: str, names: Sequence[str]) -> None:
        """Add a row for any of several names."""
        field = CheckList(names, self.value(key) or (), self)
        field.ticked.connect(lambda ticked: self.put(key, ticked))
        self.add(title, field, key)

    def siblings(self) -> list[str]:
        """Return the names of the other parts in the list of this one."""
        names = self.draft.names(self.place[:-1])
        names.pop(int(self.place[-1]))
        return names

    def _rename(self, name: str) -> None:
        self.draft.rename(self.place, name)
        self.changed.emit()

    def _write(self, key: str, language: str, text: str) -> None:
        self.put(key, {"en": "", "ar": "", **(self.value(key) or {}), language: text})

    @staticmethod
    def say(note: QLabel, words: str) -> None:
        """Show what is wrong with a field in the line below it, or nothing."""
        note.setText(words)
        note.setVisible(bool(words))
