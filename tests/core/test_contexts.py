"""What stands around a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.core.contexts import characters_around, words_around

TEXT = "واحد اثنان\nثلاثة أربعة، وكيم خمسة - ستة.\r\nسبعة"
START = TEXT.index("كيم")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (0, ("", "")),
        (1, ("و", " خمسة")),
        (2, ("أربعة، و", " خمسة -")),
        (9, ("ثلاثة أربعة، و", " خمسة - ستة.")),
    ],
)
def test_words_within_the_paragraph(words, expected):
    assert words_around(TEXT, START, START + 3, words) == expected


def test_nothing_is_beside_what_is_alone():
    assert words_around("كيم", 0, 3, 5) == ("", "")


def test_a_word_without_end_is_cut():
    assert words_around("a" * 500 + "كيم" + "b" * 500, 500, 503, 1, reach=10) == ("a" * 10, "b" * 10)


@given(texts(), st.data(), st.integers(0, 5))
def test_it_is_what_the_text_has_there(text, data, words):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, after = words_around(text, start, end, words)
    longest = characters_around(text, start, end, 200)
    assert text[:start].endswith(before)
    assert text[end:].startswith(after)
    assert longest[0].endswith(before)
    assert longest[1].startswith(after)
    assert len(before.split()) <= words >= len(after.split())
