"""Numbers with units, as they stand in Arabic and Latin texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.quantities import parse, unit_value
from workbench.core.scheme import Attribute, Words

WORDS = Words(en="Unit", ar="الوحدة")
CHOICE = Attribute(
    name="unit",
    type="choice",
    title=WORDS,
    values=("mm", "mile"),
    value_titles={"mile": Words(en="Mile", ar="ميل")},
)
TEXT = Attribute(name="unit", type="text", title=WORDS)


@pytest.mark.parametrize(
    ("written", "number", "unit"),
    [
        ("122", 122, ""),
        ("122 ملم", 122, "ملم"),
        ("122mm", 122, "mm"),
        ("١٢٢ ملم", 122, "ملم"),
        ("۱۲۲", 122, ""),
        ("١٢٫٥ كم", 12.5, "كم"),
        ("12.50", 12.5, ""),
        ("122.0", 122, ""),
        ("1,200 kg", 1200, "kg"),
        ("١٬٢٠٠", 1200, ""),
        ("12 000 كم", 12000, "كم"),
        ("5٪", 5, "٪"),
        ("-5", -5, ""),
        (" 7 أطنان ", 7, "أطنان"),
    ],
)
def test_a_number_and_what_stands_behind_it(written, number, unit):
    found = parse(written)
    assert found == (number, unit)
    assert type(found[0]) is type(number)


@pytest.mark.parametrize(
    "written", ["", "about", "ملم", "1,5", "1.2.3", "12,34", "3-5", "3 - 5 كم", "1 1", "9" * 16, "122 mm 130 mm"]
)
def test_what_may_mean_this_or_that_is_no_number(written):
    assert parse(written) is None


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]))
def test_whole_numbers_are_read_in_digits_of_every_script(number, digits):
    written = str(number).translate(str.maketrans("0123456789", digits))
    assert parse(f"{written} ملم") == (number, "ملم")


@given(st.text(max_size=30))
def test_anything_can_be_asked(text):
    found = parse(text)
    assert found is None or isinstance(found[0], int | float)


@pytest.mark.parametrize("written", ["ملم", "مم", "MM", "مليمتر", "millimetres"])
def test_a_unit_is_known_by_all_its_words(written):
    assert unit_value(CHOICE, written) == "mm"
    assert unit_value(TEXT, written) == "mm"


def test_a_unit_of_the_scheme_is_known_by_its_titles():
    assert unit_value(CHOICE, "ميل") == unit_value(CHOICE, "MILE") == "mile"


def test_a_unit_that_the_scheme_lacks_is_none_but_any_words_are_kept_as_text():
    assert unit_value(CHOICE, "كم") is None
    assert unit_value(CHOICE, "شبر") is None
    assert unit_value(TEXT, "شبر") == "شبر"
