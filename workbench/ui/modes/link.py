"""Link: the chosen span is joined with another, by the key of a relation and the code above the other span."""

from collections.abc import Callable

from PySide6.QtGui import QPainter

from workbench.core.linking import Link, Way
from workbench.core.records import surface
from workbench.ui.modes.codes import HOME_ROW_FIRST
from workbench.ui.modes.hints import Hints, Spot, spans_seen
from workbench.ui.modes.mode import SCROLLING, Choice, Mode, Prompt
from workbench.ui.modes.ways import keys_of, links_of, make_link, way_title
from workbench.ui.reading.article import Article
from workbench.ui.reading.keymap import MARKS
from workbench.ui.reading.page import Page
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated

_LONGEST = 40  # code points of a surface in a prompt


class LinkMode(Mode):
    """Links the span `span` (id). What is pressed first, the relation or the target, narrows the other down.

    With `stays` it goes on until nothing is left to link or a person leaves; `before` makes the mode that Backspace
    goes back to.
    """

    def __init__(
        self,
        page: Page,
        session: Session,
        span: str,
        language: str,
        *,
        stays: bool = False,
        before: Callable[[], Mode] | None = None,
    ) -> None:
        super().__init__(page)
        self._session = session
        self._span = span
        self._language = language
        self._stays = stays
        self._before = before
        self._way: Way | None = None
        self._other: str | None = None
        self._links: list[Link] = []
        self._keys: dict[str, Way] = {}
        chosen = session.article.spans.get(span) if session.article else None
        self._hints = Hints(page, self._spots, chosen.start if chosen else 0)
        self._look()

    @property
    def is_possible(self) -> bool:
        """Tell whether there is anything to link with."""
        return bool(self._links)

    def prompt(self) -> Prompt:
        leave = Choice("Esc", self.tr("done") if self._stays else self.tr("leave"), quiet=True)
        if self._other:
            return Prompt(
                self.tr("How is it linked with {surface}?").format(surface=self._surface(self._other)),
                (*self._way_choices(), Choice("Backspace", self.tr("another span"), quiet=True), leave),
            )
        if self._way:
            nearest = Choice("Enter", self._surface(self._left()[0].other.id))
            back = Choice("Backspace", self.tr("another relation"), quiet=True)
            return Prompt(
                way_title(self._way, self._language),
                (nearest, back, leave),
                note=self.tr("Type the letters above the span, or click it."),
            )
        return Prompt(
            self.tr("Link {surface}").format(surface=self._surface(self._span)),
            (*self._way_choices(), leave),
            note=self.tr("A relation, or the letters above a span:"),
        )

    def press(self, key: str) -> bool:
        if key == "Esc":
            self.finish()
        elif key == "Backspace":
            self._go_back()
        elif key == "Enter":
            if way := self._only_way():
                self._make(way, self._left()[0].other.id)
        elif key in self._keys and not self._hints.typed:
            self._choose_way(self._keys[key])
        elif key in SCROLLING:
            return False
        elif key[-1] in MARKS or (len(key) > 1 and not key.startswith("Shift+")):
            self.finish()
            return False  # it moves on, or begins another mode
        elif not self._other and (spot := self._hints.press(key)):
            self._choose_other(spot.span)
        else:
            self.changed.emit()
        return True

    def click(self, offset: int) -> bool:
        others = {link.other.id for link in self._left()}
        article = self._session.article
        hit = next((span for span in article.spans.at(offset) if span.id in others), None) if article else None
        if not hit:
            return super().click(offset)
        self._choose_other(hit.id)
        return True

    def paint(self, painter: QPainter) -> None:
        if self._other:
            outline(painter, self.page, {self._other})
        else:
            nearest = {self._left()[0].other.id} if self._only_way() else set()
            self._hints.paint(painter, nearest)

    def refresh(self) -> None:
        cursor = self.page.word_cursor
        if not cursor or cursor.span != self._span:
            self.finish()
            return
        self._look()
        if self._links:
            super().refresh()
        else:
            self.finish()

    def _look(self) -> None:
        """Find anew what can be linked."""
        article = self._session.article
        self._links = links_of(self._session, article, self._span) if article else []
        if self._way and not self._left():
            self._way = None
        self._name_keys()

    def _name_keys(self) -> None:
        """Give every way that is left its key, and the hints the letters that no way needs."""
        ways = list(dict.fromkeys(link.way for link in self._left())) if not self._way else []
        order = {one.name: place for place, one in enumerate(self._session.scheme.relations)}
        ways.sort(key=lambda way: (not way.outgoing, order[way.type.name]))
        self._keys = keys_of(ways)
        self._hints.look_again("".join(letter for letter in HOME_ROW_FIRST if letter not in self._keys))

    def _left(self) -> list[Link]:
        """Return the links that what was chosen leaves, nearest first."""
        return [
            link
            for link in self._links
            if (not self._way or link.way == self._way) and (not self._other or link.other.id == self._other)
        ]

    def _only_way(self) -> Way | None:
        ways = {link.way for link in self._left()}
        return ways.pop() if len(ways) == 1 else None

    def _choose_way(self, way: Way) -> None:
        if self._other:
            self._make(way, self._other)
            return
        self._way = way
        self._name_keys()
        self.changed.emit()

    def _choose_other(self, other: str) -> None:
        self._other = other
        if way := self._only_way():
            self._make(way, other)
            return
        self._name_keys()
        self.changed.emit()

    def _go_back(self) -> None:
        if self._hints.typed:
            self._hints.press("Backspace")
        elif self._other or self._way:
            self._other = self._way = None
            self._name_keys()
        elif self._before:
            self.finish(self._before())
            return
        self.changed.emit()

    def _make(self, way: Way, other: str) -> None:
        self._other = self._way = None
        if not self._stays:
            self.finish()
        if make_link(self._session, way, self._span, other):
            self.told.emit(self.tr("Linked: {relation}").format(relation=way_title(way, self._language)))

    def _way_choices(self) -> list[Choice]:
        return [Choice(key, way_title(way, self._language)) for key, way in self._keys.items()]

    def _spots(self) -> list[Spot]:
        return spans_seen(self.page, {link.other.id for link in self._left()})

    def _surface(self, span: str) -> str:
        return short_surface(self._session.article, span)


def short_surface(article: Article | None, span: str) -> str:
    """Return the words of a span (id), cut off where they are long, set apart."""
    found = article.spans.get(span) if article else None
    words = surface(article.text, found) if article and found else ""
    return isolated(words if len(words) <= _LONGEST else words[:_LONGEST] + "…")


def outline(painter: QPainter, page: Page, spans: set[str]) -> None:
    """Paint dashed outlines round spans (ids)."""
    for _, art in page.lines_seen():
        for highlight in art.highlights:
            if highlight.span.id in spans:
                page.brush.paint_end(painter, highlight, art)
