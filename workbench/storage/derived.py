"""Tables that follow from the others: what lists of documents are filtered, sorted and counted by.

Triggers keep them right whoever writes: steps, undo and redo, imports. So they have no place in the history; and no
foreign keys, which would get in the way where undo brings rows back before those that they refer to. What is compared
with every document is kept narrow: 100,000 documents are filtered by reading such a table to its end.
"""

import sqlite3
from functools import lru_cache
from typing import Any

import msgspec

from workbench.core.queue import Keys, keys

# Each table with the query that counts it anew.
RECOUNTS = {
    "document_keys": """
        SELECT id, document_key('name', name, meta), document_key('title', name, meta),
            document_key('outlet', name, meta), document_key('date', name, meta), characters
        FROM documents
    """,
    "document_words": "SELECT id, document_key('words', name, meta) FROM documents",
    "work": """
        SELECT id, document_id, annotator_id, status, discuss,
            (SELECT count(*) FROM spans WHERE annotation_id = annotations.id)
        FROM annotations
    """,
    "span_counts": "SELECT annotation_id, label, count(*) FROM spans GROUP BY annotation_id, label",
}
_KEYS, _WORDS, _WORK, _SPANS = (f"INSERT INTO {table} {recount}" for table, recount in RECOUNTS.items())

TABLES = f"""
CREATE TABLE document_keys (
    document_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL,
    date TEXT,
    characters INTEGER NOT NULL
) STRICT;

CREATE TABLE document_words (
    document_id INTEGER PRIMARY KEY,
    words TEXT NOT NULL
) STRICT;

CREATE TABLE work (
    annotation_id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL,
    annotator_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    discuss INTEGER NOT NULL,
    spans INTEGER NOT NULL
) STRICT;

CREATE TABLE span_counts (
    annotation_id INTEGER NOT NULL,
    label TEXT NOT NULL,
    spans INTEGER NOT NULL,
    PRIMARY KEY (annotation_id, label)
) STRICT, WITHOUT ROWID;

{_KEYS};
{_WORDS};
{_WORK};
{_SPANS};

CREATE INDEX document_keys_by_name ON document_keys(name);
CREATE INDEX document_keys_by_title ON document_keys(title);
CREATE INDEX document_keys_by_outlet ON document_keys(outlet);
CREATE INDEX document_keys_by_date ON document_keys(date);
CREATE INDEX document_keys_by_characters ON document_keys(characters);
CREATE INDEX work_by_status ON work(annotator_id, status, document_id);
CREATE INDEX span_counts_by_label ON span_counts(label, annotation_id);

CREATE TRIGGER document_added AFTER INSERT ON documents BEGIN
    {_KEYS} WHERE id = new.id;
    {_WORDS} WHERE id = new.id;
END;

CREATE TRIGGER document_changed AFTER UPDATE OF name, meta, characters ON documents BEGIN
    DELETE FROM document_keys WHERE document_id = old.id;
    DELETE FROM document_words WHERE document_id = old.id;
    {_KEYS} WHERE id = new.id;
    {_WORDS} WHERE id = new.id;
END;

CREATE TRIGGER document_removed AFTER DELETE ON documents BEGIN
    DELETE FROM document_keys WHERE document_id = old.id;
    DELETE FROM document_words WHERE document_id = old.id;
END;

CREATE TRIGGER annotation_added AFTER INSERT ON annotations BEGIN
    {_WORK} WHERE id = new.id;
END;

CREATE TRIGGER annotation_changed AFTER UPDATE OF document_id, annotator_id, status, discuss ON annotations BEGIN
    UPDATE work
    SET document_id = new.document_id, annotator_id = new.annotator_id, status = new.status, discuss = new.discuss
    WHERE annotation_id = new.id;
END;

CREATE TRIGGER annotation_removed AFTER DELETE ON annotations BEGIN
    DELETE FROM work WHERE annotation_id = old.id;
END;

CREATE TRIGGER span_added AFTER INSERT ON spans BEGIN
    INSERT INTO span_counts VALUES (new.annotation_id, new.label, 1) ON CONFLICT DO UPDATE SET spans = spans + 1;
    UPDATE work SET spans = spans + 1 WHERE annotation_id = new.annotation_id;
END;

CREATE TRIGGER span_changed AFTER UPDATE OF annotation_id, label ON spans
WHEN old.label != new.label OR old.annotation_id != new.annotation_id BEGIN
    UPDATE span_counts SET spans = spans - 1 WHERE annotation_id = old.annotation_id AND label = old.label;
    DELETE FROM span_counts WHERE annotation_id = old.annotation_id AND label = old.label AND spans = 0;
    INSERT INTO span_counts VALUES (new.annotation_id, new.label, 1) ON CONFLICT DO UPDATE SET spans = spans + 1;
    UPDATE work SET spans = spans - 1 WHERE annotation_id = old.annotation_id;
    UPDATE work SET spans = spans + 1 WHERE annotation_id = new.annotation_id;
END;

CREATE TRIGGER span_removed AFTER DELETE ON spans BEGIN
    UPDATE span_counts SET spans = spans - 1 WHERE annotation_id = old.annotation_id AND label = old.label;
    DELETE FROM span_counts WHERE annotation_id = old.annotation_id AND label = old.label AND spans = 0;
    UPDATE work SET spans = spans - 1 WHERE annotation_id = old.annotation_id;
END;
"""


def register(connection: sqlite3.Connection) -> None:
    """Give a connection the function that the triggers on documents call: without it nobody can add documents."""
    connection.create_function("document_key", 3, _key, deterministic=True)


def _key(part: str, name: str, meta: str) -> str | None:
    value: str | None = getattr(_keys(name, meta), part)
    return value


@lru_cache(maxsize=1)  # the parts of one document are asked for one after the other
def _keys(name: str, meta: str) -> Keys:
    """Return the keys of a document; metadata that cannot be read have none: the check of the project names them."""
    try:
        return keys(name, msgspec.json.decode(meta, type=dict[str, Any]))
    except msgspec.DecodeError:
        return keys(name, {})
