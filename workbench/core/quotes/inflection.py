"""The forms of the reporting words: generated from the stems of the lexicon, and looked up folded.

Forms are compared by `key`: marks, tatweel and the seats of alef do not count, ة is ه, but ى is not ي, because رأى (he
saw) and رأي (an opinion) are two words.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from workbench.core.folding import fold_plain, folding_table
from workbench.core.quotes import cue_lexicon

Kind = Literal["verb", "participle", "noun"]

_SEATS = str.maketrans("أإآٱة", "اااا" + "ه")
_TABLE = {code: folded.translate(_SEATS) for code, folded in folding_table(1).items()}  # both foldings in one
_SUFFIXES = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي", "كم", "ك")
_IMPERSONAL = 0.8
_PERSONS = "يتنا"


class Form(NamedTuple):
    """What a word can be: a form of the reporting word `lemma`, with a pronoun at its end if `bound`."""

    lemma: str
    kind: Kind
    weight: float
    bound: bool = False


def key(word: str) -> str:
    """Return `word` as forms are compared. It may be many words with line feeds between."""
    if "\u0653" in word or "\u0654" in word or "\u0655" in word:  # a hamza or madda that stands as a mark
        return fold_plain(word, 1).translate(_SEATS)
    return word.translate(_TABLE)


@cache
def forms() -> dict[str, Form]:
    """Return every form of the lexicon, without proclitics, by its key. Where two share a key the surer one is kept."""
    found: dict[str, Form] = {}
    for word, form in _generated():
        spelt = key(word)
        if spelt not in found or _rank(form) > _rank(found[spelt]):
            found[spelt] = form
    return found


def _rank(form: Form) -> tuple[float, bool]:
    return form.weight, form.kind == "verb"


def _generated() -> Iterator[tuple[str, Form]]:
    for line in cue_lexicon.VERBS.strip().splitlines():
        past, present, participle, noun, weight = line.split()
        for word, bound in (*_past(past), *(() if present == "-" else _present(present))):
            yield word, Form(past, "verb", float(weight), bound)
        if participle != "-":
            for word in _participle(participle):
                yield word, Form(past, "participle", float(weight))
        if noun != "-":
            yield from _noun(noun, past, float(weight))
    for word in cue_lexicon.IMPERSONAL:
        yield word, Form(cue_lexicon.IMPERSONAL[0], "verb", _IMPERSONAL)
    for line in cue_lexicon.NOUNS.strip().splitlines():
        noun, weight = line.split()
        yield from _noun(noun, noun, float(weight))


def _past(stem: str) -> Iterator[tuple[str, bool]]:
    """Yield the past tense: he, she, they (two, men, women), I or you, and those with an object."""
    weak = stem[-1] in "ىا"
    bare = stem[:-1] if weak else stem
    dual = bare + "يا" if weak else stem + "ا"
    for word in (stem, bare + "ت", bare + "وا", dual, bare + "تا", *_without_hollow(stem)):
        yield word, False
    joined = bare + "ا" if weak else stem
    for start in (joined, bare + "ت", bare + "و"):
        yield from ((start + suffix, True) for suffix in _SUFFIXES if suffix != "ي")


def _without_hollow(stem: str) -> Iterator[str]:
    """Yield the forms before a consonant (قلت، قلنا، قلن), where a long vowel in the middle falls out."""
    short = stem[:-2] + stem[-1] if len(stem) > 2 and stem[-2] == "ا" else stem
    if stem[-1] not in "ىا":
        yield from (short + "نا", short + "ن")


def _present(stem: str) -> Iterator[tuple[str, bool]]:
    """Yield the present tense of all persons, indicative and subjunctive, and those with an object."""
    weak = stem[-1] in "ىيو"
    bare = stem[:-1] if weak else stem
    for person in _PERSONS:
        yield person + stem[1:], False
        joined = person + (bare[1:] + "ا" if stem[-1] == "ى" else stem[1:])
        yield from ((joined + suffix, True) for suffix in _SUFFIXES if suffix != "ي")
    for person in "يت":
        yield from ((person + bare[1:] + ending, False) for ending in ("ون", "وا"))
        yield from ((person + (bare[1:] + "ي" if weak else stem[1:]) + ending, False) for ending in ("ان", "ا"))


def _participle(stem: str) -> Iterator[str]:
    """Yield the participle as it accompanies a verb: in the accusative, without the article."""
    bare = stem[:-1] if stem[-1] == "ي" else stem
    yield from (stem + "ا", stem + "ة", bare + "ين", bare + "ون", stem + "تين", stem + "ات")


def _noun(stem: str, lemma: str, weight: float) -> Iterator[tuple[str, Form]]:
    bare = stem[:-1] + "ت" if stem[-1] == "ة" else stem
    for word in (stem, "ال" + stem):
        yield word, Form(lemma, "noun", weight * 0.6)
    if not stem.endswith("ات"):
        plural = stem[:-1] if stem[-1] == "ة" else stem
        yield plural + "ات", Form(lemma, "noun", weight * 0.5)
        for suffix in _SUFFIXES:
            yield plural + "ات" + suffix, Form(lemma, "noun", weight * 0.9, bound=True)
    for suffix in _SUFFIXES:
        yield bare + suffix, Form(lemma, "noun", weight * 0.9, bound=True)
