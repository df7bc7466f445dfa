"""The attributes of the chosen span, an editor for each, as the scheme types them."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from workbench.core.scheme import Attribute, Label
from workbench.ui.isolation import isolated

Show = Callable[[Any], None]


class AttributeForm(QWidget):
    """Shows and changes attributes; every change is handed over at once.

    Signals:
        changed: the attribute (name) should have this value, or none (None).
        left: the person is finished here and wants the article back.
    """

    changed = Signal(str, object)
    left = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._label: Label | None = None
        self._shows: dict[str, Show] = {}
        self._first: QWidget | None = None
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)

    def show_attributes(self, label: Label | None, values: Mapping[str, Any]) -> None:
        """Show the attributes that `label` has, with their values."""
        if label != self._label:
            self._label = label
            self._build(label.attributes if label else ())
        for name, show in self._shows.items():
            show(values.get(name))
        self.setVisible(bool(self._shows))

    def edit(self) -> None:
        """Give the focus to the first editor."""
        if self._first:
            self._first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _build(self, attributes: tuple[Attribute, ...]) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self._shows.clear()
        self._first = None
        makers = {
            "choice": self._make_choice,
            "boolean": self._make_choice,
            "choices": self._make_choices,
            "number": self._make_line,
            "text": self._make_line,
        }
        for attribute in attributes:
            title = QLabel(attribute.title.in_language(self._language), self)
            title.setTextFormat(Qt.TextFormat.PlainText)
            editor, self._shows[attribute.name] = makers[attribute.type](attribute)
            self._first = self._first or editor
            editor.setObjectName(attribute.name)
            editor.setAccessibleName(title.text())
            editor.installEventFilter(self)
            title.setBuddy(editor)
            self._form.addRow(title, editor)

    def _make_choice(self, attribute: Attribute) -> tuple[QWidget, Show]:
        """One of several values, or yes or no; or nothing said."""
        box = QComboBox(self)
        values: list[Any] = list(attribute.values) or [True, False]
        words = list(attribute.values) or [self.tr("yes"), self.tr("no")]
        for value, word in zip([None, *values], ["—", *words], strict=True):
            box.addItem(word, value)
        box.activated.connect(lambda place: self.changed.emit(attribute.name, box.itemData(place)))
        return box, lambda value: box.setCurrentIndex(max(0, box.findData(value)) if value is not None else 0)

    def _make_choices(self, attribute: Attribute) -> tuple[QWidget, Show]:
        """Any of several values, ticked in a menu."""
        button = QToolButton(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        button.setMenu(menu)
        actions = [menu.addAction(value) for value in attribute.values]
        for action in actions:
            action.setCheckable(True)

        def ticked() -> list[str]:
            return [value for value, action in zip(attribute.values, actions, strict=True) if action.isChecked()]

        def show(value: Any) -> None:  # noqa: ANN401
            for name, action in zip(attribute.values, actions, strict=True):
                action.setChecked(name in (value or ()))
            button.setText(", ".join(ticked()) or "—")

        menu.triggered.connect(lambda _: self.changed.emit(attribute.name, ticked() or None))
        return button, show

    def _make_line(self, attribute: Attribute) -> tuple[QWidget, Show]:
        """A number or any text; kept with Enter or when the focus leaves."""
        line = QLineEdit(self)
        shown = ""

        def keep() -> None:
            if line.text() != shown:
                self.changed.emit(attribute.name, _value(attribute, line.text()))

        def show(value: Any) -> None:  # noqa: ANN401
            nonlocal shown
            shown = "" if value is None else str(value)
            line.setText(shown)

        line.editingFinished.connect(keep)
        line.returnPressed.connect(self.left)
        line.setPlaceholderText(isolated("—"))
        return line, show


def _value(attribute: Attribute, text: str) -> str | int | float | None:
    """Return what a person typed as the attribute stores it; nothing typed is no value.

    What is no number stays text, which the verb refuses in words.
    """
    if not text.strip():
        return None
    if attribute.type == "number":
        with suppress(ValueError):
            number = float(text)
            return int(number) if number.is_integer() else number
    return text
