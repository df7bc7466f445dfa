"""What stands around a place in a text, within its paragraph."""

import re

from workbench.core.paragraphs import split_paragraphs

_WORD = re.compile(r"\S+")


def characters_around(text: str, start: int, end: int, reach: int) -> tuple[str, str]:
    """Return up to `reach` code points on either side of `text[start:end]`, within its paragraphs."""
    before = text[max(0, start - reach) : start]
    after = text[end : end + reach]
    *_, last = split_paragraphs(before)
    first = next(split_paragraphs(after))
    return before[last.start :], after[: first.end]


def words_around(text: str, start: int, end: int, words: int, *, reach: int = 200) -> tuple[str, str]:
    """Return up to `words` words on either side of `text[start:end]`, as they stand there, within its paragraphs.

    What is joined to the place itself is one of them. `reach` bounds how many code points are looked at.
    """
    before, after = characters_around(text, start, end, reach)
    ahead = [match.start() for match in _WORD.finditer(before)][-words:] if words else []
    behind = [match.end() for match in _WORD.finditer(after)][:words] if words else []
    return before[ahead[0] if ahead else len(before) :], after[: behind[-1] if behind else 0]
