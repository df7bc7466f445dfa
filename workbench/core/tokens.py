"""Words and graphemes: where a click, a word step and a snap may stop.

Neither Qt's word selection (takes `ملم،` and `«غراد»` whole, splits `BM-21`) nor `\\w+` (breaks at tashkeel, joins
`الـ70`) fits Arabic news, so the words are our own.
"""

import re
from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

import regex

_INNER = r"[\p{M}\u200c\u200d\u00ad]*"  # marks and joiners belong to the letter before them
_LETTER = r"[\p{L}&&[\p{Arabic}ـ]]"
_ARABIC = rf"{_LETTER}[{_LETTER}\p{{M}}\u200c\u200d\u00ad]*+"
_DIGITS = rf"(?:\p{{N}}{_INNER})+"
_NUMBER = rf"{_DIGITS}(?:[.,٫٬/]{_DIGITS})*(?:[%٪‰]{_INNER})?"
_FOREIGN = rf"(?:[\p{{L}}--[\p{{Arabic}}ـ]]{_INNER}|{_NUMBER}|(?<=\p{{Latin}})['’](?=\p{{Latin}}))+"
_PART = rf"(?:{_ARABIC}|{_FOREIGN})"
# A hyphen joins (`كوفيد-19`, `RBU-6000`, `كومسومولسك-نا-أموري`); a change of script without one divides, so that a
# clitic before a number or a designation (`و155`, `وBM-21`) stands alone.
# The first branch tells nothing new: it takes the plain words, most of all, at twice the speed.
_WORD = regex.compile(rf"[ء-غف-ي]++(?=[ \n.،:\"»])|{_PART}(?:[-‐‑–]{_PART})*", regex.V1)
_GRAPHEME = regex.compile(r"\X")
_WHITE = r"\s\x1c-\x1f"  # as `str.isspace` has it, which others split at
_UNSEEN = rf"{_WHITE}\p{{Cc}}\p{{Bidi_Control}}\p{{Default_Ignorable_Code_Point}}\ufff9-\ufffb"
_SIGN = rf"(?![{_UNSEEN}])(?:\p{{Grapheme_Cluster_Break=Prepend}}|\X)"
_TOKEN = regex.compile(rf"{_WORD.pattern}|{_SIGN}", regex.V1)
# Plain words and signs, which are most of the tokens, at three times the speed; the group has what is not plain.
_PLAIN = re.compile(r"[ء-غف-ي]++(?=[ \n.،:\"»])|[.،:\"«»()](?=[ \nء-غف-ي])|([^ \n]+)")
_APART = regex.compile(rf"[^{_UNSEEN}](?:[^{_WHITE}]*[^{_UNSEEN}])?", regex.V1)
_NOT_SEEN = regex.compile(rf"[{_UNSEEN}]+", regex.V1)
_SPACE = regex.compile(r"\s")
_EXTENDER = regex.compile(r"(?<=\r)\n|[\p{M}\p{Grapheme_Extend}\p{Grapheme_Cluster_Break=SpacingMark}\u200d]")


class Range(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Range]:
    """Return the words of `text[start:end]` in order; `start` and `end` must not fall inside a word."""
    matches = _WORD.finditer(text, start, len(text) if end is None else end)
    return map(Range._make, (match.span() for match in matches))


def tokens(text: str) -> list[Range]:
    """Return the tokens of `text` in order: its words, and each sign or emoji between them.

    White space, controls and what has no shape of its own (bidi controls, a byte order mark) stand in no token, but for
    joiners and the like inside a word.
    """
    found: list[tuple[int, int]] = []
    for plain in _PLAIN.finditer(text):
        if plain.lastindex:
            found += [match.span() for match in _TOKEN.finditer(text, *plain.span())]
        else:
            found.append(plain.span())
    return list(map(tuple.__new__, repeat(Range), found))  # as `Range._make` does it, but for many


def apart(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the stretches of `text[start:end]` between white space, without controls and the like at their edges."""
    return (match.span() for match in _APART.finditer(text, start, end))


def seen(text: str) -> str:
    """Return `text` without white space and all else that stands in no token by itself."""
    return _NOT_SEEN.sub("", text)


def word_at(text: str, offset: int) -> Range | None:
    """Return the word that `offset` lies in or touches: the one that starts there or covers it, else ends there."""
    touching = [word for word in words(text, *_chunk(text, offset)) if word.start <= offset <= word.end]
    return touching[-1] if touching else None


def next_word(text: str, offset: int) -> Range | None:
    """Return the first word that starts at or after `offset`."""
    start = offset
    if word := word_at(text, offset):
        start = word.start if word.start == offset else max(word.end, offset)
    match = _WORD.search(text, start)
    return Range(match.start(), match.end()) if match else None


def previous_word(text: str, offset: int) -> Range | None:
    """Return the last word that ends at or before `offset`."""
    end = offset
    while end > 0:
        start = _chunk(text, end - 1)[0]
        before = [word for word in words(text, start, _chunk(text, end - 1)[1]) if word.end <= offset]
        if before:
            return before[-1]
        end = start if start < end else end - 1
    return None


def snap(text: str, start: int, end: int) -> Range:
    """Return `[start, end)` widened to whole words where an edge falls inside one, and trimmed of white space.

    A range that is only white space comes back empty at `start`.
    """
    for word in words(text, *_chunk(text, start)):
        if word.start < start < word.end:
            start = word.start
    for word in words(text, *_chunk(text, end)):
        if word.start < end < word.end:
            end = word.end
    return trim(text, start, end)


def trim(text: str, start: int, end: int) -> Range:
    """Return `[start, end)` without white space at its edges; empty at `start` if nothing else is left."""
    piece = text[start:end]
    if not (kept := piece.strip()):
        return Range(start, start)
    lead = len(piece) - len(piece.lstrip())
    return Range(start + lead, start + lead + len(kept))


def grapheme_at(text: str, offset: int) -> Range:
    """Return the extended grapheme cluster (UAX #29) that covers `offset`; empty at the end of the text."""
    if offset >= len(text):
        return Range(len(text), len(text))
    start, _ = _chunk(text, offset)
    for match in _GRAPHEME.finditer(text, start):
        if match.end() > offset:
            return Range(match.start(), match.end())
    raise AssertionError("graphemes cover every character")


def next_grapheme(text: str, offset: int) -> int:
    """Return the end of the grapheme that covers `offset`."""
    return grapheme_at(text, offset).end


def previous_grapheme(text: str, offset: int) -> int:
    """Return the start of the grapheme before `offset`, or 0."""
    return grapheme_at(text, offset - 1).start if offset > 0 else 0


def _chunk(text: str, offset: int) -> tuple[int, int]:
    """Return the stretch around `offset` up to white space on both sides: no word and no grapheme crosses it.

    It keeps the work local: a whole article may be one paragraph.
    """
    start = offset
    while start > 0 and not _SPACE.match(text, start - 1):
        start -= 1
    while start > 0 and _EXTENDER.match(text, start):  # CRLF, and a mark that sits on a space
        start -= 1
    match = _SPACE.search(text, offset)
    return start, match.start() if match else len(text)
