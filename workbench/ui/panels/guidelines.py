"""The guideline of a label beside the text: of the chosen span's label, or of any, from a list to search."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from workbench.core.folding import fold_plain
from workbench.core.records import Span
from workbench.core.scheme import Label, Scheme
from workbench.ui.isolation import isolated
from workbench.ui.panels.example import Example
from workbench.ui.panels.label_chip import LabelChip
from workbench.ui.theme import Theme
from workbench.ui.wrapping import wrap

_WIDTH = 260
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
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the labels"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
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
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for field in (self.search, self.labels):
            field.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self.search)
        layout.addWidget(self.labels)
        layout.addWidget(self._area, 1)
        self.setMinimumWidth(_WIDTH // 2)
        self.labels.setCurrentRow(0)

    def show_span(self, span: Span | None) -> None:
        """Show the guideline of a span's label, or let a person look for one."""
        label = self._scheme.by_name.get(span.label) if span else None
        self.search.setVisible(label is None)
        self.labels.setVisible(label is None)
        self._show(label or self._label_of(self.labels.currentItem()))

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


class Guidelines(QObject):
    """The panel beside the article: hidden until it is asked for, then following the chosen span."""

    def __init__(
        self, scheme: Scheme, article: QWidget, theme: Theme, language: str, parent: QWidget | None = None
    ) -> None:
        """Stand beside `article`, in whose place in its splitter both are from now on."""
        super().__init__(parent)
        self._article = article
        self._span: Span | None = None
        self.panel = GuidelinePanel(scheme, theme, language, parent)
        self.panel.left.connect(article.setFocus)
        holder = article.parentWidget()
        assert isinstance(holder, QSplitter)
        both = QSplitter(Qt.Orientation.Horizontal, parent)
        both.setChildrenCollapsible(False)
        holder.replaceWidget(holder.indexOf(article), both)
        holder.setStretchFactor(holder.indexOf(both), 1)
        both.addWidget(self.panel)
        both.addWidget(article)
        both.setStretchFactor(1, 1)
        both.setSizes([_WIDTH, 3 * _WIDTH])
        article.show()
        self.panel.hide()

    def toggle(self) -> None:
        """Show the panel, with the caret in the search where no span is chosen; or hide it."""
        if self.panel.isVisible():
            self.panel.hide()
            self._article.setFocus()
            return
        self.panel.show()
        self.panel.show_span(self._span)
        if not self._span:
            self.panel.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def follow(self, span: Span | None) -> None:
        """Take note of which span is chosen."""
        self._span = span
        if self.panel.isVisible():
            self.panel.show_span(span)
