"""The label scheme: families, labels, attributes, relation types, and what may connect to or overlap what.

These are the structures as they stand in a scheme's file; core/scheme_rules.py says which of them fit together.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from workbench.core.errors import BadInput

AttributeType = Literal["choice", "choices", "boolean", "text", "number", "entity"]
Overlap = Literal["nest", "cross", "same"]
Clitics = Literal["outside", "inside", "any"]

_EVERY_WAY: frozenset[Overlap] = frozenset(("nest", "cross", "same"))

# Letters that the window uses for itself; no label may take them (see ui/menus.py).
RESERVED_KEYS = frozenset("AHKUVXZ")


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """One text in the two languages of the interface."""

    en: str
    ar: str

    def in_language(self, language: str) -> str:
        """Return the Arabic text for `ar` and the English one for any other language."""
        return self.ar if language == "ar" else self.en


NO_WORDS = Words(en="", ar="")


class Condition(Struct, frozen=True, forbid_unknown_fields=True):
    """Another attribute of the same label, and the values of it that are meant."""

    attribute: str
    values: tuple[Any, ...]


class Attribute(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A typed property of a span.

    Attributes:
        values: what a `choice` or `choices` attribute may take; `value_titles` are what people see of them.
        unit: of a number, the name of the attribute that holds its unit.
        required: a span without it is not done yet.
        default: the value that a new span gets.
        shown_when: it makes sense only while another attribute has one of these values.
    """

    name: str
    type: AttributeType
    title: Words
    values: tuple[str, ...] = ()
    value_titles: dict[str, Words] = {}
    unit: str = ""
    required: bool = False
    default: Any = None
    shown_when: Condition | None = None

    def value_title(self, value: str, language: str) -> str:
        """Return what people see of one of `values`."""
        return self.value_titles[value].in_language(language) if value in self.value_titles else value


class Family(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A group of labels that belong together."""

    name: str
    title: Words


class Label(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A label: its key (a Latin letter, meant as the physical key, or none), colour (`#rrggbb`) and guideline.

    `examples` are pieces of text in which ⟦ and ⟧ stand around the span. `clitics` says on which side of the span's
    start a proclitic belongs; without it the scheme's rule holds.
    """

    name: str
    family: str
    key: str = ""
    color: str
    title: Words
    guideline: Words
    examples: tuple[str, ...] = ()
    clitics: Clitics | None = None
    attributes: tuple[Attribute, ...] = ()


class RelationType(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    omit_defaults=True,
    rename={"sources": "from", "targets": "to"},
):
    """A type of relation and the labels that it may lead from and to.

    `key` is the letter that chooses it while linking. With `attach`, a new span that can only be the target of such a
    relation is linked at once to the source that stands next to it.
    """

    name: str
    title: Words
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    key: str = ""
    guideline: Words = NO_WORDS
    attach: bool = False


class OverlapRule(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How spans of two families may overlap; families that no rule names may overlap in every way."""

    families: tuple[str, str]
    may: tuple[Overlap, ...]


class DocumentLabel(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A label of a whole document."""

    name: str
    title: Words
    guideline: Words = NO_WORDS


class QuoteRoles(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Which labels, relation types and attributes make up a quote: content, cue and source as in PARC 3.0.

    Relation types and attributes that the scheme does not have are left empty.
    """

    content: str
    cue: str
    source: str
    cue_relation: str
    source_relation: str
    relay_relation: str = ""
    mode: str = ""
    marks: str = ""
    speaker: str = ""


class MentionRoles(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which labels are mentions with slots, such as weapons: one row each in a table of attributes and relations."""

    labels: tuple[str, ...]


class Scheme(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True, dict=True):
    """A whole label scheme. Whoever builds one asks `scheme_rules.checked` whether it can be used."""

    name: str
    version: str
    title: Words
    clitics: Clitics = "any"
    families: tuple[Family, ...]
    labels: tuple[Label, ...]
    relations: tuple[RelationType, ...] = ()
    overlaps: tuple[OverlapRule, ...] = field(default_factory=tuple)
    document_labels: tuple[DocumentLabel, ...] = ()
    quotes: QuoteRoles | None = None
    mentions: MentionRoles | None = None

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
        return how in self._overlaps_of(self.label(first).family, self.label(second).family)

    def _overlaps_of(self, first: str, second: str) -> frozenset[Overlap]:
        """Return how spans of two families may overlap."""
        allowed = self._allowed.get((first, second))
        if allowed is None:
            rules = [frozenset(rule.may) for rule in self.overlaps if set(rule.families) == {first, second}]
            allowed = self._allowed[first, second] = _EVERY_WAY.intersection(*rules)
        return allowed

    @cached_property
    def _allowed(self) -> dict[tuple[str, str], frozenset[Overlap]]:
        return {}

    @cached_property
    def overlap_groups(self) -> dict[str, str]:
        """For each label a name that it shares with every label that it may get in the way of.

        Families that a rule about overlaps joins are one group.
        """
        group = {family.name: family.name for family in self.families}
        for rule in self.overlaps:
            first, *others = (group[family] for family in rule.families)
            group = {family: first if name in others else name for family, name in group.items()}
        return {label.name: group[label.family] for label in self.labels}

    def links(self, source: str, target: str) -> tuple[RelationType, ...]:
        """Return the types of relation that may lead from the label `source` to the label `target`."""
        return tuple(one for one in self.relations if source in one.sources and target in one.targets)

    def clitics_of(self, label: str) -> Clitics:
        """Return where a proclitic belongs that stands before a span with that label."""
        known = self.by_name.get(label)
        return (known.clitics if known else None) or self.clitics


def recolored(scheme: Scheme, colors: Mapping[str, str]) -> Scheme:
    """Return a scheme with other colours (`#rrggbb`) for the labels that `colors` names."""
    labels = tuple(replace(label, color=colors.get(label.name, label.color)) for label in scheme.labels)
    return replace(scheme, labels=labels)
