"""Reported clauses without marks: where what a cue reports begins and ends."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from workbench.core.quotes import cue_lexicon
from workbench.core.quotes.cues import Cue, after_letters
from workbench.core.quotes.inflection import key
from workbench.core.quotes.marks import Passage, outer
from workbench.core.quotes.noun_phrases import end_before_object, end_of_phrase, skip_adjuncts
from workbench.core.quotes.phrases import TURNS
from workbench.core.quotes.stretch import Stretch
from workbench.core.quotes.word_classes import complementizer, has_conjunction, words_in
from workbench.core.tokens import trim

REACH = 26  # words between a cue and the clause that it opens
_GOVERNS = 14  # words between a cue and what shows that it reports
LEAST = 0.45  # weight of a cue that opens a clause
_LEAST_WITHOUT = 0.6  # the same where no complementizer tells
_SURE = 0.75  # weight of a verb that reports its sentence, whatever attribution follows
COMMA = regex.compile("[،,؛]")
_CLOSING = regex.compile(r"\s*[\"”“»›]")
_PREPOSITIONS = frozenset(map(key, ("إلى", "عن", "على", "من")))
_NEAR = 8  # words between the speaker behind "بحسب" and the comma that ends the phrase
_NOUN = 0.5
_CONNECTORS = frozenset(map(key, ("فيما", "إذ", "حيث", "كما", "بينما", "حين", "الذي", "التي", "وقد", "ثم")))


class Clause(NamedTuple):
    """A reported clause: its range in code points, its words (`last` is exclusive), and the cue that reports it."""

    start: int
    end: int
    first: int
    last: int
    cue: Cue


def clause_at(stretch: Stretch, offset: int) -> Clause | None:
    """Return the innermost reported clause around `offset`, one with a complementizer before one without."""
    number = min(stretch.number_at(offset), len(stretch.words) - 1)
    if number < 0:
        return None
    if number and offset < stretch.words[number].start:  # behind a word: it belongs to what that ends
        number -= 1
    floor, limit = stretch.sentence(number)
    for find, preferred in ((_with_complementizer, _start), (_attributed, _start), (_bare, _weight)):
        inside = [clause for clause in find(stretch, floor, limit) if clause.start <= offset <= clause.end]
        if inside:
            return max(inside, key=preferred)
    return None


def _start(clause: Clause) -> float:
    return clause.start


def _weight(clause: Clause) -> float:
    return clause.cue.weight


def _with_complementizer(stretch: Stretch, floor: int, limit: int) -> Iterator[Clause]:
    """Yield the clauses that open with إن or أن behind a cue."""
    words = stretch.words
    for cue in stretch.cues_from(floor, limit):
        if cue.weight < LEAST or (cue.kind == "noun" and cue.weight < _NOUN):
            continue
        reach = min(limit, cue.last + REACH)
        if cue.kind == "according":
            reach = min(limit, end_of_phrase(words, cue.last, limit, spelt_from=int(cue.needs_letter)) + 1)
        for number in range(cue.last, reach):
            if (letters := complementizer(words[number])) is not None and not is_subjunctive(stretch, number):
                if not any(outdoes(stretch, cue, other) for other in stretch.cues_from(cue.last, number)):
                    start = after_letters(stretch.text, words[number], letters)
                    yield _clause(stretch, start, number, limit, cue)
                break


def is_subjunctive(stretch: Stretch, number: int) -> bool:
    """Tell whether a complementizer opens what may or must be, and not what is reported: "يمكن أن"."""
    word = stretch.words[number]
    return number > 0 and not word.gap.strip() and stretch.words[number - 1].key in words_in("MODALS")


def is_spelt_out(stretch: Stretch, number: int) -> bool:
    """Tell whether a complementizer is a letter of a name: "سي إن إن"."""
    words = stretch.words
    if number and words[number - 1].key in words_in("LETTER_NAMES") and not words[number].gap.strip():
        return True
    start = words[number].start
    return any(one.start < start < one.end for one in stretch.passages_before(start, 2))


def outdoes(stretch: Stretch, cue: Cue, other: Cue) -> bool:
    """Tell whether a cue `other` that stands between a cue and a clause is the one that reports it.

    A second verb with neither a conjunction nor a comma belongs to the subject: "أكد الجيش في بيان نشره أن".
    """
    if not rivals(other):
        return False
    if (
        cue.kind != "verb"
        or cue.weight < _SURE
        or other.joined
        or other.bound_noun
        or other.lemma == cue_lexicon.SAYING
    ):
        return True
    words = stretch.words
    before = words[other.first - 1].key
    return bool(COMMA.search(words[other.first].gap)) or before in words_in("RELATIVES") or before in _CONNECTORS


def rivals(cue: Cue) -> bool:
    """Tell whether a cue that stands between another and a clause can be the one that reports it."""
    return cue.weight >= LEAST and cue.kind not in ("according", "attribution") and (cue.kind != "noun" or cue.bound)


def _attributed(stretch: Stretch, floor: int, limit: int) -> Iterator[Clause]:
    """Yield the clauses around an attribution: "وفقا لخبراء، …" and "…، على ما قال الوزير"."""
    words = stretch.words
    for cue in stretch.cues_from(floor, limit):
        if cue.kind not in ("according", "attribution"):
            continue
        if cue.first == floor:
            behind = end_of_phrase(words, cue.last, limit, spelt_from=int(cue.needs_letter))
            behind = next((n for n in range(behind, min(limit, behind + _NEAR)) if COMMA.search(words[n].gap)), behind)
            if cue.last < behind < limit:
                yield _clause(stretch, words[behind].start, behind, limit, cue)
        elif cue.first > floor and not any(other.weight >= _SURE for other in stretch.cues_from(floor, floor + 1)):
            first = floor
            start = after_letters(stretch.text, words[first], int(has_conjunction(words[first].key)))
            yield Clause(start, end_before(stretch, first, cue.first), first, cue.first, cue)


def _bare(stretch: Stretch, floor: int, limit: int) -> Iterator[Clause]:
    """Yield what a cue reports without a complementizer: behind a colon, or behind its preposition."""
    words = stretch.words
    for cue in stretch.cues_from(floor, limit):
        if cue.weight < _LEAST_WITHOUT or cue.kind in ("according", "attribution"):
            continue
        behind = min(cue.last, limit)
        rival = next(iter(stretch.cues_from(cue.last, limit)), None)
        reach = range(cue.last, min(limit, cue.last + _GOVERNS, rival.first if rival else limit))
        if colon := next((number for number in reach if ":" in words[number].gap), 0):
            behind = colon
        else:
            behind = skip_adjuncts(words, behind, limit)
            if behind < limit and words[behind].key not in _PREPOSITIONS:
                subject = max(behind, end_of_phrase(words, behind, limit))
                cut = end_before_object(words, behind, subject)
                behind = cut[0] if cut else skip_adjuncts(words, subject, limit)
            if behind < limit and words[behind].key in _PREPOSITIONS:
                behind += 1
        if behind < limit:
            takes_bi = cue.lemma in cue_lexicon.TAKES_BI and words[behind].key.startswith("ب")
            start = after_letters(stretch.text, words[behind], int(takes_bi))
            yield _clause(stretch, start, behind, limit, cue)


def _clause(stretch: Stretch, start: int, first: int, limit: int, cue: Cue) -> Clause:
    return clause_of(stretch, start, first, _last_word(stretch, first, limit), cue)


def clause_of(stretch: Stretch, start: int, first: int, last: int, cue: Cue) -> Clause:
    """Return the clause of the words `first` to `last` (exclusive) that begins at `start`, an offset in the first.

    A mark that opens it belongs to it if it is closed in there. Where the cue stands in a relative clause between
    commas, the clause ends at the second.
    """
    if _is_inserted(stretch, cue, first):
        last = next((n for n in range(first + 1, last) if COMMA.search(stretch.words[n].gap)), last)
    if start == stretch.words[first].start:
        near = stretch.passages_from(start, start + 1)
        start = min((outer(stretch.text, p)[0] for p in near if _within(stretch, p, start, last)), default=start)
    return Clause(start, end_before(stretch, first, last), first, last, cue)


def _within(stretch: Stretch, passage: Passage, start: int, last: int) -> bool:
    return passage.start == start and passage.end < stretch.words[last - 1].end


def _is_inserted(stretch: Stretch, cue: Cue, first: int) -> bool:
    """Tell whether a cue stands in a relative clause between commas: "…، الذي قال إنه …، …"."""
    before = cue.first - 1
    words = stretch.words
    if any(COMMA.search(word.gap) for word in words[cue.last : first + 1]):
        return False
    return before > 0 and words[before].key in words_in("RELATIVES") and bool(COMMA.search(words[before].gap))


def _last_word(stretch: Stretch, first: int, limit: int) -> int:
    """Return the number of the word behind a reported clause: the next cue, an attribution, or the sentence's end."""
    words = stretch.words
    ends = {cue.first: cue for cue in stretch.cues_from(first + 1, limit)}
    for number in range(first + 1, limit):
        behind_comma = bool(COMMA.search(words[number].gap))
        if ".." in words[number].gap or (behind_comma and TURNS.at(words, number)):
            return number
        if number in ends and ends_clause(stretch, ends[number], behind_comma, limit):
            return before_connector(stretch, number, first)
    return limit


