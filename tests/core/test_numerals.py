"""Amounts in words and digits, as they stand before what is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.folding import fold_plain
from workbench.core.numerals import Amount, amount_before


def amount_in(written: str) -> Amount | None:
    folded = fold_plain(f"{written} ")
    return amount_before(folded, len(folded))


@pytest.mark.parametrize(
    ("written", "words", "value"),
    [
        ("سلّم نحو 50", "50", 50),
        ("سلّم ٥٠", "50", 50),
        ("سلّم ثلاثة", "ثلاثه", 3),
        ("دبابة وستّ", "ست", 6),
        ("شراء مئتي", "مئتي", 200),
        ("شراء ثلاثمائة", "ثلاثمائه", 300),
        ("شراء خمس مئة", "خمس مئه", 500),
        ("شراء خمسة عشر", "خمسه عشر", 15),
        ("شراء خمسة وعشرين", "خمسه وعشرين", 25),
        ("شراء مئة وخمسين", "مئه وخمسين", 150),
        ("وثلاثة آلاف وخمسمئة", "ثلاثه الاف وخمسمئه", 3500),
        ("مليونين وثلاثمئة ألف", "مليونين وثلاثمئه الف", 2_300_000),
        ("مداه ألفا", "الفا", 2000),
        ("عشرون ألفا", "عشرون الفا", 20_000),
        ("أكثر من 1,400", "1,400", 1400),
        ("تنتج 1.2", "1.2", 1.2),
        ("تنتج 3 آلاف", "3 الاف", 3000),
        ("مع و12 مليون", "12 مليون", 12_000_000),
        ("الثلاثة", "الثلاثه", 3),
    ],
)
def test_an_exact_amount_has_a_value(written, words, value):
    amount = amount_in(written)
    assert amount
    assert fold_plain(written)[amount.start : amount.end] == words.removeprefix("ال") or words.startswith("ال")
    assert amount.value == value


@pytest.mark.parametrize("written", ["عشرات", "بعشرات", "عشرات الملايين", "مئات الآلاف", "آلاف", "بضعة", "عدة"])
def test_a_vague_amount_has_none(written):
    amount = amount_in(written)
    assert amount
    assert amount.value is None


@pytest.mark.parametrize("written", ["", "قال إن", "واحد", "اثنان", "وواحد", "و", "كبيرة من", "الجيش 12 مرة"])
def test_other_words_are_no_amount(written):
    assert amount_in(written) is None


def test_only_what_stands_directly_before_counts():
    assert amount_in("20 و30") == Amount(4, 6, 30)


@given(st.text(alphabet="وفبل اثنعشرمية0123456789., \n", max_size=60), st.integers(0, 60))
def test_any_text_is_read_without_failing(text, end):
    amount = amount_before(text, min(end, len(text)))
    assert amount is None or 0 <= amount.start < amount.end <= end


@given(st.integers(3, 999_999_999))
def test_digits_are_worth_what_they_say(number):
    assert amount_in(f"نحو {number}") == Amount(4, 4 + len(str(number)), number)
