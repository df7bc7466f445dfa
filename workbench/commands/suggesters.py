"""The suggesters that work for a project, in the fixed order in which each sees what those before it proposed."""

from collections.abc import Callable, Collection, Mapping
from hashlib import blake2b
from math import log2

import msgspec
from msgspec import Struct

from workbench import __version__
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.scheme import Scheme
from workbench.storage.models import Model
from workbench.storage.store import Store
from workbench.suggest.guarded import Guarded
from workbench.suggest.quotes import Quotes
from workbench.suggest.suggester import Suggester

SUGGESTERS = ("lexicon", "memory", "names", "learned", "quotes")
LEARNING = ("memory", "learned")  # those that have a model

Report = Callable[[WorkbenchError], None]


class Chain(Struct, frozen=True):
    """Suggesters in their order.

    Attributes:
        versions: for each suggester a word that changes whenever it, or one before it, may propose something else.
        counting: a word that changes whenever it is worth while to count all suggestions anew; a model that learned
            from a few more documents does not change it, one that learned from twice as many does.
        is_whole: whether none that could be in it was left out.
    """

    suggesters: tuple[Suggester, ...]
    versions: tuple[str, ...]
    scheme: Scheme
    counting: str
    is_whole: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the suggesters."""
        return tuple(one.name for one in self.suggesters)


def project_chain(store: Store, *, only: Collection[str] = (), report: Report, is_patient: bool = False) -> Chain:
    """Return the suggesters of a project: see `chain`."""
    return chain(store.scheme, stored_models(store), only=only, report=report, is_patient=is_patient)


def stored_models(store: Store) -> dict[str, Model]:
    """Return the models of a project by the names of those that learned them."""
    return {name: model for name in LEARNING if (model := store.models.get(name))}


def chain(
    scheme: Scheme,
    models: Mapping[str, Model],
    *,
    only: Collection[str] = (),
    report: Report,
    is_patient: bool = False,
) -> Chain:
    """Return the suggesters for a scheme, with the models of those that learned, all or `only` some of them.

    Lexicons are read here, which takes a moment. `report` is told what is wrong with a lexicon and which suggester
    failed on an article; with `is_patient` that one goes on with the next article: see `suggest.guarded`.

    Raises:
        BadInput: there is no suggester of a name in `only`.
    """
    if unknown := sorted(set(only) - set(SUGGESTERS)):
        raise BadInput("There is no suggester {name}; there are {names}.", name=unknown[0], names=", ".join(SUGGESTERS))
    suggesters: list[Suggester] = []
    versions: list[str] = []
    so_far = digest(__version__, msgspec.json.encode(scheme))
    for name in SUGGESTERS:
        if (only and name not in only) or not (made := _made(name, models.get(name))):
            continue
        so_far = digest(so_far, name, models[name].version if name in models else "")
        suggesters.append(Guarded(made, report, is_patient=is_patient))
        versions.append(so_far)
    sizes = (f"{name}{int(log2(model.documents + 1))}" for name, model in sorted(models.items()))
    counting = digest(__version__, msgspec.json.encode(scheme), *(one.name for one in suggesters), *sizes)
    return Chain(tuple(suggesters), tuple(versions), scheme, counting, is_whole=not only)


def digest(*parts: str | bytes) -> str:
    """Return a short word that is the same for the same parts, and for others hardly ever."""
    hashed = blake2b(digest_size=12)
    for part in parts:
        encoded = part.encode() if isinstance(part, str) else part
        hashed.update(len(encoded).to_bytes(8))
        hashed.update(encoded)
    return hashed.hexdigest()


def _made(name: str, model: Model | None) -> Suggester | None:
    """Return the suggester of that name, or None if it can propose nothing yet."""
    match name:
        case "quotes":
            return Quotes()
    return None
