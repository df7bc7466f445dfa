"""Marking, directing and removing documents."""

import pytest
from articles import TEXT, add, annotated, article, dump

from workbench.commands.documents import direct, mark, remove
from workbench.commands.history import history, redo, undo
from workbench.core.errors import BadInput
from workbench.core.records import Relation, Span, Zone

SECOND = TEXT.index("\n") + 1


def test_mark_is_that_annotators_alone(store):
    (document,) = add(store, article())
    step = mark(store, document, "done", annotator="a")
    assert (step.verb, step.detail) == ("mark", "done")
    assert store.annotations.get(document, "a").status == "done"
    assert store.annotations.get(document, "b").status == "todo"
    with pytest.raises(BadInput, match="nothing to change"):
        mark(store, document, "done", annotator="a")
    with pytest.raises(BadInput, match="no status finished; use one of todo, doing, done, skipped"):
        mark(store, document, "finished", annotator="a")


def test_a_document_that_nobody_began_is_to_do_already(store):
    (document,) = add(store, article())
    with pytest.raises(BadInput, match="nothing to change"):
        mark(store, document, "todo", annotator="a")
    assert next(store.documents.annotated()).annotation is None


def test_direct_sets_changes_and_clears(store):
    (document,) = add(store, article())
    direct(store, document, SECOND, "ltr", annotator="a")
    direct(store, document, 0, "rtl", annotator="a")
    assert store.documents.directions(document) == {0: "rtl", SECOND: "ltr"}
    direct(store, document, 0, "ltr", annotator="a")
    direct(store, document, SECOND, None, annotator="a")
    assert store.documents.directions(document) == {0: "ltr"}
    undo(store)
    undo(store)
    assert store.documents.directions(document) == {0: "rtl", SECOND: "ltr"}


@pytest.mark.parametrize(
    ("start", "direction", "reason"),
    [
        (1, "ltr", "No paragraph begins at 1"),
        (-1, "ltr", "No paragraph"),
        (999, "ltr", "No paragraph"),
        (0, "up", "no direction up"),
        (0, None, "nothing to change"),
    ],
)
def test_direct_refuses(store, start, direction, reason):
    (document,) = add(store, article())
    with pytest.raises(BadInput, match=reason):
        direct(store, document, start, direction, annotator="a")


def test_remove_takes_all_that_hangs_on_a_document_and_undo_brings_it_back(store):
    spans = (Span(id="s1", start=0, end=3, label="WPN"), Span(id="s2", start=4, end=8, label="PER"))
    link = Relation(id="r1", type="owner", source="s1", target="s2")
    document = article(zones=(Zone(start=0, end=3, kind="title"),))
    add(
        store,
        annotated(document, "a", spans=spans, relations=(link,)),
        annotated(document, "b"),
        annotated(article("two.txt"), "a"),
    )
    direct(store, document.id, 0, "ltr", annotator="a")
    before = dump(store)
    step = remove(store, document.id, annotator="b")
    assert (step.verb, step.detail, step.touched.documents) == ("remove", "one.txt", {document.id})
    assert [row.name for row in store.documents.rows(annotator="a")] == ["two.txt"]
    assert [len(dump(store)[table]) for table in ("spans", "relations", "zones", "directions")] == [0, 0, 0, 0]
    undo(store)
    assert dump(store) == before
    redo(store)
    assert [found.verb for found in history(store, 2)] == ["remove", "direct"]
