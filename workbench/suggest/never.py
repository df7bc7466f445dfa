"""Words that a person wants never to be suggested: they are held back whoever proposes them.

A lexicon alone could not keep such a promise: what is in no lexicon is proposed by what was learned, too.
"""

from collections.abc import Set

from workbench.core.suggestions import Suggested, Suggestion
from workbench.suggest.lexicon_entries import Lexicons
from workbench.suggest.lexicon_text import normal


def refused(lexicons: Lexicons) -> frozenset[str]:
    """Return the words, folded, that the lexicons of a person refuse; those of the program bind lexicons alone."""
    return frozenset(normal([name for name, layer in lexicons.never.items() if layer > 0]))


def allowed(suggested: Suggested, text: str, never: Set[str]) -> Suggested:
    """Return what is proposed for a text without the words in `never` (folded), and without relations to them."""
    if not never:
        return suggested
    gone = {one.place for one in suggested.spans if never & _written(text, one)}
    if not gone:
        return suggested
    return Suggested(
        tuple(one for one in suggested.spans if one.place not in gone),
        tuple(one for one in suggested.relations if not gone & {one.source, one.target}),
    )


def _written(text: str, one: Suggestion) -> set[str]:
    """Return the words of a suggestion, folded: behind للـ also with the article that they have without it."""
    words = " ".join(text[start:end] for start, end in one.ranges)
    if text[max(0, one.start - 1) : one.start + 1] == "لل":
        return {*normal([words]), *normal([f"ا{words}"])}
    return set(normal([words]))
