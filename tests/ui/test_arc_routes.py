"""Ways of arcs: no two on each other, none over words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from workbench.ui.reading.arc_routes import Foot, Gap, feet_of, find_routes, lanes, rounded

TEXT = QRectF(26, 0, 600, 1000)
PITCH = 67.0
LINES = 8
GAPS = [Gap(20 + PITCH * number, 36 + PITCH * number) for number in range(LINES + 1)]

stretches = st.lists(
    st.tuples(st.floats(0, 600), st.floats(1, 300)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=12
)
spots = st.tuples(st.integers(0, LINES - 1), st.floats(40, 580))


def foot(line: int, x: float, side: str) -> Foot:
    y = GAPS[line].bottom if side == "top" else GAPS[line + 1].top - 4
    return Foot(line, x, y, side)


def pair(first: tuple[int, float], second: tuple[int, float]) -> tuple[Foot, Foot]:
    sides = feet_of(first[0], second[0])
    return foot(*first, sides[0]), foot(*second, sides[1])


@given(stretches)
def test_stretches_in_one_lane_keep_apart(some):
    found = lanes(some, apart=7.0)
    for number, (start, end) in enumerate(some):
        for other in range(number):
            if found[number] == found[other]:
                assert end + 7.0 <= some[other][0] or some[other][1] + 7.0 <= start


@given(stretches)
def test_lanes_are_used_from_the_lowest(some):
    found = lanes(some, apart=7.0)
    assert set(found) == set(range(len(set(found))))


@given(st.lists(st.tuples(spots, spots), min_size=1, max_size=8))
def test_horizontal_pieces_run_in_gaps_and_vertical_ones_there_or_in_the_margin(some):
    for route in find_routes([pair(*ends) for ends in some], GAPS, TEXT):
        for stretch in route.stretches:
            gap = GAPS[stretch.gap]
            assert gap.top - 0.01 <= stretch.y <= gap.bottom
        if route.margin is None:
            assert abs(route.start.line - route.end.line) <= 1
        else:
            assert 0 < route.margin < TEXT.left() or TEXT.right() < route.margin < TEXT.right() + TEXT.left()


@given(spots, spots)
def test_a_route_leads_from_its_start_to_its_end(first, second):
    ends = pair(first, second)
    (route,) = find_routes([ends], GAPS, TEXT)
    points = route.points
    assert (points[0].x(), points[0].y()) == (ends[0].x, ends[0].y)
    assert (points[-1].x(), points[-1].y()) == (ends[1].x, ends[1].y)
    for before, after in pairwise(points):
        assert before.x() == after.x() or before.y() == after.y()
    assert rounded(points).currentPosition() == points[-1]


def test_arcs_over_each_other_take_lanes_and_the_short_one_lies_lower():
    near, far = pair((2, 300), (2, 360)), pair((2, 100), (2, 500))
    long, short = find_routes([far, near], GAPS, TEXT)
    assert short.stretches[0].y > long.stretches[0].y


def test_a_route_is_hit_on_its_line_but_not_where_it_stands_on_words():
    (route,) = find_routes([pair((2, 100), (2, 500))], GAPS, TEXT)
    y = route.stretches[0].y
    assert route.is_at(QPointF(300, y + 3))
    assert not route.is_at(QPointF(300, y + 8))
    assert not route.is_at(QPointF(100, GAPS[2].bottom + 6))
