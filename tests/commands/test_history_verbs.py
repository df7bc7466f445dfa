"""Going back and forth in the history, and who made a span."""

import pytest
from articles import add, article, dump

from workbench.commands.documents import mark, remove
from workbench.commands.history import redo, redo_to, undo, undo_to
from workbench.commands.spans import annotate, relabel, tag, untag
from workbench.core.errors import BadInput
from workbench.core.progress import Cancelled


@pytest.fixture
def documents(store):
    return add(store, article("one"), article("two"))


@pytest.fixture
def steps(store, documents):
    """Five steps after the import."""
    places = ((0, 3), (4, 8), (9, 14), (15, 17), (18, 23))
    return [tag(store, documents[0], *place, "PER", annotator="a")[0].id for place in places]


def test_undo_to_makes_a_step_the_last_one_and_redo_to_leads_back(store, steps):
    full = dump(store)
    seen = []
    undone = undo_to(store, steps[1], progress=lambda done, total: seen.append((done, total)))
    assert [step.id for step in undone] == steps[:1:-1]
    assert all(step.touched.documents for step in undone)
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert store.history.undoable().id == steps[1]
    assert [step.id for step in redo_to(store, steps[3])] == steps[2:4]
    redo(store)
    assert dump(store) == full


def test_what_leads_nowhere_is_refused(store, documents, steps):
    with pytest.raises(BadInput, match="nothing to undo"):
        undo_to(store, steps[-1])
    with pytest.raises(BadInput, match="no step 999"):
        undo_to(store, 999)
    with pytest.raises(BadInput, match="none that can be done again"):
        redo_to(store, steps[0])
    undo(store)
    with pytest.raises(BadInput, match="was undone"):
        undo_to(store, steps[-1])
    mark(store, documents[0], "done", annotator="a")
    with pytest.raises(BadInput, match="none that can be done again"):
        redo_to(store, steps[-1])  # another step took its place
    with pytest.raises(BadInput, match="was undone"):
        undo_to(store, steps[-1])


def test_a_step_that_was_dropped_is_passed_over(store, documents, steps):
    undo_to(store, steps[2])
    new = mark(store, documents[0], "done", annotator="a").id
    assert [step.id for step in undo_to(store, steps[0])] == [new, steps[2], steps[1]]
    assert [step.id for step in redo_to(store, new)] == [steps[1], steps[2], new]


def test_a_stopped_way_back_ends_between_two_steps(store, steps):
    def stop(done, total):
        if done == 2:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        undo_to(store, steps[0], progress=stop)
    assert store.history.undoable().id == steps[2]


def test_the_history_of_a_document_is_that_alone(store, documents, steps):
    other, _ = tag(store, documents[1], 0, 3, "PER", annotator="b")
    assert [step.id for step in store.history.steps(document=documents[1])] == [other.id, 1]
    found = store.history.steps(limit=2, document=documents[0], before=steps[-1])
    assert [step.id for step in found] == [steps[3], steps[2]]


def test_what_a_step_touched(store, documents, steps):
    assert store.history.scope(steps[1]) == type(store.history.scope(1))(rows=1, documents=("one",), more=False)
    scope = store.history.scope(1, most=1)
    assert (len(scope.documents), scope.more, scope.rows) == (1, True, 2)
    gone = remove(store, documents[0], annotator="a")
    assert store.history.scope(gone.id).documents == (documents[0],)


def test_who_made_a_span_and_from_what(store, documents):
    step, span = tag(store, documents[0], 0, 3, "PER", annotator="a")
    annotate(store, span.id, "x", annotator="a")
    undo(store)
    changed = relabel(store, span.id, "ORG", annotator="a")
    made, relabelled = store.history.of_span(span.id)
    assert (made.step.id, made.before, made.after) == (step.id, None, span)
    assert (relabelled.step.id, relabelled.before, relabelled.after.label) == (changed.id, span, "ORG")
    untag(store, span.id, annotator="a")
    with pytest.raises(BadInput, match="no span"):
        store.history.of_span(span.id)
    undo(store)
    assert len(store.history.of_span(span.id)) == 2
