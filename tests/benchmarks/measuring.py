"""What a benchmark finds, and how it is told: our figure, the limit measured beside it, their ratio, and the aim."""

import gc
import os
import platform
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from statistics import median

Seconds = float


@dataclass(frozen=True)
class Scale:
    """How much is measured."""

    documents: int = 10_000  # of 3,000 characters each
    corpus: int = 100_000  # documents to search in
    few: int = 1_000  # documents, to compare the memory of many with
    runs: int = 7
    long_runs: int = 3  # of imports and exports
    size: float = 1.0  # of the long articles: 300,000 and 1,000,000 characters


FULL = Scale()
SMALL = Scale(documents=40, corpus=40, few=20, runs=2, long_runs=1, size=0.02)


@dataclass(frozen=True)
class Aim:
    """What ours may be: so many times the limit, and so much more."""

    times: float
    plus: float = 0.0

    def allowed(self, limit: float) -> float:
        return self.times * limit + self.plus


@dataclass(frozen=True)
class Figure:
    """Figures of the same kind from several runs, in seconds (or megabytes), ours and the limit's."""

    subject: str
    ours: Sequence[float]
    limit: Sequence[float]
    aim: Aim | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return median(self.ours) / median(self.limit)

    @property
    def verdict(self) -> str:
        if self.aim is None:
            return ""
        return "met" if median(self.ours) <= self.aim.allowed(median(self.limit)) else "MISSED"

    def cells(self) -> list[str]:
        """Return the cells of the figure's line in the table."""
        return [
            self.subject,
            *(_shown(value, self.unit) for value in (self.ours, self.limit)),
            f"{self.ratio:.2f}",
            self._aim(),
            self.verdict,
        ]

    def _aim(self) -> str:
        if self.aim is None:
            return ""
        parts = [f"{self.aim.times:g}×"] if self.aim.times else []
        parts += [_shown([self.aim.plus], self.unit)] if self.aim.plus else []
        return "≤ " + " + ".join(parts)


HEADINGS = ["subject", "ours", "limit", "ratio", "aim", ""]
_UNITS = {"ms": (1000.0, 1), "s": (1.0, 2), "MB": (1.0, 0), "pairs": (1.0, 0)}


def _shown(values: Sequence[float], unit: str) -> str:
    """Return the median and, of several values, the lowest and highest."""
    factor, digits = _UNITS[unit]
    middle, low, high = (f"{factor * value:.{digits}f}" for value in (median(values), min(values), max(values)))
    return f"{middle} {unit} ({low}–{high})" if len(values) > 1 else f"{middle} {unit}"


def timed(action: Callable[[], object]) -> Seconds:
    """Return how long `action` takes; what others left to the garbage collector is not counted."""
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def interleaved(runs: int, *actions: Callable[[], Seconds]) -> list[list[Seconds]]:
    """Return the figures of each action: one run of each in turn, so that a busy machine is busy for all of them."""
    rounds = [[action() for action in actions] for _ in range(runs)]
    return [list(figures) for figures in zip(*rounds, strict=True)]


def percentile(values: Sequence[float], part: float) -> float:
    """Return the value below which that part of `values` lies."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def table(figures: Sequence[Figure]) -> Iterator[str]:
    """Yield the lines of a table."""
    rows = [HEADINGS, *(figure.cells() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def surroundings() -> str:
    """Return what the figures were measured on."""
    machine = f"{os.cpu_count()} CPUs, {platform.machine()}, {platform.system()} {platform.release()}"
    parts = [f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}"]
    parts += [f"{name} {version(name)}" for name in ("PySide6-Essentials", "orjson")]
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return ", ".join(part for part in [machine, *parts, load] if part)
