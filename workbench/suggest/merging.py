"""How the proposals of several suggesters become one set, and what is left of it for a person to decide.

The rule:

1. What the scheme does not know is dropped.
2. The same label for the same range is one suggestion. Its score is that of any of its reasons being right, as if they
   were independent: 1 - (1 - a)(1 - b)…; it keeps all reasons, the strongest first.
3. Of two with the same label of which one lies within the other, the longer one stays unless it is less than half as
   sure. Quotes are left alone: they stand in quotes.
4. Of two that the scheme does not let overlap, the better one stays: the higher score; of equal ones the longer; then
   the one that begins first.
5. What stays takes over the reasons of what it won against; these say what they proposed instead.
6. Where an end of a relation lost, what took its place takes the relation over if it has the same label.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import prod

from msgspec.structs import replace

from workbench.core.records import Span
from workbench.core.scheme import Overlap, Scheme
from workbench.core.suggestions import Place, Reason, Suggested, SuggestedRelation, Suggestion

_MOST = 0.999  # no number of reasons makes certain
_SAME_RANGE = 0.5  # of the longer one
_HALF = 0.5
_BLOCK = 128  # code points


def merged(results: Iterable[Suggested], scheme: Scheme) -> Suggested:
    """Return the proposals of several suggesters as one set, by the rule above.

    The order of `results` tells nothing.
    """
    results = list(results)
    known = [one for result in results for one in result.spans if one.label in scheme.by_name]
    known.sort(key=_order)
    kept, instead = _settled(_united(known), scheme)
    relations = _relations((one for result in results for one in result.relations), instead)
    return Suggested(tuple(kept), relations)


def remaining(
    suggested: Suggested, scheme: Scheme, spans: Sequence[Span], rejected: Collection[Place], threshold: float = 0.0
) -> Suggested:
    """Return what is left to decide beside the spans of a person and the places that he rejected.

    Dropped are suggestions with a score below `threshold`, those that a span makes needless or the scheme forbids
    beside it, and those with the label of a rejected one whose range is the same for the most part. Relations may lead
    from and to spans that are there.
    """
    ordered = sorted(spans, key=lambda span: span.start)
    starts = [span.start for span in ordered]
    longest = max((span.end - span.start for span in ordered), default=0)
    kept = []
    for one in suggested.spans:
        first = bisect_left(starts, one.start - longest)
        near = ordered[first : bisect_left(starts, one.end)]
        if (
            one.score >= threshold
            and not any(_excludes(scheme, span, one) for span in near)
            and not any(_is_like(one.place, place) for place in rejected)
        ):
            kept.append(one)
    ends = {one.place for one in kept}
    there = {Place(span.label, span.start, span.end) for span in spans}
    relations = tuple(
        one
        for one in suggested.relations
        if {one.source, one.target} <= ends | there and {one.source, one.target} & ends
    )
    return Suggested(tuple(kept), relations)


def _united(suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the suggestions, which are in order, with each place once."""
    found: list[Suggestion] = []
    first = 0
    for number, one in enumerate(suggestions):
        if number == first or _is_same(one, suggestions[first]):
            continue
        found.append(_one_of(suggestions[first:number]))
        first = number
    if suggestions:
        found.append(_one_of(suggestions[first:]))
    return found


def _is_same(one: Suggestion, other: Suggestion) -> bool:
    """Tell whether two suggestions have the same place."""
    return one.start == other.start and one.end == other.end and one.label == other.label


def _one_of(same: Sequence[Suggestion]) -> Suggestion:
    """Return one suggestion for several of the same place."""
    if len(same) == 1:
        return same[0]
    same = sorted(same, key=lambda one: (-one.score, one.suggester))
    reasons = {reason.suggester + str(reason): reason for one in same for reason in one.reasons if not reason.instead}
    lost = {str(reason) + str(reason.instead): reason for one in same for reason in one.reasons if reason.instead}
    score = 1 - prod(1 - reason.score for reason in reasons.values())
    attributes: dict[str, object] = {}
    for one in reversed(same):
        attributes |= one.attributes
    return replace(
        same[0],
        score=round(min(_MOST, max(score, same[0].score)), 4),
        reasons=(*sorted(reasons.values(), key=_by_strength), *lost.values()),
        attributes=attributes,
        entity=next((one.entity for one in same if one.entity), ""),
    )


def _order(one: Suggestion) -> tuple[int, int, str]:
    return one.order


def _by_strength(reason: Reason) -> tuple[float, str, str]:
    return (-reason.score, reason.suggester, str(reason))


