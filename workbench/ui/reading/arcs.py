"""The arcs of relations over what is seen of an article: where they run and where their titles stand. No colours.

Nothing here touches a glyph: arcs keep to the space between lines and to the margins, and are painted after the text.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from workbench.core.records import Relation, Span, surface
from workbench.core.relation_index import other_end
from workbench.core.scheme import Scheme
from workbench.ui.reading.arc_routes import Gap, Route, Side, Stretch, feet_of, find_routes
from workbench.ui.reading.arc_stands import PORT, Board, Stand, beside, spread
from workbench.ui.reading.article import Article
from workbench.ui.reading.chips import CHIP_SINK
from workbench.ui.reading.highlights import Highlight, LineArt
from workbench.ui.reading.typesetting import Typesetting
from workbench.ui.words.isolation import isolated

_INSET = 7.0  # pixels from the edge of a span to an arc that has no chip to stand on
_PADDING = 4.0
_BEYOND = 36.0  # pixels that a title may stand out beyond its arc
_AWAY = 160.0  # pixels that the title of an end out of sight may be away from its span
_LONGEST = 24  # code points of the surface of an end out of sight
TITLE_MARK = 9.0  # pixels for the mark that points to an end out of sight


@dataclass
class Title:
    """The chip of a relation. `toward` is where the end lies that is out of sight: -1 above, 1 below; else 0.

    It also stands for `more` relations of the same span that found no room. One that itself has no room of its own is
    `crowded`: it is shown only while its relation stands out.
    """

    text: str
    box: QRectF
    toward: int = 0
    more: int = 0
    crowded: bool = False

    @property
    def line(self) -> str:
        """What is written on it."""
        return f"{self.text} +{self.more}" if self.more else self.text


@dataclass
class Arc:
    """One relation over the lines that are seen, in document coordinates.

    `route` leads from source to target. Where one of them is out of sight there is none: a short `stub` leads from the
    one that is seen to the title. `ends` are the spans (ids) that are seen.
    """

    relation: Relation
    route: Route | None
    stub: list[QPointF]
    title: Title | None
    ends: tuple[str, ...]

    def is_at(self, point: QPointF) -> bool:
        """Tell whether `point` lies on the title or on the line, away from the words."""
        return self.is_titled_at(point) or bool(self.route and self.route.is_at(point))

    def is_titled_at(self, point: QPointF) -> bool:
        """Tell whether `point` lies on the title."""
        return bool(self.title and not self.title.crowded and self.title.box.contains(point))


class Seen(NamedTuple):
    """A span on one of the lines that are seen."""

    line: int
    highlight: Highlight


class ArcArtist:
    """Works out the arcs of one article in one layout.

    Args:
        font: that of the titles.
        setting: how the text is set.
    """

    def __init__(self, article: Article, scheme: Scheme, language: str, *, font: QFont, setting: Typesetting) -> None:
        self._article = article
        self._scheme = scheme
        self._language = language
        self._metrics = QFontMetricsF(font)
        self._height = self._metrics.height()
        self._gap = setting.line_gap()
        self._size = setting.size

    def title(self, relation: Relation) -> str:
        """Return what people see of a relation's type."""
        known = self._scheme.relations_by_name.get(relation.type)
        return known.title.in_language(self._language) if known else relation.type

    def arcs(self, lines: Sequence[LineArt], relations: Iterable[Relation], first: str | None) -> list[Arc]:
        """Return the arcs of `relations` over `lines`, from the top; `first` (an id) gets the best place for its title.

        A relation of which neither end is on these lines has none.
        """
        if not lines:
            return []
        text = QRectF(lines[0].box)
        scene = _Scene(
            lines=lines,
            seen=_places(lines),
            gaps=[*map(self._gap_above, lines), self._gap_below(lines[-1])],
            text=text,
            board=Board([[chip.box for chip in art.chips] for art in lines], text, self._height),
        )
        known = [one for one in relations if one.source in scene.seen or one.target in scene.seen]
        whole = [one for one in known if one.source in scene.seen and one.target in scene.seen]
        cut = [one for one in known if one.source not in scene.seen or one.target not in scene.seen]
        arcs = self._routed(whole, scene)
        for arc in sorted(arcs, key=lambda arc: (arc.relation.id != first, _width(arc))):
            arc.title = self._place_title(arc, scene)
        return arcs + self._stubs(sorted(cut, key=lambda relation: relation.id != first), scene)

    def _gap_above(self, art: LineArt) -> Gap:
        return Gap(art.box.top() - self._gap, art.box.top() + CHIP_SINK - self._height - 1)

    def _gap_below(self, art: LineArt) -> Gap:
        return Gap(art.box.bottom(), art.box.bottom() + self._gap + CHIP_SINK - self._height - 1)

    # Arcs from end to end

    def _routed(self, relations: Sequence[Relation], scene: "_Scene") -> list[Arc]:
        ends = [_nearest(scene.seen[one.source], scene.seen[one.target]) for one in relations]
        stands = [self._stands(source, target, scene.lines) for source, target in ends]
        spread([stand for pair in stands for stand in pair])
        routes = find_routes([(source.foot, target.foot) for source, target in stands], scene.gaps, scene.text)
        return [
            Arc(relation, route, [], None, (relation.source, relation.target))
            for relation, route in zip(relations, routes, strict=True)
        ]

    def _stands(self, source: Seen, target: Seen, lines: Sequence[LineArt]) -> tuple[Stand, Stand]:
        sides = feet_of(source.line, target.line)
        first = self._stand(source, lines[source.line], sides[0], _middle(target))
        second = self._stand(target, lines[target.line], sides[1], first.x)
        if source.line == target.line and abs(first.x - second.x) < PORT:  # one over the other: the arc goes round
            first.x, second.x = first.left + 4, second.right - 4
        first.toward, second.toward = second.x, first.x
        return first, second

    def _stand(self, seen: Seen, art: LineArt, side: Side, toward: float) -> Stand:
        """Return where an arc may touch a span on a line: on its chip, else on its box, near what it leads to."""
        span = seen.highlight.span
        chip = next((chip for chip in art.chips if chip.span.id == span.id), None)
        if side == "top" and chip:
            left, right = chip.box.left(), chip.box.right()
            above = [other for other in art.chips if other.box.top() < chip.box.top() - 1]
            x = beside(chip.box.center().x(), left + 3, right - 3, above)
            return Stand(span.id, seen.line, side, chip.box.top(), left, right, x)
        box = min(seen.highlight.boxes, key=lambda box: max(box.left() - toward, toward - box.right(), 0.0))
        inset = min(_INSET, box.width() / 2)
        left, right = box.left() + inset, box.right() - inset
        x = max(left, min(right, toward))
        if side == "bottom":
            return Stand(span.id, seen.line, side, art.baseline + self._size * 0.55, left, right, x)
        return Stand(
            span.id, seen.line, side, art.baseline - self._size * 0.95, left, right, beside(x, left, right, art.chips)
        )

    # Titles

    def _place_title(self, arc: Arc, scene: "_Scene") -> Title:
        assert arc.route
        text = self.title(arc.relation)
        width = self._width(text)
        stretches = sorted(arc.route.stretches, key=lambda stretch: stretch.left - stretch.right)
        for stretch in stretches:
            reach = max(stretch.right - stretch.left, width) / 2 + _BEYOND
            if box := scene.board.place(stretch, scene.gaps[stretch.gap], stretch.middle, width, reach):
                return Title(text, box)
        top = stretches[0].y - self._height / 2
        return Title(text, QRectF(stretches[0].middle - width / 2, top, width, self._height), crowded=True)

    # Ends out of sight

    def _stubs(self, relations: Sequence[Relation], scene: "_Scene") -> list[Arc]:
        """Return stubs for `relations`; one that finds no room is counted on another of its span, if there is one."""
        stubs: dict[str, Arc] = {}
        found = []
        ends = [one.source if one.source in scene.seen else one.target for one in relations]
        counts = Counter(ends)
        for relation, here in zip(relations, ends, strict=True):
            other = self._article.spans.get(other_end(relation, here))
            if other and (stub := self._stub(relation, scene.seen[here][0], other, scene, of=counts[here])):
                found.append(stub)
                stubs.setdefault(here, stub)
            elif (crowded := stubs.get(here)) and crowded.title:
                crowded.title.more += 1
        return found

    def _stub(self, relation: Relation, here: Seen, other: Span, scene: "_Scene", *, of: int) -> Arc | None:
        """Return a stub with room for the count of others, if its span has more than one; None if it finds no place."""
        stand = self._stand(here, scene.lines[here.line], "top", _middle(here))
        text = f"{self.title(relation)} {isolated(self._shortened(other))}"
        title = Title(text, QRectF(), toward=1 if other.start >= here.highlight.span.start else -1, more=of - 1)
        width = self._width(title.line) + TITLE_MARK
        gap = scene.gaps[here.line]
        stretch = Stretch(here.line, stand.x, stand.x, stand.y, min(stand.y, gap.bottom) - self._height / 2 - 2)
        box = scene.board.place(stretch, gap, stand.x, width, _AWAY)
        if not box:
            return None
        corner = QPointF(stand.x, box.center().y())
        title.box, title.more = box, 0
        return Arc(
            relation,
            None,
            [QPointF(stand.x, stand.y), corner, QPointF(box.center().x(), corner.y())],
            title,
            (here.highlight.span.id,),
        )

    def _width(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text) + 2 * _PADDING

    def _shortened(self, span: Span) -> str:
        words = " ".join(surface(self._article.text, span).split())
        return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


@dataclass(frozen=True)
class _Scene:
    """The lines that are seen, the spans on them, the gaps above each and below the last, and what stands in those."""

    lines: Sequence[LineArt]
    seen: dict[str, list[Seen]]
    gaps: Sequence[Gap]
    text: QRectF
    board: Board


def _places(lines: Sequence[LineArt]) -> dict[str, list[Seen]]:
    """Return where each span is seen, by its id."""
    seen: dict[str, list[Seen]] = {}
    for number, art in enumerate(lines):
        for highlight in art.highlights:
            seen.setdefault(highlight.span.id, []).append(Seen(number, highlight))
    return seen


def _nearest(sources: Sequence[Seen], targets: Sequence[Seen]) -> tuple[Seen, Seen]:
    """Return the two places of two spans that are nearest to each other."""
    pairs = ((source, target) for source in sources for target in targets)
    return min(pairs, key=lambda pair: (abs(pair[0].line - pair[1].line), pair[0].line + pair[1].line))


def _middle(seen: Seen) -> float:
    boxes = seen.highlight.boxes
    return (boxes[0].left() + boxes[-1].right()) / 2


def _width(arc: Arc) -> float:
    assert arc.route
    return max(stretch.right - stretch.left for stretch in arc.route.stretches)
