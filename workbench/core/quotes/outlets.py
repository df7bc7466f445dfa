"""The outlet that passes on what a speaker said."""

from collections.abc import Iterator

from workbench.core.quotes import cue_lexicon
from workbench.core.quotes.cues import Cue, after_letters
from workbench.core.quotes.inflection import key
from workbench.core.quotes.noun_phrases import LONGEST, end_of_phrase
from workbench.core.quotes.speakers import Phrase, phrase_of
from workbench.core.quotes.stretch import Stretch
from workbench.core.quotes.word_classes import complementizer, is_body, is_hearer, is_media, without_article, words_in

_FROM_WHOM = frozenset(map(key, ("عن", "إلى")))
_WITH_CLASS_NOUN = 0.6
_HEARS = 0.8
_NAMED = 0.79  # a name in marks: an outlet, whatever it is called
_FOR = key("ل")
_TO_WHOM = frozenset(map(key, ("مع", "إلى", "على")))


def hearers(stretch: Stretch, cue: Cue, limit: int) -> Iterator[Phrase]:
    """Yield the outlet that a speaker talks to: "قال الخبير لـ[وكالة …]"."""
    words = stretch.words
    for number in range(cue.last, min(limit, cue.last + LONGEST, len(words))):
        if words[number].breaks or complementizer(words[number]) is not None:
            return
        if words[number].key == _FOR and number + 1 < len(words):  # "لـ«الأفق البحري»"
            at = words[number + 1].start
            for passage in stretch.passages_from(at, at + 1):
                first, last = stretch.touched(passage.start, passage.end)
                yield Phrase(passage.start, passage.end, first, last, _NAMED)
            return
        if words[number].key in _TO_WHOM and number + 1 < len(words) and is_media(words[number + 1].key):
            last = end_of_phrase(words, number + 1, limit)
            yield phrase_of(stretch, number + 1, last, _HEARS)  # "في مقابلة مع قناة …"
            return
        if is_hearer(words[number].key):
            last = end_of_phrase(words, number, limit, spelt_from=1)
            yield phrase_of(stretch, number, last, _HEARS, after_letters(stretch.text, words[number], 1))
            return


def is_outlet(stretch: Stretch, phrase: Phrase) -> bool:
    """Tell whether a phrase names an outlet."""
    words = stretch.words[phrase.first : min(phrase.last, phrase.first + 3)]
    return any(is_media(word.key) or is_media(word.key[1:]) for word in words)


def relays(stretch: Stretch, cue: Cue, phrase: Phrase) -> Iterator[Phrase]:
    """Yield the name of the outlet that `phrase`, a speaker of `cue`, may be, then the whole phrase."""
    if phrase.score == _NAMED:
        yield phrase
    elif is_outlet(stretch, phrase):
        first, last = _name(stretch, phrase)
        if first < last:
            words = stretch.words
            yield Phrase(words[first].start, words[last - 1].end, first, last, phrase.score)
            phrase = phrase._replace(score=phrase.score * _WITH_CLASS_NOUN)
        yield phrase
    elif cue.lemma in cue_lexicon.PASSING_ON and cue.kind != "noun" and _is_subject(stretch, cue, phrase):
        yield phrase


def _is_subject(stretch: Stretch, cue: Cue, phrase: Phrase) -> bool:
    head = stretch.words[phrase.first].key
    if head in words_in("TOLD") or without_article(head) in words_in("DOCUMENTS"):  # "نسبت الخبر إلى …"
        return False
    return phrase.first >= cue.last and stretch.words[phrase.first - 1].key not in _FROM_WHOM


def _name(stretch: Stretch, phrase: Phrase) -> tuple[int, int]:
    """Return the numbers of the words of an outlet's name without its class noun; none if it needs that."""
    words = stretch.words
    first = last = phrase.first + 1
    comma = next((n for n in range(first, phrase.last) if "،" in words[n].gap), 0)
    phrase = phrase._replace(last=comma or phrase.last)
    head = words[phrase.first].key
    head = head if is_body(head) else head[1:]  # "لوكالة"
    at = words[first].start if last < phrase.last else 0
    in_marks = next(iter(stretch.passages_from(at, at + 1)), None) if at else None
    if in_marks:
        return stretch.touched(in_marks.start, in_marks.end)
    if head in words_in("REPORTERS") and last < phrase.last:
        return first, phrase.last  # "مراسل [الأناضول]"
    if head in words_in("NAMED_OUTLETS") and last < phrase.last and words[first].has_article:
        return first, phrase.last  # "صحيفة [الأفق البحري]"
    if is_body(head):
        while last < phrase.last and not words[last].has_article:
            last += 1
    needs_noun = last < phrase.last and words[last].key.startswith("لل")  # "وكالة مرساة للأنباء"
    is_adjective = last == phrase.last == first + 1 and words[first].key.endswith("ه")  # "إذاعة محلية"
    return first, first if needs_noun or is_adjective else last