def _settled(suggestions: Sequence[Suggestion], scheme: Scheme) -> tuple[list[Suggestion], dict[Place, Place]]:
    """Return those that may stand beside each other, and for each that lost the place of the one that it lost to.

    The suggestions are in order, and so are those that are returned.
    """
    rules = _Rules(scheme)
    rivals = _rivals(suggestions, rules)
    shorter = _within_longer(rivals, rules)
    # Those of the rivals that stay, by the blocks of text that they reach into: what one is compared with is near.
    around: defaultdict[int, list[Suggestion]] = defaultdict(list)
    further: dict[int, list[Reason]] = {}  # by the `id` of what they lost to
    lost: set[int] = set()
    instead: dict[Place, Place] = {}
    for one in sorted(rivals, key=lambda one: (id(one) in shorter, -one.score, one.start - one.end, one.order)):
        cells = [around[block] for block in range(one.start // _BLOCK, (one.end - 1) // _BLOCK + 1)]
        winner = next((other for cell in cells for other in cell if not rules.may_stand(one, other)), None)
        if winner is None:
            for cell in cells:
                cell.append(one)
            continue
        lost.add(id(one))
        instead[one.place] = winner.place
        also = (replace(reason, instead=reason.instead or one.place) for reason in one.reasons)
        further.setdefault(id(winner), []).extend(also)
    kept = [one for one in suggestions if id(one) not in lost]
    return [_with_reasons(one, further.get(id(one), ())) for one in kept], instead


def _with_reasons(one: Suggestion, further: Sequence[Reason]) -> Suggestion:
    return replace(one, reasons=(*one.reasons, *further)) if further else one


def _rivals(suggestions: Iterable[Suggestion], rules: "_Rules") -> list[Suggestion]:
    """Return those of the suggestions, which are in order, that may not stand beside another one."""
    found: dict[int, Suggestion] = {}
    begun: dict[str, list[Suggestion]] = {}  # of each group, those that have begun and not ended
    for one in suggestions:
        group = rules.groups[one.label]
        start = one.start
        before = [other for other in begun.get(group, ()) if start < other.end]
        for other in before:
            if not rules.may_stand(one, other):
                found[id(one)] = one
                found[id(other)] = other
        before.append(one)
        begun[group] = before
    return sorted(found.values(), key=_order)


def _within_longer(suggestions: Iterable[Suggestion], rules: "_Rules") -> set[int]:
    """Return the `id` of those that lie within a longer one of the same label that is at least half as sure.

    The suggestions are in order.
    """
    found: set[int] = set()
    before: dict[str, list[Suggestion]] = {}  # of each label, those that have begun and not ended
    for one in suggestions:
        around = [other for other in before.get(one.label, ()) if one.start < other.end]
        if any(
            one.end <= other.end and other.score >= _HALF * one.score and not rules.may_stand(one, other)
            for other in around
        ):
            found.add(id(one))
        else:
            around.append(one)
        before[one.label] = around
    return found


class _Rules:
    """What may stand beside what.

    Attributes:
        groups: for each label a name that it shares with every label that it may get in the way of.
    """

    def __init__(self, scheme: Scheme) -> None:
        self._may = scheme.may_overlap
        self._nesting = scheme.quotes.content if scheme.quotes else ""
        self.groups = scheme.overlap_groups

    def may_stand(self, one: Suggestion, other: Suggestion) -> bool:
        how = _overlap(one.start, one.end, other.start, other.end)
        if how is None:
            return True
        if how == "nest" and one.label == other.label != self._nesting:
            return False
        return self._may(one.label, other.label, how)


def _excludes(scheme: Scheme, span: Span, one: Suggestion) -> bool:
    """Tell whether a suggestion has no place beside a span: it says the same, or may not overlap it."""
    how = _overlap(span.start, span.end, one.start, one.end)
    if how is None:
        return False
    if span.label == one.label and _is_like(one.place, Place(span.label, span.start, span.end)):
        return True
    return span.label in scheme.by_name and not scheme.may_overlap(span.label, one.label, how)


def _is_like(one: Place, other: Place) -> bool:
    """Tell whether two places have the same label and, for the most part, the same range."""
    common = min(one.end, other.end) - max(one.start, other.start)
    longer = max(one.end - one.start, other.end - other.start)
    return one.label == other.label and common > _SAME_RANGE * longer


def _overlap(start: int, end: int, other_start: int, other_end: int) -> Overlap | None:
    """Return how two ranges overlap: one within the other, across, the same; None if they lie apart."""
    if end <= other_start or other_end <= start:
        return None
    if (start, end) == (other_start, other_end):
        return "same"
    inside = start >= other_start and end <= other_end
    around = start <= other_start and end >= other_end
    return "nest" if inside or around else "cross"


def _relations(relations: Iterable[SuggestedRelation], instead: Mapping[Place, Place]) -> tuple[SuggestedRelation, ...]:
    best: dict[tuple[str, Place, Place], SuggestedRelation] = {}
    for one in relations:
        source, target = instead.get(one.source, one.source), instead.get(one.target, one.target)
        if source == target or (source.label, target.label) != (one.source.label, one.target.label):
            continue
        key = (one.type, source, target)
        if key not in best or best[key].score < one.score:
            best[key] = one if not instead else replace(one, source=source, target=target)
    return tuple(best[key] for key in sorted(best))
