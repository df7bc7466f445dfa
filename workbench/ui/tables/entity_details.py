"""What is known of one entity: its names, label, URI and note, each changed in its place."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.core.records import Entity
from workbench.ui.look.icons import icon_button
from workbench.ui.look.scale import scaled
from workbench.ui.panels.attribute_editors import NOTHING, QuietBox
from workbench.ui.panels.note_edit import NoteEdit
from workbench.ui.session import Session
from workbench.ui.words.wrapping import wrap

_ALIASES_HEIGHT = 46  # pixels: two names
_NOTE_HEIGHT = 46


class _Field(QLineEdit):
    """A line that is kept with Enter or when the focus leaves, and left as it was with Escape."""

    kept = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stored = ""
        self.editingFinished.connect(self._keep)

    def show_text(self, text: str, *, keep_draft: bool) -> None:
        """Show what is stored; with `keep_draft` what a person is writing, or what was refused, stays."""
        if not (keep_draft and self.isModified() and text == self._stored):
            self.setText(text)
        self._stored = text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._stored)
        super().keyPressEvent(event)

    def _keep(self) -> None:
        if self.isModified() and self.text() != self._stored:
            self.kept.emit(self.text())


class EntityDetails(QWidget):
    """Shows and changes one entity.

    Signals:
        changed: the entity (id) should have these values (`dict`, by the arguments of the verb `describe`).
    """

    changed = Signal(str, object)

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entity: Entity | None = None
        self.name = _Field(self)
        self.name.setObjectName("entity_name")
        self.name.kept.connect(lambda name: self._change(name=name))
        self.label = QuietBox(self)
        self.label.setObjectName("entity_label")
        self.label.addItem(NOTHING, "")
        for label in session.scheme.labels:
            self.label.addItem(f"{label.name} · {label.title.in_language(language)}", label.name)
        self.label.activated.connect(lambda place: self._change(label=self.label.itemData(place)))
        self.aliases = QListWidget(self)
        self.aliases.setObjectName("entity_aliases")
        self.aliases.setMaximumHeight(scaled(_ALIASES_HEIGHT))
        self.aliases.itemSelectionChanged.connect(self._enable)
        self.new_alias = QLineEdit(self)
        self.new_alias.setObjectName("entity_new_alias")
        self.new_alias.setPlaceholderText(self.tr("One more name (Enter adds it)"))
        self.new_alias.returnPressed.connect(self._add_alias)
        self.drop_alias = icon_button("x", self.tr("Remove the chosen name"), self)
        self.drop_alias.clicked.connect(self._drop_alias)
        self.uri = _Field(self)
        self.uri.setObjectName("entity_uri")
        self.uri.setPlaceholderText("https://… · Q42")
        self.uri.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.uri.kept.connect(lambda uri: self._change(uri=uri.strip()))
        self.note = NoteEdit(self)
        self.note.setObjectName("entity_note")
        self.note.setMaximumHeight(scaled(_NOTE_HEIGHT))
        self.note.kept.connect(lambda note: self._change(note=note))
        self._problem = QLabel(self)
        self._problem.setObjectName("entity_problem")
        wrap(self._problem)
        self._problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self._arrange()
        self.show_entity(None)

    def _arrange(self) -> None:
        adding = QHBoxLayout()
        adding.addWidget(self.new_alias, 1)
        adding.addWidget(self.drop_alias)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.aliases)
        names.addLayout(adding)
        self._form = form = QFormLayout(self)
        form.setContentsMargins(8, 4, 8, 4)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for title, field in (
            (self.tr("Name"), self.name),
            (self.tr("Label"), self.label),
            (self.tr("URI"), self.uri),
        ):
            field.setAccessibleName(title)
            form.addRow(title, field)
        form.addRow(self._problem)
        form.addRow(self.tr("Other names"), names)
        form.addRow(self.tr("Note"), self.note)
        self.aliases.setAccessibleName(self.tr("Other names"))
        self.new_alias.setAccessibleName(self.tr("One more name"))
        self.note.setAccessibleName(self.tr("Note on the entity"))

    def show_entity(self, entity: Entity | None) -> None:
        """Show an entity, or nothing."""
        is_same = bool(entity and self._entity and entity.id == self._entity.id)
        if not is_same:
            self.keep()
            self._form.setRowVisible(self._problem, False)
            self.new_alias.clear()
        self._entity = entity
        self.setEnabled(entity is not None)
        shown = entity or Entity(id="", name="")
        self.name.show_text(shown.name, keep_draft=is_same)
        self.uri.show_text(shown.uri, keep_draft=is_same)
        self.note.show_note(shown.note, keep_draft=is_same)
        if self.label.findData(shown.label) < 0:  # a label that the scheme no longer has
            self.label.addItem(shown.label, shown.label)
        self.label.setCurrentIndex(self.label.findData(shown.label))
        with QSignalBlocker(self.aliases):
            self.aliases.clear()
            for alias in shown.aliases:
                self.aliases.addItem(QListWidgetItem(alias))
        self._enable()

    def keep(self) -> None:
        """Hand over what is still being written."""
        self.note.keep()

    def tell(self, *, is_stored: bool) -> None:
        """Say whether the last change was stored; what was refused stays to be put right."""
        self._problem.setText(self.tr("This is not stored; the line at the foot says why."))
        self._form.setRowVisible(self._problem, not is_stored)

    def _change(self, **values: Any) -> None:  # noqa: ANN401 - those of `describe`
        if self._entity:
            self.changed.emit(self._entity.id, values)

    def _add_alias(self) -> None:
        alias = self.new_alias.text().strip()
        if self._entity and alias:
            self._change(aliases=[*self._entity.aliases, alias])
            self.new_alias.clear()

    def _drop_alias(self) -> None:
        if self._entity and (item := self.aliases.currentItem()):
            gone = item.text()
            self._change(aliases=[alias for alias in self._entity.aliases if alias != gone])

    def _enable(self) -> None:
        self.drop_alias.setEnabled(self.aliases.currentItem() is not None and bool(self.aliases.selectedItems()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.aliases.hasFocus():
            self._drop_alias()
        else:
            super().keyPressEvent(event)
