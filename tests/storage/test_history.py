"""Undo and redo from the stored history."""

import pytest
from articles import add, annotated, article, dump

from workbench.commands.spans import tag
from workbench.core.errors import BadInput, Failure
from workbench.core.records import Relation, Span, Zone
from workbench.storage.store import Store


def states(store):
    return [step.state for step in store.history.steps()]


def test_nothing_to_undo_or_redo(store):
    assert store.history.undoable() is store.history.redoable() is None
    with pytest.raises(BadInput, match="nothing to undo"):
        store.history.undo()
    with pytest.raises(BadInput, match="nothing to redo"):
        store.history.redo()


def test_undo_survives_closing(store):
    (document,) = add(store, article())
    step, _ = tag(store, document, 0, 3, "PER", annotator="a")
    store.close()
    with Store.open(store.path) as again:
        assert again.history.undoable().id == step.id
        undone = again.history.undo()
        assert (undone.id, undone.verb, undone.state) == (step.id, "tag", "undone")
        assert undone.touched == step.touched
        assert again.annotations.get(document, "a").spans == ()
    with Store.open(store.path) as again:
        assert again.history.redoable().id == step.id
        assert again.history.redo().state == "done"
        assert len(again.annotations.get(document, "a").spans) == 1


def test_a_new_step_drops_the_undone_ones_and_the_trail_keeps_them(store):
    (document,) = add(store, article())
    tag(store, document, 0, 3, "PER", annotator="a")
    store.history.undo()
    tag(store, document, 4, 8, "PER", annotator="a")
    assert states(store) == ["done", "dropped", "done"]
    assert store.history.redoable() is None
    store.history.undo()
    assert store.history.undoable().verb == "import"


def test_steps_come_in_pages_newest_first(store):
    (document,) = add(store, article())
    for end in range(1, 6):
        tag(store, document, 0, end, "WPN", annotator="a")
    newest = store.history.steps(limit=2)
    assert [step.id for step in newest] == [6, 5]
    assert [step.id for step in store.history.steps(limit=2, before=5)] == [4, 3]


def test_steps_of_a_document_come_in_pages_newest_first(store):
    first, second = add(store, article(), article("two", "نص آخر"))
    for end in range(1, 4):
        tag(store, first, 0, end, "WPN", annotator="a")
        tag(store, second, 0, end, "WPN", annotator="a")
    newest = store.history.steps(limit=2, document=first)
    assert [step.id for step in newest] == [6, 4]
    assert [step.id for step in store.history.steps(limit=5, before=4, document=first)] == [2, 1]


def test_undo_of_an_import_takes_documents_with_all_that_hangs_on_them(store):
    spans = (Span(id="s1", start=0, end=3, label="PER"), Span(id="s2", start=4, end=8, label="WPN"))
    work = {"spans": spans, "relations": (Relation(id="r1", type="owner", source="s2", target="s1"),)}
    documents = [article(f"{number}.txt", zones=(Zone(start=0, end=3, kind="title"),)) for number in range(3)]
    add(store, *(annotated(document, "a", **work) for document in documents))
    before = dump(store)
    store.history.undo()
    assert {name for name, rows in dump(store).items() if rows} == {"project", "schemes", "annotators", "texts"}
    store.history.redo()
    assert dump(store) == before
    assert store.annotations.get(documents[0].id, "a").relations == work["relations"]


def test_a_history_that_does_not_fit_changes_nothing(store):
    (document,) = add(store, article())
    tag(store, document, 0, 3, "PER", annotator="a")
    store.connection.execute("DELETE FROM spans")
    with pytest.raises(Failure, match="history does not fit the table spans"):
        store.history.undo()
    assert states(store) == ["done", "done"]
    assert store.annotations.get(document, "a").status == "doing"


def test_a_row_that_one_step_changed_twice_goes_back_all_the_way(store):
    (document,) = add(store, annotated(article(), "a", spans=(Span(id="s", start=0, end=3, label="PER"),)))
    before = dump(store)
    with store.step("twice", annotator="a") as step:
        for note in ("first", "second"):
            step.update("spans", 1, {"note": note}, document=document)
        step.delete("spans", 1, document=document)
    after = dump(store)
    store.history.undo()
    assert dump(store) == before
    store.history.redo()
    assert dump(store) == after
