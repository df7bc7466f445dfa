"""Suggestions for documents that come as JSONL and leave as JSONL, line by line: for batch engines, over any amount."""

import signal
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from uuid import UUID, uuid5

from msgspec import Struct
from msgspec.structs import replace

from workbench.commands.suggested import Suggesting, with_suggestions_alone
from workbench.commands.suggesters import Chain, chain
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress, no_progress
from workbench.core.records import AnnotatedDocument
from workbench.core.scheme import Scheme
from workbench.core.suggestions import THRESHOLD
from workbench.formats import Refusal
from workbench.formats.jsonl.reading import read_line
from workbench.formats.jsonl.writing import write_lines
from workbench.storage.models import Model
from workbench.suggest.plug_ins.finding import Options

_NAMESPACE = UUID("0c5f8a0e-6a6b-4f1d-9f0e-3f6a2d3f7b52")  # of the ids of what comes without one
_CHUNK = 16  # lines that a process gets at once
_AHEAD = 4  # chunks for each process that are in memory

_Line = tuple[int, bytes]  # with its number, from 1


class Result(Struct, frozen=True):
    """What became of a line: what is to be written, empty for one that is blank or refused, and sentences about it."""

    output: bytes
    problems: tuple[str, ...] = ()


class Recipe(Struct, frozen=True, kw_only=True):
    """All that suggestions for a line follow from, as it travels to other processes; see `suggesters.chain`."""

    scheme: Scheme
    models: Mapping[str, Model]
    only: Collection[str] = ()
    options: Mapping[str, Options] = {}
    threshold: float = THRESHOLD

    def chain(self, report: Callable[[WorkbenchError], None]) -> Chain:
        """Return the suggesters; each goes on with the next line where it failed."""
        return chain(self.scheme, self.models, only=self.only, options=self.options, report=report, is_patient=True)


def suggest_lines(
    lines: Iterable[bytes], recipe: Recipe, *, file: str, jobs: int = 1, progress: Progress = no_progress
) -> Iterator[Result]:
    """Yield each line with what is suggested for it, in order and the same whatever the number of `jobs` (processes).

    A line is native JSONL; only its text must be there. It leaves whole: with the work that it brought, and as an
    export with suggestions would write it; ids that it lacks follow from its text and name. `file` is what sentences
    call the input. `progress` counts lines. Some hundred lines are in memory at a time.

    Raises:
        BadInput: the recipe asks for a suggester that there is not.
        Cancelled: `progress` stopped it.
    """
    numbered = enumerate(lines, start=1)
    results = _in_processes(numbered, recipe, file, jobs) if jobs > 1 else _here(numbered, recipe, file)
    for done, result in enumerate(results, start=1):
        yield result
        progress(done, None)


class _Worker:
    """Suggests for one line after the other."""

    def __init__(self, recipe: Recipe, file: str) -> None:
        self._problems: list[WorkbenchError] = []
        self._suggesting = Suggesting(recipe.chain(self._problems.append), recipe.threshold)
        self._problems.clear()  # a lexicon's are told once, not by each process
        self._file = file

    def close(self) -> None:
        """End the processes of plug-ins."""
        self._suggesting.chain.close()

    def result(self, line: _Line) -> Result:
        number, data = line
        entry = read_line(data, self._file, number)
        if entry is None:
            return Result(b"")
        if isinstance(entry, Refusal):
            return Result(b"", (str(entry.reason),))
        item = with_suggestions_alone(self._suggesting, _completed(entry.item))
        problems = tuple(f"{self._file}, line {number}: {problem}" for problem in self._problems)
        self._problems.clear()
        return Result(b"".join(write_lines([item])), problems)


def _here(lines: Iterable[_Line], recipe: Recipe, file: str) -> Iterator[Result]:
    worker = _Worker(recipe, file)
    try:
        yield from map(worker.result, lines)
    finally:
        worker.close()


def _in_processes(lines: Iterable[_Line], recipe: Recipe, file: str, jobs: int) -> Iterator[Result]:
    recipe.chain(lambda _: None)  # what is wrong with the recipe is told here
    waiting: deque[Future[list[Result]]] = deque()
    # Not forked: a program with threads cannot be.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (recipe, file)) as pool:
        try:
            rest = iter(lines)
            while chunk := list(islice(rest, _CHUNK)):
                waiting.append(pool.submit(_chunk, chunk))
                if len(waiting) >= _AHEAD * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


_workers: list[_Worker] = []  # of a process that does nothing else: the one


def _begin(recipe: Recipe, file: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt reaches all processes; the first one ends the others
    _workers.append(_Worker(recipe, file))


def _chunk(lines: Iterable[_Line]) -> list[Result]:
    return [_workers[0].result(line) for line in lines]


def _completed(item: AnnotatedDocument) -> AnnotatedDocument:
    """Return a document with ids where it came without: the same ones for the same line."""
    document = item.document
    key = f"{document.sha256}/{document.name}"
    item = replace(item, document=replace(document, id=document.id or str(uuid5(_NAMESPACE, key))))
    if said := item.annotation:
        spans = tuple(
            one if one.id else replace(one, id=str(uuid5(_NAMESPACE, f"{key}/span/{number}")))
            for number, one in enumerate(said.spans)
        )
        relations = tuple(
            one if one.id else replace(one, id=str(uuid5(_NAMESPACE, f"{key}/relation/{number}")))
            for number, one in enumerate(said.relations)
        )
        item = replace(item, annotation=replace(said, spans=spans, relations=relations))
    return item
