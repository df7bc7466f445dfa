"""The suggester "learned": what a model proposes that was trained on the confirmed documents of the project."""

from collections.abc import Iterator
from functools import cached_property

import pycrfsuite

from workbench.core.suggestions import Suggested, Suggestion, because
from workbench.suggest.article import Article
from workbench.suggest.learned_features import Words, features, spans
from workbench.suggest.learned_model import LearnedModel
from workbench.suggest.memory_model import is_within, unread
from workbench.suggest.people.name_words import NameWords

NAME = "learned"
_LEAST = 0.2


class Learned:
    """Proposes what a trained model finds; the score is the model's own probability."""

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
        words = Words(article, self._kinds, earlier.spans)
        seen = features(words, article, earlier.spans)
        skipped = unread(article.zones)
        found = (one for tagger in self._taggers for one in self._found(tagger, words, seen))
        kept = [one for one in found if not is_within(one.start, skipped)]
        return Suggested(tuple(sorted(kept, key=lambda one: one.order)))

    def _found(self, tagger: pycrfsuite.Tagger, words: Words, seen: list[list[str]]) -> Iterator[Suggestion]:
        for first, last in words.paragraphs:
            tagged = tagger.tag(seen[first:last])
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
