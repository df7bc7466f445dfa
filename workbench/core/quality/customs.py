"""What is customary for a wording in a project, and the few places where it was done otherwise.

A wording is a text by which the same name is known in every spelling and behind every proclitic; whoever asks says what
the wording of a span is, and where wordings stand in a text.

Few and true: what differs is named only where nearly all other places agree. One word alone is a name here and a noun
there (`الشركة`), so that far more must agree on it than on several words.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct, field

from workbench.core.quality.findings import Finding, Relabel, Remark, Subject, Tag, labels_of_quotes
from workbench.core.records import Span
from workbench.core.scheme import Scheme
from workbench.core.span_index import SpanIndex
from workbench.core.zones import UNANNOTATED

_FEWEST = 3  # places that agree
_TIMES = 3  # as many as those that differ
_TIMES_ALONE = 9  # for one word that is untagged somewhere
_MOST = 500_000  # wordings that are counted at once; beyond that those that came once are let go of

WordingOf = Callable[[str, Span], str | None]  # by the text and the span; None where it says nothing alone


class Standing(NamedTuple):
    """A place where a wording stands, in code points."""

    wording: str
    start: int
    end: int


class Customs(Struct, frozen=True):
    """What is customary.

    Attributes:
        labels: how often each label was given to a wording, of those that have several.
        tagged: the label of the wordings that are tagged nearly wherever they stand, and how often that is.
    """

    labels: Mapping[str, Counter[str]] = field(default_factory=dict)
    tagged: Mapping[str, tuple[str, int]] = field(default_factory=dict)


class Census:
    """Counts the wordings of a project: first how they are labelled, then where they are not."""

    def __init__(self, scheme: Scheme, wording_of: WordingOf) -> None:
        self._wording_of = wording_of
        self._left_out = labels_of_quotes(scheme)
        self._labels: dict[str, Counter[str]] = defaultdict(Counter)
        self._untagged: Counter[str] = Counter()

    def count_labels(self, text: str, spans: Iterable[Span]) -> None:
        """Count how the spans of one annotator in a text are labelled."""
        for span in spans:
            if span.label not in self._left_out and (wording := self._wording_of(text, span)):
                self._labels[wording][span.label] += 1
        if len(self._labels) > _MOST:
            kept = {wording: labels for wording, labels in self._labels.items() if labels.total() > 1}
            self._labels = defaultdict(Counter, kept)

    def candidates(self) -> dict[str, tuple[str, int]]:
        """Return the wordings that are worth looking for where they are untagged, with their label."""
        found = {}
        for wording, labels in self._labels.items():
            (label, times), *others = labels.most_common(2)
            if times >= _fewest(wording) and (not others or times >= _TIMES_ALONE * others[0][1]):
                found[wording] = label, times
        return found

    def count_untagged(self, subject: Subject, standing: Iterable[Standing]) -> None:
        """Count where wordings stand untagged in a document that is done."""
        self._untagged.update(one.wording for one in _untagged_places(subject, standing))

    def customs(self) -> Customs:
        """Return what all that was counted comes to."""
        several = {wording: labels for wording, labels in self._labels.items() if len(labels) > 1}
        tagged = {
            wording: (label, times)
            for wording, (label, times) in self.candidates().items()
            if 0 < self._untagged[wording] * _times(wording) <= times
        }
        return Customs(several, tagged)


def other_labels(subject: Subject, customs: Customs, wording_of: WordingOf) -> Iterator[Finding]:
    """Yield the spans whose wording has another label nearly everywhere else."""
    for span in subject.said.spans:
        wording = wording_of(subject.document.text, span) if customs.labels else None
        labels = customs.labels.get(wording) if wording else None
        if not labels:
            continue
        label, times = labels.most_common(1)[0]
        own = labels[span.label]
        if times >= max(_FEWEST, _TIMES * own) and own and are_alternatives(subject.scheme, span.label, label):
            remark = Remark(
                "It is {label} here; in {times} other places it is {other}.",
                label=span.label,
                times=times,
                other=label,
            )
            yield subject.finding("label", span, remark, Relabel(label), about=f"{span.label} {label}")


def untagged(subject: Subject, customs: Customs, standing: Iterable[Standing]) -> Iterator[Finding]:
    """Yield the places of a document that is done where a wording stands untagged that is tagged nearly always."""
    if not subject.is_done:
        return
    for wording, start, end in _untagged_places(subject, standing):
        if wording in customs.tagged:
            label, times = customs.tagged[wording]
            remark = Remark(
                "It is not tagged here; in {times} other places it is {label}.",
                times=times,
                label=label,
            )
            yield subject.place("untagged", start, end, remark, Tag(label), about=label)


def are_alternatives(scheme: Scheme, first: str, second: str) -> bool:
    """Tell whether the same words cannot well have both labels: they are of one family, or may not cover the same."""
    if first == second or first not in scheme.by_name or second not in scheme.by_name:
        return False
    is_one_family = scheme.label(first).family == scheme.label(second).family
    return is_one_family or not scheme.may_overlap(first, second, "same")


def _untagged_places(subject: Subject, standing: Iterable[Standing]) -> Iterator[Standing]:
    """Yield the places that no span overlaps but the content of quotes, and that belong to the article."""
    contents = {subject.scheme.quotes.content} if subject.scheme.quotes else set()
    spans = SpanIndex(span for span in subject.said.spans if span.label not in contents)
    closed = [zone for zone in subject.document.zones if zone.kind in UNANNOTATED]
    for one in standing:
        if not spans.overlapping(one.start, one.end) and not any(
            zone.start < one.end and one.start < zone.end for zone in closed
        ):
            yield one


def _times(wording: str) -> int:
    return _TIMES if " " in wording else _TIMES_ALONE


def _fewest(wording: str) -> int:
    return max(_FEWEST, _times(wording))
