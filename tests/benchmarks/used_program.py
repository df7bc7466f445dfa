"""Opens a project in the window of a new process and uses it; prints as JSON what that took.

`seconds` from asking for the project to its first article painted, and the resident `megabytes` after each thing done.
"""

from workbench.cli import main  # noqa: F401 - before Qt, as the program does: Qt for Python makes every later import slower

# isort: split

import json
import re
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.measuring import timed
from tests.benchmarks.windows import Bench, Watch, settle, shown
from workbench.commands.searching import search
from workbench.core.search import Query
from workbench.ui.window import Window

_ARTICLES = 50
_JUMPS = 200
_HITS = 500
_QUIET = 500  # milliseconds, in which what was begun in the background shows what it takes


def held() -> float:
    """Return the resident memory of this process, in megabytes."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert found
    return int(found[1]) / 1024


def use(project: Path, folder: Path) -> dict[str, object]:
    """Open the project, scroll its list, search in it and open articles."""
    with shown(folder) as window:
        seconds = timed(lambda: _open(window, project))
        wait()
        megabytes = {"opening": held()}
        bench = Bench(window)
        documents = bench.workspace.documents
        bar = documents.list.verticalScrollBar()
        for place in range(_JUMPS):
            bar.setValue(bar.maximum() * place // _JUMPS)
            settle()
        megabytes["scrolling the list"] = held()
        for _ in search(bench.workspace.session.store, Query("وزارة"), limit=_HITS):
            pass
        megabytes["searching"] = held()
        count = documents.model.rowCount()
        for place in range(0, count, max(1, count // _ARTICLES)):
            documents.go(place)
            settle()
        megabytes[f"opening {_ARTICLES} articles"] = held()
        return {"seconds": seconds, "megabytes": megabytes}


def _open(window: Window, project: Path) -> None:
    window.open_path(project)
    assert window.workspace
    watches = [Watch(window.workspace.page.viewport()), Watch(window.workspace.documents.list.viewport())]
    while not all(watch.painted for watch in watches):
        QApplication.processEvents()


def wait() -> None:
    """Let the program go on by itself for a while."""
    is_over: list[bool] = []
    QTimer.singleShot(_QUIET, lambda: is_over.append(True))
    while not is_over:
        QApplication.processEvents()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(use(Path(sys.argv[1]), Path(folder))))
