"""The suggesters that work for a project, in the fixed order in which each sees what those before it proposed."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from itertools import takewhile
from math import log2
from pathlib import Path
from types import MappingProxyType

import msgspec
from msgspec import Struct

from workbench import __version__
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.scheme import Scheme
from workbench.paths import RESOURCES, user_lexicons
from workbench.storage.models import Model
from workbench.storage.store import Store
from workbench.suggest import learned_model, memory, memory_model
from workbench.suggest.guarded import Guarded
from workbench.suggest.learned import Learned
from workbench.suggest.lexicon import Lexicon
from workbench.suggest.lexicon_entries import Lexicons
from workbench.suggest.lexicon_files import ENDING, load
from workbench.suggest.memory import Memory
from workbench.suggest.names import Names
from workbench.suggest.never import refused
from workbench.suggest.plug_ins.finding import Options, PlugIn, installed
from workbench.suggest.plug_ins.plugged import Plugged
from workbench.suggest.quotes import Quotes
from workbench.suggest.suggester import Suggester
from workbench.suggest.weapons.suggester import Weapons

LEXICONS = RESOURCES / "lexicons"
# Weapons come first, since a type may be called after a place; quotes last, since they go by who is known by then.
SUGGESTERS = ("weapons", "lexicon", "memory", "names", "learned", "quotes")
LEARNING = ("memory", "learned")  # those that have a model
NO_OPTIONS: Mapping[str, Options] = MappingProxyType({})

Report = Callable[[WorkbenchError], None]


class Chain(Struct, frozen=True):
    """Suggesters in their order.

    Attributes:
        versions: for each suggester a word that changes whenever it, or one before it, may propose something else.
        is_whole: whether none that could be in it was left out.
        never: the words that a person wants never to be suggested, by whomever: see `suggest.never`.
    """

    suggesters: tuple[Suggester, ...]
    versions: tuple[str, ...]
    scheme: Scheme
    is_whole: bool = True
    never: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the suggesters."""
        return tuple(one.name for one in self.suggesters)

    @property
    def is_slow(self) -> bool:
        """Whether there are plug-ins, of which one article may take minutes."""
        return any(isinstance(one, Plugged) for one in self.suggesters)

    @property
    def sound_names(self) -> tuple[str, ...]:
        """The names of those that see all that they should: not of a plug-in that failed and of those behind it."""
        sound = takewhile(lambda one: not (isinstance(one, Plugged) and one.failure), self.suggesters)
        return tuple(one.name for one in sound)

    def close(self) -> None:
        """End the processes of plug-ins."""
        for one in self.suggesters:
            if isinstance(one, Plugged):
                one.close()


def project_chain(
    store: Store,
    *,
    only: Collection[str] = (),
    options: Mapping[str, Options] = NO_OPTIONS,
    report: Report,
    is_patient: bool = False,
) -> Chain:
    """Return the suggesters of a project: see `chain`."""
    return chain(store.scheme, stored_models(store), only=only, options=options, report=report, is_patient=is_patient)


def stored_models(store: Store) -> dict[str, Model]:
    """Return the models of a project by the names of those that learned them."""
    return {name: model for name in LEARNING if (model := store.models.get(name))}


def chain(
    scheme: Scheme,
    models: Mapping[str, Model],
    *,
    only: Collection[str] = (),
    options: Mapping[str, Options] = NO_OPTIONS,
    report: Report,
    is_patient: bool = False,
) -> Chain:
    """Return the suggesters for a scheme, with the models of those that learned, all or `only` some of them.

    Plug-ins take part only where `only` names them, with their `options`; whoever names one closes the chain. Lexicons
    are read here, which takes a moment. `report` is told what is wrong with a lexicon and which suggester failed on an
    article; with `is_patient` one of the program goes on with the next article: see `suggest.guarded`.

    Raises:
        BadInput: there is no suggester of a name in `only`.
    """
    plug_ins = _plug_ins(only)
    suggesters: list[Suggester] = []
    versions: list[str] = []
    so_far = _program(scheme)
    workshop = _Workshop(models, report)
    for name in (*SUGGESTERS[:-1], *plug_ins, SUGGESTERS[-1]):
        if name in plug_ins:
            plugged = Plugged(plug_ins[name], options.get(name, {}), scheme, report)
            so_far = digest(so_far, name, plugged.version)
            suggesters.append(plugged)
            versions.append(plug_in_version(plugged, scheme))
            continue
        if (only and name not in only) or not (made := workshop.make(name)):
            continue
        so_far = digest(so_far, name, models[name].version if name in models else "")
        suggesters.append(Guarded(made, report, is_patient=is_patient))
        versions.append(so_far)
    return Chain(tuple(suggesters), tuple(versions), scheme, is_whole=not only, never=workshop.never)


