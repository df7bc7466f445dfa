"""How good suggestions are: what was proposed for documents, compared with what people annotated there (gold)."""

from workbench.core.evaluation.judging import Judgement, judge
from workbench.core.evaluation.matching import Pair, match
from workbench.core.evaluation.tallies import Accuracy, Evaluation, Tally

__all__ = ["Accuracy", "Evaluation", "Judgement", "Pair", "Tally", "judge", "match"]
