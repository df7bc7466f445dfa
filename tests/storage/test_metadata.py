import pytest
from articles import add, article

from workbench.storage.store import Store


@pytest.fixture
def ids(store: Store) -> list[str]:
    """Three documents: a, b and c, the first two with metadata."""
    metas = {"a": {"title": "أول", "n": 3}, "b": {"title": "ثان"}, "c": {}}
    return list(add(store, *(article(name, meta=meta) for name, meta in metas.items())))


def test_rows_come_in_import_order_and_without_those_that_are_gone(store: Store, ids: list[str]) -> None:
    places = [store.queue.row_id(document) for document in ids]
    rows = store.metadata.rows([places[2], 999, places[0]])
    assert [(row.name, row.meta) for row in rows] == [("a", {"title": "أول", "n": 3}), ("c", {})]
    assert store.metadata.ids([*places, 999]) == dict(zip(places, ids, strict=True))


def test_fields_in_use_are_counted(store: Store, ids: list[str]) -> None:
    assert store.metadata.fields() == {"title": 2, "n": 1}
    assert store.metadata.having("n") == ids[:1]
    assert store.metadata.having("none") == []


def test_documents_are_called_by_id_name_and_digest(store: Store, ids: list[str]) -> None:
    digest = store.documents.get(ids[0]).sha256
    found = store.metadata.called([ids[0], "b", digest, "nowhere"])
    assert {key: [row.name for row in rows] for key, rows in found.items()} == {
        ids[0]: ["a"],
        "b": ["b"],
        digest: ["a", "b", "c"],
    }


def test_only_what_changed_is_recorded_and_the_history_takes_it_back(store: Store, ids: list[str]) -> None:
    rows = store.metadata.of(ids)
    with store.step("set_metadata", annotator="badr") as step:
        store.metadata.set(step, rows, [{"title": "آخر"}, rows[1].meta, {"n": 1}])
    assert step.done().touched.documents == {ids[0], ids[2]}
    assert store.history.size(step.done().id) == 2
    store.history.undo()
    assert [row.meta for row in store.metadata.all()] == [row.meta for row in rows]
