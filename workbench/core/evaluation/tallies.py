"""The figures of an evaluation: counts that add up over documents, and the shares that are worked out of them."""

from collections.abc import Mapping
from typing import Literal, TypeVar, get_args

from msgspec import Struct, field
from msgspec.structs import replace

How = Literal["exact", "overlapping"]
HOWS: tuple[How, ...] = get_args(How)


class Tally(Struct, frozen=True):
    """How many spans (or relations) are gold, how many are proposed, and how many of them match.

    Every exact match is an overlapping one, too. Sums are micro averages: each span counts alike.
    """

    gold: int = 0
    proposed: int = 0
    exact: int = 0
    overlapping: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.gold + other.gold,
            self.proposed + other.proposed,
            self.exact + other.exact,
            self.overlapping + other.overlapping,
        )

    def right(self, how: How) -> int:
        """Return how many match."""
        return self.exact if how == "exact" else self.overlapping

    def precision(self, how: How) -> float | None:
        """Return the share of the proposed that is right, 0 to 1; None if nothing is proposed."""
        return _share(self.right(how), self.proposed)

    def recall(self, how: How) -> float | None:
        """Return the share of the gold that is found, 0 to 1; None if there is none."""
        return _share(self.right(how), self.gold)

    def f1(self, how: How) -> float | None:
        """Return the harmonic mean of precision and recall, 0 to 1; None if there is nothing on either side."""
        return _share(2 * self.right(how), self.gold + self.proposed)


class Accuracy(Struct, frozen=True):
    """How many answers were asked for, and how many are right."""

    asked: int = 0
    exact: int = 0
    overlapping: int = 0

    def __add__(self, other: "Accuracy") -> "Accuracy":
        return Accuracy(self.asked + other.asked, self.exact + other.exact, self.overlapping + other.overlapping)

    def right(self, how: How) -> int:
        """Return how many are right."""
        return self.exact if how == "exact" else self.overlapping

    def share(self, how: How) -> float | None:
        """Return the share that is right, 0 to 1; None if nothing was asked for."""
        return _share(self.right(how), self.asked)


class QuoteTally(Struct, frozen=True):
    """Quotes of one mode, and whether those that were found (overlapping) lead to the right cue, source and relay."""

    quotes: Tally = Tally()
    cue: Accuracy = Accuracy()
    source: Accuracy = Accuracy()
    relay: Accuracy = Accuracy()

    def __add__(self, other: "QuoteTally") -> "QuoteTally":
        return QuoteTally(
            self.quotes + other.quotes, self.cue + other.cue, self.source + other.source, self.relay + other.relay
        )


class Evaluation(Struct, frozen=True):
    """The figures of any number of documents.

    Attributes:
        documents: how many.
        labels: of the spans of each label.
        made: of what each suggester proposed, by label, without the gold; `suggester` sets them against it.
        quotes: of the quotes `direct` and `indirect` (those with a direct one inside count as indirect); a quote found
            in the wrong mode is missed.
        relations: of each type; one is right if both its ends match those of a gold one.
        zones: the characters, without white space, of gold zones, and those of them in a zone of the right kind.
    """

    documents: int = 0
    labels: dict[str, Tally] = field(default_factory=dict)
    made: dict[str, dict[str, Tally]] = field(default_factory=dict)
    quotes: dict[str, QuoteTally] = field(default_factory=dict)
    relations: dict[str, Tally] = field(default_factory=dict)
    zones: Accuracy = Accuracy()

    @property
    def total(self) -> Tally:
        """The figures of all spans."""
        return sum(self.labels.values(), Tally())

    def suggester(self, name: str) -> dict[str, Tally]:
        """Return the figures of what one suggester proposed, by label, against all gold spans of the label.

        A span that several proposed counts for the one that is said to have made it, so the figures of all suggesters
        add up to those of the labels.
        """
        made = self.made.get(name, {})
        return {label: replace(tally, gold=self.labels[label].gold) for label, tally in made.items()}

    def suggester_total(self, name: str) -> Tally:
        """Return the figures of all that one suggester proposed, against all gold spans of the labels it proposed."""
        return sum(self.suggester(name).values(), Tally())

    def __add__(self, other: "Evaluation") -> "Evaluation":
        names = sorted(self.made.keys() | other.made.keys())
        return Evaluation(
            documents=self.documents + other.documents,
            labels=_sum(self.labels, other.labels, Tally()),
            made={name: _sum(self.made.get(name, {}), other.made.get(name, {}), Tally()) for name in names},
            quotes=_sum(self.quotes, other.quotes, QuoteTally()),
            relations=_sum(self.relations, other.relations, Tally()),
            zones=self.zones + other.zones,
        )


_Count = TypeVar("_Count", Tally, QuoteTally)


def _sum(one: Mapping[str, _Count], other: Mapping[str, _Count], nothing: _Count) -> dict[str, _Count]:
    return {key: one.get(key, nothing) + other.get(key, nothing) for key in sorted(one.keys() | other.keys())}


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
