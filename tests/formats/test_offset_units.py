import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.formats.offset_units import OFFSET_UNITS, Offsets, OffsetUnit

ENCODINGS = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}


@pytest.mark.parametrize("unit", OFFSET_UNITS)
@given(text=texts(), data=st.data())
def test_every_offset_comes_back(unit: OffsetUnit, text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    offsets = Offsets(text, unit)
    assert offsets.to_codepoints(offsets.from_codepoints(offset)) == offset


@pytest.mark.parametrize("unit", ENCODINGS)
@given(text=texts(), data=st.data())
def test_offsets_are_lengths_of_the_encoded_text(unit: OffsetUnit, text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    encoding, width = ENCODINGS[unit]
    assert Offsets(text, unit).from_codepoints(offset) == len(text[:offset].encode(encoding)) // width


@pytest.mark.parametrize(("unit", "inside"), [("utf16", 2), ("utf8", 3), ("utf8", 4), ("utf8", 5)])
def test_an_offset_inside_a_character_is_refused(unit: OffsetUnit, inside: int) -> None:
    with pytest.raises(ValueError, match=str(inside)):
        Offsets("a" + "🚀" if unit == "utf16" else "ك🚀", unit).to_codepoints(inside)


@pytest.mark.parametrize(("unit", "end"), [("codepoint", 2), ("utf16", 3), ("utf8", 6)])
@pytest.mark.parametrize("beyond", [-1, 1])
def test_an_offset_outside_the_text_is_refused(unit: OffsetUnit, end: int, beyond: int) -> None:
    offset = -1 if beyond < 0 else end + beyond
    with pytest.raises(IndexError):
        Offsets("ك🚀", unit).to_codepoints(offset)
    assert Offsets("ك🚀", unit).to_codepoints(end) == 2
