"""Chains of suggesters for measuring: the rules, and those that learn from the work that they are given."""

from collections.abc import Callable, Collection, Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from workbench.commands.evaluating import Chain
from workbench.core.records import AnnotatedDocument
from workbench.paths import RESOURCES
from workbench.suggest.suggester import Suggester


def _lexicon(module: Any) -> Any:  # noqa: ANN401
    files = import_module("workbench.suggest.lexicon_files")
    return module.Lexicon(files.load([RESOURCES / "lexicons"]))


_RULES: dict[str, tuple[str, Callable[[Any], Suggester]]] = {
    "lexicon": ("workbench.suggest.lexicon", _lexicon),
    "names": ("workbench.suggest.names", lambda module: module.Names()),
    "quotes": ("workbench.suggest.quotes", lambda module: module.Quotes()),
}


def chain_of(only: Collection[str] = ()) -> Chain:
    """Return what makes the suggesters called `only`, or all, of work to learn from."""

    def chain(examples: Iterable[AnnotatedDocument]) -> list[Suggester]:
        return [
            make(import_module(module))
            for name, (module, make) in _RULES.items()
            if find_spec(module) and (not only or name in only)
        ]

    return chain
