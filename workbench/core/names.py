"""Names and their spellings: which of the names known so far a new one may be another spelling of.

Arabic spells a foreign name in many ways (`جونغ`, `جونج`, `جون`). What is taken for one letter here joins different
words, so it serves to rank names that a person then chooses from, never to find them in a text.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from heapq import nlargest

from msgspec import Struct
from rapidfuzz.distance import OSA

from workbench.core.folding import fold_plain

# Inside a character class: what joins the words of a name, beside spaces (`بيونغ-يانغ`, `#كوريا_الشمالية`).
HYPHENS = r"_\-‐‑–—"
# From this score on two names are probably one. Measured on the lists in the tests: the spellings of one name reach it
# (lowest, at 0.66, a bare `كيم` beside the whole name), but not a singular beside its plural, nor a name with its words
# moved; of pairs of different names one in a thousand does (`ألبانيا` and `ألمانيا`, `كمال` and `جمال`).
LIKELY_SAME = 0.65

_WORD = re.compile(rf"[^\s{HYPHENS}]+")
_IDLE_HYPHEN = re.compile(r"(?<!\d)-|-(?!\d)")
_ARTICLE = re.compile(r"^(?:[اٱ]ل|لل)(?=..)")
_FOREIGN_G = str.maketrans("غجق", "ككك")
_NG = re.compile("(?<=[اوي])نك")
_INNER_YA = re.compile("(?<=.)يات(?=.)")
_KEY = 0.9  # the share of the key in a score
# One letter of four makes another name (`كمال`, `كميل`), one of six another spelling: a difference counts more than
# its share, so that the former falls below the threshold (0.63) and the latter stays above (0.75).
_DIFFERENCE = 1.5
# A name that is a part of a longer one scores from 0.62 to 0.74, the more of it the higher: between those two.
_PART_OF_A_NAME, _MOST_OF_A_NAME = 0.62, 0.12
_SHORTEST_PART = 3  # letters: two of them (`بن`) are a part of too many names
_LONG_WORD = 5  # letters: one that differs is another spelling
_KNOWN = 2**14  # names whose keys are remembered


class Match(Struct, frozen=True):
    """A known name that a new one resembles: `id` of its owner, `score` from 0 to 1, and `name`, its best spelling."""

    id: str
    score: float
    name: str


def words(name: str) -> list[str]:
    """Return what stands between the spaces and hyphens of `name`."""
    return _WORD.findall(name)


def joined(folded: str) -> str:
    """Return a folded name without spaces and hyphens; between two digits a hyphen stays (`3 - 5` is not 35)."""
    return _IDLE_HYPHEN.sub("", "-".join(words(folded)))


@lru_cache(maxsize=_KNOWN)
def key(name: str) -> str:
    """Return what the spellings of one name have in common, without spaces and hyphens: equal keys, near-equal names.

    Beyond folding on level 3, the article in front is dropped, all letters for a foreign g (غ ج ق ك گ) are one, `ونغ`
    and `ونج` are `ون`, and `سوفياتي` is `سوفيتي`.
    """
    bare = _ARTICLE.sub("", joined(fold_plain(name, 1)))  # on level 1, where it is told from the أل of ألبانيا
    letters = fold_plain(bare, 3).translate(_FOREIGN_G)
    return _INNER_YA.sub("يت", _NG.sub("ن", letters))


def ranked(name: str, candidates: Iterable[tuple[str, Sequence[str]]], *, limit: int = 8) -> list[Match]:
    """Return the `limit` candidates that resemble `name` most, best first, each by its best spelling.

    A candidate is an id and the spellings known for it; one that has no letter in common with `name` is left out.
    """
    wanted = _Spelling(name)
    matches = (_best(wanted, owner, spellings) for owner, spellings in candidates)
    return nlargest(limit, (match for match in matches if match.score > 0), key=lambda match: match.score)


class _Spelling:
    """A name as it is compared."""

    def __init__(self, name: str) -> None:
        self.plain = joined(fold_plain(name))
        self.key = key(name)
        self.words = [key(word) for word in words(name)]
        self.long_words = [word for word in self.words if len(word) >= _LONG_WORD]
        self.letters = sum(map(len, self.words))


# The names of a project are compared again and again; taking them apart costs more than comparing them.
_spelling = lru_cache(maxsize=50_000)(_Spelling)


def _best(wanted: _Spelling, owner: str, spellings: Sequence[str]) -> Match:
    scored = [Match(owner, _score(wanted, _spelling(spelling)), spelling) for spelling in spellings]
    return max(scored, key=lambda match: match.score, default=Match(owner, 0.0, ""))


def _score(first: _Spelling, second: _Spelling) -> float:
    if not first.key or not second.key:
        return 0.0
    # Keys say what may be the same; among equal ones the name that is written alike comes first.
    whole = _KEY * _likeness(first.key, second.key) + (1 - _KEY) * _likeness(first.plain, second.plain)
    return max(whole, _as_part(first, second))


def _likeness(first: str, second: str) -> float:
    """Return how alike two strings are, from 0 to 1. Swapped neighbours are one difference (`ديمتري`, `دميتري`)."""
    return max(0.0, 1 - _DIFFERENCE * OSA.normalized_distance(first, second))


def _as_part(first: _Spelling, second: _Spelling) -> float:
    """Return the score for the words that two names share, in whatever order; 0 for two single words."""
    short, long = sorted((first, second), key=lambda spelling: (spelling.letters, spelling.words))
    if short.letters < _SHORTEST_PART or len(first.words) == len(second.words) == 1:
        return 0.0
    covered = _covered(short, long)
    return _PART_OF_A_NAME * covered + _MOST_OF_A_NAME * _covered(long, short) if covered else 0.0


def _covered(spelling: _Spelling, other: _Spelling) -> float:
    """Return the share of the letters of `spelling` in words that stand in `other` too."""
    shared = [word for word in spelling.words if word in other.words or _is_nearly_among(word, other.long_words)]
    return sum(map(len, shared)) / spelling.letters


def _is_nearly_among(word: str, others: Sequence[str]) -> bool:
    """Tell whether a word (a key) is long and differs from one of the long words `others` in one letter at most."""
    return len(word) >= _LONG_WORD and any(OSA.distance(word, one, score_cutoff=1) <= 1 for one in others)
