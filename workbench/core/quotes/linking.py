"""What belongs to a quote that a known cue reports: further cues, the speaker, and the outlets that pass it on."""

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from workbench.core.quotes import cue_lexicon
from workbench.core.quotes.cues import Cue
from workbench.core.quotes.inflection import key
from workbench.core.quotes.outlets import hearers, is_outlet, relays
from workbench.core.quotes.speakers import Phrase, named_speakers
from workbench.core.quotes.stretch import Stretch

AROUND = ("according", "attribution")
_OWN = 0.6  # score of a speaker that the sentence of its cue names
_QUOTING = (key("نقلا"), key("على لسان"))
_BETWEEN, _BEHIND = 40, 60  # words in which attributions are looked for
_MOST = 2  # attributions in each place
_REPORTS = 0.6  # weight of a verb that reports something of its own
_PRONOUN = 2  # letters: "عنهم" names nobody
_SAYING = "قال"
_PAIR_WITHIN = 26  # words between "نقلت" and "قوله"


class Links(NamedTuple):
    """The cues of a quote, the one that governs it first; its speaker, if any; the outlets that pass it on.

    `is_own`: the speaker stands in the sentence of the cue.
    """

    cues: tuple[Cue, ...]
    source: Phrase | None
    relays: tuple[Phrase, ...]
    is_own: bool


NO_LINKS = Links((), None, (), False)


def links_of(stretch: Stretch, cue: Cue, first: int, last: int) -> Links:
    """Return what belongs to the quote of the words `first` to `last` (exclusive) that `cue` reports."""
    limit = first if cue.last <= first else len(stretch.words)
    cues = [cue]
    passing: list[Phrase] = []
    told = [] if cue.lemma in cue_lexicon.IMPERSONAL else named_speakers(stretch, cue, limit)
    told = [phrase for phrase in told if phrase.end - phrase.start > _PRONOUN]
    source = told[0] if told else None
    if pair := _passing_on(stretch, cue):
        cues.insert(0, pair)
        passing += [
            p for phrase in named_speakers(stretch, pair, cue.first) for p in _first(relays(stretch, pair, phrase))
        ]
    if cue.kind == "participle" and cue.lemma == _SAYING and (verb := _verb_of(stretch, cue)):
        cues.insert(0, verb)  # "تابع الوزير قائلا"
    for phrase in told[1:]:
        if phrase.score > 0.5:
            passing += _first(relays(stretch, cue, phrase))
    for phrase in hearers(stretch, cue, limit):
        passing += _first(relays(stretch, cue, phrase))
    for other in _around(stretch, cue, first, last):
        cues.append(other)
        spoken = named_speakers(stretch, other, first if other.last <= first else len(stretch.words))
        if not spoken:
            continue
        is_quoting = other.lemma.startswith(_QUOTING)
        for phrase in spoken:
            if is_outlet(stretch, phrase):
                passing += _first(relays(stretch, other, phrase))
        best = spoken[0]
        if not is_outlet(stretch, best) and (source is None or is_quoting or is_outlet(stretch, source)):
            if source and is_outlet(stretch, source):
                passing += _first(relays(stretch, cue, source))
            source = best
    own = source is not None and source.score >= _OWN
    found = {(p.start, p.end): p for p in passing if source is None or p.end <= source.start or source.end <= p.start}
    return Links(tuple(cues), source, tuple(found.values())[:_MOST], own)


def _first(phrases: Iterator[Phrase]) -> list[Phrase]:
    """Return the best name of an outlet."""
    return [phrase for phrase in phrases if phrase.end - phrase.start > 1][:1]


def _passing_on(stretch: Stretch, cue: Cue) -> Cue | None:
    """Return the verb that passes on what "قوله" reports: "نقلت الوكالة عن الوزير [قوله]"."""
    if cue.kind != "noun" or not cue.bound:
        return None
    floor = max(stretch.sentence(cue.first)[0], cue.first - _PAIR_WITHIN)
    for other in stretch.cues_before(cue.first, floor):
        if other.lemma in cue_lexicon.PASSING_ON:
            return other
        if other.kind == "verb":
            return None
    return None


def _verb_of(stretch: Stretch, cue: Cue) -> Cue | None:
    """Return the verb that "قائلا" goes with."""
    floor = max(stretch.sentence(cue.first)[0], cue.first - _PAIR_WITHIN)
    before = next(stretch.cues_before(cue.first, floor), None)
    return before if before and before.kind == "verb" and before.weight >= _OWN else None


def _around(stretch: Stretch, cue: Cue, first: int, last: int) -> Iterator[Cue]:
    """Yield the attributions that stand between a cue and its quote, or behind the quote in the same sentence."""
    limit = stretch.sentence(max(cue.first, first))[1]
    behind = max(last, cue.last)
    between = (other for other in stretch.cues_from(cue.last, min(first, cue.last + _BETWEEN)) if other.kind in AROUND)
    yield from islice(between, _MOST)
    trailing = takewhile(_speaks_for_another, stretch.cues_from(behind, min(limit, behind + _BEHIND)))
    yield from islice((other for other in trailing if other.kind in AROUND), _MOST)


def _speaks_for_another(cue: Cue) -> bool:
    """Tell whether a cue is none that begins a report of its own."""
    return cue.kind != "verb" or cue.weight <= _REPORTS
