"""Quotes broken by their attribution: "…، قال فلان، …", within one pair of marks or between two."""

import regex

from workbench.core.quotes.cues import Cue
from workbench.core.quotes.marks import Passage
from workbench.core.quotes.noun_phrases import end_of_phrase, skip_adjuncts
from workbench.core.quotes.stretch import Stretch

Ranges = tuple[tuple[int, int], ...]

_SURE = 0.8  # weight of a verb that may break a quote
_COMMA = regex.compile("[،,]")
_STOP = regex.compile(r"[.!؟?]\s*\Z")
_LONGEST = 400  # code points between two fragments


def fragments(stretch: Stretch, passage: Passage) -> Ranges:
    """Return the parts of the quote that `passage` belongs to: itself, or all fragments of a broken one."""
    joined = [passage]
    while (behind := _next(stretch, joined[-1])) and _breaks(stretch, joined[-1], behind):
        joined.append(behind)
    while (before := _previous(stretch, joined[0])) and _breaks(stretch, before, joined[0]):
        joined.insert(0, before)
    if len(joined) > 1:
        return tuple((part.start, part.end) for part in joined)
    return _broken_inside(stretch, passage)


def _next(stretch: Stretch, passage: Passage) -> Passage | None:
    return next(iter(stretch.passages_from(passage.end + 1, passage.end + _LONGEST)), None)


def _previous(stretch: Stretch, passage: Passage) -> Passage | None:
    before = (other for other in stretch.passages_before(passage.start) if passage.start - _LONGEST < other.end)
    return max((other for other in before if other.end < passage.start), key=lambda other: other.end, default=None)


def _breaks(stretch: Stretch, before: Passage, behind: Passage) -> bool:
    """Tell whether nothing but an attribution stands between two passages: `"…"، أضاف فلان، "…"`."""
    if _STOP.search(stretch.text, before.start, before.end):
        return False
    first = stretch.number_at(before.end)
    last = stretch.number_at(behind.start)
    cue = next(iter(stretch.cues_from(first, first + 1)), None)
    if not cue or last >= len(stretch.words) or any(word.breaks for word in stretch.words[first : last + 1]):
        return False
    return _attributes(stretch, cue, last) == last and bool(_COMMA.search(stretch.words[last].gap))


def _attributes(stretch: Stretch, cue: Cue, limit: int) -> int:
    """Return the number of the word behind a verb of saying, its subject and its adverbs; 0 if it is no such verb."""
    if cue.kind != "verb" or cue.joined or cue.weight < _SURE:
        return 0
    behind = skip_adjuncts(stretch.words, cue.last, limit)
    behind = end_of_phrase(stretch.words, behind, limit)
    return skip_adjuncts(stretch.words, behind, limit)


def _broken_inside(stretch: Stretch, passage: Passage) -> Ranges:
    """Return the parts of a passage before and behind an attribution that stands within its marks."""
    words = stretch.words
    first, limit = stretch.touched(passage.start, passage.end)
    for cue in (*stretch.cues_from(first + 1, limit), *stretch.quoted_from(first + 1, limit)):
        behind = _attributes(stretch, cue, limit)
        if cue.last < behind < limit and all(_COMMA.search(words[number].gap) for number in (cue.first, behind)):
            return (passage.start, words[cue.first - 1].end), (words[behind].start, passage.end)
    return ((passage.start, passage.end),)


def breaking_cue(stretch: Stretch, content: Ranges) -> Cue | None:
    """Return the cue between the first two fragments of a broken quote."""
    first, limit = stretch.number_at(content[0][1]), stretch.number_at(content[1][0])
    return next(iter((*stretch.cues_from(first, limit), *stretch.quoted_from(first, limit))), None)
