"""Whether a word that stands in no list looks like a foreign name or like an Arabic word.

Arabic has no capitals, but its own words are built after patterns that names from elsewhere do not follow: the letters
of a word, three at a time, tell the two apart (of words left out on trial, 91 % of the names and 2 % of the others get
more than `LIKELY`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

LIKELY = 3.0
POSSIBLE = -3.0  # enough behind a title or a post, where a name is due
_SEEN_BY_CHANCE = 0.3
_TRIPLES = 8000  # how many different ones there are, roughly


class Shapes:
    """What the letters of names and of other words are like."""

    def __init__(self, names: Iterable[str], others: Iterable[str]) -> None:
        of_names, of_others = _counted(names), _counted(others)
        names_in_all = of_names.total() + _SEEN_BY_CHANCE * _TRIPLES
        others_in_all = of_others.total() + _SEEN_BY_CHANCE * _TRIPLES
        self._unseen = log(others_in_all / names_in_all)
        self._weights: Mapping[str, float] = {
            triple: log((of_names[triple] + _SEEN_BY_CHANCE) / (of_others[triple] + _SEEN_BY_CHANCE)) + self._unseen
            for triple in of_names.keys() | of_others.keys()
        }

    def likeness(self, word: str) -> float:
        """Return how much more likely the word (folded on level 1) is a name: the logarithm of the odds."""
        return sum(self._weights.get(triple, self._unseen) for triple in _triples(word))


def _counted(words: Iterable[str]) -> Counter[str]:
    return Counter(triple for word in words for triple in _triples(word))


def _triples(word: str) -> list[str]:
    edged = f"^{word}$"
    return [edged[place : place + 3] for place in range(len(word))]
