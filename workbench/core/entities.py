"""What makes an entity whole: names, and a URI that names it outside the project."""

import re
from collections.abc import Collection, Iterable

from msgspec.structs import replace

from workbench.core.folding import fold_plain
from workbench.core.records import ELLIPSIS, Entity, Span

_WIKIDATA = re.compile(r"[QPL][1-9][0-9]*")
# A scheme and something behind it; no spaces, controls or what RFC 3986 (2.2, 2.3) leaves no place for. Letters of
# other scripts are let through (RFC 3987), characters that change the direction of text are not.
_URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:(?!//(?:/|$))"
    r"[^\x00-\x20\x7f-\x9f\xa0<>\"{}|\\^`\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+"
)


def merged(kept: Entity, other: Entity) -> Entity:
    """Return `kept` with what only `other` has: its names as aliases, its label, URI and note."""
    names = (name for name in dict.fromkeys(other.names) if name not in kept.names)
    notes = dict.fromkeys(filter(None, (kept.note, *other.note.split("\n"))))
    return replace(
        kept,
        aliases=(*kept.aliases, *names),
        label=kept.label or other.label,
        uri=kept.uri or other.uri,
        note=kept.note if other.note in kept.note else "\n".join(notes),
        extra=kept.extra | {key: value for key, value in other.extra.items() if key not in kept.extra},
    )


def share_a_name(first: Entity, second: Entity) -> bool:
    """Tell whether two entities have a name in common, marks and tatweel aside."""
    return not set(map(_likeness, first.names)).isdisjoint(map(_likeness, second.names))


def ids_named(spans: Collection[Span]) -> set[str]:
    """Return the ids of the entities that spans name: what they mention, and every attribute that could be an id."""
    named = {span.entity for span in spans if span.entity}
    return named | {value for span in spans for value in span.attributes.values() if isinstance(value, str)}


def is_uri(text: str) -> bool:
    """Tell whether `text` is a URI (RFC 3986), an IRI (RFC 3987) or a Wikidata id."""
    return bool(_WIKIDATA.fullmatch(text) or _URI.fullmatch(text))


def known_as(entity: Entity, names: Iterable[str]) -> Entity:
    """Return `entity` with those of `names` as aliases that it is not called yet, marks and tatweel aside."""
    known = set(map(_likeness, entity.names))
    new: list[str] = []
    for name in map(name_of, names):
        if _likeness(name) and _likeness(name) not in known:
            known.add(_likeness(name))
            new.append(name)
    return replace(entity, aliases=(*entity.aliases, *new)) if new else entity


def not_known_as(entity: Entity, names: Iterable[str]) -> Entity:
    """Return `entity` without the aliases that are among `names`, marks and tatweel aside."""
    gone = set(map(_likeness, names))
    return replace(entity, aliases=tuple(alias for alias in entity.aliases if _likeness(alias) not in gone))


def name_of(surface: str) -> str:
    """Return what stands in a text as the name that it is: in one line, with single spaces, its pieces side by side."""
    return " ".join(surface.replace(ELLIPSIS, " ").split())


def _likeness(name: str) -> str:
    """Return what a name has in common with those that differ from it in marks, tatweel and hidden characters only."""
    return fold_plain(name_of(name), 1).strip()
