import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.dates import common_order, iso_date, table_date
from workbench.core.errors import BadInput


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("2024-05-31", "2024-05-31"),
        ("2024-05-31T14:30", "2024-05-31T14:30"),
        ("2024-05-31 14:30:05", "2024-05-31T14:30:05"),
        ("2024-05-31T14:30:05.25+03:00", "2024-05-31T14:30:05.25+03:00"),
        ("2024-02-29", "2024-02-29"),
        ("٢٠٢٤-٠٥-٣١", "2024-05-31"),
        ("۲۰۲۴-۰۵-۳۱", "2024-05-31"),
        (" \u200f2024-05-31\u200e ", "2024-05-31"),
    ],
)
def test_an_iso_date_is_kept_with_common_digits(written: str, kept: str) -> None:
    assert iso_date(written) == kept


@pytest.mark.parametrize(
    "written",
    ["", "24", "2024-13", "2024-00-10", "2023-02-29", "2024-5-1", "31/05/2024", "0000", "2024-05-31T25:00", "غدا"],
)
def test_what_is_no_iso_date_is_refused_with_what_was_written(written: str) -> None:
    with pytest.raises(BadInput, match=f"“{written}” is no date"):
        iso_date(written)


@given(st.text())
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    for read in (iso_date, lambda one: table_date(one, None)):
        with contextlib.suppress(BadInput):
            assert iso_date(read(text)) == read(text)


@given(st.dates(), st.sampled_from(["day", "month"]), st.sampled_from("/.-"))
def test_a_date_is_read_in_the_order_it_was_written_in(date, order, sign) -> None:
    parts = [date.day, date.month] if order == "day" else [date.month, date.day]
    written = sign.join([*map(str, parts), f"{date.year:04}"])
    assert table_date(written, order) == date.isoformat()


def test_one_day_beyond_twelve_decides_for_all() -> None:
    assert common_order(["03/04/2024", "25/04/2024", "2024-01-01", "", "05/05/2024"]) == "day"
    assert common_order(["03/04/2024", "04/25/2024"]) == "month"


@pytest.mark.parametrize("texts", [[], ["03/04/2024"], ["25/04/2024", "04/25/2024"], ["31/02/2024"]])
def test_nothing_is_guessed(texts: list[str]) -> None:
    assert common_order(texts) is None


def test_day_and_month_that_cannot_be_told_apart_are_refused_with_both_readings() -> None:
    with pytest.raises(BadInput, match=r"2024-03-04 or 2024-04-03"):
        table_date("٠٣/٠٤/٢٠٢٤", None)
    assert table_date("05/05/2024", None) == "2024-05-05"
    assert table_date("25/04/2024 14:30", None) == "2024-04-25T14:30"
    assert table_date("2024/4/3", None) == "2024-04-03"
