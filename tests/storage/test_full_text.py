"""The index of the texts: what is in it, when, and that it never hides a text."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from articles import add, article, dump
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from workbench.commands.checking import check
from workbench.commands.documents import remove
from workbench.commands.history import redo, undo
from workbench.core.errors import Failure
from workbench.core.progress import Cancelled
from workbench.core.search import shadow
from workbench.storage import full_text, schema
from workbench.storage.backups import back_up
from workbench.storage.full_text import Coverage
from workbench.storage.store import Store

NAMES = ["كيم جونغ أون", "فلاديفوستوك", "الْجَيْش", "BM-21", "قال"]


def texts(count: int, first: int = 0) -> list[str]:
    return [f"نص {number}: وصل {NAMES[number % len(NAMES)]} أمس." for number in range(first, first + count)]


def names(store: Store, *required: str) -> list[str]:
    return [one.name for one in store.full_text.candidates([shadow(part) for part in required])]


@pytest.fixture
def corpus(store: Store) -> list[str]:
    return list(add(store, *(article(f"{number}", text) for number, text in enumerate(texts(10)))))


def test_candidates_are_those_with_all_that_is_required(store, corpus):
    store.full_text.update()
    assert names(store, "جونج") == []
    assert names(store, "جونغ اون") == ["0", "5"]
    assert names(store, "الجيش", "وصل") == ["2", "7"]
    assert names(store, "bm-2") == ["3", "8"]


def test_what_is_too_short_for_the_index_leaves_every_text_a_candidate(store, corpus):
    store.full_text.update()
    everything = [str(number) for number in range(10)]
    assert names(store) == names(store, "ون") == names(store, "", "") == everything


def test_what_is_not_indexed_is_a_candidate(store, corpus):
    assert store.full_text.coverage() == Coverage(0, 10)
    assert len(names(store, "جونغ")) == 10
    store.full_text.update()
    add(store, article("new", "نص جديد"))
    assert store.full_text.coverage() == Coverage(10, 11)
    assert names(store, "جونغ") == ["0", "5", "new"]
    store.full_text.update()
    assert names(store, "جونغ") == ["0", "5"]


@pytest.mark.parametrize(
    "required",
    ['"', '"""', "NEAR(a b)", "a* OR", "shadow:كيم", "-كيم^2", "';--", "\0\0\0", "\u202e\u2067abc", "%_%", "()"],
)
def test_nothing_that_is_sought_means_anything_to_sqlite(store, required):
    add(store, article("one", f"قال {required} أمس"), article("two", "غير ذلك"))
    store.full_text.update()
    assert names(store, f"قال {required} امس") == ["one"]


def test_a_text_is_indexed_behind_its_nul(store):
    add(store, article("one", "قبل\0بعد كيم"))
    store.full_text.update()
    assert names(store, "كيم") == names(store, "قبل\0بعد") == ["one"]


def test_long_queries_are_sought_by_some_of_their_trigrams(store, corpus):
    add(store, article("long", " ".join(texts(200))))
    store.full_text.update()
    assert names(store, " ".join(texts(200))[:10_000]) == ["long"]


def test_removals_and_undo_and_redo_need_no_indexing(store, corpus):
    store.full_text.update()
    remove(store, corpus[0], annotator="a")
    assert names(store, "جونغ") == ["5"]
    undo(store)
    assert names(store, "جونغ") == ["0", "5"]
    undo(store)
    assert names(store, "جونغ") == []
    redo(store)
    assert names(store, "جونغ") == ["0", "5"]
    assert store.full_text.coverage() == Coverage(10, 10)


def test_a_text_that_comes_again_is_indexed_already(store, corpus):
    store.full_text.update()
    remove(store, corpus[0], annotator="a")
    add(store, article("again", texts(1)[0]), article("twin", texts(1)[0]))
    assert store.full_text.coverage() == Coverage(10, 10)
    assert names(store, "جونغ") == ["again", "twin", "5"]


def test_an_update_goes_on_where_it_was_stopped(store, corpus, monkeypatch):
    def stop(done: int, total: int | None) -> None:
        seen.append((done, total))
        if done == 4:
            raise Cancelled("Stopped.")

    seen: list[tuple[int, int | None]] = []
    monkeypatch.setattr(full_text, "_BATCH_TEXTS", 2)
    with pytest.raises(Cancelled):
        store.full_text.update(stop)
    assert seen == [(0, 10), (2, 10), (4, 10)]
    assert store.full_text.coverage() == Coverage(4, 10)
    assert names(store, "جونغ") == ["0", *"456789"]
    store.full_text.update()
    assert names(store, "جونغ") == ["0", "5"]


def test_beside_work_batches_are_small(store, corpus, monkeypatch):
    monkeypatch.setattr(full_text, "_FEW_TEXTS", 4)
    seen = []
    store.full_text.update(lambda done, _total: seen.append(done), beside_work=True)
    assert seen == [0, 4, 8, 10]


def test_one_batch_holds_no_more_than_its_characters(store, corpus, monkeypatch):
    seen: list[int] = []
    monkeypatch.setattr(full_text, "_BATCH_CHARACTERS", 30)
    store.full_text.update(lambda done, _: seen.append(done))
    assert len(seen) > 4


