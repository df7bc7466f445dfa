"""A link drawn with the pointer: from the chip of a span to another span; a line follows the pointer."""

from collections.abc import Callable
from math import atan2, cos, pi, sin

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QMenu

from workbench.core.linking import Link, Way
from workbench.core.records import Span
from workbench.ui.actions import literal
from workbench.ui.modes.link import outline
from workbench.ui.modes.mode import Choice, Mode, Prompt
from workbench.ui.modes.ways import cannot_link, links_of, make_link, way_title
from workbench.ui.reading.page import Page
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated

_ARROW = 11.0  # pixels
_SCROLL = 24  # pixels a move of the pointer beyond the edge


class LinkDrag(Mode):
    """Lasts from when the chip of the span `span` (id) is pulled until the button goes up."""

    def __init__(self, page: Page, session: Session, span: str, language: str) -> None:
        super().__init__(page)
        self._session = session
        self._span = span
        self._language = language
        self._links: list[Link] = links_of(session, session.article, span) if session.article else []
        self._others = {link.other.id for link in self._links}
        self._start = self._chip_center()
        self._point: QPointF | None = None

    def prompt(self) -> Prompt:
        if not self._links:
            return Prompt(cannot_link(self._label()))
        leave = Choice("Esc", self.tr("leave"), quiet=True)
        return Prompt(self.tr("Link with…"), (leave,), note=self.tr("Let go over one of the outlined spans."))

    def press(self, key: str) -> bool:
        super().press(key)
        return True

    def move(self, point: QPointF) -> None:
        self._point = point
        bar, height = self.page.verticalScrollBar(), self.page.viewport().height()
        if point.y() < 0 or point.y() > height:
            bar.setValue(bar.value() + (_SCROLL if point.y() > height else -_SCROLL))
        self.page.viewport().update()

    def drop(self, point: QPointF) -> None:
        there = [span for span in self.page.spans_at(point) if span.id != self._span]
        self.finish()
        if target := next((span for span in there if span.id in self._others), None):
            self._link(target, point)
        elif there:
            words = self.tr("{source} and {target} cannot be linked, or are linked already.")
            target_label = isolated(there[0].label)
            self.refused.emit(words.format(source=isolated(self._label()), target=target_label))
        else:
            self.refused.emit(self.tr("There is no span to link with at that place."))

    def refresh(self) -> None:
        """Nothing changes while the button is held."""

    def paint(self, painter: QPainter) -> None:
        outline(painter, self.page, self._others)
        if self._point is None or self._start is None:
            return
        tip = self._point + self.page.seen().topLeft()
        color = QColor(self.page.brush.theme.selection)
        painter.setPen(QPen(color, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(self._start, tip)
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(_arrowhead(self._start, tip))

    def _link(self, target: Span, point: QPointF) -> None:
        ways = [link.way for link in self._links if link.other.id == target.id]
        if len(ways) == 1:
            make_link(self._session, ways[0], self._span, target.id)
            return
        menu = QMenu(self.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for way in ways:
            menu.addAction(literal(way_title(way, self._language))).triggered.connect(self._maker(way, target.id))
        menu.popup(self.page.viewport().mapToGlobal(QPoint(round(point.x()), round(point.y()))))

    def _maker(self, way: Way, target: str) -> Callable[..., bool]:
        session, span = self._session, self._span  # the menu outlives the mode
        return lambda _=False: make_link(session, way, span, target)

    def _label(self) -> str:
        article = self._session.article
        span = article.spans.get(self._span) if article else None
        return span.label if span else ""

    def _chip_center(self) -> QPointF | None:
        chips = (chip for _, art in self.page.lines_seen() for chip in art.chips if chip.span.id == self._span)
        chip = next(chips, None)
        return chip.box.center() if chip else None


def _arrowhead(start: QPointF, tip: QPointF) -> QPolygonF:
    angle = atan2(tip.y() - start.y(), tip.x() - start.x())
    sides = [angle + pi - 0.4, angle + pi + 0.4]
    return QPolygonF([tip, *(tip + QPointF(cos(side), sin(side)) * _ARROW for side in sides)])
