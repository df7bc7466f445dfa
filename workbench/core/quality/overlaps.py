"""Spans that overlap as the scheme forbids. Who tags cannot make them, but imports bring them, and so do new rules."""

from collections.abc import Iterator

from workbench.core.checks import overlap
from workbench.core.quality.findings import Finding, Remark, Subject
from workbench.core.records import Span


def overlaps(subject: Subject) -> Iterator[Finding]:
    """Yield the later one of two such spans, once for each earlier one that is in its way."""
    open_spans: list[Span] = []
    for span in subject.said.spans:  # in order
        if span.label not in subject.scheme.by_name:
            continue
        open_spans = [one for one in open_spans if one.end > span.start]
        for other in open_spans:
            how = overlap(other, span)
            if how and not subject.scheme.may_overlap(other.label, span.label, how):
                remark = Remark(
                    "This {label} and the {other} “{surface}” at {start} may not overlap so ({how}).",
                    label=span.label,
                    other=other.label,
                    surface=subject.words(other),
                    start=other.start,
                    how=how,
                )
                about = f"{span.label} {other.label} {other.start} {other.end}"
                yield subject.finding("overlap", span, remark, about=about)
        open_spans.append(span)
