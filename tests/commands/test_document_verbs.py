"""Marking, labelling, zoning, directing and removing documents."""

import pytest
from articles import TEXT, add, annotated, article, dump
from news_scheme import NEWS

from workbench.commands.documents import (
    annotate_document,
    direct,
    discuss,
    label_document,
    mark,
    remove,
    rezone,
    unfinished,
)
from workbench.commands.history import history, redo, undo
from workbench.commands.spans import tag
from workbench.core.errors import BadInput
from workbench.core.records import Relation, Span, Zone
from workbench.storage.store import Store

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


@pytest.fixture
def news(tmp_path):
    with Store.create(tmp_path / "news.workbench", NEWS) as project:
        yield project


def test_labels_notes_and_flags_of_a_document(news):
    (document,) = add(news, annotated(article(), "a", labels=("old",)))
    assert label_document(news, document, ["opinion", "old", "opinion"], annotator="a").detail == "opinion, old"
    annotate_document(news, document, "ملاحظة", annotator="a")
    discuss(news, document, True, annotator="a")
    said = news.annotations.whole(document, "a")
    assert (said.labels, said.note, said.discuss) == (("opinion", "old"), "ملاحظة", True)
    assert news.annotations.whole(document, "b").discuss is False
    discuss(news, document, False, annotator="a")
    label_document(news, document, [], annotator="a")
    assert news.annotations.whole(document, "a").labels == ()
    with pytest.raises(BadInput, match="no label old for documents; it has relevant, opinion"):
        label_document(news, document, ["old"], annotator="a")
    for verb, value in ((label_document, []), (annotate_document, "ملاحظة"), (discuss, False)):
        with pytest.raises(BadInput, match="nothing to change"):
            verb(news, document, value, annotator="a")
        with pytest.raises(BadInput, match="no document none"):
            verb(news, "none", value or ["relevant"], annotator="a")


def test_a_scheme_without_document_labels_says_so(store):
    (document,) = add(store, article())
    with pytest.raises(BadInput, match="it has none"):
        label_document(store, document, ["relevant"], annotator="a")


def test_rezone_paints_over_what_is_there(store):
    (document,) = add(store, article(zones=(Zone(start=0, end=SECOND - 2, kind="body"),)))
    step = rezone(store, document, 4, 14, "caption", annotator="a")
    assert (step.verb, step.detail, step.touched.tables) == ("rezone", "caption", {"zones"})
    assert [(zone.start, zone.end, zone.kind, zone.rule) for zone in store.documents.get(document).zones] == [
        (0, 3, "body", ""),
        (4, 14, "caption", ""),
        (15, SECOND - 2, "body", ""),
    ]
    rezone(store, document, 0, SECOND, None, annotator="a")
    assert store.documents.get(document).zones == ()
    undo(store)
    undo(store)
    assert store.documents.get(document).zones == (Zone(start=0, end=SECOND - 2, kind="body"),)


@pytest.mark.parametrize(
    ("start", "end", "kind", "reason"),
    [
        (0, 4, "legend", "no kind of zone legend; use one of title, body"),
        (4, 4, "body", "empty"),
        (0, 999, "body", "outside"),
        (3, 4, "body", "only white space"),
        (0, SECOND - 1, "body", "inside a line end"),
        (0, 3, "title", "nothing to change"),
        (6, 9, None, "nothing to change"),
    ],
)
def test_rezone_refuses(store, start, end, kind, reason):
    (document,) = add(store, article(zones=(Zone(start=0, end=4, kind="title"),)))
    with pytest.raises(BadInput, match=reason):
        rezone(store, document, start, end, kind, annotator="a")


def test_what_is_not_finished_is_named_and_may_be_done_all_the_same(news):
    (document,) = add(news, article())
    _, bare = tag(news, document, 0, 3, "QUOTE", annotator="a")
    tag(news, document, 4, 8, "QUOTE", annotator="a", attributes={"mode": "direct"})
    tag(news, document, 9, 14, "PER", annotator="a")
    mark(news, document, "done", annotator="a")
    assert [(one.span, [attribute.name for attribute in one.lacks]) for one in unfinished(news, document, "a")] == [
        (bare, ["mode"])
    ]
    assert unfinished(news, document, "b") == []
