"""Findings that were set aside."""

import pytest
from articles import add, article

from workbench.core.errors import BadInput
from workbench.core.quality.findings import Mark

MARKS = [Mark("edges", 0, 4, "PER"), Mark("label", 9, 14, "ORG PER")]


@pytest.fixture
def document(store):
    (one,) = add(store, article())
    return one


def put(store, document, marks, annotator="a"):
    with store.step("set_aside", annotator=annotator) as step:
        store.set_aside.add(step, document, annotator, marks)


def test_each_annotator_has_their_own(store, document):
    put(store, document, MARKS)
    put(store, document, MARKS[:1], "b")
    assert store.set_aside.of(document, "a") == set(MARKS)
    assert store.set_aside.all() == {(document, "a"): set(MARKS), (document, "b"): set(MARKS[:1])}


def test_they_go_and_come_with_the_history_and_with_their_document(store, document):
    put(store, document, MARKS)
    store.history.undo()
    assert store.set_aside.all() == {}
    store.history.redo()
    with store.step("remove", annotator="a") as step:
        store.documents.remove(step, document)
    assert store.set_aside.all() == {}
    store.history.undo()
    assert store.set_aside.of(document, "a") == set(MARKS)


def test_nothing_is_set_aside_twice_or_nowhere(store, document):
    put(store, document, MARKS)
    put(store, document, MARKS)
    assert len(store.history.steps()) == 2  # the import and the first
    with pytest.raises(BadInput):
        put(store, "none", MARKS)
