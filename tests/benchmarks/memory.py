"""Peak memory of import and export: many documents against few, each in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.made_articles import write_jsonl, write_texts
from tests.benchmarks.measuring import Aim, Figure, Scale

_FLAT = Aim(1.1)
_ROOT = Path(__file__).parents[2]


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Import texts, import JSONL, and export it again. `limit` is the peak with few documents."""
    peaks = {count: _peaks(folder / str(count), count) for count in (scale.few, scale.documents)}
    for what in peaks[scale.few]:
        subject = f"peak memory of {what}: {scale.documents:,} documents against {scale.few:,}"
        yield Figure(subject, [peaks[scale.documents][what]], [peaks[scale.few][what]], _FLAT, "MB")


def _peaks(folder: Path, count: int) -> dict[str, float]:
    folder.mkdir()
    texts, lines = folder / "texts", folder / "lines.jsonl"
    write_texts(texts, count)
    write_jsonl(lines, count)
    project = folder / "lines.workbench"
    return {
        "importing texts": peak("import", str(folder / "texts.workbench"), str(texts)),
        "importing JSONL": peak("import", str(project), str(lines)),
        "exporting JSONL": peak("export", str(project), "-o", str(folder / "exported.jsonl")),
        **{
            f"exporting {name}": peak("export", str(project), "-o", str(folder / name), "--format", name)
            for name in ("labelstudio", "brat", "conll")
        },
    }


def peak(*arguments: str) -> float:
    """Run a command of the program; return its peak memory in megabytes."""
    command = [sys.executable, "-m", "tests.benchmarks.peak", *arguments]
    done = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout.splitlines()[-1])
