"""What becomes of annotations when their project takes up another scheme.

Everything that a new scheme has no place for is either given another name, or let go because a person said so, or
counted as lost without having been asked about; nothing goes in silence.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from workbench.core.attribute_values import fits
from workbench.core.errors import BadInput
from workbench.core.scheme import Attribute, Label, Scheme


class Case(Struct, frozen=True, kw_only=True):
    """Spans with a label of which an attribute has one of these values; `to` is what their label becomes."""

    label: str
    attribute: str
    values: tuple[Any, ...]
    to: str | None


class Conversion(Struct, frozen=True, kw_only=True):
    """What a person decided: from a name in the old scheme to one in the new scheme, or to None, to let it go.

    Attributes are named by their label and their name, values by both and the value, all as in the old scheme. What is
    not named here keeps its name. Of `cases` the first one that a span fits says more than `labels`. Relations of the
    types in `reversed` (old names) change their direction.
    """

    labels: Mapping[str, str | None] = {}
    cases: tuple[Case, ...] = ()
    reversed: frozenset[str] = frozenset()
    attributes: Mapping[tuple[str, str], str | None] = {}
    values: Mapping[tuple[str, str, str], str | None] = {}
    relations: Mapping[str, str | None] = {}
    document_labels: Mapping[str, str | None] = {}


AS_IT_IS = Conversion()


class Converted(Struct, frozen=True):
    """A name, or a span's label and attributes, in the new scheme.

    Attributes:
        name: the new label or type; None if there is no place for it.
        attributes: those that a span keeps.
        chosen: whether a person decided that it goes, if it does.
        lost: the attributes (old names) whose values go, each with whether a person decided that.
    """

    name: str | None
    attributes: dict[str, Any] = {}
    chosen: bool = False
    lost: tuple[tuple[str, bool], ...] = ()


class Losses(Struct, frozen=True, kw_only=True):
    """How many things go: spans by label, relations by type, values by `LABEL.attribute`, labels of documents."""

    spans: dict[str, int] = {}
    relations: dict[str, int] = {}
    attributes: dict[str, int] = {}
    document_labels: dict[str, int] = {}

    def __bool__(self) -> bool:
        return any((self.spans, self.relations, self.attributes, self.document_labels))


class Consequences(Struct, frozen=True, kw_only=True):
    """What a change of the scheme does to the annotations.

    Attributes:
        chosen: what goes as a person decided.
        unasked: what would go although nobody decided that.
        doubled: spans that would have another's range and label, and become one with it; by their new label.
    """

    chosen: Losses
    unasked: Losses
    doubled: dict[str, int] = {}


class Converter:
    """Brings annotations from an `old` scheme to a `new` one.

    Raises:
        BadInput: the conversion leads to something that the new scheme does not have.
    """

    def __init__(self, old: Scheme, new: Scheme, conversion: Conversion) -> None:
        self._old = old
        self._new = new
        self._by = conversion
        self._check("label", conversion.labels, new.by_name)
        self._check("label", {case.label: case.to for case in conversion.cases}, new.by_name)
        self._check("relation", conversion.relations, new.relations_by_name)
        self._check("document label", conversion.document_labels, {one.name: one for one in new.document_labels})

    def label(self, name: str, values: Mapping[str, Any] = {}) -> Converted:
        """Return what the label of a span with these attributes becomes."""
        for case in self._by.cases:
            if case.label == name and values.get(case.attribute) in case.values:
                return _converted(name, {name: case.to}, self._new.by_name)
        return _converted(name, self._by.labels, self._new.by_name)

    def document_label(self, name: str) -> Converted:
        """Return what a label of a whole document becomes. One that the old scheme does not have either stays."""
        known = {one.name for one in (*self._old.document_labels, *self._new.document_labels)}
        if name not in known and name not in self._by.document_labels:
            return Converted(name)
        return _converted(name, self._by.document_labels, {one.name: one for one in self._new.document_labels})

    def span(self, name: str, values: Mapping[str, Any]) -> Converted:
        """Return what a span with a label and attributes becomes."""
        to = self.label(name, values)
        if to.name is None:
            return to
        old, new = self._old.by_name.get(name), self._new.label(to.name)
        kept: dict[str, Any] = {}
        lost: list[tuple[str, bool]] = []
        for attribute, value in values.items():
            target = self._attribute(name, attribute, old, new)
            chosen, fitted = self._value(name, attribute, value, target)
            if target is None:
                lost.append((attribute, self._by.attributes.get((name, attribute), "") is None))
            elif fitted is None or _name(target) in kept:
                lost.append((attribute, chosen and fitted is None))
            else:
                kept[_name(target)] = fitted
                if _is_less(value, fitted):
                    lost.append((attribute, chosen))
        return Converted(to.name, kept, lost=tuple(lost))

    def relation(self, kind: str, source: str, target: str) -> Converted:
        """Return what a relation between spans with the labels `source` and `target` becomes."""
        return self.link(kind, self.label(source), self.label(target))

    def link(self, kind: str, source: Converted, target: Converted) -> Converted:
        """Return what a relation becomes; `source` and `target` are what has become of its ends."""
        to = _converted(kind, self._by.relations, self._new.relations_by_name)
        ends = (target, source) if self.turns(kind) else (source, target)
        if to.name is None:
            return to
        if any(end.name is None for end in ends):
            return Converted(None, chosen=all(end.chosen for end in ends if end.name is None))
        known = self._new.relations_by_name[to.name]
        return to if ends[0].name in known.sources and ends[1].name in known.targets else Converted(None)

    def turns(self, kind: str) -> bool:
        """Tell whether relations of a type (old name) change their direction."""
        return kind in self._by.reversed

    def _attribute(self, name: str, attribute: str, old: Label | None, new: Label) -> Attribute | str | None:
        """Return what an attribute becomes: one of the new label, or a foreign one (its name), or none."""
        here = _attributes(new)
        if attribute not in _attributes(old):  # something that came with an import; it stays as it is
            return here.get(attribute, attribute)
        target = self._by.attributes.get((name, attribute), attribute)
        return None if target is None else here.get(target)

    def _value(self, name: str, attribute: str, value: Any, target: Attribute | str | None) -> tuple[bool, Any]:  # noqa: ANN401
        """Return whether a person decided that values go, and what is left of `value`; None if nothing is."""
        if not isinstance(target, Attribute):
            return False, value
        several = isinstance(value, list | tuple)
        moved = [self._by.values.get((name, attribute, one), one) if isinstance(one, str) else one
                 for one in (value if several else [value])]  # fmt: skip
        left = list(dict.fromkeys(one for one in moved if one is not None)) if several else moved
        known = [one for one in left if fits(target, [one])] if target.type == "choices" else left
        return None in moved, next(_as_type(target, known if several else left[0]), None)

    def _check(self, what: str, names: Mapping[str, str | None], known: Mapping[str, Any]) -> None:
        for name in names.values():
            if name is not None and name not in known:
                raise BadInput(
                    "The new scheme has no {what} {name}; it has {names}.",
                    what=what,
                    name=name,
                    names=", ".join(known) or "none",
                )


def _converted(name: str, names: Mapping[str, str | None], known: Mapping[str, Any]) -> Converted:
    target = names.get(name, name)
    return Converted(target) if target in known else Converted(None, chosen=target is None)


def _attributes(label: Label | None) -> dict[str, Attribute]:
    return {attribute.name: attribute for attribute in label.attributes} if label else {}


def _name(target: Attribute | str) -> str:
    return target if isinstance(target, str) else target.name


def _as_type(attribute: Attribute, value: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield `value` as an attribute can take it; nothing if it cannot without a loss."""
    shapes = [value, [value]]
    if isinstance(value, list) and len(value) == 1:
        shapes.append(value[0])
    if isinstance(value, int | float) and not isinstance(value, bool):
        shapes.append(str(value))
    return (shape for shape in shapes if fits(attribute, shape))


def _is_less(before: Any, after: Any) -> bool:  # noqa: ANN401
    return isinstance(before, list | tuple) and isinstance(after, list) and len(after) < len(before)
