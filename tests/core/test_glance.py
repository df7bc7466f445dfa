"""A glance never misses what folding would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.core.folding import fold_plain
from workbench.core.glance import Glance

# Letters that fold, marks that compose with the letter before them, ligatures, and what an expression gives a meaning.
HARD = "كيملاأإآٱىةهءؤئچپگڤژەہۀ ـًُّٰٕٓٔ\u00a0\u200d\u202e\0\r\n-]\\^.*?()ﷲﻻﻷ«»،0٣AaÉ"
hard_texts = st.one_of(st.text(HARD, min_size=1, max_size=40), texts())
levels = st.sampled_from([1, 2, 3])


@st.composite
def texts_with_parts(draw: st.DrawFn) -> tuple[str, str, int]:
    """A text, a part of it folded on a level, and that level."""
    text, level = draw(hard_texts), draw(levels)
    folded = fold_plain(text, level)
    start, end = sorted((draw(st.integers(0, len(folded))), draw(st.integers(0, len(folded)))))
    return text, folded[start:end], level


@given(texts_with_parts())
def test_what_is_there_may_be_there(given_text):
    text, part, level = given_text
    assert Glance(part, level).may_hold(text)


@given(hard_texts, hard_texts, levels)
def test_what_cannot_be_there_is_not(text, other, level):
    sought = fold_plain(other, level)
    if not Glance(sought, level).may_hold(text):
        assert sought not in fold_plain(text, level)


@pytest.mark.parametrize("text", ["وزارة الدفاع", "قال الوزير غدا", "Russia"])
def test_most_texts_are_told_apart(text):
    assert not Glance("روسيا", 2).may_hold(text)
