"""The sheet that an article is set on: layout, scrolling, and the way between points, lines and offsets.

A read-only text widget does layout, caret and screen-reader support; its text is never read back.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from workbench.core.ligatures import painted_range
from workbench.core.records import Span
from workbench.core.scheme import Scheme
from workbench.ui.look.theme import Theme
from workbench.ui.reading.article import Article
from workbench.ui.reading.geometry import PlacedLine, lines_between, position_at
from workbench.ui.reading.highlights import LineArt, LineArtist
from workbench.ui.reading.painting import Brush
from workbench.ui.reading.typesetting import Typesetting, typeset

_CHIP_SIZE = 0.40  # of the text size
_FOCUS_LINE = 3  # pixels: a line over the sheet that has the focus
_REACH = 40  # pixels that the art of a line may stand out above and below it


class Sheet(QTextEdit):
    """Shows one article in a column. Points are those of the viewport, offsets code points of the stored text."""

    def __init__(self, scheme: Scheme, theme: Theme, setting: Typesetting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._theme = theme
        self._setting = setting
        self._article: Article | None = None
        self._artist: LineArtist | None = None
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
        # Beside the viewport, not over it: what lies over it makes scrolling slow.
        self._focus_line = QWidget(self)
        self._focus_line.setAutoFillBackground(True)
        self._focus_line.hide()
        self._apply_theme()

    @property
    def article(self) -> Article | None:
        """The article that is open, if one is."""
        return self._article

    @property
    def setting(self) -> Typesetting:
        """How the article is set."""
        return self._setting

    @property
    def brush(self) -> Brush:
        """What spans are painted with."""
        return self._brush

    @property
    def line_gap(self) -> float:
        """The space between two lines, in pixels."""
        return self._setting.line_gap()

    def set_article(self, article: Article | None) -> None:
        """Show `article` from its beginning, or an empty sheet."""
        self._article = article
        self.typeset()
        self.verticalScrollBar().setValue(0)

    def set_typesetting(self, setting: Typesetting) -> None:
        """Set the text anew, keeping the line at the top where it was; the same setting changes nothing."""
        if setting == self._setting:
            return
        place = self.top_offset()
        self._setting = setting
        self.typeset()
        self.scroll_to(place)

    def top_offset(self) -> int:
        """Return the offset of the text at the top of what is seen."""
        top = QPointF(self.viewport().width() / 2, self.chip_room() + 4)
        return self.offset_at(top, between=False) if self._article else 0

    def scroll_to(self, offset: int) -> None:
        """Bring the line of `offset` to the top."""
        if self._article:
            above = self.caret_at(offset).top() - self.chip_room()
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + above)

    def scroll_page(self, *, down: bool) -> None:
        """Scroll by what is seen but for one line, which stays as a landmark."""
        step = self.viewport().height() - round(self._setting.size + self._setting.line_gap()) - self.chip_room()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + (step if down else -step))

    def show_range(self, start: int, end: int) -> None:
        """Bring a range of the text into view: all of it where that fits, else its beginning."""
        if not self._article:
            return
        above, below = (self.caret_at(offset) for offset in (start, end))
        first, height = above.top() - self.chip_room(), self.viewport().height()
        if first < 0 or below.bottom() > height:
            spare = max(0, height - (below.bottom() - first))
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + first - spare // 3)

    # Points, lines and offsets

    def lines_seen(self) -> list[tuple[PlacedLine, LineArt]]:
        """Return the lines that are seen, in full or in part, with their art."""
        return self.lines_in(QRectF(self.viewport().rect())) if self._article else []

    def seen(self) -> QRectF:
        """Return the part of the document that is seen, in document coordinates."""
        return QRectF(self.viewport().rect()).translated(self.scrolled)

    def offset_at(self, point: QPointF, *, between: bool) -> int:
        """Return the offset at a point: of the character there, or of the nearest gap if `between`."""
        assert self._article
        position = position_at(self.document(), point + self.scrolled, between=between)
        return self._article.map.offset(min(position, self._article.map.length))

    def chip_at(self, point: QPointF) -> str | None:
        """Return the span or suggestion (id) whose chip or label lies at a point of the viewport."""
        here = point + self.scrolled
        lines = self.lines_in(QRectF(point, QSizeF(1, 1)))
        chips = [chip for _, art in lines for chip in (*art.labels, *art.chips) if chip.box.contains(here)]
        return chips[-1].span.id if chips else None

    def spans_at(self, point: QPointF) -> list[Span]:
        """Return the spans at a point of the viewport, innermost first; on a chip its span alone."""
        if not self._article:
            return []
        if chip := self.chip_at(point):
            return [span for span in [self._article.spans.get(chip)] if span]
        return self._article.spans.at(self.offset_at(point, between=False))

    @property
    def scrolled(self) -> QPointF:
        """The point of the document at the top left corner of the viewport."""
        return QPointF(0, self.verticalScrollBar().value())

    def lines_in(self, area: QRectF) -> list[tuple[PlacedLine, LineArt]]:
        """Return the lines that touch an area of the viewport, with their art."""
        assert self._artist
        top = area.top() + self.verticalScrollBar().value() - _REACH
        lines = list(lines_between(self.document(), top, top + area.height() + 2 * _REACH))
        return [(line, self._artist.art(line)) for line in lines]

    def caret_at(self, offset: int) -> QRect:
        """Return where a caret at `offset` stands in the viewport."""
        assert self._article
        cursor = self.textCursor()
        cursor.setPosition(self._article.map.position(painted_range(self._article.text, offset, offset).start))
        return self.cursorRect(cursor)

    def chip_room(self) -> int:
        """Return how far, in pixels, the chips of a line may reach above it."""
        return round(self._setting.line_gap())

    # Layout

    def typeset(self) -> None:
        """Set the article anew."""
        width = self._column_width()
        article = self._article
        self.setFont(self._setting.font())  # a widget that gets another font gives it to its document
        document = typeset(article, self._setting, width) if article else QTextDocument()
        self.setLineWrapColumnOrWidth(width)
        self.setDocument(document)
        self._document = document  # the widget does not own it; the one before goes with this name
        self._artist = LineArtist(article, self.chip_font(), self._setting.line_gap()) if article else None
        self._brush = Brush(self._scheme, self._theme, self._setting.size, self.chip_font())
        self._place_column()

    def chip_font(self) -> QFont:
        """Return the font of the labels on chips."""
        font = QApplication.font()
        font.setPixelSize(max(9, round(self._setting.size * _CHIP_SIZE)))
        font.setBold(True)
        return font

    def _column_width(self) -> int:
        available = self.width() - self.verticalScrollBar().sizeHint().width()
        return max(240, min(self._setting.column_width, available))

    def _place_column(self) -> None:
        """Keep the column in the middle; its width, and so the layout, changes only where the window is too narrow."""
        column = self._column_width()
        side = max(0, (self.width() - self.verticalScrollBar().sizeHint().width() - column) // 2)
        self.setViewportMargins(side, _FOCUS_LINE, side, 0)
        if self.lineWrapColumnOrWidth() != column:
            self.setLineWrapColumnOrWidth(column)
            if self._artist:
                self._artist.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_column()
        super().resizeEvent(event)
        self._focus_line.setGeometry(0, 0, self.width(), _FOCUS_LINE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_line.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focus_line.hide()

    def sizeHint(self) -> QSize:
        return QSize(self._setting.column_width + 40, 600)

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
        palette.setColor(group, role.Window, QColor(self._theme.selection))
        self._focus_line.setPalette(palette)
        self._brush = Brush(self._scheme, self._theme, self._setting.size, self.chip_font())
