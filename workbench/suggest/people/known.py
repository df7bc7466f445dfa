"""The people that a text names, and where it names them again by a part of their names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from workbench.core import names
from workbench.suggest.people.lettered import Lettered
from workbench.suggest.people.patterns import Mention

_WORDS = frozenset("GgkqQcFfXuxbaz")
_OPEN = re.compile("[GgkqcFfXuxbao]")  # letters of words that may be a short name
_JOINING = frozenset("hP")
_LONG = 5  # letters of a word whose spelling may differ in one
_SHORTEST = 3
_SURNAME, _FIRST_NAME = 0.9, 0.45
_SHARED = 0.7  # the share of the score that is left where two people have the name
_CLITICS = ("و", "ف", "ب", "ل", "ك", "ول", "وب", "وك", "فل", "فب")


class Person(NamedTuple):
    """Somebody whom a text names: the fullest name as its words spell it, and what he is called by (word: score)."""

    words: tuple[str, ...]
    short: Mapping[str, float]


class Short(NamedTuple):
    """A short name in a text: the numbers of its words, how many letters of the first are proclitics, whose it is."""

    first: int
    last: int
    clitics: int
    person: int
    score: float
    shared: bool


class People:
    """The people that a text names by more than one word or as a famous one."""

    def __init__(self, text: Lettered, mentions: Sequence[Mention]) -> None:
        self._text = text
        self.people: list[Person] = []
        self._by_name: dict[tuple[str, ...], int] = {}
        self.person_of: dict[Mention, int] = {}
        for mention in sorted(mentions, key=lambda one: (-(one.last - one.first), one.first)):
            self.person_of[mention] = self._known(mention)
        self._by_word: dict[str, list[int]] = {}
        for number, person in enumerate(self.people):
            for word in person.short:
                self._by_word.setdefault(word, []).append(number)
        self._firsts = frozenset(word[0] for word in self._by_word)
        self._by_key = {names.key(word): word for word in sorted(self._by_word, reverse=True)}

    def _known(self, mention: Mention) -> int:
        """Return the number of the person that a mention means, a new one if nobody fits."""
        numbers = range(mention.first, mention.last)
        words = tuple(self._text.word(n) for n in numbers if self._text.letters[n] in _WORDS)
        if words not in self._by_name:
            fitting = (number for number, person in enumerate(self.people) if _means(words, person.words))
            self._by_name[words] = next(fitting, len(self.people))
            if self._by_name[words] == len(self.people):
                self.people.append(Person(words, dict(self._short(mention))))
        return self._by_name[words]

    def _short(self, mention: Mention) -> Iterator[tuple[str, float]]:
        """Yield the words by which somebody is called again, with the score of each."""
        letters = self._text.letters
        numbers = [n for n in range(mention.first, mention.last) if letters[n] in _WORDS]
        if not numbers:  # someone tagged a particle alone
            return
        if len(numbers) > 1 and letters[numbers[0]] not in "kqQc":
            yield self._text.word(numbers[0]), _FIRST_NAME
        last = numbers[0] if letters[numbers[0]] in "kqQ" else numbers[-1]
        for number in numbers:
            word = self._text.word(number)
            joined = "h" in letters[max(mention.first, number - 1) : number + 2]
            if len(word) >= _SHORTEST and (
                number == last or letters[number] == "F" or (joined and number > numbers[0])
            ):
                yield word, _SURNAME

    def short_names(self, taken: Sequence[Mention]) -> Iterator[Short]:
        """Yield where people are named again outside the mentions `taken`, in order."""
        covered = {number for one in taken for number in range(one.first, one.last)}
        letters = self._text.letters
        number = 0
        for place in _OPEN.finditer(letters):
            if place.start() < number or place.start() in covered:
                continue
            if found := self._at(place.start(), covered):
                yield found
                number = found.last

    def _at(self, number: int, covered: Iterable[int]) -> Short | None:
        spelt = self._text.word(number)
        clitics, word = self._called(spelt, self._text.letters[number])
        if not word:
            return None
        people = self._by_word[word]
        last = number + 1
        own = {one for person in people for one in self.people[person].words}
        while (behind := last + (self._text.letters[last : last + 1] in _JOINING)) < len(self._text.letters):
            if behind in covered or self._text.letters[behind] not in _WORDS or self._text.word(behind) not in own:
                break
            last = behind + 1
        score = max(self.people[person].short[word] for person in people)
        shared = len(people) > 1
        return Short(number, last, clitics, people[0], score * (_SHARED if shared else 1), shared)

    def _called(self, spelt: str, letter: str) -> tuple[int, str]:
        """Return what somebody is called by if `spelt` is it, and how many proclitics stand before."""
        if spelt in self._by_word:
            return 0, spelt
        if letter not in "Xux":
            return 0, ""
        for clitics in _CLITICS if spelt[0] in "وفبلك" else ():
            if spelt.startswith(clitics) and spelt[len(clitics) :] in self._by_word:
                return len(clitics), spelt[len(clitics) :]
        return 0, self._otherwise_spelt(spelt)

    def _otherwise_spelt(self, spelt: str) -> str:
        """Return the word that `spelt` is another spelling of (مارنغ، مارنج; كاراندو، كارندو); empty if none is."""
        if len(spelt) < _LONG or spelt[0] not in self._firsts:
            return ""
        key = names.key(spelt)
        if word := self._by_key.get(key):
            return word
        near = (
            word
            for other, word in self._by_key.items()
            if len(other) >= _LONG and other[0] == key[:1] and OSA.distance(key, other, score_cutoff=1) <= 1
        )
        return next(near, "")


def _means(words: Sequence[str], known: Sequence[str]) -> bool:
    """Tell whether a name is another spelling of a known one, or all its words are words of that."""
    if set(words) <= set(known):
        return True
    if len(words) == 1 or {word[:2] for word in words}.isdisjoint(word[:2] for word in known):
        return False
    score = names.ranked(" ".join(words), [("", [" ".join(known)])])
    return bool(score) and score[0].score >= names.LIKELY_SAME
