"""Which proposed span stands for which gold span.

A proposed and a gold span may be matched if they have the same label and share a code point. The match is *exact* if
they cover the same code points, otherwise it is *overlapping* only. These are the strict and, label by label, the
type-with-overlap measure of MUC and SemEval-2013 task 9.1 (Segura-Bedmar et al. 2013), as nervaluate names them. That
library serves as the oracle of the tests and not here: it takes spans in the order they come, so that a span of another
label, such as the quote around a name, uses the name up; here spans nest and cross.

Matching is one to one: the pairs that are most alike come first, by the code points they share over those that either
covers (Jaccard 1901), equal ones in the order of the text. So the result depends on no order of input, and an exact
match is never given up for another one. Quotes are matched within their mode first (direct, or not), so that a direct
quote within an indirect one does not pass for it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from workbench.core.records import Span
from workbench.core.suggestions import Suggestion

Mode = Callable[[Span | Suggestion], str]


class Pair(NamedTuple):
    """A gold span and the proposed one that stands for it; `same_mode` is false for quotes of different modes."""

    gold: Span
    proposed: Suggestion
    exact: bool
    same_mode: bool = True


def no_mode(span: Span | Suggestion) -> str:
    """Return the mode of spans where modes play no part."""
    return ""


def match(gold: Sequence[Span], proposed: Sequence[Suggestion], mode: Mode = no_mode) -> list[Pair]:
    """Return the pairs of a document, in the order of the gold spans; what is in none is missed or a false alarm."""
    candidates = sorted(
        ((_unlike(*pair, mode), pair) for pair in _touching(gold, proposed)), key=lambda candidate: candidate[0]
    )
    used: set[int] = set()
    pairs = []
    for _, (one, other) in candidates:
        if not used & {id(one), id(other)}:
            used |= {id(one), id(other)}
            pairs.append(Pair(one, other, one.ranges == other.ranges, mode(one) == mode(other)))
    return sorted(pairs, key=lambda pair: pair.gold.order)


def likeness(one: Span | Suggestion, other: Span | Suggestion) -> float:
    """Return the code points that two spans share over those that either covers, 0 to 1."""
    shared = sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in one.ranges
        for other_start, other_end in other.ranges
    )
    return shared / (_length(one) + _length(other) - shared) if shared else 0.0


def _unlike(one: Span, other: Suggestion, mode: Mode) -> tuple[bool, float, tuple[int, int, str], tuple[int, int, str]]:
    return mode(one) != mode(other), -likeness(one, other), one.order, other.order


def _touching(gold: Sequence[Span], proposed: Sequence[Suggestion]) -> Iterator[tuple[Span, Suggestion]]:
    by_label: dict[str, list[Suggestion]] = defaultdict(list)
    for other in proposed:
        by_label[other.label].append(other)
    for one in gold:
        for other in by_label[one.label]:
            if likeness(one, other):
                yield one, other


def _length(span: Span | Suggestion) -> int:
    return sum(end - start for start, end in span.ranges)
