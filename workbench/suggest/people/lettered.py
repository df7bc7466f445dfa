"""A text as letters, one for each word and mark: what patterns over the kinds of words are matched against."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from workbench.core.clitics import ARABIC
from workbench.core.folding import Folded
from workbench.suggest.people.name_words import NameWords
from workbench.suggest.people.word_lists import bare

_TOKEN = re.compile(rf"[{ARABIC}]+|[A-Za-z]+|[0-9]+|\n|[^\w\s]|_")
_MARKS = {
    ",": ",", ";": ",", ":": ":", ".": ".", "?": ".", "!": ".", "…": ".", '"': '"', "'": '"', "‹": '"', "›": '"',
    "„": '"', "‟": '"', "(": "(", ")": "(", "[": "(", "]": "(", "\n": "|",
}  # fmt: skip
_HYPHENS = frozenset("-‐‑_–—")


class Lettered:
    """The words and marks of a folded text: their ranges in it, and `letters` with one letter for each.

    A joined hyphen is `h`, a free one `-`; of other marks there are `, : . " ( |` (the last ends a paragraph) and `·`.
    """

    def __init__(self, folded: Folded, kinds: NameWords) -> None:
        self._folded = folded
        self.text = text = bare(folded.text)
        self.starts: list[int] = []
        self.ends: list[int] = []
        found: list[str] = []
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            word = match[0]
            if word[0] >= "\u0620" and word[0].isalpha():
                letters = kinds[word]
                for _ in letters[:-1]:
                    self.starts.append(start)
                    start += 1
                    self.ends.append(start)
            else:
                letters = _MARKS.get(word) or _other(text, start, end)
            self.starts.append(start)
            self.ends.append(end)
            found.append(letters)
        self.letters = "".join(found)

    def word(self, number: int) -> str:
        """Return the folded word, or the mark."""
        return self.text[self.starts[number] : self.ends[number]]

    def source_range(self, first: int, last: int, without: int = 0) -> tuple[int, int]:
        """Return the range in the source, in code points, of the words from `first` to before `last`.

        The first letters of the first word, as many as `without` says, are left out.
        """
        return self._folded.source_range(self.starts[first] + without, self.ends[last - 1])

    def numbers(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the words that begin in a range of the source; the second is behind the last one."""
        starts = self._folded.starts
        return (
            bisect_left(self.starts, bisect_left(starts, start)),
            bisect_left(self.starts, bisect_left(starts, end)),
        )

    def split_at(self, offsets: Iterable[int]) -> None:
        """Part the words at offsets of the source: in front are proclitics, behind is a word that looks like a name."""
        starts = self._folded.starts
        for offset in sorted(set(offsets), reverse=True):
            place = bisect_left(starts, offset)
            number = bisect_right(self.starts, place) - 1
            if number >= 0 and self.starts[number] < place < self.ends[number]:
                self.starts.insert(number + 1, place)
                self.ends.insert(number, place)
                self.letters = f"{self.letters[:number]}pX{self.letters[number + 1 :]}"

    def relettered(self, ranges: Iterable[tuple[int, int, str]]) -> None:
        """Give the words in ranges of the source other letters; what comes later wins."""
        letters = list(self.letters)
        for start, end, letter in ranges:
            first, last = self.numbers(start, end)
            for number in range(first, last):
                if letters[number].isalpha() and letters[number] != "h":
                    letters[number] = letter
        self.letters = "".join(letters)


def _other(text: str, start: int, end: int) -> str:
    char = text[start]
    if char in _HYPHENS:
        return "h" if text[start - 1 : start].isalnum() and text[end : end + 1].isalnum() else "-"
    return "L" if char.isalpha() else "0" if char.isdigit() else "·"
