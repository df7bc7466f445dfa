"""What files call things that a scheme has no place for, and the scheme with room for them."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from workbench.core.attribute_values import fits
from workbench.core.checks import may_link
from workbench.core.colors import proposals
from workbench.core.records import AnnotatedDocument, Annotation, surface
from workbench.core.scheme import Attribute, AttributeType, Family, Label, RelationType, Scheme, Words
from workbench.core.scheme_draft import free_key
from workbench.core.scheme_rules import checked

Kind = Literal["label", "relation", "attribute"]

_MOST_EXAMPLES = 3
_MOST_VALUES = 1000  # of an attribute that are kept
_MOST_NAMES = 1000  # that are told apart: a file may call every span something else
_LONGEST_EXAMPLE = 60
_FAMILY = "imported"
_FAMILY_TITLE = Words(en="Imported", ar="مستورد")


class Unknown(Struct):
    """Something that a scheme has no place for.

    Attributes:
        kind: a label, a type of relation, or an attribute.
        name: as the files call it; an attribute with its label before it, as `LABEL.attribute`.
        count: of spans, relations or values, and `documents` with them.
        examples: a few surfaces or values.
        ends: of a relation, the labels that it leads from and to. Its type may be one that the scheme has.
        values: of an attribute, different ones of each type. The scheme may have the attribute.
    """

    kind: Kind
    name: str
    label: str = ""
    count: int = 0
    documents: int = 0
    examples: list[str] = field(default_factory=list)
    ends: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    values: list[Any] = field(default_factory=list)
    last: str = ""  # the document that was counted last

    def see(self, document: str, example: str) -> None:
        """Count one more of it."""
        self.count += 1
        self.documents += document != self.last
        self.last = document
        short = example if len(example) <= _LONGEST_EXAMPLE else f"{example[: _LONGEST_EXAMPLE - 1]}…"
        if len(self.examples) < _MOST_EXAMPLES and short not in self.examples:
            self.examples.append(short)


class Unknowns:
    """Collects what a scheme has no place for, from the documents that pass by."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._found: dict[tuple[Kind, str], Unknown] = {}

    @property
    def found(self) -> tuple[Unknown, ...]:
        """What there is, labels before relations before attributes, the most frequent first."""
        order: tuple[Kind, ...] = ("label", "relation", "attribute")
        return tuple(sorted(self._found.values(), key=lambda one: (order.index(one.kind), -one.count, one.name)))

    def see(self, item: AnnotatedDocument) -> None:
        """Look at the work on one document."""
        said = item.annotation
        if not said:
            return
        document = item.document.sha256
        for span in said.spans:
            if span.label not in self._scheme.by_name:
                self._at("label", span.label).see(document, surface(item.document.text, span))
            for name, value in span.attributes.items():
                self._see_value(document, span.label, name, value)
        if said.relations:
            self._see_relations(item, said)

    def _see_value(self, document: str, label: str, name: str, value: Any) -> None:  # noqa: ANN401
        known = self._scheme.by_name.get(label)
        attribute = next((one for one in known.attributes if one.name == name), None) if known else None
        if attribute and fits(attribute, value):
            return
        seen = self._at("attribute", f"{label}.{name}", label)
        seen.see(document, str(value))
        is_kept = len(seen.values) < _MOST_VALUES or all(type(one) is not type(value) for one in seen.values)
        if is_kept and value not in seen.values:
            seen.values.append(value)

    def _see_relations(self, item: AnnotatedDocument, said: Annotation) -> None:
        spans = {span.id: span for span in said.spans}
        for one in said.relations:
            source, target = spans.get(one.source), spans.get(one.target)
            if source and target and not may_link(self._scheme, one.type, source.label, target.label):
                seen = self._at("relation", one.type)
                text = item.document.text
                seen.see(item.document.sha256, f"{surface(text, source)} → {surface(text, target)}")
                seen.ends[0].add(source.label)
                seen.ends[1].add(target.label)

    def _at(self, kind: Kind, name: str, label: str = "") -> Unknown:
        if (kind, name) not in self._found and len(self._found) >= _MOST_NAMES:
            return Unknown(kind=kind, name=name)  # counted nowhere: nobody decides on so many one by one
        return self._found.setdefault((kind, name), Unknown(kind=kind, name=name, label=label))


