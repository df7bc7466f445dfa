"""Checking that a project is sound. What its work should be looked at again for is found by `commands.quality`."""

from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress, no_progress
from workbench.storage.integrity import problems
from workbench.storage.store import Store


def check(store: Store, progress: Progress = no_progress) -> list[WorkbenchError]:
    """Return what is wrong with the project, an error for each problem; an empty list if all is well.

    `progress` counts documents.

    Raises:
        Cancelled: `progress` stopped it.
    """
    return list(problems(store, progress))
