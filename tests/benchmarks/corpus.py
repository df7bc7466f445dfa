"""A project as a newsroom has it after some years: many annotated articles, with all that the program keeps of them.

`python -m tests.benchmarks.corpus OUT.workbench [--articles N] [--spans M]` makes one to try by hand.
"""

import argparse
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.benchmarks.made_articles import make_id
from tests.benchmarks.made_news import make_article
from workbench.commands.projects import create_project
from workbench.commands.searching import index_texts
from workbench.core.records import AnnotatedDocument
from workbench.storage import schema
from workbench.storage.store import Store

CACHE = "WORKBENCH_CORPORA"  # the environment's name for the folder in which finished projects are kept
_MADE = 1  # goes up with every change in what is made here
_BATCH = 500  # articles
_BEGIN = datetime(2023, 1, 2, 8, tzinfo=UTC)
_BETWEEN = 12  # seconds from one span to the next
_DAY = 8 * 3600 // _BETWEEN  # spans
_DAYS_OF_WEEK, _DAYS_OF_WORK = 7, 5


@dataclass(frozen=True)
class Corpus:
    """How much there is; every article has the same number of spans."""

    articles: int = 100_000
    spans: int = 2_000_000

    @property
    def name(self) -> str:
        """What a finished project is called: all that its content depends on."""
        return f"corpus-{self.articles}-{self.spans}-{schema.VERSION}.{_MADE}.workbench"


def corpus_in(folder: Path, corpus: Corpus) -> Path:
    """Return a fresh copy of a corpus in `folder`; it is made only if the cache does not have it."""
    cache = Path(os.environ.get(CACHE) or folder)
    finished, copy = cache / corpus.name, folder / "copy.workbench"
    if not finished.exists():
        cache.mkdir(parents=True, exist_ok=True)
        made = finished.with_suffix(".half")
        make_corpus(made, corpus)
        made.rename(finished)
    shutil.copyfile(finished, copy)
    return copy


def make_corpus(path: Path, corpus: Corpus) -> None:
    """Make a project: the articles with their work, a history as if each span was tagged by hand, a full index."""
    path.unlink(missing_ok=True)
    with create_project(path) as store:
        store.connection.execute("PRAGMA synchronous = OFF")
        _import(store, corpus)
        with store.connection.transaction():
            _tag_by_hand(store)
        index_texts(store)
        store.connection.execute("PRAGMA synchronous = FULL")
        store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.with_name(f"{path.name}.lock").unlink(missing_ok=True)


def _import(store: Store, corpus: Corpus) -> None:
    step = store.long_step("import", annotator="sara")
    spans = corpus.spans // corpus.articles
    for first in range(0, corpus.articles, _BATCH):
        numbers = range(first, min(first + _BATCH, corpus.articles))
        items = [item for number in numbers for item in make_article(number, spans, corpus.articles)]
        with step.transaction():
            store.documents.add(step, items, sources=[*map(_source, items)], encodings=["utf-8"] * len(items))


def _source(item: AnnotatedDocument) -> str:
    return f"/news/{item.document.name}.txt"


def _tag_by_hand(store: Store) -> None:
    """Give each span a step of its own, and each relation to the step of that end of it which came last."""
    connection = store.connection
    (last,) = connection.one("SELECT max(id) FROM steps")
    (first,) = connection.one("SELECT min(id) FROM spans")
    spans = connection.stream(
        """
        SELECT label, annotator_id
        FROM spans JOIN annotations ON annotations.id = annotation_id
        ORDER BY spans.id
        """
    )
    connection.execute_many(
        "INSERT INTO steps(uuid, verb, annotator_id, at, state, detail) VALUES (?, 'tag', ?, ?, 'done', ?)",
        ((make_id(0xFFFFFFFF, place), annotator, _at(place), label) for place, (label, annotator) in enumerate(spans)),
    )
    connection.execute("UPDATE changes SET step_id = row_id + ? WHERE table_name = 'spans'", last + 1 - first)
    connection.execute(
        """
        UPDATE changes SET step_id = ? + (SELECT max(source_id, target_id) FROM relations WHERE id = row_id)
        WHERE table_name = 'relations'
        """,
        last + 1 - first,
    )


def _at(place: int) -> str:
    """Return when a span was tagged: eight hours a day, five days a week."""
    day, rest = divmod(place, _DAY)
    week, weekday = divmod(day, _DAYS_OF_WORK)
    at = _BEGIN + timedelta(days=_DAYS_OF_WEEK * week + weekday, seconds=_BETWEEN * rest)
    return at.isoformat(timespec="milliseconds")


def main(arguments: Sequence[str] | None = None) -> None:
    """Make a corpus where a person wants it."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.corpus", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT.workbench")
    parser.add_argument("--articles", type=int, default=Corpus.articles)
    parser.add_argument("--spans", type=int, help="of all articles together; 20 each if not given")
    options = parser.parse_args(arguments)
    make_corpus(options.out, Corpus(options.articles, options.spans or 20 * options.articles))


if __name__ == "__main__":
    main()
