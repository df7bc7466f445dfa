"""A finding: a place in one annotator's work that should be looked at again, why, and what would mend it."""

from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple, get_args

from msgspec import Struct, field
from msgspec.structs import replace

from workbench.core.contexts import characters_around
from workbench.core.errors import WorkbenchError
from workbench.core.records import Annotation, Document, Span, surface
from workbench.core.scheme import Scheme

Kind = Literal[
    "empty",  # a span without a letter, a digit or a symbol
    "edges",  # a span that begins or ends with a space or a mark
    "clitic",  # a span that begins on the wrong side of a proclitic
    "overlap",  # two spans that overlap as the scheme forbids
    "unfinished",  # a span in a document that is done lacks a required attribute
    "entity",  # an attribute names an entity that is not there
    "speaker",  # a quote in a document that is done, of which nobody says who spoke
    "boilerplate",  # a span where the page speaks and not the article
    "label",  # a wording that nearly always has another label
    "untagged",  # a wording that is tagged nearly everywhere else
    "copy",  # the same words in a nearly identical document were annotated otherwise
]
KINDS: tuple[Kind, ...] = get_args(Kind)
Severity = Literal["wrong", "advice"]
WRONG: frozenset[Kind] = frozenset({"empty", "edges", "clitic", "overlap", "unfinished", "entity"})

_AROUND = 40  # code points on either side
_LONGEST = 80  # code points of a surface in a sentence


class Remark(WorkbenchError):
    """What a finding says; it is kept as errors are, as a template and values, and never raised."""


class Resize(Struct, frozen=True):
    """Let the span cover `[start, end)`."""

    start: int
    end: int


class Relabel(Struct, frozen=True):
    """Give the span this label."""

    label: str


class Untag(Struct, frozen=True):
    """Remove the span."""


class Tag(Struct, frozen=True):
    """Give the place this label, and these attributes."""

    label: str
    attributes: Mapping[str, object] = field(default_factory=dict)


class ClearAttribute(Struct, frozen=True):
    """Take an attribute off the span."""

    name: str


Fix = Resize | Relabel | Untag | Tag | ClearAttribute


class Mark(NamedTuple):
    """What a finding is known by in its annotator's work on its document, for as long as the place is as it is."""

    kind: str
    start: int
    end: int
    about: str


class Finding(Struct, frozen=True, kw_only=True):
    """What should be looked at again.

    Attributes:
        document, name: the id and the name of the document.
        annotator: whose work it is.
        start, end: the place, in code points.
        span: the id of the span that it is about, or empty where one is missing.
        about: what tells it from others of its kind at the same place.
        before, surface, after: the text there and what stands beside it, shortened, to be shown.
        remark: what is the matter.
        fix: what would mend it, where that can be told.
    """

    kind: Kind
    document: str
    name: str
    annotator: str
    start: int
    end: int
    span: str = ""
    about: str
    before: str
    surface: str
    after: str
    remark: Remark
    fix: Fix | None = None

    @property
    def severity(self) -> Severity:
        """Whether it is wrong by the scheme or the text, or may be right after all."""
        return "wrong" if self.kind in WRONG else "advice"

    @property
    def mark(self) -> Mark:
        """What it is set aside by."""
        return Mark(self.kind, self.start, self.end, self.about)


class Subject(Struct, frozen=True):
    """The work that is looked at: what one annotator says of one document, under a scheme."""

    scheme: Scheme
    document: Document
    said: Annotation

    @property
    def is_done(self) -> bool:
        """Whether the annotator says that nothing is missing."""
        return self.said.status == "done"

    def words(self, span: Span) -> str:
        """Return what a span covers, short enough for a sentence."""
        return " ".join(_cut(surface(self.document.text, span)).split())

    def finding(self, kind: Kind, span: Span, remark: Remark, fix: Fix | None = None, *, about: str = "") -> Finding:
        """Return a finding about a span; `about` is its label if nothing else is given."""
        found = self.place(kind, span.start, span.end, remark, fix, about=about or span.label)
        return replace(found, span=span.id, surface=_cut(surface(self.document.text, span)))

    def place(self, kind: Kind, start: int, end: int, remark: Remark, fix: Fix | None, *, about: str) -> Finding:
        """Return a finding about a range (code points)."""
        before, after = characters_around(self.document.text, start, end, _AROUND)
        return Finding(
            kind=kind,
            document=self.document.id,
            name=self.document.name,
            annotator=self.said.annotator,
            start=start,
            end=end,
            about=about,
            before=before,
            surface=_cut(self.document.text[start : min(end, start + _LONGEST + 1)]),
            after=after,
            remark=remark,
            fix=fix,
        )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def labels_of_quotes(scheme: Scheme) -> Collection[str]:
    """Return the labels of content, cue and source: their words say nothing of which label they should have."""
    roles = scheme.quotes
    return {roles.content, roles.cue, roles.source} if roles else frozenset()
