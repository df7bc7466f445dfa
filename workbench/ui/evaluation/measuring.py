"""The jobs of the window of evaluation."""

from workbench.commands.measuring import Learned, Measured, measure, measure_learning
from workbench.core.progress import Progress
from workbench.storage.store import Store
from workbench.ui.jobs.work import Job


def measuring(threshold: float) -> Job:
    """Return the job that measures the suggestions that score at least `threshold`."""

    def job(store: Store, progress: Progress) -> Measured:
        return measure(store, threshold, progress)

    return job


def learning(threshold: float) -> Job:
    """Return the job that measures a learning curve."""

    def job(store: Store, progress: Progress) -> Learned:
        return measure_learning(store, threshold, progress)

    return job
