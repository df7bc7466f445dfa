"""Checking the quality of the work in a whole project, against reading the project as an export does."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.corpus import Corpus, corpus_in
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved, timed
from workbench.commands.projects import open_project
from workbench.commands.quality import findings, findings_in, survey

_SPANS = 25  # of an article
_AIM = Aim(10, 0.5)  # three rounds through the project, and the search for near-duplicates
_OPEN = Aim(10, 0.01)


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Check all articles; then one, as it is done after every step in it."""
    project = corpus_in(folder, Corpus(scale.documents, _SPANS * scale.documents))
    ours, limit = interleaved(scale.long_runs, lambda: _check(project), lambda: _read(project))
    yield Figure(
        f"check {scale.documents:,} articles, {_SPANS} spans each; limit is reading them", ours, limit, _AIM, "s"
    )
    one, whole = interleaved(scale.runs, lambda: _check_one(project), lambda: _read_one(project))
    yield Figure("check the open article; limit is reading it", one, whole, _OPEN)


def _check(project: Path) -> Seconds:
    with open_project(project) as store:
        return timed(lambda: sum(1 for _ in findings(store, known=survey(store))))


def _read(project: Path) -> Seconds:
    with open_project(project) as store:
        return timed(lambda: sum(1 for _ in store.documents.annotated()))


def _check_one(project: Path) -> Seconds:
    with open_project(project) as store:
        document, annotator = store.documents.done()[0]
        return timed(lambda: findings_in(store, document, annotator=annotator))


def _read_one(project: Path) -> Seconds:
    with open_project(project) as store:
        document, annotator = store.documents.done()[0]
        return timed(lambda: (store.documents.get(document), store.annotations.get(document, annotator)))
