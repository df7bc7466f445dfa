"""The guideline of a label: of the chosen span's label, or of any, from a list to search."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.core.folding import fold_plain
from workbench.core.records import Span
from workbench.core.scheme import Label, Scheme
from workbench.ui.look.theme import Theme
from workbench.ui.panels.example import Example
from workbench.ui.panels.label_chip import LabelChip
from workbench.ui.words.isolation import isolated
from workbench.ui.words.spoken import let_clear
from workbench.ui.words.wrapping import wrap

_LEAST_WIDTH = 130
_LISTED = 8  # lines of the list of labels


class GuidelinePanel(QWidget):
    """Title, guideline and examples of one label.

    Signals:
        left: the person is finished here and wants the article back.
    """

    left = Signal()

    def __init__(self, scheme: Scheme, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._theme = theme
        self._language = language
        self._span: Span | None = None
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the labels"))
        self.search.setAccessibleName(self.search.placeholderText())
        let_clear(self.search)
        self.search.textChanged.connect(self._filter)
        self.labels = QListWidget(self)
        self.labels.setAccessibleName(self.tr("Labels"))
        for label in scheme.labels:
            item = QListWidgetItem(
                f"{isolated(label.name)} · {isolated(label.title.in_language(language))}", self.labels
            )
            item.setData(Qt.ItemDataRole.UserRole, label.name)
        self.labels.setMaximumHeight(self.labels.sizeHintForRow(0) * _LISTED + 6)
        self.labels.currentItemChanged.connect(lambda item: self._show(self._label_of(item)))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("Guideline"))
        for field in (self.search, self.labels, self._area):
            field.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self.search)
        layout.addWidget(self.labels)
        layout.addWidget(self._area, 1)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.labels.setCurrentRow(0)

    def follow(self, span: Span | None) -> None:
        """Show the guideline of the chosen span's label, or let a person look for one; once the panel is seen."""
        self._span = span
        if self.isVisible():
            self._show_span()

    @property
    def way_in(self) -> QWidget:
        """Where the focus goes: to the search, or to the guideline of the chosen span's label, which keys scroll."""
        return self.search if self.search.isVisibleTo(self) else self._area

    def _show_span(self) -> None:
        label = self._scheme.by_name.get(self._span.label) if self._span else None
        self.search.setVisible(label is None)
        self.labels.setVisible(label is None)
        self._show(label or self._label_of(self.labels.currentItem()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_span()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._go(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _label_of(self, item: QListWidgetItem | None) -> Label | None:
        return self._scheme.by_name.get(item.data(Qt.ItemDataRole.UserRole)) if item else None

    def _filter(self, text: str) -> None:
        """List the labels that have the text in their name, title or guideline."""
        wanted = fold_plain(text.casefold())
        for row in range(self.labels.count()):
            item = self.labels.item(row)
            label = self._label_of(item)
            words = (
                [label.name, label.title.en, label.title.ar, label.guideline.en, label.guideline.ar] if label else []
            )
            item.setHidden(not any(wanted in fold_plain(one.casefold()) for one in words))
        if (current := self.labels.currentItem()) is None or current.isHidden():
            self.labels.setCurrentRow(next((row for row in self._seen()), -1))

    def _seen(self) -> list[int]:
        return [row for row in range(self.labels.count()) if not self.labels.item(row).isHidden()]

    def _go(self, step: int) -> None:
        """Go to the next or previous of the labels that are listed."""
        rows, here = self._seen(), self.labels.currentRow()
        if here in rows and 0 <= rows.index(here) + step < len(rows):
            self.labels.setCurrentRow(rows[rows.index(here) + step])

    def _show(self, label: Label | None) -> None:
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        if label:
            layout.addWidget(self._chip(label), 0, Qt.AlignmentFlag.AlignLeading)
            layout.addWidget(self._text(label.guideline.in_language(self._language)))
            if label.examples:
                heading = self._text(self.tr("Examples"))
                heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
                layout.addWidget(heading)
            for example in label.examples:
                layout.addWidget(Example(example, label.color, self._theme, content))
        layout.addStretch(1)
        self._area.setWidget(content)

    def _chip(self, label: Label) -> LabelChip:
        chip = LabelChip(self._theme, self._language)
        chip.show_label(label.name, label)
        return chip

    @staticmethod
    def _text(words: str) -> QLabel:
        text = QLabel(words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        wrap(text)
        return text
