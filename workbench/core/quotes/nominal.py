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
        found.setdefault(lemma, []).append((key(preposition), nouns, float(score)))
    return found


def nominal(stretch: Stretch, cue: Cue, limit: int) -> Nominal | None:
    """Return the noun that a cue reports; None if there is none before word `limit`."""
    words = stretch.words
    for preposition, nouns, score in _governors().get(cue.lemma, ()):
        for number in range(cue.last, min(limit, cue.last + _REACH)):
            word = words[number]
            if ":" in word.gap or complementizer(word) is not None or word.key in words_in("RELATIVES"):
                break
            letters = 0
            if preposition == "-":
                if number > cue.last and is_role_or_body(words[number - 1].key):
                    continue
            elif len(preposition) == 1:
                if not (word.key.startswith(preposition) and number + 1 < limit):
                    continue
                letters = 1
            elif number == cue.last or words[number - 1].key != preposition:
                continue
            spelt = word.key[letters:]
            if nouns == "any" and preposition != "-" and len(preposition) > 1:
                kind = 1.0 if is_verbal(stretch, word, letters) else 0.85
                if spelt in words_in("DEMONSTRATIVES") or len(spelt) < 3:
                    break
                if number + 1 >= limit or words[number + 1].breaks:
                    break
                return Nominal(number, letters, score * kind)
            article = 2 if preposition != "-" and spelt.startswith("ال") else 0
            if is_verbal(stretch, word, letters + article) and number + 1 < limit and not words[number + 1].breaks:
                own = preposition == "-" and spelt[:-1].removesuffix("ه") in words_in("OWN_DOINGS")
                return Nominal(number, letters, score * (_OWN if own else 1.0))
            if preposition != "-" and len(preposition) > 1:
                break
    return None


def is_verbal(stretch: Stretch, word: Word, letters: int = 0) -> bool:
    """Tell whether a word is a verbal noun that something follows: توقيع، إطلاق، ضرورة; not one with an article."""
    spelt = word.key[letters:]
    if spelt.startswith("ال"):
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
