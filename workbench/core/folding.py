"""Folding: the spelling-blind shadow of a text that search and matching work on. Stored text is never folded.

Every rule of folding lies in the tables of this module, one table a level. A higher level includes the lower ones:

1. what one writer types and another does not, or types with another code point: marks, tatweel, invisible characters,
   presentation forms, Persian and Urdu letters, digits, quotation marks, punctuation, spaces, Latin capitals;
2. (the default) the seats of alef, final yeh, teh marbuta;
3. the other hamzas, and the letters that Arabic lacks.

Removing spaces and hyphens inside names, and the many spellings of a foreign g, join different words: they belong to
the matching of names, not here.
"""

import re
from collections.abc import Mapping, Sequence
from string import ascii_uppercase
from typing import Literal
from unicodedata import normalize

from msgspec import Struct

Level = Literal[1, 2, 3]

# Inside a character class: the marks that stand on a letter, and what may stand between a letter and its marks.
_MARKS = "\u0610-\u061a\u064b-\u0655\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_JOINERS = "\u0640\u200c\u200d"
_INVISIBLE = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_PRESENTATION_FORMS = "\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"

_DROPPED = re.compile(f"[{_MARKS}{_JOINERS}{_INVISIBLE}]")
_STACK = re.compile(f"[^{_MARKS}][{_MARKS}]*[\u0653-\u0655][{_MARKS}]*")
# Either a run of characters that fold one to one, or one character with all that hangs on it and is dropped: so a
# match takes the marks of its last letter along. (ء is dropped on level 3.)
_RUN = re.compile(
    f"(?P<even>[^ء{_MARKS}{_JOINERS}{_INVISIBLE}{_PRESENTATION_FORMS}]+(?![{_MARKS}{_JOINERS}]))"
    f"|[^{_MARKS}{_JOINERS}][{_MARKS}{_JOINERS}]*"
)
# What does not fold one to one, on any level.
_UNEVEN = re.compile(f"[ء{_MARKS}{_JOINERS}{_INVISIBLE}{_PRESENTATION_FORMS}]")


def _members(character_class: str) -> list[str]:
    """Return the characters that a regular expression's class of single characters and ranges names."""
    ranges = re.findall("(.)(?:-(.))?", character_class)
    return [chr(code) for first, last in ranges for code in range(ord(first), ord(last or first) + 1)]


def _each(characters: str, folded: str) -> dict[str, str]:
    """Return a table that folds each of `characters` to its counterpart in `folded`."""
    return dict(zip(characters, folded, strict=True))


_LETTERS = _each("کیېہھە", "كييههه")
_DIGITS = _each("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_PUNCTUATION = _each("٪٫٬؛،؟“”„«»", '%.,;,?"""""')


def _presentation_form(form: str) -> str:
    """Return the letters that a presentation form stands for; phrases such as ﷺ stand for themselves."""
    letters = _DROPPED.sub("", normalize("NFKC", form).strip(" "))
    return form if " " in letters else "".join(_LETTERS.get(letter, letter) for letter in letters)


_LEVEL_1 = {
    **{char: char for char in map(chr, range(0x700))},  # str.translate is three times as fast when it finds its keys
    **dict.fromkeys(_members(_MARKS + _JOINERS + _INVISIBLE), ""),
    **dict.fromkeys(_members(_SPACES), " "),
    **_LETTERS,
    **_DIGITS,
    **_PUNCTUATION,
    **_each(ascii_uppercase, ascii_uppercase.lower()),
    **{form: _presentation_form(form) for form in _members(_PRESENTATION_FORMS)},
}
_SEATS = _each("أإآٱىة", "اااايه")
_RARE = _each("ؤئچپگڤژ", "ويجبغفز") | {"ء": ""}


def _level(lower: dict[str, str], letters: dict[str, str]) -> dict[str, str]:
    """Return the table `lower` with the further rules `letters`, applied to what `lower` gives as well."""
    further = str.maketrans(letters)
    return {char: folded.translate(further) for char, folded in lower.items()}


_LEVEL_2 = _level(_LEVEL_1, _SEATS)
_LEVEL_3 = _level(_LEVEL_2, _RARE)
_TABLES: dict[Level, dict[int, str]] = {
    1: str.maketrans(_LEVEL_1),
    2: str.maketrans(_LEVEL_2),
    3: str.maketrans(_LEVEL_3),
}


def folding_table(level: Level) -> Mapping[int, str]:
    """Return what each code point folds to on a level, the dropped ones to nothing; others stay as they are.

    Hamzas and maddas that stand as marks on a letter (U+0653–0655) are composed with it before.
    """
    return _TABLES[level]


class Folded(Struct, frozen=True):
    """A folded text and where each of its characters comes from.

    Attributes:
        text: the folded text.
        starts: for each character of `text`, the code point in the source at which its letter begins.
        ends: for each character of `text`, the code point behind its letter and the marks on it.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of code points in the source that the hit `text[start:end]` comes from.

        Marks, tatweel and joiners behind the last letter belong to it. A hit on a part of a ligature is widened to
        the whole character.

        Raises:
            ValueError: the hit is empty or lies outside the folded text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"[{start}, {end}) is no range of a folded text of {len(self.text)} characters")
        return self.starts[start], self.ends[end - 1]


def fold_plain(text: str, level: Level = 2) -> str:
    """Return `text` folded, without the way back. The result has no fixed length relation to `text`."""
    if "\u0653" in text or "\u0654" in text or "\u0655" in text:
        text = _STACK.sub(_composed, text)
    return text.translate(_TABLES[level])


def _composed(stack: re.Match[str]) -> str:
    """Return a letter and its marks with the hamza or madda composed, so that it folds as the one letter it is."""
    return normalize("NFC", stack[0])


def fold(text: str, level: Level = 2) -> Folded:
    """Return `text` folded, with the map back to code points of `text`. Its `text` equals `fold_plain(text, level)`."""
    if not _UNEVEN.search(text):
        return Folded(fold_plain(text, level), range(len(text)), range(1, len(text) + 1))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    places = list(range(len(text) + 1))
    for run in _RUN.finditer(text):
        start, end = run.span()
        folded = fold_plain(run[0], level)
        pieces.append(folded)
        if run["even"]:
            starts += places[start:end]
            ends += places[start + 1 : end + 1]
        else:
            starts += [start] * len(folded)
            ends += [end] * len(folded)
    return Folded("".join(pieces), starts, ends)


def folded_further(folded: Folded) -> Folded:
    """Return what was folded on level 1 as it is on level 2: letter for letter, so the way back is the same."""
    text = folded.text
    for letter, seatless in _SEATS.items():
        text = text.replace(letter, seatless)
    return Folded(text, folded.starts, folded.ends)
