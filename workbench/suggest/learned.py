"""The suggester "learned": what a model proposes that was trained on the confirmed documents of the project."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import pycrfsuite

from workbench.core.suggestions import NOTHING, Suggested, Suggestion, because
from workbench.suggest import memory
from workbench.suggest.article import Article
from workbench.suggest.learned_features import Words, features, spans
from workbench.suggest.learned_model import LearnedModel
from workbench.suggest.memory_model import is_within, unread
from workbench.suggest.people.name_words import NameWords

NAME = "learned"
_LEAST = 0.2

_Seen = Sequence[tuple[int, pycrfsuite.ItemSequence]]  # each paragraph: the number of its first word, and its features


class Learned:
    """Proposes what a trained model finds; the score is the model's own probability.

    It learned from texts whose other annotations it must not show: where an article hides work, it proposes nothing.
    """

    name = NAME

    def __init__(self, model: LearnedModel) -> None:
        self._model = model
        self._kinds = NameWords()

    @cached_property
    def _taggers(self) -> list[pycrfsuite.Tagger]:
        taggers = []
        for layer in self._model.layers:
            tagger = pycrfsuite.Tagger()
            tagger.open_inmemory(layer.body)
            taggers.append(tagger)
        return taggers

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return what the model finds in an article; what was proposed before tells it something too."""
        if article.hidden:
            return NOTHING
        words = Words(article, self._kinds, earlier.spans)
        found_in = features(words, article, earlier.spans)
        seen = [(first, pycrfsuite.ItemSequence(found_in[first:last])) for first, last in words.paragraphs]
        skipped = unread(article.zones)
        found = (one for tagger in self._taggers for one in self._found(tagger, words, seen))
        surer = _Earlier(earlier.spans)
        kept = [one for one in found if not is_within(one.start, skipped) and not surer.defines(one)]
        return Suggested(tuple(sorted(kept, key=lambda one: one.order)))

    def _found(self, tagger: pycrfsuite.Tagger, words: Words, seen: _Seen) -> Iterator[Suggestion]:
        for first, items in seen:
            tagged = tagger.tag(items)
            for begin, end, label in spans(tagged):
                score = round(min(tagger.marginal(tagged[number], number) for number in range(begin, end)), 3)
                if score >= _LEAST:
                    yield self._suggestion(words.starts[first + begin], words.ends[first + end - 1], label, score)

    def _suggestion(self, start: int, end: int, label: str, score: float) -> Suggestion:
        reason = because(
            NAME,
            score,
            "A model trained on {documents} documents gives it {percent} %.",
            documents=str(self._model.documents),
            percent=str(round(100 * score)),
        )
        return Suggestion(start=start, end=end, label=label, score=score, reasons=(reason,))


class _Earlier:
    """What rules proposed. Where one is surer of a span, nothing else with the same label is proposed across it."""

    def __init__(self, spans: Sequence[Suggestion]) -> None:
        self._by_label: dict[str, list[Suggestion]] = {}
        for one in (one for one in spans if one.suggester != memory.NAME):
            self._by_label.setdefault(one.label, []).append(one)

    def defines(self, found: Suggestion) -> bool:
        return any(
            one.start < found.end
            and found.start < one.end
            and one.score >= found.score
            and (one.start, one.end) != (found.start, found.end)
            for one in self._by_label.get(found.label, ())
        )
