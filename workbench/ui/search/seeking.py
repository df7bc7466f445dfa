"""Looks for a query off the window's thread: lines arrive in batches, and counting goes on behind the last of them."""

from collections.abc import Callable
from itertools import islice
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from workbench.commands.concordance import MOST_LINES
from workbench.commands.searching import Hit, Scope, Source, sources
from workbench.core.progress import Progress
from workbench.core.search import Query
from workbench.storage.store import Store
from workbench.ui.jobs.work import Work

WORDS = 14  # of context on either side: as many as fit in a wide window
MOST_CHARACTERS = 10_000_000  # of all lines together: an expression may match whole articles
_BETWEEN_BATCHES = 0.06  # seconds


class Batch(NamedTuple):
    """What was found since the batch before: further lines, and how many hits and documents there are by now.

    `gathered`: no more lines will come, at most further counts. `looked_at` of `texts` have been looked at.
    """

    lines: list[Hit]
    hits: int
    documents: int
    gathered: bool
    looked_at: int
    texts: int


class Seek(Work):
    """Looks for one query.

    Signals:
        found: a `Batch`: one as soon as there is a hit, and one every now and then.
    """

    found = Signal(object)

    def __init__(self, store: Store, query: Query, scope: Scope, parent: QObject) -> None:
        super().__init__(store, self._seek, parent)
        self._query = query
        self._scope = scope

    def _seek(self, store: Store, progress: Progress) -> None:
        gathering = _Gathering(self.found.emit)

        def look(done: int, total: int | None) -> None:
            if self.isInterruptionRequested():
                progress(done, total)
            gathering.look(done, total or 0)

        for source in sources(store, self._query, scope=self._scope, progress=look):
            gathering.take(source)
        gathering.end()


class _Gathering:
    """Gathers what is found into batches for `send`."""

    def __init__(self, send: Callable[[Batch], object]) -> None:
        self._send = send
        self._lines: list[Hit] = []
        self._room = MOST_LINES
        self._characters = 0
        self._hits = self._documents = 0
        self._document = ""
        self._place = (0, 0)
        self._due = monotonic() + _BETWEEN_BATCHES

    def look(self, done: int, total: int) -> None:
        """Take note of how far it is, and send what there is if it is time."""
        self._place = (done, total)
        if monotonic() >= self._due:
            self._flush(gathered=self._is_full)

    def take(self, source: Source) -> None:
        """Take the hits of a text, as lines while there is room for them."""
        is_first = not self._hits
        self._hits += len(source.hits)
        self._documents += source.document != self._document
        self._document = source.document
        if not self._is_full:
            lines = list(islice(source.lines(WORDS), self._room))
            self._room -= len(lines)
            self._characters += sum(len(line.before) + len(line.surface) + len(line.after) for line in lines)
            self._lines += lines
        if is_first or monotonic() >= self._due:
            self._flush(gathered=self._is_full)

    def end(self) -> None:
        """Send what is left."""
        self._flush(gathered=True)

    @property
    def _is_full(self) -> bool:
        return not self._room or self._characters > MOST_CHARACTERS

    def _flush(self, *, gathered: bool) -> None:
        self._send(Batch(self._lines, self._hits, self._documents, gathered, *self._place))
        self._lines = []
        self._due = monotonic() + _BETWEEN_BATCHES
