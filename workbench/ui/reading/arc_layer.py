"""The relations that are shown on a page: which ones, which one is under the pointer, and how they are painted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen, QPolygonF

from workbench.core.records import Relation
from workbench.core.relation_index import other_end
from workbench.core.scheme import Scheme
from workbench.ui.reading.arc_routes import rounded
from workbench.ui.reading.arcs import TITLE_MARK, Arc, ArcArtist, Title
from workbench.ui.reading.article import Article
from workbench.ui.reading.highlights import LineArt
from workbench.ui.reading.typesetting import Typesetting

if TYPE_CHECKING:
    from workbench.ui.reading.page import Page

RelationView = Literal["none", "chosen", "all"]

_THIN, _THICK = 1.3, 2.4  # pixels
_ARROW = 4.5


class ArcLayer(QObject):
    """The arcs of the article on a page, over the lines that are seen.

    They are worked out anew only when the lines, the relations or what is chosen changed. The pointer chooses a
    relation on its title or line; a double click goes to its other end.
    """

    def __init__(self, page: "Page", scheme: Scheme, language: str) -> None:
        super().__init__(page)
        self._page = page
        self._scheme = scheme
        self._language = language
        self._view: RelationView = "chosen"
        self._hovered: str | None = None
        self._article: Article | None = None
        self._arcs: list[Arc] = []
        self._lines: Sequence[LineArt] = ()
        self._known: tuple[object, ...] = ()
        page.viewport().setMouseTracking(True)
        page.viewport().installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self._on_scroll)

    @property
    def view(self) -> RelationView:
        """Which relations are shown: none, those of the chosen span, or all."""
        return self._view

    def set_view(self, view: RelationView) -> None:
        """Show other relations."""
        self._view = view
        self._page.viewport().update()

    def open(self, article: Article | None, setting: Typesetting, chip_font: QFont) -> None:
        """Show the relations of `article`, which is set like that."""
        self._article = article
        self._arcs, self._lines, self._known, self._hovered = [], (), (), None
        self._font = QFont(chip_font)
        self._font.setBold(False)
        if article:
            self._artist = ArcArtist(article, self._scheme, self._language, font=self._font, setting=setting)

    @property
    def arcs(self) -> list[Arc]:
        """The arcs over the lines that are seen."""
        self._update()
        return self._arcs

    def at(self, point: QPointF) -> Arc | None:
        """Return the arc at a point of the viewport; titles lie over chips of labels, and those over lines."""
        place = point + self._page.seen().topLeft()
        if titled := next((arc for arc in self._arcs if arc.is_titled_at(place)), None):
            return titled
        if any(chip.box.contains(place) for art in self._lines for chip in art.chips):
            return None
        return next((arc for arc in self._arcs if arc.is_at(place)), None)

    def _update(self) -> None:
        if not self._article:
            return
        lines = self._lines_with_words()
        span, relation = self._chosen()
        known = (self._view, span, relation, self._article.relations.version)
        same_lines = len(lines) == len(self._lines) and all(a is b for a, b in zip(lines, self._lines, strict=True))
        if not same_lines or known != self._known:
            self._lines, self._known = lines, known
            self._arcs = self._artist.arcs(lines, self._relations(lines, span), relation)

    def _lines_with_words(self) -> list[LineArt]:
        """Return the lines whose words are in sight."""
        seen = self._page.seen()
        return [
            art
            for placed, art in self._page.lines_seen()
            if placed.line.textLength() and seen.top() <= art.baseline <= seen.bottom()
        ]

    def _relations(self, lines: Sequence[LineArt], span: str | None) -> list[Relation]:
        assert self._article
        relations = self._article.relations
        if self._view == "all":
            found = {one.id: one for art in lines for shown, _ in art.shown for one in relations.of_span(shown.id)}
            return list(found.values())
        return relations.of_span(span) if self._view == "chosen" and span else []

    def _chosen(self) -> tuple[str | None, str | None]:
        """Return the chosen span and the chosen relation (ids)."""
        cursor = self._page.word_cursor
        return (cursor.span, cursor.relation) if cursor else (None, None)

    # Pointer and scrolling

    def _on_scroll(self) -> None:
        # Scrolling moves what is painted; ends may come into sight, or go out of it, anywhere.
        if self._view == "all" or self._arcs:
            self._page.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or self._page.mode or not self._article:
            return False
        if event.type() == QEvent.Type.MouseMove and event.buttons() == Qt.MouseButton.NoButton:
            self._hover(self.at(event.position()))
        elif event.button() == Qt.MouseButton.LeftButton and (arc := self.at(event.position())):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._choose(arc)
                return True
            if event.type() == QEvent.Type.MouseButtonDblClick:
                self._follow(arc)
                return True
        return False

    def _hover(self, arc: Arc | None) -> None:
        hovered = arc.relation.id if arc else None
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if arc else Qt.CursorShape.IBeamCursor
            self._page.viewport().setCursor(shape)
            self._page.viewport().update()

    def _choose(self, arc: Arc) -> None:
        """Choose a relation, from the chosen span if that is one of its ends, else from one that is seen."""
        assert self._article
        assert self._page.word_cursor
        span, _ = self._chosen()
        end = span if span in (arc.relation.source, arc.relation.target) else arc.ends[0]
        if end and (found := self._article.spans.get(end)):
            self._page.setFocus(Qt.FocusReason.MouseFocusReason)
            self._page.word_cursor.choose_relation(arc.relation, found)

    def _follow(self, arc: Arc) -> None:
        """Go to the other end of a relation; it stays chosen."""
        assert self._article
        assert self._page.word_cursor
        span, _ = self._chosen()
        if span and (found := self._article.spans.get(other_end(arc.relation, span))):
            self._page.word_cursor.choose_relation(arc.relation, found)

    # Painting

    def paint_lines(self, painter: QPainter) -> None:
        """Paint the arcs, below the chips of labels; the chosen relation and the one under the pointer stand out."""
        self._update()
        for arc in self._painted():
            color = self._color(arc)
            pen = QPen(color, _THICK if self._stands_out(arc) else _THIN)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            corners = arc.route.points if arc.route else arc.stub
            painter.drawPath(rounded(corners))
            painter.setBrush(color)
            if arc.route:
                _paint_arrow(painter, corners[-1], down=arc.route.end.side == "top")
            elif arc.relation.target in arc.ends:
                _paint_arrow(painter, corners[0], down=True)

    def paint_titles(self, painter: QPainter) -> None:
        """Paint outlines around what is joined with the chosen span, and the titles, over everything else."""
        self._paint_ends(painter)
        painter.setFont(self._font)
        for arc in self._painted():
            if arc.title and (not arc.title.crowded or self._stands_out(arc)):
                self._paint_title(painter, arc, arc.title)

    def _painted(self) -> list[Arc]:
        """Return the arcs, or none while a mode needs the room above the words."""
        mode = self._page.mode
        return [] if mode and mode.hides_chips else self._arcs

    def _paint_ends(self, painter: QPainter) -> None:
        span, _ = self._chosen()
        marked = {
            end
            for arc in self._painted()
            if self._stands_out(arc) or span in (arc.relation.source, arc.relation.target)
            for end in arc.ends
            if end != span
        }
        for art in self._lines if marked else ():
            for highlight in art.highlights:
                if highlight.span.id in marked:
                    self._page.brush.paint_end(painter, highlight, art)

    def _paint_title(self, painter: QPainter, arc: Arc, title: Title) -> None:
        color, theme = self._color(arc), self._page.brush.theme
        stands_out = self._stands_out(arc)
        painter.setPen(QPen(color, 1.6 if stands_out else 1.0))
        painter.setBrush(color if stands_out else QColor(theme.page))
        painter.drawRoundedRect(title.box, 3.0, 3.0)
        ink = theme.text_on(color) if stands_out else QColor(theme.ink)
        words = QRectF(title.box)
        if title.toward:
            at_left = self._language != "ar"
            edge = words.left() + TITLE_MARK / 2 + 1.5 if at_left else words.right() - TITLE_MARK / 2 - 1.5
            _paint_mark(painter, QPointF(edge, words.center().y()), title.toward, ink)
            words.adjust(TITLE_MARK if at_left else 0, 0, 0 if at_left else -TITLE_MARK, 0)
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, title.line)

    def _stands_out(self, arc: Arc) -> bool:
        return arc.relation.id in (self._hovered, self._chosen()[1])

    def _color(self, arc: Arc) -> QColor:
        """Return the colour of an arc: that of the label where it begins."""
        assert self._article
        source = self._article.spans.get(arc.relation.source)
        return self._page.brush.label_color(source.label if source else "")


def _paint_mark(painter: QPainter, middle: QPointF, toward: int, ink: QColor) -> None:
    """Paint a triangle that points up (-1) or down (1)."""
    x, y, half = middle.x(), middle.y(), 2.6 * toward
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(x - 3.2, y - half), QPointF(x + 3.2, y - half), QPointF(x, y + half)]))


def _paint_arrow(painter: QPainter, tip: QPointF, *, down: bool) -> None:
    back = tip.y() + (-_ARROW if down else _ARROW)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(
        QPolygonF([tip, QPointF(tip.x() - 0.75 * _ARROW, back), QPointF(tip.x() + 0.75 * _ARROW, back)])
    )
