"""How much a project may learn from a person who decides on what is suggested for a document."""

from collections import defaultdict
from collections.abc import Iterable
from math import log2

from workbench.core.suggestions import Suggestion


def expected_gain(text: str, suggestions: Iterable[Suggestion]) -> float:
    """Return the expected gain of a document in bits, from 0 up: much where suggestions are uncertain and varied.

    The decision on a suggestion with the score p is worth its entropy, -p log2 p - (1-p) log2 (1-p). The same words
    with the same label count once, by the most uncertain of them; the second most uncertain suggestion of a label
    counts a half, the third a third, and so on: ten places of doubt about one label teach less than one about each of
    four labels. (Uncertainty sampling, Lewis and Gale 1994; diminishing returns stand for the diversity of a batch.)
    """
    doubts: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for one in suggestions:
        words, doubt = text[one.start : one.end], _entropy(one.score)
        doubts[one.label][words] = max(doubt, doubts[one.label].get(words, 0.0))
    return sum(
        doubt / place
        for label in sorted(doubts)
        for place, doubt in enumerate(sorted(doubts[label].values(), reverse=True), start=1)
    )


def _entropy(score: float) -> float:
    if not 0 < score < 1:
        return 0.0
    return -score * log2(score) - (1 - score) * log2(1 - score)
