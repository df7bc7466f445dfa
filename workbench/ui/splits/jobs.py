"""The jobs of the window of near-duplicates and splits, and what they bring back."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from workbench.commands.duplicates import NearDuplicates, near_duplicates
from workbench.commands.split_facts import export_split
from workbench.commands.splitting import Splits, split
from workbench.core.likeness import Likeness
from workbench.core.progress import Progress
from workbench.core.splitting import SplitPlan
from workbench.storage.store import Store
from workbench.storage.stream import Description
from workbench.ui.jobs.work import Job

_AT_ONCE = 500


class Looked(NamedTuple):
    """The near-duplicates that were found, with that likeness; and of each group its first document."""

    likeness: Likeness
    found: NearDuplicates
    firsts: Sequence[Description]


class Divided(NamedTuple):
    """A division, the near-duplicates that it goes by, and the two most similar documents in different parts."""

    looked: Looked
    splits: Splits
    closest: Sequence[Description]


def looking(likeness: Likeness) -> Job:
    """Return the job that looks for near-duplicates in the project."""

    def job(store: Store, progress: Progress) -> Looked:
        return _look(store, likeness, progress)

    return job


def dividing(plan: SplitPlan, known: Looked | None) -> Job:
    """Return the job that divides the project; `known` are its near-duplicates, if they were looked for just so."""

    def job(store: Store, progress: Progress) -> Divided:
        plan.parts()  # what is wrong with it is told before the long work
        looked = known or _look(store, plan.likeness, progress)
        splits = split(store, plan, found=looked.found, progress=progress)
        pair = splits.closest
        return Divided(looked, splits, store.chosen.descriptions([pair.first, pair.second]) if pair else ())

    return job


def saving(splits: Splits, path: Path) -> Job:
    """Return the job that writes a division to a file."""

    def job(store: Store, _progress: Progress) -> Path:
        export_split(store, path, splits)
        return path

    return job


def _look(store: Store, likeness: Likeness, progress: Progress) -> Looked:
    found = near_duplicates(store, likeness, progress=progress)
    firsts = [group.documents[0] for group in found.groups]
    known = {
        one.document: one
        for start in range(0, len(firsts), _AT_ONCE)
        for one in store.chosen.descriptions(firsts[start : start + _AT_ONCE])
    }
    return Looked(likeness, found, [known.get(one) or Description(one, "", {}) for one in firsts])
