"""The passage that two documents share, as it stands in each of them, side by side."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextOption
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QWidget

from workbench.core.likeness import LEAST_PASSAGE, Pair
from workbench.core.paragraphs import base_direction
from workbench.storage.store import Store
from workbench.ui.look.scale import reading_font
from workbench.ui.splits.words import title
from workbench.ui.tables.cells import side
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import directed
from workbench.ui.words.wrapping import wrap

_PIXELS = 18


class Passages(QWidget):
    """Shows two passages under the titles of their documents, or says that there is none."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.said = QLabel(self)
        wrap(self.said)
        self.said.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.titles = [QLabel(self), QLabel(self)]
        self.texts = [QPlainTextEdit(self), QPlainTextEdit(self)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.said, 0, 0, 1, 2)
        for column, (heading, text) in enumerate(zip(self.titles, self.texts, strict=True)):
            wrap(heading)
            text.setReadOnly(True)
            text.setTabChangesFocus(True)
            text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # lines are wrapped
            text.setFont(reading_font(_PIXELS))
            grid.addWidget(heading, 1, column)
            grid.addWidget(text, 2, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(2, 1)

    def show_pair(self, pair: Pair) -> None:
        """Show what two documents share."""
        described = {one.document: title(one) for one in self._store.chosen.descriptions([pair.first, pair.second])}
        has_passage = pair.passage >= LEAST_PASSAGE and len(described) == 2
        if has_passage:
            self.said.setText(directed(self.tr("%n word(s) in one run stand in both:", "", pair.passage)))
        else:
            self.said.setText(self.tr("These two share no long run of words."))
        for document, heading, text in zip((pair.first, pair.second), self.titles, self.texts, strict=True):
            name = described.get(document, "")
            heading.setText(directed(isolated(name)))
            text.setVisible(has_passage)
            text.setAccessibleName(self.tr("Passage in “{title}”").format(title=isolated(name)))
            self._show_passage(
                text, self._store.documents.excerpt(document, *pair.place_in(document)) if has_passage else ""
            )

    def _show_passage(self, text: QPlainTextEdit, passage: str) -> None:
        is_rtl = base_direction(passage) == "rtl"
        option = QTextOption(side(passage))
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.document().setDefaultTextOption(option)
        text.setPlainText(passage)
