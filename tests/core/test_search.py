"""What a query finds in one text, and what an index may know of it beforehand."""

import re
import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.core.errors import BadInput
from workbench.core.folding import fold, fold_plain
from workbench.core.search import MODES, MOST_CHARACTERS, SHADOW_VERSION, Query, hits, matcher, shadow

# Letters that fold, marks that compose with the letter before them, ligatures, line ends, and what SQL gives a meaning.
HARD = "كيملاأإآٱىةهءؤئچگەہےۀ ـًُّٰٕٓٔ\u00a0\u200d\u202e\u2067\0\r\n\"'%*?^()ﷲﻻﻷ«»،0٣AaÉ"
hard_texts = st.one_of(st.text(HARD, min_size=1, max_size=40), texts())
levels = st.sampled_from([1, 2, 3])


@st.composite
def texts_with_queries(draw: st.DrawFn) -> tuple[str, Query]:
    """A text, and a query that is a part of it in one spelling or another, or anything else."""
    text = draw(hard_texts)
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    part = text[start:end]
    level = draw(levels)
    sought = draw(st.sampled_from([part, fold_plain(part, level), part.swapcase()]) | hard_texts)
    return text, Query(sought, draw(st.sampled_from(MODES)), level, draw(st.booleans()))


def found(text: str, query: Query) -> list[str]:
    return [text[start:end] for start, end in hits(matcher(query), text)]


def naive(text: str, query: Query) -> list[tuple[int, int]]:
    """The hits of a folded or exact query by trying every place."""
    if query.mode == "exact":
        return [match.span() for match in re.finditer(re.escape(query.text), text)]
    folded, sought = fold(text, query.level), fold_plain(query.text, query.level).strip()
    return [folded.source_range(*match.span()) for match in re.finditer(re.escape(sought), folded.text)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        (Query("اون"), "أُونْ آون اونى", ["أُونْ", "آون", "اون"]),
        (Query("اون", level=1), "أُونْ اُون", ["اُون"]),
        (Query("مسوول", level=3), "مسؤول مسوول", ["مسؤول", "مسوول"]),
        (Query("مسوول"), "مسؤول مسوول", ["مسوول"]),
        (Query(" كيم "), "وكيم،", ["كيم"]),
        (Query("ك يم"), "ك\u00a0يم", ["ك\u00a0يم"]),
        (Query("؟!"), "هل؟! نعم?!", ["؟!", "?!"]),
        (Query("“كيم”"), "«كيم»", ["«كيم»"]),
        (Query("ل"), "ﻻ ل", ["ﻻ", "ل"]),
        (Query("الله"), "ﷲ", ["ﷲ"]),
        (Query("أون", "exact"), "أون اون أُون", ["أون"]),
        (Query("  ", "exact"), "a   b", ["  "]),
        (Query("ـ", "exact"), "كـيم", ["ـ"]),
        (Query(r"\d{4}", "regex"), "عام 2022 و٢٠٢٣", ["2022", "٢٠٢٣"]),
        (Query("^ب", "regex"), "بب\nبب", ["ب", "ب"]),
        (Query("x*", "regex"), "axxa", ["xx"]),
        (Query("كيم", words=True), "وكيم كيمياء لكيم أكيم", ["كيم", "كيم"]),
        (Query("صاروخ", words=True), "الصاروخ بالصواريخ", ["الصاروخ"]),
        (Query("بيونغ يانغ", words=True), "لبيونغيانغ", ["بيونغيانغ"]),
        (Query("أون", "exact", words=True), "أون اون أونا", ["أون"]),
        (Query("\0", "exact"), "a\0b", ["\0"]),
        (Query('" OR 1 *'), 'قال " or 1 *', ['" or 1 *']),
    ],
)
def test_a_query_finds_what_it_means(query, text, expected):
    assert found(text, query) == expected


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        (Query("\n", "exact"), "a\r\nb\n", ["\r\n", "\n"]),
        (Query(".", "regex"), "a\r\nb", ["a", "\r\n", "b"]),
        (Query(r"\s", "regex"), "\r\n", ["\r\n"]),
    ],
)
def test_no_hit_ends_within_a_line_end(query, text, expected):
    assert found(text, query) == expected


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        (Query(""), "query is empty"),
        (Query(" \n"), "query is empty"),
        (Query("", "exact"), "query is empty"),
        (Query("", "regex"), "query is empty"),
        (Query("ـّ\u202e"), "search for it exactly"),
        (Query("ء", level=3), "search for it exactly"),
        (Query("؟!", words=True), "needs a letter"),
        (Query("ب" * (MOST_CHARACTERS + 1)), "too long: 10000"),
        (Query("ب" * 501, words=True), "too long: 500"),
        (Query("كيم\ud800"), "surrogate"),
        (Query("كيم", "regex", words=True), r"\\b"),
        (Query("(", "regex"), "no regular expression: missing"),
    ],
)
def test_what_cannot_be_looked_for_is_one_sentence(query, reason):
    with pytest.raises(BadInput, match=reason):
        matcher(query)


def test_a_query_of_the_greatest_length_is_looked_for():
    text = "كيم! " * (MOST_CHARACTERS // 5)
    for mode in ("folded", "exact"):
        assert len(found(text, Query(text, mode))) == 1


@given(texts_with_queries())
def test_hits_are_those_of_a_naive_scan(drawn):
    text, query = drawn
    try:
        sought = matcher(query)
    except BadInput:
        return
    ranges = list(hits(sought, text))
    assert all(0 <= start < end <= len(text) for start, end in ranges)
    assert all(before.end <= after.start for before, after in pairwise(ranges))
    if query.words or query.mode == "regex":
        return
    covered = {place for start, end in ranges for place in range(start, end)}
    expected = {place for start, end in naive(text, query) for place in range(start, end)}
    assert covered >= expected
    assert all(text[place] in "\r\n" for place in covered - expected)


@given(texts_with_queries())
def test_whatever_is_found_has_what_is_required_in_its_shadow(drawn):
    text, query = drawn
    try:
        sought = matcher(query)
    except BadInput:
        return
    if any(hits(sought, text)):
        assert all(part in shadow(text) for part in sought.required)


@given(hard_texts, levels)
def test_a_shadow_is_the_same_of_every_spelling(text, level):
    assert shadow(fold_plain(text, level)) == shadow(text)
    assert "\0" not in shadow(text)


def test_shadows_are_those_that_projects_have_in_their_index():
    """Other shadows need another version, or older projects would find less without a word."""
    everything = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x20000)]))
    stacks = "".join(base + mark for base in HARD for mark in "\u0653\u0654\u0655")
    assert (SHADOW_VERSION, zlib.crc32(shadow(everything + stacks).encode())) == (1, 2391671161)
