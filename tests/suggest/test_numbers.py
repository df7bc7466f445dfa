"""What number words and digits are worth."""

import pytest

from workbench.suggest.numbers import number_of, value_of


@pytest.mark.parametrize(
    ("values", "worth"),
    [
        ([3, 1000], 3000),
        ([100, 20, 1000], 120_000),
        ([2, 1000, 300], 2300),
        ([5, 20], 25),
        ([17, 10**9], 17 * 10**9),
        ([7.1, 10**9], 7_100_000_000),
        ([3, 100], 300),
        ([1000], 1000),
        ([2000, 5], 2005),
        ([1.5], 1.5),
    ],
)
def test_number_words_in_a_row(values, worth):
    assert value_of(values) == worth


@pytest.mark.parametrize(
    ("digits", "worth"), [("1,554", 1554), ("19.35", 19.35), ("07", 7), ("17.02.2026", None), ("1.554.000", None)]
)
def test_digits(digits, worth):
    assert number_of(digits) == worth
