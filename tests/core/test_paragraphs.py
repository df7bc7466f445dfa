import re
from itertools import pairwise

import pytest
from bidi import get_base_level
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.core.paragraphs import Direction, base_direction, split_paragraphs


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", [""]),
        ("أ", ["أ"]),
        ("أ\nب\r\nج\rد\u2029ه", ["أ", "ب", "ج", "د", "ه"]),
        ("أ\u2028ب\x85ج\x0bد\x0cه", ["أ\u2028ب\x85ج\x0bد\x0cه"]),
        ("أ\n\nب\n", ["أ", "", "ب", ""]),
        ("\n\r\n", ["", "", ""]),
        ("\r\r\n\n\r", ["", "", "", "", ""]),
    ],
)
def test_only_separators_of_paragraphs_divide(text, paragraphs):
    assert [text[start:end] for start, end in split_paragraphs(text)] == paragraphs


@given(texts(0) | st.text(st.sampled_from("ا\r\n\u2029\u2028 ")))
def test_paragraphs_and_their_separators_make_up_the_text(text):
    paragraphs = list(split_paragraphs(text))
    between = [text[one.end : other.start] for one, other in pairwise(paragraphs)]
    assert paragraphs[0].start == 0
    assert paragraphs[-1].end == len(text)
    assert set(between) <= {"\n", "\r\n", "\r", "\u2029"}
    assert not any(re.search("[\r\n\u2029]", text[start:end]) for start, end in paragraphs)


@pytest.mark.parametrize(
    ("paragraph", "direction"),
    [
        ("122 ملم", "rtl"),
        ("BM-21 غراد", "rtl"),
        ("Homeالرئيسيةالبرامج", "rtl"),
        ('[caption id="a"] صورة الزوار في حديقة المدينة القديمة', "rtl"),
        ("\u2066BM-21\u2069 غراد", "rtl"),
        ("قال John Smith and many other people who came along", "rtl"),
        ("Loader", "ltr"),
        ("The word سلام means peace", "ltr"),
        ("BM غر", "ltr"),
        ("שלום", "rtl"),
        ("", "rtl"),
        ("1234 - 56", "rtl"),
        ("«…»", "rtl"),
    ],
)
def test_base_direction(paragraph, direction):
    assert base_direction(paragraph) == direction


@pytest.mark.parametrize("default", ["rtl", "ltr"])
@pytest.mark.parametrize("paragraph", ["", "1,554", " - ", "٣٠", "\u200b", "😀"])
def test_a_paragraph_without_letters_takes_the_default(paragraph, default: Direction):
    assert base_direction(paragraph, default) == default


@given(st.text(st.sampled_from("اب ab12.\u2066\u2067\u2069\u202e«»ק")))
def test_what_the_algorithm_calls_right_to_left_stays_so(paragraph):
    if paragraph and get_base_level(paragraph) == 1:
        assert base_direction(paragraph, "ltr") == "rtl"
