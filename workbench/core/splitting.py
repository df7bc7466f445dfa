"""Dividing documents into parts to train and to test on, so that no part gives away what another one tests."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from workbench.core.errors import WorkbenchError
from workbench.core.likeness import Likeness

By = Literal["outlet", "date"]

USUAL_SHARES: Mapping[str, float] = {"train": 0.8, "dev": 0.1, "test": 0.1}


class SplitPlan(Struct, frozen=True, kw_only=True):
    """How documents are divided.

    Attributes:
        shares: the parts, with the share of the documents that each should get; they add up to any positive number.
        folds: so many parts of equal size instead of `shares`, called `fold-1` and so on; 0: none.
        likeness: what counts as near-duplicates.
        together: near-duplicates come into one part. Otherwise they are only looked for, and the report tells of them.
        by: all documents of an outlet come into one part; or each part is older than the next, in the order of
            `shares`; or neither.
        stratified: parts get the labels of spans as evenly as groups allow; otherwise only their sizes count. Where
            dates rule, nothing else can.
        seed: another one gives another division; the same one gives the same.
    """

    shares: Mapping[str, float] = USUAL_SHARES
    folds: int = 0
    likeness: Likeness = Likeness()
    together: bool = True
    by: By | None = None
    stratified: bool = True
    seed: int = 0


class Caution(WorkbenchError):
    """Something about a division that a person should know before using it."""


class PartCount(Struct, frozen=True, kw_only=True):
    """What came into a part: the share of documents that was wanted for it, and what it holds."""

    part: str
    share: float
    documents: int
    characters: int
    spans: Mapping[str, int]
