"""The suggester "memory": what was tagged before in the project, and what is tagged in the document that is open."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from workbench.core.folding import Folded
from workbench.core.records import Span
from workbench.core.suggestions import Reason, Suggested, Suggestion, because
from workbench.suggest.article import Article
from workbench.suggest.memory_model import (
    Counts,
    Finder,
    Key,
    MemoryModel,
    Place,
    Tagged,
    Wording,
    counts_of,
    finder_of,
    is_within,
    key_of,
    unread,
)

NAME = "memory"

# A wording is taken to have been seen so often before, with the usual result for its label. That is at first taken to
# be the first number, as if from so many wordings.
_BEFORE = 3.0
_USUAL, _USUAL_FROM = 0.4, 10.0
_OTHER_ARTICLE = 0.55  # how far what was seen with an article holds without, and the other way round
_LEAST = 0.2
_HERE = 4  # what a span in the open document counts
_NEVER, _UNTAGGED = Wording(), Tagged()


class _Share(NamedTuple):
    """How often a wording was tagged with a label, of how often it stood."""

    times: int
    stood: int
    here: bool
    usual: float

    @property
    def score(self) -> float:
        return round((self.times + _BEFORE * self.usual) / (max(self.stood, self.times) + _BEFORE), 3)


class Memory:
    """Proposes what was tagged before, by longest match.

    What the confirmed documents of the project teach is in the model; what an article hides is not used for it.
    """

    name = NAME

    def __init__(self, model: MemoryModel) -> None:
        self._model = model
        self._finder = finder_of(model)
        self._usual = _usual_shares(model)
        self._known: dict[Key, tuple[_Proposed, ...]] = {}

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return what was tagged elsewhere and what is tagged in this article already, wherever it stands again."""
        here, finder = self._with_spans_of(article)
        skipped = unread(article.zones)
        hidden = _Hidden([counts_of(self._finder, work) for work in article.hidden])
        found: list[Suggestion] = []
        for key, start, end in finder.places(article.folded()):
            if is_within(start, skipped):
                continue
            if here or article.hidden:
                proposed = self._proposed(key, here, hidden)
            else:
                if key not in self._known:
                    self._known[key] = self._proposed(key, {}, hidden)
                proposed = self._known[key]
            found.extend(
                Suggestion(
                    start=start,
                    end=end,
                    label=one.label,
                    score=one.score,
                    reasons=one.reasons,
                    attributes=dict(one.attributes),
                    entity=one.entity,
                )
                for one in proposed
            )
        return Suggested(tuple(_longest(found)))

    def _with_spans_of(self, article: Article) -> tuple[dict[Key, list[Span]], "_Finders"]:
        here: dict[Key, list[Span]] = {}
        for span in article.spans:
            if key := key_of(article.text, span):
                here.setdefault(key, []).append(span)
        new = [key for key in here if str(key) not in self._model.wordings]
        return here, _Finders([self._finder, Finder(new)] if new else [self._finder])

    def _proposed(self, key: Key, here: Mapping[Key, Sequence[Span]], hidden: "_Hidden") -> tuple["_Proposed", ...]:
        """Return what is proposed wherever a wording stands, by label."""
        wording = self._model.wordings.get(str(key), _NEVER)
        other = Key(key.words, not key.definite)
        other_wording = self._model.wordings.get(str(other), _NEVER)
        spans, other_spans = here.get(key, ()), here.get(other, ())
        found = []
        for label in sorted({*wording.labels, *other_wording.labels, *(span.label for span in (*spans, *other_spans))}):
            usual = self._usual.get(label, _USUAL)
            elsewhere = _share(_Counted(other, other_wording, other_spans), label, hidden, usual)
            if elsewhere.times:
                usual = _OTHER_ARTICLE * elsewhere.score
            share = _share(_Counted(key, wording, spans), label, hidden, usual)
            if share.score >= _LEAST and (share.times or elsewhere.times):
                tagged = wording.labels.get(label) or other_wording.labels.get(label, _UNTAGGED)
                entity = self._model.entities.get(next(iter(tagged.entities)), "") if len(tagged.entities) == 1 else ""
                attributes = _most_frequent(tagged.attributes)
                told = share if share.times else elsewhere
                reasons = (_reason(tagged, told, share.score),)
                found.append(_Proposed(label, share.score, reasons, attributes, entity))
        return tuple(found)


class _Counted(NamedTuple):
    """A wording, what is remembered of it, and the spans of it in the open document."""

    key: Key
    wording: Wording
    spans: Sequence[Span]


def _share(counted: _Counted, label: str, hidden: "_Hidden", usual: float) -> _Share:
    here = _HERE * sum(span.label == label for span in counted.spans)
    tagged = counted.wording.labels.get(label, _UNTAGGED)
    times = tagged.times - hidden.tagged[counted.key, label] + here
    stood = counted.wording.stood - hidden.stood[counted.key] + _HERE * len(counted.spans)
    return _Share(times, stood, here > 0, usual)


class _Proposed(NamedTuple):
    """What is proposed wherever a wording stands."""

    label: str
    score: float
    reasons: tuple[Reason, ...]
    attributes: dict[str, Any]
    entity: str


class _Finders:
    """Several finders that know different wordings."""

    def __init__(self, finders: Sequence[Finder]) -> None:
        self._finders = finders

    def places(self, folded: Folded) -> Iterator[Place]:
        for finder in self._finders:
            yield from finder.places(folded)


class _Hidden:
    """What the work of others on the open document adds to the counts."""

    def __init__(self, counts: Sequence[Counts]) -> None:
        self.stood = sum((one.stood for one in counts), Counter[Key]())
        self.tagged = Counter((key, span.label) for one in counts for key, span in one.tagged)


def _usual_shares(model: MemoryModel) -> dict[str, float]:
    """Return for each label how often a wording that was tagged with it once is tagged so again where it stands."""
    again: Counter[str] = Counter()
    stood: Counter[str] = Counter()
    for wording in model.wordings.values():
        for label, tagged in wording.labels.items():
            again[label] += tagged.times - (tagged.times > 0)
            stood[label] += max(0, wording.stood - 1)
    return {label: (again[label] + _USUAL * _USUAL_FROM) / (stood[label] + _USUAL_FROM) for label in sorted(stood)}


def _longest(found: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """Yield those that do not lie within a longer one of the same label, in order."""
    reach: dict[str, int] = {}
    for one in sorted(found, key=_order):
        if one.end > reach.get(one.label, -1):
            reach[one.label] = one.end
            yield one


def _order(one: Suggestion) -> tuple[int, int, str]:
    return one.start, -one.end, one.label


def _most_frequent(attributes: dict[str, int]) -> dict[str, Any]:
    if not attributes:
        return {}
    written = min(attributes, key=lambda written: (-attributes[written], written))
    found: dict[str, Any] = msgspec.json.decode(written)
    return found


def _reason(tagged: Tagged, share: _Share, score: float) -> Reason:
    if share.here:
        return because(NAME, score, "The same words are tagged in this document.")
    return because(
        NAME,
        score,
        "Tagged {times} of the {stood} times that it stood in confirmed documents, as “{surface}” in {document}.",
        times=str(share.times),
        stood=str(max(share.stood, share.times)),
        surface=tagged.surface,
        document=tagged.document,
    )
