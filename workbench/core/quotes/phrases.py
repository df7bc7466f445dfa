"""Phrases of several words, looked up where their first word stands."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from workbench.core.quotes import cue_lexicon, noun_lexicon
from workbench.core.quotes.inflection import key
from workbench.core.quotes.sentence import Word


class Match(NamedTuple):
    """Where a phrase ends (the number of the word behind it), its last preposition if that is written onto the next
    word, and whether و or ف is written onto its first."""

    last: int
    letter: str
    joined: bool


class Phrases:
    """Some phrases. The last word of one may be a preposition of one letter, which is written onto the next word."""

    def __init__(self, phrases: Iterable[str]) -> None:
        split = sorted((tuple(map(key, phrase.split())) for phrase in phrases), key=len, reverse=True)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        for conjunction in ("", "و", "ف"):
            for first, *rest in split:
                letter = rest.pop() if rest and len(rest[-1]) == 1 else ""
                self._by_first.setdefault(conjunction + first, []).append((tuple(rest), letter, bool(conjunction)))

    def __contains__(self, spelt: str) -> bool:
        """Tell whether one begins with a word, given as its key."""
        return spelt in self._by_first

    def at(self, words: Sequence[Word], number: int) -> Match | None:
        """Return the longest phrase that begins at word `number`, if nothing but spaces stands within it."""
        for rest, letter, joined in self._by_first.get(words[number].key, ()):
            last = number + 1 + len(rest)
            if last > len(words) or not _follow(words, number, rest):
                continue
            if not letter or (last < len(words) and words[last].key.startswith(letter)):
                return Match(last, letter, joined)
        return None


def _follow(words: Sequence[Word], number: int, rest: Iterable[str]) -> bool:
    """Tell whether words follow word `number` with nothing but spaces between."""
    for spelt in rest:
        number += 1
        if words[number].key != spelt or words[number].gap.strip():
            return False
    return True


CLAUSE_OPENERS = Phrases(cue_lexicon.CLAUSE_OPENERS)
ACCORDING = Phrases(cue_lexicon.ACCORDING)
ACCORDING_WITH_OWN_SPEAKER = Phrases(cue_lexicon.ACCORDING_WITH_OWN_SPEAKER)
LEADS = Phrases(noun_lexicon.LEADS)
TRANSITIONS = Phrases(noun_lexicon.TRANSITIONS)
TURNS = Phrases(noun_lexicon.TURNS)
