"""The learned model: conditional random fields that tag the words of an article, one for each layer of labels.

Labels that often stand within each other are in different layers, so that both are found.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import msgspec
import pycrfsuite
from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.core.records import Span
from workbench.core.suggestions import Suggestion
from workbench.suggest.article import Article
from workbench.suggest.learned_features import Words, features, tags
from workbench.suggest.memory_model import is_within, unread
from workbench.suggest.people.name_words import NameWords

VERSION = 1

_ITERATIONS = 45
_TRAINING = {
    "c1": 0.3,
    "c2": 0.02,
    "max_iterations": _ITERATIONS,
    "feature.possible_transitions": False,
}
_NESTED = 0.15  # labels of one layer stand within each other this often at most
MOST = 300  # examples: about a minute's work
_RAREST = 3  # spans: of fewer nothing is learned


class Example(Struct, frozen=True):
    """An article with what was proposed for it by rules, and what a person made of it."""

    article: Article
    earlier: tuple[Suggestion, ...]
    spans: tuple[Span, ...]


class Layer(Struct, frozen=True):
    """The labels of a layer, its field as CRFsuite stores it, and the hash of that (SHA-256)."""

    labels: tuple[str, ...]
    body: bytes
    hash: bytes


class LearnedModel(Struct, frozen=True):
    """All layers, and how many documents they were trained on."""

    version: int
    documents: int
    layers: tuple[Layer, ...]


def train(
    examples: Iterable[Example],
    *,
    without: frozenset[str] = frozenset(),
    progress: Callable[[float], None] = lambda share: None,
) -> LearnedModel:
    """Return a model trained on `examples`; the same examples in the same order give the same model.

    The interpreter is held while it computes, but between iterations: call it in a process of its own.

    Args:
        examples: gone through once; of many the last `MOST` teach.
        without: labels that are not learned.
        progress: called with the share of the work that is done; what it raises ends the work.
    """
    seen = deque(_seen(examples, without, progress), MOST)
    layers = layers_of([one.spans for one in seen])
    trained = []
    for number, labels in enumerate(layers):
        field = _Trainer(partial(_advance, progress, number, len(layers)))
        for one in seen:
            tagged = tags(one.words, [(span.start, span.end, span.label) for span in one.spans if span.label in labels])
            for first, last in one.words.paragraphs:
                field.append(one.features[first:last], tagged[first:last])
        body = field.trained()
        trained.append(Layer(labels, body, sha256(body).digest()))
    return LearnedModel(VERSION, len(seen), tuple(trained))


class _Seen(NamedTuple):
    """An example as it is learned from."""

    words: Words
    features: list[list[str]]
    spans: list[Span]


def _seen(examples: Iterable[Example], without: frozenset[str], progress: Callable[[float], None]) -> Iterator[_Seen]:
    kinds = NameWords()
    same: dict[str, str] = {}  # equal features are one string: there are millions
    for example in examples:
        words = Words(example.article, kinds, example.earlier)
        found = features(words, example.article, example.earlier)
        skipped = unread(example.article.zones)
        spans = [
            span
            for span in example.spans
            if span.label not in without and not span.fragments and not is_within(span.start, skipped)
        ]
        yield _Seen(words, [[same.setdefault(one, one) for one in each] for each in found], spans)
        progress(0.0)


def _advance(progress: Callable[[float], None], layer: int, layers: int, share: float) -> None:
    progress((layer + share) / layers)


class _Trainer(pycrfsuite.Trainer):  # type: ignore[misc]  # it comes without types
    """A field in training that tells how far it is."""

    def __init__(self, progress: Callable[[float], None]) -> None:
        super().__init__(algorithm="lbfgs", params=_TRAINING, verbose=False)
        self._progress = progress
        self._iterations = 0

    def message(self, message: str) -> None:
        if "Iteration #" in message:
            self._iterations += 1
            self._progress(min(1.0, self._iterations / _ITERATIONS))

    def trained(self) -> bytes:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "model"
            self.train(str(path))
            return path.read_bytes()


def layers_of(documents: Sequence[Sequence[Span]]) -> list[tuple[str, ...]]:
    """Return the labels of the spans in layers, so that those of one layer hardly ever stand within each other."""
    times = Counter(span.label for spans in documents for span in spans)
    together: Counter[tuple[str, str]] = Counter()
    for spans in documents:
        open_ones: list[Span] = []
        for span in sorted(spans, key=lambda one: (one.start, -one.end, one.label)):
            open_ones = [one for one in open_ones if one.end > span.start]
            together.update((one.label, span.label) for one in open_ones)
            open_ones.append(span)
    layers: list[list[str]] = []
    for label in sorted((label for label in times if times[label] >= _RAREST), key=lambda one: (-times[one], one)):
        fitting = (
            layer
            for layer in layers
            if all(_times_nested(together, label, one) <= _NESTED * min(times[label], times[one]) for one in layer)
        )
        layer = next(fitting, None)
        if layer is None:
            layers.append(layer := [])
        layer.append(label)
    return [tuple(layer) for layer in layers]


def _times_nested(together: Mapping[tuple[str, str], int], one: str, other: str) -> int:
    return together.get((one, other), 0) + together.get((other, one), 0)


def to_bytes(model: LearnedModel) -> bytes:
    """Return a model as it is stored; equal models give equal bytes."""
    return msgspec.msgpack.encode(model)


def from_bytes(body: bytes) -> LearnedModel:
    """Return a stored model.

    Raises:
        BadInput: these bytes are no model, a damaged one, or one of another version of the program.
    """
    try:
        model = msgspec.msgpack.decode(body, type=LearnedModel)
    except msgspec.DecodeError as error:
        raise BadInput("The stored model cannot be read; train it anew.") from error
    if model.version != VERSION:
        raise BadInput("The stored model is of another version; train it anew.")
    if any(sha256(layer.body).digest() != layer.hash for layer in model.layers):
        raise BadInput("The stored model is damaged; train it anew.")
    return model
