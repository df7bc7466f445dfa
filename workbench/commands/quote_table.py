"""Who said what: the quotes of a document or of the whole project as a table."""

from collections.abc import Iterator
from pathlib import Path

from workbench.commands.reading import work
from workbench.commands.tables import write_table
from workbench.core.progress import Progress, no_progress
from workbench.core.quote_rows import QuoteRow, quote_row
from workbench.storage.store import Store

__all__ = ["QuoteRow", "each_quote", "export_quotes", "quotes"]

_HEADER = (
    "document",
    "quote",
    "mode",
    "cue",
    "source",
    "entity",
    "speaker",
    "relay",
    "note",
    "start",
    "end",
    "annotator",
)


def quotes(store: Store, document: str, annotator: str | None = None) -> list[QuoteRow]:
    """Return the quotes of a document in the order of the text; without an annotator, those of all.

    Raises:
        BadInput: there is no such document.
    """
    return list(each_quote(store, document, annotator))


def each_quote(
    store: Store, document: str | None = None, annotator: str | None = None, progress: Progress = no_progress
) -> Iterator[QuoteRow]:
    """Yield the quotes of one document or of all; there are none where the scheme does not say what a quote is.

    Raises:
        BadInput, Cancelled: as for `reading.work`.
    """
    if roles := store.scheme.quotes:
        for one in work(store, document, annotator, progress):
            yield from (quote_row(one, roles, span) for span in one.annotation.spans if span.label == roles.content)


def export_quotes(
    store: Store,
    path: Path,
    *,
    document: str | None = None,
    annotator: str | None = None,
    progress: Progress = no_progress,
) -> int:
    """Write the quotes to a CSV file, and return how many there are.

    Raises:
        BadInput, Failure, Cancelled: as for `tables.write_table` and `each_quote`.
    """
    return write_table(store, path, _HEADER, map(_cells, each_quote(store, document, annotator, progress)))


def _cells(row: QuoteRow) -> tuple[object, ...]:
    said = (row.content, row.mode, row.cue, row.source, row.entity, row.speaker, row.relay, row.span.note)
    return (row.name, *said, row.span.start, row.span.end, row.annotator)
