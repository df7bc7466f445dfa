"""Spans that begin on the wrong side of a proclitic, as the scheme has it."""

import re
from collections import ChainMap, Counter
from collections.abc import Iterable, Iterator, Mapping

from workbench.core.clitics import breaks, dropped, taken
from workbench.core.folding import fold_plain
from workbench.core.quality.findings import Finding, Remark, Resize, Subject
from workbench.core.records import Span, surface

# Most spans begin with a letter that is no clitic in any spelling, and need no closer look.
_MAY_BE_CLITIC = re.compile("[وفبلكس]|[^\u0621-\u063f\u0641-\u064a]")


def clitics(subject: Subject, names: Mapping[str, int]) -> Iterator[Finding]:
    """Yield the spans that take in a proclitic or leave one out; `names` counts what entities are called, folded."""
    yield from _outside(subject, names)
    yield from _inside(subject)


def _outside(subject: Subject, names: Mapping[str, int]) -> Iterator[Finding]:
    """Find spans that take in a proclitic where the scheme wants it outside."""
    text = subject.document.text
    suspects = [
        span
        for span in subject.said.spans
        if _MAY_BE_CLITIC.match(text, span.start)
        and subject.scheme.clitics_of(span.label) == "outside"
        and dropped(text, *span.ranges[0]) is not None
    ]
    if suspects:
        surfaces = Counter(_folded(text, span) for span in subject.said.spans)
        for span, start in breaks(text, _aside(suspects, text, surfaces), ChainMap(dict(names), surfaces)):
            yield _misplaced(subject, span, start)


def _aside(spans: Iterable[Span], text: str, surfaces: Counter[str]) -> Iterator[Span]:
    """Yield `spans` one by one, each while its own surface is not counted: what a span is says nothing for it."""
    for span in spans:
        own = _folded(text, span)
        surfaces[own] -= 1
        if not surfaces[own]:
            del surfaces[own]
        yield span
        surfaces[own] += 1


def _inside(subject: Subject) -> Iterator[Finding]:
    """Find spans that leave out a proclitic where the scheme wants it inside."""
    for span in subject.said.spans:
        if subject.scheme.clitics_of(span.label) == "inside":
            start = taken(subject.document.text, span.start)
            if start is not None:
                yield _misplaced(subject, span, start)


def _misplaced(subject: Subject, span: Span, start: int) -> Finding:
    remark = Remark(
        "This {label} should begin at {start}: the scheme has clitics elsewhere.",
        label=span.label,
        start=start,
    )
    return subject.finding("clitic", span, remark, Resize(start, span.end))


def _folded(text: str, span: Span) -> str:
    return fold_plain(surface(text, span))