def plug_in_version(plugged: Plugged, scheme: Scheme) -> str:
    """Return a word that changes whenever a plug-in may propose something else; it sees nothing that others propose."""
    return digest(plugged.version, msgspec.json.encode(scheme))


def _plug_ins(only: Collection[str]) -> dict[str, PlugIn]:
    """Return the plug-ins among the names in `only`; nothing is looked for unless one of them is not the program's.

    Raises:
        BadInput: there is no suggester of one of these names.
    """
    others = sorted(set(only) - set(SUGGESTERS))
    found = installed() if others else {}
    if unknown := [name for name in others if name not in found]:
        names = ", ".join((*SUGGESTERS, *found))
        raise BadInput("There is no suggester {name}; there are {names}.", name=unknown[0], names=names)
    return {name: found[name] for name in others}


def counting_version(store: Store) -> str:
    """Return a word that changes whenever it is worth while to count all suggestions of a project anew.

    A model that learned from a few more documents does not change it, one that learned from twice as many does.
    """
    sizes = (f"{name} {int(log2(documents + 1))}" for name, documents in sorted(store.models.sizes().items()))
    return digest(_program(store.scheme), *sizes)


def digest(*parts: str | bytes) -> str:
    """Return a short word that is the same for the same parts, and for others hardly ever."""
    hashed = blake2b(digest_size=12)
    for part in parts:
        encoded = part.encode() if isinstance(part, str) else part
        hashed.update(len(encoded).to_bytes(8))
        hashed.update(encoded)
    return hashed.hexdigest()


class _Workshop:
    """Makes suggesters; lexicons are read when the first one needs them."""

    def __init__(self, models: Mapping[str, Model], report: Report) -> None:
        self._models = models
        self._report = report

    @cached_property
    def _lexicons(self) -> Lexicons:
        lexicons = load((LEXICONS, user_lexicons()))
        for problem in lexicons.problems:
            self._report(problem)
        return lexicons

    @property
    def never(self) -> frozenset[str]:
        """The words that a person wants never to be suggested."""
        return refused(self._lexicons)

    def make(self, name: str) -> Suggester | None:
        """Return the suggester of that name, or None if it has learned nothing yet."""
        match name:
            case "lexicon":
                return Lexicon(self._lexicons)
            case "weapons":
                return Weapons(self._lexicons)
            case "names":
                return Names()
            case "quotes":
                return Quotes()
        return self._learned(name)

    def _learned(self, name: str) -> Suggester | None:
        if model := self._models.get(name):
            try:
                if name == memory.NAME:
                    return Memory(memory_model.from_bytes(model.body))
                return Learned(learned_model.from_bytes(model.body))
            except BadInput as problem:  # it is learned anew while nobody is at work
                self._report(problem)
        return None


def _program(scheme: Scheme) -> str:
    """Return a word for what all suggesters follow from: the program, the scheme, the lexicons."""
    return digest(__version__, msgspec.json.encode(scheme), *_contents(LEXICONS, user_lexicons()))


def _contents(*folders: Path) -> Iterator[bytes]:
    """Yield what stands in the lexicons of some folders; one that cannot be read says so when it is loaded."""
    for path in (path for folder in folders for path in sorted(folder.rglob(f"*{ENDING}"))):
        with suppress(OSError):
            yield path.read_bytes()
