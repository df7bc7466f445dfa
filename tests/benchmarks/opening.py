"""From asking for an article to seeing it, against Qt's own layout of the bare text."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved, timed
from tests.benchmarks.windows import BareText, Bench, made, opened, settle

Rest = Callable[[QTextEdit], Seconds]


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
    def ours(rest: Rest) -> Seconds:
        bench.workspace.session.open_document(None)
        settle()
        return bench.open(name) + rest(bench.page)

    def limit(rest: Rest) -> Seconds:
        bare.open("")
        settle()
        return bare.open(text) + rest(bare.edit)

    def figure(subject: str, rest: Rest, aim: Aim | None) -> Figure:
        ours(rest), limit(rest)  # glyphs are drawn for the first time
        times, limits = interleaved(runs, lambda: ours(rest), lambda: limit(rest))
        return Figure(subject, times, limits, aim)

    yield figure(f"open {name}: seen", _nothing, Aim(0, 0.05) if is_short else None)
    if not is_short:
        yield figure(f"open {name}: seen and all laid out", _lay_out, Aim(1.3))


def _nothing(_edit: QTextEdit) -> Seconds:
    return 0.0


def _lay_out(edit: QTextEdit) -> Seconds:
    """Return how long it takes to lay out what is not seen yet."""
    return timed(lambda: edit.document().size())
