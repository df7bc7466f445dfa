"""From starting the program to the first article painted, against an empty Qt window; each in a process of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.made_articles import write_jsonl
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project

_AIM = Aim(1.5, 0.3)
_ROOT = Path(__file__).parents[2]


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Start on a small project and on a large one."""
    for count in (5, scale.documents):
        project = _project(folder, count)
        ours, limit = _starter(folder, "started_program", str(project)), _starter(folder, "started_empty")
        ours()  # the first start makes a backup, and fills the disk's cache
        limit()
        times, limits = interleaved(scale.runs, ours, limit)
        yield Figure(f"start on {count:,} documents", times, limits, _AIM, "s")


def _project(folder: Path, count: int) -> Path:
    lines, project = folder / f"{count}.jsonl", folder / f"{count}.workbench"
    write_jsonl(lines, count)
    with create_project(project) as store:
        import_paths(store, [lines], annotator="sara")
    return project


def _starter(folder: Path, script: str, *arguments: str) -> Callable[[], Seconds]:
    """Return what runs a script and tells how long it took until it wrote its first line."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    # An installed program has its modules compiled, whatever this environment says.
    environment |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}

    def run() -> Seconds:
        command = [sys.executable, "-m", f"tests.benchmarks.{script}", *arguments]
        start = time.perf_counter()
        with subprocess.Popen(
            command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            assert process.stdout
            line = process.stdout.readline()
            seconds = time.perf_counter() - start
        assert line == b"painted\n", f"{script} ended with {process.returncode}"
        return seconds

    return run
