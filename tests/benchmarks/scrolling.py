"""Scrolling through a long article with many spans, frame by frame, against Qt's own text widget with the bare text."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QTextEdit

from tests.benchmarks.measuring import Figure, Scale, percentile
from tests.benchmarks.windows import BareText, Bench, made, opened, settle

_FRAMES = 200
_NOTCH = 60  # pixels: three lines of the wheel


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Scroll by a notch of the wheel, and by a page, where all that is seen is new. All text is laid out before."""
    line = made(round(1_000_000 * scale.size), round(20_000 * scale.size))
    with opened(folder, {"long": line}) as bench, closing(BareText(bench.page)) as bare:
        bare.open(line["text"])
        for edit in (bench.page, bare.edit):
            edit.document().size()
        settle()
        for name, step in (("notch", _NOTCH), ("page", bench.page.viewport().height())):
            rounds = [
                (_frames(bench, bench.page, place, step), _frames(bare, bare.edit, place, step))
                for place in _places(bench.page, step, scale.runs)
            ]
            ours, limit = ([times[side] for times in rounds] for side in (0, 1))
            yield Figure(f"scroll by a {name}: median", [*map(median, ours)], [*map(median, limit)])
            yield Figure(f"scroll by a {name}: 95 of 100", [*map(_most, ours)], [*map(_most, limit)])
            yield Figure(f"scroll by a {name}: worst", [*map(max, ours)], [*map(max, limit)])


def _most(times: Sequence[float]) -> float:
    return percentile(times, 0.95)


def _places(edit: QTextEdit, step: int, runs: int) -> range:
    """Return where to begin each run: far apart, so that no run sees what another has seen."""
    last = max(edit.verticalScrollBar().maximum() - _FRAMES * step, runs)
    return range(0, last, last // runs)[:runs]


def _frames(shown: Bench | BareText, edit: QTextEdit, place: int, step: int) -> list[float]:
    bar = edit.verticalScrollBar()
    bar.setValue(place)
    settle()
    count = min(_FRAMES, (bar.maximum() - bar.value()) // step)
    return [shown.frames.time(lambda: bar.setValue(bar.value() + step)) for _ in range(count)]
