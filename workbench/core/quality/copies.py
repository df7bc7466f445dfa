"""Nearly identical documents that were annotated differently: the same words, tagged in one and not in the other.

The texts are aligned word by word; spans are compared where a run of words is the same in both.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from workbench.core.folding import fold_plain
from workbench.core.quality.customs import are_alternatives
from workbench.core.quality.findings import Finding, Remark, Subject, Tag
from workbench.core.records import Span
from workbench.core.span_index import SpanIndex
from workbench.core.tokens import words

_SHORTEST = 5  # words that are the same one after the other; fewer may be the same by chance


class _Run(NamedTuple):
    """A run of words that is the same in both texts, in code points."""

    start: int
    end: int
    here: tuple[int, ...]  # edges of words in the one text,
    there: tuple[int, ...]  # and the same edges in the other


def differing(subject: Subject, other: Subject) -> Iterator[Finding]:
    """Yield what is otherwise in `subject` than in `other`, the work on a nearly identical document; both are done."""
    if not (subject.is_done and other.is_done):
        return
    spans = SpanIndex(subject.said.spans)
    runs = _runs(other.document.text, subject.document.text)
    starts = [run.start for run in runs]
    for theirs in other.said.spans:
        if theirs.fragments or not (place := _there(runs, starts, theirs)):
            continue
        around = [
            span for span in spans.overlapping(*place) if span.label == theirs.label or _rival(subject, span, theirs)
        ]
        if not around:
            yield _missing(subject, other, theirs, *place)
        elif not any((span.start, span.end, span.label) == (*place, theirs.label) for span in around):
            yield _different(subject, other, theirs, around[0])


def _rival(subject: Subject, span: Span, theirs: Span) -> bool:
    is_same = (span.end - span.start) == (theirs.end - theirs.start)
    return is_same and are_alternatives(subject.scheme, span.label, theirs.label)


def _runs(text: str, other: str) -> list[_Run]:
    """Return the runs of words of `text` that stand in `other`, too."""
    here, there = list(words(text)), list(words(other))
    matcher = SequenceMatcher(
        None,
        [fold_plain(text[word.start : word.end], 1) for word in here],
        [fold_plain(other[word.start : word.end], 1) for word in there],
    )
    runs = []
    for first, second, size in matcher.get_matching_blocks():
        if size >= _SHORTEST:
            mine, others = here[first : first + size], there[second : second + size]
            edges = tuple(edge for word in mine for edge in (word.start, word.end))
            theirs = tuple(edge for word in others for edge in (word.start, word.end))
            runs.append(_Run(edges[0], edges[-1], edges, theirs))
    return runs


def _there(runs: Sequence[_Run], starts: Sequence[int], span: Span) -> tuple[int, int] | None:
    """Return where the words of a span stand in the other text; None if they do not all stand in one run."""
    number = bisect_right(starts, span.start) - 1
    if number < 0 or span.end > runs[number].end:
        return None
    run = runs[number]
    start, end = (_edge(run, offset) for offset in (span.start, span.end))
    return (start, end) if start is not None and end is not None and start < end else None


def _edge(run: _Run, offset: int) -> int | None:
    """Return where an offset in the one text lies in the other: as far behind the same edge of a word."""
    number = bisect_right(run.here, offset) - 1
    if number < 0:
        return None
    moved = run.there[number] + offset - run.here[number]
    return moved if number + 1 == len(run.there) or moved <= run.there[number + 1] else None


def _missing(subject: Subject, other: Subject, theirs: Span, start: int, end: int) -> Finding:
    remark = Remark(
        "It is not tagged here; in the nearly identical {document} it is {label}.",
        document=other.document.name,
        label=theirs.label,
    )
    fix = Tag(theirs.label, dict(theirs.attributes))
    return subject.place("copy", start, end, remark, fix, about=f"{theirs.label} {other.document.id}")


def _different(subject: Subject, other: Subject, theirs: Span, ours: Span) -> Finding:
    remark = Remark(
        "It is {label} here; in the nearly identical {document} it is {other} “{surface}”.",
        label=ours.label,
        document=other.document.name,
        other=theirs.label,
        surface=other.words(theirs),
    )
    return subject.finding("copy", ours, remark, about=f"{theirs.label} {other.document.id}")
