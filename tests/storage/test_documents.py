"""Documents: lists, one whole document, finding, adding many, and the stream for exports."""

import pytest
from articles import TEXT, add, annotated, article, dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import texts

from workbench.commands.documents import direct, discuss, mark, remove
from workbench.commands.spans import tag
from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Relation, Span, Zone


def test_a_document_comes_back_as_it_was(store):
    zones = (Zone(start=0, end=3, kind="title", rule="first line", extra={"x": 1}), Zone(start=4, end=8, kind="body"))
    document = article(
        text="\ufeffقال\r\n\0🚀\u202e", meta={"title": "ع", "n": [1.0, None]}, zones=zones, extra={"k": {}}
    )
    add(store, document)
    assert store.documents.get(document.id) == document


@given(text=texts(0))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_text_and_every_excerpt_come_back_exactly(store, text):
    document = article(f"{len(text)} {text[:9]!r}", text)
    add(store, document)
    found = store.documents.contains(document.sha256, document.name)
    assert store.documents.get(found).text == text
    assert store.documents.characters(found) == len(text)
    for start in range(0, len(text), 7):
        for end in (start + 1, (start + len(text) + 1) // 2, len(text)):
            assert store.documents.excerpt(found, start, end) == text[start:end]


def test_rows_are_those_of_one_annotator_in_pages(store):
    ids = add(
        store, *(article(f"{number}.txt", meta={"title": f"ع {number}"} if number else {}) for number in range(5))
    )
    tag(store, ids[3], 0, 3, "PER", annotator="a")
    mark(store, ids[3], "done", annotator="b")
    rows = store.documents.rows(annotator="a", offset=2, limit=2)
    assert [(row.id, row.title, row.status, row.spans) for row in rows] == [
        (ids[2], "ع 2", "todo", 0),
        (ids[3], "ع 3", "doing", 1),
    ]
    assert rows[0].characters == len(TEXT)
    assert [row.status for row in store.documents.rows(annotator="b")] == ["todo"] * 3 + ["done", "todo"]
    assert store.documents.rows(annotator="nobody", limit=1)[0].title == "0.txt"
    assert store.documents.row(ids[3], annotator="a") == rows[1]


def test_find_takes_an_id_a_name_or_a_stem(store):
    ids = add(store, article("one.txt"), article("two.txt"), article("one.more.txt"))
    assert [store.documents.find(reference) for reference in (ids[1], "one.txt", "one", "one.more")] == [
        ids[1],
        ids[0],
        ids[0],
        ids[2],
    ]


def test_find_names_the_candidates(store):
    ids = add(store, article("one.txt"), article("one.jsonl"))
    with pytest.raises(BadInput, match=rf"may mean 2 documents.*{ids[0]} \(one\.txt\), {ids[1]} \(one\.jsonl\)"):
        store.documents.find("one")
    with pytest.raises(BadInput, match="no document o in"):
        store.documents.find("o")


def test_unknown_documents_are_refused_by_all(store):
    for call in (
        store.documents.get,
        store.documents.characters,
        lambda document: store.documents.excerpt(document, 0, 1),
        lambda document: store.documents.row(document, annotator="a"),
        lambda document: tag(store, document, 0, 1, "PER", annotator="a"),
        lambda document: mark(store, document, "done", annotator="a"),
        lambda document: direct(store, document, 0, "ltr", annotator="a"),
        lambda document: remove(store, document, annotator="a"),
    ):
        with pytest.raises(BadInput, match="no document none in"):
            call("none")
    assert store.history.steps() == []


def test_what_is_known_is_added_once(store):
    document = article()
    add(store, annotated(document, "a", note="first"))
    before = dump(store)
    add(store, annotated(document, "a", note="second"), AnnotatedDocument(document=document))
    assert dump(store) == before
    assert len(store.history.steps()) == 1


def test_the_same_document_in_one_batch_gets_each_annotator(store):
    document = article()
    add(store, annotated(document, "b"), annotated(article(), "a"), annotated(document, "b", note="again"))
    (item, other) = store.documents.annotated()
    assert item.document == other.document == document
    assert [item.annotation.annotator, other.annotation.annotator, other.annotation.note] == ["a", "b", ""]


def test_the_same_text_under_two_names_is_stored_once(store):
    add(store, article("one.txt"), article("two.txt"))
    assert store.documents.count() == 2
    assert len(dump(store)["texts"]) == 1


def test_ids_that_are_taken_are_replaced_and_relations_follow(store):
    spans = (Span(id="s1", start=0, end=3, label="WPN"), Span(id="s2", start=4, end=8, label="PER"))
    work = {"spans": spans, "relations": (Relation(id="r", type="owner", source="s1", target="s2"),)}
    first, second = article("one.txt"), article("two.txt")
    ids = add(store, annotated(first, "a", **work), annotated(second, "a", **work))
    kept, renamed = (store.annotations.get(document, "a") for document in ids)
    assert (kept.spans, kept.relations) == (spans, work["relations"])
    assert [(span.start, span.label) for span in renamed.spans] == [(0, "WPN"), (4, "PER")]
    assert {span.id for span in renamed.spans}.isdisjoint({"s1", "s2"})
    (relation,) = renamed.relations
    assert (relation.source, relation.target) == (renamed.spans[0].id, renamed.spans[1].id)


def test_a_document_id_that_is_taken_is_replaced(store):
    first = article("one.txt")
    ids = add(store, first, replace(article("two.txt"), id=first.id))
    assert ids[0] == first.id != ids[1]
    assert store.documents.get(ids[1]).name == "two.txt"


def test_a_relation_to_nowhere_is_refused(store):
    link = Relation(id="r", type="owner", source="s1", target="s2")
    with pytest.raises(BadInput, match="relation r leads to the span s1"):
        add(store, annotated(article(), "a", relations=(link,)))
    assert store.documents.count() == 0


def test_the_stream_comes_in_import_order_then_by_annotator(store):
    first, second, third = (article(f"{number}.txt") for number in range(3))
    add(store, AnnotatedDocument(document=first), annotated(second, "b"), annotated(third, "b"), annotated(second, "a"))
    found = [(item.document.id, item.annotation and item.annotation.annotator) for item in store.documents.annotated()]
    assert found == [(first.id, None), (second.id, "a"), (second.id, "b"), (third.id, "b")]


def test_pages_of_the_stream_leave_nothing_out_and_nothing_twice(store, monkeypatch):
    ids = add(store, *(article(f"{number}.txt") for number in range(7)))
    whole = list(store.documents.annotated())
    for most, characters in ((2, 10**6), (100, 1), (3, 2 * len(TEXT))):
        monkeypatch.setattr("workbench.storage.stream._MOST_DOCUMENTS", most)
        monkeypatch.setattr("workbench.storage.stream._MOST_CHARACTERS", characters)
        assert list(store.documents.annotated()) == whole
        assert list(store.documents.annotated({ids[5], ids[2], ids[3], "none"})) == [whole[2], whole[3], whole[5]]
    assert list(store.documents.annotated(())) == []
    assert [item.document.id for item in whole] == list(ids)


def test_the_stream_lets_steps_through(store, monkeypatch):
    monkeypatch.setattr("workbench.storage.stream._MOST_DOCUMENTS", 1)
    ids = add(store, article("one.txt"), article("two.txt"), article("three.txt"))
    stream = store.documents.annotated()
    next(stream)
    remove(store, ids[1], annotator="a")
    tag(store, ids[2], 0, 3, "PER", annotator="a")
    (item,) = stream
    assert (item.document.id, len(item.annotation.spans)) == (ids[2], 1)


@given(st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_overlapping_finds_what_a_plain_search_finds(store, data):
    edges = st.tuples(st.integers(0, 60), st.integers(1, 70)).map(lambda pair: (pair[0], pair[0] + pair[1]))
    ranges = data.draw(st.lists(edges, max_size=20))
    document = article(f"{store.documents.count()}", "ك" * 200)
    spans = [
        Span(id=f"{document.id} {number}", start=start, end=end, label="WPN")
        for number, (start, end) in enumerate(ranges)
    ]
    add(store, annotated(document, "a", spans=tuple(spans)))
    for start, end in [*ranges, data.draw(edges)]:
        found = store.annotations.overlapping(document.id, "a", start, end)
        expected = [span for span in spans if span.start < end and start < span.end]
        assert found == sorted(expected, key=lambda span: span.order)


def test_the_list_tells_of_one_annotator_or_of_all_together(store):
    (document,) = add(store, article())
    tag(store, document, 0, 3, "PER", annotator="sara")
    tag(store, document, 0, 3, "PER", annotator="omar")
    mark(store, document, "done", annotator="omar")

    def listed(annotator):
        (row,) = store.documents.rows(annotator=annotator)
        return row.status, row.spans

    assert listed("sara") == ("doing", 1)
    assert listed("omar") == ("done", 1)
    assert listed("nobody") == ("todo", 0)
    assert listed(None) == ("doing", 2)


def test_a_list_says_which_documents_an_annotator_wants_to_discuss(store):
    one, _ = add(store, article("one"), article("two"))
    discuss(store, one, True, annotator="a")
    assert [row.discuss for row in store.documents.rows(annotator="a")] == [True, False]
    assert [row.discuss for row in store.documents.rows(annotator="b")] == [False, False]
    assert [row.discuss for row in store.documents.rows(annotator=None)] == [True, False]
