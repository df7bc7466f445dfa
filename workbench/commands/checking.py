"""Checking a whole project."""

from workbench.core.errors import WorkbenchError
from workbench.storage.integrity import problems
from workbench.storage.store import Store


def check(store: Store) -> list[WorkbenchError]:
    """Return what is wrong with the project, an error for each problem; an empty list if all is well."""
    return list(problems(store))
