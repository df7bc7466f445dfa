"""Zones painted over others."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.records import Zone
from workbench.core.zone_editing import painted

TEXT = "title\n\nbody one  two\r\n  caption \ntags  here"
KINDS = st.sampled_from(["title", "body", "tags"])


@st.composite
def ranges(draw):
    return tuple(sorted(draw(st.sets(st.integers(0, len(TEXT)), min_size=2, max_size=2))))


@st.composite
def zones(draw):
    start, end = draw(ranges())
    return Zone(start=start, end=end, kind=draw(KINDS), rule=draw(st.sampled_from(["", "lexicon"])))


ALL = st.lists(zones(), max_size=4)  # as imports bring them, they may overlap


def kinds_at(found, offset):
    return {zone.kind for zone in found if zone.start <= offset < zone.end}


@given(ALL, ranges(), KINDS | st.none())
def test_the_range_gets_its_kind_and_the_rest_keeps_its_own(before, place, kind):
    after = painted(TEXT, before, *place, kind)
    for offset, character in enumerate(TEXT):
        if place[0] <= offset < place[1]:
            assert kinds_at(after, offset) == ({kind} if kind else set())
        else:
            lost = kinds_at(before, offset) ^ kinds_at(after, offset)
            assert not lost or character.isspace()


@given(ALL, ranges(), KINDS | st.none())
def test_what_it_does_not_reach_stays_to_the_letter(before, place, kind):
    start, end = place
    far = [zone for zone in before if zone.end < start or end < zone.start]
    assert all(zone in painted(TEXT, before, start, end, kind) for zone in far)


@given(ALL, ranges(), KINDS | st.none())
def test_zones_are_whole_and_painting_twice_changes_nothing(before, place, kind):
    once = painted(TEXT, before, *place, kind)
    assert all(0 <= zone.start < zone.end <= len(TEXT) for zone in once)
    assert painted(TEXT, once, *place, kind) == once


def test_a_zone_is_cut_in_two_and_keeps_its_rule():
    body = Zone(start=7, end=20, kind="body", rule="lexicon", extra={"x": 1})
    assert painted(TEXT, [body], 12, 15, "title") == (
        Zone(start=7, end=11, kind="body", rule="lexicon", extra={"x": 1}),
        Zone(start=12, end=15, kind="title"),
        Zone(start=17, end=20, kind="body", rule="lexicon", extra={"x": 1}),
    )


def test_zones_of_one_kind_that_touch_become_one_made_by_hand():
    zones = [Zone(start=0, end=5, kind="title", rule="first line", extra={"x": 1}), Zone(start=10, end=15, kind="tags")]
    assert painted(TEXT, zones, 5, 11, "title") == (
        Zone(start=0, end=11, kind="title", extra={"x": 1}),
        Zone(start=12, end=15, kind="tags"),
    )


def test_what_is_so_already_keeps_its_rule():
    zones = (Zone(start=0, end=5, kind="title", rule="first line"),)
    assert painted(TEXT, zones, 1, 4, "title") == zones
