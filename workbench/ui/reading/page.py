"""The page: a read-only text widget with everything that belongs to annotation painted under and over its text.

The widget keeps layout, caret, scrolling and screen-reader support; its text is never read back.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from workbench.core.ligatures import painted_range
from workbench.core.scheme import Scheme
from workbench.core.selection import Selection
from workbench.ui.reading.article import Article
from workbench.ui.reading.boxes import line_boxes
from workbench.ui.reading.geometry import PlacedLine, lines_between, position_at
from workbench.ui.reading.highlights import LineArt, LineArtist
from workbench.ui.reading.keymap import physical_letter
from workbench.ui.reading.painting import Brush
from workbench.ui.reading.pointer import Pointer
from workbench.ui.reading.typesetting import Typesetting, typeset
from workbench.ui.reading.word_cursor import WordCursor
from workbench.ui.theme import Theme

_CHIP_SIZE = 0.40  # of the text size
_CARET = 2  # pixels
_REACH = 40  # pixels that the art of a line may stand out above and below it


class Page(QTextEdit):
    """Shows one article and turns the mouse and keys into a selection.

    Signals:
        cursor_changed: the selection or the chosen span is another one.
        resize_asked: the chosen span (id) should take this range (start, end).
        zoom_asked: larger (1) or smaller (-1).
        menu_asked: a context menu is wanted at this point of the screen.
    """

    cursor_changed = Signal()
    resize_asked = Signal(str, int, int)
    zoom_asked = Signal(int)
    menu_asked = Signal(object)

    def __init__(self, scheme: Scheme, theme: Theme, setting: Typesetting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._theme = theme
        self._setting = setting
        self._article: Article | None = None
        self._artist: LineArtist | None = None
        self._dim_zones = True
        self._pointer: Pointer | None = None
        self.word_cursor: WordCursor | None = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)  # files are dropped on the window
        self.viewport().setAcceptDrops(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the column always fits
        self.setCursorWidth(_CARET)
        self._apply_theme()

    # What is shown

    @property
    def article(self) -> Article | None:
        """The article that is open, if one is."""
        return self._article

    def open_article(self, article: Article | None) -> None:
        """Show `article` from its beginning, or an empty page; the same document read anew keeps the place."""
        same = article and self._article and article.document.id == self._article.document.id
        place = self.top_offset() if same else 0
        selection = self.word_cursor.selection if same and self.word_cursor else None
        self._article = article
        self.word_cursor = self._pointer = None
        if article:
            self.word_cursor = WordCursor(article, self)
            self._pointer = Pointer(self.word_cursor, article.text, self._offset_at)
            self.word_cursor.selection = selection
            self.word_cursor.changed.connect(self._follow_cursor)
            self.word_cursor.resize_asked.connect(self.resize_asked)
        self._typeset()
        self.verticalScrollBar().setValue(0)
        if same:
            self.scroll_to(place)

    def refresh(self) -> None:
        """Repaint after the spans of the article changed; the layout of the text stays."""
        if self._artist:
            self._artist.review()
        cursor = self.word_cursor
        if cursor and cursor.span and not cursor.chosen:
            cursor.choose(None)
        elif cursor and (span := cursor.chosen) and (selection := cursor.selection):
            backward = selection.active < selection.anchor
            cursor.selection = Selection(span.end, span.start) if backward else Selection(span.start, span.end)
        self._show_caret()
        self.viewport().update()
        self.cursor_changed.emit()

    def set_typesetting(self, setting: Typesetting) -> None:
        """Set the text anew, keeping the line at the top where it was; the same setting changes nothing."""
        if setting == self._setting:
            return
        place = self.top_offset()
        self._setting = setting
        self._typeset()
        self.scroll_to(place)

    def top_offset(self) -> int:
        """Return the offset of the text at the top of what is seen."""
        top = QPointF(self.viewport().width() / 2, self._chip_room() + 4)
        return self._offset_at(top, between=False) if self._article else 0

    def scroll_to(self, offset: int) -> None:
        """Bring the line of `offset` to the top."""
        if self._article:
            cursor = self.textCursor()
            cursor.setPosition(self._article.map.position(painted_range(self._article.text, offset, offset).start))
            above = self.cursorRect(cursor).top() - self._chip_room()
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + above)

    def set_dim_zones(self, dim: bool) -> None:
        """Show boilerplate pale, or like the rest."""
        self._dim_zones = dim
        self.viewport().update()

    def move_line(self, *, down: bool) -> None:
        """Select the word that lies a line below or above the active end."""
        if self._article and self.word_cursor:
            cursor = self.textCursor()
            cursor.clearSelection()
            if cursor.movePosition(QTextCursor.MoveOperation.Down if down else QTextCursor.MoveOperation.Up):
                self.word_cursor.select_near(self._article.map.offset(cursor.position()), forward=down)

    # Layout

    def _typeset(self) -> None:
        width = self._column_width()
        article = self._article
        document = typeset(article, self._setting, width) if article else QTextDocument()
        self.setLineWrapColumnOrWidth(width)
        self.setDocument(document)
        self._document = document  # the widget does not own it; the one before goes with this name
        chip_font = QFont(self.font())
        chip_font.setPixelSize(max(9, round(self._setting.size * _CHIP_SIZE)))
        chip_font.setBold(True)
        self._artist = LineArtist(article, chip_font, self._setting.line_gap()) if article else None
        self._brush = Brush(self._scheme, self._theme, self._setting.size, chip_font)
        self._place_column()
        self._follow_cursor()

    def _column_width(self) -> int:
        available = self.width() - self.verticalScrollBar().sizeHint().width()
        return max(240, min(self._setting.column_width(), available))

    def _place_column(self) -> None:
        """Keep the column in the middle; its width, and so the layout, changes only where the window is too narrow."""
        column = self._column_width()
        side = max(0, (self.width() - self.verticalScrollBar().sizeHint().width() - column) // 2)
        self.setViewportMargins(side, 0, side, 0)
        if self.lineWrapColumnOrWidth() != column:
            self.setLineWrapColumnOrWidth(column)
            if self._artist:
                self._artist.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_column()
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._setting.column_width() + 40, 600)

    def _apply_theme(self) -> None:
        palette = self._theme.palette()
        group, role = QPalette.ColorGroup.All, QPalette.ColorRole
        for target in (role.Base, role.Window):
            palette.setColor(group, target, QColor(self._theme.page))
        # The selection is painted by us, so that it keeps ligatures whole; Qt's own stays for screen readers.
        palette.setColor(group, role.Highlight, QColor(0, 0, 0, 0))
        palette.setColor(group, role.HighlightedText, QColor(self._theme.ink))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._brush = Brush(self._scheme, self._theme, self._setting.size, self.font())
        if self._article:
            self._typeset()

    # Painting

    def _scroll(self) -> QPointF:
        return QPointF(0, self.verticalScrollBar().value())

    def _lines(self, area: QRectF) -> list[tuple[PlacedLine, LineArt]]:
        assert self._artist
        top = area.top() + self.verticalScrollBar().value() - _REACH
        lines = list(lines_between(self.document(), top, top + area.height() + 2 * _REACH))
        return [(line, self._artist.art(line)) for line in lines]

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._article:
            super().paintEvent(event)
            return
        lines = self._lines(QRectF(event.rect()))
        self._paint_below(lines)
        super().paintEvent(event)
        self._paint_above([art for _, art in lines])

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self._scroll())
        return painter

    def _paint_below(self, lines: list[tuple[PlacedLine, LineArt]]) -> None:
        painter = self._painter()
        for _, art in lines:
            painter.setPen(Qt.PenStyle.NoPen)
            for highlight in art.highlights:
                self._brush.paint_fill(painter, highlight, art)
        self._paint_selection(painter, lines)
        painter.end()

    def _paint_selection(self, painter: QPainter, lines: list[tuple[PlacedLine, LineArt]]) -> None:
        assert self._article
        cursor = self.word_cursor
        if not cursor or not cursor.selection or cursor.span or cursor.selection.start == cursor.selection.end:
            return
        painted = painted_range(self._article.text, cursor.selection.start, cursor.selection.end)
        start, end = (self._article.map.position(offset) for offset in painted)
        for placed, art in lines:
            first = placed.block.position()
            boxes = line_boxes(placed.line, start - first, end - first)
            self._brush.paint_selection(painter, [box.translated(placed.origin) for box in boxes], art)

    def _paint_above(self, arts: list[LineArt]) -> None:
        painter = self._painter()
        chosen = self.word_cursor.span if self.word_cursor else None
        for art in arts:
            if art.dimmed and self._dim_zones:
                self._brush.paint_veil(painter, art, self._zone_title(art.zone_kind))
            if self._setting.show_hidden:
                self._brush.paint_marks(painter, art)
            self._brush.paint_chips(painter, art, chosen)
            for highlight in art.highlights:
                if highlight.span.id == chosen:
                    self._brush.paint_outline(painter, highlight, art)
        painter.end()

    def _zone_title(self, kind: str) -> str:
        return QCoreApplication.translate("zones", kind) if kind else ""

    # Following the word cursor

    def _follow_cursor(self) -> None:
        # The outline of a chosen span says all; a caret beside it would look like a letter.
        self.setCursorWidth(0 if self.word_cursor and self.word_cursor.span else _CARET)
        self._show_caret()
        if self.word_cursor and self.word_cursor.selection:
            self._scroll_to_caret()
        self.viewport().update()
        self.cursor_changed.emit()

    def _scroll_to_caret(self) -> None:
        """Bring the caret's line into view, with the chips above it."""
        self.ensureCursorVisible()
        above = self.cursorRect().top() - self._chip_room()
        if above < 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + above)

    def _chip_room(self) -> int:
        """Return how far, in pixels, the chips of a line may reach above it."""
        return round(self._setting.line_gap())

    def _show_caret(self) -> None:
        """Give Qt's own cursor the same selection: for copying, scrolling to it, and screen readers."""
        if not (self._article and self.word_cursor and self.word_cursor.selection):
            return
        selection = self.word_cursor.selection
        painted = painted_range(self._article.text, selection.start, selection.end)
        start, end = (self._article.map.position(offset) for offset in painted)
        backward = selection.active < selection.anchor
        cursor = self.textCursor()
        cursor.setPosition(end if backward else start)
        cursor.setPosition(start if backward else end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def copy(self) -> None:
        """Copy the stored text of the selection: in logical order, nothing added, nothing replaced."""
        if self._article and self.word_cursor and (selection := self.word_cursor.selection):
            # Not through a QMimeData of Python's: the clipboard would let go of it after Python has ended, and crash.
            QGuiApplication.clipboard().setText(self._article.text[selection.start : selection.end])

    # Mouse and keys

    def _offset_at(self, point: QPointF, *, between: bool) -> int:
        assert self._article
        position = position_at(self.document(), point + self._scroll(), between=between)
        return self._article.map.offset(min(position, self._article.map.length))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._pointer and event.button() == Qt.MouseButton.LeftButton:
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pointer:
            self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pointer and event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._pointer and event.button() == Qt.MouseButton.LeftButton:
            self._pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._article and self.word_cursor and event.reason() == QContextMenuEvent.Reason.Mouse:
            offset = self._offset_at(QPointF(self.viewport().mapFromGlobal(event.globalPos())), between=False)
            selection = self.word_cursor.selection
            if not (selection and selection.start <= offset < selection.end):
                self.word_cursor.click(offset)
        self.menu_asked.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        # The text widget would claim arrow keys and more for itself; here every key is an action of its own.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Under a Latin layout actions have already taken their keys; here are those of other layouts.
        if letter := physical_letter(event):
            wanted = QKeySequence(event.modifiers().value | ord(letter))
            for action in self.actions() + self.window().actions():
                if action.isEnabled() and wanted in action.shortcuts():
                    action.trigger()
                    return
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()
