"""What makes an entity whole: names, and a URI that names it outside the project."""

import re

from msgspec.structs import replace

from workbench.core.records import Entity

_WIKIDATA = re.compile(r"[QPL][1-9][0-9]*")
# A scheme and something behind it; no spaces, controls or what RFC 3986 (2.2, 2.3) leaves no place for. Letters of
# other scripts are let through (RFC 3987), characters that change the direction of text are not.
_URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:(?!//(?:/|$))"
    r"[^\x00-\x20\x7f-\x9f\xa0<>\"{}|\\^`\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+"
)


def merged(kept: Entity, other: Entity) -> Entity:
    """Return `kept` with what only `other` has: its names as aliases, its label, URI and note."""
    names = dict.fromkeys((*kept.aliases, *other.names))
    names.pop(kept.name, None)
    notes = dict.fromkeys(filter(None, (kept.note, *other.note.split("\n"))))
    return replace(
        kept,
        aliases=tuple(names),
        label=kept.label or other.label,
        uri=kept.uri or other.uri,
        note=kept.note if other.note in kept.note else "\n".join(notes),
        extra=other.extra | kept.extra,
    )


def is_uri(text: str) -> bool:
    """Tell whether `text` is a URI (RFC 3986), an IRI (RFC 3987) or a Wikidata id."""
    return bool(_WIKIDATA.fullmatch(text) or _URI.fullmatch(text))
