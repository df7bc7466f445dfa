"""Finds a thing by some of the letters of its names, however they are spelled."""

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from workbench.core.folding import fold_plain

_BEGINS, _HOLDS, _RESEMBLES = (
    3.0,
    2.0,
    1.0,
)  # a word of the name begins with what is asked for, has it inside, is near it
_ARTICLE = "ال"
_NEAR = 75  # per cent of letters alike
_LONG_ENOUGH = 5  # letters; in fewer, everything resembles everything


class Ranking:
    """Things by their names: the first name of each is its title, all of them may be asked for."""

    def __init__(self, things: Sequence[Sequence[str]]) -> None:
        self._things = [[fold_plain(name) for name in names] for names in things]

    def find(self, query: str, first: Sequence[int] = ()) -> list[int]:
        """Return the places of the things that `query` may mean, best first.

        Every word of the query must be in one name. Of those that fit alike, the ones in `first` come first, in that
        order; without a query, all do.
        """
        words = fold_plain(query).split()
        order = {place: rank for rank, place in enumerate(first)}
        found = []
        for place, names in enumerate(self._things):
            by_title = _score(words, names[0])
            if score := max(by_title, *(_score(words, name) for name in names)):
                likeness = ratio(" ".join(words), names[0]) if by_title and words else 0.0
                found.append((-score, -by_title, order.get(place, len(order)), -likeness, place))
        return [place for *_, place in sorted(found)]


def _score(words: Sequence[str], name: str) -> float:
    """Return how well a name fits, 0 if a word is nowhere in it; every name fits a query without words."""
    if not words:
        return _BEGINS
    scores = [_word_score(word, name) for word in words]
    return sum(scores) / len(scores) if all(scores) else 0.0


def _word_score(word: str, name: str) -> float:
    if any(part.startswith((word, _ARTICLE + word)) for part in name.split()):
        return _BEGINS
    if word in name:
        return _HOLDS
    near = len(word) >= _LONG_ENOUGH and any(ratio(word, part) >= _NEAR for part in name.split())
    return _RESEMBLES if near else 0.0
