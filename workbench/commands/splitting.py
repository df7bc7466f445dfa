"""Dividing a project's documents into parts to train and to test on."""

from collections.abc import Mapping

from msgspec import Struct

from workbench.core.choosing import EVERYTHING_CHOSEN, Choice
from workbench.core.likeness import Group, Pair
from workbench.core.progress import Progress, no_progress
from workbench.core.splitting import Caution, PartCount, SplitPlan
from workbench.storage.store import Store


class Splits(Struct, frozen=True, kw_only=True):
    """A project's documents (ids) in parts, and what a person should know of them.

    Attributes:
        parts: by name, in the order of the plan; documents in import order.
        groups: near-duplicates, the largest groups first. A document without any is in no group.
        counts: of each part, in the same order.
        closest: of the pairs that were compared, the most similar one in two parts; None if no such pair was close
            enough to be compared.
        undated: where the plan goes by date: documents whose day is not known; they are in the first part, or with
            their near-duplicates.
        left_out: where the plan goes by date: documents in no part, since their day belongs to another part than most
            of their near-duplicates.
        cautions: sentences.
    """

    plan: SplitPlan
    parts: Mapping[str, tuple[str, ...]]
    groups: tuple[Group, ...]
    counts: tuple[PartCount, ...]
    closest: Pair | None
    undated: tuple[str, ...]
    left_out: tuple[str, ...]
    cautions: tuple[Caution, ...]


def split(
    store: Store, plan: SplitPlan, choice: Choice = EVERYTHING_CHOSEN, progress: Progress = no_progress
) -> Splits:
    """Divide the chosen documents into parts; the same project, plan and choice give the same parts.

    `progress` counts documents.

    Raises:
        BadInput: the plan makes no sense: no parts, a share that is negative, fewer than two folds.
        Cancelled: `progress` stopped it.
    """
    raise NotImplementedError
