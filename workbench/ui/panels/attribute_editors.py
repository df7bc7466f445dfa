"""The editors of attributes, one for each type. An editor shows what is stored and hands every change over at once.

Signals of every editor:
    changed: these attributes (names) should have these values, or none (None): a `dict`.
    left: the person is finished here and wants the article back; from those that one types into.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QToolTip, QWidget

from workbench.core import quantities
from workbench.core.errors import BadInput
from workbench.core.records import Entity
from workbench.core.scheme import Attribute
from workbench.ui.actions import literal
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated, tooltip
from workbench.ui.words.language import listed
from workbench.ui.words.spoken import explain

NOTHING = "—"


def yes_or_no(answer: bool) -> str:
    """Return what people see of a truth value."""
    return QCoreApplication.translate("values", "yes") if answer else QCoreApplication.translate("values", "no")


class QuietBox(QComboBox):
    """A combo box that is no wider than its place, and that a mouse wheel on its way does not change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and not self.toolTip():  # what is chosen may be cut off
            QToolTip.showText(event.globalPos(), tooltip(self.currentText()), self)
            return True
        return super().event(event)


class ChoiceBox(QuietBox):
    """One of several values, or yes or no; or nothing said."""

    changed = Signal(object)

    def __init__(self, attribute: Attribute, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(attribute.name)
        self._name = attribute.name
        self.addItem(NOTHING, None)
        if attribute.type == "boolean":
            for answer in (True, False):
                self.addItem(yes_or_no(answer), answer)
        for value in attribute.values:
            self.addItem(attribute.value_title(value, language), value)
        self.activated.connect(lambda place: self.changed.emit({self._name: self.itemData(place)}))

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what is stored; a value that the scheme no longer has is shown as nothing."""
        value = values.get(self._name)
        self.setCurrentIndex(0 if value is None else max(0, self.findData(value)))


class ChoicesButton(QToolButton):
    """Any of several values, ticked in a menu."""

    changed = Signal(object)

    def __init__(self, attribute: Attribute, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(attribute.name)
        self._name = attribute.name
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(1)  # whatever is ticked: the tooltip has it all
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        menu = QMenu(self)
        self.setMenu(menu)
        self._titles = {value: attribute.value_title(value, language) for value in attribute.values}
        self._actions = {value: menu.addAction(literal(title)) for value, title in self._titles.items()}
        for action in self._actions.values():
            action.setCheckable(True)
        menu.triggered.connect(lambda _: self.changed.emit({self._name: self._ticked() or None}))

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what is stored."""
        given = values.get(self._name) or ()
        for value, action in self._actions.items():
            action.setChecked(value in given)
        titles = [isolated(self._titles[value]) for value in self._ticked()]
        self.setText(literal(listed(titles)) or NOTHING)
        explain(self, listed(titles))

    def _ticked(self) -> list[str]:
        return [value for value, action in self._actions.items() if action.isChecked()]


class TextLine(QLineEdit):
    """Any text; kept with Enter or when the focus leaves, left as it was with Escape."""

    changed = Signal(object)
    left = Signal()

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(attribute.name)
        self._attribute = attribute
        self._shown = ""
        self.setPlaceholderText(isolated(NOTHING))
        self.editingFinished.connect(self._keep)
        self.returnPressed.connect(self.left)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what is stored; what a person is writing stays."""
        value = values.get(self._attribute.name)
        stored = "" if value is None else str(value)
        if self.hasFocus() and self.isModified() and stored == self._shown:
            return
        self._shown = stored
        self.setText(stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            event.ignore()  # the form leaves
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        if self.text() != self._shown:
            self.setModified(False)  # what was refused does not stay
            self.changed.emit(self._read(self.text()) if self.text().strip() else {self._attribute.name: None})

    def _read(self, text: str) -> dict[str, Any]:
        return {self._attribute.name: text}


class NumberLine(TextLine):
    """A number, in digits of any script; a unit written behind it goes to the attribute that holds the unit.

    What is no number stays text, which the verb refuses in words.
    """

    def __init__(self, attribute: Attribute, unit: Attribute | None, parent: QWidget | None = None) -> None:
        super().__init__(attribute, parent)
        self._unit = unit

    def _read(self, text: str) -> dict[str, Any]:
        name = self._attribute.name
        if not (found := quantities.parse(text)):
            return {name: text}
        number, written = found
        if not written:
            return {name: number}
        unit = quantities.unit_value(self._unit, written) if self._unit else None
        return {name: number, self._unit.name: unit} if self._unit and unit else {name: text}


class QuantityRow(QWidget):
    """A number with its unit beside it."""

    changed = Signal(object)
    left = Signal()

    def __init__(self, number: Attribute, unit: Attribute, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = NumberLine(number, unit, self)
        self.unit = ChoiceBox(unit, language, self) if unit.type == "choice" else TextLine(unit, self)
        self.unit.setAccessibleName(unit.title.in_language(language))
        explain(self.unit, unit.title.in_language(language))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.number, 3)
        layout.addWidget(self.unit, 2)
        self.setFocusProxy(self.number)
        self.number.changed.connect(self.changed)
        self.number.left.connect(self.left)
        self.unit.changed.connect(self.changed)
        if isinstance(self.unit, TextLine):
            self.unit.left.connect(self.left)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what is stored."""
        self.number.show_values(values)
        self.unit.show_values(values)


class EntityBox(QuietBox):
    """An entity of the project, or none. Those that the article mentions come first, the nearest before all.

    The list is made when it is wanted: a project may have thousands.
    """

    changed = Signal(object)

    def __init__(self, attribute: Attribute, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(attribute.name)
        self._name = attribute.name
        self._session = session
        self._offset = 0
        self.setMaxVisibleItems(20)
        self.activated.connect(lambda place: self.changed.emit({self._name: self.itemData(place)}))

    def stand_at(self, offset: int) -> None:
        """Rank entities by how near to this place of the open article they are mentioned."""
        self._offset = offset

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what is stored."""
        value = values.get(self._name)
        if self.hasFocus() and (value is None or self.findData(value) >= 0):
            self.setCurrentIndex(0 if value is None else self.findData(value))
        else:
            self._list([self._entity(value)] if value else [], value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self._fill()
        super().showPopup()

    def _fill(self) -> None:
        near = self._mentioned()
        known = {entity.id for entity in near}
        others = [entity for entity in self._session.store.entities.all() if entity.id not in known]
        self._list([*near, *others], self.currentData())
        if near and others:
            self.insertSeparator(1 + len(near))

    def _list(self, entities: Sequence[Entity], chosen: str | None) -> None:
        with QSignalBlocker(self):
            self.clear()
            self.addItem(NOTHING, None)
            for entity in entities:
                self.addItem(" ".join(entity.name.split()), entity.id)
            self.setCurrentIndex(0 if chosen is None else max(0, self.findData(chosen)))

    def _mentioned(self) -> list[Entity]:
        """Return the entities that the open article mentions, the nearest first."""
        article = self._session.article
        spans = [span for span in article.spans if span.entity] if article else []
        spans.sort(key=lambda span: max(span.start - self._offset, self._offset - span.end))
        return [self._entity(entity) for entity in dict.fromkeys(span.entity for span in spans)]

    def _entity(self, entity: str) -> Entity:
        try:
            return self._session.store.entities.get(entity)
        except BadInput:
            return Entity(id=entity, name=entity)  # it is gone, but the attribute still names it


Editor = ChoiceBox | ChoicesButton | TextLine | NumberLine | QuantityRow | EntityBox


def make_editor(
    attribute: Attribute, unit: Attribute | None, session: Session, language: str, parent: QWidget
) -> Editor:
    """Return the editor of an attribute; of a number that has one together with its unit."""
    match attribute.type:
        case "choice" | "boolean":
            return ChoiceBox(attribute, language, parent)
        case "choices":
            return ChoicesButton(attribute, language, parent)
        case "number":
            return QuantityRow(attribute, unit, language, parent) if unit else NumberLine(attribute, None, parent)
        case "text":
            return TextLine(attribute, parent)
        case "entity":
            return EntityBox(attribute, session, parent)
