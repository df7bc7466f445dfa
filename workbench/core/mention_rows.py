"""Mentions with slots, such as weapons, as rows of a table."""

from typing import Any

from msgspec import Struct

from workbench.core.records import Span, surface
from workbench.core.scheme import Attribute, RelationType, Scheme
from workbench.core.work import Work


class MentionRow(Struct, frozen=True, kw_only=True):
    """One mention. `document` is the id and `name` the name of the document, `entity` the name of what it mentions.

    `values` are the attributes, entities among them by name; `relations` the surfaces of the targets by type of
    relation. Only what is said is there.
    """

    document: str
    name: str
    annotator: str
    span: Span
    surface: str
    entity: str
    values: dict[str, Any]
    relations: dict[str, str]


def mention_columns(scheme: Scheme) -> tuple[tuple[Attribute, ...], tuple[RelationType, ...]]:
    """Return the attributes and the types of relation that the labels of mentions have, each name once."""
    labels = scheme.mentions.labels if scheme.mentions else ()
    attributes = {one.name: one for name in reversed(labels) for one in reversed(scheme.label(name).attributes)}
    relations = tuple(one for one in scheme.relations if set(labels) & set(one.sources))
    return tuple(reversed(attributes.values())), relations


def mention_row(one: Work, span: Span, entities: set[str], relations: tuple[RelationType, ...]) -> MentionRow:
    """Return the row of a mention; `entities` are the attributes whose values are ids of entities."""
    named = {name: one.entity_name(value) if name in entities else value for name, value in span.attributes.items()}
    found = {relation.name: one.surfaces(span, relation.name) for relation in relations}
    return MentionRow(
        document=one.document.id,
        name=one.document.name,
        annotator=one.annotation.annotator,
        span=span,
        surface=surface(one.document.text, span),
        entity=one.entity_name(span.entity),
        values=named,
        relations={name: surfaces for name, surfaces in found.items() if surfaces},
    )
