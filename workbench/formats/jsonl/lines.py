"""The shape of a native JSONL line, as msgspec checks it: only `text` must be there, unknown keys are let through."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from workbench.core.records import Origin, Status

FORMAT_VERSION = "workbench/1"
DEFAULT_SCHEME = "arms-news/1"  # what a line follows that names no scheme, as lines did before schemes could change


class SpanLine(Struct, rename={"surface": "text"}):
    """A span; `surface` is the key `text`."""

    start: int
    end: int
    label: str
    id: str = ""
    surface: str | None = None
    attributes: dict[str, Any] = {}
    origin: Origin = "import"
    note: str = ""
    fragments: list[tuple[int, int]] = []
    entity: str = ""
    suggester: str = ""


class RelationLine(Struct, rename={"source": "from", "target": "to"}):
    """A relation; `source` and `target` are the keys `from` and `to`."""

    type: str
    source: str
    target: str
    id: str = ""
    note: str = ""


class EntityLine(Struct):
    """An entity that spans of this line name; all but `id` and `name` is written only where there is something."""

    id: str
    name: str
    label: str = ""
    aliases: tuple[str, ...] = ()
    uri: str = ""
    note: str = ""


class ZoneLine(Struct):
    """A zone; `rule` is written only where there is one."""

    start: int
    end: int
    kind: str
    rule: str = ""


Score = Annotated[float, Meta(ge=0, le=1)]


class InsteadLine(Struct):
    """What was proposed by a reason that lost."""

    label: str
    start: int
    end: int


class ReasonLine(Struct):
    """One of several reasons of a suggestion, with a score of its own."""

    suggester: str
    score: Score
    reason: str
    instead: InsteadLine | None = None


class SuggestionLine(SpanLine):
    """A suggestion: a span with a score and a reason; `reasons` are all, where there are more than that one."""

    score: Score = 1.0
    reason: str = ""
    reasons: list[ReasonLine] = []
    entity_name: str = ""


class SuggestedRelationLine(Struct, rename={"source": "from", "target": "to"}):
    """A suggested relation; each end is the id of a suggestion or of a span of this line."""

    type: str
    source: str
    target: str
    score: Score = 1.0
    suggester: str = ""


class DocumentLine(Struct):
    """A whole line. `zones` is None where the line does not speak of zones."""

    text: str
    format: str = FORMAT_VERSION
    id: str = ""
    name: str = ""
    sha256: str | None = None
    offset_unit: Literal["codepoint", "utf16", "utf8"] = "codepoint"
    meta: dict[str, Any] = {}
    annotator: str = ""
    status: Status = "todo"
    labels: tuple[str, ...] = ()
    note: str = ""
    spans: list[SpanLine] = []
    relations: list[RelationLine] = []
    zones: list[ZoneLine] | None = None
    discuss: bool = False
    scheme: str = DEFAULT_SCHEME
    entities: list[EntityLine] = []
    suggestions: list[SuggestionLine] = []
    suggested_relations: list[SuggestedRelationLine] = []


def _keys(line: type[Struct]) -> frozenset[str]:
    return frozenset(line.__struct_encode_fields__)


_KNOWN: dict[type[Struct], frozenset[str]] = {
    line: _keys(line) for line in (SpanLine, RelationLine, EntityLine, ZoneLine, DocumentLine)
}


def unknown_keys(line: type[Struct], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the entries of `values` that `line` does not know, in their order."""
    if values.keys() <= _KNOWN[line]:
        return {}
    return {key: value for key, value in values.items() if key not in _KNOWN[line]}
