from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.folding import Level, fold, fold_plain, folded_further

LETTERS = "ابتجكلميوهءأإآٱؤئىةکیېہھەچپگڤژ"
MARKS = "\u064b\u064e\u064f\u0651\u0652\u0653\u0654\u0655\u0670\u06e5\u06e6\u06d6"
INVISIBLE = "\u0640\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202c\u202e\u2066\u2069\ufeff\u00ad"
OTHERS = "ﻻﷲﷺﹰﹱﺉﭖ٠٩۵٪٫٬؛،؟“”„«»\"'- \u00a0\u202f\nAzBM21😀\U0001ee00"

levels = st.sampled_from([1, 2, 3])
texts = st.text(st.sampled_from(LETTERS + MARKS + INVISIBLE + OTHERS), max_size=40) | st.text(max_size=40)
arabic_texts = st.text(st.sampled_from(LETTERS + MARKS + " "), max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("مُجَهَّزَةٌ", "مجهزة"),
        ("كتـــاب", "كتاب"),
        ("\ufeffم\u200fن\u2067ا\u2069ل\u00ad\u200d", "منال"),
        ("ﻛﻴﻢ ﻻ ﷲ", "كيم لا الله"),
        ("ﷺ", "ﷺ"),
        ("ﮎﮯ﷼ قالﹰ ﹱ", "كےريال قال "),
        ("١٢٣ ۴۵٪ ١٫٥ ٢٬٠٠٠", "123 45% 1.5 2,000"),
        ("کتیبه ہھەې", "كتيبه هههي"),
        ("“قول” «قول» „قول؛ قول، قول؟", '"قول" "قول" "قول; قول, قول?'),
        ("بيت\u00a0كبير\u202fجدا", "بيت كبير جدا"),
        ("RBU-6000", "rbu-6000"),
        ("أإآٱىةؤئءچ", "أإآٱىةؤئءچ"),
    ],
)
def test_level_1_folds_what_is_only_typed_otherwise(text, folded):
    assert fold_plain(text, 1) == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [("أوكرانيا إلى آسيا ٱلمدرسة", "اوكرانيا الي اسيا المدرسه"), ("مسؤول بيئة شيء", "مسؤول بيئه شيء"), ("ﺃﻯ", "اي")],
)
def test_level_2_folds_alef_yeh_and_teh_marbuta(text, folded):
    assert fold_plain(text) == folded


@pytest.mark.parametrize(
    ("text", "folded"), [("مسؤول بيئة شيء", "مسوول بييه شي"), ("چپگڤژ", "جبغفز"), ("ﭖ", "ب"), ("ﻼﺉ", "لاي")]
)
def test_level_3_folds_the_other_hamzas_and_foreign_letters(text, folded):
    assert fold_plain(text, 3) == folded


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize(("apart", "composed"), [("ا\u0654", "أ"), ("و\u064e\u0651\u0654", "ؤ"), ("ي\u0654", "ئ")])
def test_a_hamza_typed_apart_folds_as_the_letter_it_makes(apart, composed, level: Level):
    assert fold_plain(apart, level) == fold_plain(composed, level)


def test_a_hit_takes_the_marks_of_its_last_letter_along_but_no_direction_mark():
    text = "قالت مِيمٌـ\u200f جديدة"
    folded = fold(text)
    start = folded.text.index("ميم")
    assert folded.source_range(start, start + 3) == (5, 11)
    assert text[5:11] == "مِيمٌـ"


def test_a_hit_on_half_a_ligature_is_widened_to_the_whole_character():
    folded = fold("سﻻم")
    assert folded.text == "سلام"
    assert folded.source_range(0, 2) == (0, 2)
    assert folded.source_range(2, 4) == (1, 3)


def test_a_hit_behind_a_dropped_hamza_is_where_it_is():
    assert fold("شيء ما", 3).source_range(3, 5) == (4, 6)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 4)])
def test_what_is_no_hit_is_refused(start, end):
    with pytest.raises(ValueError, match="no range of a folded text of 3"):
        fold("ميم").source_range(start, end)


@given(texts, levels)
def test_folding_with_and_without_the_map_gives_the_same_text(text, level: Level):
    assert fold(text, level).text == fold_plain(text, level)


@given(texts, levels, st.data())
def test_every_hit_maps_to_source_that_folds_to_it(text, level: Level, data):
    folded = fold(text, level)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    source_start, source_end = folded.source_range(start, end)
    assert 0 <= source_start < source_end <= len(text)
    assert folded.text[start:end] in fold_plain(text[source_start:source_end], level)


@given(texts, levels)
def test_the_map_never_goes_back(text, level: Level):
    folded = fold(text, level)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert all(start < end for start, end in zip(folded.starts, folded.ends, strict=True))
    for place in range(1, len(folded.text)):
        same = folded.starts[place] == folded.starts[place - 1]
        assert same or folded.starts[place] >= folded.ends[place - 1]


@given(arabic_texts, levels)
def test_composed_and_decomposed_spellings_fold_alike(text, level: Level):
    assert fold_plain(normalize("NFC", text), level) == fold_plain(normalize("NFD", text), level)


@given(texts, levels, levels)
def test_folding_again_adds_only_what_the_higher_level_folds(text, first: Level, second: Level):
    assert fold_plain(fold_plain(text, first), second) == fold_plain(text, max(first, second))


@given(texts)
def test_what_was_folded_on_level_1_folds_further_with_the_same_way_back(text):
    further, at_once = folded_further(fold(text, 1)), fold(text, 2)
    assert further.text == at_once.text
    assert (list(further.starts), list(further.ends)) == (list(at_once.starts), list(at_once.ends))
