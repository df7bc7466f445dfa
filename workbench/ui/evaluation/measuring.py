"""What is measured off the window's thread."""

from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from workbench.commands.chains import chain_of
from workbench.commands.evaluating import (
    CurvePoint,
    count_confirmed,
    evaluate_project,
    fitting_points,
    learning_curve,
    project_subject,
)
from workbench.commands.finding_table import FindingRow, finding_rows
from workbench.core.evaluation import Evaluation
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.jobs.work import Job

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
    for outcome in evaluate_project(store, chain_of(), threshold, progress):
        total += outcome.judgement.evaluation
        room = MOST - len(findings)
        findings += islice(finding_rows([outcome]), room)
        has_more = has_more or len(outcome.judgement.findings) > room
    return Measured(threshold, total, findings, has_more)


def _learn(threshold: float, store: Store, progress: Progress) -> Learned:
    points = fitting_points(count_confirmed(store))
    curve = learning_curve(project_subject(store), chain_of(), points=points, threshold=threshold, progress=progress)
    return Learned(threshold, list(curve))
