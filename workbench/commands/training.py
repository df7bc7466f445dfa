"""Suggesters for measuring: they know what they learned from the work that they are given, and nothing else."""

from collections.abc import Collection, Iterable, Sequence

from workbench.commands.evaluating import Train
from workbench.commands.suggesters import Report, chain
from workbench.core.records import AnnotatedDocument
from workbench.core.scheme import Scheme
from workbench.suggest.suggester import Suggester


def trainer(scheme: Scheme, *, only: Collection[str] = (), report: Report) -> Train:
    """Return what makes the suggesters of a scheme, all or `only` some of them, of work to learn from.

    `report` is told what is wrong with a lexicon, and which suggester failed.

    Raises (what is returned does):
        BadInput: there is no suggester of a name in `only`.
    """

    def train(examples: Iterable[AnnotatedDocument]) -> Sequence[Suggester]:
        return chain(scheme, {}, only=only, report=report, is_patient=True).suggesters

    return train
