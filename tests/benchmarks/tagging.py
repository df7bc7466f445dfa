"""From the press of a label's key to the span committed and painted, against one raw commit that is on the disk."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.benchmarks.made_articles import free_words
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved, timed
from tests.benchmarks.windows import Bench, made, opened, settle
from workbench.core.selection import Selection

_FRAME = 0.016
_TAGS = 4  # for each run


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Tag in a short article, in the middle of a long one, and where the whole article is one paragraph."""
    characters, spans = round(1_000_000 * scale.size), round(20_000 * scale.size)
    articles = {
        "in 3,000 characters with 60 spans": made(3_000, 60),
        f"in {characters:,} characters with {spans:,} spans": made(characters, spans),
        f"in {characters // 5:,} characters in one paragraph": made(characters // 5, spans // 5, paragraphs=False),
    }
    with opened(folder, articles) as bench, closing(_raw_project(folder / "raw.db")) as raw:
        for name, line in articles.items():
            bench.open(name)
            bench.page.document().size()
            settle()
            free = free_words(line["text"], line["spans"])
            words = iter(free[len(free) // 2 :])
            ours, limit = interleaved(_TAGS * scale.runs, partial(_tag_next, bench, words), lambda: _commit(raw))
            yield Figure(f"tag {name}", ours, limit, Aim(2, _FRAME))


def _tag_next(bench: Bench, words: Iterator[tuple[int, int]]) -> Seconds:
    start, end = next(words)
    cursor, article = bench.page.word_cursor, bench.workspace.session.article
    assert cursor
    assert article
    before = len(article.spans)
    cursor.select(Selection(start, end))
    settle()
    seconds = bench.frames.time(lambda: QTest.keyClick(bench.page, Qt.Key.Key_O))
    assert len(article.spans) == before + 1
    return seconds


def _raw_project(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE spans(id INTEGER PRIMARY KEY, span TEXT)")
    return connection


def _commit(raw: sqlite3.Connection) -> Seconds:
    return timed(lambda: raw.execute("INSERT INTO spans(span) VALUES (?)", ("x" * 300,)))
