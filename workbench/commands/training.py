"""Suggesters for measuring: they know what they learned from the work that they are given, and nothing else."""

from collections.abc import Callable, Collection, Sequence
from functools import cache

from workbench.commands.learning import FEWEST, Documents, remembered, trained
from workbench.commands.suggesters import SUGGESTERS, Report, chain
from workbench.core.scheme import Scheme
from workbench.storage.models import Model
from workbench.suggest import learned, memory
from workbench.suggest.suggester import Suggester

Train = Callable[[Documents], Sequence[Suggester]]  # makes suggesters of work to learn from


def trainer(scheme: Scheme, *, only: Collection[str] = (), report: Report) -> Train:
    """Return what makes the suggesters of a scheme, all or `only` some of them, of work to learn from.

    `report` is told what is wrong with a lexicon, and which suggester failed.

    Raises (what is returned does):
        BadInput: there is no suggester of a name in `only`.
    """

    @cache
    def rules() -> Sequence[Suggester]:
        return chain(scheme, {}, only=only, report=report, is_patient=True).suggesters

    def with_one(suggesters: Sequence[Suggester], name: str, model: Model) -> list[Suggester]:
        more = chain(scheme, {name: model}, only=[name], report=report, is_patient=True).suggesters
        return sorted((*suggesters, *more), key=_place)

    def train(examples: Documents) -> Sequence[Suggester]:
        suggesters = list(rules())  # made once: reading the lexicons takes a moment
        documents = sum(1 for _ in examples())
        if documents >= FEWEST[memory.NAME] and (not only or memory.NAME in only):
            suggesters = with_one(suggesters, memory.NAME, remembered(examples, scheme))
        if documents >= FEWEST[learned.NAME] and (not only or learned.NAME in only):
            before = [one for one in suggesters if _place(one) < SUGGESTERS.index(learned.NAME)]
            suggesters = with_one(suggesters, learned.NAME, trained(examples, scheme, before))
        return suggesters

    return train


def _place(suggester: Suggester) -> int:
    return SUGGESTERS.index(suggester.name)
