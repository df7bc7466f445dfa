"""The records that travel between files, storage and screen.

Offsets are Unicode code points into the stored text, half-open: `text[start:end]`.
Every record is immutable; keys a file brings that the program does not know survive in `extra`.
"""

from typing import Any, Literal

from msgspec import Struct, field

from workbench.core.suggestions import NOTHING, Suggested

Origin = Literal["manual", "suggestion", "bulk", "import"]
Status = Literal["todo", "doing", "done", "skipped"]
STATUSES: tuple[Status, ...] = ("todo", "doing", "done", "skipped")

ELLIPSIS = " … "  # joins the fragments of a discontinuous span in its surface


class Span(Struct, frozen=True, kw_only=True):
    """A labelled half-open range of code points, by one annotator.

    A discontinuous span has two or more `fragments`; `start` and `end` are then its outer ends. `entity` is the id of
    the entity that the span mentions, or empty; `suggester` is the name of the suggester that proposed it, or empty.
    """

    id: str
    start: int
    end: int
    label: str
    attributes: dict[str, Any] = field(default_factory=dict)
    origin: Origin = "manual"
    note: str = ""
    fragments: tuple[tuple[int, int], ...] = ()
    entity: str = ""
    suggester: str = ""
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The pieces of text that the span covers, in order: its fragments, or the one range that it is."""
        return self.fragments or ((self.start, self.end),)

    @property
    def order(self) -> tuple[int, int, str]:
        """The key that sorts spans everywhere: by start, end, id."""
        return (self.start, self.end, self.id)


def surface(text: str, span: Span) -> str:
    """Return the exact text that `span` covers; the fragments of a discontinuous span are joined by ` … `."""
    if not span.fragments:
        return text[span.start : span.end]
    return ELLIPSIS.join(text[start:end] for start, end in span.ranges)


class Relation(Struct, frozen=True, kw_only=True):
    """A typed, directed link between two spans of one annotator, `source` → `target` (span ids)."""

    id: str
    type: str
    source: str
    target: str
    note: str = ""
    extra: dict[str, Any] = field(default_factory=dict)


class Entity(Struct, frozen=True, kw_only=True):
    """A person, organisation, place or weapon system that spans all over the project mention.

    `name` is the canonical one, `aliases` are other names; `uri` names it outside the project, for example in Wikidata.
    """

    id: str
    name: str
    label: str = ""
    aliases: tuple[str, ...] = ()
    uri: str = ""
    note: str = ""
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called, the canonical name first."""
        return (self.name, *self.aliases)


class Zone(Struct, frozen=True, kw_only=True):
    """A range of the document with a kind (`title`, `body`, `caption`, …) and the rule that found it, if one did."""

    start: int
    end: int
    kind: str
    rule: str = ""
    extra: dict[str, Any] = field(default_factory=dict)


class Document(Struct, frozen=True, kw_only=True):
    """One article. `text` is what the file held, decoded, unaltered; `sha256` is that of its UTF-8 bytes (hex)."""

    id: str
    name: str
    text: str
    sha256: str
    meta: dict[str, Any] = field(default_factory=dict)
    zones: tuple[Zone, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The title from the metadata, or the name where the article has none."""
        return str(self.meta.get("title") or self.name)


class Annotation(Struct, frozen=True, kw_only=True):
    """All that one annotator says of one document. `spans` are sorted by `Span.order`.

    `discuss` marks a document that the annotator wants to talk about.
    """

    annotator: str
    status: Status = "todo"
    labels: tuple[str, ...] = ()
    note: str = ""
    discuss: bool = False
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()


class AnnotatedDocument(Struct, frozen=True, kw_only=True):
    """A document with the work of one annotator, or of nobody yet: what one line of the native JSONL holds.

    `entities` are those that the spans name, sorted by their ids. `scheme` is the name and version of the label scheme
    that the work follows, as in `arms-news/1`. `suggested` is what is proposed beside the work.
    """

    document: Document
    annotation: Annotation | None = None
    entities: tuple[Entity, ...] = ()
    scheme: str = ""
    suggested: Suggested = NOTHING
