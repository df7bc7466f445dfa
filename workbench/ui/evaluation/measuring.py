"""What is measured off the window's thread."""

import logging
from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from workbench.commands.evaluating import (
    CurvePoint,
    Train,
    count_confirmed,
    evaluate_project,
    fitting_points,
    learning_curve,
    project_subject,
)
from workbench.commands.finding_table import FindingRow, finding_rows
from workbench.commands.training import trainer
from workbench.core.errors import WorkbenchError
from workbench.core.evaluation import Evaluation
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.jobs.work import Job

_LOG = logging.getLogger(__name__)
MOST = 5_000  # differences that are held; nobody looks at more


class Measured(NamedTuple):
    """What came of measuring a project: the figures, and the first differences."""

    threshold: float
    evaluation: Evaluation
    findings: Sequence[FindingRow]
    has_more: bool


class Learned(NamedTuple):
    """A learning curve."""

    threshold: float
    points: Sequence[CurvePoint]


def measuring(threshold: float) -> Job:
    """Return the job that measures the suggestions that score at least `threshold`."""
    return partial(_measure, threshold)


def learning(threshold: float) -> Job:
    """Return the job that measures a learning curve."""
    return partial(_learn, threshold)


def _measure(threshold: float, store: Store, progress: Progress) -> Measured:
    total = Evaluation()
    findings: list[FindingRow] = []
    has_more = False
    for outcome in evaluate_project(store, _trainer(store), threshold, progress):
        total += outcome.judgement.evaluation
        room = MOST - len(findings)
        findings += islice(finding_rows([outcome]), room)
        has_more = has_more or len(outcome.judgement.findings) > room
    return Measured(threshold, total, findings, has_more)


def _learn(threshold: float, store: Store, progress: Progress) -> Learned:
    points = fitting_points(count_confirmed(store))
    curve = learning_curve(
        project_subject(store), _trainer(store), points=points, threshold=threshold, progress=progress
    )
    return Learned(threshold, list(curve))


def _trainer(store: Store) -> Train:
    return trainer(store.scheme, report=_note)


def _note(reason: WorkbenchError) -> None:
    _LOG.info("a suggester or lexicon is not as it should be", exc_info=reason)  # the panel of suggestions says so
