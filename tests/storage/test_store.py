"""A project file: creating, opening, refusing, and what happens when the ground gives way."""

import multiprocessing
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from articles import add, annotated, article, dump

from workbench.commands.history import redo, undo
from workbench.commands.spans import tag
from workbench.core.errors import BadInput, Failure
from workbench.core.records import AnnotatedDocument, Span, Zone
from workbench.storage import schema
from workbench.storage.store import Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "test.workbench"


def test_a_new_project_knows_its_scheme_when_opened_again(path, scheme):
    Store.create(path, scheme).close()
    with Store.open(path) as store:
        assert store.scheme == scheme
        assert store.documents.count() == 0


def test_the_file_says_what_it_is(path, scheme):
    Store.create(path, scheme).close()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (0x57424E43,)
        assert raw.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        tables = raw.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        assert all(strict for name, strict in tables if not name.startswith("sqlite_"))


def test_the_connection_is_durable_and_checks_references(store):
    pragmas = {name: store.connection.one(f"PRAGMA {name}") for name in ("synchronous", "foreign_keys", "journal_mode")}
    assert pragmas == {"synchronous": (2,), "foreign_keys": (1,), "journal_mode": ("wal",)}


def test_the_version_counts_the_migrations(store):
    assert len(schema.migrations.applied(store.connection.db)) == schema.VERSION
    assert schema.migrations.pending(store.connection.db) == []


def test_create_refuses_an_existing_file(path, scheme):
    path.write_text("mine")
    with pytest.raises(BadInput, match="exists already"):
        Store.create(path, scheme)
    assert path.read_text() == "mine"
    assert list(path.parent.iterdir()) == [path]


def test_create_refuses_a_missing_folder(tmp_path, scheme):
    with pytest.raises(BadInput, match="no folder"):
        Store.create(tmp_path / "none" / "test.workbench", scheme)


def test_create_leaves_nothing_half_done(path, scheme, monkeypatch):
    def fail(db):
        db.execute("CREATE TABLE half (id INTEGER)")
        raise sqlite3.OperationalError("no more")

    monkeypatch.setattr(schema, "migrate", fail)
    with pytest.raises(Failure, match="no more"):
        Store.create(path, scheme)
    assert not path.exists()
    assert [left.name for left in path.parent.iterdir()] == ["test.workbench.lock"]
    monkeypatch.undo()
    Store.create(path, scheme).close()


def test_open_refuses_what_is_not_there(path):
    with pytest.raises(BadInput, match=r"no project .*test\.workbench"):
        Store.open(path)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("read_only", [True, False])
def test_open_refuses_other_files_and_leaves_them_alone(path, read_only):
    with closing(sqlite3.connect(path.with_name("other.db"))) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE notes (id INTEGER)")
    path.with_name("text.txt").write_text("قال المصدر" * 500)
    path.with_name("empty.workbench").touch()
    before = {file: file.read_bytes() for file in path.parent.iterdir()}
    for file in before:
        with pytest.raises(BadInput, match="is not a Workbench project"):
            Store.open(file, read_only=read_only)
    assert {file: file.read_bytes() for file in path.parent.iterdir()} == before


def test_open_refuses_a_folder(tmp_path):
    with pytest.raises(BadInput, match="not a file"):
        Store.open(tmp_path)


def test_open_refuses_a_newer_project(path, scheme):
    Store.create(path, scheme).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    for read_only in (True, False):
        with pytest.raises(Failure, match="newer Workbench"):
            Store.open(path, read_only=read_only)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {schema.VERSION}")
    Store.open(path).close()  # the refusal did not keep the lock


def test_an_older_project_is_brought_up_to_date_when_it_may_be_written(path, scheme):
    Store.create(path, scheme).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 0")
    with pytest.raises(Failure, match="older format"):
        Store.open(path, read_only=True)
    with Store.open(path) as store:
        assert store.connection.one("PRAGMA user_version") == (schema.VERSION,)


