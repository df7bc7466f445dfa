"""Suggestions: spans and relations that a program proposes, and why. A person decides; none is an annotation before."""

from typing import Any, NamedTuple
from uuid import UUID, uuid5

from msgspec import Struct, field

THRESHOLD = 0.5  # suggestions with a lower score are left out unless a person asks for them

_NAMESPACE = UUID("6f0f6a52-4c39-4b0e-9d5c-0d1f5a3f6a11")  # of the ids of suggestions


class Place(NamedTuple):
    """A label and the outer range, in code points, that it is proposed for: what tells suggestions apart."""

    label: str
    start: int
    end: int


class Reason(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Why something is proposed: the suggester that did, how sure it was alone (0 to 1), and a sentence.

    The sentence is kept as a template and its values so that the window can translate the template; write it with
    `because`. `instead` is what the suggester proposed itself, if that lost against this suggestion.
    """

    suggester: str
    score: float
    template: str
    values: dict[str, str] = field(default_factory=dict)
    instead: Place | None = None

    def __str__(self) -> str:
        return self.template.format(**self.values)


class Suggestion(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A proposed span: half-open `[start, end)` in code points.

    Attributes:
        score: how likely a person accepts it as it is, 0 to 1.
        reasons: all that speaks for it, the strongest first; the first one's suggester is said to have made it.
        attributes: values that the label's attributes would get.
        fragments: the pieces of a discontinuous one, as in `Span`.
        entity: the fullest name that it has in the document; suggestions with the same one mention the same entity.
    """

    start: int
    end: int
    label: str
    score: float
    reasons: tuple[Reason, ...]
    attributes: dict[str, Any] = field(default_factory=dict)
    fragments: tuple[tuple[int, int], ...] = ()
    entity: str = ""

    @property
    def place(self) -> Place:
        """What tells it apart from others."""
        return Place(self.label, self.start, self.end)

    @property
    def suggester(self) -> str:
        """The name of the suggester that it comes from."""
        return self.reasons[0].suggester

    @property
    def order(self) -> tuple[int, int, str]:
        """The key that sorts suggestions everywhere: by start, the longer first, label."""
        return (self.start, -self.end, self.label)

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The pieces of text that it covers, in order."""
        return self.fragments or ((self.start, self.end),)


class SuggestedRelation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A proposed relation. Each end is a suggestion, or a span that is there already."""

    type: str
    source: Place
    target: Place
    score: float
    suggester: str


class Suggested(Struct, frozen=True):
    """What is proposed for one document: spans sorted by `Suggestion.order`, relations by their ends."""

    spans: tuple[Suggestion, ...] = ()
    relations: tuple[SuggestedRelation, ...] = ()


NOTHING = Suggested()


def because(suggester: str, score: float, template: str, /, **values: str) -> Reason:
    """Return a reason. `template` is an English sentence, written as a plain string, with `{name}` fields.

    The window shows the sentence in its own language: the translation files collect the templates from these calls.
    """
    return Reason(suggester=suggester, score=score, template=template, values=values)


def suggestion_id(sha256: str, place: Place) -> str:
    """Return the id of a suggestion in a file: the same for the same text (`sha256`, hex) and place, on every run."""
    return str(uuid5(_NAMESPACE, f"{sha256}/{place.label}/{place.start}/{place.end}"))
