"""What makes a label scheme usable: its parts name each other, and nothing is used twice."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from msgspec import Struct

from workbench.core.attribute_values import fits
from workbench.core.errors import BadInput
from workbench.core.scheme import RESERVED_KEYS, Attribute, Label, Scheme

_COLOR = re.compile(r"#[0-9a-f]{6}")
_KEY = re.compile(r"[A-Z]?")
_RELATION_KEY = re.compile(r"[A-Z]?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")

Place = tuple[str | int, ...]


class Problem(Struct, frozen=True):
    """Why a scheme cannot be used, and where: keys and places in its file, such as `("labels", 3, "key")`."""

    place: Place
    reason: BadInput


def checked(scheme: Scheme) -> Scheme:
    """Return `scheme`.

    Raises:
        BadInput: the first of its problems.
    """
    for problem in problems(scheme):
        raise problem.reason
    return scheme


def problems(scheme: Scheme) -> Iterator[Problem]:
    """Yield why `scheme` cannot be used: names or keys that are used twice, names of nothing, bad colours."""
    rules = _Rules(scheme)
    yield from rules.controls()
    yield from rules.twice()
    yield from rules.labels()
    yield from rules.relations()
    yield from rules.roles()


class _Rules:
    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._families = {family.name for family in scheme.families}

    def controls(self) -> Iterator[Problem]:
        for place, owner, what, value in _texts(self._scheme):
            if _CONTROL.search(value):
                reason = BadInput(
                    "The scheme {scheme} cannot be used: the {what} of {where} has a control character.",
                    scheme=_CONTROL.sub("\ufffd", self._scheme.name),
                    where=_CONTROL.sub("\ufffd", owner),
                    what=what,
                )
                yield Problem(place, reason)

    def twice(self) -> Iterator[Problem]:
        scheme = self._scheme
        yield from self._twice("families", "family", "name", [one.name for one in scheme.families])
        yield from self._twice("labels", "label", "name", [one.name for one in scheme.labels])
        yield from self._twice("labels", "key", "key", [one.key for one in scheme.labels])
        yield from self._twice("relations", "relation", "name", [one.name for one in scheme.relations])
        yield from self._twice("document_labels", "label", "name", [one.name for one in scheme.document_labels])

    def _twice(self, where: str, what: str, key: str, names: list[str]) -> Iterator[Problem]:
        counts = Counter(filter(None, names))
        for index, name in enumerate(names):
            if counts[name] > 1:
                yield self._problem((where, index, key), what, "more than once", name)
                counts[name] = 1  # said once

    def labels(self) -> Iterator[Problem]:
        for index, label in enumerate(self._scheme.labels):
            place: Place = ("labels", index)
            yield from self._unknown((*place, "family"), label.name, "family", [label.family], self._families)
            if not label.name:
                yield self._problem((*place, "name"), "a label", "name", "")
            if not _KEY.fullmatch(label.key) or label.key in RESERVED_KEYS:
                yield self._problem((*place, "key"), label.name, "key", label.key)
            if not _COLOR.fullmatch(label.color):
                yield self._problem((*place, "color"), label.name, "color", label.color)
            yield from self._attributes(place, label)

    def _attributes(self, place: Place, label: Label) -> Iterator[Problem]:
        names = {attribute.name for attribute in label.attributes}
        yield from self._repeated_attributes(place, label)
        for index, attribute in enumerate(label.attributes):
            here = (*place, "attributes", index)
            owner = f"{label.name}.{attribute.name}"
            others = names - {attribute.name}
            if bool(attribute.values) != (attribute.type in ("choice", "choices")):
                yield self._problem((*here, "values"), owner, "values", ", ".join(attribute.values))
            yield from self._unknown(
                (*here, "value_titles"), owner, "value_titles", attribute.value_titles, attribute.values
            )
            if attribute.unit:
                yield from self._unknown((*here, "unit"), owner, "unit", [attribute.unit], others)
            if attribute.default is not None and not fits(attribute, attribute.default):
                yield self._problem((*here, "default"), owner, "default", str(attribute.default))
            yield from self._condition(here, label, attribute)

    def _repeated_attributes(self, place: Place, label: Label) -> Iterator[Problem]:
        counts = Counter(attribute.name for attribute in label.attributes)
        for name, count in counts.items():
            if count > 1:
                yield self._problem((*place, "attributes"), f"{label.name}.{name}", "attribute more than once", name)

    def _condition(self, here: Place, label: Label, attribute: Attribute) -> Iterator[Problem]:
        if not (condition := attribute.shown_when):
            return
        owner = f"{label.name}.{attribute.name}"
        asked = next((one for one in label.attributes if one.name == condition.attribute), None)
        if asked is None or asked.name == attribute.name:
            yield self._problem((*here, "shown_when"), owner, "shown_when", condition.attribute)
            return
        for value in condition.values:
            if not fits(asked, [value] if asked.type == "choices" else value):
                yield self._problem((*here, "shown_when"), owner, "shown_when", str(value))

    def relations(self) -> Iterator[Problem]:
        labels = self._scheme.by_name
        for index, relation in enumerate(self._scheme.relations):
            place: Place = ("relations", index)
            yield from self._unknown((*place, "from"), relation.name, "from", relation.sources, labels)
            yield from self._unknown((*place, "to"), relation.name, "to", relation.targets, labels)
            if not _RELATION_KEY.fullmatch(relation.key):
                yield self._problem((*place, "key"), relation.name, "key", relation.key)
        yield from self._clashing_relation_keys()
        for index, rule in enumerate(self._scheme.overlaps):
            yield from self._unknown(
                ("overlaps", index, "families"), "overlaps", "families", rule.families, self._families
            )

    def _clashing_relation_keys(self) -> Iterator[Problem]:
        """Relations that may start at the same label need keys of their own."""
        for label in self._scheme.by_name:
            leaving = [(i, one) for i, one in enumerate(self._scheme.relations) if label in one.sources and one.key]
            seen: dict[str, str] = {}
            for index, relation in leaving:
                if relation.key in seen:
                    yield self._problem(("relations", index, "key"), relation.name, "key", relation.key)
                seen[relation.key] = relation.name

    def roles(self) -> Iterator[Problem]:
        scheme = self._scheme
        if scheme.mentions:
            yield from self._unknown(
                ("mentions", "labels"), "mentions", "labels", scheme.mentions.labels, scheme.by_name
            )
        if not (roles := scheme.quotes):
            return
        for name in ("content", "cue", "source"):
            yield from self._unknown(("quotes", name), "quotes", name, [getattr(roles, name)], scheme.by_name)
        for name in ("cue_relation", "source_relation", "relay_relation"):
            named = list(filter(None, [getattr(roles, name)]))
            yield from self._unknown(("quotes", name), "quotes", name, named, scheme.relations_by_name)
        content = scheme.by_name.get(roles.content)
        attributes = {attribute.name for attribute in content.attributes} if content else set()
        for name in ("mode", "marks", "speaker"):
            named = list(filter(None, [getattr(roles, name)]))
            yield from self._unknown(("quotes", name), "quotes", name, named, attributes)

    def _unknown(
        self, place: Place, where: str, what: str, names: Iterable[str], known: Collection[str]
    ) -> Iterator[Problem]:
        for name in names:
            if name not in known:
                yield self._problem(place, where, what, name)

    def _problem(self, place: Place, where: str, what: str, value: str) -> Problem:
        reason = BadInput(
            "The scheme {scheme} cannot be used: {where} has “{value}” as {what}.",
            scheme=self._scheme.name,
            where=where,
            what=what,
            value=value,
        )
        return Problem(place, reason)


def _texts(scheme: Scheme) -> Iterator[tuple[Place, str, str, str]]:
    """Yield every text of one line: its place, whose it is, what it is there, and the text."""
    yield from _names((), scheme)
    yield ("version",), scheme.name, "version", scheme.version
    for where in ("families", "labels", "relations", "document_labels"):
        for index, one in enumerate(getattr(scheme, where)):
            yield from _names((where, index), one)
    for index, label in enumerate(scheme.labels):
        for number, attribute in enumerate(label.attributes):
            place: Place = ("labels", index, "attributes", number)
            yield from _names(place, attribute)
            for value in attribute.values:
                yield (*place, "values"), attribute.name, "value", value


def _names(place: Place, one: Any) -> Iterator[tuple[Place, str, str, str]]:  # noqa: ANN401 - anything with a title
    yield (*place, "name"), one.name, "name", one.name
    for title in (one.title.en, one.title.ar):
        yield (*place, "title"), one.name, "title", title
