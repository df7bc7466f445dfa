"""Finding near-duplicates among a project's documents: the same text, an edited one, a passage that both quote."""

from msgspec import Struct

from workbench.core.choosing import EVERYTHING_CHOSEN, Choice, checked
from workbench.core.errors import BadInput
from workbench.core.likeness import LEAST_PASSAGE, Group, Likeness, Pair, grouped
from workbench.core.progress import Progress, no_progress
from workbench.storage.chosen import ChosenDocument
from workbench.storage.store import Store


class NearDuplicates(Struct, frozen=True, kw_only=True):
    """What was found among the documents that were looked at.

    Attributes:
        documents: how many were looked at.
        groups: of near-duplicates, the largest ones first.
        pairs: all that were found somewhat alike, those in groups included, the most similar ones first.
    """

    documents: int
    groups: tuple[Group, ...]
    pairs: tuple[Pair, ...]


def near_duplicates(
    store: Store,
    likeness: Likeness = Likeness(),  # noqa: B008 - it is immutable
    choice: Choice = EVERYTHING_CHOSEN,
    progress: Progress = no_progress,
) -> NearDuplicates:
    """Return the near-duplicates among the chosen documents, compared without boilerplate and blind to spelling.

    `progress` counts documents twice: as they are read, and as they are compared.

    Raises:
        BadInput: the likeness or the choice makes no sense.
        Cancelled: `progress` stopped it.
    """
    return among(store, chosen_documents(store, choice), likeness, progress)


def among(store: Store, documents: list[ChosenDocument], likeness: Likeness, progress: Progress) -> NearDuplicates:
    """Return the near-duplicates among `documents`, as `near_duplicates` does."""
    from workbench.commands.comparing import compared_pairs  # it loads numpy

    _check(likeness)
    order = {one.id: place for place, one in enumerate(documents)}
    found = compared_pairs(store, [one.row for one in documents], likeness, progress)
    pairs = sorted(found, key=lambda pair: (-pair.similarity, -pair.passage, order[pair.first], order[pair.second]))
    return NearDuplicates(documents=len(documents), groups=grouped(pairs, likeness, order), pairs=tuple(pairs))


def chosen_documents(store: Store, choice: Choice) -> list[ChosenDocument]:
    """Return the chosen documents in import order.

    Raises:
        BadInput: the choice makes no sense.
    """
    return store.chosen.documents(checked(choice, store.scheme))


def _check(likeness: Likeness) -> None:
    if not 0 < likeness.similarity <= 1:
        raise BadInput(
            "{similarity} is no similarity to go by: it lies above 0, up to 1 for equal texts.",
            similarity=likeness.similarity,
        )
    if likeness.passage and likeness.passage < LEAST_PASSAGE:
        raise BadInput(
            "A shared passage of {words} words tells nothing: ask for {least} or more, or for 0 to leave them out.",
            words=likeness.passage,
            least=LEAST_PASSAGE,
        )
