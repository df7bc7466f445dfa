"""Projects of older versions: their work, and the history of it, as the program of today finds them."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from articles import SCHEME, add, annotated, article, dump
from msgspec.structs import replace
from sqlite_utils import Database

from workbench.commands.checking import check
from workbench.commands.documents import mark, remove
from workbench.commands.history import redo, undo
from workbench.commands.spans import annotate, relabel, tag, untag
from workbench.core.errors import Failure
from workbench.core.records import Relation, Span
from workbench.core.scheme import RESERVED_KEYS
from workbench.storage import schema
from workbench.storage.schemes import scheme_row
from workbench.storage.store import Store


def work(store: Store) -> None:
    """Do what the first version could do: every kind of row comes, changes and goes."""
    spans = (Span(id="gun", start=0, end=3, label="WPN"), Span(id="man", start=4, end=8, label="PER"))
    owner = Relation(id="r", type="owner", source="gun", target="man")
    one, two = add(store, annotated(article("one"), "a", spans=spans, relations=(owner,)), article("two"))
    _, span = tag(store, one, 9, 14, "PER", annotator="b", attributes={"kind": "group"})
    annotate(store, span.id, "ملاحظة", annotator="b")
    relabel(store, span.id, "ORG", annotator="b")
    untag(store, "man", annotator="a")
    mark(store, two, "skipped", annotator="a")
    remove(store, one, annotator="a")
    remove(store, two, annotator="a")


def as_first_version(path: Path, older: Path) -> Path:
    """Write the project `path` as the first version would have it: without the columns that came later."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(older)) as raw:
        db = Database(raw)
        schema.migrations.apply(db, stop_before="entities_and_notes")
        columns = {table.name: [column.name for column in table.columns] for table in db.tables}
        for table in ("project", "schemes", "annotators", "texts", "documents", "annotations", "spans", "relations",
                      "zones", "directions", "steps", "changes", "sqlite_sequence"):  # fmt: skip
            names = columns.get(table, ["name", "seq"])
            listed = ", ".join(f'"{name}"' for name in names)
            rows = source.execute(f"SELECT {listed} FROM {table}").fetchall()
            if table == "changes":
                at = names.index("table_name")
                rows = [tuple(_without(cell, columns[row[at]]) for cell in row) for row in rows]
            raw.executemany(f"INSERT INTO {table}({listed}) VALUES ({', '.join('?' * len(names))})", rows)
        raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        raw.execute("PRAGMA user_version = 1")
        raw.commit()
    return older


def _without(cell: object, columns: list[str]) -> object:
    """Return a row in the history without the columns that it cannot have had."""
    if not isinstance(cell, str) or not cell.startswith("{"):
        return cell
    return json.dumps({name: value for name, value in json.loads(cell).items() if name in columns}, ensure_ascii=False)


@pytest.fixture
def older(store: Store, tmp_path: Path) -> Path:
    """A project of the first version beside `store`, which has the same work."""
    work(store)
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return as_first_version(store.path, tmp_path / "older.workbench")


def each_state(store: Store, verb: Callable[[Store], object], times: int) -> list[object]:
    states = []
    for _ in range(times):
        verb(store)
        states.append(dump(store))
    return states


def test_the_history_of_an_older_project_leads_back_and_forth(store: Store, older: Path) -> None:
    times = len(store.history.steps())
    with Store.open(older) as opened:
        assert dump(opened) == dump(store)
        for verb in (undo, redo):
            assert each_state(opened, verb, times) == each_state(store, verb, times)
        for _ in range(2):
            undo(opened)
        assert check(opened) == []
        _, span = tag(opened, opened.documents.ids()[0], 9, 14, "PER", annotator="a")
        assert opened.annotations.span(span.id).span.entity == ""


def test_an_older_project_that_cannot_be_brought_up_to_date_is_as_it_was(older: Path) -> None:
    with closing(sqlite3.connect(older)) as raw:
        raw.execute("CREATE INDEX changes_by_document ON changes(document)")  # which stops the last statement
        before = raw.execute("SELECT sql FROM sqlite_schema").fetchall()
    with pytest.raises(Failure):
        Store.open(older)
    with closing(sqlite3.connect(older)) as raw:
        assert raw.execute("SELECT sql FROM sqlite_schema").fetchall() == before
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)


@pytest.mark.parametrize("key", sorted(RESERVED_KEYS))
def test_a_key_that_the_window_took_since_keeps_no_project_closed(tmp_path: Path, key: str) -> None:
    path = tmp_path / "older.workbench"
    Store.create(path, SCHEME).close()
    first, *others = SCHEME.labels
    body = scheme_row(replace(SCHEME, labels=(replace(first, key=key), *others)), "")["body"]
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE schemes SET body = ?", (body,))
        raw.commit()
    with Store.open(path) as store:
        assert [label.key for label in store.scheme.labels] == ["", *(label.key for label in others)]
        assert replace(store.scheme.labels[0], key=first.key) == first
