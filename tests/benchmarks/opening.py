"""From asking for an article to seeing it, against Qt's own layout of the bare text."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from tests.benchmarks.measuring import Aim, Figure, Scale, interleaved
from tests.benchmarks.windows import BareText, Bench, made, opened, settle


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Time until the first painting; and, as Qt lays out only what is seen, until all of the text is laid out too."""
    characters, spans = round(300_000 * scale.size), round(5_000 * scale.size)
    articles = {
        "3,000 characters, 60 spans": made(3_000, 60),
        f"{characters:,} characters, {spans:,} spans": made(characters, spans),
        f"{characters:,} characters, {spans:,} spans, one paragraph": made(characters, spans, paragraphs=False),
    }
    with opened(folder, articles) as bench, closing(BareText(bench.page)) as bare:
        for number, (name, line) in enumerate(articles.items()):
            yield from _figures(bench, bare, name, line["text"], scale.runs, is_short=number == 0)


def _figures(bench: Bench, bare: BareText, name: str, text: str, runs: int, *, is_short: bool) -> Iterator[Figure]:
    def ours(*, whole: bool) -> float:
        bench.workspace.session.open_document(None)
        settle()
        return bench.open(name) + (_rest(bench.page, bench) if whole else 0.0)

    def limit(*, whole: bool) -> float:
        bare.open("")
        settle()
        return bare.open(text) + (_rest(bare.edit, bare) if whole else 0.0)

    ours(whole=False)
    limit(whole=False)
    seen = interleaved(runs, lambda: ours(whole=False), lambda: limit(whole=False))
    yield Figure(f"open {name}: seen", *seen, Aim(0, 0.05) if is_short else None)
    if not is_short:
        whole = interleaved(runs, lambda: ours(whole=True), lambda: limit(whole=True))
        yield Figure(f"open {name}: seen and all laid out", *whole, Aim(1.3))


def _rest(edit: QTextEdit, shown: Bench | BareText) -> float:
    """Return how long it takes to lay out what is not seen yet and to paint again."""

    def lay_out() -> None:
        edit.document().size()
        edit.viewport().update()

    return shown.frames.time(lay_out)
