"""What a person looks at, one by one: where suggestions differ from what was annotated."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypeVar, get_args

from msgspec import Struct

from workbench.core.evaluation.matching import Pair, likeness
from workbench.core.records import Span
from workbench.core.suggestions import Place, Suggestion

FindingKind = Literal["missed", "false alarm", "border", "mode", "link", "zone"]
FINDING_KINDS: tuple[FindingKind, ...] = get_args(FindingKind)

_SAME_PLACE = 0.5  # of the code points of both: so much must be shared to stand at the same place


class Finding(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A difference between the suggestions and the gold of a document; offsets are code points, half-open.

    Attributes:
        kind: `missed` and `false alarm`; `border`: found with other borders; `mode`: a quote that was found in another
            mode; `link`: a quote that was found, but leads to another cue, source or relay; `zone`.
        label: of the span; of a link the type of the relation, of a zone its kind.
        start, end: the gold range; of a false alarm the proposed one; of a link the gold target, or the quote if it
            has none.
        instead: what the other side has at that place, if anything.
        suggester: who made the proposal; empty if there is none.
    """

    kind: FindingKind
    label: str
    start: int
    end: int
    instead: Place | None = None
    suggester: str = ""

    @property
    def order(self) -> tuple[int, int, str, str]:
        """The key that sorts findings of a document."""
        return (self.start, self.end, self.label, self.kind)


def span_findings(gold: Sequence[Span], proposed: Sequence[Suggestion], pairs: Sequence[Pair]) -> Iterator[Finding]:
    """Yield what differs in the spans of a document."""
    for one, other, exact, same_mode in pairs:
        if not (exact and same_mode):
            yield _finding("border" if same_mode else "mode", one, other.place, other.suggester)
    found = {id(pair.gold) for pair in pairs}
    right = {id(pair.proposed) for pair in pairs}
    for one in gold:
        if id(one) not in found:
            there = _at_the_same_place(one, proposed)
            yield _finding("missed", one, place_of(there) if there else None, there.suggester if there else "")
    for other in proposed:
        if id(other) not in right:
            meant = _at_the_same_place(other, gold)
            yield _finding("false alarm", other, place_of(meant) if meant else None, other.suggester)


def place_of(span: Span | Suggestion) -> Place:
    """Return the label and the outer range of a span."""
    return Place(span.label, span.start, span.end)


_Found = TypeVar("_Found", Span, Suggestion)


def _at_the_same_place(span: Span | Suggestion, others: Sequence[_Found]) -> _Found | None:
    """Return that of `others` which covers the same code points for the most part."""
    best = max(others, key=lambda other: (likeness(span, other), other.label), default=None)
    return best if best is not None and likeness(span, best) >= _SAME_PLACE else None


def _finding(kind: FindingKind, span: Span | Suggestion, instead: Place | None, suggester: str) -> Finding:
    return Finding(kind=kind, label=span.label, start=span.start, end=span.end, instead=instead, suggester=suggester)
