"""What is reported by a noun instead of a clause: "نفت الشركة [بيع أي سلاح]", "أشار إلى [توقيع عقد]"."""

from functools import cache
from typing import NamedTuple

import regex

from workbench.core.quotes import cue_lexicon
from workbench.core.quotes.cues import Cue, after_letters
from workbench.core.quotes.inflection import key
from workbench.core.quotes.sentence import Word
from workbench.core.quotes.stretch import Stretch
from workbench.core.quotes.word_classes import complementizer, is_role_or_body, words_in

_NONE = "-"
_SHORTEST = 3  # letters of a noun
_ANY = 0.85  # what is left of the score where the noun is no verbal one
_OWN = 0.6  # what is left of the score where somebody speaks of what he does himself
_REACH = 16  # words between a cue and the noun
# Patterns of verbal nouns, over keys: تفعيل، تفاعل, افتعال, انفعال, استفعال, مفاعلة. (إفعال is told by its hamza.)
_VERBAL = regex.compile("ت..ي.ه?|ا.ت.ا.|ان..ا.|است..?ا.ه?|اتخاذ|اتهام|ت.ا..|تفاعل")
_FOURTH = regex.compile("ا..ا.|ا.ا.ه")


class Nominal(NamedTuple):
    """A noun that is reported: the number of its word, how many letters of it are a preposition, and a score."""

    number: int
    letters: int
    score: float


@cache
def _governors() -> dict[str, list[tuple[str, str, float]]]:
    """Return for each lemma its prepositions, which nouns it takes behind each ("any", "verbal"), and a score."""
    found: dict[str, list[tuple[str, str, float]]] = {}
    for line in cue_lexicon.NOMINAL.strip().splitlines():
        lemma, preposition, nouns, score = line.split()
        found.setdefault(lemma, []).append(
            (preposition if preposition == _NONE else key(preposition), nouns, float(score))
        )
    return found


def nominal(stretch: Stretch, cue: Cue, limit: int) -> Nominal | None:
    """Return the noun that a cue reports; None if there is none before word `limit`."""
    for preposition, nouns, score in _governors().get(cue.lemma, ()):
        for number in range(cue.last, min(limit, cue.last + _REACH)):
            word = stretch.words[number]
            if ":" in word.gap or complementizer(word) is not None or word.key in words_in("WHO"):
                break
            letters = _letters_before(stretch, number, cue, preposition)
            if letters is None:
                continue
            has_more = number + 1 < limit and not stretch.words[number + 1].breaks
            share = _likelihood(stretch, word, letters, preposition, takes_any=nouns == "any")
            if share and has_more:
                return Nominal(number, letters, score * share)
            if len(preposition) > 1:  # what follows it is something else
                break
    return None


def _letters_before(stretch: Stretch, number: int, cue: Cue, preposition: str) -> int | None:
    """Return how many letters of word `number` are the preposition of a cue; None if the word stands not behind it."""
    words = stretch.words
    if preposition == _NONE:
        before = words[number - 1]
        is_tied = (is_role_or_body(before.key) and not before.has_article) or before.key in words_in("PREPOSITIONS")
        return None if number > cue.last and is_tied else 0
    if len(preposition) == 1:
        return 1 if words[number].key.startswith(preposition) else None
    return 0 if number > cue.last and words[number - 1].key == preposition else None


def _likelihood(stretch: Stretch, word: Word, letters: int, preposition: str, *, takes_any: bool) -> float:
    """Return which share of the score of a cue a noun leaves; 0 if it stands for no clause."""
    spelt = word.key[letters:]
    article = 2 if preposition != _NONE and _has_article(stretch, word, letters) else 0
    if is_verbal(stretch, word, letters + article):
        is_own = preposition == _NONE and spelt[:-1] in words_in("OWN_DOINGS")
        return _OWN if is_own else 1.0
    if takes_any and len(spelt) >= _SHORTEST and spelt not in words_in("DEMONSTRATIVES"):
        return _ANY
    return 0.0


def _has_article(stretch: Stretch, word: Word, letters: int) -> bool:
    """Tell whether a word has the article behind some letters: "الإلغاء", and not "إلغاء"."""
    start = after_letters(stretch.text, word, letters)
    return word.key.startswith("ال", letters) and start < word.end and stretch.text[start] == "ا"


def is_verbal(stretch: Stretch, word: Word, letters: int = 0) -> bool:
    """Tell whether a word is a verbal noun that something follows: توقيع، إطلاق، ضرورة; not one with an article."""
    spelt = word.key[letters:]
    if _has_article(stretch, word, letters):
        return False
    bare = next((spelt.removesuffix(end) for end in ("هم", "ها", "ه") if spelt.endswith(end)), spelt)
    listed = words_in("VERBAL_NOUNS")
    if spelt in listed or bare in listed or bare + "ه" in listed or (bare[-1:] == "ت" and bare[:-1] + "ه" in listed):
        return True
    if spelt in words_in("NO_VERBAL_NOUNS"):
        return False
    if _VERBAL.fullmatch(spelt) or _VERBAL.fullmatch(bare):
        return True
    start = after_letters(stretch.text, word, letters)
    return stretch.text[start] == "إ" and bool(_FOURTH.fullmatch(spelt) or _FOURTH.fullmatch(bare))
