"""What stands behind the name of a speaker and a colon at the beginning of a line: "الكرملين: …"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.core.quotes.clauses import end_before
from workbench.core.quotes.marks import outer
from workbench.core.quotes.noun_phrases import can_begin, end_of_phrase
from workbench.core.quotes.speakers import Phrase, phrase_of
from workbench.core.quotes.stretch import Stretch
from workbench.core.quotes.word_classes import is_role_or_body, words_in

_LONGEST = 8  # words of a speaker
_IN_TITLE, _IN_BODY = 0.62, 0.42
_UNKNOWN = 0.55  # share of these where nothing tells that it is a speaker


class Headline(NamedTuple):
    """What is said, in code points; who says it; and how likely a person would tag it."""

    start: int
    end: int
    speaker: Phrase
    score: float


def is_within(offset: int, ranges: Sequence[tuple[int, int]]) -> bool:
    """Tell whether an offset lies in one of some ranges that stand in order."""
    place = bisect_right(ranges, offset, key=_start) - 1
    return place >= 0 and offset < ranges[place][1]


def _start(place: tuple[int, int]) -> int:
    return place[0]


def headlines(
    stretch: Stretch, known: Sequence[tuple[int, int]], titles: Sequence[tuple[int, int]]
) -> Iterator[Headline]:
    """Yield what stands behind a speaker and a colon at the beginning of a paragraph; `known` are people and bodies."""
    words = stretch.words
    for first in stretch.paragraphs:
        limit = stretch.sentence(first)[1]
        colon = next((n for n in range(first + 1, min(limit, first + _LONGEST + 1)) if ":" in words[n].gap), 0)
        if not colon or words[first].key in words_in("NO_HEADS") or not can_begin(words, first):
            continue
        if stretch.cues_from(first, colon) or end_of_phrase(words, first, colon) < colon:
            continue
        speaker = phrase_of(stretch, first, colon, 0.8)
        place = bisect_left(known, speaker.start, key=_start)
        is_speaker = is_role_or_body(words[first].key) or (place < len(known) and known[place][0] < speaker.end)
        score = _IN_TITLE if is_within(speaker.start, titles) else _IN_BODY
        start = words[colon].start
        near = stretch.passages_from(start, start + 1)
        start = min((outer(stretch.text, one)[0] for one in near), default=start)
        yield Headline(start, end_before(stretch, colon, limit), speaker, score if is_speaker else score * _UNKNOWN)
