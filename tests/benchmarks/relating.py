"""Scrolling and repainting with the arcs of all relations, against the same without arcs."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from tests.benchmarks.made_articles import make_id
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved
from tests.benchmarks.windows import Bench, made, opened, settle
from workbench.ui.reading.arc_layer import RelationView

_CHARACTERS, _SPANS, _RELATIONS = 50_000, 2_000, 500
_FRAMES = 40
_FRAME = 0.015  # what a frame may take with arcs beyond one without


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Scroll by a page through an article with relations, and paint the same page again, with all arcs and without."""
    size = min(1.0, 20 * scale.size)
    line = made(round(_CHARACTERS * size), round(_SPANS * size))
    line["relations"] = list(_relations(line["spans"], round(_RELATIONS * size)))
    with opened(folder, {"linked": line}) as bench:
        bench.page.document().size()
        settle()
        height = bench.page.viewport().height()
        for name, frame in (("scroll", partial(_scroll, bench, height)), ("repaint", partial(_repaint, bench))):
            ours, limit = interleaved(
                _FRAMES * scale.runs, partial(_seen, bench, "all", frame), partial(_seen, bench, "none", frame)
            )
            yield Figure(f"arcs of all relations, {name}", ours, limit, Aim(1, _FRAME))


def _seen(bench: Bench, view: RelationView, frame: partial[Seconds]) -> Seconds:
    bench.page.arcs.set_view(view)
    settle()
    return frame()


def _scroll(bench: Bench, height: int) -> Seconds:
    bar = bench.page.verticalScrollBar()
    if bar.value() + height > bar.maximum():
        bar.setValue(0)
        settle()
    return bench.frames.time(lambda: bar.setValue(bar.value() + height))


def _repaint(bench: Bench) -> Seconds:
    return bench.frames.time(bench.page.viewport().update)


def _relations(spans: list[dict[str, Any]], count: int) -> Iterator[dict[str, Any]]:
    """Yield relations from weapons to owners near by, as the lines of native JSONL have them."""
    random = Random(count)
    owners = [place for place, span in enumerate(spans) if span["label"] in ("ORG", "GPE")]
    weapons = [place for place, span in enumerate(spans) if span["label"] in ("WEAPON", "TECH")]
    for number, place in enumerate(random.choices(weapons, k=count)):
        near = sorted(owners, key=lambda owner: abs(owner - place))[:8]
        ends = {"from": spans[place]["id"], "to": spans[random.choice(near)]["id"]}
        yield {"id": make_id(1, number), "type": random.choice(("owner", "supplier", "recipient")), **ends}
