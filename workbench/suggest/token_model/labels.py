"""What the tags of a model mean in a label scheme."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from workbench.core.scheme import Scheme

OUTSIDE = "O"
_BEGINS = ("B", "S", "U")
_GOES_ON = ("I", "E", "L", "M")
# Names that models use, and what schemes call the same.
_ALSO = {
    "PERS": "PER",
    "PERSON": "PER",
    "ORGANIZATION": "ORG",
    "ORGANISATION": "ORG",
    "LOCATION": "LOC",
    "COUNTRY": "GPE",
    "CITY": "GPE",
    "FACILITY": "FAC",
    "WEA": "WEAPON",
    "WEAPONS": "WEAPON",
    "TITLE": "ROLE",
    "NAT": "NORP",
    "NATIONALITY": "NORP",
    "TIME": "DATE",
    "QUANTITY": "QTY",
}


class Tag(NamedTuple):
    """A tag of a token: its kind (`PERS`, or `O` for none), and whether it begins a span or goes on with one."""

    kind: str
    begins: bool
    goes_on: bool


def parsed(tag: str) -> Tag:
    """Return the parts of a tag: `B-PERS`, `I_PERS`, or `PERS` of a model that marks no beginnings."""
    prefix, separator, kind = tag[:1], tag[1:2], tag[2:]
    if separator in ("-", "_") and kind and prefix in (*_BEGINS, *_GOES_ON):
        return Tag(kind, prefix in _BEGINS, prefix in _GOES_ON)
    return Tag(tag, begins=False, goes_on=False)


def kinds(tags: Sequence[str]) -> list[str]:
    """Return the kinds of spans that a model with these tags finds, in order."""
    return sorted({parsed(tag).kind for tag in tags} - {OUTSIDE})


def proposed(tags: Sequence[str], scheme: Scheme) -> dict[str, str]:
    """Return for each kind the label of the scheme that likely means the same, or an empty string.

    Where a model knows no political places apart, most of its places are such.
    """
    known = {label.name.upper(): label.name for label in scheme.labels}
    found = {}
    for kind in kinds(tags):
        name = kind.upper()
        meant = name if name in known else _ALSO.get(name, "")
        if meant == "LOC" and "GPE" in known and "GPE" not in kinds(tags):
            meant = "GPE"
        found[kind] = known.get(meant, "")
    return found


def mapping(tags: Sequence[str], scheme: Scheme, chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the label for each kind: what a person has `chosen`, else what is proposed; kinds without one are not in.

    A label that the scheme does not have (another project has another scheme) counts as none.
    """
    meant = proposed(tags, scheme) | {kind: label for kind, label in chosen.items() if kind in kinds(tags)}
    return {kind: label for kind, label in meant.items() if label in scheme.by_name}
