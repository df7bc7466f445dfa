"""Which suggesters there are, in the order in which they run."""

from collections.abc import Collection, Sequence

from workbench.storage.store import Store
from workbench.suggest.suggester import Suggester

NAMES = ("lexicon", "memory", "names", "learned", "quotes")


def suggesters_for(
    store: Store, document: str, *, annotator: str, without: Collection[str] = ()
) -> Sequence[Suggester]:
    """Return the suggesters for a document (id), but for those with the names `without`."""
    return ()
