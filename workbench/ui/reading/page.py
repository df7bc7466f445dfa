"""The page: a read-only text widget with everything that belongs to annotation painted under and over its text.

The widget keeps layout, caret, scrolling and screen-reader support; its text is never read back.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
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
from workbench.core.records import Span
from workbench.core.scheme import Scheme
from workbench.core.selection import Selection
from workbench.ui.reading.arc_layer import ArcLayer
from workbench.ui.reading.article import Article
from workbench.ui.reading.boxes import line_boxes
from workbench.ui.reading.geometry import PlacedLine, lines_between, position_at
from workbench.ui.reading.highlights import LineArt, LineArtist
from workbench.ui.reading.keymap import key_name, physical_key
from workbench.ui.reading.painting import Brush
from workbench.ui.reading.pointer import Pointer
from workbench.ui.reading.typesetting import Typesetting, typeset
from workbench.ui.reading.word_cursor import WordCursor
from workbench.ui.theme import Theme

if TYPE_CHECKING:
    from workbench.ui.modes.mode import Mode

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
        chip_pulled: the chip of this span (id) is dragged away.
    """

    cursor_changed = Signal()
    resize_asked = Signal(str, int, int)
    zoom_asked = Signal(int)
    menu_asked = Signal(object)
    chip_pulled = Signal(str)

    def __init__(
        self,
        scheme: Scheme,
        theme: Theme,
        setting: Typesetting,
        parent: QWidget | None = None,
        *,
        language: str = "en",
    ) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._theme = theme
        self._setting = setting
        self._article: Article | None = None
        self._artist: LineArtist | None = None
        self._pointer: Pointer | None = None
        self.word_cursor: WordCursor | None = None
        self.mode: Mode | None = None
        self.arcs = ArcLayer(self, scheme, language)
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
            self._pointer = Pointer(
                self.word_cursor, article.text, self._offset_at, self.chip_at, self.chip_pulled.emit
            )
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
            above = self._caret_at(offset).top() - self._chip_room()
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + above)

    def show_range(self, start: int, end: int) -> None:
        """Bring a range of the text into view: all of it where that fits, else its beginning."""
        if not self._article:
            return
        above, below = (self._caret_at(offset) for offset in (start, end))
        first, height = above.top() - self._chip_room(), self.viewport().height()
        if first < 0 or below.bottom() > height:
            spare = max(0, height - (below.bottom() - first))
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + first - spare // 3)

    def _caret_at(self, offset: int) -> QRect:
        assert self._article
        cursor = self.textCursor()
        cursor.setPosition(self._article.map.position(painted_range(self._article.text, offset, offset).start))
        return self.cursorRect(cursor)

    def move_line(self, *, down: bool) -> None:
        """Select the word that lies a line below or above the active end."""
        if self._article and self.word_cursor:
            cursor = self.textCursor()
            cursor.clearSelection()
            if cursor.movePosition(QTextCursor.MoveOperation.Down if down else QTextCursor.MoveOperation.Up):
                self.word_cursor.select_near(self._article.map.offset(cursor.position()), forward=down)

    def set_mode(self, mode: "Mode | None") -> None:
        """Let a mode have keys and clicks and paint over the text; None ends that."""
        self.mode = mode
        self.viewport().update()

    def lines_seen(self) -> list[tuple[PlacedLine, LineArt]]:
        """Return the lines that are seen, in full or in part, with their art."""
        return self._lines(QRectF(self.viewport().rect())) if self._article else []

    def seen(self) -> QRectF:
        """Return the part of the document that is seen, in document coordinates."""
        return QRectF(self.viewport().rect()).translated(self._scroll())

    @property
    def brush(self) -> Brush:
        """What spans are painted with."""
        return self._brush

    @property
    def line_gap(self) -> float:
        """The space between two lines, in pixels."""
        return self._setting.line_gap()

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
        if self.word_cursor:
            self.word_cursor.skips_boilerplate = self._setting.boilerplate == "hide"
        self.arcs.open(article, self._setting, chip_font)
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
        was_seen = self.cursorRect().top() < event.oldSize().height()
        self._place_column()
        super().resizeEvent(event)
        if self.mode and self.word_cursor and self.word_cursor.selection:
            self._scroll_to_caret()  # what a mode asks at the foot may have covered it
        if was_seen and self.word_cursor and self.word_cursor.selection:
            self._scroll_to_caret()

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
        self.arcs.paint_lines(painter)
        for art in arts:
            if art.dimmed and self._setting.boilerplate != "show":
                self._brush.paint_veil(painter, art, self._zone_title(art.zone_kind))
            if self._setting.show_hidden:
                self._brush.paint_marks(painter, art)
            if not (self.mode and self.mode.hides_chips):
                self._brush.paint_chips(painter, art, chosen)
            for highlight in art.highlights:
                if highlight.span.id == chosen:
                    self._brush.paint_outline(painter, highlight, art)
        self.arcs.paint_titles(painter)
        if self.mode:
            self.mode.paint(painter)
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

    def chip_at(self, point: QPointF) -> str | None:
        """Return the span (id) whose chip lies at a point of the viewport."""
        here = point + self._scroll()
        lines = self._lines(QRectF(point, QSizeF(1, 1)))
        chips = [chip for _, art in lines for chip in art.chips if chip.box.contains(here)]
        return chips[-1].span.id if chips else None

    def spans_at(self, point: QPointF) -> list[Span]:
        """Return the spans at a point of the viewport, innermost first; on a chip its span alone."""
        if not self._article:
            return []
        if chip := self.chip_at(point):
            return [span for span in [self._article.spans.get(chip)] if span]
        return self._article.spans.at(self._offset_at(point, between=False))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self._pointer or event.button() != Qt.MouseButton.LeftButton:
            return
        if not (self.mode and self.mode.click(self._offset_at(event.position(), between=False))):
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.mode and event.buttons() & Qt.MouseButton.LeftButton:
            self.mode.move(event.position())
        if self._pointer:
            self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointer or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pointer.release(event)
        if self.mode:
            self.mode.drop(event.position())

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
        if self.mode and isinstance(event, QKeyEvent) and (key := key_name(event)):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # so that the key comes here, and no action takes it
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._press_in_mode(event, key)
                return True
        # The text widget would claim arrow keys and more for itself; here every key is an action of its own.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def _press_in_mode(self, event: QKeyEvent, key: str) -> None:
        assert self.mode
        is_held = event.isAutoRepeat() and len(key) == 1  # a letter that opened the mode must not answer it as well
        if not is_held and not self.mode.press(key):
            self.keyPressEvent(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Under a Latin layout actions have already taken their keys; here are those of other layouts, and those that a
        # mode gave back.
        if not self._do_action(event):
            if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                super().keyPressEvent(event)
            else:
                event.ignore()

    def _do_action(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        typed = Qt.Key.Key_Tab if event.key() == Qt.Key.Key_Backtab else event.key()
        place = physical_key(event)
        return self.do_key(*(QKeySequence(modifiers.value | key) for key in (typed, ord(place) if place else typed)))

    def do_key(self, *wanted: QKeySequence) -> bool:
        """Do the action that has one of these keys, if it is possible now; tell whether there is one."""
        for action in self.actions() + self.window().actions():
            if action.isEnabled() and not set(wanted).isdisjoint(action.shortcuts()):
                action.trigger()
                return True
        return False