@pytest.mark.parametrize("offset", [0, 100, 4096])
def test_a_damaged_project_says_so(path, scheme, offset):
    Store.create(path, scheme).close()
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(b"\xff" * (path.stat().st_size - offset))
    with pytest.raises((BadInput, Failure), match=r"damaged|not a Workbench project"):
        Store.open(path)


def test_a_truncated_project_says_so(path, scheme):
    with Store.create(path, scheme) as store:
        add(store, article(text="قال المصدر " * 20_000))
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    with pytest.raises(Failure, match=r"damaged.*test\.workbench\.backups"), Store.open(path) as store:
        store.documents.get(store.documents.ids()[0])


def test_a_second_writer_is_refused_and_a_reader_is_not(store):
    (document,) = add(store, article())
    with pytest.raises(Failure, match=r"another window \(process \d+\)"):
        Store.open(store.path)
    with Store.open(store.path, read_only=True) as reader:
        tag(store, document, 0, 3, "PER", annotator="a")
        assert len(reader.annotations.get(document, "a").spans) == 1


def _try_to_open(path, answers):
    try:
        Store.open(path).close()
    except Failure as failure:
        answers.put(str(failure))
    else:
        answers.put("opened")


def test_a_second_process_is_refused_until_the_first_lets_go(store):
    spawn = multiprocessing.get_context("spawn")
    answers = spawn.Queue()

    def answer():
        process = spawn.Process(target=_try_to_open, args=(store.path, answers))
        process.start()
        process.join()
        return answers.get(timeout=10)

    assert "another window" in answer()
    store.close()
    assert answer() == "opened"


def test_a_link_leads_to_the_same_lock(store):
    link = store.path.with_name("link.workbench")
    link.symlink_to(store.path)
    with pytest.raises(Failure, match="another window"):
        Store.open(link)


def test_the_lock_is_free_after_closing(store):
    store.close()
    Store.open(store.path).close()


def test_another_connection_shares_the_project_and_its_lock(store):
    (document,) = add(store, article())
    with store.another() as worker:
        tag(worker, document, 0, 3, "PER", annotator="a")
    assert len(store.annotations.get(document, "a").spans) == 1
    with pytest.raises(Failure, match="another window"):
        Store.open(store.path)


def test_steps_go_on_while_a_worker_imports(store):
    (document,) = add(store, article(text="قال" * 100))

    def work():
        with store.another() as worker:
            step = worker.long_step("import", annotator="a")
            for number in range(30):
                item = AnnotatedDocument(document=article(f"{number}.txt"))
                with step.transaction():
                    worker.documents.add(step, [item], sources=[""], encodings=["utf-8"])

    with ThreadPoolExecutor() as threads:
        importing = threads.submit(work)
        for start in range(30):
            tag(store, document, start, start + 1, "WPN", annotator="a")
        importing.result()
    assert store.documents.count() == 31
    assert len(store.annotations.get(document, "a").spans) == 30
    before = dump(store)
    for _ in range(32):
        undo(store)
    assert store.documents.count() == 0
    for _ in range(32):
        redo(store)
    assert dump(store) == before


def test_nothing_can_be_written_in_a_project_open_read_only(store):
    (document,) = add(store, article())
    with Store.open(store.path, read_only=True) as reader:
        for write in (lambda: tag(reader, document, 0, 3, "PER", annotator="a"), lambda: undo(reader)):
            with pytest.raises(Failure, match="read-only"):
                write()
        with reader.another() as worker, pytest.raises(Failure, match="read-only"):
            tag(worker, document, 0, 3, "PER", annotator="a")


@pytest.mark.parametrize("suffix", ["", "-wal"])
def test_a_project_deleted_while_open_takes_no_more_steps(store, suffix):
    (document,) = add(store, article())
    store.path.with_name(store.path.name + suffix).unlink()
    with pytest.raises(Failure, match="moved, replaced or deleted"):
        tag(store, document, 0, 3, "PER", annotator="a")
    with pytest.raises(Failure, match="moved, replaced or deleted"):
        undo(store)


