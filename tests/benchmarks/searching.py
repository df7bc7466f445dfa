"""Search in many articles: the index of their texts, the first hits and all of them, and the memory that takes."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from tests.benchmarks.made_articles import CHARACTERS, make_id, make_text
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved, timed
from tests.benchmarks.memory import peak
from workbench.commands.projects import create_project, open_project
from workbench.commands.searching import count_hits, index_texts, search
from workbench.core.records import AnnotatedDocument, Document
from workbench.core.search import Query, shadow

_FIRST = 10  # hits
_INDEXING, _SIZE = Aim(3), Aim(0.5)
_FIRST_HITS = Aim(0, 0.1)
_BEHIND_TYPING = Aim(0, 0.3)
_FLAT = Aim(1.1)
_MEGABYTE = 1_000_000
_BATCH = 500

# One article in so many has these words in the middle.
_PLANTED = {3: "وزارة الدفاع", 5: "لجنة الطاقة", 1_000: "أنطونوف", 1_001: "وزارة الطاقة"}
_QUERIES = {
    "common, folded": (Query("وزاره الدفاع"), "وزارة الدفاع"),
    "common, exact": (Query("وزارة الدفاع", "exact"), "وزارة الدفاع"),
    "rare, folded": (Query("انطونوف"), "أنطونوف"),
    "rare, exact": (Query("أنطونوف", "exact"), "أنطونوف"),
    "rare, of common words": (Query("وزارة الطاقة"), "وزارة الطاقة"),
    "common, whole words": (Query("الدفاع", words=True), "الدفاع"),
    "of two letters": (Query("دف"), "دف"),
    "of an expression": (Query(r"وزار\w+ ال\w+", "regex"), "وزارة"),
    "that is nowhere": (Query("قسطنطينية"), "قسطنطينية"),
}
_ALL = ("common, folded", "rare, folded", "of an expression")
_TYPED = ("common, folded", "rare, folded", "rare, of common words")


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """The index against plain FTS5 and the texts; hits against `instr` over all rows in plain sqlite3."""
    project, few = folder / "many.workbench", folder / "few.workbench"
    _make(project, scale.corpus)
    yield from _indexing(folder, project, scale)
    for name, (query, plain) in _QUERIES.items():
        subject = f"search {scale.corpus:,} articles, a query {name}: first hits"
        yield Figure(subject, *_times(project, query, plain, _FIRST, scale.runs), _FIRST_HITS)
    yield from _typed(folder, project, scale)
    for name in _ALL:
        subject = f"search {scale.corpus:,} articles, a query {name}: all hits"
        yield Figure(subject, *_times(project, *_QUERIES[name], None, 1), None, "s")
    _make(few, scale.few)
    with open_project(few) as store:
        index_texts(store)
    peaks = [peak("search", str(path), "وزاره الدفاع", "--json") for path in (project, few)]
    yield Figure(
        f"peak memory of a search: {scale.corpus:,} articles against {scale.few:,}",
        *[[one] for one in peaks],
        _FLAT,
        "MB",
    )


def _make(project: Path, count: int) -> None:
    with create_project(project) as store:
        step = store.long_step("import", annotator="sara")
        for first in range(0, count, _BATCH):
            items = [
                AnnotatedDocument(document=_article(number)) for number in range(first, min(first + _BATCH, count))
            ]
            with step.transaction():
                store.documents.add(step, items, sources=[""] * len(items), encodings=["utf-8"] * len(items))


def _article(number: int) -> Document:
    text = make_text(CHARACTERS, number)
    middle = text.index(" ", CHARACTERS // 2)
    planted = [words for every, words in _PLANTED.items() if number % every == every // 2]
    text = " ".join([text[:middle], *planted, text[middle + 1 :]])
    digest = sha256(text.encode()).hexdigest()
    return Document(id=make_id(number, 0), name=f"article-{number}", text=text, sha256=digest)


def _indexing(folder: Path, project: Path, scale: Scale) -> Iterator[Figure]:
    with open_project(project) as store:
        ours = timed(lambda: index_texts(store))
    with closing(sqlite3.connect(project)) as source:
        (texts,) = source.execute("SELECT sum(length(CAST(text AS BLOB))) FROM texts").fetchone()
        (index,) = source.execute("SELECT sum(length(block)) FROM text_index_data").fetchone()
        (sql,) = source.execute("SELECT sql FROM sqlite_schema WHERE name = 'text_index'").fetchone()
        limit = _plain_index(source, folder / "plain.db", sql)
    yield Figure(f"index {scale.corpus:,} articles; limit: FTS5 alone", [ours], [limit], _INDEXING, "s")
    yield Figure("index size; limit: that of the texts", [index / _MEGABYTE], [texts / _MEGABYTE], _SIZE, "MB")


def _plain_index(source: sqlite3.Connection, path: Path, sql: str) -> Seconds:
    """Return how long FTS5 takes for shadows that are there already, committed once."""
    seconds = 0.0
    with closing(sqlite3.connect(path, isolation_level=None)) as target:
        target.execute("PRAGMA journal_mode = WAL")
        target.execute(sql)
        target.execute("BEGIN")
        rows = source.execute("SELECT id, text FROM texts ORDER BY id")
        while batch := [(row, shadow(text)) for row, text in rows.fetchmany(_BATCH)]:
            seconds += timed(lambda: target.executemany("INSERT INTO text_index(rowid, shadow) VALUES (?, ?)", batch))
        return seconds + timed(lambda: target.execute("COMMIT"))


def _typed(folder: Path, project: Path, scale: Scale) -> Iterator[Figure]:
    """How far the lines in the window are behind the keys, the pause included that waits for the next key."""
    from tests.benchmarks.windows import activate, open_in, settle, shown  # Qt is loaded for this alone

    with shown(folder) as window:
        open_in(window, project)
        while window._intake and window._intake.busy:  # the backup
            settle()
        assert window.workspace
        activate(window)
        window.workspace.finding.find(wide=True)
        search = window.workspace.search

        def type_in(text: str) -> Seconds:
            search.field.clear()
            while search.results.batch:
                settle()

            def wait_for_lines() -> None:
                search.field.setText(text)
                while not search.results.batch or (search.results.is_counting and not search.model.rowCount()):
                    settle()

            return timed(wait_for_lines)

        for name in _TYPED:
            query, plain = _QUERIES[name]
            ours = [type_in(query.text) for _ in range(scale.runs)]
            _, limit = _times(project, query, plain, _FIRST, scale.runs)
            subject = f"search {scale.corpus:,} articles in the window, a query {name}: lines behind typing"
            yield Figure(subject, ours, limit, _BEHIND_TYPING)


def _times(project: Path, query: Query, plain: str, most: int | None, runs: int) -> list[list[Seconds]]:
    def ours() -> Seconds:
        with open_project(project, read_only=True) as store:
            if most is None:
                return timed(lambda: sum(one.hits for one in count_hits(store, query)))
            return timed(lambda: list(search(store, query, limit=most)))

    def limit() -> Seconds:
        with closing(sqlite3.connect(project)) as raw:
            sql = "SELECT uuid, name, text FROM documents JOIN texts ON texts.id = text_id WHERE instr(text, ?) LIMIT ?"
            return timed(lambda: sum(1 for _ in raw.execute(sql, (plain, -1 if most is None else most))))

    return interleaved(runs, ours, limit)
