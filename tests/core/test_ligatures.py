import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.core.ligatures import is_inside_ligature, painted_range
from workbench.core.tokens import grapheme_at


@pytest.mark.parametrize("ligature", ["لا", "لأ", "لإ", "لآ", "لٱ", "لَا", "لَّا", "لْأَ", "لله", "للّٰه"])
def test_an_edge_inside_a_ligature_is_painted_at_its_border(ligature):
    text = f"ب{ligature}ب"
    end = 1 + len(ligature)
    for offset in range(2, end):
        assert is_inside_ligature(text, offset)
        assert painted_range(text, offset, len(text)) == (1, len(text))
        assert painted_range(text, 0, offset) == (0, end)


def test_the_name_behind_a_clitic_is_painted_with_it():
    assert painted_range("لأوكرانيا", 1, 9) == (0, 9)


@pytest.mark.parametrize("text", ["لب", "ال", "له", "لـا", "كيم", "ل ا"])
def test_an_edge_between_letters_that_form_none_is_painted_where_it_is(text):
    for offset in range(len(text) + 1):
        assert painted_range(text, 0, offset).end == offset
        assert not is_inside_ligature(text, offset)


@pytest.mark.parametrize("cluster", ["مُ", "\r\n", "👩\u200d🚀", "e\u0301", "🇸🇾"])
def test_an_edge_inside_a_grapheme_is_painted_at_its_border(cluster):
    text = f"ب{cluster}ب"
    for offset in range(2, 1 + len(cluster)):
        assert painted_range(text, 0, offset) == (0, 1 + len(cluster))
        assert is_inside_ligature(text, offset)


def test_the_edges_of_a_text_are_edges():
    assert painted_range("لا", 0, 2) == (0, 2)
    assert painted_range("", 0, 0) == (0, 0)


@given(texts(0) | st.text(st.sampled_from("لاأهبَّ ")), st.data())
def test_what_is_painted_covers_what_is_stored_and_widening_again_changes_nothing(text, data):
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    painted = painted_range(text, start, end)
    assert 0 <= painted.start <= start <= end <= painted.end <= len(text)
    assert painted_range(text, *painted) == painted
    for edge in painted:
        assert grapheme_at(text, edge).start == edge
