"""How far annotators agree where they worked on the same document: F1 of exact matches, two by two.

Of spans there is no count of what nobody marked, which chance-corrected measures such as kappa need; with none, kappa
comes near the F1 of one annotator against the other, which does not depend on which of them is called right
(Hripcsak & Rothschild 2005, doi:10.1197/jamia.M1733).
"""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

from workbench.core.records import Annotation


class Agreement(Struct, frozen=True, kw_only=True):
    """How far two annotators agree on a label (empty: on all): spans of each, and those of both that are equal."""

    first: str
    second: str
    label: str
    first_spans: int
    second_spans: int
    equal: int

    @property
    def f1(self) -> float | None:
        """The share of the spans of both that are equal, 0 to 1; None where neither has any."""
        both = self.first_spans + self.second_spans
        return 2 * self.equal / both if both else None


class AgreementCount:
    """Counts agreement while documents pass by."""

    def __init__(self) -> None:
        self._pairs: Counter[tuple[str, str]] = Counter()  # documents
        self._spans: Counter[tuple[str, str, str, str]] = Counter()

    @property
    def documents(self) -> dict[tuple[str, str], int]:
        """On how many documents two annotators both worked."""
        return dict(sorted(self._pairs.items()))

    def add(self, work: Sequence[Annotation]) -> None:
        """Count the work of all annotators on one document."""
        for one, other in combinations(sorted(work, key=lambda said: said.annotator), 2):
            pair = one.annotator, other.annotator
            self._pairs[pair] += 1
            first, second = ({(span.ranges, span.label) for span in said.spans} for said in (one, other))
            for kind, places in (("first", first), ("second", second), ("equal", first & second)):
                self._spans.update((*pair, label, kind) for _, label in places)

    def results(self) -> list[Agreement]:
        """Return the agreement of each two annotators, over all labels first, then by label."""
        found = []
        for first, second in self.documents:
            labels = sorted({key[2] for key in self._spans if key[:2] == (first, second)})
            by_label = [
                Agreement(
                    first=first,
                    second=second,
                    label=label,
                    first_spans=self._spans[first, second, label, "first"],
                    second_spans=self._spans[first, second, label, "second"],
                    equal=self._spans[first, second, label, "equal"],
                )
                for label in labels
            ]
            whole = Agreement(
                first=first,
                second=second,
                label="",
                first_spans=sum(one.first_spans for one in by_label),
                second_spans=sum(one.second_spans for one in by_label),
                equal=sum(one.equal for one in by_label),
            )
            found += [whole, *by_label]
        return found