def test_two_updates_at_once_add_no_text_twice(store, monkeypatch):
    monkeypatch.setattr(full_text, "_BATCH_TEXTS", 3)
    add(store, *(article(f"{number}", text) for number, text in enumerate(texts(60))))

    def work():
        with store.another() as worker:
            worker.full_text.update()

    with ThreadPoolExecutor() as threads:
        for done in [threads.submit(work) for _ in range(3)]:
            done.result()
    assert store.full_text.coverage() == Coverage(60, 60)
    with store.connection.transaction():
        store.connection.execute("INSERT INTO text_index(text_index) VALUES ('integrity-check')")
    rows = store.connection.all("SELECT rowid FROM text_index WHERE text_index MATCH '\"وصل\"'")
    assert [row for (row,) in rows] == list(range(1, 61))


def test_an_update_is_no_step(store, corpus):
    steps = store.history.steps()
    before = {table: rows for table, rows in dump(store).items() if table != "project"}
    store.full_text.update()
    assert store.history.steps() == steps
    assert {table: rows for table, rows in dump(store).items() if table != "project"} == before
    assert check(store) == []


def test_other_shadows_are_made_anew(store, corpus, monkeypatch):
    monkeypatch.setattr(full_text, "shadow", lambda text: "other" + text)
    store.full_text.update()
    assert names(store, "جونغ اون") == []
    monkeypatch.undo()
    monkeypatch.setattr(full_text, "SHADOW_VERSION", full_text.SHADOW_VERSION + 1)
    assert store.full_text.coverage() == Coverage(0, 10)
    assert len(names(store, "جونغ اون")) == 10
    store.full_text.update()
    assert store.full_text.coverage() == Coverage(10, 10)
    assert names(store, "جونغ اون") == ["0", "5"]
    assert names(store, "other") == []


def test_a_reader_searches_and_does_not_index(store, corpus):
    store.full_text.update()
    add(store, article("new", "نص جديد"))
    with Store.open(store.path, read_only=True) as reader:
        assert names(reader, "جونغ") == ["0", "5", "new"]
        with pytest.raises(Failure, match="read-only"):
            reader.full_text.update()


def test_a_backup_has_the_index(store, corpus):
    store.full_text.update()
    backup = back_up(store.path)
    assert backup
    with Store.open(backup.path, read_only=True) as copy:
        assert copy.full_text.coverage() == Coverage(10, 10)
        assert names(copy, "جونغ") == ["0", "5"]


def test_documents_with_a_label_only(store, corpus):
    from workbench.commands.spans import tag

    store.full_text.update()
    tag(store, corpus[5], 0, 2, "PER", annotator="a")
    tag(store, corpus[7], 0, 2, "ORG", annotator="a")

    def labelled(label: str, annotator: str | None = None) -> list[str]:
        found = store.full_text.candidates([shadow("وصل")], label=label, annotator=annotator)
        return [one.name for one in found]

    assert labelled("PER") == labelled("PER", "a") == ["5"]
    assert labelled("PER", "b") == labelled("WPN") == []


def test_progress_counts_texts_and_stops(store, corpus):
    seen: list[tuple[int, int | None]] = []
    store.full_text.update()
    assert len(list(store.full_text.candidates(["جونغ"], progress=lambda *at: seen.append(at)))) == 2
    assert seen == [(0, 10), (5, 10), (10, 10)]

    def stop(done: int, total: int | None) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        list(store.full_text.candidates(["جونغ"], progress=stop))


def test_documents_may_go_while_they_are_searched(store, corpus):
    found = store.full_text.candidates([])
    assert next(found).name == "0"
    remove(store, corpus[1], annotator="a")
    assert [one.name for one in found] == list("23456789")


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_project_is_searched_before_and_after_it_is_indexed(store, corpus, version):
    older = store.path.with_name("older.workbench")
    with closing(sqlite3.connect(older)) as raw:
        db = Database(raw)
        schema.migrations.apply(db, stop_before=["entities_and_notes", "text_index"][version - 1])
        raw.execute(f"ATTACH '{store.path}' AS newer")
        for table in ("project", "schemes", "texts", "documents", "annotators", "steps"):
            raw.execute(f"INSERT INTO {table} SELECT * FROM newer.{table}")
        raw.execute("DELETE FROM project WHERE key = 'text_index'")
        raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version = {version}")
        raw.commit()
    with pytest.raises(Failure, match="older format"):
        Store.open(older, read_only=True)
    with Store.open(older) as opened:
        assert opened.full_text.coverage() == Coverage(0, 10)
        assert len(names(opened, "جونغ")) == 10
        opened.full_text.update()
        assert names(opened, "جونغ") == ["0", "5"]


TRIGRAMS = st.text("كيم'\"\0 أ\u0651-*", min_size=1, max_size=12)


@settings(max_examples=40)
@given(st.lists(TRIGRAMS, min_size=1, max_size=8, unique=True), TRIGRAMS, st.integers(0, 8))
def test_no_text_with_what_is_required_is_left_out(tmp_path_factory, bodies, sought, indexed):
    from articles import SCHEME

    with Store.create(tmp_path_factory.mktemp("p") / "p.workbench", SCHEME) as store:
        for number, body in enumerate(bodies):
            if number == indexed:
                store.full_text.update()
            add(store, article(f"{number}", body))
        required = shadow(sought)
        expected = [f"{number}" for number, body in enumerate(bodies) if required in shadow(body)]
        assert set(names(store, sought)) >= set(expected)
        store.full_text.update()
        found = names(store, sought)
        assert [name for name in found if name in expected] == expected
        if 3 <= len(required) <= 3:
            assert found == expected
