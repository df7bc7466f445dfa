"""Checking a whole project."""

from workbench.storage.integrity import problems
from workbench.storage.store import Store


def check(store: Store) -> list[str]:
    """Return what is wrong with the project, a sentence for each problem; an empty list if all is well."""
    return list(problems(store))