def ends_clause(stretch: Stretch, cue: Cue, behind_comma: bool, limit: int) -> bool:
    """Tell whether a reported clause before a cue ends with it: what the cue reports is another."""
    if cue.kind == "attribution":
        return True
    if cue.kind == "according":
        return behind_comma
    if cue.kind == "participle":
        return behind_comma or cue.joined
    if cue.kind == "noun" or cue.weight < LEAST:
        return False
    connected = cue.joined or behind_comma or _connector_before(stretch, cue.first)
    return connected and _reports(stretch, cue, limit)


def _connector_before(stretch: Stretch, number: int) -> bool:
    return stretch.words[number - 1].key in _CONNECTORS


def before_connector(stretch: Stretch, number: int, first: int) -> int:
    """Return the number of the first of the connectors that stand right before word `number`: "…، [فيما قال]"."""
    while number - 1 > first and stretch.words[number - 1].key in _CONNECTORS | {key("في")}:
        number -= 1
    return number


def _reports(stretch: Stretch, cue: Cue, limit: int) -> bool:
    """Tell whether a verb governs a clause, a colon, marks or a preposition, and is not told for itself."""
    words = stretch.words
    for number in range(cue.last, min(limit, cue.last + _GOVERNS)):
        word = words[number]
        if complementizer(word) is not None or ":" in word.gap or _CLOSING.search(word.gap):
            return True
        if word.key in _PREPOSITIONS and number <= cue.last + 3:
            return True
    return False


def end_before(stretch: Stretch, first: int, last: int) -> int:
    """Return where the words `first` to `last` (exclusive) end: with marks that close in there, without a stop."""
    end = stretch.words[last - 1].end
    start = stretch.words[first].start
    for passage in stretch.passages_from(start, end):
        if end <= passage.end + 1:
            closing = _CLOSING.match(stretch.text, passage.end)
            end = closing.end() if closing else passage.end
    return trim(stretch.text, start, end).end
