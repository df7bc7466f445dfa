"""Tagging every occurrence of a name all over a project, against reading and folding the same texts."""

from collections.abc import Iterator
from pathlib import Path

import orjson

from tests.benchmarks.made_articles import write_jsonl
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, timed
from workbench.commands.history import undo
from workbench.commands.importing import import_paths
from workbench.commands.occurrences import find_occurrences, tag_all
from workbench.commands.projects import create_project
from workbench.core.folding import fold_plain
from workbench.storage.store import Store

_NAME = "كيم جونغ-أون"
_LAST = "\nوصل وكيم جونغ أون."  # behind a joined letter, without the hyphen
_SECONDS = 10  # for 10,000 occurrences in 10,000 articles


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Find one occurrence in each of many articles with 60 spans, and tag them all in one step."""
    lines, named = folder / "lines.jsonl", folder / "named.jsonl"
    write_jsonl(lines, scale.documents)
    _name_in_each(lines, named)
    with create_project(folder / "p.workbench") as store:
        import_paths(store, [named], annotator="sara")
        ours: list[Seconds] = []
        limit: list[Seconds] = []
        for _ in range(scale.long_runs):
            ours.append(timed(lambda: _tag_everywhere(store, scale.documents)))
            undo(store)
            limit.append(timed(lambda: _fold_all(store)))
    yield Figure(f"every occurrence in {scale.documents:,} articles", ours, limit, Aim(1, _SECONDS), "s")


def _name_in_each(lines: Path, named: Path) -> None:
    """Let every text end with the name; the hash goes, because it is another text now."""
    with lines.open("rb") as source, named.open("wb") as target:
        for line in source:
            record = orjson.loads(line)
            del record["sha256"]
            target.write(orjson.dumps(record | {"text": record["text"] + _LAST}) + b"\n")


def _tag_everywhere(store: Store, documents: int) -> None:
    found = find_occurrences(store, [_NAME], "PER", annotator="sara")
    assert len(found) == documents
    tag_all(store, found, "PER", annotator="sara")


def _fold_all(store: Store) -> None:
    for text in store.full_text.candidates():
        fold_plain(text.text)
