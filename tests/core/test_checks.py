"""How two spans overlap, against a plain definition by sets of code points."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.checks import overlap
from workbench.core.records import Span

ranges = st.tuples(st.integers(0, 8), st.integers(1, 5)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def span(start, end):
    return Span(id=f"{start} {end}", start=start, end=end, label="PER")


@given(ranges, ranges)
def test_overlap_is_what_the_sets_of_code_points_say(first, second):
    one, two = set(range(*first)), set(range(*second))
    expected = "same" if one == two else "nest" if one <= two or two <= one else "cross" if one & two else None
    assert overlap(span(*first), span(*second)) == overlap(span(*second), span(*first)) == expected
