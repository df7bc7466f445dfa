"""The rows of tables of quotes and of mentions with slots, such as weapons: their columns and their spans."""

from collections.abc import Callable, Iterator
from typing import Any, Literal

from msgspec import Struct

from workbench.core.attribute_values import fits
from workbench.core.losses import Lose
from workbench.core.mention_rows import mention_columns, mention_row
from workbench.core.metadata import value_text
from workbench.core.quote_rows import quote_row
from workbench.core.records import AnnotatedDocument, Span
from workbench.core.scheme import Attribute, Scheme
from workbench.core.sentences import Sentences
from workbench.core.work import Work, work_of

Kind = Literal["text", "number", "flag", "texts", "offset"]
Row = dict[str, Any]  # values by the names of columns; those that say nothing are left out

_KINDS: dict[str, Kind] = {"number": "number", "boolean": "flag", "choices": "texts"}
_META = ("title", "outlet", "date", "url")
_WHENCE = ("document", "id", *_META, "annotator", "work_status")
_WHERE = ("sentence", "note")
_OFFSETS = ("start", "end")  # in code points


class Table(Struct, frozen=True):
    """A kind of table.

    Attributes:
        columns: their names and kinds, in order, under a scheme.
        rows: the rows of a document.
        main: the spans that a row each is about.
        roles: the types of relation that lead from these to what stands in columns.
    """

    columns: Callable[[Scheme], dict[str, Kind]]
    rows: Callable[[AnnotatedDocument, Scheme], Iterator[Row]]
    main: Callable[[AnnotatedDocument, Scheme], list[Span]]
    roles: Callable[[Scheme], frozenset[str]]

    def about(self, item: AnnotatedDocument, scheme: Scheme) -> frozenset[str]:
        """Return the ids of the spans that the table holds."""
        main = self.main(item, scheme)
        if not main:
            return frozenset()
        work = work_of(item)
        linked = (end.id for span in main for role in self.roles(scheme) for end in work.targets(span, role))
        return frozenset(span.id for span in main).union(linked)

    def tell_lost(self, item: AnnotatedDocument, scheme: Scheme, lose: Lose) -> None:
        """Tell what is said of a document, and of the spans that the table holds, but has no column."""
        if lost := sum(bool(field not in _META and value) for field, value in item.document.meta.items()):
            lose("metadata", item, lost)
        if not (said := item.annotation):
            return
        main = {span.id for span in self.main(item, scheme)}
        beside = [span for span in said.spans if span.id not in main]
        roles = self.roles(scheme)
        if lost := sum(link.type not in roles or link.source not in main for link in said.relations):
            lose("relations", item, lost)
        attributes = sum(len(span.attributes) for span in beside)
        attributes += sum(len(span.attributes) - len(_fitting(span, scheme)) for span in said.spans if span.id in main)
        if attributes:
            lose("attributes", item, attributes)
        if lost := sum(bool(span.note) for span in beside) + sum(bool(link.note) for link in said.relations):
            lose("notes", item, lost + bool(said.note))
        elif said.note:
            lose("notes", item, 1)


def _fitting(span: Span, scheme: Scheme) -> dict[str, Any]:
    """Return the attributes of a span that the scheme knows, with the values that it allows."""
    label = scheme.by_name.get(span.label)
    known = {one.name: one for one in label.attributes} if label else {}
    return {name: value for name, value in span.attributes.items() if name in known and fits(known[name], value)}


def _named(columns: list[tuple[str, Kind]]) -> dict[str, Kind]:
    """Return columns by names that each has for itself, in order."""
    named: dict[str, Kind] = {}
    for name, kind in columns:
        unique, number = name, 1
        while unique in named:
            number += 1
            unique = f"{name}_{number}"
        named[unique] = kind
    return named


def _columns(own: list[tuple[str, Kind]]) -> dict[str, Kind]:
    whence: list[tuple[str, Kind]] = [(name, "text") for name in _WHENCE]
    where: list[tuple[str, Kind]] = [(name, "text") for name in _WHERE]
    return _named([*whence, *own, *where, *((name, "offset") for name in _OFFSETS)])


