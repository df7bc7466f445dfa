"""A glance at a text: whether a folded string can be in it, in a tenth of the time that folding takes."""

import re
from collections import defaultdict
from functools import cache

from workbench.core.folding import Level, folding_table

_LONGEST = 12  # characters that are looked at
_RAREST = "ظغذثضژڤپگچؤئزخطصشجحقف"  # letters of Arabic news, the rarest first: few places begin with one


class Glance:
    """Tells that a text does not hold a string that was folded on a level, or that it may.

    The string becomes a pattern over texts as they are: for each character all that fold to it, and between two all
    that is dropped. A text in which one character folds to several, or several to one, may hold anything.
    """

    def __init__(self, folded: str, level: Level) -> None:
        self._sources, between, self._uneven = _classes(level)
        rarest = next((letter for letter in _RAREST if letter in folded), folded[:1])
        start = folded.find(rarest)
        some = folded[start : start + _LONGEST]
        self._pattern = re.compile(f"{between}*".join(map(self._source, some)))

    def may_hold(self, text: str) -> bool:
        """Tell whether the folded text can hold the string."""
        return bool(self._pattern.search(text) or self._uneven.search(text))

    def _source(self, character: str) -> str:
        return self._sources.get(character) or re.escape(character)


@cache
def _classes(level: Level) -> tuple[dict[str, str], str, re.Pattern[str]]:
    """Return for each folded character the class of its sources, what is dropped, and what does not fold one to one."""
    sources: dict[str, set[str]] = defaultdict(set)
    for code, folded in folding_table(level).items():
        sources[folded].add(chr(code))
    uneven = {source for folded, some in sources.items() if len(folded) > 1 for source in some}
    single = {folded: _class(some) for folded, some in sources.items() if len(folded) == 1 and some != {folded}}
    return single, _class(sources[""]), re.compile(_class(uneven | set("\u0653\u0654\u0655")))


def _class(characters: set[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(characters)))}]"
