"""Undo, redo, and the list of what was done."""

from workbench.core.changes import Step
from workbench.storage.store import Store


def undo(store: Store) -> Step:
    """Take the last step back, and return it with what it touched.

    Raises:
        BadInput: there is nothing to undo.
    """
    return store.history.undo()


def redo(store: Store) -> Step:
    """Do the last step that was undone again, and return it with what it touched.

    Raises:
        BadInput: there is nothing to redo.
    """
    return store.history.redo()


def history(store: Store, limit: int = 100) -> list[Step]:
    """Return the last `limit` steps, newest first, the undone and dropped ones among them."""
    return store.history.steps(limit=limit)
