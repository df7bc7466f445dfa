"""A scheme while a person changes it: parts are added, renamed, moved and removed, and what refers to them follows.

Places are those of the scheme's file, such as `("labels", 3, "attributes", 0)`.
"""

from collections.abc import Collection, Iterator
from copy import deepcopy
from string import ascii_uppercase
from typing import Any

import msgspec

from workbench.core.attribute_values import fits
from workbench.core.scheme import RESERVED_KEYS, Attribute, Scheme
from workbench.core.scheme_conversion import Conversion
from workbench.core.scheme_rules import Place, Problem, problems

_Part = dict[str, Any]
_ROLE_LABELS = ("content", "cue", "source")
_ROLE_RELATIONS = ("cue_relation", "source_relation", "relay_relation")
_ROLE_ATTRIBUTES = ("mode", "marks", "speaker")


class Draft:
    """A copy of `base` that can be changed; `base` stays as it is.

    It may have problems, but every part of one list has a name of its own: `rename` and `insert` expect that.
    """

    def __init__(self, base: Scheme) -> None:
        self.base = base
        self._data: _Part = msgspec.json.decode(msgspec.json.encode(base))
        self._origin: _Part = deepcopy(self._data)  # the same parts in the same places, as they were at first
        self._scheme: Scheme | None = base

    @property
    def scheme(self) -> Scheme:
        """The scheme as it is now."""
        if self._scheme is None:
            self._scheme = msgspec.convert(self._data, Scheme)
        return self._scheme

    @property
    def is_changed(self) -> bool:
        """Whether it differs from what it was at first."""
        return self.scheme != self.base

    def problems(self) -> list[Problem]:
        """Return why the scheme cannot be used as it is."""
        return list(problems(self.scheme))

    def replace(self, scheme: Scheme) -> None:
        """Take over a whole other scheme; what has the same name counts as the same part."""
        old = self._origin
        self._data = msgspec.json.decode(msgspec.json.encode(scheme))
        self._origin = _matched(self._data, old)
        self._scheme = scheme

    # Values

    def get(self, place: Place) -> Any:  # noqa: ANN401 - any part of a scheme
        """Return what stands at a place, as it would in a file; None if nothing does."""
        return _at(self._data, place)

    def put(self, place: Place, value: Any) -> None:  # noqa: ANN401
        """Set what is no name: titles, colours, keys, choices."""
        _at(self._data, place[:-1])[place[-1]] = value
        self._scheme = None

    def names(self, place: Place) -> list[str]:
        """Return the names of the parts in a list."""
        return [part["name"] for part in self.get(place) or ()]

    # Parts

    def insert(self, place: Place, part: _Part) -> None:
        """Put a part that was not there before at a place of a list."""
        for tree, one in ((self._data, part), (self._origin, _matched(part, {}))):
            _list(tree, place[:-1]).insert(int(place[-1]), one)
        self._scheme = None

    def duplicate(self, place: Place) -> Place:
        """Put a copy of a part behind it, with a name and key of its own, and return its place."""
        copy = deepcopy(self.get(place))
        copy["name"] = free_name(copy["name"], self.names(place[:-1]))
        if copy.get("key"):
            copy["key"] = ""
        after = (*place[:-1], int(place[-1]) + 1)
        self.insert(after, copy)
        return after

    def move(self, place: Place, to: int) -> None:
        """Move a part or value to another place of its list."""
        for tree in (self._data, self._origin):
            parts = _list(tree, place[:-1])
            parts.insert(to, parts.pop(int(place[-1])))
        self._scheme = None

    def remove(self, place: Place) -> None:
        """Remove a part, and its name wherever other parts can do without it."""
        self._forget(place, self.get(place)["name"])
        for tree in (self._data, self._origin):
            _list(tree, place[:-1]).pop(int(place[-1]))
        self._scheme = None

    def rename(self, place: Place, name: str) -> None:
        """Give a part another name, which no other part of its list has; what refers to it follows."""
        part = self.get(place)
        for holder, key in list(self._references(place, part["name"])):
            holder[key] = name
        part["name"] = name
        self._scheme = None

    # Attributes

    def set_type(self, place: Place, kind: str) -> None:
        """Give an attribute another type; it keeps what it still can have."""
        part, origin = self.get(place), _at(self._origin, place)
        part["type"] = kind
        if kind not in ("choice", "choices"):
            for key in ("values", "value_titles"):
                part.pop(key, None)
            origin.pop("values", None)
        if kind != "number":
            part.pop("unit", None)
        if not fits(msgspec.convert(part, Attribute), part.get("default")):
            part.pop("default", None)
        self._scheme = None

    def add_value(self, place: Place, value: str) -> None:
        """Give an attribute one more value, which it does not have yet."""
        self.get(place).setdefault("values", []).append(value)
        _at(self._origin, place).setdefault("values", []).append(None)
        self._scheme = None

    def rename_value(self, place: Place, index: int, value: str) -> None:
        """Change a value of an attribute into one that it does not have yet; what refers to it follows."""
        part = self.get(place)
        old, part["values"][index] = part["values"][index], value
        titles = part.get("value_titles", {})
        if old in titles:
            titles[value] = titles.pop(old)
        for values in self._uses_of_values(place):
            values[:] = [value if one == old else one for one in values]
        if part.get("default") == old:
            part["default"] = value
        self._scheme = None

    def remove_value(self, place: Place, index: int) -> None:
        """Take a value from an attribute."""
        part = self.get(place)
        old = part["values"].pop(index)
        _at(self._origin, place)["values"].pop(index)
        part.get("value_titles", {}).pop(old, None)
        for values in self._uses_of_values(place):
            values[:] = [one for one in values if one != old]
        if part.get("default") == old:
            part.pop("default")
        self._scheme = None

    # What has become of the parts that were there at first

    def conversion(self) -> Conversion:
        """Return which names became which; what was removed is not among them."""
        labels, attributes, values = {}, {}, {}
        for label, first in self._pairs(self._data, self._origin, "labels"):
            labels[first["name"]] = label["name"]
            for attribute, was in self._pairs(label, first, "attributes"):
                attributes[first["name"], was["name"]] = attribute["name"]
                for value, old in zip(attribute.get("values", ()), was.get("values", ()), strict=True):
                    if old is not None:
                        values[first["name"], was["name"], old] = value
        return Conversion(
            labels=_changes(labels),
            attributes={key: name for key, name in attributes.items() if name != key[1]},
            values={key: value for key, value in values.items() if value != key[2]},
            relations=_changes(self._renamed("relations")),
            document_labels=_changes(self._renamed("document_labels")),
        )

    def _renamed(self, where: str) -> dict[str, str]:
        return {first["name"]: part["name"] for part, first in self._pairs(self._data, self._origin, where)}

    @staticmethod
    def _pairs(data: _Part, origin: _Part, where: str) -> Iterator[tuple[_Part, _Part]]:
        """Yield the parts of a list that were there at first, each with what it was."""
        for part, first in zip(data.get(where, ()), origin.get(where, ()), strict=True):
            if "name" in first:
                yield part, first

    # References

    def _references(self, place: Place, name: str) -> Iterator[tuple[Any, Any]]:
        """Yield what refers to a part: lists and dicts, each with the index or key where the name stands."""
        data = self._data
        roles = data.get("quotes") or {}
        relations = data.get("relations", [])
        match place[:-1]:
            case ("labels",):
                lists = [relation[side] for relation in relations for side in ("from", "to")]
                lists += [(data.get("mentions") or {}).get("labels", [])]
                yield from ((some, index) for some in lists for index, one in enumerate(some) if one == name)
                yield from ((roles, key) for key in _ROLE_LABELS if roles.get(key) == name)
            case ("relations",):
                yield from ((roles, key) for key in _ROLE_RELATIONS if roles.get(key) == name)
            case ("families",):
                yield from ((label, "family") for label in data["labels"] if label["family"] == name)
                pairs = [rule["families"] for rule in data.get("overlaps", [])]
                yield from ((pair, index) for pair in pairs for index, one in enumerate(pair) if one == name)
            case ("labels", _, "attributes"):
                label = self.get(place[:2])
                for other in label["attributes"]:
                    if other.get("unit") == name:
                        yield other, "unit"
                    if (other.get("shown_when") or {}).get("attribute") == name:
                        yield other["shown_when"], "attribute"
                if roles.get("content") == label["name"]:
                    yield from ((roles, key) for key in _ROLE_ATTRIBUTES if roles.get(key) == name)

    def _forget(self, place: Place, name: str) -> None:
        """Take a name out of everything that can do without it; what cannot is a problem that a person is told."""
        for holder, key in reversed(list(self._references(place, name))):
            if isinstance(holder, list) and place[0] != "families":
                holder.pop(key)
            elif key in ("unit", "relay_relation", *_ROLE_ATTRIBUTES):
                holder[key] = ""
        for other in (self.get(place[:3]) or ()) if len(place) == 4 else ():
            if (other.get("shown_when") or {}).get("attribute") == name:
                other["shown_when"] = None
        if place[0] == "families":
            self._data["overlaps"] = [rule for rule in self._data.get("overlaps", []) if name not in rule["families"]]

    def _uses_of_values(self, place: Place) -> Iterator[list[Any]]:
        """Yield the lists that hold values of an attribute."""
        part = self.get(place)
        if isinstance(part.get("default"), list):
            yield part["default"]
        for other in self.get(place[:-1]):
            if (other.get("shown_when") or {}).get("attribute") == part["name"]:
                yield other["shown_when"]["values"]


