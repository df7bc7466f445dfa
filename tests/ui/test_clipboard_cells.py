import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput
from workbench.ui.tables.clipboard_cells import cells_of_text, text_of_cells

CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=10)


@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1)))
def test_cells_come_back_as_they_were_copied(rows: list[list[str]]) -> None:
    rows[-1][-1] += "."  # a text without any cell is refused
    assert cells_of_text(text_of_cells(rows)) == rows


def test_a_spreadsheet_runs_none_of_them() -> None:
    assert text_of_cells([["=1+1", "غراد", -3]]) == "'=1+1\tغراد\t-3"


def test_what_a_spreadsheet_copies_ends_with_a_line_break() -> None:
    assert cells_of_text("a\tb\r\nc\td\r\n") == [["a", "b"], ["c", "d"]]


@pytest.mark.parametrize("text", ["", "\n", '"' + "x" * 200_000])
def test_what_holds_no_cells_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        cells_of_text(text)
