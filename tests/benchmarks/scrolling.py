"""Scrolling through a long article with many spans, frame by frame, against Qt's own text widget with the bare text."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtWidgets import QTextEdit

from tests.benchmarks.measuring import Figure, Scale, percentile
from tests.benchmarks.windows import BareText, Bench, made, opened, settle
from workbench.core.suggestion_index import SuggestionIndex
from workbench.core.suggestions import Suggested, Suggestion, because

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
        yield from _scrolled(bench, bare, "scroll", scale)
        assert bench.page.article
        bench.page.article.suggestions = SuggestionIndex(Suggested(tuple(_suggested(line["spans"]))))
        bench.page.review_suggestions()
        yield from _scrolled(bench, bare, "scroll beside as many suggestions", scale)


def _scrolled(bench: Bench, bare: BareText, what: str, scale: Scale) -> Iterator[Figure]:
    for name, step in (("notch", _NOTCH), ("page", bench.page.viewport().height())):
        rounds = [
            (_frames(bench, bench.page, place, step), _frames(bare, bare.edit, place, step))
            for place in _places(bench.page, step, scale.runs)
        ]
        ours, limit = ([times[side] for times in rounds] for side in (0, 1))
        yield Figure(f"{what} by a {name}: median", [*map(median, ours)], [*map(median, limit)])
        yield Figure(f"{what} by a {name}: 95 of 100", [*map(_most, ours)], [*map(_most, limit)])
        yield Figure(f"{what} by a {name}: worst", [*map(max, ours)], [*map(max, limit)])


def _suggested(spans: Sequence[dict[str, Any]]) -> Iterator[Suggestion]:
    """Yield a suggestion behind the beginning of each span of a JSONL line."""
    for span in spans:
        yield Suggestion(
            start=span["start"] + 3,
            end=span["end"] + 8,
            label=span["label"],
            score=0.9,
            reasons=(because("benchmark", 0.9, "It is so."),),
        )


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
