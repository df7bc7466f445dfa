import re
from unicodedata import normalize

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.core.clitics import PREFIX_PATTERN, alone, breaks, dropped, taken
from workbench.core.folding import fold_plain
from workbench.core.records import Span
from workbench.core.tokens import grapheme_at

CHAINS = [first + second for first in ("", "و", "ف") for second in ("", "ب", "ك", "ل", "س") if first + second]
HANGING = st.text(st.sampled_from("\u064e\u0651\u0640\u200d\u200f"), max_size=3)
REST = st.sampled_from(["كيم", "الأقمار", "لأقمار", "BM-21", "155 ملم", "«سيل»", "بيونغ يانغ", "🚀 نورس", "إلياس"])
LEFT = st.sampled_from(["", " ", "قال ", "😀\r\n", "«", "\u2067", "كيم، ", "BM-21 ", "\r\n"])


def after_drop(word):
    begin = dropped(word, 0, len(word))
    return None if begin is None else word[begin:]


@pytest.mark.parametrize(
    ("word", "rest"),
    [
        ("وكيم", "كيم"),
        ("وَكيم", "كيم"),
        ("بـكيم", "كيم"),
        ("بـ«سيل»", "«سيل»"),
        ("وBM-21", "BM-21"),
        ("و155", "155"),
        ("و\u200fكيم", "كيم"),
        ("و كيم", "كيم"),
        ("للأقمار", "لأقمار"),
        ("والقمر", "القمر"),
        ("سيقول", "يقول"),
        ("ﻭﻛﻴﻢ", "ﻛﻴﻢ"),
        ("مارنغ", None),
        ("القمر", None),
        ("و", None),
        ("وَـ", None),
        ("و، ", None),
        ("ﻷقمار", None),
        ("و\u0301كيم", None),
        ("", None),
    ],
)
def test_one_clitic_is_dropped(word, rest):
    assert after_drop(word) == rest


def test_clitics_are_dropped_one_after_the_other_and_no_further():
    text = "زار وبكيم"
    first = dropped(text, 4, 9)
    second = dropped(text, first, 9)
    assert (first, second) == (5, 6)
    assert dropped(text, second, 9) is None  # no clitic follows ب


def test_nothing_behind_the_end_of_the_range_is_left():
    assert dropped("وكيم", 0, 1) is None


@pytest.mark.parametrize(
    ("before", "clitic"),
    [
        ("قال و", "و"),
        ("وب", "ب"),
        ("بـ", "بـ"),
        ("وَ", "وَ"),
        ("«ل\u200f", "ل\u200f"),
        ("ل", "ل"),
        ("BM-21 ك", "ك"),
        ("ﻭ", "ﻭ"),
        ("", ""),
        ("قال ", ""),
        ("و ", ""),
        ("بو", ""),
        ("وال", ""),
        ("قلب", ""),
        ("لل", ""),
    ],
)
def test_the_clitic_before_a_range_is_taken_in(before, clitic):
    begin = taken(f"{before}كيم", len(before))
    assert begin == (len(before) - len(clitic) if clitic else None)


@pytest.mark.parametrize("after", ["", " كيم", "\r\nكيم"])
def test_a_clitic_that_nothing_is_joined_to_is_not_taken_in(after):
    assert taken(f"و{after}", 1) is None


@given(LEFT, st.sampled_from(CHAINS), HANGING, REST)
def test_dropping_takes_off_what_taking_took_in(left, chain, hanging, rest):
    text = f"{left}{chain}{hanging}{rest}"
    start = len(left + chain + hanging)
    begin = taken(text, start)
    assert begin == len(left) + len(chain) - 1
    assert dropped(text, begin, len(text)) == start


