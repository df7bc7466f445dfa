"""Who said what: the quotes of a document or of the whole project as a table."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from workbench.commands.reading import SEPARATOR, Work, work
from workbench.commands.tables import write_table
from workbench.core.progress import Progress, no_progress
from workbench.core.records import Span, surface
from workbench.core.scheme import QuoteRoles
from workbench.storage.store import Store

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


class QuoteRow(Struct, frozen=True, kw_only=True):
    """One quote: `span` is its content. All else is text to read; what is not said is empty.

    `document` is the id and `name` the name of the document. `entity` names who is known to have said it: the entity
    of the source, or of the quote itself where no words name the source. `speaker` is the attribute of the quote.
    """

    document: str
    name: str
    annotator: str
    span: Span
    content: str
    mode: str
    cue: str
    source: str
    entity: str
    speaker: str
    relay: str


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
            yield from (_row(one, roles, span) for span in one.annotation.spans if span.label == roles.content)


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


def _row(one: Work, roles: QuoteRoles, span: Span) -> QuoteRow:
    sources = one.targets(span, roles.source_relation)
    known = [entity for source in sources if (entity := source.entity)] or [span.entity]
    return QuoteRow(
        document=one.document.id,
        name=one.document.name,
        annotator=one.annotation.annotator,
        span=span,
        content=surface(one.document.text, span),
        mode=str(span.attributes.get(roles.mode, "")),
        cue=one.surfaces(span, roles.cue_relation),
        source=one.surfaces(span, roles.source_relation),
        entity=SEPARATOR.join(map(one.entity_name, known)),
        speaker=one.entity_name(span.attributes.get(roles.speaker, "")),
        relay=one.surfaces(span, roles.relay_relation),
    )


def _cells(row: QuoteRow) -> tuple[object, ...]:
    said = (row.content, row.mode, row.cue, row.source, row.entity, row.speaker, row.relay, row.span.note)
    return (row.name, *said, row.span.start, row.span.end, row.annotator)
