"""Where suggestions of a model begin and end: at words, without marks around them, and beside their clitics.

Models were trained on other guidelines; these rules bring their spans to ours.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from workbench.core.clitics import breaks, dropped, taken
from workbench.core.folding import fold_plain
from workbench.core.records import Span
from workbench.core.scheme import Scheme
from workbench.suggest.article import Article

_AROUND = " \t\r\n\u00a0\"'«»“”„‟‹›‘’"  # what is no part of a quote


class Found(NamedTuple):
    """A range of code points that a model gave a label (of the scheme), and how sure it was (0 to 1)."""

    start: int
    end: int
    label: str
    score: float


def tidied(article: Article, scheme: Scheme, found: Sequence[Found]) -> list[Found]:
    """Return what was found with its edges as the scheme wants them, in order; what holds no word is left out.

    A proclitic that belongs outside is taken off where the rest is known to stand on its own: the model found it
    elsewhere in the article, or the article has it freely.
    """
    trimmed = [one for one in (_trimmed(article, scheme, each) for each in found) if one]
    counts = Counter(fold_plain(article.text[one.start : one.end]) for one in trimmed)
    return sorted({_beside_clitics(article.text, scheme, one, counts) for one in trimmed})


def _beside_clitics(text: str, scheme: Scheme, found: Found, counts: Counter[str]) -> Found:
    """Return it without the proclitics that belong outside, by what else was found (`counts`, folded) and the text."""
    if scheme.clitics_of(found.label) != "outside" or dropped(text, found.start, found.end) is None:
        return found
    own = fold_plain(text[found.start : found.end])
    others = counts.keys() - ({own} if counts[own] == 1 else set())
    span = Span(id="", start=found.start, end=found.end, label=found.label)
    return next((found._replace(start=begin) for _, begin in breaks(text, [span], others)), found)


def stands_alone(article: Article, start: int, end: int) -> bool:
    """Tell whether a range of the text holds words and cuts none; it may begin behind proclitics."""
    words = article.words_within(start, end)
    if not words or words[-1].end > end:
        return False
    return words[0].start >= start or taken(article.text, start) is not None


def _trimmed(article: Article, scheme: Scheme, found: Found) -> Found | None:
    text = article.text
    if scheme.quotes and found.label == scheme.quotes.content:
        start, end = found.start, found.end
        while start < end and text[start] in _AROUND:
            start += 1
        while start < end and text[end - 1] in _AROUND:
            end -= 1
        return found._replace(start=start, end=end) if start < end else None
    inside = article.words_within(found.start, found.end)
    return (
        found._replace(start=max(found.start, inside[0].start), end=min(found.end, inside[-1].end)) if inside else None
    )
