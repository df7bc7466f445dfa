"""The label scheme: families, labels, attributes, relation types, and what may connect to or overlap what."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from msgspec import Struct, field

from workbench.core.errors import BadInput

AttributeType = Literal["choice", "choices", "boolean", "text", "number"]
Overlap = Literal["nest", "cross", "same"]

_COLOR = re.compile(r"#[0-9a-f]{6}")
_KEY = re.compile(r"[A-Z]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# Letters that the window uses for itself; no label may take them (see ui/actions.py).
RESERVED_KEYS = frozenset("AXZ")


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """One text in the two languages of the interface."""

    en: str
    ar: str

    def in_language(self, language: str) -> str:
        """Return the Arabic text for `ar` and the English one for any other language."""
        return self.ar if language == "ar" else self.en


class Attribute(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A typed property of a span; `values` lists what a `choice` or `choices` attribute may take."""

    name: str
    type: AttributeType
    title: Words
    values: tuple[str, ...] = ()


class Family(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A group of labels that belong together."""

    name: str
    title: Words


class Label(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A label: its key (a Latin letter, meant as the physical key), colour (`#rrggbb`) and guideline."""

    name: str
    family: str
    key: str
    color: str
    title: Words
    guideline: Words
    attributes: tuple[Attribute, ...] = ()


class RelationType(
    Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"sources": "from", "targets": "to"}
):
    """A type of relation and the labels that it may lead from and to."""

    name: str
    title: Words
    sources: tuple[str, ...]
    targets: tuple[str, ...]


class OverlapRule(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How spans of two families may overlap; families that no rule names may overlap in every way."""

    families: tuple[str, str]
    may: tuple[Overlap, ...]


class Scheme(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """A whole label scheme. Build it with `msgspec`, then call `validated()`."""

    name: str
    version: str
    title: Words
    families: tuple[Family, ...]
    labels: tuple[Label, ...]
    relations: tuple[RelationType, ...] = ()
    overlaps: tuple[OverlapRule, ...] = field(default_factory=tuple)

    @cached_property
    def by_name(self) -> dict[str, Label]:
        """The labels by name."""
        return {label.name: label for label in self.labels}

    @cached_property
    def relations_by_name(self) -> dict[str, RelationType]:
        """The relation types by name."""
        return {relation.name: relation for relation in self.relations}

    def label(self, name: str) -> Label:
        """Return the label called `name`.

        Raises:
            BadInput: the scheme has no such label.
        """
        if found := self.by_name.get(name):
            return found
        raise BadInput(
            "The scheme {scheme} has no label {label}; it has {labels}.",
            scheme=self.name,
            label=name,
            labels=", ".join(self.by_name),
        )

    def may_overlap(self, first: str, second: str, how: Overlap) -> bool:
        """Tell whether spans with the labels `first` and `second` may nest, cross, or cover the same text."""
        pair = {self.label(first).family, self.label(second).family}
        return all(how in rule.may for rule in self.overlaps if set(rule.families) == pair)

    def validated(self) -> "Scheme":
        """Return this scheme.

        Raises:
            BadInput: a name or key is used twice, something names a family, label, key or colour that is none, or a
                name or title has control characters.
        """
        self._refuse_controls()
        self._refuse_twice("label", (label.name for label in self.labels))
        self._refuse_twice("key", (label.key for label in self.labels))
        self._refuse_twice("relation", (relation.name for relation in self.relations))
        families = {family.name for family in self.families}
        for label in self.labels:
            self._refuse_unknown(label.name, "family", [label.family], families)
            if not _KEY.fullmatch(label.key) or label.key in RESERVED_KEYS:
                self._refuse(label.name, "key", label.key)
            if not _COLOR.fullmatch(label.color):
                self._refuse(label.name, "color", label.color)
            for attribute in label.attributes:
                if bool(attribute.values) != (attribute.type in ("choice", "choices")):
                    self._refuse(f"{label.name}.{attribute.name}", "values", ", ".join(attribute.values))
        for relation in self.relations:
            self._refuse_unknown(relation.name, "from", relation.sources, self.by_name)
            self._refuse_unknown(relation.name, "to", relation.targets, self.by_name)
        for rule in self.overlaps:
            self._refuse_unknown("overlaps", "families", rule.families, families)
        return self

    def _refuse_controls(self) -> None:
        attributes = [attribute for label in self.labels for attribute in label.attributes]
        titled: list[Scheme | Family | Label | Attribute | RelationType] = [self, *self.families, *self.labels]
        for one in [*titled, *attributes, *self.relations]:
            self._refuse_control(one.name, "name", one.name)
            for title in (one.title.en, one.title.ar):
                self._refuse_control(one.name, "title", title)
        for attribute in attributes:
            for value in attribute.values:
                self._refuse_control(attribute.name, "value", value)
        self._refuse_control(self.name, "version", self.version)

    def _refuse_control(self, where: str, what: str, value: str) -> None:
        if _CONTROL.search(value):
            raise BadInput(
                "The scheme {scheme} cannot be used: the {what} of {where} has a control character.",
                scheme=_CONTROL.sub("\ufffd", self.name),
                where=_CONTROL.sub("\ufffd", where),
                what=what,
            )

    def _refuse_twice(self, what: str, names: Iterable[str]) -> None:
        for name, count in Counter(names).items():
            if count > 1:
                self._refuse(what, "more than once", name)

    def _refuse_unknown(self, where: str, what: str, names: Iterable[str], known: Iterable[str]) -> None:
        for name in names:
            if name not in known:
                self._refuse(where, what, name)

    def _refuse(self, where: str, what: str, value: str) -> None:
        raise BadInput(
            "The scheme {scheme} cannot be used: {where} has “{value}” as {what}.",
            scheme=self.name,
            where=where,
            what=what,
            value=value,
        )
