"""What the presses of a person at the keyboard were for."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Literal, NamedTuple

Kind = Literal["entity", "quote", "mention", "document"]
Part = Literal["tag", "attributes", "stance", "entity", "links", "look"]


class Purpose(NamedTuple):
    """A thing that is annotated, by its kind and the gold key of its main span, and the part of it that is made.

    `tag` is to reach the text, select it and label it; `attributes`, `entity` and `links` say more of it; `stance` is
    that of a quote; `look` is to page through what there is.
    """

    kind: Kind
    key: str
    part: Part


class Ledger:
    """Counts presses by purpose. A press with its modifiers is one; so is each letter that is typed."""

    def __init__(self) -> None:
        self.presses: Counter[Purpose] = Counter()
        self.pointer = 0
        self.pressed: list[str] = []

    def share(self, purposes: Iterable[Purpose], presses: float) -> None:
        """Charge presses to several purposes, to each the same."""
        among = list(purposes)
        for purpose in among:
            self.presses[purpose] += presses / len(among)

    def of_each(self, kind: Kind, parts: Iterable[Part]) -> dict[str, float]:
        """Return the presses that these parts of each thing of a kind took, by its key."""
        wanted = set(parts)
        found: dict[str, float] = defaultdict(float)
        for purpose, presses in self.presses.items():
            if purpose.kind == kind:
                found[purpose.key] += presses if purpose.part in wanted else 0.0
        return dict(found)
