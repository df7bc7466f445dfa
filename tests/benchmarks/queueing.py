"""Filters and orders of the list of documents in a large project, against reading the ids of all documents."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from tests.benchmarks.corpus import Corpus, corpus_in
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved, timed
from workbench.commands.projects import open_project
from workbench.core.queue import SORT_KEYS, Filter, Sort
from workbench.core.search import Query
from workbench.storage.store import Store
from workbench.storage.suggestions import DocumentCount

_AIM = Aim(0, 0.2)
_SPANS = 20  # of an article
_FILTERS = {
    "nothing": Filter(),
    "status": Filter(statuses=frozenset({"todo", "doing"})),
    "flag": Filter(discuss=True),
    "a label": Filter(label="WEAPON"),
    "no such label": Filter(unlabelled="DATE"),
    "suggestions": Filter(suggested=True),
    "outlet": Filter(outlet="المرفأ"),
    "date": Filter(since="2020-01-01", until="2021-06-30"),
    "length": Filter(shortest=3_001),
    "annotator": Filter(annotator="omar"),
    "words": Filter(words="شكل 2020"),
    "text that is rare": Filter(text=Query("عبير الصبغاوي")),
    "all of these": Filter(
        statuses=frozenset({"doing", "done"}),
        label="PER",
        outlet="المرفأ",
        since="2019-01-01",
        shortest=100,
        words="شكل",
    ),
}


_SORTS = {
    f"{key}, downwards" if descending else key: Sort(key, descending)
    for key in SORT_KEYS
    for descending in (False, True)
}


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """What the window asks for when a filter or the order is changed: the documents that pass, and their counts."""
    project = corpus_in(folder, Corpus(scale.corpus, _SPANS * scale.corpus))
    _count_suggestions(project)
    asked = {
        **{f"filter by {name}": (wanted, Sort()) for name, wanted in _FILTERS.items()},
        **{f"sort by {name}": (Filter(), sort) for name, sort in _SORTS.items()},
    }
    with open_project(project, read_only=True) as store, closing(sqlite3.connect(project)) as raw:
        for name, (wanted, sort) in asked.items():
            ours = partial(_ask, store, wanted, sort)
            times = interleaved(scale.runs, partial(timed, ours), partial(_limit, raw))
            yield Figure(f"queue: {name}, {scale.corpus:,} articles", *times, _AIM)


def _count_suggestions(project: Path) -> None:
    with open_project(project) as store:
        counts = (
            DocumentCount(document=document, suggestions=number * 7919 % 60, gain=number * 104729 % 1000 / 97)
            for number, document in enumerate(store.documents.ids())
        )
        store.suggestions.put_counts("benchmark", counts)


def _ask(store: Store, wanted: Filter, sort: Sort) -> None:
    store.queue.places(wanted, sort, "sara")
    store.queue.counts(wanted, "sara")


def _limit(raw: sqlite3.Connection) -> Seconds:
    return timed(lambda: raw.execute("SELECT id FROM documents").fetchall())
