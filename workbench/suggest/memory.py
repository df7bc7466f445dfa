"""The suggester "memory": what was tagged before in the project, and what is tagged in the document that is open."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

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

# A wording is taken to have been seen so often before, and tagged so often of that.
_BEFORE, _TAGGED_BEFORE = 1.0, 0.6
_OTHER_ARTICLE = 0.85  # seen with the article only, or only without
_LEAST = 0.2
_HERE = 3  # what a span in the open document counts


class _Share(NamedTuple):
    """How often a wording was tagged with a label, of how often it stood."""

    times: int
    stood: int
    here: bool
    part: float

    @property
    def score(self) -> float:
        return round(self.part * (self.times + _TAGGED_BEFORE) / (max(self.stood, self.times) + _BEFORE), 3)


class Memory:
    """Proposes what was tagged before, by longest match.

    What the confirmed documents of the project teach is in the model; what an article hides is not used for it.
    """

    name = NAME

    def __init__(self, model: MemoryModel) -> None:
        self._model = model
        self._finder = finder_of(model)

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return what was tagged elsewhere and what is tagged in this article already, wherever it stands again."""
        here, finder = self._with_spans_of(article)
        skipped = unread(article.zones)
        places = [one for one in finder.places(article.folded()) if not is_within(one.start, skipped)]
        hidden = _Hidden([counts_of(self._finder, work) for work in article.hidden])
        found = [one for place in places for one in self._of(place, here, hidden)]
        return Suggested(tuple(sorted(_longest(found), key=lambda one: one.order)))

    def _with_spans_of(self, article: Article) -> tuple[dict[Key, list[Span]], "_Finders"]:
        here: dict[Key, list[Span]] = {}
        for span in article.spans:
            if key := key_of(article.text, span):
                here.setdefault(key, []).append(span)
        new = [key for key in here if str(key) not in self._model.wordings]
        return here, _Finders([self._finder, Finder(new)] if new else [self._finder])

    def _of(self, place: Place, here: dict[Key, list[Span]], hidden: "_Hidden") -> Iterator[Suggestion]:
        """Yield what is proposed for a place, by label."""
        part = 1.0
        wording = self._model.wordings.get(str(place.key))
        spans = here.get(place.key, [])
        if not wording and not spans:
            other = Key(place.key.words, not place.key.definite)
            wording, spans, part = self._model.wordings.get(str(other)), here.get(other, []), _OTHER_ARTICLE
            place = place._replace(key=other)
        wording = wording or Wording()
        labels = dict.fromkeys([*wording.labels, *(span.label for span in spans)])
        for label in sorted(labels):
            tagged = wording.labels.get(label, Tagged())
            in_document = _HERE * sum(span.label == label for span in spans)
            times = tagged.times - hidden.tagged[place.key, label] + in_document
            stood = wording.stood - hidden.stood[place.key] + _HERE * len(spans)
            share = _Share(times, stood, in_document > 0, part)
            if times > 0 and share.score >= _LEAST:
                yield self._suggestion(place, label, tagged, share)

    def _suggestion(self, place: Place, label: str, tagged: Tagged, share: _Share) -> Suggestion:
        return Suggestion(
            start=place.start,
            end=place.end,
            label=label,
            score=share.score,
            reasons=(_reason(tagged, share),),
            attributes=_most_frequent(tagged.attributes),
            entity=self._model.entities.get(next(iter(tagged.entities)), "") if len(tagged.entities) == 1 else "",
        )


class _Finders:
    """Several finders that know different wordings."""

    def __init__(self, finders: Sequence[Finder]) -> None:
        self._finders = finders

    def places(self, folded: Any) -> Iterator[Place]:
        for finder in self._finders:
            yield from finder.places(folded)


class _Hidden:
    """What the work of others on the open document adds to the counts."""

    def __init__(self, counts: Sequence[Counts]) -> None:
        self.stood = sum((one.stood for one in counts), Counter[Key]())
        self.tagged = Counter((key, span.label) for one in counts for key, span in one.tagged)


def _longest(found: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """Yield those that do not lie within a longer one of the same label."""
    reach: dict[str, int] = {}
    for one in sorted(found, key=lambda one: one.order):
        if one.end > reach.get(one.label, -1):
            reach[one.label] = one.end
            yield one


def _most_frequent(attributes: dict[str, int]) -> dict[str, Any]:
    if not attributes:
        return {}
    written = min(attributes, key=lambda written: (-attributes[written], written))
    found: dict[str, Any] = msgspec.json.decode(written)
    return found


def _reason(tagged: Tagged, share: _Share) -> Reason:
    if share.here:
        return because(NAME, share.score, "The same words are tagged in this document.")
    return because(
        NAME,
        share.score,
        "Tagged {times} of the {stood} times that it stood in confirmed documents, as “{surface}” in {document}.",
        times=str(share.times),
        stood=str(max(share.stood, share.times)),
        surface=tagged.surface,
        document=tagged.document,
    )
