"""What holds for the quotes of every text, and of those that would make a program slow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.suggestions import NOTHING, Suggested, Suggestion, because
from workbench.suggest.article import Article
from workbench.suggest.quotes import Quotes

PIECES = (
    "قال", "وأضاف", "مضيفا", "إن", "بأنه", "أن", "بحسب", "على ما", "نقلت", "عن", "قوله", "نقلا عن", "الوزير", "وكالة",
    "كيم", "يمكن", "في", "نفى", "بيع", "أشار إلى", "الذي", "وهو ما", "على حد قوله", "لم", '"', '"', "“", "”", "«", "»",
    ":", "،", ".", "..", "؟", " ", " ", " ", " ", "\n", "\r\n", "\u2029", "\u00a0", "ـ", "َ", "ّ", "لا", "🚀", "\u202e",
    "\ufeff", "BM-21", "٣", "(", ")", "]", '[caption id="1"]',
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=40)


def suggest(text: str, earlier: Suggested = NOTHING) -> Suggested:
    return Quotes().suggest(Article(text), earlier)


@given(texts)
def test_every_suggestion_covers_words_of_the_text(text):
    found = suggest(text)
    assert list(found.spans) == sorted(found.spans, key=lambda one: one.order)
    assert len({one.place for one in found.spans}) == len(found.spans)
    for one in found.spans:
        assert 0 < one.score <= 1
        edges = [edge for piece in one.ranges for edge in piece]
        assert edges == sorted(edges)
        assert (one.start, one.end) == (edges[0], edges[-1])
        for start, end in one.ranges:
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()


@given(texts)
def test_every_relation_leads_from_a_quote_to_a_suggestion(text):
    found = suggest(text)
    places = {one.place for one in found.spans}
    for one in found.relations:
        assert one.source in places
        assert one.target in places
        assert (one.source.label, one.target.label) in {
            ("QUOTE", "CUE"),
            ("QUOTE", "SOURCE"),
            ("QUOTE", "ORG"),
        }


@given(texts)
def test_the_same_text_gives_the_same_suggestions(text):
    assert suggest(text) == suggest(text)


@given(texts, st.data())
def test_neighbours_never_break_it(text, data):
    if not text:
        return
    reasons = (because("other", 0.9, "It is so."),)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    label = data.draw(st.sampled_from(["PER", "ORG", "GPE", "DESIGNATION"]))
    found = suggest(text, Suggested((Suggestion(start=start, end=end, label=label, score=0.9, reasons=reasons),)))
    assert all(0 <= one.start < one.end <= len(text) for one in found.spans)


SENTENCE = 'قال مدير الميناء إن الأبواب مفتوحة، مضيفا: "تعالوا متى شئتم"'


@pytest.mark.parametrize(
    "text",
    [
        '"' * 300_000,
        '«"”' * 100_000,
        "قال " * 100_000,
        "وبحسب " * 30_000,
        "قال أن " * 10_000,
        '"ا ب" قال ' * 6_000,
        f"{SENTENCE}. " * 1_600,
        f"{SENTENCE} " * 1_600,
    ],
    ids=["marks", "mixed marks", "cues", "attributions", "clauses", "passages", "one paragraph", "one sentence"],
)
def test_hostile_texts_are_read_to_their_end(text):
    """Anything that grew with the square of these would take minutes."""
    found = suggest(text)
    assert all(one.end <= len(text) for one in found.spans)