def free_name(stem: str, taken: Collection[str]) -> str:
    """Return `stem`, or `stem` with the first number behind it that makes it a name nobody has."""
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name


def free_key(name: str, taken: Collection[str]) -> str:
    """Return a letter for the label `name`: one of its own, else any; an empty text if all are taken."""
    letters = [letter for letter in name.upper() + ascii_uppercase if letter in ascii_uppercase]
    return next((letter for letter in letters if letter not in RESERVED_KEYS and letter not in taken), "")


def _at(data: Any, place: Place) -> Any:  # noqa: ANN401
    for step in place:
        data = data.get(str(step)) if isinstance(data, dict) else data[int(step)]
    return data


def _list(tree: _Part, place: Place) -> list[Any]:
    """Return the list at a place, which is made if it is not there."""
    found: list[Any] = _at(tree, place[:-1]).setdefault(str(place[-1]), [])
    return found


def _changes(names: dict[str, str]) -> dict[str, str | None]:
    return {old: new for old, new in names.items() if old != new}


def _matched(part: _Part, old: _Part) -> _Part:
    """Return what `part` was in `old`: its name and values there, and so on for the parts in its lists, by their names.

    What was not there has no name, and None for its values.
    """
    found: _Part = {"name": old["name"]} if "name" in old else {}
    if "values" in part:
        found["values"] = [value if value in old.get("values", ()) else None for value in part["values"]]
    for key, parts in part.items():
        if isinstance(parts, list) and parts and isinstance(parts[0], dict) and "name" in parts[0]:
            known = {one["name"]: one for one in old.get(key, ()) if "name" in one}
            found[key] = [_matched(one, known.get(one["name"], {})) for one in parts]
    return found
