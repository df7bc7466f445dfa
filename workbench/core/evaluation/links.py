"""Judges relations, and whether quotes that were found lead to the right cue, source and relay."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from workbench.core.evaluation.findings import Finding, place_of
from workbench.core.evaluation.matching import Mode, Pair, no_mode
from workbench.core.evaluation.tallies import Accuracy, QuoteTally, Tally
from workbench.core.records import Annotation, Span
from workbench.core.scheme import QuoteRoles
from workbench.core.suggestions import Place, Suggested, Suggestion

DIRECT, INDIRECT = "direct", "indirect"


def quote_mode(roles: QuoteRoles | None) -> Mode:
    """Return what tells the mode of spans: `direct` or `indirect` for quotes, empty for all others.

    A quote that is both (mixed), or does not say, is indirect.
    """
    if roles is None or not roles.mode:
        return no_mode
    content, attribute = roles.content, roles.mode

    def mode(span: Span | Suggestion) -> str:
        if span.label != content:
            return ""
        return DIRECT if span.attributes.get(attribute) == DIRECT else INDIRECT

    return mode


def judge_relations(gold: Annotation, suggested: Suggested, pairs: Sequence[Pair]) -> dict[str, Tally]:
    """Return the figures of each type of relation. Ends match as the spans do, exactly or overlapping."""
    types = {one.type for one in gold.relations} | {one.type for one in suggested.relations}
    right = {(one.type, one.source, one.target) for one in gold.relations}
    exact = {pair.proposed.place: pair.gold.id for pair in pairs if pair.exact}
    overlapping = {pair.proposed.place: pair.gold.id for pair in pairs}
    found: dict[str, Tally] = dict.fromkeys(sorted(types), Tally())
    for relation in gold.relations:
        found[relation.type] += Tally(gold=1)
    for one in suggested.relations:
        is_exact, is_right = (
            (one.type, ends.get(one.source), ends.get(one.target)) in right for ends in (exact, overlapping)
        )
        found[one.type] += Tally(proposed=1, exact=is_exact, overlapping=is_right)
    return found


def judge_quotes(
    gold: Annotation, suggested: Suggested, pairs: Sequence[Pair], roles: QuoteRoles | None
) -> tuple[dict[str, QuoteTally], list[Finding]]:
    """Return the figures of direct and of indirect quotes, and the wrong links of those that were found.

    A quote that was found is asked for its cue, source or relay if it has one in the gold or got one proposed. The
    answer is right if all that is proposed lies on gold ones: the same range (exact), or any shared code point
    (overlapping). The label of the target plays no part: a speaker may be a SOURCE here and a PER there.
    """
    if roles is None:
        return {}, []
    mode = quote_mode(roles)
    found = {DIRECT: QuoteTally(), INDIRECT: QuoteTally()}
    wrong: list[Finding] = []
    for span in gold.spans:
        if span.label == roles.content:
            found[mode(span) or INDIRECT] += QuoteTally(quotes=Tally(gold=1))
    for one in suggested.spans:
        if one.label == roles.content:
            found[mode(one) or INDIRECT] += QuoteTally(quotes=Tally(proposed=1))
    links = _Links(gold, suggested)
    for pair in pairs:
        if pair.gold.label != roles.content or not pair.same_mode:
            continue
        answers: dict[str, Accuracy] = {}
        for role, relation in _relations(roles):
            answers[role], findings = links.judged(pair, relation)
            wrong += findings
        matched = Tally(exact=int(pair.exact), overlapping=1)
        found[mode(pair.gold) or INDIRECT] += QuoteTally(quotes=matched, **answers)
    return found, wrong


def _relations(roles: QuoteRoles) -> list[tuple[str, str]]:
    """Return the roles of a quote that the scheme has a type of relation for, and the types."""
    of_role = {"cue": roles.cue_relation, "source": roles.source_relation, "relay": roles.relay_relation}
    return [(role, relation) for role, relation in of_role.items() if relation]


class _Links:
    """Where spans lead, in the gold and in the suggestions."""

    def __init__(self, gold: Annotation, suggested: Suggested) -> None:
        spans = {span.id: span for span in gold.spans}
        self._gold: dict[tuple[str, str], list[Place]] = defaultdict(list)
        self._proposed: dict[tuple[Place, str], list[Place]] = defaultdict(list)
        for relation in gold.relations:
            self._gold[relation.source, relation.type].append(place_of(spans[relation.target]))
        for one in suggested.relations:
            self._proposed[one.source, one.type].append(one.target)

    def judged(self, pair: Pair, relation: str) -> tuple[Accuracy, list[Finding]]:
        """Return whether a quote that was found leads where it should, and the finding if it does not."""
        gold = self._gold.get((pair.gold.id, relation), [])
        proposed = self._proposed.get((pair.proposed.place, relation), [])
        if not gold and not proposed:
            return Accuracy(), []
        accuracy = Accuracy(1, _all_lie_on(proposed, gold, _same), _all_lie_on(proposed, gold, _touch))
        if accuracy.overlapping:
            return accuracy, []
        meant = gold[0] if gold else place_of(pair.gold)
        finding = Finding(
            kind="link",
            label=relation,
            start=meant.start,
            end=meant.end,
            instead=proposed[0] if proposed else None,
            suggester=pair.proposed.suggester,
        )
        return accuracy, [finding]


def _all_lie_on(proposed: Sequence[Place], gold: Sequence[Place], alike: Callable[[Place, Place], bool]) -> int:
    return int(bool(proposed) and all(any(alike(one, other) for other in gold) for one in proposed))


def _same(one: Place, other: Place) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _touch(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end
