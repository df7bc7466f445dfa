"""What of a project is exported, and in what shape: the words in which a person says it."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from workbench.core.dates import iso_date
from workbench.core.excerpts import Excerpt, Range, taken, with_work
from workbench.core.losses import LoseNamed
from workbench.core.mapping import LabelMapping
from workbench.core.metadata import value_text
from workbench.core.queue import read_date
from workbench.core.records import AnnotatedDocument, Document, Status
from workbench.core.scheme import Scheme
from workbench.core.suggestions import NOTHING, Suggested
from workbench.core.zones import BOILERPLATE

Unit = Literal["document", "sentence", "window"]


class Choice(Struct, frozen=True, kw_only=True):
    """Which documents, whose work, and which spans. What is empty or None restricts nothing.

    Attributes:
        documents: ids.
        statuses: of the annotator's work on the document.
        annotators: whose work; a document without their work is left out.
        labels: only spans with these labels.
        without_zones: kinds of zones whose text is cut out, or `boilerplate` for all that is; offsets are mapped, spans
            that reach into it are lost.
        since, until: dates as `core.dates` reads them, of the document's metadata, both included; a date of a month or
            a year is compared as far as it goes, and a document without date is left out.
        outlets: of the document's metadata.
    """

    documents: frozenset[str] | None = None
    statuses: frozenset[Status] = frozenset()
    annotators: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    without_zones: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    outlets: frozenset[str] = frozenset()


class Shape(Struct, frozen=True, kw_only=True):
    """The pieces that a document is cut into, and what its labels are called.

    Attributes:
        unit: whole documents, sentences, or windows; no cut crosses a span.
        size, overlap: of windows, in words.
        mapping: what labels become; None leaves them as they are.
    """

    unit: Unit = "document"
    size: int = 200
    overlap: int = 0
    mapping: LabelMapping | None = None


EVERYTHING_CHOSEN = Choice()
WHOLE_DOCUMENTS = Shape()

_ALL_BOILERPLATE = "boilerplate"


def checked(choice: Choice, scheme: Scheme) -> Choice:
    """Return `choice` with its dates in digits that compare, and with every kind of boilerplate named.

    Raises:
        BadInput: a label that the scheme does not have, or a date that is none.
    """
    for label in sorted(choice.labels):
        scheme.label(label)
    zones = choice.without_zones
    return replace(
        choice,
        since=iso_date(choice.since) if choice.since else "",
        until=iso_date(choice.until) if choice.until else "",
        without_zones=zones | BOILERPLATE if _ALL_BOILERPLATE in zones else zones,
    )


def chosen(item: AnnotatedDocument, choice: Choice, lose: LoseNamed) -> AnnotatedDocument | None:
    """Return what is chosen of a document, or None; tell `lose` what goes with text that is cut out."""
    if not is_wanted(item, choice):
        return None
    if choice.labels:
        item = _with_labels(item, choice.labels)
    return _without_zones(item, choice.without_zones, lose) if choice.without_zones else item


def is_wanted(item: AnnotatedDocument, choice: Choice) -> bool:
    """Tell whether a document with that work is among those that are chosen, whatever is left of it."""
    return _is_wanted_document(item.document, choice) and _is_wanted_work(item, choice)


def _is_wanted_document(document: Document, choice: Choice) -> bool:
    if choice.documents is not None and document.id not in choice.documents:
        return False
    if choice.outlets and value_text(document.meta.get("outlet")) not in choice.outlets:
        return False
    if not (choice.since or choice.until):
        return True
    date = read_date(value_text(document.meta.get("date")))
    return date is not None and _lies_between(date, choice.since, choice.until)


def _lies_between(date: str, since: str, until: str) -> bool:
    return date[: len(since)] >= since[: len(date)] and date[: len(until)] <= until[: len(date)]


def _is_wanted_work(item: AnnotatedDocument, choice: Choice) -> bool:
    said = item.annotation
    if choice.annotators and (said is None or said.annotator not in choice.annotators):
        return False
    return not choice.statuses or (said.status if said else "todo") in choice.statuses


def _with_labels(item: AnnotatedDocument, labels: frozenset[str]) -> AnnotatedDocument:
    if item.suggested != NOTHING:
        spans = tuple(one for one in item.suggested.spans if one.label in labels)
        links = tuple(
            one for one in item.suggested.relations if one.source.label in labels and one.target.label in labels
        )
        item = replace(item, suggested=Suggested(spans, links))
    said = item.annotation
    return with_work(item, said, [span for span in said.spans if span.label in labels]) if said else item


def _without_zones(item: AnnotatedDocument, kinds: frozenset[str], lose: LoseNamed) -> AnnotatedDocument | None:
    document = item.document
    cut = sorted((zone.start, zone.end) for zone in document.zones if zone.kind in kinds)
    if not cut:
        return item
    kept = replace(
        item, document=replace(document, zones=tuple(one for one in document.zones if one.kind not in kinds))
    )
    left = taken(kept, Excerpt(document.text, _between(cut, len(document.text))))
    if item.annotation and left.annotation:
        spans = {span.id for span in left.annotation.spans}
        for span in item.annotation.spans:
            if span.id not in spans:
                lose("cut", item, 1, span.label)
        relations = {relation.id for relation in left.annotation.relations}
        for relation in item.annotation.relations:
            if relation.id not in relations:
                lose("relations", item, 1, relation.type)
    if lost := _suggestions(item) - _suggestions(left):
        lose("suggestions", item, lost, "")
    return left if left.document.text.replace("\ufeff", "").strip() else None


def _suggestions(item: AnnotatedDocument) -> int:
    return len(item.suggested.spans) + len(item.suggested.relations)


def _between(cut: list[Range], length: int) -> Iterator[Range]:
    """Yield the ranges of a text of that length that lie between those that are `cut`, which may overlap."""
    last = 0
    for start, end in cut:
        if start > last:
            yield last, start
        last = max(last, end)
    if last < length:
        yield last, length
