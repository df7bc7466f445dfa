"""What is wrong with work although a project may hold it: it is not done yet, or not as the scheme wants it."""

import re
from collections import ChainMap, Counter
from collections.abc import Collection, Iterable, Iterator

from workbench.core.attribute_values import missing
from workbench.core.clitics import breaks, dropped, taken
from workbench.core.errors import WorkbenchError
from workbench.core.folding import fold_plain
from workbench.core.records import Annotation, Document, Span, surface
from workbench.core.scheme import Scheme

# Most spans begin with a letter that is no clitic in any spelling, and need no closer look.
_MAY_BE_CLITIC = re.compile("[وفبلكس]|[^\u0621-\u063f\u0641-\u064a]")


class Advice(WorkbenchError):
    """Something that a person should mend; `kind` says what it is about."""

    kind = ""


class Unfinished(Advice):
    """A span in a document that is done lacks a required attribute."""

    kind = "unfinished"


class MisplacedClitic(Advice):
    """A span begins on the wrong side of a proclitic."""

    kind = "clitic"


class LostEntity(Advice):
    """An attribute names an entity that is not there."""

    kind = "entity"


def advice(
    scheme: Scheme, document: Document, said: Annotation, *, names: Counter[str], entities: Collection[str]
) -> Iterator[Advice]:
    """Yield what one annotator should mend in one document.

    `names` are what entities of the project are called, folded; `entities` are their ids.
    """
    if said.status == "done":
        yield from _unfinished(scheme, document, said)
    yield from _outside(scheme, document, said, names)
    yield from _inside(scheme, document, said)
    yield from _lost(scheme, document, said, entities)


def _unfinished(scheme: Scheme, document: Document, said: Annotation) -> Iterator[Advice]:
    for span in said.spans:
        lacking = missing(scheme.by_name[span.label], span.attributes) if span.label in scheme.by_name else ()
        if lacking:
            yield Unfinished(
                "{name}: the {label} “{surface}” at {start} is done without {attributes}.",
                name=document.name,
                label=span.label,
                surface=surface(document.text, span),
                start=span.start,
                attributes=", ".join(attribute.name for attribute in lacking),
            )


def _outside(scheme: Scheme, document: Document, said: Annotation, names: Counter[str]) -> Iterator[Advice]:
    """Find spans that take in a proclitic where the scheme wants it outside."""
    text = document.text
    suspects = [
        span
        for span in said.spans
        if _MAY_BE_CLITIC.match(text, span.start)
        and scheme.clitics_of(span.label) == "outside"
        and dropped(text, *span.ranges[0]) is not None
    ]
    if suspects:
        surfaces = Counter(_folded(text, span) for span in said.spans)
        for span, start in breaks(text, _aside(suspects, text, surfaces), ChainMap(names, surfaces)):
            yield _misplaced(document, span, start)


def _aside(spans: Iterable[Span], text: str, surfaces: Counter[str]) -> Iterator[Span]:
    """Yield `spans` one by one, each while its own surface is not counted: what a span is says nothing for it."""
    for span in spans:
        own = _folded(text, span)
        surfaces[own] -= 1
        if not surfaces[own]:
            del surfaces[own]
        yield span
        surfaces[own] += 1


def _inside(scheme: Scheme, document: Document, said: Annotation) -> Iterator[Advice]:
    """Find spans that leave out a proclitic where the scheme wants it inside."""
    for span in said.spans:
        if scheme.clitics_of(span.label) == "inside" and (start := taken(document.text, span.start)) is not None:
            yield _misplaced(document, span, start)


def _misplaced(document: Document, span: Span, start: int) -> Advice:
    return MisplacedClitic(
        "{name}: the {label} “{surface}” at {start} should begin at {right}: the scheme has clitics elsewhere.",
        name=document.name,
        label=span.label,
        surface=surface(document.text, span),
        start=span.start,
        right=start,
    )


def _lost(scheme: Scheme, document: Document, said: Annotation, entities: Collection[str]) -> Iterator[Advice]:
    for span in said.spans:
        label = scheme.by_name.get(span.label)
        for attribute in label.attributes if label else ():
            value = span.attributes.get(attribute.name)
            if attribute.type == "entity" and isinstance(value, str) and value not in entities:
                yield LostEntity(
                    "{name}: {attribute} of the {label} “{surface}” at {start} names an entity that is not there.",
                    name=document.name,
                    attribute=attribute.name,
                    label=span.label,
                    surface=surface(document.text, span),
                    start=span.start,
                )


def _folded(text: str, span: Span) -> str:
    return fold_plain(surface(text, span))
