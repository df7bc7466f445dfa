"""The map by itself; tests/ui/test_offsets_against_qt.py holds it against a real QTextDocument."""

import pytest
from hypothesis import given
from strategies import texts

from workbench.core.offsets import OffsetMap


def test_plain_text_maps_to_itself():
    offsets = OffsetMap("كيم\nBM-21")
    assert offsets.display == "كيم\nBM-21"
    assert [offsets.position(offset) for offset in range(10)] == list(range(10))
    assert offsets.length == 9


@pytest.mark.parametrize(
    ("text", "display", "positions"),
    [
        ("a\r\nb", "a\nb", {0: 0, 1: 1, 3: 2, 4: 3}),
        ("a\rb", "a\nb", {0: 0, 1: 1, 2: 2, 3: 3}),
        ("a\u2029b", "a\nb", {1: 1, 2: 2, 3: 3}),
        ("a\u2028b", "a\u2028b", {1: 1, 2: 2, 3: 3}),
        ("\ufeffab", "ab", {0: 0, 1: 0, 2: 1, 3: 2}),
        ("\ufeff\ufeffa", "a", {0: 0, 1: 0, 2: 0, 3: 1}),
        ("a\ufeffb", "a\ufeffb", {1: 1, 2: 2, 3: 3}),
        ("a😀b", "a😀b", {0: 0, 1: 1, 2: 3, 3: 4}),
        ("\ufdd0\ufdd1", "\ufffd\ufffd", {0: 0, 1: 1, 2: 2}),
        ("\ufffea", "\ufffda", {0: 0, 1: 1, 2: 2}),
        ("\ufdef\xa0", "\ufdef\xa0", {1: 1, 2: 2}),
        ("😀\r\n😀", "😀\n😀", {0: 0, 1: 2, 3: 3, 4: 5}),
        ("", "", {0: 0}),
    ],
)
def test_special_characters(text, display, positions):
    offsets = OffsetMap(text)
    assert offsets.display == display
    assert {offset: offsets.position(offset) for offset in positions} == positions
    assert offsets.length == positions[len(text)]


def test_a_position_maps_back_to_the_offset_behind_a_byte_order_mark():
    offsets = OffsetMap("\ufeffab")
    assert [offsets.offset(position) for position in (0, 1, 2)] == [1, 2, 3]


def test_a_place_inside_a_pair_is_refused_on_either_side():
    with pytest.raises(ValueError, match="2 lies inside a pair"):
        OffsetMap("a\r\nb").position(2)
    with pytest.raises(ValueError, match="2 lies inside a pair"):
        OffsetMap("a😀b").offset(2)


@pytest.mark.parametrize("place", [-1, 4])
def test_a_place_outside_is_refused(place):
    with pytest.raises(ValueError, match="outside the text of 3"):
        OffsetMap("كيم").position(place)
    with pytest.raises(ValueError, match="outside the document of 3"):
        OffsetMap("كيم").offset(place)


def test_a_lone_surrogate_is_refused():
    with pytest.raises(ValueError, match="lone surrogate at code point 2"):
        OffsetMap("ab\ud800")


@given(texts(0))
def test_every_offset_outside_pairs_comes_back(text):
    offsets = OffsetMap(text)
    lead = len(text) - len(text.lstrip("\ufeff"))
    inside = {at + 1 for at in range(len(text)) if text[at : at + 2] == "\r\n"}
    for offset in set(range(lead, len(text) + 1)) - inside:
        assert offsets.offset(offsets.position(offset)) == offset
    for offset in inside:
        with pytest.raises(ValueError, match="inside a pair"):
            offsets.position(offset)


@given(texts(0))
def test_the_length_is_that_of_the_display_in_utf_16(text):
    offsets = OffsetMap(text)
    assert offsets.length == len(offsets.display.encode("utf-16-le")) // 2
    assert offsets.position(len(text)) == offsets.length
