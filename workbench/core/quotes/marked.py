"""Which passages in marks are quotes, and not names, titles, irony or terms."""

from collections.abc import Sequence

import regex

from workbench.core.quotes import noun_lexicon
from workbench.core.quotes.inflection import key
from workbench.core.quotes.marks import Passage
from workbench.core.quotes.stretch import Stretch
from workbench.core.quotes.word_classes import complementizer, is_particle, names_behind, words_in, without_article

_LONGEST_NAME = 5  # words
_LONGEST_BARE = 4
_APART = regex.compile("[:،,؛;]")
_CODE = regex.compile(r"[0-9A-Za-z]")
_FOR = "ل"
_BACK = 4  # words before a name that may stand between it and what it names


def words_in_passage(stretch: Stretch, passage: Passage) -> tuple[int, int]:
    return stretch.touched(passage.start, passage.end)


def is_name(stretch: Stretch, first: int, last: int, names: bool = False) -> bool:
    """Tell whether the words `first` to `last` (exclusive), which stand in marks, are the name of something."""
    words = stretch.words
    count = last - first
    if count > _LONGEST_NAME:
        return False
    gap = words[first].gap
    inside = [word.key for word in words[first:last]]
    if first and words[first - 1].key == _FOR and not words[first].breaks:
        return True  # "لـ«الأفق البحري»": who it was said to
    if inside[0] in words_in("SUPERLATIVES"):
        return False
    if any(is_particle(spelt) or spelt in words_in("DEMONSTRATIVES") for spelt in inside[:1]):
        return False
    letters = sum(spelt in words_in("LETTER_NAMES") for spelt in inside)
    if letters and (letters > 1 or count < 3):
        return True
    if _CODE.search(inside[-1]) and count <= 3 and not any(is_particle(spelt) for spelt in inside):
        return True
    if first == 0 or words[first].breaks or _APART.search(gap) or count > _LONGEST_BARE:
        return False
    for number in range(first - 1, max(-1, first - 1 - _BACK), -1):
        word = words[number]
        if names_behind(word.key) or names_behind(word.key[1:]):
            return True
        if (
            word.breaks
            or not (word.has_article or word.key.endswith(("يه", "ي")))
            or words[number + 1].gap.strip(' "“”«»‹›„')
        ):
            return False
    return False
