from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.sentences import sentence_starts


def parts(text: str) -> list[str]:
    starts = [*sentence_starts(text), len(text)]
    return [text[start:end].strip() for start, end in pairwise(starts) if text[start:end].strip()]


@pytest.mark.parametrize(
    "expected",
    [
        ["وصل القطار.", "نزل الركاب؟", "نعم!", "انتهى"],
        ["وصل د. سامر مع أ.د. ليلى إلى البلدة.", "ثم عاد"],
        ["نقلت وكالة أ. ف. ب. الخبر أمس.", "ونفته أخرى"],
        ["ارتفع السعر 3.5 في المئة.", "وهبط"],
        ["1. البند الأول هنا", "2. البند الثاني"],
        ["قال: «لن نعود. هذا قرارنا» وخرج.", "ثم صمت"],
        ["قال: «لن نعود.»", "وخرج"],
        ["قال: «لن نعود.»، ثم خرج.", "وصمت"],
        ["كتب «ورد في «الخبر» قول. وآخر» هنا.", "انتهى"],
        ["عنوان بلا نقطة", "ثم نص"],
        ["Gen. Smith met Dr. Rami.", "They left"],
        ["انتظروا...", "ثم مضوا"],
    ],
)
def test_sentences(expected: list[str]) -> None:
    text = "\n".join(expected) if expected[0][0] in "1ع" else " ".join(expected)
    assert parts(text) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\u2029"])
def test_every_line_begins_a_sentence(end: str) -> None:
    assert parts(f"سطر{end}وسطر") == ["سطر", "وسطر"]


@given(st.text("اب .؟«»\n1)", max_size=30))
def test_starts_are_places_in_the_text_in_order(text: str) -> None:
    starts = sentence_starts(text)
    assert starts[0] == 0
    assert all(one < other for one, other in pairwise(starts))
    assert all(start < len(text) for start in starts[1:])
