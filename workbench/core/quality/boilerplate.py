"""Spans in zones that nobody annotates: what the page says, and not the article."""

from collections.abc import Iterator

from workbench.core.quality.findings import Finding, Remark, Subject, Untag
from workbench.core.zones import UNANNOTATED


def boilerplate(subject: Subject) -> Iterator[Finding]:
    """Yield the spans that lie within such a zone."""
    zones = [zone for zone in subject.document.zones if zone.kind in UNANNOTATED]
    if not zones:
        return
    for span in subject.said.spans:
        if any(zone.start <= span.start and span.end <= zone.end for zone in zones):
            remark = Remark("This {label} lies in a part of the page that is not the article.", label=span.label)
            yield subject.finding("boilerplate", span, remark, Untag())
