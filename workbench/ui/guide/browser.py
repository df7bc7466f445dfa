"""Shows one page of the guide, from the resources and from nowhere else."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from workbench.core.offsets import OffsetMap
from workbench.ui.guide.pages import GUIDE
from workbench.ui.guide.search import Hit
from workbench.ui.guide.typesetting import page_font, typeset
from workbench.ui.theme import Theme

_HIT_OPACITY = 0.32


class GuideBrowser(QTextBrowser):
    """A page, its pictures and the links between pages.

    Signals:
        left: a link that leads out of the guide (QUrl) was followed; nothing has been opened.
    """

    left = Signal(QUrl)

    def __init__(self, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._theme = theme
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAccessibleName(self.tr("Page of the guide"))
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)

    def show_page(self, path: Path) -> None:
        """Show the page in a file of the guide."""
        if path != self.page():
            self.setSource(QUrl.fromLocalFile(str(path)))

    def page(self) -> Path:
        """Return the file of the page that is shown."""
        return Path(self.source().toLocalFile())

    def set_scale(self, scale: float) -> None:
        """Show text `scale` times as large as the window's own."""
        self.document().setDefaultFont(page_font(self._language, scale))

    def mark(self, hits: Sequence[Hit]) -> None:
        """Mark what was found on the page that is shown."""
        marks = []
        for hit in hits:
            block = self.document().findBlockByNumber(hit.passage.block)
            border = OffsetMap(hit.passage.text)
            for start, end in hit.ranges:
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(block.position() + border.position(start))
                cursor.setPosition(block.position() + border.position(end), QTextCursor.MoveMode.KeepAnchor)
                mark.cursor = cursor  # type: ignore[attr-defined]
                mark.format = self._mark_format()  # type: ignore[attr-defined]
                marks.append(mark)
        self.setExtraSelections(marks)

    def scroll_to(self, hit: Hit) -> None:
        """Bring a hit on the page that is shown into view, with what leads up to it."""
        block = self.document().findBlockByNumber(hit.passage.block)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top - self.viewport().height() / 4))

    def doSetSource(self, url: QUrl, kind: QTextDocument.ResourceType) -> None:  # noqa: N802 - Qt's name
        super().doSetSource(url, kind)
        typeset(self.document(), self._language, self._theme)

    def loadResource(self, kind: int, url: QUrl) -> object:
        return super().loadResource(kind, url) if _is_of_guide(self.source().resolved(url)) else None

    def _follow(self, url: QUrl) -> None:
        target = self.source().resolved(url)
        if _is_of_guide(target):
            self.setSource(target)
        else:
            self.left.emit(target)

    def _mark_format(self) -> QTextCharFormat:
        color = QColor(self._theme.selection)
        color.setAlphaF(_HIT_OPACITY)
        form = QTextCharFormat()
        form.setBackground(color)
        return form


def _is_of_guide(url: QUrl) -> bool:
    """Tell whether a URL leads to a file of the guide, however it is written."""
    return url.isLocalFile() and Path(url.toLocalFile()).resolve().is_relative_to(GUIDE.resolve())
