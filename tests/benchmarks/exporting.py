"""Export of many articles, against orjson.dumps of the same records."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson

from tests.benchmarks.made_articles import write_jsonl
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved, timed
from workbench.commands.exporting import export_project
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project, open_project

_AIM = Aim(3)
_CHUNK = 500  # records that are made, which is not timed, before they are written, which is


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Export articles with spans. Ours reads the project, and reads the written file back to check it; orjson does
    neither, so what reading the rows with plain sqlite3 takes is told too.
    """
    project, target, raw = folder / "export.workbench", folder / "ours.jsonl", folder / "raw.jsonl"
    _fill(project, folder / "lines.jsonl", scale.documents)
    ours, limit, reading = interleaved(
        scale.long_runs,
        lambda: _export(project, target),
        lambda: dump(target, raw),
        lambda: read_rows(project),
    )
    assert target.stat().st_size == raw.stat().st_size
    subject = f"export {scale.documents:,} articles, 60 spans each"
    yield Figure(subject, ours, limit, _AIM, "s")
    both = [dumping + rows for dumping, rows in zip(limit, reading, strict=True)]
    yield Figure(f"{subject}; limit with reading the rows", ours, both, None, "s")


def _fill(project: Path, lines: Path, documents: int) -> None:
    write_jsonl(lines, documents)
    with create_project(project) as store:
        import_paths(store, [lines], annotator="sara")


def _export(project: Path, target: Path) -> Seconds:
    with open_project(project) as store:
        return timed(lambda: export_project(store, target))


def dump(exported: Path, raw: Path) -> Seconds:
    """Dump the records of an exported file to another, down to the disk."""
    seconds = 0.0
    with exported.open("rb") as lines, raw.open("wb") as target:
        for records in _chunks(lines):
            seconds += timed(_writer(records, target.write))

        def finish() -> None:
            target.flush()
            os.fsync(target.fileno())

        return seconds + timed(finish)


def _writer(records: list[Any], write: Callable[[bytes], object]) -> Callable[[], None]:
    def run() -> None:
        for record in records:
            write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))

    return run


def _chunks(lines: Iterable[bytes]) -> Iterator[list[Any]]:
    records: list[Any] = []
    for line in lines:
        records.append(orjson.loads(line))
        if len(records) == _CHUNK:
            yield records
            records = []
    yield records


def read_rows(project: Path) -> Seconds:
    def run() -> None:
        for table in ("texts", "documents", "annotations", "spans", "zones"):
            for _ in connection.execute(f"SELECT * FROM {table}"):
                pass

    with closing(sqlite3.connect(project)) as connection:
        return timed(run)
