"""The pieces of a discontinuous span."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput
from workbench.core.pieces import cut, shaped, united, with_edges
from workbench.core.records import Span

TEXT = "ab  cd e\n\nfgh   i \u00a0 jk lmno"
OFFSETS = st.integers(0, len(TEXT))


@st.composite
def all_pieces(draw):
    edges = sorted(draw(st.sets(OFFSETS, min_size=2, max_size=8)))
    pieces = zip(edges[::2], edges[1::2], strict=False)
    return tuple(piece for piece in pieces if not TEXT[slice(*piece)].isspace()) or ((0, 2),)


@st.composite
def ranges(draw):
    return tuple(sorted(draw(st.sets(OFFSETS, min_size=2, max_size=2))))


def covered(pieces):
    return {offset for start, end in pieces for offset in range(start, end)}


def lie_apart(pieces):
    edges = [edge for piece in pieces for edge in piece]
    return edges == sorted(set(edges))


@given(all_pieces(), ranges())
def test_one_more_piece_is_covered_too_or_touches(pieces, new):
    try:
        more = united(pieces, *new)
    except BadInput:
        assert covered(((new[0] - 1, new[1] + 1),)) & covered(pieces)
    else:
        assert lie_apart(more)
        assert covered(more) == covered(pieces) | covered([new])
        assert len(more) == len(pieces) + 1


@given(all_pieces(), ranges())
def test_what_is_cut_goes_with_the_white_space_beside_it_alone(pieces, gone):
    wanted = covered(pieces) - covered([gone])
    try:
        left = cut(TEXT, pieces, *gone)
    except BadInput as reason:
        is_empty = all(TEXT[offset].isspace() for offset in wanted)
        assert ("Nothing would be left" in str(reason)) == is_empty
        assert is_empty or wanted == covered(pieces)
    else:
        assert lie_apart(left)
        assert covered(left) <= wanted
        assert all(TEXT[offset].isspace() for offset in wanted - covered(left))
        assert all(piece in pieces or TEXT[slice(*piece)].strip() == TEXT[slice(*piece)] for piece in left)


@given(all_pieces(), ranges())
def test_moved_edges_leave_the_inner_ones(pieces, outer):
    try:
        moved = with_edges(pieces, *outer)
    except BadInput:
        assert len(pieces) > 1
        assert outer[0] >= pieces[0][1] or outer[1] <= pieces[-1][0]
    else:
        assert lie_apart(moved)
        assert (moved[0][0], moved[-1][1]) == outer
        assert [edge for piece in moved for edge in piece][1:-1] == [edge for piece in pieces for edge in piece][1:-1]


@given(all_pieces())
def test_a_span_says_its_pieces(pieces):
    span = shaped(Span(id="s", start=0, end=1, label="PER"), pieces)
    assert span.ranges == pieces
    assert bool(span.fragments) == (len(pieces) > 1)


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [(3, 5, "touches the piece 0–3"), (2, 5, "touches the piece 0–3"), (4, 6, "touches the piece 6–9"), (1, 2, "0–3")],
)
def test_pieces_that_touch_are_refused(start, end, reason):
    with pytest.raises(BadInput, match=reason):
        united(((0, 3), (6, 9)), start, end)


def test_white_space_between_two_pieces_keeps_them_apart():
    assert united(((0, 2),), 4, 6) == ((0, 2), (4, 6))
