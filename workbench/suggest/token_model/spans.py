"""From tokens to spans: each of our words takes the tags of its first token, and words of one kind join."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean
from typing import NamedTuple

from workbench.core.tokens import Range
from workbench.suggest.edges import Found
from workbench.suggest.token_model.labels import OUTSIDE, Tag


class Token(NamedTuple):
    """A token of a window: its range in the text (code points), how likely each tag is, and how far its edge is."""

    start: int
    end: int
    likely: Sequence[float]
    margin: int


class _Kind(NamedTuple):
    name: str
    likely: float
    begins: bool


def of_words(words: Sequence[Range], tokens: Sequence[Token]) -> dict[Range, Sequence[float]]:
    """Return how likely each tag is for each word that has tokens.

    A word's first token counts. Windows overlap: of several the token counts that has most of its window around it.
    """
    found: dict[Range, Token] = {}
    position, last = 0, -1
    for token in tokens:
        if token.start < last:  # the next window begins
            position = bisect_right(words, token.start, key=lambda word: word.end)
        last = token.start
        while position < len(words) and words[position].end <= token.start:
            position += 1
        if position < len(words) and words[position].start < token.end:
            word = words[position]
            position += 1  # what else the word has of tokens says nothing
            if word not in found or found[word].margin < token.margin:
                found[word] = token
    return {word: token.likely for word, token in sorted(found.items())}


def joined(
    text: str, words: Mapping[Range, Sequence[float]], tags: Sequence[Tag], labels: Mapping[str, str]
) -> list[Found]:
    """Return the spans that the tags of words (in order) come to, with the labels that their kinds have.

    The score is the mean of how likely the kind is for the words. No span goes on into the next line.
    """
    return [found for run in _runs(text, words, tags) if (found := _found(run, labels))]


def _runs(
    text: str, words: Mapping[Range, Sequence[float]], tags: Sequence[Tag]
) -> Iterator[list[tuple[Range, _Kind]]]:
    run: list[tuple[Range, _Kind]] = []
    for word, likely in words.items():
        kind = _kind(likely, tags)
        goes_on = (
            run and run[-1][1].name == kind.name and not kind.begins and "\n" not in text[run[-1][0].end : word.start]
        )
        if not goes_on:
            yield run
            run = []
        run.append((word, kind))
    yield run


def _found(run: Sequence[tuple[Range, _Kind]], labels: Mapping[str, str]) -> Found | None:
    label = labels.get(run[0][1].name) if run else None
    if not label:
        return None
    return Found(run[0][0].start, run[-1][0].end, label, round(fmean(kind.likely for _, kind in run), 4))


def _kind(likely: Sequence[float], tags: Sequence[Tag]) -> _Kind:
    """Return the likeliest kind, whatever the parts of its tags, and whether it rather begins a span than goes on."""
    whole: dict[str, float] = {}
    leaning: dict[str, float] = {}
    for tag, share in zip(tags, likely, strict=True):
        whole[tag.kind] = whole.get(tag.kind, 0.0) + share
        leaning[tag.kind] = leaning.get(tag.kind, 0.0) + share * (tag.begins - tag.goes_on)
    name = max(whole, key=lambda kind: (whole[kind], kind == OUTSIDE, kind))
    return _Kind(name, min(1.0, whole[name]), leaning[name] > 0)
