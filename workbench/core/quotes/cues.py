"""Finds reporting words in running text, with what is written onto them told apart."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

import regex

from workbench.core.folding import fold
from workbench.core.quotes import cue_lexicon, noun_lexicon
from workbench.core.quotes.inflection import Form, forms, key
from workbench.core.quotes.phrases import ACCORDING, ACCORDING_WITH_OWN_SPEAKER, CLAUSE_OPENERS
from workbench.core.quotes.sentence import Word, words_of

CueKind = Literal["verb", "participle", "noun", "according", "attribution"]

_ACCORDING = 0.85
_ATTRIBUTION = 0.9
_CERTAIN = 0.7
_OUTSIDE = frozenset(map(key, ("إلى", "عن")))  # prepositions behind a cue that are no part of it
_PRONOUNS = ("ه", "ها", "هم")
_BEFORE_A_CLAUSE = frozenset(map(key, ("إلى", "عن", "على")))
_AS = key("كما")
_FROM = frozenset(map(key, ("عن", "عنه", "عنها", "عنهم", "عنهما")))
_TO = frozenset(map(key, ("إلى", "إليه", "إليها", "إليهم")))
_ASCRIBE = "نسب"
_LESS = frozenset(map(key, ("يقل", "تقل", "فضلا", "عوضا", "بدلا", "ناجمة", "ناتجة", "بعيدا")))
_TOLD_WITHIN = 14  # words between "نقلت" and "عن"
_SPEAKS = regex.compile(':|["“”„«»]')
_OPENING_A_CLAUSE = frozenset(
    key(prefix + one + end) for one in ("إن", "أن") for prefix in ("", "ب") for end in ("", "ه", "ها", "هم")
)
_OPENS_CLAUSE_WITHIN = 6


class Cue(NamedTuple):
    """A reporting word, or several that report together ("على ما قال").

    `start` and `end` are code points, without proclitics; `first` and `last` (exclusive) number its words. `kind`:
    "according" names the speaker behind it and reports what is around ("بحسب"), "attribution" is a verb of saying that
    comes behind what was said ("على ما قال"). `bound`: it ends in a pronoun; `joined`: و or ف is written onto it;
    `needs_letter`: a preposition that belongs to it is written onto the word behind ("وفقا ل").
    """

    start: int
    end: int
    first: int
    last: int
    kind: CueKind
    lemma: str
    weight: float
    bound: bool = False
    joined: bool = False
    needs_letter: bool = False

    @property
    def bound_noun(self) -> bool:
        """Whether it is a noun that ends in a pronoun: "قوله"."""
        return self.kind == "noun" and self.bound


@lru_cache(maxsize=2**15)
def _may_report(spelt: str) -> bool:
    """Tell whether a cue may begin with a word: most words are done with here, at the price of one look-up."""
    return bool(_readings(spelt)) or any(
        spelt in one for one in (CLAUSE_OPENERS, ACCORDING, ACCORDING_WITH_OWN_SPEAKER)
    )


@lru_cache(maxsize=2**15)
def _readings(spelt: str) -> tuple[tuple[int, str, Form], ...]:
    """Return what a word may be: how many letters are proclitics, the form without them, and what that reports."""
    bare = ((letters, rest, forms().get(rest)) for letters, rest in _without_proclitics(spelt))
    return tuple((letters, rest, form) for letters, rest, form in bare if form and form.weight)


def attributes(text: str) -> bool:
    """Tell whether `text`, what follows a quote, attributes something: a cue opens it, a sentence or an insertion."""
    words = words_of(text, 0, len(text))
    for cue in find_cues(text, words):
        opens = cue.first == 0 or (words[cue.first].breaks and cue.joined)
        if cue.kind == "verb" and cue.weight >= _CERTAIN and opens:
            return True
        if cue.kind in ("according", "attribution") and (opens or "،" in words[cue.first].gap):
            return True
    return False


def find_cues(text: str, words: Sequence[Word]) -> list[Cue]:
    """Return the reporting words among `words` of `text`, in order, none inside another."""
    found: list[Cue] = []
    behind = 0  # the number of the word behind the last one
    for number in [number for number, word in enumerate(words) if _may_report(word.key)]:
        if number < behind:
            continue
        if cue := _attribution(text, words, number) or _according(text, words, number) or _word(text, words, number):
            found.append(cue)
            behind = cue.last
    return found


def after_letters(text: str, word: Word, letters: int) -> int:
    """Return the offset behind the first `letters` letters of a word and the marks on them."""
    if not letters:
        return word.start
    folded = fold(text[word.start : word.end], 1)
    return word.start + (folded.starts[letters] if letters < len(folded.starts) else word.end - word.start)


def _attribution(text: str, words: Sequence[Word], number: int) -> Cue | None:
    opener = CLAUSE_OPENERS.at(words, number)
    if not opener or opener[0] >= len(words) or words[opener[0]].gap.strip():
        return None
    verb = _verb(text, words, opener[0], attributes=True)
    if not verb or verb.kind != "verb" or verb.joined:
        return None
    if words[number].key.endswith(_AS) and _opens_clause(words, verb.last, _OPENS_CLAUSE_WITHIN):
        return None  # "كما قال إن": he said as well
    if verb.lemma in cue_lexicon.NAMING and (verb.bound or verb.lemma in cue_lexicon.CALLING):
        return verb  # "على ما وصفه بأنه": what he called it
    start = after_letters(text, words[number], 1 if opener[2] else 0)
    return verb._replace(start=start, first=number, kind="attribution", joined=opener[2], weight=_ATTRIBUTION)


def _opens_clause(words: Sequence[Word], number: int, within: int = 1) -> bool:
    """Tell whether a clause, or the preposition of one, follows the verb before word `number`."""
    if number < len(words) and words[number].key in _BEFORE_A_CLAUSE:
        return True
    behind = words[number : number + within]
    return any(word.key in _OPENING_A_CLAUSE or ":" in word.gap for word in behind)


def _according(text: str, words: Sequence[Word], number: int) -> Cue | None:
    for phrases in (ACCORDING_WITH_OWN_SPEAKER, ACCORDING):
        if phrase := phrases.at(words, number):
            last, letter, joined = phrase
            start = after_letters(text, words[number], 1 if joined else 0)
            lemma = " ".join(word.key for word in words[number:last])
            end = words[number if words[last - 1].key in _OUTSIDE else last - 1].end
            bound = words[last - 1].key.endswith(_PRONOUNS)
            return Cue(start, end, number, last, "according", lemma, _ACCORDING, bound, joined, bool(letter))
    return None


def _word(text: str, words: Sequence[Word], number: int) -> Cue | None:
    return _verb(text, words, number)


def _verb(text: str, words: Sequence[Word], number: int, *, attributes: bool = False) -> Cue | None:
    """Return the reporting word `number`; `attributes`: it stands behind "على ما", where it can be nothing else."""
    word = words[number]
    for letters, spelt, form in _readings(word.key):
        if spelt in _no_cues() and not _opens_clause(words, number + 1):
            continue
        if not (attributes or _fits(spelt, form, words, number)):
            continue
        if form.kind != "noun" and letters and word.key[letters - 1] in "بلك":
            continue
        if form.bound and spelt.endswith("ه") and "ة" in text[word.start : word.end]:
            continue  # "نسبة" is no "نسبه"
        start = after_letters(text, word, letters)
        joined = bool(letters) and word.key[0] in "وف"
        return Cue(start, word.end, number, number + 1, form.kind, form.lemma, form.weight, form.bound, joined)
    return None


def _without_proclitics(spelt: str) -> Iterator[tuple[int, str]]:
    """Yield what may be left of a word without proclitics, and how many letters they take."""
    yield 0, spelt
    rest = 0
    if spelt[:1] in "وف" and len(spelt) > 3:
        rest = 1
        yield rest, spelt[rest:]
    if spelt[rest : rest + 1] == "س" and spelt[rest + 1 : rest + 2] in ("ي", "ت", "ن", "ا"):
        yield rest + 1, spelt[rest + 1 :]
    if spelt[rest : rest + 1] in ("ب", "ل", "ك") and len(spelt) > rest + 3:
        yield rest + 1, spelt[rest + 1 :]


@cache
def _no_cues() -> frozenset[str]:
    """Return the nouns for speakers that share their form with a reporting word: متحدثة، كاتب."""
    return frozenset(key(noun + ending) for noun in cue_lexicon.NO_CUES for ending in ("", "ة", "ون", "ين", "ات"))


@cache
def _followers() -> dict[str, frozenset[str]]:
    return {key(word): frozenset(map(key, after)) for word, after in cue_lexicon.UNLESS_FOLLOWED.items()}


def _fits(spelt: str, form: Form, words: Sequence[Word], number: int) -> bool:
    """Tell whether a word can report where it stands: it may be another word, or tell what was not said."""
    followers = _followers().get(spelt)
    behind = words[number + 1] if number + 1 < len(words) else None
    if followers is not None and not (behind and (behind.key in followers or _SPEAKS.search(behind.gap))):
        return False
    if form.lemma in cue_lexicon.PASSING_ON and form.kind == "verb" and not _passes_on(words, number, form.lemma):
        return False
    if form.lemma in cue_lexicon.ASKING and number + 1 < len(words) and words[number + 1].key in _undisclosed():
        return False
    if number == 0 or words[number].gap.strip():
        return True
    before = words[number - 1].key
    if form.kind == "verb" and spelt.startswith(key(form.lemma)[:2]) and before in _prepositions():
        return False  # "إلى نقل": the noun
    return before not in _negations() or form.lemma not in cue_lexicon.UNSAID


def _passes_on(words: Sequence[Word], number: int, lemma: str) -> bool:
    """Tell whether a verb that may pass words on has somebody whom it has them from: "نقلت السفينة السلاح" has not."""
    behind = words[number + 1 : number + _TOLD_WITHIN]
    sources = _TO if lemma == _ASCRIBE else _FROM
    return any(word.key in sources and before.key not in _LESS for before, word in pairwise((words[number], *behind)))


@cache
def _undisclosed() -> frozenset[str]:
    return frozenset(map(key, cue_lexicon.UNDISCLOSED))


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(map(key, noun_lexicon.PREPOSITIONS))


@cache
def _negations() -> frozenset[str]:
    return frozenset(map(key, cue_lexicon.NEGATIONS))
