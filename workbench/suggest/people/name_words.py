"""What each word of a text can be in a name, as one letter: patterns over these letters find the names.

A proclitic that is surely one gets a letter of its own. The letters:

    G g     given name, after which a surname may have an article; other given name
    k q Q   family name that opens a name (كيم); one that is also a noun or verb (جو), a particle (لي)
    c       word of a Korean or Chinese name behind the family name
    F f     family name that stands for a person; one that may also be something else
    P z     particle within names (بن، فون); what عبد goes on with (الله، الرحمن)
    b       word that may be a given name (ربيع)
    X u x   unknown word that looks like a name; one that may be a name where one is due; one that does not look so
    a       unknown word with an article
    M T t   what a name follows directly (السيد); post or trade with an article, without one
    D d     people by post or trade (خبراء), with an article and without
    S V     reporting verb; other verb
    A y o   known word with an article; such with the ending of relations (العسكري); without article
    e i     preposition that goes on within a post (في، باسم); other particle
    w p     proclitic: و ف; ب ل ك س
    N E B R nationality, place, body, post: as another suggester found it
    L 0     word that is not Arabic; number

Marks are letters, too: , : . " ( stand for all of their kind, | for the end of a paragraph, - for a hyphen (`h` where
it joins two words), · for any other.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from workbench.core.folding import fold_plain
from workbench.core.quotes import noun_lexicon
from workbench.core.quotes.inflection import forms
from workbench.suggest.people.shapes import LIKELY, POSSIBLE, Shapes
from workbench.suggest.people.word_lists import bare, word_list

_MARKS = {
    ",": ",", ";": ",", ":": ":", ".": ".", "?": ".", "!": ".", "…": ".", '"': '"', "'": '"', "‹": '"', "›": '"',
    "„": '"', "‟": '"', "(": "(", ")": "(", "[": "(", "]": "(", "\n": "|",
    "-": "-", "‐": "-", "‑": "-", "–": "-", "—": "-", "_": "-",
}  # fmt: skip
_INNER = ("في", "من", "باسم", "لدى", "على", "لشؤون", "بشؤون", "عن")
_ENDINGS = ("", "ات", "ون", "ين", "ان", "ي", "ية", "يون", "يين", "ا", "ه", "ها", "هم", "هما", "نا", "يا")
_ENDINGS_OF_A = ("ات", "تان", "تين", "ته", "تها", "تهم", "تهما", "تنا", "ي", "ية")
_VERB_ENDINGS = ("", "ت", "وا", "ا", "تا", "ه", "ها", "هم", "هما", "نا", "ته", "تها", "وه", "ون", "ان", "ين", "ني")
_CHAIN = re.compile("[وف][بلك]?|[بلك]")
_PRESENT = re.compile("س?[يتنأ]")
_NO_NAME = re.compile("است|[يتم]ست|[يت]ت|س[يتن]|[بكف]ال|لل|.{,2}$|.*(?:ات|ون|ية|ته|ها|هم)$")
_DEFINITE = {"o": "A", "t": "T", "d": "D", "G": "a", "b": "A", "F": "a", "f": "a"}
_SHORTEST = 3
_MOST_KNOWN = 200_000  # words whose letters are remembered


class NameWords(dict[str, str]):
    """The letters of words (folded as by `word_lists.bare`): one for the word and one for each proclitic before it."""

    def __init__(self) -> None:
        super().__init__(_MARKS)
        self._listed = _listed()
        self._shapes = _shapes()

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_KNOWN:
            self.clear()
            self.update(_MARKS)
        self[word] = letters = self._of_word(word)
        return letters

    def _of_word(self, word: str) -> str:
        if word[0] < "\u0620" or not word[0].isalpha():
            return "L" if word[0].isalpha() else "0" if word[0].isdigit() else "·"
        return self._known(word) or self._joined(word) or self._unknown(word)

    def _known(self, word: str) -> str:
        if letter := self._listed.get(word):
            return letter
        if word.startswith("ال") and len(word) > _SHORTEST:
            letter = self._listed.get(word[2:], "") or _inflected(word[2:])
            return "y" if letter == "o" and word[-1] == "ي" else _DEFINITE.get(letter, "")
        return _inflected(word)

    def _joined(self, word: str) -> str:
        """Return the letters of a word with proclitics, if what is behind them is known."""
        if word.startswith(("لل", "ولل", "فلل")):
            behind = word.index("ل") + 1
            front, rest = word[:behind], f"ا{word[behind:]}"
            rest = rest if self._known(rest) else f"ال{word[behind:]}"  # للاقمار, للجنة
            return _proclitics(front) + self._known_or(word, rest)
        chain = _CHAIN.match(word)
        for front_end in range(1, chain.end() + 1 if chain else 0):  # the fewest first: وكيم is و and كيم
            if len(word) - front_end >= _SHORTEST - 1 and (letter := self._known_or(word, word[front_end:])):
                if letter == "V" and word[front_end - 1] in "بك":
                    continue  # no verb stands behind these: بيرخ
                if letter in "Gg" and word[0] == "ف" and self._shapes.likeness(word) > LIKELY:
                    continue  # فاسيل
                return _proclitics(word[:front_end]) + letter
        return ""

    def _known_or(self, word: str, rest: str) -> str:
        """Return the letter of `rest` in `word` if it is known, or has an article: that of والصاج, not of والتر."""
        if letter := self._known(rest):
            return letter
        has_article = rest.startswith("ال") and len(rest) > _SHORTEST + 1
        return "a" if has_article and self._shapes.likeness(word) <= LIKELY else ""

    def _unknown(self, word: str) -> str:
        if word.startswith("ال") and len(word) > _SHORTEST + 1:
            return "a"
        likeness = self._shapes.likeness(word)
        if word[0] == "و" and len(word) > _SHORTEST + 1 and self._shapes.likeness(word[1:]) > max(LIKELY, likeness):
            return "wX"
        if likeness > LIKELY and len(word) >= _SHORTEST:
            return "X"
        return "u" if likeness > POSSIBLE and not _NO_NAME.match(word) else "x"


def _proclitics(letters: str) -> str:
    return "".join("w" if letter in "وف" else "p" for letter in letters)


def _inflected(word: str) -> str:
    """Return the letter of a word whose stem is known; empty if it is not."""
    nouns, past, present = _stems()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1 and word.removesuffix(ending) in nouns:
            return "o"
    for ending in _ENDINGS_OF_A:
        if word.endswith(ending) and f"{word.removesuffix(ending)}ة" in nouns:
            return "o"
    opening = _PRESENT.match(word)
    for ending in _VERB_ENDINGS:
        if not word.endswith(ending):
            continue
        stem = word.removesuffix(ending)
        if stem in past or (opening and len(stem) > opening.end() and stem[opening.end() :] in present):
            return "V"
    return ""


@cache
def _stems() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the nouns, the verbs in the past and those in the present without their first letter."""
    verbs = word_list("other-words")["verbs"]
    nouns = word_list("other-words")["nouns"]
    return frozenset(nouns), frozenset(verbs[::2]), frozenset(verb[1:] for verb in verbs[1::2])


