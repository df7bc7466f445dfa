"""Import of many articles, against plain executemany of the rows that it leaves in the project."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.made_articles import write_jsonl, write_texts
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, timed
from tests.benchmarks.rows import HISTORY, TABLES, write_raw
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project

_AIM = Aim(3)


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Import plain texts, and native JSONL with spans; closing the project is part of it on both sides."""
    texts, lines = folder / "texts", folder / "lines.jsonl"
    write_texts(texts, scale.documents)
    write_jsonl(lines, scale.documents)
    for name, source in (("plain texts", texts), ("JSONL, 60 spans each", lines)):
        yield from _figures(folder, f"import {scale.documents:,} {name}", source, scale)


def _figures(folder: Path, subject: str, source: Path, scale: Scale) -> Iterator[Figure]:
    content = [table for table in TABLES if table not in HISTORY]
    ours: list[Seconds] = []
    limit: list[Seconds] = []
    without_history: list[Seconds] = []
    for _ in range(scale.long_runs):
        project, raw = folder / "ours.workbench", folder / "raw.workbench"
        ours.append(_import(project, source, scale.documents))
        for figures, tables in ((limit, TABLES), (without_history, content)):
            create_project(raw).close()
            figures.append(write_raw(project, raw, tables=tables))
            _remove(raw)
        _remove(project)
    yield Figure(subject, ours, limit, _AIM, "s")
    yield Figure(f"{subject}; limit without the history's rows", ours, without_history, None, "s")


def _import(project: Path, source: Path, documents: int) -> Seconds:
    def run() -> None:
        report = import_paths(store, [source], annotator="sara")
        assert report.added == documents, report.refused[:1]
        store.close()

    store = create_project(project)
    return timed(run)


def _remove(project: Path) -> None:
    for file in project.parent.glob(f"{project.name}*"):
        file.unlink()
