"""Judges what was proposed for one document by what a person annotated there."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from workbench.core.evaluation.findings import Finding, span_findings
from workbench.core.evaluation.links import judge_quotes, judge_relations, quote_mode
from workbench.core.evaluation.matching import Pair, match
from workbench.core.evaluation.tallies import Evaluation, Tally
from workbench.core.evaluation.zoning import judge_zones
from workbench.core.records import Annotation, Span, Zone
from workbench.core.scheme import QuoteRoles
from workbench.core.suggestions import Suggested, Suggestion


class Judgement(NamedTuple):
    """The figures of one document, and all differences in the order of its text."""

    evaluation: Evaluation
    findings: list[Finding]


def judge(
    text: str,
    gold: Annotation,
    suggested: Suggested,
    *,
    roles: QuoteRoles | None = None,
    gold_zones: Sequence[Zone] = (),
    zones: Sequence[Zone] = (),
) -> Judgement:
    """Compare what was proposed for a document with its gold annotation.

    `roles` says which label and relations make up a quote; without it there are no figures of quotes. `zones` are those
    that were found, `gold_zones` the right ones; without right ones there are no figures of zones.
    """
    mode = quote_mode(roles)
    pairs = match(gold.spans, suggested.spans, mode)
    links, wrong_links = judge_quotes(gold, suggested, pairs, roles)
    zone_accuracy, wrong_zones = judge_zones(text, gold_zones, zones)
    evaluation = Evaluation(
        documents=1,
        labels=_tallies(gold.spans, suggested.spans, pairs),
        made=_by_suggester(suggested.spans, pairs),
        quotes=links,
        relations=judge_relations(gold, suggested, pairs),
        zones=zone_accuracy,
    )
    findings = [*span_findings(gold.spans, suggested.spans, pairs), *wrong_links, *wrong_zones]
    return Judgement(evaluation, sorted(findings, key=lambda finding: finding.order))


def _tallies(gold: Sequence[Span], proposed: Sequence[Suggestion], pairs: Sequence[Pair]) -> dict[str, Tally]:
    golds = Counter(span.label for span in gold)
    proposals = Counter(span.label for span in proposed)
    exact = Counter(pair.gold.label for pair in pairs if pair.exact)
    overlapping = Counter(pair.gold.label for pair in pairs)
    return {
        label: Tally(golds[label], proposals[label], exact[label], overlapping[label])
        for label in sorted(golds.keys() | proposals.keys())
    }


def _by_suggester(proposed: Sequence[Suggestion], pairs: Sequence[Pair]) -> dict[str, dict[str, Tally]]:
    return {
        name: _tallies(
            (),
            [one for one in proposed if one.suggester == name],
            [pair for pair in pairs if pair.proposed.suggester == name],
        )
        for name in sorted({one.suggester for one in proposed})
    }
