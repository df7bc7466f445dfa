"""Suggesters for measuring: they know what they learned from the work that they are given, and nothing else."""

from collections.abc import Collection, Sequence
from functools import cache

from workbench.commands.evaluating import Source, Train
from workbench.commands.suggesters import LEARNING, SUGGESTERS, Report, chain
from workbench.core.scheme import Scheme
from workbench.storage.models import Model
from workbench.suggest import memory, memory_model
from workbench.suggest.suggester import Suggester


def trainer(scheme: Scheme, *, only: Collection[str] = (), report: Report) -> Train:
    """Return what makes the suggesters of a scheme, all or `only` some of them, of work to learn from.

    `report` is told what is wrong with a lexicon, and which suggester failed.

    Raises (what is returned does):
        BadInput: there is no suggester of a name in `only`.
    """

    @cache
    def rules() -> Sequence[Suggester]:
        return chain(scheme, {}, only=only, report=report, is_patient=True).suggesters

    def train(examples: Source) -> Sequence[Suggester]:
        fixed = rules()  # made once: reading the lexicons takes a moment
        learned: Sequence[Suggester] = ()
        if wanted := [name for name in LEARNING if not only or name in only]:
            learned = chain(scheme, _models(examples, wanted), only=wanted, report=report, is_patient=True).suggesters
        return sorted((*fixed, *learned), key=lambda one: SUGGESTERS.index(one.name))

    return train


def _models(examples: Source, wanted: Collection[str]) -> dict[str, Model]:
    """Return what is learned from `examples`, by the names of those in `wanted`; nothing from none."""
    if memory.NAME not in wanted:
        return {}
    remembered = memory_model.build(examples)
    if not remembered.documents:
        return {}
    body = memory_model.to_bytes(remembered)
    return {memory.NAME: Model(version="", body=body, documents=remembered.documents)}