def _reporting() -> Iterator[str]:
    """Yield the forms of reporting verbs."""
    return (bare(spelt) for spelt, form in forms().items() if form.kind == "verb" and not form.bound)


@cache
def _listed() -> Mapping[str, str]:
    """Return the letters of all words that stand in a list; what comes later wins."""
    given, family, other = word_list("given"), word_list("family"), word_list("other-words")
    common = frozenset(chain(other["words"], other["nouns"], other["verbs"]))
    letters = dict.fromkeys(other["nouns"], "o") | dict.fromkeys(other["verbs"], "V")
    letters |= dict.fromkeys(_reporting(), "S")
    letters |= dict.fromkeys(other["words"], "i")
    letters |= dict.fromkeys(map(_folded, noun_lexicon.ADVERBS), "i")
    names: dict[str, str] = dict.fromkeys(given["korean"], "c")
    names |= dict.fromkeys(family["leaders"], "F")
    for section in ("russian", "japanese", "hebrew", "western"):
        names |= dict.fromkeys(given[section], "g")
    for section in ("arabic", "persian", "turkish"):
        names |= dict.fromkeys(given[section], "G")
    names |= dict.fromkeys(given["family-first"], "k")
    for word in (word for word in names if word in letters):
        opens = ("Q" if word in other["words"] else "q") if names[word] == "k" else "b"
        names[word] = "c" if names[word] == "c" and len(word) > 2 else opens
    words = frozenset(other["words"])
    letters |= {word: letter for word, letter in names.items() if not (letter == "b" and word in words)}
    letters |= {word: "f" for word in family["common"] if word not in names and word not in letters}
    for word in family["leaders"]:
        bare_word = word.removeprefix("ال")
        if names.get(word) != "F" or bare_word in common or len(word) <= _SHORTEST or _inflected(word):
            letters[word] = names[word] if names[word] in "Ggk" else "f"
    letters |= dict.fromkeys(given["particles"], "P") | dict.fromkeys(given["behind-abd"], "z")
    roles = [role for role in map(_folded, noun_lexicon.ROLES) if letters.get(role) != "b"]
    letters |= dict.fromkeys((*roles, *(f"{role}ة" for role in roles if not role.endswith("ي")), *other["person"]), "t")
    letters |= {f"{person}ا": "t" for person in other["person"] if person[-1] not in "ةا"}
    letters |= dict.fromkeys(_several(other), "d") | dict.fromkeys(other["places"], "E")
    letters |= dict.fromkeys(given["honorifics"], "M")
    return letters | dict.fromkeys(_INNER, "e")


def _several(other: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the words for several people in all cases: خبراء، جنودا، جنديان، صيادين."""
    yield from other["people"]
    broken = (word for word in other["people"] if word != "كتاب")  # كتابا is a book
    yield from (f"{word}ا" for word in broken if word[-1] not in "اءويةى" and word[-2:] not in ("ون", "ين"))
    yield from (word[:-1] for word in other["people"] if word[-2:] in ("ون", "ين"))
    duals = (word.removesuffix("ة") + ("ت" if word[-1] == "ة" else "") for word in other["person"])
    yield from (stem + ending for stem in duals for ending in ("ان", "ين") if stem + ending not in other["words"])


def _folded(word: str) -> str:
    return bare(fold_plain(word, 1))


@cache
def _shapes() -> Shapes:
    given, other = word_list("given"), word_list("other-words")
    foreign = ("russian", "japanese", "hebrew", "western")
    listed = frozenset(chain(*other.values()))
    names = {*chain(*(given[section] for section in foreign)), *word_list("family")["leaders"]} - listed
    inflected = (noun + ending for noun in other["nouns"] for ending in ("", "ات", "ون", "ين", "ان", "ية", "ه", "ها"))
    verbs = other["verbs"]
    past = (verb + ending for verb in verbs[::2] for ending in ("", "ت", "وا", "ه", "ها"))
    present = (
        front + verb[1:] + ending
        for verb in verbs[1::2]
        for front in ("ي", "ت", "ن", "سي", "ست")
        for ending in ("", "ون", "ه", "ها")
    )
    return Shapes(sorted(names), sorted({*other["words"], *inflected, *past, *present}))
