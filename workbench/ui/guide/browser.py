"""Shows one page of the guide, from the resources and from nowhere else."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from workbench.core.offsets import OffsetMap
from workbench.ui.guide.pages import GUIDE, page_text
from workbench.ui.guide.search import Hit
from workbench.ui.guide.typesetting import center, page_font, room, typeset
from workbench.ui.look.theme import Theme

_HIT_OPACITY = 0.32
_PAGE = QTextDocument.ResourceType.MarkdownResource
_PICTURE = QTextDocument.ResourceType.ImageResource


class GuideBrowser(QTextBrowser):
    """A page, its pictures and the links between pages.

    Attributes:
        page: the file of the page that is shown, or None at first.

    Signals:
        page_changed: another page is shown.
        zoom_asked: the text should be larger (1) or smaller (-1).
        left: a link that leads out of the guide (QUrl) was followed; nothing has been opened.
    """

    page_changed = Signal()
    zoom_asked = Signal(int)
    left = Signal(QUrl)

    def __init__(self, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._theme = theme
        self.page: Path | None = None
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAccessibleName(self.tr("Page of the guide"))
        self.setOpenLinks(False)
        self.sourceChanged.connect(self._on_source)
        self.anchorClicked.connect(self._follow)

    def show_page(self, path: Path) -> None:
        """Show the page in a file of the guide."""
        if path != self.page:
            self.setSource(QUrl.fromLocalFile(str(path)))

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
                mark.cursor = cursor
                mark.format = self._mark_format()
                marks.append(mark)
        self.setExtraSelections(marks)

    def scroll_to(self, hit: Hit) -> None:
        """Bring a hit on the page that is shown into view, with what leads up to it."""
        block = self.document().findBlockByNumber(hit.passage.block)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top - self.viewport().height() / 4))

    def loadResource(self, kind: int, url: QUrl | str, /) -> object:
        """Return a page or a picture of the guide, and nothing else."""
        address = QUrl(url)
        if not _is_of_guide(address):
            return None
        path = Path(address.toLocalFile())
        return page_text(path) if kind == _PAGE else self._fitting(QImage(str(path)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            center(self.document(), self.viewport().width())
            self._fit_pictures()

    def _fit_pictures(self) -> None:
        """Show pictures no wider than the page."""
        document = self.document()
        for form in document.allFormats():
            if form.isImageFormat():
                url = self.source().resolved(QUrl(form.toImageFormat().name()))
                document.addResource(_PICTURE, url, self.loadResource(_PICTURE, url))
        document.markContentsDirty(0, document.characterCount())

    def _fitting(self, picture: QImage) -> QImage:
        """Return a picture in its own size, or smaller: smoothly, which Qt's text does not do by itself."""
        widest = room(self.viewport().width())
        if picture.width() <= widest:
            return picture
        dots = min(picture.width(), round(widest * self.devicePixelRatioF()))
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = picture.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(dots, smooth)
        picture.setDevicePixelRatio(dots / widest)
        return picture

    def _on_source(self, url: QUrl) -> None:
        self.page = Path(url.toLocalFile())
        typeset(self.document(), self._language, self._theme)
        center(self.document(), self.viewport().width())
        self.page_changed.emit()

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
