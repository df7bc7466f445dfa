"""Spaces and marks at the edges of spans."""

import pytest
from core.quality.work import span_of, subject
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.quality.edges import edges
from workbench.core.quality.findings import Resize, Untag
from workbench.core.records import Span


def wanted(text, span):
    """Return what a span should cover: None if it is well, nothing if it should go."""
    (found,) = [*edges(subject(text, span))] or [None]
    if found is None:
        return None
    match found.fix:
        case Resize(start, end):
            return text[start:end]
        case Untag():
            return ""


@pytest.mark.parametrize(
    ("words", "right"),
    [
        (" كيم", "كيم"),
        ("كيم ", "كيم"),
        ("كيم\u200f", "كيم"),
        ("\u2067كيم\u2069", "كيم"),
        ("كيم،", "كيم"),
        ("كيم، ", "كيم"),
        ("كيم:", "كيم"),
        ("(كيم", "كيم"),
        ("كيم)", "كيم"),
        ("«غراد»", "غراد"),
        ("”غراد“", "غراد"),
        ('"غراد"', "غراد"),
        ("«غراد", "غراد"),
        ("راجمة «غراد» (سيل", None),
        ("- كيم", "كيم"),
        ("كيم...", "كيم"),
        ("«قمر» و«نجم»", None),
        ("طائرات «ياك-130»", None),
        ("شركة ”قمر“", None),
        ("الاتحاد (المركز)", None),
        ("-40 درجة", None),
        ("50%", None),
        ("U.S.", None),
        ("د.", None),
        ("كيم", None),
        ("🚀", None),
        ("،", ""),
        ("\u200f", ""),
        ("«»", ""),
    ],
)
def test_what_belongs_to_a_span(words, right):
    text = f"قال {words} شيئا"
    assert wanted(text, Span(id="s", start=4, end=4 + len(words), label="PER")) == right


def test_the_punctuation_of_a_quote_belongs_to_it():
    text = "قال: «لن نبيع!» ثم سكت. "
    assert wanted(text, span_of(text, "لن نبيع!", "QUOTE")) is None
    assert wanted(text, span_of(text, "«لن نبيع!»", "QUOTE")) is None
    assert wanted(text, span_of(text, " ثم سكت.", "QUOTE")) == "ثم سكت."


def test_of_a_span_in_pieces_the_outer_blanks_go():
    text = "من كيم ثم سام هنا"
    broken = Span(id="s", start=2, end=14, label="PER", fragments=((2, 6), (10, 14)))
    assert wanted(text, broken) == "كيم ثم سام"


@given(st.text('اب1 ،.«»"()-\u200f🚀', max_size=12), st.sampled_from(["PER", "QUOTE"]))
def test_what_is_mended_stays_mended(words, label):
    text = f"ا{words}ب"
    one = Span(id="s", start=1, end=1 + len(words), label=label)
    right = wanted(text, one) if words else None
    if right:
        assert right in words
        start = text.index(right, 1)
        assert wanted(text, Span(id="s", start=start, end=start + len(right), label=label)) is None
