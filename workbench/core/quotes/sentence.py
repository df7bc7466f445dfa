"""The words of a stretch of text, with what stands between them, and where its sentences begin."""

from collections.abc import Iterable
from functools import lru_cache

import regex
from msgspec import Struct

from workbench.core.quotes.inflection import key
from workbench.core.tokens import Range, words

# Two points are an ellipsis, a point without a space behind it belongs to a number or to initials (أ.ف.ب).
_STOP = regex.compile(r"(?<!\.)\.(?=[\s\"”“»)\]،]|\Z)|[؟?!\n\r\u2029]")
_PARAGRAPH = regex.compile(r"[\n\r\u2029]")
_ARTICLES = ("ال", "لل")
_NO_ARTICLES = frozenset(map(key, ("التقى", "التقت", "التقوا", "التحق", "التحقت", "التزم", "التزمت", "التقط", "التمس")))
_INITIAL = regex.compile(r"\.\s?")


class Word(Struct, frozen=True, gc=False):
    """A word: its range, its `key` (see `inflection`), the text between it and the word before, the breaks in there.

    `breaks` is 0 within a sentence, 1 at the first word of a sentence, 2 at that of a paragraph. `has_article`: it
    begins with ال or لل.
    """

    start: int
    end: int
    key: str
    gap: str
    breaks: int
    has_article: bool


def words_of(text: str, start: int, end: int, ranges: Iterable[Range] | None = None) -> list[Word]:
    """Return the words of `text[start:end]` in order; the range must not begin or end inside a word.

    `ranges`: where these words stand, if that is known already.
    """
    found: list[Word] = []
    places = list(words(text, start, end)) if ranges is None else list(ranges)
    if not places:
        return found
    keys = key("\n".join([text[first:last] for first, last in places])).split("\n")  # one folding for all of them
    before = start
    abbreviated = False
    for (word_start, word_end), spelt in zip(places, keys, strict=True):
        if not spelt:  # a tatweel alone
            continue
        gap = text[before:word_start]
        breaks = 0 if gap == " " or (abbreviated and _INITIAL.fullmatch(gap)) else _breaks(gap)
        has_article = spelt.startswith(_ARTICLES) and text[word_start] in "ال" and spelt not in _NO_ARTICLES
        found.append(Word(word_start, word_end, spelt, gap, breaks, has_article))
        before = word_end
        abbreviated = len(spelt) == 1
    return found


@lru_cache(maxsize=2**12)
def _breaks(gap: str) -> int:
    return 2 if _PARAGRAPH.search(gap) else 1 if _STOP.search(gap) else 0
