"""The chosen span in the inspector: label, exact surface, offsets, attributes, and its note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from workbench.core.records import Span, surface
from workbench.ui.look.scale import scaled
from workbench.ui.look.theme import Theme
from workbench.ui.panels.attributes import AttributeForm
from workbench.ui.panels.entity_row import EntityRow
from workbench.ui.panels.label_chip import LabelChip
from workbench.ui.panels.note_edit import NoteEdit
from workbench.ui.panels.surface_view import SurfaceView
from workbench.ui.reading.article import Article
from workbench.ui.session import Session
from workbench.ui.verbs.verb_titles import origin_title
from workbench.ui.words.wrapping import wrap

_LRI, _PDI = "\u2066", "\u2069"  # a range reads from left to right in every language


class SpanCard(QFrame):
    """Shows the chosen span, or says how to choose one.

    Attributes:
        guideline: that of the span's label, to be shown somewhere below.

    Signals:
        note_kept: a span (id) has a new note.
        attributes_changed: a span (id) should have these values (dict) of attributes, or none (None).
        left: the person wants the article back.
    """

    note_kept = Signal(str, str)
    attributes_changed = Signal(str, object)
    left = Signal()

    def __init__(self, session: Session, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = session.scheme
        self._language = language
        self._span: Span | None = None
        self._label = LabelChip(theme, language, self)
        self._surface = SurfaceView(self.tr("Text of the span"), self)
        self._facts = self._plain_label()
        wrap(self._facts)
        self.guideline = self._plain_label()
        self.guideline.setContentsMargins(12, 0, 12, 10)
        wrap(self.guideline)
        for quiet in (self._facts, self.guideline):
            quiet.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.entity = EntityRow(session, self)
        self.attributes = AttributeForm(session, language, self)
        self.attributes.changed.connect(self._change_attributes)
        self.attributes.left.connect(self.left)
        self.note = NoteEdit(self)
        self.note.setObjectName("note")
        self.note.setPlaceholderText(self.tr("Note on this span (Enter keeps it)"))
        self.note.setAccessibleName(self.tr("Note on this span"))
        self.note.setMaximumHeight(scaled(72))
        self.note.kept.connect(self._keep_note)
        self.note.left.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        for widget in (self._label, self._surface, self._facts, self.entity, self.attributes, self.note):
            layout.addWidget(widget)
        self.show_span(None, None)

    def show_span(self, article: Article | None, span: Span | None) -> None:
        """Show `span` of `article`, or the empty state."""
        is_same = self._span is not None and span is not None and span.id == self._span.id
        if not is_same:
            self.note.keep()
        self._span = span
        for widget in (self._label, self._surface, self.note, self.guideline):
            widget.setVisible(span is not None)
        if not (article and span):
            self.entity.show_span(None)
            self.attributes.show_span(None, None)
            self._facts.setText(self.tr("Select words and press a label’s key. Tab goes from span to span."))
            return
        known = self._scheme.by_name.get(span.label)
        self._label.show_label(span.label, known)
        self._surface.show_words(surface(article.text, span))
        self._facts.setText(self._describe(span))
        self.guideline.setText(known.guideline.in_language(self._language) if known else "")
        self.entity.show_span(span)
        self.attributes.show_span(known, span)
        self.note.show_note(span.note, keep_draft=is_same)

    def forbid_changes(self) -> None:
        """Let the span be read only."""
        self.attributes.setEnabled(False)
        self.entity.forbid_changes()
        self.note.setReadOnly(True)

    def edit_note(self) -> None:
        """Put the caret into the note."""
        if self._span:
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _describe(self, span: Span) -> str:
        return f"{_LRI}{span.start}–{span.end}{_PDI} · {origin_title(span.origin)}"

    def _change_attributes(self, values: object) -> None:
        if self._span:
            self.attributes_changed.emit(self._span.id, values)

    def _keep_note(self, note: str) -> None:
        if self._span:
            self.note_kept.emit(self._span.id, note)

    def _plain_label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
