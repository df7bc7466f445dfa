"""The words of a stretch of text, with what stands between them, and where its sentences begin."""

from typing import NamedTuple

import regex

from workbench.core.quotes.inflection import key
from workbench.core.tokens import words

# Two points are an ellipsis, a point without a space behind it belongs to a number or to initials (أ.ف.ب).
_STOP = regex.compile(r"(?<!\.)\.(?=[\s\"”“»)\]،]|\Z)|[؟?!\n\r\u2029]")
_PARAGRAPH = regex.compile(r"[\n\r\u2029]")
_INITIAL = regex.compile(r"\.\s?")


class Word(NamedTuple):
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


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Return the words of `text[start:end]` in order; the range must not begin or end inside a word."""
    found: list[Word] = []
    before = start
    for word_start, word_end in words(text, start, end):
        if not (spelt := key(text[word_start:word_end])):  # a tatweel alone
            continue
        has_article = spelt.startswith(("ال", "لل")) and text[word_start] in "ال"
        gap = text[before:word_start]
        abbreviated = bool(found) and len(found[-1].key) == 1 and bool(_INITIAL.fullmatch(gap))
        found.append(Word(word_start, word_end, spelt, gap, 0 if abbreviated else _breaks(gap), has_article))
        before = word_end
    return found


def _breaks(gap: str) -> int:
    if gap == " ":
        return 0
    return 2 if _PARAGRAPH.search(gap) else 1 if _STOP.search(gap) else 0