@given(st.text(st.sampled_from("وفبلكسايم \u064e\u0640\u200f\u0301\r\n«B1😀🏽\u200dﻷ"), max_size=20), st.data())
def test_edges_stay_on_graphemes_and_letters_alone_change_sides(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assume(grapheme_at(text, start).start == start)
    begin = dropped(text, start, end)
    if begin is not None:
        assert start < begin < end
        assert grapheme_at(text, begin).start == begin
        assert fold_plain(text[start:begin]).strip() in set("وفبلكس")
    begin = taken(text, start)
    if begin is not None:
        assert fold_plain(text[begin:start], 1) in set("وفبلكس")


@pytest.mark.parametrize("chain", ["", "و", "ف", "ب", "وب", "فل", "ال", "وال", "بال", "فكال", "لل", "ولل", "س"])
def test_the_prefix_pattern_takes_every_chain(chain):
    assert re.fullmatch(PREFIX_PATTERN, chain)


@pytest.mark.parametrize("letters", ["بو", "لب", "الو", "وو", "للال", "م"])
def test_the_prefix_pattern_takes_no_other_letters(letters):
    assert not re.fullmatch(PREFIX_PATTERN, letters)


def spans_of(text, *surfaces):
    starts = [text.index(surface) for surface in surfaces]
    return [
        Span(id=surface, start=start, end=start + len(surface), label="PER")
        for surface, start in zip(surfaces, starts, strict=True)
    ]


def corrected(text, surface, known=()):
    (span,) = spans_of(text, surface)
    return [text[begin : span.end] for _, begin in breaks(text, [span], {fold_plain(name) for name in known})]


@pytest.mark.parametrize(
    ("surface", "known", "rest"),
    [
        ("وَكيم", "كيم", "كيم"),
        ("ولكيم", "كيم", "كيم"),
        ("بـكيم", "كيم", "كيم"),
        ("للأقمار", "الأقمار", "لأقمار"),
        ("للجنة", "لجنة", "لجنة"),
        ("وقال", "قال", "قال"),
        ("سيقول", "يقول", "يقول"),
        ("ولأورفانيا", "أورفانيا", "أورفانيا"),
        ("وكيم جونغ أون", "كيم جونغ أون", "كيم جونغ أون"),
        ("وBM-21", "BM-21", "BM-21"),
    ],
)
def test_a_clitic_before_a_known_name_is_found(surface, known, rest):
    assert corrected(f"زار 😀\r\n{surface} أمس", surface, [known]) == [rest]


def test_a_clitic_before_a_word_that_stands_free_more_often_is_found():
    text = "وصل كيم أمس. ثم زار كيم الميناء. وكيم هنا."
    assert corrected(text, "وكيم") == ["كيم"]


def test_a_wrong_border_that_is_known_elsewhere_is_found_by_the_text():
    text = "وصل كيم أمس. ثم زار كيم الميناء. وكيم هنا."
    assert corrected(text, "وكيم", ["كيم", "وكيم"]) == ["كيم"]


@pytest.mark.parametrize(
    "name", ["كيم", "بوتين", "ليف", "فلاديمير", "واشنطن", "سعيد", "كمال", "لبنان", "كوريا", "وسام"]
)
def test_names_that_begin_with_a_clitic_letter_are_left_alone(name):
    text = f"وصل {name} أمس، ورافق سامر {name} إلى الميناء. وقال إن {name} هنا."
    assert corrected(text, name, ["كيم", "سامر", "الميناء", name]) == []


@pytest.mark.parametrize(
    ("text", "surface", "known"),
    [
        ("بيع بمال كثير ولمال أكثر. زاره كمال أمس", "كمال", []),  # مال is no free word there
        ("كان مال كثير. زاره كمال أمس وكمال هنا", "كمال", []),  # less often than كمال
        ("مال ومال وبمال. زاره كمال وأهدى لكمال كتابا", "كمال", ["مال"]),  # لكمال: a name of its own
        ("جاء عيد بعد عيد. زار سعيد الميناء", "سعيد", ["عيد"]),  # س before a noun
        ("زار كامل الميناء", "كامل", ["أمل"]),
        ("زار سالم الميناء وفيه ألم وألم", "سالم", ["ألم"]),
        ("كان مال. زاره كمال", "كمال", ["مال", "كمال"]),  # tagged as it is elsewhere
    ],
)
def test_what_is_left_by_chance_is_no_name(text, surface, known):
    assert corrected(text, surface, known) == []


def test_a_span_of_several_pieces_is_judged_by_its_first():
    text = "وكيم، كما قيل، جونغ أون"
    span = Span(id="a", start=0, end=len(text), label="PER", fragments=((0, 4), (15, len(text))))
    assert list(breaks(text, [span], {"كيم"})) == [(span, 1)]


@given(st.text(st.sampled_from("وفبلكسايم \u064e\u0640«B1😀\n"), min_size=1, max_size=30), st.data())
def test_whatever_is_found_begins_behind_a_clitic(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span(id="a", start=start, end=end, label="PER")
    words = set(normalize("NFC", fold_plain(text)).split())
    for _, begin in breaks(text, [span], words):
        assert begin in {one := dropped(text, start, end), one and dropped(text, one, end)}


@pytest.mark.parametrize(
    ("text", "surface", "alone_"),
    [
        ("زار روسيا ولروسيا ميناء", "روسيا", "روسيا"),
        ("صاروخ للأقمار البعيدة", "لأقمار", "الأقمار"),
        ("زار لبنان وسلم للبنان قاربا", "لبنان", "لبنان"),
        ("للبنان ميناء، وفي لبنان سوق", "لبنان", "لبنان"),
        ("زار نيرادا، ولنيرادا\nميناء", "ولنيرادا\nميناء", "ولنيرادا ميناء"),
        ("زار نيرادا وعاد من نيرادا، ولنيرادا ميناء", "ولنيرادا", "نيرادا"),
    ],
)
def test_words_stand_alone_without_joined_letters(text, surface, alone_):
    start = text.index(surface)
    assert alone(text, Span(id="a", start=start, end=start + len(surface), label="GPE")) == alone_
