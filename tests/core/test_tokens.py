import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.core import tokens
from workbench.core.tokens import (
    grapheme_at,
    next_grapheme,
    next_word,
    previous_grapheme,
    previous_word,
    snap,
    trim,
    word_at,
    words,
)

common = st.text(st.sampled_from('كيملاُّ ،.«»"-–BM21٣\u200d\u200c\u00a0ـ%\n\r🚀\u2067\u2069'), max_size=30)
news = common | texts(0)


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مُجهّزة", ["مُجهّزة"]),
        ("الـ70", ["الـ", "70"]),
        ("و155 ملم،", ["و", "155", "ملم"]),
        ("122 ملم", ["122", "ملم"]),
        ("«غراد»", ["غراد"]),
        ("19، 2022،", ["19", "2022"]),
        ("BM-21", ["BM-21"]),
        ('RBU-6000"،', ["RBU-6000"]),
        ("ميغ-31", ["ميغ-31"]),
        ("كوفيد-19", ["كوفيد-19"]),
        ("وBM-21", ["و", "BM-21"]),
        ("نا-أموري", ["نا-أموري"]),
        ("بوتين – كيم", ["بوتين", "كيم"]),
        ("شرقا - غربا", ["شرقا", "غربا"]),
        ('بـ"تعزيز"', ["بـ", "تعزيز"]),
        ("1,554 و٣٫٥ و12/9", ["1,554", "و", "٣٫٥", "و", "12/9"]),
        ("90% ٩٠٪", ["90%", "٩٠٪"]),
        ("مي\u200cخواهم نا\u200dم", ["مي\u200cخواهم", "نا\u200dم"]),
        ("كيم\u00a0جونغ", ["كيم", "جونغ"]),
        ("روسيا..ماذا", ["روسيا", "ماذا"]),
        ("don’t", ["don’t"]),
        ("", []),
        ("،؛ … 🚀", []),
    ],
)
def test_words_of_arabic_news(text, expected):
    assert found(text) == expected


@given(news)
def test_words_hold_every_letter_and_digit_and_no_space(text):
    covered = {offset for start, end in words(text) for offset in range(start, end)}
    for offset, char in enumerate(text):
        if regex.match(r"[\p{L}\p{N}]", char):
            assert offset in covered
        if char.isspace():
            assert offset not in covered


@given(common)
def test_no_edge_of_a_word_falls_inside_a_grapheme(text):
    borders = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    assert all(edge in borders for one in words(text) for edge in one)


@given(news)
def test_a_word_is_found_from_anywhere_in_it(text):
    for start, end in words(text):
        for offset in range(start, end):
            assert word_at(text, offset) == (start, end)


@given(news, st.data())
def test_no_word_is_found_where_none_touches(text, data):
    offset = data.draw(st.integers(0, len(text)))
    touching = [word for word in words(text) if word.start <= offset <= word.end]
    assert word_at(text, offset) == (touching[-1] if touching else None)


def test_of_two_words_that_touch_the_later_one_is_meant():
    assert word_at("و155", 1) == (1, 4)


@given(news, st.data())
def test_stepping_finds_the_neighbouring_words(text, data):
    offset = data.draw(st.integers(0, len(text)))
    after = [word for word in words(text) if word.start >= offset]
    before = [word for word in words(text) if word.end <= offset]
    assert next_word(text, offset) == (after[0] if after else None)
    assert previous_word(text, offset) == (before[-1] if before else None)


@pytest.mark.parametrize(
    ("start", "end", "snapped"),
    [(5, 10, "بيونغ يانغ"), (3, 6, "بيونغ"), (9, 10, "يانغ"), (2, 3, ""), (3, 8, "بيونغ"), (0, 15, "من بيونغ يانغ،")],
)
def test_snap_widens_to_words_and_trims_space(start, end, snapped):
    text = "من بيونغ يانغ، "
    assert text[slice(*snap(text, start, end))] == snapped


@given(news, st.data())
def test_snapping_cuts_no_word_keeps_what_is_not_space_and_is_stable(text, data):
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    snapped = snap(text, start, end)
    if snapped.start == snapped.end:
        assert not text[start:end].strip()
        return
    assert snap(text, *snapped) == snapped
    assert text[start:end].strip() in text[snapped.start : snapped.end]
    for word in words(text):
        assert not word.start < snapped.start < word.end
        assert not word.start < snapped.end < word.end


@given(news, st.data())
def test_trim_leaves_space_at_neither_edge(text, data):
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    trimmed = trim(text, start, end)
    assert text[slice(*trimmed)] == text[start:end].strip()
    assert start <= trimmed.start <= trimmed.end <= end


@pytest.mark.parametrize("cluster", ["مُ", "مُّ", "\r\n", "👩\u200d🚀", "م\u200d", " \u064e"])
def test_a_grapheme_is_one_stop(cluster):
    text = f"ب{cluster}ب"
    assert grapheme_at(text, 1) == (1, 1 + len(cluster))
    assert next_grapheme(text, 1) == 1 + len(cluster)
    assert previous_grapheme(text, 1 + len(cluster)) == 1


@given(news)
def test_graphemes_are_those_of_the_whole_text(text):
    borders = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    for offset in range(len(text)):
        grapheme = grapheme_at(text, offset)
        assert grapheme.start == max(border for border in borders if border <= offset)
        assert grapheme.end == min(border for border in borders if border > offset)
    assert grapheme_at(text, len(text)) == (len(text), len(text))


def test_stepping_by_graphemes_stays_in_the_text():
    assert previous_grapheme("كيم", 0) == 0
    assert next_grapheme("كيم", 3) == 3


@pytest.mark.timeout(10)
def test_work_stays_local_in_one_long_paragraph():
    text = "كيم BM-21، " * 100_000
    middle = len(text) // 2
    for offset in range(middle, middle + 200):
        tokens.snap(text, offset, offset + 5)
        word_at(text, offset)
        grapheme_at(text, offset)


@given(news)
def test_plain_words_are_cut_as_all_others(text: str) -> None:
    slowly = [match.span() for match in tokens._TOKEN.finditer(text)]
    assert tokens.tokens(text) == slowly