def with_room(scheme: Scheme, unknown: Iterable[Unknown]) -> Scheme:
    """Return `scheme` with labels, relations, attributes and values added for what is `unknown`.

    What cannot be an attribute, such as an object of JSON, is left out; work keeps such values without one.

    Raises:
        BadInput: something has a name that no scheme can hold.
    """
    wanted = list(unknown)
    colors = proposals(one.color for one in scheme.labels)
    for one in wanted:
        if one.kind == "label":
            scheme = _with_label(scheme, one.name, next(colors))
    for one in wanted:
        if one.kind == "relation":
            scheme = _with_relation(scheme, one)
        elif one.kind == "attribute" and one.label in scheme.by_name:
            scheme = _with_attribute(scheme, one)
    return checked(scheme)


def _with_label(scheme: Scheme, name: str, color: str) -> Scheme:
    families = scheme.families
    if _FAMILY not in {family.name for family in families}:
        families = (*families, Family(name=_FAMILY, title=_FAMILY_TITLE))
    label = Label(
        name=name,
        family=_FAMILY,
        key=free_key(name, [one.key for one in scheme.labels]),
        color=color,
        title=Words(en=name, ar=name),
        guideline=Words(en="", ar=""),
    )
    return replace(scheme, families=families, labels=(*scheme.labels, label))


def _with_relation(scheme: Scheme, unknown: Unknown) -> Scheme:
    known = scheme.relations_by_name.get(unknown.name)
    if known is None:
        known = RelationType(name=unknown.name, title=Words(en=unknown.name, ar=unknown.name), sources=(), targets=())
        scheme = replace(scheme, relations=(*scheme.relations, known))
    ends = [
        (*there, *sorted(end for end in more if end not in there and end in scheme.by_name))
        for there, more in zip((known.sources, known.targets), unknown.ends, strict=True)
    ]
    # Two relations that may start at the same label must not share a key.
    clashes = any(
        one.key and one.key == known.key and one.name != known.name and set(one.sources) & set(ends[0])
        for one in scheme.relations
    )
    grown = replace(known, sources=ends[0], targets=ends[1], key="" if clashes else known.key)
    return replace(scheme, relations=tuple(grown if one.name == known.name else one for one in scheme.relations))


def _with_attribute(scheme: Scheme, unknown: Unknown) -> Scheme:
    label = scheme.label(unknown.label)
    name = unknown.name.removeprefix(f"{unknown.label}.")
    known = next((one for one in label.attributes if one.name == name), None)
    grown = _with_values(known, unknown.values) if known else _attribute(name, unknown.values)
    if grown is None or grown == known:
        return scheme
    attributes = (
        tuple(grown if one.name == name else one for one in label.attributes) if known else (*label.attributes, grown)
    )
    labels = tuple(replace(one, attributes=attributes) if one.name == label.name else one for one in scheme.labels)
    return replace(scheme, labels=labels)


def _attribute(name: str, values: Sequence[Any]) -> Attribute | None:
    """Return an attribute that takes all `values`; None if there is none."""
    kinds: tuple[AttributeType, ...] = ("boolean", "number", "text", "choices")
    made = (Attribute(name=name, type=kind, title=Words(en=name, ar=name)) for kind in kinds)
    made = (replace(one, values=_listed(values)) if one.type == "choices" else one for one in made)
    return next((one for one in made if all(fits(one, value) for value in values)), None)


def _with_values(attribute: Attribute, values: Sequence[Any]) -> Attribute:
    if attribute.type not in ("choice", "choices"):
        return attribute
    single = [value for value in values if isinstance(value, str)] if attribute.type == "choice" else _listed(values)
    more = [value for value in single if value and value not in attribute.values]
    return replace(attribute, values=(*attribute.values, *more))


def _listed(values: Sequence[Any]) -> tuple[str, ...]:
    """Return the different texts in those of `values` that are lists."""
    lists = [value for value in values if isinstance(value, list | tuple)]
    return tuple(dict.fromkeys(one for value in lists for one in value if isinstance(one, str) and one))
