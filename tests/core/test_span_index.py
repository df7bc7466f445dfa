import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.records import Span
from workbench.core.span_index import MAX_LANE, SpanIndex


def span(span_id: str, start: int, end: int, *fragments: tuple[int, int]) -> Span:
    return Span(id=span_id, start=start, end=end, label="PER", fragments=fragments)


@st.composite
def some_spans(draw: st.DrawFn) -> list[Span]:
    """Spans with ids of their own: short ones, ones across the index's buckets, discontinuous ones."""
    drawn: list[Span] = []
    for number in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, 20) | st.integers(240, 270) | st.integers(0, 2000))
        length = draw(st.integers(1, 8) | st.integers(1, 700))
        fragments = (
            ((start, start + 1), (start + length - 1, start + length)) if length > 2 and draw(st.booleans()) else ()
        )
        drawn.append(span(f"{draw(st.integers(0, 9))}-{number}", start, start + length, *fragments))
    return drawn


ranges = st.tuples(st.integers(0, 2100), st.integers(1, 600)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def lanes(index: SpanIndex) -> dict[str, int]:
    return {one.id: index.lane(one) for one in index}


@given(some_spans())
def test_spans_come_in_order_and_by_id(spans):
    index = SpanIndex(spans)
    assert list(index) == sorted(spans, key=lambda one: one.order)
    assert len(index) == len(spans)
    assert all(index.get(one.id) == one for one in spans)
    assert index.get("nobody") is None
    assert [index.number(one) for one in index] == list(range(len(spans)))


@given(some_spans(), ranges)
def test_overlapping_finds_what_brute_force_finds(spans, place):
    start, end = place
    expected = [one for one in spans if one.start < end and one.end > start]
    assert SpanIndex(spans).overlapping(start, end) == sorted(expected, key=lambda one: one.order)


@given(some_spans(), st.integers(0, 2100))
def test_at_finds_what_covers_a_character_and_the_shortest_first(spans, offset):
    covering = [one for one in spans if any(start <= offset < end for start, end in one.ranges)]
    found = SpanIndex(spans).at(offset)
    assert sorted(found, key=lambda one: one.id) == sorted(covering, key=lambda one: one.id)
    lengths = [one.end - one.start for one in found]
    assert lengths == sorted(lengths)


@given(some_spans(), st.data())
def test_neighbours_are_those_of_the_order(spans, data):
    index, ordered = SpanIndex(spans), sorted(spans, key=lambda one: one.order)
    place = data.draw(st.sampled_from([one.order for one in spans] or [(0, 0, "")]) | st.just((5, 6, "5")))
    assert index.following(place) == next((one for one in ordered if one.order > place), None)
    assert index.preceding(place) == next((one for one in reversed(ordered) if one.order < place), None)


@given(some_spans(), some_spans(), st.data())
def test_an_index_that_was_changed_equals_one_that_was_built_so(spans, later, data):
    index = SpanIndex(spans)
    kept = {one.id: one for one in spans}
    lanes(index)
    for one in later:
        index.add(one)
        kept[one.id] = one
        if data.draw(st.booleans()):
            lanes(index)
        if data.draw(st.booleans()):
            gone = data.draw(st.sampled_from(sorted(kept)))
            index.remove(gone)
            del kept[gone]
    fresh = SpanIndex(kept.values())
    assert list(index) == list(fresh)
    assert lanes(index) == lanes(fresh)
    for start in range(0, 2000, 250):
        assert index.overlapping(start, start + 250) == fresh.overlapping(start, start + 250)


@given(some_spans())
def test_spans_that_overlap_never_share_a_lane_below_the_last(spans):
    index = SpanIndex(spans)
    of = lanes(index)
    for one in spans:
        assert 0 <= of[one.id] <= MAX_LANE
        for other in index.overlapping(one.start, one.end):
            assert other.id == one.id or of[one.id] != of[other.id] or of[one.id] == MAX_LANE


def test_a_longer_span_lies_further_out():
    inner, outer, apart = span("a", 5, 8), span("b", 0, 20), span("c", 30, 40)
    assert lanes(SpanIndex([outer, apart, inner])) == {"a": 0, "b": 1, "c": 0}


def test_deep_nesting_shares_the_last_lane():
    nested = [span(str(number), 10 - number, 20 + number) for number in range(8)]
    assert [SpanIndex(nested).lane(one) for one in nested] == [0, 1, 2, 3, 4, 4, 4, 4]


def test_a_span_with_a_known_id_is_replaced():
    index = SpanIndex([span("a", 0, 5)])
    index.add(span("a", 700, 705))
    assert [one.start for one in index] == [700]
    assert index.overlapping(0, 10) == []


def test_removing_what_is_not_there_changes_nothing():
    index = SpanIndex([span("a", 0, 5)])
    index.remove("b")
    assert len(index) == 1


def test_a_gap_between_fragments_is_not_covered():
    index = SpanIndex([span("a", 0, 9, (0, 3), (6, 9))])
    assert [bool(index.at(offset)) for offset in (2, 3, 5, 6, 9)] == [True, False, False, True, False]
    assert len(index.overlapping(3, 5)) == 1


@pytest.mark.timeout(10)
def test_many_spans_stay_fast_to_find_and_to_change():
    index = SpanIndex(span(f"{number:06}", number * 10, number * 10 + 15) for number in range(20_000))
    for number in range(0, 20_000, 20):
        index.add(span("new", number * 10 + 2, number * 10 + 6))
        assert len(index.overlapping(number * 10 + 2, number * 10 + 4)) <= 3
    index.remove("new")
    assert len(index) == 20_000
