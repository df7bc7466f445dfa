"""The speaker of a reporting word."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from workbench.core.quotes import cue_lexicon
from workbench.core.quotes.clauses import is_spelt_out
from workbench.core.quotes.cues import Cue, after_letters
from workbench.core.quotes.inflection import key
from workbench.core.quotes.noun_phrases import (
    LONGEST,
    can_begin,
    end_before_object,
    end_before_second,
    end_of_phrase,
    skip_adjuncts,
    skip_leads,
)
from workbench.core.quotes.sentence import Word
from workbench.core.quotes.stretch import Stretch
from workbench.core.quotes.word_classes import (
    complementizer,
    has_conjunction,
    is_particle,
    is_role_or_body,
    without_conjunction,
    words_in,
)

_NOTE = regex.compile(r" \([^()\s]{2,14}(?: [^()\s]{2,14})?\)")
_FROM = key("عن")
_TO = key("إلى")
_OF = key("من")
_PRONOUNS = frozenset(map(key, ("عنه", "عنها", "عنهم", "عنهما")))
_EARLIER = 6  # cues that are looked back at for the speaker of a sentence without one
_SURE = 0.5
_CERTAIN = 0.9  # score of the subject behind a verb
_CLAUSE = 60  # words before a verb among which its subject stands
_LEAD = 3  # words before the complementizer of "غير أن"
_SHORTER = 0.03  # a phrase that ends before the object of its verb is likelier by so much
_COMPLEMENT_WITHIN = 12
_TURNS = frozenset(map(key, ("فيما", "بينما", "إذ", "حيث", "لكن", "ولكن", "لكنه", "لكنها", "لكنهم", "ثم", "كما")))
_IN_THE_NAME = key("باسم")
_AS_FOR = key("أما")
WAS = frozenset(map(key, ("كان", "كانت", "وكان", "وكانت")))


class Phrase(NamedTuple):
    """A noun phrase: its range in code points, its words (`last` is exclusive), and how likely it is the speaker."""

    start: int
    end: int
    first: int
    last: int
    score: float


def speakers(stretch: Stretch, cue: Cue, limit: int) -> list[Phrase]:
    """Return the phrases that may be the speaker of `cue`, likeliest first; none reaches word `limit`.

    Pass the number of the first word of the content as `limit` where it stands behind the cue.
    """
    found = named_speakers(stretch, cue, limit)
    if not found or found[0].score < _SURE:
        found = sorted(dict.fromkeys((*found, *_earlier(stretch, cue))), key=_likelier)
    return found


def named_speakers(stretch: Stretch, cue: Cue, limit: int) -> list[Phrase]:
    """Return the phrases in the sentence of `cue` that may be its speaker, likeliest first; see `speakers`."""
    return sorted(dict.fromkeys(_own(stretch, cue, limit)), key=_likelier)


def _likelier(phrase: Phrase) -> tuple[float, int]:
    return -phrase.score, phrase.last


def _own(stretch: Stretch, cue: Cue, limit: int) -> Iterator[Phrase]:
    """Yield the speakers that the sentence of the cue names."""
    if cue.kind in ("according", "attribution"):
        yield from _told_from(stretch, cue)
        if not cue.bound or cue.kind == "attribution":  # "على حد قوله"
            yield from _behind(stretch, cue, limit, 0.9)
    elif cue.kind == "verb":
        yield from _of_verb(stretch, cue, limit)
    elif cue.kind == "participle":
        yield from _of_sentence(stretch, cue, 0.8)
    elif cue.bound or stretch.text.startswith("ال", cue.start):
        told = list(_told_from(stretch, cue)) if cue.bound else []
        yield from told or _of_sentence(stretch, cue, 0.7)
    else:
        yield from _behind(stretch, cue, limit, 0.7)


def _of_verb(stretch: Stretch, cue: Cue, limit: int) -> Iterator[Phrase]:
    found = [*_told_from(stretch, cue), *_behind(stretch, cue, limit, _CERTAIN)]
    yield from found
    if not any(phrase.score >= _CERTAIN for phrase in found):
        yield from _topic(stretch, cue)


def _behind(stretch: Stretch, cue: Cue, limit: int, score: float) -> Iterator[Phrase]:
    """Yield the phrase that follows the cue, and shorter ones where an object may follow the subject."""
    words = stretch.words
    if cue.last >= len(words):
        return
    first = skip_adjuncts(words, cue.last, limit) if cue.kind != "according" else cue.last
    if first >= limit or any(_cuts(word) for word in words[cue.last : first + 1]):
        return
    letters = 0
    if cue.kind == "according" and words[first].key[:1] == "ل" and cue.needs_letter:
        letters = 1
    elif not can_begin(words, first) or _is_complement(words, cue, first, limit):
        return
    last = end_of_phrase(words, first, limit, spelt_from=letters)
    if last <= first:
        return
    start = after_letters(stretch.text, words[first], letters)
    if cue.lemma == cue_lexicon.TAKES_FROM:
        last = next((n for n in range(first + 1, last) if words[n].key == _OF), last)
    if cue.lemma in cue_lexicon.TAKES_BI:
        complement = next((n for n in range(last - 1, first, -1) if _takes_bi(words[n])), 0)
        if complement:
            yield phrase_of(stretch, first, complement, score + _SHORTER, start)
    if cue.kind == "verb" and cue.lemma in cue_lexicon.TRANSITIVE and (cut := end_before_second(words, first, last)):
        yield phrase_of(stretch, first, cut, score + _SHORTER, start)
    yield phrase_of(stretch, first, last, score, start)
    if cue.kind == "verb" and (shorter := end_before_object(words, first, last)):
        sure = score + _SHORTER if cue.lemma in cue_lexicon.TRANSITIVE or shorter[1] else score - 0.3
        yield phrase_of(stretch, first, shorter[0], sure, start)


def _takes_bi(word: Word) -> bool:
    return word.key.startswith("ب") and not word.key.startswith(_IN_THE_NAME)


def _is_complement(words: Sequence[Word], cue: Cue, first: int, limit: int) -> bool:
    """Tell whether a phrase with ب is the object of its verb, "لوح بعقوبات", and not a name, "لوح بوتين بعقوبات"."""
    if cue.lemma not in cue_lexicon.TAKES_BI or not words[first].key.startswith("ب"):
        return False
    behind = words[first + 1 : min(limit + 1, first + _COMPLEMENT_WITHIN, len(words))]
    return not any(word.key.startswith("ب") for word in behind)


def _cuts(word: Word) -> bool:
    return bool(word.breaks) or ":" in word.gap or any(mark in word.gap for mark in '"“”„«»‹›')


def phrase_of(stretch: Stretch, first: int, last: int, score: float, start: int | None = None) -> Phrase:
    """Return the phrase of the words `first` to `last` (exclusive), with the mark that closes a name at its end.

    `start`: where it begins, if that is within its first word.
    """
    begin = stretch.words[first].start if start is None else start
    end = stretch.words[last - 1].end
    for passage in stretch.passages_from(begin + 1, end):  # a name in marks at the end keeps its closing mark
        if passage.end == end:
            end += 1
    if note := _NOTE.match(stretch.text, end):  # "معهد ستوكهولم (سيبري)"
        last, end = stretch.touched(begin, note.end())[1], note.end()
    if stretch.text.startswith(")", end) and "(" in stretch.text[begin:end]:
        end += 1
    return Phrase(begin, end, first, last, score)


def _topic(stretch: Stretch, cue: Cue) -> Iterator[Phrase]:
    """Yield the phrase before a verb: its topic, or what the relative pronoun before it stands for."""
    words = stretch.words
    floor = max(stretch.sentence(cue.first)[0], cue.first - _CLAUSE)
    if cue.first > floor and words[cue.first - 1].key in words_in("RELATIVES"):
        yield from _ending_at(stretch, cue.first - 1, floor, 0.85)
        return
    if cue.joined:
        return
    if is_aside(stretch, cue):  # "تقارير أفادت بأن"
        yield from _ending_at(stretch, cue.first, floor, 0.84)
    floor = next((other.last for other in stretch.cues_before(cue.first, floor) if other.kind != "noun"), floor)
    floor = next((n for n in range(cue.first - 1, floor, -1) if stretch.words[n].key in _TURNS), floor)
    for number in range(cue.first - 1, floor, -1):
        if complementizer(words[number]) is not None:
            floor = number + 1
            break
    first = skip_leads(words, floor, cue.first)
    if first < cue.first:
        last = end_of_phrase(words, first, cue.first)
        if last > first:
            left = skip_adjuncts(words, last, cue.first)
            yield phrase_of(stretch, first, last, 0.85 if left == cue.first else 0.6)
            if left < cue.first:
                yield from _joined_topic(stretch, cue, last)


def _joined_topic(stretch: Stretch, cue: Cue, floor: int) -> Iterator[Phrase]:
    """Yield the topic of a second clause: "الهند تختبر صاروخا و[باكستان] تتحدث"."""
    words = stretch.words
    for number in range(cue.first - 1, max(floor, cue.first - LONGEST // 2) - 1, -1):
        if has_conjunction(words[number].key) and end_of_phrase(words, number, cue.first, spelt_from=1) == cue.first:
            start = after_letters(stretch.text, words[number], 1)
            yield phrase_of(stretch, number, cue.first, 0.87, start)
            return


def _ending_at(stretch: Stretch, last: int, floor: int, score: float) -> Iterator[Phrase]:
    """Yield the phrases that end before word `last`, the longest first."""
    words = stretch.words
    reported = {cue.first for cue in stretch.cues}
    for first in range(max(floor, last - LONGEST // 2), last):
        blocked = any(number in reported for number in range(first, last))
        if not blocked and can_begin(words, first) and end_of_phrase(words, first, last) == last:
            yield phrase_of(stretch, first, last, score)
            score -= 0.2
            if score < 0.4:
                return


def _of_sentence(stretch: Stretch, cue: Cue, score: float) -> Iterator[Phrase]:
    """Yield the speakers of the cue before in the same sentence; without one, what the sentence is about."""
    floor = stretch.sentence(cue.first)[0]
    reported = False
    for other in stretch.cues_before(cue.first, floor):
        if other.kind == "attribution" or is_aside(stretch, other):
            continue
        found = [phrase for phrase in _own(stretch, other, cue.first) if not _is_noun(other) or _opens(stretch, phrase)]
        if not found and _is_noun(other):
            continue
        if found:
            best = max(found, key=lambda phrase: phrase.score)
            yield best._replace(score=min(score, best.score))
            return
        reported = True
    if reported:  # by a verb that has its speaker in itself
        return
    yield from _subject(stretch, floor, cue.first, 0.55)


def topic_of(stretch: Stretch, cue: Cue) -> Phrase | None:
    """Return what the sentence of a verb without a subject of its own is about: "أطلقت [الهند] صاروخا، وقالت إن"."""
    words = stretch.words
    floor = stretch.sentence(cue.first)[0]
    opener = next((n for n in range(floor, min(cue.first, floor + _LEAD)) if complementizer(words[n]) is not None), -1)
    if opener >= 0 and not stretch.cues_from(floor, opener):  # "غير أن دبلوماسيا قلل من …"
        last = end_of_phrase(words, opener + 1, cue.first)
        return phrase_of(stretch, opener + 1, last, 0.55) if last > opener + 1 else None
    return next(_subject(stretch, floor, cue.first, 0.55), None)


def is_feminine(spelt: str) -> bool:
    """Tell whether a verb has a woman, a body or a thing as its subject: أضافت، تقول."""
    return (spelt.endswith("ت") and len(spelt) > 3) or spelt.startswith("ت")


def _subject(stretch: Stretch, floor: int, limit: int, score: float) -> Iterator[Phrase]:
    """Yield what a sentence is about: the phrase behind the verb that opens it, or the phrase that opens it."""
    words = stretch.words
    first = _main(stretch, floor, limit)
    if first >= limit:
        return
    if words[floor].key == _AS_FOR:  # "أما بكين فاكتفت المتحدثة"
        first = next((n for n in range(first + 1, min(limit, first + 6)) if words[n].key.startswith("ف")), first)
    is_noun = words[first].has_article or is_role_or_body(words[first].key) or words[first - 1].key in WAS
    first += not is_noun
    last = end_of_phrase(words, first, limit)
    if last > first:
        if cut := end_before_second(words, first, last):
            yield phrase_of(stretch, first, cut, score)
        if shorter := end_before_object(words, first, last):
            yield phrase_of(stretch, first, shorter[0], score)
        yield phrase_of(stretch, first, last, score)


def _main(stretch: Stretch, floor: int, limit: int) -> int:
    """Return where the main clause of a sentence begins: behind "وفي موسكو،" and "من جهته،"; `limit` if none does."""
    words = stretch.words
    first = skip_leads(words, floor, limit)
    while first < limit and is_particle(words[first].key):
        if without_conjunction(words[first].key) in words_in("PREPOSITIONS"):
            comma = (n for n in range(first + 1, min(limit, first + _CLAUSE)) if "،" in words[n].gap)
            return _main(stretch, next(comma, limit), limit)
        first += 1
    return first


def _opens(stretch: Stretch, phrase: Phrase) -> bool:
    """Tell whether a reported clause follows a phrase: "تأكيد المدير أن"."""
    return phrase.last < len(stretch.words) and complementizer(stretch.words[phrase.last]) is not None


def _score(phrase: Phrase) -> float:
    return phrase.score


def is_aside(stretch: Stretch, cue: Cue) -> bool:
    """Tell whether a cue is the verb of a relative clause: "الذي وعد", "مبعوث أوروبي يتابع"."""
    if cue.first == 0 or cue.kind != "verb" or cue.joined:
        return False
    word, before = stretch.words[cue.first], stretch.words[cue.first - 1]
    if is_relative(stretch, cue) or _is_subordinate(stretch, cue):
        return True
    return word.key[0] in "يت" and not word.gap.strip() and not word.breaks and not before.has_article


def is_relative(stretch: Stretch, cue: Cue) -> bool:
    """Tell whether a cue follows a relative pronoun."""
    return cue.first > 0 and stretch.words[cue.first - 1].key in words_in("RELATIVES")


def _is_subordinate(stretch: Stretch, cue: Cue) -> bool:
    """Tell whether a verb belongs to a clause that another reports: "قالت إن ضيفها سيتابع"."""
    words = stretch.words
    for number in range(cue.first, max(0, cue.first - _CLAUSE), -1):
        if words[number].breaks or "،" in words[number].gap:
            return False
        if complementizer(words[number - 1]) is not None:
            return number < cue.first and any(stretch.cues_before(number - 1, stretch.sentence(number - 1)[0]))
    return False


def _is_noun(cue: Cue) -> bool:
    return cue.kind == "noun" and not cue.bound


def _told_from(stretch: Stretch, cue: Cue) -> Iterator[Phrase]:
    """Yield whom an outlet has it from: "نقلت الوكالة عن [الوزير] قوله", "نسبت إلى [ضابط] أن"."""
    words = stretch.words
    floor, limit = stretch.sentence(cue.first)
    if cue.kind == "noun":
        search = range(cue.first - 1, max(floor, cue.first - LONGEST) - 1, -1)
        limit = cue.first
    elif cue.lemma in cue_lexicon.TOLD_FROM:
        search = range(cue.last, min(limit, cue.last + LONGEST))
    else:
        return
    preposition = _TO if cue.lemma == "نسب" else _FROM
    for number in search:
        opens = complementizer(words[number]) is not None and not is_spelt_out(stretch, number)
        if cue.kind != "noun" and (opens or words[number].breaks or ":" in words[number].gap):
            return
        if words[number].key in _PRONOUNS:
            passing = next(
                (one.first for one in stretch.cues_before(cue.first, floor) if one.lemma in cue_lexicon.PASSING_ON),
                cue.first,
            )
            yield from _subject(stretch, floor, passing, 0.82)
            yield from (phrase._replace(score=0.8) for phrase in list(_earlier(stretch, cue))[:1])
            start = after_letters(stretch.text, words[number], 2)
            yield Phrase(start, words[number].end, number, number + 1, 0.6)
            return
        if words[number].key == preposition and number + 1 < limit:
            last = end_of_phrase(words, number + 1, limit)
            if last > number + 1:
                yield phrase_of(stretch, number + 1, last, 0.95)
            return


def _earlier(stretch: Stretch, cue: Cue) -> Iterator[Phrase]:
    """Yield the speakers of the sentences before, the nearest first: for a verb that has its speaker in itself."""
    score = 0.5
    for looked_at, other in enumerate(stretch.cues_before(cue.first)):
        if looked_at >= _EARLIER:
            return
        if other.kind in ("according", "attribution", "participle") or other.weight < _SURE or _is_noun(other):
            continue
        if is_aside(stretch, other):
            continue
        best = max(_own(stretch, other, len(stretch.words)), key=_score, default=None)
        if best and best.score >= _SURE:
            yield best._replace(score=score)
            score *= 0.7
