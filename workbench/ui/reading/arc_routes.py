"""Ways for the arcs of relations over lines of text: in the space between two lines and along the margins.

Plain geometry: lines are numbered from the top of what is seen, and the gap with a number is the space above that line.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath

Side = Literal["top", "bottom"]

_LANE = 4.0  # pixels between arcs that lie over each other
_FIRST_LANE = 6.5  # pixels from the lowest chips up to the lowest arc
_APART = 7.0  # pixels between the ends of two arcs in one lane
_MARGIN = 14.0  # pixels from the text to the innermost arc in the margin, beyond the marks of spans that go on
_MARGIN_LANES = 3
_RADIUS = 4.0
_NEAR = 4.0  # pixels from an arc that still count as on it


class Gap(NamedTuple):
    """The space above a line of text: arcs run from `top` to `bottom`, where the lowest row of chips begins."""

    top: float
    bottom: float


class Foot(NamedTuple):
    """Where an arc touches a span: at this point, above the text of the line or below it."""

    line: int
    x: float
    y: float
    side: Side

    @property
    def gap(self) -> int:
        """The gap that the arc leaves into."""
        return self.line if self.side == "top" else self.line + 1


@dataclass
class Stretch:
    """A horizontal piece of a route through a gap; `ceiling` is the lowest y that clears what it starts from."""

    gap: int
    left: float
    right: float
    ceiling: float
    y: float = 0.0

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass
class Route:
    """A way from one foot to another. `stretches` are its horizontal pieces, `margin` the x of a vertical one."""

    start: Foot
    end: Foot
    stretches: list[Stretch] = field(default_factory=list)
    margin: float | None = None

    @property
    def points(self) -> list[QPointF]:
        """The corners, from the start to the end."""
        first, last = self.stretches[0].y, self.stretches[-1].y
        turns = [] if self.margin is None else [QPointF(self.margin, first), QPointF(self.margin, last)]
        return [
            QPointF(self.start.x, self.start.y),
            QPointF(self.start.x, first),
            *turns,
            QPointF(self.end.x, last),
            QPointF(self.end.x, self.end.y),
        ]

    def is_at(self, point: QPointF) -> bool:
        """Tell whether `point` lies on the route; the legs down to the spans do not count, for they stand on words."""
        corners = self.points[1:-1]
        return any(_distance(QLineF(a, b), point) <= _NEAR for a, b in pairwise(corners))


def feet_of(source: int, target: int) -> tuple[Side, Side]:
    """Return on which side of their lines an arc from the line `source` to the line `target` touches its ends."""
    if source == target:
        return "top", "top"
    return ("bottom", "top") if source < target else ("top", "bottom")


def find_routes(ends: Iterable[tuple[Foot, Foot]], gaps: Sequence[Gap], text: QRectF) -> list[Route]:
    """Return a route for each pair of feet; routes that would lie on each other take lanes of their own.

    `text` is the column that the words fill: beside it are the margins.
    """
    routes = [Route(start, end) for start, end in ends]
    _take_margins(routes, text)
    for route in routes:
        route.stretches = _stretches(route)
    everything = [stretch for route in routes for stretch in route.stretches]
    for number, gap in enumerate(gaps):
        _take_lanes([stretch for stretch in everything if stretch.gap == number], gap)
    return routes


def _take_margins(routes: Sequence[Route], text: QRectF) -> None:
    """Give those that pass whole lines an x in the nearer margin."""
    for is_left in (True, False):
        edge = text.left() if is_left else text.right()
        passing = [route for route in routes if route.start.gap != route.end.gap and _goes_left(route, text) == is_left]
        heights = [tuple(sorted((float(route.start.gap), float(route.end.gap)))) for route in passing]
        for route, lane in zip(passing, lanes(heights, apart=0.5), strict=True):
            away = _MARGIN + _LANE * min(lane, _MARGIN_LANES - 1)
            route.margin = edge - away if is_left else edge + away


def _goes_left(route: Route, text: QRectF) -> bool:
    return (route.start.x + route.end.x) / 2 < text.center().x()


def _stretches(route: Route) -> list[Stretch]:
    start, end, margin = route.start, route.end, route.margin
    if margin is None:
        ceiling = min(_ceiling(start), _ceiling(end))
        return [Stretch(start.gap, min(start.x, end.x), max(start.x, end.x), ceiling)]
    return [Stretch(foot.gap, min(foot.x, margin), max(foot.x, margin), _ceiling(foot)) for foot in (start, end)]


def _ceiling(foot: Foot) -> float:
    return foot.y - _FIRST_LANE if foot.side == "top" else float("inf")


def _take_lanes(stretches: Sequence[Stretch], gap: Gap) -> None:
    """Place the stretches of one gap: short ones low, and as close as they must be for all to have room."""
    lowest = gap.bottom - _FIRST_LANE
    taken = lanes([(stretch.left, stretch.right) for stretch in stretches], apart=_APART)
    step = min(_LANE, (lowest - gap.top) / max(taken)) if any(taken) else _LANE
    for stretch, lane in zip(stretches, taken, strict=True):
        stretch.y = min(lowest - lane * max(step, 1.5), max(stretch.ceiling, gap.top))


def lanes(stretches: Sequence[tuple[float, ...]], *, apart: float) -> list[int]:
    """Return a lane for each stretch (from, to): the lowest in which none that is shorter comes nearer than `apart`."""
    taken: list[list[tuple[float, ...]]] = []
    found = [0] * len(stretches)
    for number in sorted(range(len(stretches)), key=lambda number: stretches[number][1] - stretches[number][0]):
        start, end = stretches[number]
        free = (all(end + apart <= a or b + apart <= start for a, b in lane) for lane in taken)
        lane = next((place for place, is_free in enumerate(free) if is_free), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((start, end))
        found[number] = lane
    return found


def rounded(corners: Sequence[QPointF]) -> QPainterPath:
    """Return a line through `corners`, rounded at each turn."""
    path = QPainterPath(corners[0])
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        come, go = QLineF(corner, before), QLineF(corner, after)
        radius = min(_RADIUS, come.length() / 2, go.length() / 2)
        if radius > 0:
            path.lineTo(come.pointAt(radius / come.length()))
            path.quadTo(corner, go.pointAt(radius / go.length()))
    path.lineTo(corners[-1])
    return path


def _distance(line: QLineF, point: QPointF) -> float:
    """Return how far `point` is from a horizontal or vertical line."""
    box = QRectF(line.p1(), line.p2()).normalized()
    across = max(box.left() - point.x(), point.x() - box.right(), 0.0)
    along = max(box.top() - point.y(), point.y() - box.bottom(), 0.0)
    return max(across, along)
