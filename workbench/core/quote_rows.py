"""Quotes as rows of a table: who said what."""

from msgspec import Struct

from workbench.core.records import Span, surface
from workbench.core.scheme import QuoteRoles
from workbench.core.work import SEPARATOR, Work


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


def quote_row(one: Work, roles: QuoteRoles, span: Span) -> QuoteRow:
    """Return the row of the quote of which `span` is the content."""
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
