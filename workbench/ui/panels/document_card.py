"""What is said of the whole document: its metadata, and the annotator's labels, note, and whether to discuss it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from workbench.core.scheme import Scheme
from workbench.ui.look.scale import scaled
from workbench.ui.panels.metadata_form import MetadataForm
from workbench.ui.panels.note_edit import NoteEdit
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated
from workbench.ui.words.spoken import explain
from workbench.ui.words.wrapping import wrap


class DocumentCard(QScrollArea):
    """Shows and changes what is said of the open document; every change is handed over at once.

    Signals:
        discuss_changed: the document should be marked to be discussed, or no longer.
        labels_changed: the document should have these labels (tuple of names).
        note_kept: the document (id) should have this note.
        field_kept: the document (id) should have this text in this field.
        field_refused: why a text cannot stand in a field (WorkbenchError).
        left: the person wants the article back.
    """

    discuss_changed = Signal(bool)
    labels_changed = Signal(tuple)
    note_kept = Signal(str, str)
    field_kept = Signal(str, str, str)
    field_refused = Signal(object)
    left = Signal()

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._document: str | None = None
        self._noted: str | None = None  # the document whose note is in the field
        self._labels: dict[str, QCheckBox] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        self._body = body = QWidget(self)
        self.setWidget(body)
        self._layout = QVBoxLayout(body)
        self._name = _plain_label(body)
        wrap(self._name)
        self.discuss = QCheckBox(self.tr("To be discussed (F4)"), body)
        self.discuss.setObjectName("discuss")
        self.discuss.clicked.connect(self.discuss_changed)
        self._heading = QLabel(self.tr("Labels of the document"), body)
        self._heading.setForegroundRole(self._heading.palette().ColorRole.PlaceholderText)
        self._box = QVBoxLayout()
        self.note = NoteEdit(body)
        self.note.setObjectName("document_note")
        self.note.setPlaceholderText(self.tr("Note on this document (Enter keeps it)"))
        self.note.setAccessibleName(self.tr("Note on this document"))
        self.note.setMaximumHeight(scaled(120))
        self.note.kept.connect(self._keep_note)
        self.note.left.connect(self.left)
        self.fields = MetadataForm(body)
        self.fields.kept.connect(self.field_kept)
        self.fields.refused.connect(self.field_refused)
        self.fields.left.connect(self.left)
        metadata = QLabel(self.tr("Metadata (F3: of all documents)"), body)
        metadata.setForegroundRole(metadata.palette().ColorRole.PlaceholderText)
        wrap(metadata)
        above: tuple[QWidget, ...] = (self._name, self.discuss, self._heading)
        below: tuple[QWidget, ...] = (self.note, metadata, self.fields)
        for part in above:
            self._layout.addWidget(part)
        self._layout.addLayout(self._box)
        for part in below:
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        body.setEnabled(not session.store.read_only)

    def keep(self) -> None:
        """Hand over what is being written."""
        self.note.keep()
        self.fields.keep()

    def refresh(self) -> None:
        """Read anew what is said of the open document."""
        article = self._session.article
        document = article.document.id if article else None
        before, self._document = self._document, document
        if document != before:
            self.note.keep()  # which comes back here as a step
            self._noted = document
        self._body.setVisible(article is not None)
        if not article:
            return
        said = self._session.store.annotations.whole(article.document.id, self._session.annotator)
        self._name.setText(isolated(article.document.name))
        self.discuss.setChecked(said.discuss)
        self.fields.show_metadata(article.document.id, article.document.meta)
        self.note.show_note(said.note, keep_draft=document == before)
        self._show_labels(self._session.scheme, said.labels)

    def _show_labels(self, scheme: Scheme, given: Sequence[str]) -> None:
        """Tick the labels that the document has; those that the scheme does not know can only be taken away."""
        wanted = [*dict.fromkeys([*(one.name for one in scheme.document_labels), *given])]
        if wanted != list(self._labels):
            for box in self._labels.values():
                box.deleteLater()
            known = {one.name: one for one in scheme.document_labels}
            self._labels = {name: QCheckBox(self._body) for name in wanted}
            for name, box in self._labels.items():
                label = known.get(name)
                box.setText((label.title.in_language(self._language) if label else isolated(name)).replace("&", "&&"))
                explain(box, label.guideline.in_language(self._language) if label else "")
                box.setObjectName(f"label:{name}")
                box.clicked.connect(self._change_labels)
                self._box.addWidget(box)
        for name, box in self._labels.items():
            box.setChecked(name in given)
        self._heading.setVisible(bool(wanted))

    def _keep_note(self, note: str) -> None:
        """Hand over the note on the document that it was written for, which may no longer be the open one."""
        if self._noted:
            self.note_kept.emit(self._noted, note)

    def _change_labels(self) -> None:
        self.labels_changed.emit(tuple(name for name, box in self._labels.items() if box.isChecked()))


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
