"""Undo, redo, and what was done by whom."""

from workbench.core.changes import Step
from workbench.core.errors import BadInput
from workbench.core.progress import Progress, no_progress
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


def undo_to(store: Store, step: int, *, progress: Progress = no_progress) -> list[Step]:
    """Take steps back until `step` is the last one that is done; return them, the last one first.

    `progress` counts steps.

    Raises:
        BadInput: there is no such step, it is not done, or nothing was done after it.
        Cancelled: `progress` stopped it; what was taken back by then stays so.
    """
    wanted = store.history.get(step)
    if wanted.state != "done":
        raise BadInput("The step “{verb}” was undone: there is no way back to it by undoing.", verb=wanted.verb)
    total = store.history.done_after(step)
    undone: list[Step] = []
    while (last := store.history.undoable()) and last.id > step:
        undone.append(store.history.undo())
        progress(len(undone), total)
    if not undone:
        raise BadInput("There is nothing to undo.")
    return undone


def redo_to(store: Store, step: int, *, progress: Progress = no_progress) -> list[Step]:
    """Do steps that were undone again, up to `step`; return them, the first one first.

    `progress` counts steps.

    Raises:
        BadInput: there is no such step, or it is done, or it was undone and others took its place.
        Cancelled: `progress` stopped it; what was done again by then stays so.
    """
    wanted = store.history.get(step)
    if wanted.state != "undone":
        raise BadInput("The step “{verb}” is none that can be done again.", verb=wanted.verb)
    total = store.history.undone_until(step)
    redone: list[Step] = []
    while (following := store.history.redoable()) and following.id <= step:
        redone.append(store.history.redo())
        progress(len(redone), total)
    return redone


def history(store: Store, limit: int = 100) -> list[Step]:
    """Return the last `limit` steps, newest first, the undone and dropped ones among them."""
    return store.history.steps(limit=limit)
