"""The changes between two states, as records: what is added has no `before`, what is removed no `after`."""

from typing import Any, Literal, get_args

from msgspec import Struct

Kind = Literal["added", "removed", "changed"]
KINDS: tuple[Kind, ...] = get_args(Kind)

# What of a document changed. "part" is that of a split; "other" is what files brought that the program does not know.
DocumentAspect = Literal["name", "text", "metadata", "zones", "part", "other"]
DOCUMENT_ASPECTS: tuple[DocumentAspect, ...] = get_args(DocumentAspect)
# "spans" and "relations" stand apart: WorkChange has them one by one.
WorkAspect = Literal["status", "labels", "note", "discuss", "suggestions"]
# "border" is any other range; "other" is how a span came to be, and what files brought.
SpanAspect = Literal["border", "label", "attributes", "entity", "note", "other"]
SPAN_ASPECTS: tuple[SpanAspect, ...] = get_args(SpanAspect)
RelationAspect = Literal["type", "ends", "note", "other"]


class SpanView(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A span as a person sees it; offsets are code points, half-open, `text` is its surface, `entity` a name."""

    id: str
    start: int
    end: int
    label: str
    text: str
    fragments: tuple[tuple[int, int], ...] = ()
    attributes: dict[str, Any] = {}
    entity: str = ""
    note: str = ""


class RelationView(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A relation as a person sees it: its ends as ids of spans, and as their surfaces."""

    id: str
    type: str
    source: str
    target: str
    source_text: str
    target_text: str
    note: str = ""


class FieldChange(Struct, frozen=True, kw_only=True):
    """A field of the metadata, or an attribute of a span; None where it is not there."""

    field: str
    before: Any
    after: Any


class SpanChange(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A span that was added, removed or changed; `aspects` say in what."""

    kind: Kind
    before: SpanView | None = None
    after: SpanView | None = None
    aspects: tuple[SpanAspect, ...] = ()

    @property
    def attributes(self) -> list[FieldChange]:
        """The attributes that are others now, by name."""
        return field_changes(self.before.attributes, self.after.attributes) if self.before and self.after else []


class RelationChange(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A relation that was added, removed or changed; `aspects` say in what."""

    kind: Kind
    before: RelationView | None = None
    after: RelationView | None = None
    aspects: tuple[RelationAspect, ...] = ()


class WorkChange(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What changed in the work of one annotator on a document.

    Attributes:
        aspects: what of the work as a whole changed, and `fields` from what to what.
        spans, relations: those that changed. Of work that is added or removed as a whole they are left out, and
            `span_count` and `relation_count` say how many there are.
    """

    annotator: str
    kind: Kind
    aspects: tuple[WorkAspect, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    spans: tuple[SpanChange, ...] = ()
    relations: tuple[RelationChange, ...] = ()
    span_count: int = 0
    relation_count: int = 0


class DocumentChange(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What changed in one document. `id` and `name` are the new ones, of a removed document the old ones.

    `fields` are the name, the length of the text (`characters`), the part and the metadata fields (`meta.…`) that
    changed, from what to what.
    """

    kind: Kind
    id: str
    name: str
    part: str = ""
    aspects: tuple[DocumentAspect, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    work: tuple[WorkChange, ...] = ()


def field_changes(before: dict[str, Any], after: dict[str, Any], prefix: str = "") -> list[FieldChange]:
    """Return the fields that differ, in the order of `before`, new ones last; True is no 1, and no value is None."""
    return [
        FieldChange(field=prefix + name, before=before.get(name), after=after.get(name))
        for name in before | after
        if not same_value(before.get(name), after.get(name))
    ]


def same_value(one: object, other: object) -> bool:
    """Tell whether two JSON values are the same; True is not 1, but 1.0 is."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same_value(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same_value, one, other))
    return one == other
