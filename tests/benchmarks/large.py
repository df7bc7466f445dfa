"""A large project in the window, against a small one: opening it, what memory it holds, its list, an article, a tag."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.corpus import Corpus, corpus_in
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved
from tests.benchmarks.windows import Bench, Frames, activate, let_back_up, open_in, settle, shown
from workbench.core.selection import Selection
from workbench.core.tokens import words

_SMALL = 100  # articles
_SPANS = 20  # each
_ROOT = Path(__file__).parents[2]
_SECOND, _STALL = Aim(0, 1.0), Aim(0, 0.05)
_SAME = Aim(1.2)
_MEMORY = Aim(0, 300)
_EVENTS = 100  # in a run of scrolling
_FEW_EVENTS = 10
_NOTCH = 120  # what a notch of the wheel is to Qt, in eighths of a degree
_FLING = 30  # notches at once
_ACTS = 10  # in a run


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """The limit of each figure is the small project's."""
    corpora = (Corpus(scale.corpus, _SPANS * scale.corpus), Corpus(_SMALL, _SPANS * _SMALL))
    places = [folder / str(corpus.articles) for corpus in corpora]
    for place in places:
        place.mkdir(exist_ok=True)
    large, small = (corpus_in(place, corpus) for place, corpus in zip(places, corpora, strict=True))
    yield from _used(large, small, scale)
    with shown(places[0]) as first, shown(places[1]) as second:
        open_in(first, large)
        open_in(second, small)
        let_back_up(first)
        let_back_up(second)
        yield from _figures(Bench(first), Bench(second), scale)


def _used(large: Path, small: Path, scale: Scale) -> Iterator[Figure]:
    found = interleaved(scale.long_runs, lambda: _use(large), lambda: _use(small))
    ours, limit = ([one["seconds"] for one in some] for some in found)
    yield Figure(f"large: open a project of {scale.corpus:,} articles", ours, limit, _SECOND, "s")
    for what in found[0][0]["megabytes"]:
        ours, limit = ([one["megabytes"][what] for one in some] for some in found)
        yield Figure(f"large: memory after {what}", ours, limit, _MEMORY, "MB")


def _use(project: Path) -> dict[str, object]:
    command = [sys.executable, "-m", "tests.benchmarks.used_program", str(project)]
    done = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return json.loads(done.stdout)


def _figures(large: Bench, small: Bench, scale: Scale) -> Iterator[Figure]:
    events, acts = (_EVENTS, _ACTS) if scale.size == 1 else (_FEW_EVENTS, 1)
    for name, scroll in _SCROLLS.items():
        stalls = interleaved(scale.runs, *(partial(_longest, bench, scroll, events) for bench in (large, small)))
        yield Figure(f"large: longest stall, scrolling the list {name}", *stalls, _STALL)
    for name, act in _ACTIONS.items():
        takes = interleaved(acts * scale.runs, *(partial(act, bench) for bench in (large, small)))
        yield Figure(f"large: {name}", *takes, _SAME)


# Scrolling: each returns how long the events of one run took


def _longest(bench: Bench, scroll: Callable[[Bench, int], list[Seconds]], events: int) -> Seconds:
    _activate(bench)
    return max(scroll(bench, events))


def _by_wheel(bench: Bench, events: int) -> list[Seconds]:
    """Turn the wheel, a few notches at a time, as one does who looks for something far away."""
    view = bench.workspace.documents.list.viewport()
    frames, middle = Frames(view), QPointF(view.rect().center())

    def turn(notches: int) -> None:
        event = QWheelEvent(
            middle,
            QPointF(view.mapToGlobal(middle.toPoint())),
            QPoint(),
            QPoint(0, -_NOTCH * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, event)

    bar = bench.workspace.documents.list.verticalScrollBar()
    times: list[Seconds] = []
    for place in range(events):
        if bar.value() == bar.maximum():
            bar.setValue(0)
            settle()
        times.append(frames.time(partial(turn, 1 + place % _FLING)))
    return times


def _by_dragging(bench: Bench, events: int) -> list[Seconds]:
    """Drag the bar from one end to the other: every row is new, and none is near the one before."""
    bar = bench.workspace.documents.list.verticalScrollBar()
    frames = Frames(bench.workspace.documents.list.viewport())
    bar.setValue(0)
    settle()
    return [frames.time(partial(bar.setValue, bar.maximum() * place // events)) for place in range(1, events + 1)]


def _by_page_down(bench: Bench, events: int) -> list[Seconds]:
    """Press Page Down in the list, which opens an article each time."""
    documents = bench.workspace.documents
    frames = Frames(documents.list.viewport())
    documents.list.setFocus()
    times: list[Seconds] = []
    for _ in range(events):
        if documents.place() == documents.model.rowCount() - 1:
            documents.go(0)
            settle()
        times.append(frames.time(lambda: QTest.keyClick(documents.list, Qt.Key.Key_PageDown)))
    return times


_SCROLLS = {"by wheel": _by_wheel, "by dragging": _by_dragging, "by Page Down": _by_page_down}


# What a person does all day: each returns how long it took until the article was painted


def _open(bench: Bench) -> Seconds:
    """Open an article far from the one that is open."""
    documents = bench.workspace.documents
    count = documents.model.rowCount()
    _activate(bench)
    return bench.frames.time(lambda: documents.go((documents.place() + 2 * count // 5 + 1) % count))


def _finish(bench: Bench) -> Seconds:
    """Mark the article as done, whatever it was, and go on to the next."""
    documents = bench.workspace.documents
    if documents.place() == documents.model.rowCount() - 1:
        documents.go(0)
    bench.workspace.verbs.mark("doing")
    _activate(bench)
    return bench.frames.time(bench.workspace.verbs.done_next)


def _tag(bench: Bench) -> Seconds:
    """Tag a word that is free yet."""
    article, cursor = bench.workspace.session.article, bench.page.word_cursor
    assert article
    assert cursor
    spans = list(article.spans)
    free = (
        word for word in words(article.text) if not any(one.start < word.end and word.start < one.end for one in spans)
    )
    word = next(free)
    _activate(bench)
    cursor.select(Selection(*word))
    settle()
    seconds = bench.frames.time(lambda: QTest.keyClick(bench.page, Qt.Key.Key_O))
    assert len(article.spans) == len(spans) + 1
    return seconds


def _undo(bench: Bench) -> Seconds:
    """Take back the tag that this makes first."""
    _tag(bench)
    settle()
    return bench.frames.time(bench.workspace.undoing.undo)


_ACTIONS = {"open an article": _open, "done, next": _finish, "tag a span": _tag, "undo": _undo}


def _activate(bench: Bench) -> None:
    """Give the window the focus, and the page in it the keys."""
    activate(bench.workspace.window())
    bench.page.setFocus()
    settle()
