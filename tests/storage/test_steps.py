"""A step is one transaction: rows, changes and the step itself, or nothing."""

import pytest
from articles import add, annotated, article, dump

from workbench.commands.history import redo, undo
from workbench.commands.spans import tag
from workbench.core.errors import BadInput, Failure
from workbench.core.records import AnnotatedDocument, Span


def test_a_step_says_what_it_touched(store):
    with store.step("import", annotator="a", detail="one.txt") as step:
        document = article()
        store.documents.add(step, [annotated(document, "a")], sources=[""], encodings=["utf-8"])
    assert (step.step.verb, step.step.annotator, step.step.detail, step.step.state) == (
        "import",
        "a",
        "one.txt",
        "done",
    )
    assert step.step.touched.documents == {document.id}
    assert step.step.touched.tables == {"documents", "annotations"}


def test_an_exception_rolls_everything_back(store):
    add(store, article())
    before = dump(store), store.history.steps()
    with pytest.raises(RuntimeError), store.step("import", annotator="new") as step:
        store.documents.add(step, [AnnotatedDocument(document=article("two.txt"))], sources=[""], encodings=["utf-8"])
        raise RuntimeError
    assert (dump(store), store.history.steps()) == before
    assert step.step is None


def test_a_step_without_changes_leaves_no_trace(store):
    (document,) = add(store, article())
    store.history.undo()
    store.history.redo()
    store.history.undo()
    before = dump(store), store.history.steps()
    with store.step("nothing", annotator="new") as step:
        pass
    assert step.step is None
    assert (dump(store), store.history.steps()) == before
    assert store.history.redo().touched.documents == {document}


def test_a_value_that_is_so_already_is_no_change(store):
    add(store, annotated(article(), "a", note="n"))
    with store.step("note", annotator="a") as step:
        step.update("annotations", 1, {"note": "n"})
    with pytest.raises(BadInput, match="nothing to change"):
        step.done()


def put(store, step, name):
    with step.transaction():
        store.documents.add(step, [AnnotatedDocument(document=article(name))], sources=[""], encodings=["utf-8"])
        if name == "bad.txt":
            raise RuntimeError


def test_a_long_step_keeps_the_transactions_before_one_that_fails(store):
    step = store.long_step("import", annotator="a")
    put(store, step, "one.txt")
    put(store, step, "two.txt")
    with pytest.raises(RuntimeError):
        put(store, step, "bad.txt")
    assert store.documents.count() == 2
    assert len(step.done().touched.documents) == 2
    put(store, step, "three.txt")
    assert [found.verb for found in store.history.steps()] == ["import"]
    store.history.undo()
    assert store.documents.count() == 0


def test_a_long_step_whose_first_transaction_fails_leaves_no_trace_and_can_go_on(store):
    step = store.long_step("import", annotator="new")
    with pytest.raises(RuntimeError):
        put(store, step, "bad.txt")
    assert store.history.steps() == []
    put(store, step, "one.txt")
    assert len(step.done().touched.documents) == 1


def test_other_steps_come_between_the_transactions_of_a_long_one(store):
    step = store.long_step("import", annotator="a")
    put(store, step, "one.txt")
    (document,) = store.documents.ids()
    with store.another() as other:
        tag(other, document, 0, 3, "PER", annotator="a")
        undo(other)
        put(store, step, "two.txt")
        assert redo(other).verb == "tag"
    assert store.documents.count() == 2


def test_a_long_step_that_was_undone_goes_no_further(store):
    step = store.long_step("import", annotator="a")
    put(store, step, "one.txt")
    undo(store)
    with pytest.raises(Failure, match="was undone while it was at work"):
        put(store, step, "two.txt")
    assert store.documents.count() == 0


def test_changes_hold_whole_rows(store):
    (document,) = add(store, annotated(article(), "a", spans=(Span(id="s", start=0, end=3, label="PER"),)))
    with store.step("note", annotator="a") as step:
        step.update("spans", 1, {"note": "new"}, document=document)
        step.delete("spans", 1, document=document)
    update, delete = store.history.changes(step.done().id)
    assert (update.table, update.row, update.document) == ("spans", 1, document)
    assert update.before | {"note": "new"} == update.after == delete.before
    assert set(update.after) == {column.name for column in store.connection.db["spans"].columns}
    assert delete.after is None


def test_a_row_that_is_gone_is_a_failure(store):
    with pytest.raises(Failure, match="something else changed the project"), store.step("x", annotator="a") as step:
        step.delete("spans", 7)


def test_ids_are_never_given_twice(store):
    add(store, article())
    store.history.undo()
    add(store, article("two.txt"))
    assert store.connection.all("SELECT id FROM documents") == [(2,)]
