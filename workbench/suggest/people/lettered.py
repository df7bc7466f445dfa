"""A text as letters, one for each word and mark: what patterns over the kinds of words are matched against."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from workbench.core.clitics import ARABIC
from workbench.core.folding import Folded
from workbench.suggest.people.name_words import NameWords
from workbench.suggest.people.word_lists import bare

_BEHIND_NAMES = re.compile("(?:(?<=[GgkcFfXu][GgkcFfXuya])|(?<=[XgGFf],))([Xxu])(?=[XGgFfkcu])")
_MIDDLE = re.compile("(?<=[GgkcXu])([oVXxuQMiq.])(?=[GgkcXFfuPaM.])")
_BEFORE_SON = re.compile("[tboxuV](?=P[PGMgXzu])P")
_SONS = frozenset({"بن", "بنت"})
_JOINING_WORDS = frozenset({"ولد", "فان", "فن", "بك", "الحاج", "باشا", "سيدي", "مولاي", "تير", "لو", "منت"})
_BEHIND_GIVEN = re.compile("(?:(?<=[GgXfFub])|(?<=[GgX][ox]))[Pouxb]")
_ENDING = frozenset({"اوغلو", "اوغلي", "زاده", "زادة", "نجاد", "فرد", "بور", "نيا", "خواه", "دوست"})
_NAMED = str.maketrans("oux", "XXX")
_SHORTEST_JOINED = 4
_TOKEN = re.compile(rf"[{ARABIC}]+|[A-Za-z]+|[0-9]+|\n|[^\w\s]|_")


class Lettered:
    """The words and marks of a folded text: their ranges in it, and `letters` with one letter for each."""

    def __init__(self, folded: Folded, kinds: NameWords) -> None:
        self._folded = folded
        self._kinds = kinds
        self.text = text = bare(folded.text)
        self.starts: list[int] = []
        self.ends: list[int] = []
        found: list[str] = []
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            letters = kinds[match[0]]
            if letters == "-" and _joins(text, start, end):
                letters = "h"
            for _ in range(len(letters) - 1):  # proclitics, one letter each
                self.starts.append(start)
                start += 1
                self.ends.append(start)
            self.starts.append(start)
            self.ends.append(end)
            found.append(letters)
        self.letters = "".join(found)
        self._in_context()
        self._sources = [folded.starts[start] for start in self.starts]  # where each begins in the source

    def _in_context(self) -> None:
        """Give words another letter that are a part of a name between others: ولد, فان, an initial; part وناديجدا."""
        joined = [
            match.start(1) for match in _BEHIND_NAMES.finditer(self.letters) if self.word(match.start(1))[0] == "و"
        ]
        for number in reversed(joined):
            if self.ends[number] - self.starts[number] > _SHORTEST_JOINED:
                place = self.starts[number] + 1
                self.starts.insert(number + 1, place)
                self.ends.insert(number, place)
                self.letters = f"{self.letters[:number]}wX{self.letters[number + 1 :]}"
        letters = list(self.letters)
        for match in _MIDDLE.finditer(self.letters):
            number = match.start(1)
            word = self.word(number)
            if word == "فان" and (self.letters[number - 1] != "g" or self.letters[number + 1] not in "PX"):
                continue  # فإن
            if word in _JOINING_WORDS:
                letters[number] = "P"
            elif self.ends[number] - self.starts[number] == 1 and self.letters[number + 1] == ".":
                letters[number : number + 2] = "PP"
        for match in _BEHIND_GIVEN.finditer(self.letters):
            number = match.start()
            if self.word(number) in _ENDING:
                letters[number - 1 : number + 1] = [letters[number - 1].translate(_NAMED), "X"]
        for match in _BEFORE_SON.finditer(self.letters):
            if self.word(match.end() - 1) in _SONS:
                letters[match.start()] = "G"
        self.letters = "".join(letters)

    def own_letter(self, number: int) -> str:
        """Return the letter that the word has by itself, whatever span it lies in."""
        return self._kinds[self.word(number)][-1]

    def word(self, number: int) -> str:
        """Return the folded word, or the mark; nothing outside the text."""
        if number >= len(self.starts):
            return ""
        return self.text[self.starts[number] : self.ends[number]]

    def source_range(self, first: int, last: int, without: int = 0) -> tuple[int, int]:
        """Return the range in the source, in code points, of the words from `first` to before `last`.

        The first letters of the first word, as many as `without` says, are left out.
        """
        return self._folded.source_range(self.starts[first] + without, self.ends[last - 1])

    def numbers(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the words that begin in a range of the source; the second is behind the last one."""
        return bisect_left(self._sources, start), bisect_left(self._sources, end)

    def split_at(self, offsets: Iterable[int]) -> None:
        """Part the words at offsets of the source: in front are proclitics, behind is a word that looks like a name."""
        starts = self._folded.starts
        for offset in sorted(set(offsets), reverse=True):
            place = bisect_left(starts, offset)
            number = bisect_right(self.starts, place) - 1
            if number >= 0 and self.starts[number] < place < self.ends[number]:
                self.starts.insert(number + 1, place)
                self._sources.insert(number + 1, starts[place])
                self.ends.insert(number, place)
                self.letters = f"{self.letters[:number]}pX{self.letters[number + 1 :]}"

    def relettered(self, ranges: Iterable[tuple[int, int, str]]) -> None:
        """Give the words in ranges of the source other letters; what comes later wins.

        Famous names keep theirs, and what stands behind a particle (عبد الملك), and given names where a nationality was
        found that has no article (تركي).
        """
        letters = list(self.letters)
        for start, end, letter in ranges:
            first, last = self.numbers(start, end)
            if first and letters[first - 1] == "P":
                continue
            for number in range(first, last):
                kept = "hF"
                if letter == "N":
                    kept = "hFf" if self.word(number).startswith("ال") else "hFfGgkb"
                if letter == "i" and number and letters[number - 1] in "Gg" and letters[number] in "fX":
                    continue  # سلجوق بيرقدار
                if letter == "i" and letters[number] == "G" and letters[number + 1 : number + 2] == ["G"]:
                    continue  # رجب طيب أردوغان
                if letters[number].isalpha() and letters[number] not in kept:
                    letters[number] = letter
        self.letters = "".join(letters)


def _joins(text: str, start: int, end: int) -> bool:
    """Tell whether a hyphen stands between two letters or digits."""
    return text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
