"""Choosing documents without reading their texts."""

import pytest
from articles import add, article

from workbench.core.choosing import Choice, is_wanted
from workbench.core.records import AnnotatedDocument, Annotation, Span, Zone

SPANS = (Span(id="s1", start=0, end=3, label="PER"), Span(id="s2", start=4, end=8, label="ORG"))


@pytest.fixture
def ids(store):
    documents = [
        article("a", meta={"outlet": "المرفأ", "date": "2024-03-05"}),
        article("b", meta={"outlet": "Harbour", "date": "2024-03"}),
        article("c", meta={"date": "2025"}),
        article("d"),
    ]
    work = [
        Annotation(annotator="sara", status="done", spans=SPANS),
        Annotation(annotator="omar", status="doing", spans=SPANS[:0]),
        None,
        None,
    ]
    return add(
        store, *(AnnotatedDocument(document=one, annotation=said) for one, said in zip(documents, work, strict=True))
    )


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        (Choice(), "abcd"),
        (Choice(outlets=frozenset({"المرفأ", "Harbour"})), "ab"),
        (Choice(since="2024-03-06"), "bc"),
        (Choice(until="2024-03-04"), "b"),
        (Choice(since="2024", until="2024"), "ab"),
        (Choice(statuses=frozenset({"done"})), "a"),
        (Choice(statuses=frozenset({"todo", "doing"})), "bcd"),
        (Choice(annotators=frozenset({"omar"})), "b"),
        (Choice(annotators=frozenset({"omar"}), statuses=frozenset({"todo"})), ""),
        (Choice(documents=frozenset()), ""),
    ],
)
def test_documents_are_chosen_by_what_is_known_of_them(store, ids, choice, names):
    assert [one.id for one in store.chosen.documents(choice)] == [ids["abcd".index(name)] for name in names]

    wanted = [item.document.id for item in store.documents.annotated() if is_wanted(item, choice)]
    assert [one.id for one in store.chosen.documents(choice)] == wanted  # what an export takes


def test_labels_are_those_of_the_chosen_work(store, ids):
    row = store.queue.row_id(ids[0])
    assert sorted(store.chosen.labels(Choice())) == [(row, "ORG", 1), (row, "PER", 1)]
    assert list(store.chosen.labels(Choice(labels=frozenset({"PER"})))) == [(row, "PER", 1)]
    assert list(store.chosen.labels(Choice(annotators=frozenset({"omar"})))) == []


def test_texts_come_with_their_boilerplate(store):
    zones = (Zone(start=0, end=5, kind="title"), Zone(start=6, end=9, kind="share"))
    add(store, article("one", "عنوان شارك هذا", zones=zones), article("two"))
    first, second = store.chosen.texts([2, 1, 99])
    assert (first.text, first.boilerplate) == ("عنوان شارك هذا", [(6, 9)])
    assert (second.row, list(second.boilerplate)) == (2, [])
