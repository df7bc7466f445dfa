"""Who says what was found, from quote to quote through a text, and what he does with it."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from workbench.core.quotes.broken import Ranges
from workbench.core.quotes.cue_lexicon import IMPERSONAL, NEGATIONS, PASSING_ON, STANCES, WISHING
from workbench.core.quotes.inflection import key
from workbench.core.quotes.linking import AROUND, Links
from workbench.core.quotes.marks import Marks
from workbench.core.quotes.proposals import Mode
from workbench.core.quotes.speakers import Phrase, topic_of
from workbench.core.quotes.stretch import Stretch
from workbench.core.quotes.word_classes import is_nameless, words_in

Way = Literal["marks", "goes-on", "clause", "question", "colon", "noun", "around", "headline"]
Speaker = Literal["entity", "unnamed", "implicit"]
Stance = Literal["assert", "deny", "order", "ask", "hope"]

_FAR = 1500  # code points between what a speaker said and what goes on with it
_OPENS_WITHIN = 2  # words before a verb that opens its sentence
_REMEMBERED = 4  # quotes
_HOPE = key("أمل")
_WISH = 8  # words between "أعرب" and "أمله"
_NOT = frozenset(map(key, NEGATIONS))


class Saying(NamedTuple):
    """A quote as it is found; its links are those of its own sentence."""

    content: Ranges
    mode: Mode
    marks: Marks | Literal[""]
    links: Links
    way: Way
    score: float


def with_speakers(
    stretch: Stretch, sayings: Sequence[Saying], known: Sequence[tuple[int, int]]
) -> list[tuple[Saying, Speaker]]:
    """Return quotes, which come in order, with who speaks.

    One without a speaker of its own goes on with the one before; what goes on with nothing is left out. `known` are the
    ranges of people and bodies, in order.
    """
    found: list[tuple[Saying, Speaker]] = []
    before: list[Saying] = []
    for saying in sayings:
        source, is_own = _speaker(stretch, saying, before)
        if source and is_own:
            source = _bordered(source, saying.links, known)
        relays = saying.links.relays
        if source and not relays and before and source == before[-1].links.source:
            relays = before[-1].links.relays
        links = saying.links._replace(source=source, relays=relays, is_own=is_own)
        if not source and saying.way == "goes-on":
            continue
        told = saying._replace(links=links)
        before = [*(one for one in before[1 - _REMEMBERED :] if one.links.cues != links.cues or not links.cues), told]
        found.append((told, _known_as(stretch, links)))
    return found


def _speaker(stretch: Stretch, saying: Saying, before: Sequence[Saying]) -> tuple[Phrase | None, bool]:
    """Return the speaker of a quote, and whether its own sentence names him."""
    links = saying.links
    last = next((one for one in reversed(before) if one.links.source), None)
    is_near = last is not None and saying.content[0][0] - last.content[-1][1] <= _FAR
    going_on = last.links.source if last and is_near else None
    if not links.cues:
        return (going_on, False) if saying.way == "goes-on" else (links.source, True)
    cue = links.cues[1] if len(links.cues) > 1 and links.cues[0].lemma in PASSING_ON else links.cues[0]
    if cue.lemma in IMPERSONAL:
        return None, False
    floor = stretch.sentence(cue.first)[0]
    same = last if last and last.links.cues and floor <= last.links.cues[0].first < cue.first else None
    if same and cue.kind not in AROUND and (cue.kind == "participle" or not links.is_own):
        return same.links.source, same.links.is_own and cue.kind != "verb"
    if links.source and (links.is_own or cue.kind != "verb"):
        return links.source, True
    if cue.kind == "verb" and cue.first - floor > _OPENS_WITHIN and (topic := topic_of(stretch, cue)):
        return topic, True
    return (going_on, False) if going_on else (links.source, links.source is not None)


def _bordered(source: Phrase, links: Links, known: Sequence[tuple[int, int]]) -> Phrase:
    """Return a speaker with the borders of known names: not cut within one, and cut before the object of its verb."""
    first = bisect_left(known, (source.start, 0))
    near = known[first : bisect_left(known, (source.end, 0))]
    for start, end in near:
        if end > source.end > start:
            return source._replace(end=end)
    for (start, end), (behind, _) in pairwise(near):
        if start == source.start and end + 1 == behind:  # "أبلغت [موسكو] واشنطن"
            return source._replace(end=end)
    return source


def _known_as(stretch: Stretch, links: Links) -> Speaker:
    """Return how the speaker is known: by name, without one, or only from before."""
    if links.cues and links.cues[0].lemma in IMPERSONAL:
        return "unnamed"
    if not links.source or not links.is_own:
        return "implicit"
    start, end = links.source.start, min(links.source.end, stretch.words[links.source.first].end)
    return "unnamed" if is_nameless(key(stretch.text[start:end])) else "entity"


def stance_of(stretch: Stretch, saying: Saying) -> Stance | Literal[""]:
    """Return what the speaker does with the words, where the reporting word and the first words tell; else ""."""
    cues = saying.links.cues
    first = stretch.words[min(stretch.number_at(saying.content[0][0]), len(stretch.words) - 1)].key
    for cue in cues:
        for stance, lemmas in STANCES.items():
            if cue.lemma in lemmas:
                return "" if cue.first and stretch.words[cue.first - 1].key in _NOT else stance
    wishes = (word.key for cue in cues if cue.lemma in WISHING for word in stretch.words[cue.last : cue.last + _WISH])
    if any(wish.startswith(_HOPE) for wish in wishes):
        return "hope"
    if saying.mode == "direct" and first in words_in("REQUESTS"):
        return "ask"
    return "" if stretch.text[saying.content[-1][1] - 1] in "؟?" else "assert"
