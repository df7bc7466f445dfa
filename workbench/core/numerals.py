"""Amounts as Arabic writes them in front of what is counted: `مئتا`, `خمسة وعشرين`, `3 آلاف`, `عشرات الملايين`."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

_UNITS = {"ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثمان": 8, "ثماني": 8, "تسع": 9, "عشر": 10}
_TENS = {"عشر": 20, "ثلاث": 30, "اربع": 40, "خمس": 50, "ست": 60, "سبع": 70, "ثمان": 80, "تسع": 90}
_HUNDREDS = ("مئه", "مائه")
_SCALES = {"الف": 1_000, "مليون": 1_000_000, "مليار": 1_000_000_000}
_DUAL = ("ا", "ي", "ان", "ين")
# What the words say, folded on level 2 and without article.
_VALUES = (
    {stem + ending: value for stem, value in _UNITS.items() for ending in ("", "ه")}
    | {stem + ending: value for stem, value in _TENS.items() for ending in ("ون", "ين")}
    | {stem + hundred: 100 * value for (stem, value), hundred in product(_UNITS.items(), _HUNDREDS) if value < 10}
    | {f"{hundred[:-1]}ت{ending}": 200 for hundred, ending in product(_HUNDREDS, _DUAL)}
    | {"احد": 1, "احدي": 1, "واحد": 1} | {f"{stem}{ending}": 2 for stem in ("اثن", "اثنت") for ending in _DUAL}
    | dict.fromkeys(_HUNDREDS, 100)
)  # fmt: skip
_TIMES = (
    {word + ending: value for word, value in _SCALES.items() for ending in ("", "ا")}
    | {word + ending: 2 * value for word, value in _SCALES.items() for ending in ("ين", "ي", "ان")}
    | {"الاف": 1_000, "ملايين": 1_000_000, "مليارات": 1_000_000_000}
)
_MANY = frozenset({"عشرات", "مئات", "مايات", "الاف", "الوف", "ملايين", "مليارات", "بضع", "بضعه", "عده"})
_NUMBER_WORDS = frozenset({*_VALUES, *_TIMES, *_MANY})
_DIGITS = re.compile(r"\d{1,3}(?:[,.]\d{3})+|\d{1,9}(?:\.\d{1,2})?")
_THOUSANDS = re.compile(r"[,.](?=\d{3}(?!\d))")
_CLITICS = frozenset({"", *"وفبلك", *map("".join, product("وف", "بلك"))})
_LONGEST = 8  # words of an amount
_DUAL_VALUE = 2


class Amount(NamedTuple):
    """An amount: the range of its words in a folded text, without clitics, and its value, None for a vague one."""

    start: int
    end: int
    value: int | float | None


class _Word(NamedTuple):
    start: int
    clitics: str
    bare: str


def amount_before(folded: str, end: int) -> Amount | None:
    """Return the amount that the last words before `end` in a text folded on level 2 make, or None.

    One and two of something are none where words say so: Arabic has forms of the noun for them.
    """
    words = list(_number_words_before(folded, end))
    while words:
        value = _value([word.bare for word in reversed(words)])
        if value != 0:
            return Amount(words[-1].start, _behind_words(folded, end), value)
        words.pop()
    return None


def _number_words_before(folded: str, end: int) -> Iterator[_Word]:
    """Yield the number words that stand before `end`, the last one first, as far as they may be one amount."""
    for _ in range(_LONGEST):
        end = _behind_words(folded, end)
        start = max(folded.rfind(" ", 0, end), folded.rfind("\n", 0, end)) + 1
        word = _number_word(start, folded[start:end])
        if word is None:
            return
        yield word
        if word.clitics not in ("", "و"):
            return
        end = start


def _behind_words(folded: str, end: int) -> int:
    """Return where the spaces before `end` begin."""
    while end and folded[end - 1] == " ":
        end -= 1
    return end


def _number_word(start: int, written: str) -> _Word | None:
    """Return a word as a number word, or None: the fewest letters before it that may be clitics are taken for such."""
    for length in range(3):
        clitics, bare = written[:length], written[length:]
        if clitics not in _CLITICS:
            return None
        plain = bare.removeprefix("ال") if bare not in _NUMBER_WORDS else bare
        if plain in _NUMBER_WORDS or _DIGITS.fullmatch(plain):
            return _Word(start + len(clitics), clitics, plain)
    return None


def _value(words: Sequence[str]) -> int | float | None:
    """Return what number words in order say: None if that is vague, 0 if they are no amount."""
    total = current = 0.0
    vague = False
    for word in words:
        value = _VALUES.get(word, 0)
        scale = _TIMES.get(word, 0)
        if scale and (current or total):
            total, current = total + max(current, 1) * scale, 0
        elif vague or word in _MANY:
            if current or total or (vague and not scale and word not in _MANY):
                return 0
            vague = True
        elif scale:  # ألفا كيلومتر are two thousand, عشرون ألفا are not
            total = 2 * scale if word.endswith("ا") else scale
        elif value == 100 and 3 <= current < 10:
            current *= 100
        elif value:
            current += value
        elif current or total:
            return 0
        else:
            current = float(_THOUSANDS.sub("", word))
    if vague:
        return None
    said = total + current
    if said <= _DUAL_VALUE and not words[0][0].isdigit():
        return 0
    return int(said) if said.is_integer() else said
