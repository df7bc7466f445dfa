"""What is painted for a page, layer by layer: under its text fills and selection, over it veils, arcs and chips."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from workbench.core.ligatures import painted_range
from workbench.ui.reading.boxes import line_boxes
from workbench.ui.reading.geometry import PlacedLine
from workbench.ui.reading.highlights import LineArt

_SURE = 0.8  # a suggestion with that score is painted as one that is most likely right

if TYPE_CHECKING:
    from workbench.ui.reading.page import Page


def paint_below(painter: QPainter, page: "Page", lines: Sequence[tuple[PlacedLine, LineArt]]) -> None:
    """Paint what lies under the text of `lines`, in document coordinates."""
    for _, art in lines:
        painter.setPen(Qt.PenStyle.NoPen)
        for highlight in art.highlights:
            page.brush.paint_fill(painter, highlight, art)
    _paint_suggestions(painter, page, [art for _, art in lines])
    _paint_found(painter, page, lines)
    _paint_selection(painter, page, lines)


def paint_above(painter: QPainter, page: "Page", arts: Sequence[LineArt]) -> None:
    """Paint what lies over the text of lines with that art, in document coordinates."""
    chosen = page.word_cursor.span if page.word_cursor else None
    page.arcs.paint_lines(painter)
    for art in arts:
        if art.dimmed and page.setting.boilerplate != "show":
            page.brush.paint_veil(painter, art, _zone_title(art.zone_kind))
        if page.setting.show_hidden:
            page.brush.paint_marks(painter, art)
        if not (page.mode and page.mode.hides_chips):
            page.brush.paint_chips(painter, art, chosen)
        for highlight in art.highlights:
            if highlight.span.id == chosen:
                page.brush.paint_outline(painter, highlight, art)
    page.arcs.paint_titles(painter)
    if page.overlay:
        page.overlay(painter)
    if page.mode:
        page.mode.paint(painter)


def _paint_suggestions(painter: QPainter, page: "Page", arts: Sequence[LineArt]) -> None:
    """Paint what is suggested on lines with that art; the chosen suggestion is painted over the text."""
    if not page.article or (page.mode and page.mode.hides_chips):
        return
    suggestions, chosen = page.article.suggestions, page.word_cursor.suggestion if page.word_cursor else None
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # dashes are twice as fast without
    for art in arts:
        for outline in art.outlines:
            if outline.span.id != chosen and (one := suggestions.get(outline.span.id)):
                page.brush.paint_suggestion(painter, outline, art, is_sure=one.score >= _SURE)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for art in arts:
        page.brush.paint_labels(painter, art, chosen)


def _paint_selection(painter: QPainter, page: "Page", lines: Sequence[tuple[PlacedLine, LineArt]]) -> None:
    article, cursor = page.article, page.word_cursor
    if not (article and cursor and cursor.selection) or cursor.span or cursor.suggestion:
        return
    if cursor.selection.start == cursor.selection.end:
        return
    painted = painted_range(article.text, cursor.selection.start, cursor.selection.end)
    start, end = (article.map.position(offset) for offset in painted)
    for placed, art in lines:
        first = placed.block.position()
        boxes = line_boxes(placed.line, start - first, end - first)
        page.brush.paint_selection(painter, [box.translated(placed.origin) for box in boxes], art)


def _paint_found(painter: QPainter, page: "Page", lines: Sequence[tuple[PlacedLine, LineArt]]) -> None:
    """Paint the hits of a search that lie on these lines; there may be thousands on others."""
    if not (page.article and page.found):
        return
    text, offsets = page.article.text, page.article.map
    for placed, art in lines:
        first = placed.block.position()
        line_start, length = placed.line.textStart(), placed.line.textLength()
        start, end = (offsets.offset(first + position) for position in (line_start, line_start + length))
        boxes: list[QRectF] = []
        for hit in page.found[bisect_right(page.found, start, key=itemgetter(1)) :]:
            if hit.start >= end:
                break
            painted = (offsets.position(offset) - first for offset in painted_range(text, hit.start, hit.end))
            boxes += line_boxes(placed.line, *painted)
        page.brush.paint_found(painter, [box.translated(placed.origin) for box in boxes], art)


def _zone_title(kind: str) -> str:
    return QCoreApplication.translate("zones", kind) if kind else ""
