"""Examples with brackets around their spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.examples import without_brackets


@pytest.mark.parametrize(
    ("example", "text", "ranges"),
    [
        ("وصل ⟦سامر⟧ ليلا", "وصل سامر ليلا", [(4, 8)]),
        ("⟦a⟧⟦b⟧", "ab", [(0, 1), (1, 2)]),
        ("⟦a ⟦b⟧⟧", "a b", [(0, 3), (2, 3)]),
        ("⟦🚀⟧", "🚀", [(0, 1)]),
        ("a⟧ ⟦b", "a b", []),
        ("⟦⟧", "", []),
    ],
)
def test_brackets_become_ranges(example, text, ranges):
    assert without_brackets(example) == (text, ranges)


@given(st.text("⟦⟧ab "))
def test_ranges_lie_in_the_text(example):
    text, ranges = without_brackets(example)
    assert text == example.replace("⟦", "").replace("⟧", "")
    assert all(0 <= start < end <= len(text) for start, end in ranges)