def _kinds(attributes: tuple[Attribute, ...]) -> list[tuple[str, Kind]]:
    return [(one.name, _KINDS.get(one.type, "text")) for one in attributes]


def _row(one: Work, span: Span, sentences: Sentences, own: list[Any], columns: dict[str, Kind]) -> Row:
    """Return the row of a span; `own` are the values of the columns between whence it comes and where it stands."""
    document = one.document
    whence = [document.name, document.id, *(value_text(document.meta.get(field)) for field in _META)]
    work = [one.annotation.annotator, one.annotation.status]
    where = [sentences.around(span.start, span.end), span.note, span.start, span.end]
    values = dict(zip(columns, [*whence, *work, *own, *where], strict=True))
    return {name: value for name, value in values.items() if value not in ("", None, [])}


# Quotes


def _quotes(item: AnnotatedDocument, scheme: Scheme) -> list[Span]:
    if not scheme.quotes or not item.annotation:
        return []
    return [span for span in item.annotation.spans if span.label == scheme.quotes.content]


def _quote_attributes(scheme: Scheme) -> tuple[Attribute, ...]:
    return scheme.label(scheme.quotes.content).attributes if scheme.quotes else ()


def _quote_columns(scheme: Scheme) -> dict[str, Kind]:
    own: list[tuple[str, Kind]] = [("quote", "text"), *_kinds(_quote_attributes(scheme))]
    return _columns([*own, ("cue", "text"), ("source", "text"), ("entity", "text"), ("relay", "text")])


def _quote_roles(scheme: Scheme) -> frozenset[str]:
    roles = scheme.quotes
    return frozenset({roles.cue_relation, roles.source_relation, roles.relay_relation} - {""}) if roles else frozenset()


def _quote_rows(item: AnnotatedDocument, scheme: Scheme) -> Iterator[Row]:
    spans = _quotes(item, scheme)
    if not spans or not scheme.quotes:
        return
    one, sentences, columns = work_of(item), Sentences(item.document.text), _quote_columns(scheme)
    for span in spans:
        row = quote_row(one, scheme.quotes, span)
        values = _attribute_values(one, span, _quote_attributes(scheme), scheme)
        yield _row(one, span, sentences, [row.content, *values, row.cue, row.source, row.entity, row.relay], columns)


def _attribute_values(one: Work, span: Span, attributes: tuple[Attribute, ...], scheme: Scheme) -> list[Any]:
    fitting = _fitting(span, scheme)
    return [
        one.entity_name(fitting.get(attribute.name)) if attribute.type == "entity" else fitting.get(attribute.name)
        for attribute in attributes
    ]


# Mentions


def _mentions(item: AnnotatedDocument, scheme: Scheme) -> list[Span]:
    if not scheme.mentions or not item.annotation:
        return []
    return [span for span in item.annotation.spans if span.label in scheme.mentions.labels]


def _mention_columns(scheme: Scheme) -> dict[str, Kind]:
    attributes, relations = mention_columns(scheme)
    own: list[tuple[str, Kind]] = [("label", "text"), ("mention", "text"), ("entity", "text"), *_kinds(attributes)]
    return _columns([*own, *((relation.name, "text") for relation in relations)])


def _mention_roles(scheme: Scheme) -> frozenset[str]:
    return frozenset(relation.name for relation in mention_columns(scheme)[1])


def _mention_rows(item: AnnotatedDocument, scheme: Scheme) -> Iterator[Row]:
    spans = _mentions(item, scheme)
    if not spans:
        return
    attributes, relations = mention_columns(scheme)
    one, sentences, columns = work_of(item), Sentences(item.document.text), _mention_columns(scheme)
    for span in spans:
        row = mention_row(one, span, set(), relations)
        values = _attribute_values(one, span, attributes, scheme)
        links = [row.relations.get(relation.name) for relation in relations]
        yield _row(one, span, sentences, [span.label, row.surface, row.entity, *values, *links], columns)


QUOTES = Table(_quote_columns, _quote_rows, _quotes, _quote_roles)
MENTIONS = Table(_mention_columns, _mention_rows, _mentions, _mention_roles)
