"""Sketching and comparing the texts of a project, in several processes where there are many.

This module loads numpy: it is imported where it is needed.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from workbench.commands.projects import open_project
from workbench.core.comparison import Compared, Shared, shared
from workbench.core.likeness import LEAST_PASSAGE, Likeness, Pair, ground, head, joined
from workbench.core.progress import Progress
from workbench.core.shingles import Hashes, places, read
from workbench.core.sketches import Pairs, Sketches, candidates, common_paragraphs, concatenated, sketched
from workbench.storage.chosen import ChosenText
from workbench.storage.store import Store

_MOST_PROCESSES = 4
_WORTH_PROCESSES = 1_500  # documents: to start the processes takes as long as to read so many
_AT_ONCE = 250  # documents that a process has in memory
_PAIRS_AT_ONCE = 1_000
_AHEAD = 3  # chunks that wait for each process
_FAR = 0.1  # similarity of pairs that nobody wants to know of

_Compute = Callable[[Store, Any], Any]
_Each = Callable[[_Compute, Sequence[Any]], Iterator[Any]]


def compared_pairs(store: Store, rows: Sequence[int], likeness: Likeness, progress: Progress) -> Iterator[Pair]:
    """Yield the pairs of the documents `rows` that are near-duplicates, and others that are somewhat alike.

    `progress` counts documents twice: as they are read, and as they are compared.

    Raises:
        Cancelled: `progress` stopped it.
    """
    total = len(rows)
    with _processes(store, min(_MOST_PROCESSES, os.cpu_count() or 1) if total >= _WORTH_PROCESSES else 1) as each:
        sketches = _sketches(each, rows, likeness, progress)
        if not sketches:
            return
        common, pairs = _candidates(store, sketches, likeness.passage)
        tasks = [pairs[start : start + _PAIRS_AT_ONCE] for start in range(0, len(pairs), _PAIRS_AT_ONCE)]
        for done, found in enumerate(each(partial(_compared, likeness, common), tasks), start=1):
            yield from found
            progress(total + total * done // len(tasks), 2 * total)


def _sketches(each: _Each, rows: Sequence[int], likeness: Likeness, progress: Progress) -> list[Sketches]:
    chunks = [rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE)]
    found: list[Sketches] = []
    progress(0, 2 * len(rows))
    for sketches in each(partial(_sketched, likeness.passage), chunks):
        found.append(sketches)
        progress(min(len(found) * _AT_ONCE, len(rows)), 2 * len(rows))
    return found


def _candidates(store: Store, sketches: list[Sketches], passage: int) -> tuple[Hashes, Pairs]:
    """Return the hashes of paragraphs that stand in very many texts, and the pairs to compare; empty `sketches`."""
    everything = concatenated(sketches)
    sketches.clear()  # they are as large again
    common, owners = common_paragraphs(everything)
    owning = {one.row: read(one.text, one.boilerplate) for one in store.chosen.texts(owners.tolist())}
    words = [owning[row].paragraph(one) for one, row in zip(common, owners.tolist(), strict=True) if row in owning]
    return common, _clustered(candidates(everything, words, passage))


def _clustered(pairs: Pairs) -> Pairs:
    """Return pairs in such an order that those which hang together do so: their texts are then read once."""
    parents = joined((first, second) for first, second in pairs.tolist())
    return pairs[np.argsort([head(parents, first) for first in pairs[:, 0].tolist()], kind="stable")]


def _sketched(passage: int, store: Store, rows: Sequence[int]) -> Sketches:
    return sketched([(one.row, read(one.text, one.boilerplate)) for one in store.chosen.texts(rows)], passage)


def _compared(likeness: Likeness, common: Hashes, store: Store, pairs: Pairs) -> list[Pair]:
    """Return what pairs of documents share without the paragraphs `common`; pairs that share little are left out."""
    texts = {one.row: one for one in store.chosen.texts(np.unique(pairs).tolist())}
    compared = {row: Compared(read(one.text, one.boilerplate), common) for row, one in texts.items()}
    found = []
    for first, second in pairs.tolist():
        if first in texts and second in texts:  # neither was removed meanwhile
            pair = _pair(texts[first], texts[second], shared(compared[first], compared[second]))
            if pair.similarity >= _FAR or ground(pair, likeness):
                found.append(pair)
    return found


def _pair(first: ChosenText, second: ChosenText, both: Shared) -> Pair:
    start, end = _place(first, both.first) if both.passage >= LEAST_PASSAGE else (0, 0)
    second_start, second_end = _place(second, both.second) if both.passage >= LEAST_PASSAGE else (0, 0)
    return Pair(
        first=first.id,
        second=second.id,
        similarity=both.similarity,
        contained=both.contained,
        passage=both.passage,
        start=start,
        end=end,
        second_start=second_start,
        second_end=second_end,
    )


def _place(one: ChosenText, words: tuple[int, int]) -> tuple[int, int]:
    """Return the range in a text, in code points, that a range of its words takes."""
    found = places(one.text, one.boilerplate)
    return found[words[0]][0], found[words[1] - 1][1]


@contextmanager
def _processes(store: Store, number: int) -> Iterator[_Each]:
    """Yield what computes something of each task in so many processes, and yields the results in order."""
    if number == 1:
        yield lambda compute, tasks: (compute(store, task) for task in tasks)
        return
    # Not forked: a program with threads cannot be.
    with ProcessPoolExecutor(number, get_context("spawn"), _begin, (store.path,)) as pool:
        waiting: deque[Future[Any]] = deque()

        def each(compute: _Compute, tasks: Sequence[Any]) -> Iterator[Any]:
            for task in tasks:
                waiting.append(pool.submit(_compute, compute, task))
                if len(waiting) >= _AHEAD * number:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

        try:
            yield each
        finally:
            for future in waiting:
                future.cancel()


_stores: list[Store] = []  # of a process that does nothing else: the one


def _begin(project: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt reaches all processes; the first one ends the others
    _stores.append(open_project(project, read_only=True))


def _compute(compute: _Compute, task: object) -> object:
    return compute(_stores[0], task)
