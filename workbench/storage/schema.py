"""The tables of a project, and the migrations that bring an older project up to date."""

from sqlite_utils import Database, Migrations

from workbench.storage import derived

APPLICATION_ID = 0x57424E43  # "WBNC" in the header of the file tells a project from any other SQLite file

migrations = Migrations("workbench")

# AUTOINCREMENT everywhere: the id of a deleted row must never be given again, or the history would bring back the
# wrong row. sqlite-utils cannot ask for it (nor for CHECK and UNIQUE) when it creates a table, hence plain SQL.
# Columns are declared NOT NULL without defaults: the history records whole rows, so whoever inserts says them all.
_FIRST = """
CREATE TABLE project (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE schemes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    body TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE annotators (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE texts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    text_id INTEGER NOT NULL REFERENCES texts(id),
    characters INTEGER NOT NULL,
    meta TEXT NOT NULL,
    extra TEXT NOT NULL,
    source TEXT NOT NULL,
    encoding TEXT NOT NULL,
    UNIQUE (text_id, name)
) STRICT;
CREATE INDEX documents_by_name ON documents(name);

CREATE TABLE annotations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    annotator_id INTEGER NOT NULL REFERENCES annotators(id),
    status TEXT NOT NULL CHECK (status IN ('todo', 'doing', 'done', 'skipped')),
    labels TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (document_id, annotator_id)
) STRICT;

CREATE TABLE spans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    annotation_id INTEGER NOT NULL REFERENCES annotations(id),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    label TEXT NOT NULL,
    attributes TEXT NOT NULL,
    origin TEXT NOT NULL,
    note TEXT NOT NULL,
    fragments TEXT NOT NULL,
    extra TEXT NOT NULL,
    CHECK ("end" > start)
) STRICT;
CREATE INDEX spans_by_range ON spans(annotation_id, start, "end");
CREATE INDEX spans_by_length ON spans(annotation_id, "end" - start);

CREATE TABLE relations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    annotation_id INTEGER NOT NULL REFERENCES annotations(id),
    type TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES spans(id),
    target_id INTEGER NOT NULL REFERENCES spans(id),
    extra TEXT NOT NULL
) STRICT;
CREATE INDEX relations_by_annotation ON relations(annotation_id);
CREATE INDEX relations_by_source ON relations(source_id);
CREATE INDEX relations_by_target ON relations(target_id);

CREATE TABLE zones (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    extra TEXT NOT NULL
) STRICT;
CREATE INDEX zones_by_document ON zones(document_id);

CREATE TABLE directions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    start INTEGER NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('rtl', 'ltr')),
    UNIQUE (document_id, start)
) STRICT;

CREATE TABLE steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    verb TEXT NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotators(id),
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX steps_undone ON steps(id) WHERE state = 'undone';

CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES steps(id),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    document TEXT,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX changes_by_step ON changes(step_id);
"""


@migrations()
def first(db: Database) -> None:
    """Create the tables."""
    db.executescript(_FIRST)


# What was added later has defaults: the history of an older project records rows that lack these columns.
_ENTITIES_AND_NOTES = """
CREATE TABLE entities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    aliases TEXT NOT NULL,
    uri TEXT NOT NULL,
    note TEXT NOT NULL,
    extra TEXT NOT NULL
) STRICT;

ALTER TABLE spans ADD COLUMN entity TEXT REFERENCES entities(uuid);
CREATE INDEX spans_by_entity ON spans(entity, annotation_id) WHERE entity IS NOT NULL;
ALTER TABLE relations ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN discuss INTEGER NOT NULL DEFAULT 0 CHECK (discuss IN (0, 1));
CREATE INDEX changes_by_span ON changes(row_id) WHERE table_name = 'spans';
CREATE INDEX changes_by_document ON changes(document, step_id);
"""


@migrations()
def entities_and_notes(db: Database) -> None:
    """Add entities, notes on relations, documents to discuss, and the way from a span to its history."""
    db.executescript(_ENTITIES_AND_NOTES)


# Without the text, which `texts` has; without positions, which each hit needs looking for anyway. A text is never
# altered nor deleted, so an index that can only grow is enough. `full_text` says what is put into it.
_TEXT_INDEX = """
CREATE VIRTUAL TABLE text_index USING fts5(
    shadow, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
)
"""


@migrations()
def text_index(db: Database) -> None:
    """Add the index of all texts; it is filled later, since that takes long in a large project."""
    db.execute(_TEXT_INDEX)
    db.execute("INSERT OR REPLACE INTO project(key, value) VALUES ('text_index', '[0,0]')")


_FILTERS = """
CREATE TABLE filters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
) STRICT
"""


@migrations()
def queue(db: Database) -> None:
    """Add saved filters, and what documents are filtered, sorted and counted by."""
    db.execute(_FILTERS)
    db.executescript(derived.TABLES)


# What suggesters found and learned can be found and learned again: it has no place in the history, and goes with the
# document. What a person rejected has one, as spans have.
_SUGGESTIONS = """
ALTER TABLE spans ADD COLUMN suggester TEXT NOT NULL DEFAULT '';

CREATE TABLE rejections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    annotator_id INTEGER NOT NULL REFERENCES annotators(id),
    label TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    suggester TEXT NOT NULL,
    CHECK ("end" > start)
) STRICT;
CREATE INDEX rejections_by_document ON rejections(document_id, annotator_id);

CREATE TABLE suggestions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    suggester TEXT NOT NULL,
    version TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (document_id, suggester)
) STRICT;

CREATE TABLE suggestion_counts (
    document_id INTEGER PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
    version TEXT NOT NULL,
    suggestions INTEGER NOT NULL,
    gain REAL NOT NULL
) STRICT;
CREATE INDEX suggestion_counts_by_suggestions ON suggestion_counts(suggestions DESC);
CREATE INDEX suggestion_counts_by_gain ON suggestion_counts(gain DESC);

CREATE TABLE models (
    name TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    body BLOB NOT NULL,
    documents INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;
"""


@migrations()
def suggestions(db: Database) -> None:
    """Add who suggested a span, what was rejected, what is suggested, and the models of suggesters that learn."""
    db.executescript(_SUGGESTIONS)


# What a finding is known by: its kind and place, and what tells it from others there.
_SET_ASIDE = """
CREATE TABLE set_aside (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    annotator_id INTEGER NOT NULL REFERENCES annotators(id),
    kind TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    about TEXT NOT NULL
) STRICT;
CREATE INDEX set_aside_by_document ON set_aside(document_id, annotator_id);
"""


@migrations()
def set_aside(db: Database) -> None:
    """Add the findings that a person set aside."""
    db.executescript(_SET_ASIDE)


# A release is told outside the history: it cannot be undone, and telling of it must not change the state that it holds.
_RELEASES = """
CREATE TABLE releases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    version TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    options TEXT NOT NULL,
    documents INTEGER NOT NULL,
    spans INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT
"""


@migrations()
def releases(db: Database) -> None:
    """Add the releases that were made of the project."""
    db.execute(_RELEASES)


VERSION = 7  # the number of migrations above: `user_version` in the header of the file


def migrate(db: Database) -> None:
    """Bring the tables of `db` up to date, in one transaction."""
    derived.register(db.conn)
    with db.atomic():
        migrations.apply(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {VERSION}")
