"""The figures of a project as the window shows them: all at once, and the first differences."""

import logging
from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from workbench.commands.evaluating import (
    CurvePoint,
    count_confirmed,
    evaluate_project,
    fitting_points,
    learning_curve,
    project_subject,
)
from workbench.commands.finding_table import FindingRow, finding_rows
from workbench.commands.learning_apart import apart
from workbench.commands.training import Train, trainer
from workbench.core.errors import WorkbenchError
from workbench.core.evaluation import Evaluation
from workbench.core.progress import Progress
from workbench.storage.store import Store

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


def measure(store: Store, threshold: float, progress: Progress) -> Measured:
    """Return the figures of the suggestions that score at least `threshold`, worked out in a process of their own.

    Raises:
        BadInput: nothing is marked as done.
        Failure: the process ended without an answer.
        Cancelled: `progress` stopped it.
    """
    return apart(store.path, partial(_measure, threshold), progress)


def measure_learning(store: Store, threshold: float, progress: Progress) -> Learned:
    """Return a learning curve, as `measure` does."""
    return apart(store.path, partial(_learn, threshold), progress)


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
    subject, train = project_subject(store), _trainer(store)
    curve = learning_curve(subject, train, points=points, threshold=threshold, progress=progress)
    return Learned(threshold, list(curve))


def _trainer(store: Store) -> Train:
    return trainer(store.scheme, report=_note)


def _note(reason: WorkbenchError) -> None:
    _LOG.info("a suggester or lexicon is not as it should be", exc_info=reason)  # the panel of suggestions says so
