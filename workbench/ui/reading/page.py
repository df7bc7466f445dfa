"""The page: a sheet that follows the word cursor, turns mouse and keys into a selection, and has all art painted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from workbench.core.ligatures import painted_range
from workbench.core.scheme import Scheme
from workbench.core.selection import Selection
from workbench.core.tokens import Range
from workbench.ui.look.theme import Theme
from workbench.ui.reading.arc_layer import ArcLayer
from workbench.ui.reading.article import Article
from workbench.ui.reading.keymap import key_name, physical_key
from workbench.ui.reading.layers import paint_above, paint_below
from workbench.ui.reading.pointer import Pointer
from workbench.ui.reading.sheet import Sheet
from workbench.ui.reading.typesetting import Typesetting
from workbench.ui.reading.word_cursor import WordCursor

if TYPE_CHECKING:
    from workbench.ui.modes.mode import Mode

_CARET = 2  # pixels


class Page(Sheet):
    """Shows one article and turns the mouse and keys into a selection.

    Attributes:
        word_cursor: what is selected and chosen in the article.
        found: the hits of a search in the article, in order; no two overlap.
        mode: what has the keys and clicks instead, if anything.
        arcs: the relations that are shown.
        overlay: what else paints over the text, in document coordinates.

    Signals:
        cursor_changed: the selection or the chosen span is another one.
        resize_asked: the chosen span (id) should take this range (start, end).
        zoom_asked: larger (1) or smaller (-1).
        menu_asked: a context menu is wanted at this point of the screen.
        chip_pulled: the chip of this span (id) is dragged away.
        key_refused: a key was pressed whose action (QAction) is not possible now.
    """

    cursor_changed = Signal()
    resize_asked = Signal(str, int, int)
    zoom_asked = Signal(int)
    menu_asked = Signal(object)
    chip_pulled = Signal(str)
    key_refused = Signal(object)

    # Set for the class, because Qt sends events before the widget is made.
    found: Sequence[Range] = ()
    word_cursor: WordCursor | None = None
    mode: "Mode | None" = None
    overlay: Callable[[QPainter], None] | None = None
    _pointer: Pointer | None = None

    def __init__(
        self,
        scheme: Scheme,
        theme: Theme,
        setting: Typesetting,
        parent: QWidget | None = None,
        *,
        language: str = "en",
    ) -> None:
        super().__init__(scheme, theme, setting, parent)
        self.arcs = ArcLayer(self, scheme, language)
        self.setCursorWidth(_CARET)

    # What is shown

    def open_article(self, article: Article | None) -> None:
        """Show `article` from its beginning, or an empty page; the same document read anew keeps the place."""
        same = article and self.article and article.document.id == self.article.document.id
        place = self.top_offset() if same else 0
        selection = self.word_cursor.selection if same and self.word_cursor else None
        self.word_cursor = self._pointer = None
        self.found = self.found if same else ()
        if article:
            self.word_cursor = WordCursor(article, self)
            self._pointer = Pointer(self.word_cursor, article.text, self.offset_at, self.chip_at, self.chip_pulled.emit)
            self.word_cursor.selection = selection
            self.word_cursor.changed.connect(self._follow_cursor)
            self.word_cursor.resize_asked.connect(self.resize_asked)
        self.set_article(article)
        if same:
            self.scroll_to(place)

    def typeset(self) -> None:
        if self.word_cursor:
            self.word_cursor.skips_boilerplate = self.setting.boilerplate == "hide"
        super().typeset()
        self.arcs.open(self.article, self.setting, self.chip_font())
        self._follow_cursor()

    def refresh(self) -> None:
        """Repaint after the spans of the article changed; the layout of the text stays."""
        if self._artist:
            self._artist.review()
        cursor = self.word_cursor
        if cursor and (cursor.span or cursor.suggestion) and not (cursor.chosen or cursor.chosen_suggestion):
            cursor.choose(None)
        elif cursor and (span := cursor.chosen) and (selection := cursor.selection):
            backward = selection.active < selection.anchor
            cursor.selection = Selection(span.end, span.start) if backward else Selection(span.start, span.end)
        self._show_caret()
        self.viewport().update()
        self.cursor_changed.emit()

    def review_suggestions(self) -> None:
        """Repaint after the suggestions of the article changed; what is seen stays where it is."""
        if self._artist:
            self._artist.review()
        cursor = self.word_cursor
        if cursor and cursor.suggestion and not cursor.chosen_suggestion:
            cursor.choose(None)
        self.viewport().update()
        self.cursor_changed.emit()

    def show_found(self, found: Sequence[Range]) -> None:
        """Show where the hits of a search are."""
        if found or self.found:
            self.found = found
            self.viewport().update()

    def move_line(self, *, down: bool) -> None:
        """Select the word that lies a line below or above the active end."""
        if self.article and self.word_cursor:
            cursor = self.textCursor()
            cursor.clearSelection()
            if cursor.movePosition(QTextCursor.MoveOperation.Down if down else QTextCursor.MoveOperation.Up):
                self.word_cursor.select_near(self.article.map.offset(cursor.position()), forward=down)

    def set_mode(self, mode: "Mode | None") -> None:
        """Let a mode have keys and clicks and paint over the text; None ends that."""
        self.mode = mode
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        was_seen = self.cursorRect().top() < event.oldSize().height()
        super().resizeEvent(event)
        if self.mode and self.word_cursor and self.word_cursor.selection:
            self._scroll_to_caret()  # what a mode asks at the foot may have covered it
        if was_seen and self.word_cursor and self.word_cursor.selection:
            self._scroll_to_caret()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.article:
            super().paintEvent(event)
            return
        lines = self.lines_in(QRectF(event.rect()))
        painter = self._painter()
        paint_below(painter, self, lines)
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        paint_above(painter, self, [art for _, art in lines])
        painter.end()

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.scrolled)
        return painter

    # Following the word cursor

    def _follow_cursor(self) -> None:
        # The outline of a chosen span says all; a caret beside it would look like a letter.
        cursor = self.word_cursor
        self.setCursorWidth(0 if cursor and (cursor.span or cursor.suggestion) else _CARET)
        self._show_caret()
        if self.word_cursor and self.word_cursor.selection:
            self._scroll_to_caret()
        self.viewport().update()
        self.cursor_changed.emit()

    def _scroll_to_caret(self) -> None:
        """Bring the caret's line into view, with the chips above it."""
        self.ensureCursorVisible()
        above = self.cursorRect().top() - self.chip_room()
        if above < 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + above)

    def _show_caret(self) -> None:
        """Give Qt's own cursor the same selection: for copying, scrolling to it, and screen readers."""
        if not (self.article and self.word_cursor and self.word_cursor.selection):
            return
        selection = self.word_cursor.selection
        painted = painted_range(self.article.text, selection.start, selection.end)
        start, end = (self.article.map.position(offset) for offset in painted)
        backward = selection.active < selection.anchor
        cursor = self.textCursor()
        cursor.setPosition(end if backward else start)
        cursor.setPosition(start if backward else end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def copy(self) -> None:
        """Copy the stored text of the selection: in logical order, nothing added, nothing replaced."""
        if self.article and self.word_cursor and (selection := self.word_cursor.selection):
            # Not through a QMimeData of Python's: the clipboard would let go of it after Python has ended, and crash.
            QGuiApplication.clipboard().setText(self.article.text[selection.start : selection.end])

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self._pointer or event.button() != Qt.MouseButton.LeftButton:
            return
        if not (self.mode and self.mode.click(self.offset_at(event.position(), between=False))):
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
        if self.article and self.word_cursor and event.reason() == QContextMenuEvent.Reason.Mouse:
            offset = self.offset_at(QPointF(self.viewport().mapFromGlobal(event.globalPos())), between=False)
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
                self.scroll_page(down=event.key() == Qt.Key.Key_PageDown)
            else:
                event.ignore()

    def _do_action(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        typed = Qt.Key.Key_Tab if event.key() == Qt.Key.Key_Backtab else event.key()
        place = physical_key(event)
        return self.do_key(*(QKeySequence(modifiers.value | key) for key in (typed, ord(place) if place else typed)))

    def do_key(self, *wanted: QKeySequence) -> bool:
        """Do the action that has one of these keys, if it is possible now; tell whether there is one."""
        found = [one for one in self.actions() + self.window().actions() if not set(wanted).isdisjoint(one.shortcuts())]
        for action in found:
            if action.isEnabled():
                action.trigger()
                return True
        if found:
            self.key_refused.emit(found[0])
        return False