def test_a_project_replaced_while_open_takes_no_more_steps(store, scheme):
    other = store.path.with_name("other.workbench")
    Store.create(other, scheme).close()
    (document,) = add(store, article())
    other.replace(store.path)
    with pytest.raises(Failure, match="moved, replaced or deleted"):
        tag(store, document, 0, 3, "PER", annotator="a")


def test_no_other_connection_is_given_to_a_project_that_was_replaced(store, scheme):
    other = store.path.with_name("other.workbench")
    Store.create(other, scheme).close()
    other.replace(store.path)
    with pytest.raises(Failure, match="moved, replaced or deleted"):
        store.another()


@pytest.mark.parametrize("read_only", [True, False])
def test_no_other_connection_is_given_to_a_project_that_was_moved(store, read_only):
    store.close()
    with Store.open(store.path, read_only=read_only) as opened:
        store.path.rename(store.path.with_name("moved.workbench"))
        with pytest.raises(Failure, match="moved, replaced or deleted"):
            opened.another()


def test_a_project_replaced_behind_another_connection_takes_no_steps_of_it(store, scheme):
    (document,) = add(store, article())
    other = store.path.with_name("other.workbench")
    Store.create(other, scheme).close()
    with store.another() as worker:
        other.replace(store.path)
        with pytest.raises(Failure, match="moved, replaced or deleted"):
            tag(worker, document, 0, 3, "PER", annotator="a")


@pytest.mark.parametrize(
    "damage", ["UPDATE schemes SET body = '{'", "UPDATE schemes SET body = '7'", "DELETE FROM schemes"]
)
def test_a_project_without_a_readable_scheme_is_damaged(store, damage):
    store.connection.execute(damage)
    store.close()
    with pytest.raises(Failure, match="is damaged"):
        Store.open(store.path)


@pytest.mark.parametrize(
    ("damage", "read"),
    [
        ("UPDATE documents SET meta = '{'", lambda store, document: store.documents.get(document)),
        ("UPDATE documents SET meta = '7'", lambda store, document: store.documents.rows(annotator=None)),
        ("UPDATE zones SET extra = '{'", lambda store, document: store.documents.get(document)),
        ("UPDATE annotations SET labels = '{'", lambda store, document: store.annotations.get(document, "a")),
        ("UPDATE spans SET attributes = '{'", lambda store, document: store.annotations.get(document, "a")),
        ("UPDATE spans SET fragments = '7'", lambda store, document: store.annotations.span("s1")),
        ("UPDATE spans SET fragments = '7'", lambda store, document: list(store.documents.annotated())),
        ("UPDATE changes SET after = '{'", lambda store, document: store.history.changes(1)),
    ],
)
def test_damage_within_a_row_is_a_sentence(store, damage, read):
    zone = Zone(start=0, end=9, kind="title")
    (document,) = add(
        store, annotated(article(zones=(zone,)), "a", spans=(Span(id="s1", start=0, end=3, label="WPN"),))
    )
    store.connection.execute(damage)
    with pytest.raises(Failure, match=r"damaged|malformed"):
        read(store, document)


def test_names_that_are_too_long_or_forbidden_are_sentences(tmp_path, scheme):
    for name in ("n" * 300, "n" * 253):
        with pytest.raises(BadInput, match=r"cannot be (opened|written): File name too long"):
            Store.create(tmp_path / name, scheme)


def test_a_full_disk_saves_nothing_of_the_step_and_all_that_was_before(store):
    (document,) = add(store, article())
    tag(store, document, 0, 3, "PER", annotator="a")
    pages = store.connection.one("PRAGMA page_count")[0]
    store.connection.one(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Failure, match=r"disk with .*test\.workbench is full"):
        add(store, article("two.txt", "قال المصدر " * 10_000))
    assert store.documents.count() == 1
    store.connection.one("PRAGMA max_page_count = 1000000")
    add(store, article("two.txt", "قال المصدر " * 10_000))
    assert [row.spans for row in store.documents.rows(annotator="a")] == [1, 0]


def test_text_that_no_file_can_hold_is_refused(store):
    with pytest.raises(BadInput, match=r"U\+D800"):
        add(store, article(text="قال \ud800"))
    assert store.documents.count() == 0
