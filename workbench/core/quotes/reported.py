"""The clauses that a text reports without marks, all in one pass: what each cue opens, and what stands around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from workbench.core.quotes import cue_lexicon
from workbench.core.quotes.clauses import (
    COMMA,
    LEAST,
    REACH,
    Clause,
    before_connector,
    clause_of,
    ends_clause,
    is_spelt_out,
    is_subjunctive,
    outdoes,
)
from workbench.core.quotes.cues import Cue, after_letters
from workbench.core.quotes.inflection import key
from workbench.core.quotes.nominal import nominal
from workbench.core.quotes.noun_phrases import end_of_phrase, skip_adjuncts, skip_leads
from workbench.core.quotes.phrases import TRANSITIONS, TURNS
from workbench.core.quotes.sentence import Word
from workbench.core.quotes.speakers import WAS
from workbench.core.quotes.stretch import Stretch
from workbench.core.quotes.word_classes import (
    complementizer,
    has_conjunction,
    is_not_speaking,
    is_role,
    names_behind,
    words_in,
)

Way = Literal["clause", "question", "colon", "noun", "around"]

_LONGEST = 160  # words of a clause; without a stop for so long, it is no prose
_AROUND = ("according", "attribution")
_NOUN = 0.5  # weight of a noun that opens a clause
_COLON_REACH = 14
_LEAST_SURE, _BY_WEIGHT = 0.5, 0.36  # score of a clause: of any cue, and by the weight of the cue
_PER_WORD = 0.996  # what a word between a cue and its clause leaves of the score
_NAME = 2  # words in marks that may stand before a clause
_SHORTEST = 3  # words of a clause before an attribution
_SURE = 0.6
_PREPOSITIONS = frozenset(map(key, ("إلى", "في", "على", "من", "عن")))
_NOT_TO = frozenset(map(key, ("ألا", "بألا")))
_WHAT = key("ما")
_WHICH = frozenset(map(key, ("وهو", "وهي", "وهذا")))
NEGATIONS = frozenset(map(key, cue_lexicon.NEGATIONS))
_WORTH = frozenset(map(key, ("جدير", "الجدير", "والجدير", "يجدر", "تجدر", "وتجدر")))
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
    governed = sorted(one.clause.cue.first for one in found.values())
    before = -1
    for cue in around:
        floor = stretch.sentence(cue.first)[0]
        place = bisect_left(governed, floor)
        is_governed = before >= floor or (place < len(governed) and governed[place] < cue.first)
        if one := _attributed(stretch, cue, stops, is_governed=is_governed):
            found.setdefault(one.clause.first, one)
        before = cue.first
    return sorted(found.values(), key=lambda one: one.order)


def _stops(stretch: Stretch) -> list[int]:
    """Return the numbers of the words before which a reported clause ends, if it began before them."""
    words = stretch.words
    stops = [
        number
        for number, word in enumerate(words)
        if word.gap != " " and (".." in word.gap or (COMMA.search(word.gap) and TURNS.at(words, number)))
    ]
    for cue in stretch.cues:
        if cue.first and not words[cue.first].breaks:
            behind_comma = bool(COMMA.search(words[cue.first].gap))
            if ends_clause(stretch, cue, behind_comma, stretch.sentence(cue.first)[1]):
                stops.append(cue.first - 2 if _comments(words, cue.first) else cue.first)
            elif _comments(words, cue.first):
                stops.append(cue.first - 2)
    return sorted(stops)


def _comments(words: Sequence[Word], number: int) -> bool:
    """Tell whether a verb tells what another said of the clause before: "…، وهو ما نفته الوزارة"."""
    return number > 1 and words[number - 1].key == _WHAT and words[number - 2].key in _WHICH


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


def _reach(stretch: Stretch, cue: Cue, limit: int, words: int) -> int:
    """Return the number of the word before which what a cue opens must begin: not in marks, not behind a rival."""
    limit = min(limit, cue.last + words)
    for other in stretch.cues_from(cue.last, limit):
        if outdoes(stretch, cue, other):
            limit = other.first
            break
    start = stretch.words[cue.last - 1].end
    for passage in stretch.passages_from(start, stretch.words[limit - 1].end if limit > cue.last else start):
        first, last = stretch.touched(passage.start, passage.end)
        if last - first > _NAME and not (first > cue.last and names_behind(stretch.words[first - 1].key)):
            return min(limit, first + 1)
    return limit


def _with_complementizer(stretch: Stretch, cue: Cue, limit: int, stops: list[int]) -> Reported | None:
    words = stretch.words
    reach = _reach(stretch, cue, limit, REACH)
    for number in range(cue.last, reach):
        word = words[number]
        letters = complementizer(word)
        if letters is None and number > cue.last - 1 and _is_question(cue, word):
            start = after_letters(stretch.text, word, 0)
            last = _last_word(stretch, number, limit, stops)
            return Reported(clause_of(stretch, start, number, last, cue), "question", 0.7)
        if letters is None and word.key in _NOT_TO and stretch.text[word.start] in "أب":
            letters = int(word.key[0] == "ب")
        if letters is None or is_subjunctive(stretch, number) or is_spelt_out(stretch, number):
            continue
        start = after_letters(stretch.text, word, letters)
        clause = clause_of(stretch, start, number, _last_word(stretch, number, limit, stops), cue)
        return Reported(clause, "clause", _sureness(stretch, cue, number))
    return None


def _sureness(stretch: Stretch, cue: Cue, number: int) -> float:
    """Return how surely a cue reports the clause that word `number` opens."""
    words = stretch.words
    if cue.kind == "verb" and not cue.bound and number <= cue.last + 1:
        spelt = words[cue.first].key
        bare = spelt[1:] if cue.joined else spelt
        if bare in words_in("IMPERSONAL_VERBS") and (number == cue.last or words[cue.last].key in _PREPOSITIONS):
            alone = cue.first == 0 or words[cue.first - 1].key not in words_in("RELATIVES")
            return 0.2 if alone else 0.35
    if cue.first and words[cue.first - 1].key in _WORTH:
        return 0.15
    if cue.first and words[cue.first - 1].key in NEGATIONS:
        return 0.7 if cue.lemma == "استبعد" else 0.35
    return (_LEAST_SURE + _BY_WEIGHT * cue.weight) * _PER_WORD ** (number - cue.last)


def _is_question(cue: Cue, word: Word) -> bool:
    """Tell whether a word opens what was asked: "تساءل عمن …", "سأل هل …"."""
    return cue.lemma in cue_lexicon.QUESTIONS and word.key in words_in("QUESTION_WORDS")


def _bare(stretch: Stretch, cue: Cue, limit: int, stops: list[int]) -> Reported | None:
    words = stretch.words
    reach = _reach(stretch, cue, limit, _COLON_REACH)
    for number in range(cue.last, reach):
        if ":" in words[number].gap and cue.kind != "noun":
            last = _last_word(stretch, number, limit, stops)
            return Reported(clause_of(stretch, words[number].start, number, last, cue), "colon", cue.weight * 0.7)
    if found := nominal(stretch, cue, reach):
        start = after_letters(stretch.text, words[found.number], found.letters)
        last = _last_word(stretch, found.number, limit, stops)
        return Reported(clause_of(stretch, start, found.number, last, cue), "noun", found.score)
    return None


def _attributed(stretch: Stretch, cue: Cue, stops: list[int], *, is_governed: bool) -> Reported | None:
    """Return the clause around an attribution: "وفقا لخبراء، …" and "…، على ما قال الوزير".

    `is_governed`: something else reports already what stands before it in its sentence.
    """
    words = stretch.words
    floor, limit = stretch.sentence(cue.first)
    if cue.kind == "according" and is_not_speaking(words, cue.last, cue.needs_letter):
        return None
    surely = 0.8 if cue.kind == "attribution" else 0.75
    if skip_leads(words, floor, cue.first) >= cue.first:
        return _behind_attribution(stretch, cue, limit, stops, surely)
    verbs = stretch.cues_from(max(floor, cue.first - REACH), cue.first)
    if is_governed or any(
        one.kind == "verb" and one.weight >= _SURE and _just_names(stretch, one, cue) for one in verbs
    ):
        return None
    first = _opening(stretch, max(floor, cue.first - _LONGEST), cue.first)
    subject = first + (words[first].key in WAS)
    if cue.first - first < _SHORTEST or end_of_phrase(words, subject, cue.first) >= cue.first:
        return None
    start = after_letters(stretch.text, words[first], int(has_conjunction(words[first].key)))
    return Reported(clause_of(stretch, start, first, cue.first, cue), "around", surely)


def _behind_attribution(stretch: Stretch, cue: Cue, limit: int, stops: list[int], surely: float) -> Reported | None:
    """Return the clause behind an attribution that opens its sentence."""
    words = stretch.words
    comma = next((n for n in range(cue.last + 1, limit) if COMMA.search(words[n].gap)), limit)
    until = limit if comma < limit and is_role(words[comma].key) else comma
    behind = end_of_phrase(words, cue.last, until, spelt_from=int(cue.needs_letter))
    for number in range(behind, min(limit, behind + _NEAR)):
        letters = complementizer(words[number])
        if letters is not None or COMMA.search(words[number].gap):
            start = after_letters(stretch.text, words[number], letters or 0)
            return Reported(
                clause_of(stretch, start, number, _last_word(stretch, number, limit, stops), cue), "around", surely
            )
    return None


def _just_names(stretch: Stretch, verb: Cue, cue: Cue) -> bool:
    """Tell whether nothing but its subject stands between a verb and an attribution: "قال الوزير، بحسب الوكالة، إن"."""
    last = skip_adjuncts(stretch.words, verb.last, cue.first)
    return skip_adjuncts(stretch.words, end_of_phrase(stretch.words, last, cue.first), cue.first) >= cue.first


def _opening(stretch: Stretch, first: int, limit: int) -> int:
    """Return where a clause begins behind "على صعيد متصل،", and where another main clause opens with "، فـ"."""
    words = stretch.words
    for number in range(limit - 1, first, -1):
        if words[number].gap != " " and COMMA.search(words[number].gap) and words[number].key.startswith("فال"):
            return number
    if lead := TRANSITIONS.at(words, first):
        behind = next((n for n in range(lead.last, min(limit, lead.last + 4)) if COMMA.search(words[n].gap)), 0)
        return behind or first
    return first
