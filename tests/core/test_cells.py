import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.cells import set_apart, taken_back

LIKE_A_FORMULA = st.text("'=+-@\t\r\n＝＋－＠ a", max_size=6)


@given(LIKE_A_FORMULA | st.text())
def test_a_text_comes_back_as_it_was(text):
    assert taken_back(set_apart(text)) == text


@given(LIKE_A_FORMULA)
def test_no_cell_begins_like_a_formula(text):
    assert not set_apart(text).startswith(tuple("=+-@\t\r\n＝＋－＠"))


@pytest.mark.parametrize("text", ["", "غراد", "'", "'quoted'", "a=b", " =1"])
def test_other_text_is_a_cell_as_it_is(text):
    assert set_apart(text) == text
