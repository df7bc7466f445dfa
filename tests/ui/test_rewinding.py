"""A long way back through the history, stopped on the way."""

import pytest
from articles import add, article

from workbench.commands.history import redo_to, undo_to
from workbench.commands.spans import tag
from workbench.core.progress import Cancelled, no_progress
from workbench.storage.store import Store
from workbench.ui.verbs.rewinding import _job


@pytest.fixture
def steps(store: Store, qapp) -> list[int]:
    """Five spans, the newest step first."""
    (document,) = add(store, article())
    for place in range(5):
        tag(store, document, place * 4, place * 4 + 3, "WPN", annotator="sara")
    return [step.id for step in store.history.steps()]


def undone(store: Store) -> int:
    return [step.state for step in store.history.steps()].count("undone")


def stop_after_two(done: int, _total: int | None) -> None:
    if done == 2:
        raise Cancelled("Cancelled.")


def test_what_was_undone_before_somebody_stopped_it_is_shown(store: Store, steps: list[int]) -> None:
    step = _job(undo_to, steps[-1], "d")(store, stop_after_two)
    assert undone(store) == 2
    assert step.verb == "undo_to"
    assert step.touched.documents == {"d"}
    assert {"documents", "schemes", "spans"} <= step.touched.tables


def test_the_whole_way_and_back(store: Store, steps: list[int]) -> None:
    step = _job(undo_to, steps[-1], None)(store, no_progress)
    assert undone(store) == 5
    assert step.touched.tables == {"documents", "annotations", "spans"}
    assert _job(redo_to, steps[1], None)(store, no_progress).verb == "redo_to"
    assert undone(store) == 1
