"""Names that an article explains once (`مدينة …`, `شركة …`) and then uses alone.

What was found by a guess about unknown words is looked for in the rest of the article.
"""

import re
from collections.abc import Iterator, Sequence

from workbench.suggest.forms import PREFIXES
from workbench.suggest.lexicon_chart import Found
from workbench.suggest.lexicon_entries import ANY

REPEATED = frozenset({"GPE", "LOC", "FAC", "ORG"})

_SHORTEST = 4  # letters
_LEAST = 0.5  # the score of a guess that is looked for again


def repeats(plain: str, scanned: str, found: Sequence[Found]) -> Iterator[Found]:
    """Yield where the unknown names among `found` stand again, where nothing else of their label was found.

    `plain` is the folded text, `scanned` the same with spaces for all that is no letter.
    """
    guessed: dict[str, Found] = {}
    for one in found:
        entry = one.entry
        if entry.label in REPEATED and entry.score >= _LEAST and _is_guess(one):
            guessed.setdefault(scanned[one.start : one.end], one)
    if all(scanned.count(name) == 1 for name in guessed):
        return
    taken = {(one.entry.label, one.start) for one in found}
    pattern = re.compile(
        rf"(?<!\w)([وف]?[بلك]?)({'|'.join(map(re.escape, sorted(guessed, key=len, reverse=True)))})(?!\w)"
    )
    for match in pattern.finditer(scanned):
        first = guessed[match[2]]
        start, end = match.span(2)
        if match[1] in PREFIXES["none", False] and (first.entry.label, start) not in taken:
            yield Found(match.start(), match[1], False, False, start, end, first.entry, first.attributes, again=True)


def _is_guess(one: Found) -> bool:
    """Tell whether something is one unknown word, or several, and nothing else."""
    shown = [part for part in one.parts if one.start <= part.start and part.end <= one.end]
    return (
        bool(shown)
        and all(part.entry.label == ANY for part in shown)
        and (shown[0].start, shown[-1].end) == (one.start, one.end)
        and one.end - one.start >= _SHORTEST
    )
