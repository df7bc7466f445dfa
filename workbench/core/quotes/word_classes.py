"""What kind of word a word is, as far as a noun phrase and a reported clause need to know. All words are keys."""

from collections.abc import Sequence
from functools import cache, lru_cache

from workbench.core.quotes import noun_lexicon
from workbench.core.quotes.inflection import key
from workbench.core.quotes.sentence import Word

_KNOWN = 2**14  # words of which it is remembered what they are


@cache
def words_in(name: str) -> frozenset[str]:
    """Return the keys of the words that `noun_lexicon` lists as `name`."""
    return frozenset(map(key, getattr(noun_lexicon, name)))


@cache
def _complementizers() -> dict[str, int]:
    """Return the complementizers with all that may be written onto them, and how many letters stand before them."""
    words: dict[str, int] = {}
    bare = [one + ending for one in noun_lexicon.COMPLEMENTIZERS for ending in noun_lexicon.COMPLEMENTIZER_PRONOUNS]
    for word in bare:
        for proclitic in ("", "و", "ف", "ب", "وب", "فب"):
            words.setdefault(key(proclitic + word), len(proclitic))
    return words


def complementizer(word: Word) -> int | None:
    """Return how many letters stand before the complementizer (إن، أنه، بأنها) that `word` is; None if it is none."""
    return _complementizers().get(word.key)


def without_conjunction(spelt: str) -> str:
    """Return a word without a first و or ف, whatever that is."""
    return spelt[1:] if spelt[:1] in ("و", "ف") and len(spelt) > 2 else spelt


@lru_cache(maxsize=_KNOWN)
def is_particle(spelt: str) -> bool:
    """Tell whether a word may stand before the verb or the subject of a sentence: لم، وفي، حين، وقد."""
    bare = without_conjunction(spelt)
    return bool({spelt, bare} & (words_in("CONNECTORS") | words_in("PREPOSITIONS") | words_in("ADVERBS")))


@lru_cache(maxsize=_KNOWN)
def is_preposition(spelt: str) -> bool:
    """Tell whether a word is a preposition, be it with و or ف: في، وخلال."""
    return spelt in words_in("PREPOSITIONS") or without_conjunction(spelt) in words_in("PREPOSITIONS")


@lru_cache(maxsize=_KNOWN)
def names_behind(spelt: str) -> bool:
    """Tell whether a few words in marks behind this word are the name of something: سفينة، وكالة."""
    return is_body(spelt) or without_article(spelt) in words_in("NAMED_THINGS")


@lru_cache(maxsize=_KNOWN)
def has_conjunction(spelt: str) -> bool:
    """Tell whether و or ف is written onto the first word of a sentence: nearly always, unless the word begins so."""
    if spelt[:1] not in ("و", "ف"):
        return False
    if spelt[1:] in words_in("PREPOSITIONS") | words_in("CONNECTORS"):
        return True
    return len(spelt) > 3 and not spelt.startswith(tuple(words_in("OWN_FIRST_LETTER")))


@lru_cache(maxsize=_KNOWN)
def without_article(spelt: str) -> str:
    """Return a word without article, and without proclitic before the article."""
    for article in ("وال", "بال", "فال", "كال", "ال", "لل"):
        if spelt.startswith(article) and len(spelt) > len(article) + 1:
            return spelt[len(article) :]
    return spelt


@cache
def _role_forms() -> frozenset[str]:
    singular = [key(role) for role in noun_lexicon.ROLES]
    endings = ("", "ا", "ه", "ون", "ين", "ات", "ي", "و", "ان", "تان")
    return frozenset(role + ending for role in singular for ending in endings) | words_in("ROLE_PLURALS")


@lru_cache(maxsize=_KNOWN)
def is_role(spelt: str) -> bool:
    """Tell whether a word names a person by office, trade or knowledge."""
    return without_article(spelt) in _role_forms() or spelt in _role_forms()


@lru_cache(maxsize=_KNOWN)
def is_body(spelt: str) -> bool:
    """Tell whether a word is the class noun of a body that speaks: وزارة، صحيفة."""
    return without_article(spelt) in words_in("BODIES")


def is_role_or_body(spelt: str) -> bool:
    """Tell whether a word names a speaker by what he does, or a body that speaks."""
    return is_role(spelt) or is_body(spelt)


@lru_cache(maxsize=_KNOWN)
def is_media(spelt: str) -> bool:
    """Tell whether a word names an outlet, or what kind of outlet it is."""
    return spelt in words_in("MEDIA") or without_article(spelt) in words_in("MEDIA")


@lru_cache(maxsize=_KNOWN)
def is_hearer(spelt: str) -> bool:
    """Tell whether a word with the preposition ل names those who are talked to: للصحفيين، لوكالة."""
    if spelt.startswith("لل"):
        return without_article(spelt) in words_in("HEARERS")
    return spelt[:1] == "ل" and spelt[1:] in words_in("HEARERS")


def is_not_speaking(words: Sequence[Word], number: int, needs_letter: bool) -> bool:
    """Tell whether what stands behind "وفق" is nothing that speaks: "وفق الخطة", "وفقا للقانون"."""
    if number >= len(words):
        return True
    spelt = words[number].key
    bare = spelt[1:] if needs_letter and spelt.startswith("ل") and not spelt.startswith("لل") else spelt
    return without_article(bare) in words_in("NOT_SPEAKING")


def is_nameless(spelt: str) -> bool:
    """Tell whether the first word of a phrase speaks of people without a name: مصدر، خبراء، متحدث."""
    return spelt in words_in("NAMELESS")
