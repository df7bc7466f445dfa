"""Types that words apart from the weapon name: وأخرى من طراز «فاتح»، وتحمل اسم «كازان».

All patterns are for a text folded on level 2.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from workbench.core.clitics import ARABIC
from workbench.suggest.weapons.designations import Designations, Named
from workbench.suggest.weapons.grammar import Mention
from workbench.suggest.weapons.patterns import CALLED

_SCORE = 0.6
_REACH = 90  # code points between the weapon and the words that name it
_MARK = re.compile(r"(?:اسم |طراز |طرازي |فئه |المسماه |المسمي )")
_OTHERS = re.compile(
    rf"(?:^|[^{ARABIC}])و?(?:اخري|اخر|اخريين|اخريان|اثنتان|اثنتين|اثنان|اثنين|واحده?|ثانيه?|ثالثه?|\d+|منها|عشرات|كلها|جميعها)"
    r"(?: منها)? من (?:ال)?(?:طراز|طرازي|فئه) \Z"
)
_SENTENCE_END = re.compile(r"[.!?؟\n](?!\d)")
_BEFORE = 32  # code points of the words that name something


def named_apart(text: str, designations: Designations, mentions: Sequence[Mention]) -> Iterator[Named]:
    """Yield the types that are named behind a weapon in its sentence, not beside it.

    `mentions` are in order and do not overlap.
    """
    starts = [one.start for one in mentions]
    for mark in _MARK.finditer(text):
        begin = mark.end()
        place = bisect_left(starts, begin)
        if not place or mentions[place - 1].end > mark.start() or begin - mentions[place - 1].end > _REACH:
            continue
        if _SENTENCE_END.search(text, mentions[place - 1].end, begin):
            continue
        others = _OTHERS.search(text, max(0, begin - _BEFORE), begin)
        if not others and not _is_called(text, begin):
            continue
        named = designations.at(begin, typed=others is not None)
        if named:
            yield Named(named.start, named.end, named.category or mentions[place - 1].category, _SCORE)


def _is_called(text: str, begin: int) -> bool:
    """Tell whether the words before `begin` say that a name follows."""
    words = CALLED.finditer(text, max(0, begin - _BEFORE), begin + 1)
    return any(one.end() == begin for one in words)
