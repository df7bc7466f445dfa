"""The attributes of the chosen span, an editor for each, as the scheme types them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from workbench.core.attribute_values import missing, shown
from workbench.core.records import Span
from workbench.core.scheme import Attribute, Label
from workbench.ui.actions import literal
from workbench.ui.panels.attribute_editors import Editor, EntityBox, QuantityRow, TextLine, make_editor
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed
from workbench.ui.words.wrapping import wrap


class AttributeForm(QWidget):
    """Shows and changes attributes; every change is handed over at once.

    Rows come and go with the values that they depend on. One that no longer makes sense stays while it has a value:
    what is stored is never out of sight.

    Signals:
        changed: these attributes (names) should have these values, or none (None): a `dict`.
        left: the person is finished here and wants the article back.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._label: Label | None = None
        self._editors: dict[str, Editor] = {}
        self._missing = QLabel(self)
        self._missing.setObjectName("missing")
        self._missing.setTextFormat(Qt.TextFormat.PlainText)
        self._missing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        wrap(self._missing)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(4)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.addRow(self._missing)

    def show_span(self, label: Label | None, span: Span | None) -> None:
        """Show the attributes that `label` has, with the values that `span` has."""
        if label != self._label:
            self._label = label
            self._build(label.attributes if label else ())
        self.setVisible(bool(label and span and self._editors))
        if label and span:
            self._show_values(label, span)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self, attributes: tuple[Attribute, ...]) -> None:
        while self._form.rowCount() > 1:
            self._form.removeRow(0)
        self._editors.clear()
        by_name = {attribute.name: attribute for attribute in attributes}
        in_other_rows = {attribute.unit for attribute in attributes}
        for attribute in attributes:
            if attribute.name not in in_other_rows:
                editor = make_editor(attribute, by_name.get(attribute.unit), self._session, self._language, self)
                self._add(attribute, editor)

    def _add(self, attribute: Attribute, editor: Editor) -> None:
        title = QLabel(self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        wrap(title)
        title.setBuddy(editor)
        editor.changed.connect(self.changed)
        if isinstance(editor, TextLine | QuantityRow):
            editor.left.connect(self.left)
        self._form.insertRow(self._form.rowCount() - 1, title, editor)
        self._editors[attribute.name] = editor

    def _show_values(self, label: Label, span: Span) -> None:
        lacking = missing(label, span.attributes)
        useful = shown(label, span.attributes)
        for attribute in label.attributes:
            if editor := self._editors.get(attribute.name):
                if isinstance(editor, EntityBox):
                    editor.stand_at(span.start)
                editor.show_values(span.attributes)
                self._say(attribute, editor, is_useful=attribute in useful, is_missing=attribute in lacking)
                self._form.setRowVisible(editor, attribute in useful or attribute.name in span.attributes)
        if first := next((editor for editor in self._editors.values() if editor.isVisibleTo(self)), None):
            self.setFocusProxy(first)
        titles = (isolated(attribute.title.in_language(self._language)) for attribute in lacking)
        self._missing.setText(self.tr("Still needed: {attributes}").format(attributes=listed(titles)))
        self._form.setRowVisible(self._missing, bool(lacking))

    def _say(self, attribute: Attribute, editor: Editor, *, is_useful: bool, is_missing: bool) -> None:
        """Write the title of a row: whether it is required, and whether it still makes sense."""
        plain = attribute.title.in_language(self._language)
        title = self._form.labelForField(editor)
        assert isinstance(title, QLabel)
        words, remark = plain, ""
        if not is_useful:
            words = remark = self.tr("{attribute} (no longer applies)").format(attribute=plain)
        elif attribute.required:
            words = f"{plain} *"
            remark = self.tr("{attribute}, required").format(attribute=plain)
        if is_missing:
            remark = self.tr("{attribute}, required, still missing").format(attribute=plain)
        title.setText(literal(words))  # it has a buddy, so that & would be a key
        field = editor.number if isinstance(editor, QuantityRow) else editor
        field.setAccessibleName(remark or plain)
