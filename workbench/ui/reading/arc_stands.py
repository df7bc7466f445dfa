"""Where arcs stand on spans, and what else stands in the gaps above the lines: chips of labels, titles of arcs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF

from workbench.ui.reading.arc_routes import Foot, Gap, Side, Stretch
from workbench.ui.reading.chips import Chip

PORT = 7.0  # pixels between arcs that leave one chip
_SLIDE = 6.0  # pixels by which a title moves on while its place is taken


@dataclass
class Stand:
    """Where an arc may touch a span: between `left` and `right` at the height `y`; `toward` is the x it leads to."""

    span: str
    line: int
    side: Side
    y: float
    left: float
    right: float
    x: float
    toward: float = 0.0

    @property
    def foot(self) -> Foot:
        return Foot(self.line, self.x, self.y, self.side)


def beside(x: float, left: float, right: float, chips: Sequence[Chip]) -> float:
    """Return the place nearest to `x` between `left` and `right` that no chip covers, or `x`."""
    edges = [edge for chip in chips for edge in (chip.box.left() - 4, chip.box.right() + 4)]
    free = [
        place
        for place in (x, *(edge for edge in edges if left <= edge <= right))
        if not any(chip.box.left() - 3 < place < chip.box.right() + 3 for chip in chips)
    ]
    return min(free, key=lambda place: abs(place - x), default=x)


def spread(stands: Sequence[Stand]) -> None:
    """Move apart the arcs that stand on one span, in the order of where they lead, so that they need not cross."""
    groups: dict[tuple[str, int, Side], list[Stand]] = {}
    for stand in stands:
        groups.setdefault((stand.span, stand.line, stand.side), []).append(stand)
    for group in groups.values():
        group.sort(key=lambda stand: stand.toward)
        left, right = group[0].left + 2, group[0].right - 2
        port = min(PORT, max((right - left) / len(group), 2.0))
        wanted = sum(stand.x for stand in group)
        for before, stand in pairwise(group):
            stand.x = max(stand.x, before.x + port)
        away = (wanted - sum(stand.x for stand in group)) / len(group)
        away = max(min(away, right - group[-1].x), left - group[0].x)
        for stand in group:
            stand.x += away


class Board:
    """What stands in the gaps already: chips of labels, and the titles placed so far."""

    def __init__(self, chips: Sequence[list[QRectF]], text: QRectF, height: float) -> None:
        self._taken = [*chips, []]
        self._text = text
        self._height = height

    def place(self, stretch: Stretch, gap: Gap, middle: float, width: float, reach: float) -> QRectF | None:
        """Return a free box of `width` for a title on `stretch`, as near to `middle` as can be, and take it.

        It may reach `reach` to either side of the middle. Its height is that of the arc, else that of the chips.
        """
        lowest = gap.bottom + 1.0  # so that it stands in the row of chips
        for top in (min(max(stretch.y - self._height / 2, gap.top), lowest), lowest):
            for box in self._boxes(middle, top, width, reach):
                if not any(box.intersects(other) for other in self._taken[stretch.gap]):
                    self._taken[stretch.gap].append(box.adjusted(-2, 0, 2, 0))
                    return box
        return None

    def _boxes(self, middle: float, top: float, width: float, reach: float) -> Iterable[QRectF]:
        steps = int(max(reach - width / 2, 0.0) // _SLIDE)
        for shift in sorted(range(-steps, steps + 1), key=abs):
            box = QRectF(middle - width / 2 + shift * _SLIDE, top, width, self._height)
            if box.left() < self._text.left():
                box.moveLeft(self._text.left())
            elif box.right() > self._text.right():
                box.moveRight(self._text.right())
            yield box
