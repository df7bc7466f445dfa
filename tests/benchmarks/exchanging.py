"""Every text format against the native JSONL, out of a project and into one, and that against orjson's own dump.

An export reads the rows from the project, and reads the file back to compare it: each takes about as long as the dump
or longer, even with SQLite and msgspec alone. Formats made of tokens write and read twenty times as many rows as there
are spans; UIMA CAS XMI takes as long as its library does.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.exporting import dump, read_rows
from tests.benchmarks.made_articles import write_jsonl
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved, timed
from workbench.commands.exporting import Offer, export_project, offers
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project, open_project

_SPANS = 25  # of an article
_JSONL = Aim(3)
_OTHERS = Aim(5)
_BINARY = {"spacy", "hf", "quotes-parquet", "weapons-parquet"}


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Export and import articles; what is exported is read back and compared, on both sides."""
    project, target = folder / "exchange.workbench", folder / "ours.jsonl"
    write_jsonl(folder / "lines.jsonl", scale.documents, _SPANS)
    with create_project(project) as store:
        import_paths(store, [folder / "lines.jsonl"], annotator="sara")
    count = f"{scale.documents:,} articles, {_SPANS} spans each"
    ours, limit, rows = interleaved(
        scale.long_runs,
        lambda: _export(project, target, "jsonl"),
        lambda: dump(target, folder / "raw.jsonl"),
        lambda: read_rows(project),
    )
    yield Figure(f"exchange: export {count}, against orjson's dump", ours, limit, _JSONL, "s")
    both = [dumping + reading for dumping, reading in zip(limit, rows, strict=True)]
    yield Figure(f"exchange: export {count}; limit with reading the rows", ours, both, _JSONL, "s")
    for one in offers():
        if one.exports and not one.problem and one.name not in {"jsonl", *_BINARY}:
            yield from _figures(folder, project, one)


def _figures(folder: Path, project: Path, one: Offer) -> Iterator[Figure]:
    """Measure a format and the native one in turn, for the machine may be busier now than before."""
    native, target = folder / "native.jsonl", folder / f"out{'' if one.is_folder else one.extensions[0]}"
    ours, limit = interleaved(1, lambda: _export(project, target, one.name), lambda: _export(project, native, "jsonl"))
    yield Figure(f"exchange: export as {one.name}, against JSONL", ours, limit, _OTHERS, "s")
    if one.imports:
        ours, limit = interleaved(1, lambda: _import(folder, target, one.name), lambda: _import(folder, native))
        yield Figure(f"exchange: import of {one.name}, against JSONL", ours, limit, _OTHERS, "s")
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink()


def _export(project: Path, target: Path, name: str) -> Seconds:
    with open_project(project) as store:
        return timed(lambda: export_project(store, target, format=name))


def _import(folder: Path, source: Path, name: str = "jsonl") -> Seconds:
    project = folder / "into.workbench"
    with create_project(project) as store:
        seconds = timed(lambda: import_paths(store, [source], annotator="sara", format=name))
        assert store.documents.count()
    for file in folder.glob(f"{project.name}*"):
        file.unlink()
    return seconds
