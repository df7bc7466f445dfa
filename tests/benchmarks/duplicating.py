"""Near-duplicates among many articles: how long it takes to find them, in how much memory, and how many are found."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryFile
from typing import Any

from tests.benchmarks.made_articles import make_id
from tests.benchmarks.made_news import make_article
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, timed
from workbench.commands.projects import create_project, open_project
from workbench.core.folding import fold_plain
from workbench.core.records import AnnotatedDocument, Document

_MINUTES = Aim(0, 120)
_GIGABYTE = 1_000  # megabytes
_MEMORY = Aim(1)
_BATCH = 500
_SPANS = 20
_EVERY = 20  # articles: one of them is made from the one before it
_OUTLETS = 3
_WORDS = 40  # of the paragraph that an outlet puts under each of its articles, and of a quoted passage
_LOOK = 0.05  # seconds
_ROOT = Path(__file__).parents[2]


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """All that `workbench duplicates` does. `limit` is to read and fold the texts in one process, and a gigabyte."""
    project = folder / "many.workbench"
    planted = _make(project, scale.corpus)
    with open_project(project) as store:
        folding = timed(lambda: [fold_plain(one.text) for one in store.chosen.texts(range(1, scale.corpus + 1))])
    output, peak, seconds = _command("duplicates", str(project), "--json")
    what = f"duplicates among {scale.corpus:,} articles"
    yield Figure(f"{what}; limit: reading and folding", [seconds], [folding], _MINUTES, "s")
    yield Figure(f"{what}: peak memory of all processes", [peak], [_GIGABYTE], _MEMORY, "MB")
    found = sum(map(_is_planted, json.loads(output)["groups"]))
    yield Figure(f"{what}: pairs that are found of those planted", [found], [planted], None, "pairs")


def _make(project: Path, count: int) -> int:
    """Make a project of so many articles; return how many of them were made from another one."""
    with create_project(project) as store:
        step = store.long_step("import", annotator="sara")
        articles = _articles(count)
        while items := list(islice(articles, _BATCH)):
            with step.transaction():
                store.documents.add(step, items, sources=[""] * len(items), encodings=["utf-8"] * len(items))
    return count // _EVERY


def _articles(count: int) -> Iterator[AnnotatedDocument]:
    before = ""
    for number in range(count):
        made = next(make_article(number, _SPANS, count)).document
        random = Random(number)
        text = made.text
        if number % _EVERY == _EVERY - 1:
            text = (_edited, _updated, _quoting)[number // _EVERY % 3](before, text, random)
        before = made.text
        under = " ".join(next(make_article(number % _OUTLETS, _SPANS, 1)).document.text.split()[:_WORDS])
        yield AnnotatedDocument(document=_document(number, f"{text}\n{under}", made))


def _document(number: int, text: str, made: Document) -> Document:
    digest = sha256(text.encode()).hexdigest()
    return Document(id=make_id(number, 0), name=made.name, text=text, sha256=digest, meta=made.meta)


def _edited(before: str, _: str, random: Random) -> str:
    """One word in twelve is another one."""
    words = before.split(" ")
    return " ".join("آخر" if random.random() < 1 / 12 else word for word in words)


def _updated(before: str, text: str, _: Random) -> str:
    """A new first half."""
    return text[: len(text) // 2] + "\n" + before[len(before) // 2 :]


def _quoting(before: str, text: str, _: Random) -> str:
    """A passage stands in the middle."""
    words = before.split()
    middle = len(text) // 2
    return f"{text[:middle]} «{' '.join(words[100 : 100 + _WORDS])}» {text[middle:]}"


def _is_planted(group: dict[str, Any]) -> bool:
    """Tell whether a group is an article and what was made from it."""
    numbers = [int(one["name"].rpartition("-")[2]) for one in group["documents"]]
    return len(numbers) == 2 and numbers[1] % _EVERY == _EVERY - 1 and numbers[0] == numbers[1] - 1


def _command(*arguments: str) -> tuple[str, float, Seconds]:
    """Run a command of the program; return its output, the peak of the memory of all its processes, and the time."""
    command = [sys.executable, "-m", "workbench", *arguments]
    peak, start = 0.0, time.perf_counter()
    with (
        TemporaryFile("w+", encoding="utf-8") as output,
        subprocess.Popen(command, cwd=_ROOT, stdout=output) as process,
    ):
        while process.poll() is None:
            peak = max(peak, sum(map(_resident, _family(process.pid))))
            time.sleep(_LOOK)
        seconds = time.perf_counter() - start
        assert process.returncode == 0
        output.seek(0)
        return output.read(), peak, seconds


def _family(process: int) -> Iterator[int]:
    yield process
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = listed.read_text().split()
        except OSError:  # it ended meanwhile
            continue
        for child in children:
            yield from _family(int(child))


def _resident(process: int) -> float:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1_000_000
    except (OSError, IndexError):
        return 0.0
