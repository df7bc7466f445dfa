"""The clauses that a text reports without marks, all in one pass: what each cue opens, and what stands around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from workbench.core.quotes import cue_lexicon
from workbench.core.quotes.clauses import (
    COMMA,
    LEAST,
    REACH,
    TURNS,
    Clause,
    before_connector,
    clause_of,
    ends_clause,
    is_subjunctive,
    rivals,
)
from workbench.core.quotes.cues import Cue, after_letters, phrase_at
from workbench.core.quotes.inflection import key
from workbench.core.quotes.noun_phrases import end_before_object, end_of_phrase, skip_adjuncts, skip_leads
from workbench.core.quotes.stretch import Stretch
from workbench.core.quotes.word_classes import complementizer, has_conjunction, is_not_speaking

Way = Literal["clause", "question", "colon", "noun", "around"]

_LONGEST = 160  # words of a clause; without a stop for so long, it is no prose
_AROUND = ("according", "attribution")
_NOUN = 0.5  # weight of a noun that opens a clause
_COLON_REACH = 14
_NEAR = 8  # words between the speaker behind "بحسب" and the comma that ends the phrase


class Reported(NamedTuple):
    """A reported clause, in which way it is reported, and how likely a person would tag it just so."""

    clause: Clause
    way: Way
    score: float

    @property
    def order(self) -> tuple[int, int]:
        """By place in the text."""
        return self.clause.start, self.clause.end


def reported_clauses(stretch: Stretch) -> list[Reported]:
    """Return every clause that a cue of `stretch` reports, in order; some lie within others."""
    stops = _stops(stretch)
    found: dict[int, Reported] = {}
    around: list[Cue] = []
    for cue in stretch.cues:
        if cue.kind in _AROUND:
            around.append(cue)
        elif one := _opened(stretch, cue, stops):
            found.setdefault(one.clause.first, one)
    firsts = sorted(found)
    for cue in around:
        for one in _attributed(stretch, cue, stops, [found[first] for first in firsts[bisect_left(firsts, cue.first - _LONGEST) : bisect_right(firsts, cue.last + _NEAR)]]):
            found.setdefault(one.clause.first, one)
    return sorted(found.values(), key=lambda one: one.order)


def _stops(stretch: Stretch) -> list[int]:
    """Return the numbers of the words before which a reported clause ends, if it began before them."""
    words = stretch.words
    stops = [
        number
        for number, word in enumerate(words)
        if word.gap != " " and (".." in word.gap or (COMMA.search(word.gap) and phrase_at(words, number, TURNS)))
    ]
    for cue in stretch.cues:
        if cue.first and not words[cue.first].breaks:
            behind_comma = bool(COMMA.search(words[cue.first].gap))
            if ends_clause(stretch, cue, behind_comma, stretch.sentence(cue.first)[1]):
                stops.append(cue.first)
    return sorted(stops)


def _last_word(stretch: Stretch, first: int, limit: int, stops: list[int]) -> int:
    """Return the number of the word behind a clause that begins at word `first`."""
    place = bisect_right(stops, first)
    last = min(limit, first + _LONGEST)
    if place < len(stops) and stops[place] < last:
        return before_connector(stretch, stops[place], first)
    return last


def _opened(stretch: Stretch, cue: Cue, stops: list[int]) -> Reported | None:
    """Return what a verb, participle or noun reports behind itself."""
    limit = stretch.sentence(cue.first)[1]
    if cue.weight < LEAST or (cue.kind == "noun" and cue.weight < _NOUN):
        return None
    return _with_complementizer(stretch, cue, limit, stops) or _bare(stretch, cue, limit, stops)


def _with_complementizer(stretch: Stretch, cue: Cue, limit: int, stops: list[int]) -> Reported | None:
    words = stretch.words
    for number in range(cue.last, min(limit, cue.last + REACH)):
        if (letters := complementizer(words[number])) is None or is_subjunctive(stretch, number):
            continue
        if any(rivals(other) for other in stretch.cues_from(cue.last, number)):
            return None
        start = after_letters(stretch.text, words[number], letters)
        clause = clause_of(stretch, start, number, _last_word(stretch, number, limit, stops), cue)
        return Reported(clause, "clause", cue.weight * 0.985 ** (number - cue.last))
    return None


def _bare(stretch: Stretch, cue: Cue, limit: int, stops: list[int]) -> Reported | None:
    words = stretch.words
    rival = next(iter(stretch.cues_from(cue.last, cue.last + _COLON_REACH)), None)
    for number in range(cue.last, min(limit, cue.last + _COLON_REACH, rival.first if rival else limit)):
        if ":" in words[number].gap:
            last = _last_word(stretch, number, limit, stops)
            return Reported(clause_of(stretch, words[number].start, number, last, cue), "colon", cue.weight * 0.7)
    return None


def _attributed(stretch: Stretch, cue: Cue, stops: list[int], near: list[Reported]) -> Iterator[Reported]:
    """Yield the clause around an attribution: "وفقا لخبراء، …" and "…، على ما قال الوزير"."""
    words = stretch.words
    floor, limit = stretch.sentence(cue.first)
    if cue.kind == "according" and is_not_speaking(words, cue.last, cue.needs_letter):
        return
    if skip_leads(words, floor, cue.first) >= cue.first:
        behind = end_of_phrase(words, cue.last, limit, spelt_from=int(cue.needs_letter))
        for number in range(behind, min(limit, behind + _NEAR)):
            if (letters := complementizer(words[number])) is not None:
                start = after_letters(stretch.text, words[number], letters)
                last = _last_word(stretch, number, limit, stops)
                yield Reported(clause_of(stretch, start, number, last, cue), "around", 0.85)
                return
            if COMMA.search(words[number].gap):
                last = _last_word(stretch, number, limit, stops)
                yield Reported(clause_of(stretch, words[number].start, number, last, cue), "around", 0.75)
                return
        return
    if any(one.clause.cue.first >= floor and one.clause.first < cue.first for one in near):
        return
    first = max(floor, cue.first - _LONGEST)
    start = after_letters(stretch.text, words[first], int(has_conjunction(words[first].key)))
    yield Reported(clause_of(stretch, start, first, cue.first, cue), "around", 0.75)
