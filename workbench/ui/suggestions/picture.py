"""The chosen suggestion on the page: its borders as they would be now, and what it would be linked with."""

from collections.abc import Iterator

from PySide6.QtGui import QPainter

from workbench.core.scheme import Scheme
from workbench.core.suggestion_index import Link, shape_id
from workbench.core.suggestions import Place, Suggestion
from workbench.ui.modes.outlines import Outline, paint_outlines
from workbench.ui.reading.page import Page
from workbench.ui.words.isolation import isolated
from workbench.ui.words.shortening import short_label


class ChosenPicture:
    """Paints over a page what is chosen and what belongs to it, each with the word for what it would be."""

    def __init__(self, page: Page, scheme: Scheme, language: str) -> None:
        self._page = page
        self._scheme = scheme
        self._language = language
        page.overlay = self.paint

    def paint(self, painter: QPainter) -> None:
        """Paint over the text, in document coordinates."""
        cursor, mode = self._page.word_cursor, self._page.mode
        if cursor and (one := cursor.chosen_suggestion) and not (mode and mode.hides_chips):
            paint_outlines(painter, self._page, list(self._outlines(one)))

    def _outlines(self, one: Suggestion) -> Iterator[Outline]:
        article, cursor, brush = self._page.article, self._page.word_cursor, self._page.brush
        assert article
        assert cursor
        for link in self._links(one):
            color = brush.label_color(link.other.label)
            there = ((link.other.start, link.other.end),)
            yield Outline(there, self._title(link), color, filled=False, id=shape_id(link.other))
        here = cursor.selection
        is_as_suggested = not here or (here.start, here.end) == (one.start, one.end)
        ranges = one.ranges if is_as_suggested or not here else ((here.start, here.end),)
        color = brush.label_color(one.label)
        yield Outline(ranges, short_label(one.label), color, active=True, filled=False, id=shape_id(one.place))

    def _links(self, one: Suggestion) -> list[Link]:
        """Return the links whose other end is suggested or there."""
        article = self._page.article
        assert article
        links = article.suggestions.links(one.place)
        return [link for link in links if article.suggestions.get(shape_id(link.other)) or self._is_there(link.other)]

    def _is_there(self, place: Place) -> bool:
        """Tell whether a span stands there already."""
        article = self._page.article
        assert article
        spans = article.spans.overlapping(place.start, place.end)
        return any((span.start, span.end) == (place.start, place.end) for span in spans)

    def _title(self, link: Link) -> str:
        """Return what a relation is called; the other end of one that leads here is named by its label."""
        known = self._scheme.relations_by_name.get(link.type)
        if link.inward or not known:
            return short_label(link.other.label)
        return isolated(known.title.in_language(self._language))
