"""The forms of Arabic words that an entry of a lexicon stands for, generated from the one that is written.

The article in front of the first word and the proclitics are not generated: whoever looks the forms up in a text allows
for them (`PREFIXES`). What comes out may be more than a grammar allows; it never stands in a text then.

- `name`: as written. A name with the article has to have it, another may not.
- `noun`: a noun and its adjectives (صاروخ باليستي). They agree in number, gender and article; plurals come from the
  lexicons, or with ـات for nouns on ـة. Possessive pronouns.
- `idafa`: a noun and its genitive (راجمة صواريخ). The first word inflects; the article stands on the others.
- `person`: a post or trade, in both genders, with sound or given plurals.
- `adjective`: inflects in gender, number and article; of several words all do (كوري شمالي).
- `nisba`: the same for spellings on ـي; other ones are irregular plurals (روسي | روس).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Literal, NamedTuple

from workbench.suggest.lexicon_entries import FormKind

Article = Literal["none", "may", "must"]


class Form(NamedTuple):
    """A form, without the article of its first word.

    Attributes:
        article: whether an article has to stand, may stand or may not stand in front.
        definite: whether it is definite without one.
    """

    text: str
    article: Article
    definite: bool = False


class Reading(NamedTuple):
    """What letters in front of a form are.

    Attributes:
        letters: how many of them belong to the name.
        proclitics: those that do not; of `لل` the first.
        article: whether there is an article.
    """

    letters: int
    proclitics: str
    article: bool


CHAINS = frozenset(first + second for first, second in product(("", "و", "ف"), ("", "ب", "ل", "ك")))
"""The proclitics that may stand in front of a name, none among them."""

_BARE = {chain: Reading(0, chain, False) for chain in CHAINS}
_DEFINITE = {f"{chain}ال": Reading(2, chain, True) for chain in CHAINS} | {
    f"{chain}ل": Reading(1, chain, True) for chain in CHAINS if chain.endswith("ل")
}
# اللجنة, but للجنة
_BEFORE_LAM = {chain: Reading(0, chain, True) for chain in CHAINS if chain.endswith("ل")}
PREFIXES: Mapping[tuple[Article, bool], Mapping[str, Reading]] = {
    ("none", False): _BARE,
    ("none", True): _BARE,
    ("must", False): _DEFINITE,
    ("must", True): _DEFINITE | _BEFORE_LAM,
    ("may", False): _BARE | _DEFINITE,
    ("may", True): _BARE | _DEFINITE | _BEFORE_LAM,
}
"""The letters that may stand in front of a form: by its `article`, and whether it begins with ل."""

_PRONOUNS = ("ه", "ها", "هم", "هما", "نا", "هن", "كم")
_ARTICLE = "ال"
# From such a word on nothing agrees with the noun any more.
# fmt: off
_PARTICLES = frozenset({
    "من", "في", "على", "إلى", "عن", "مع", "ذات", "ذو", "ذي", "بدون", "دون", "بلا", "غير", "باسم", "لدى", "بين", "عبر",
    "ضد", "حتى", "تحت", "فوق", "قبل", "بعد", "أرض", "جو", "بحر", "سطح",
})
# fmt: on


def forms(spelling: str, kind: FormKind, plurals: Mapping[str, Sequence[str]]) -> Iterator[Form]:
    """Yield the forms of a spelling, each once or more; `plurals` are those of nouns that are not regular."""
    words = spelling.split()
    if kind == "name":
        yield _name(spelling)
    elif kind == "nisba" and not words[-1].endswith(("ي", "ى")):
        yield Form(spelling, "may")
    elif kind in ("nisba", "adjective"):
        yield from _adjectives(words)
    elif kind == "idafa":
        yield from _idafa(words, plurals)
    elif kind == "person":
        yield from _person(words, plurals)
    else:
        yield from _noun(words, plurals)


def _name(spelling: str) -> Form:
    if not spelling.startswith(_ARTICLE) or len(spelling) < 5:
        return Form(spelling, "may" if spelling[0].isascii() else "none")
    return Form(spelling[2:], "must")


class _Ending(NamedTuple):
    """How a noun ends, and what its adjectives end with then (`adjectives` replaces their ـة)."""

    noun: str
    adjectives: str


def _adjectives(words: Sequence[str]) -> Iterator[Form]:
    stems = [_masculine(word) for word in words]
    for ending in ("", "ا", "ة", "ان", "ين", "تان", "تين", "ون", "ات"):
        yield from _agreeing([stem + ending for stem in stems[:1]], [stem + ending for stem in stems[1:]], [])
    if len(stems) > 1:  # الكورية الجنوبي: after a feminine noun in between
        yield Form(f"{stems[0]}ة {_with_article([*stems[1:]])}", "must")


def _agreeing(first: Sequence[str], adjectives: Sequence[str], tail: Sequence[str]) -> Iterator[Form]:
    """Yield a noun with its adjectives, without and with articles."""
    if not adjectives:
        yield Form(" ".join((*first, *tail)), "may")
        return
    yield Form(" ".join((*first, *adjectives, *tail)), "none")
    yield Form(" ".join((*first, _with_article(adjectives), *tail)), "must")


def _noun(words: Sequence[str], plurals: Mapping[str, Sequence[str]]) -> Iterator[Form]:
    head, rest, tail = _parted(words)
    is_feminine = head.endswith("ة")
    for ending in _noun_endings(head, plurals):
        adjectives = [_masculine(word) + ending.adjectives for word in rest]
        yield from _agreeing([ending.noun], adjectives, tail)
    of_adjectives = [("ة" if is_feminine else "", head), *(("ة", plural) for plural in _plurals(head, plurals))]
    for adjective, noun in of_adjectives:
        agreeing = _with_article([_masculine(word) + adjective for word in rest])
        for owned in _owned(noun):
            yield Form(" ".join(filter(None, (owned, agreeing, *tail))), "none", definite=True)


def _noun_endings(head: str, plurals: Mapping[str, Sequence[str]]) -> Iterator[_Ending]:
    if head.endswith("ة"):
        yield _Ending(head, "ة")
        yield from (_Ending(f"{head[:-1]}ت{dual}", f"ت{dual}") for dual in ("ان", "ين"))
        yield from (_Ending(f"{head[:-1]}ت{dual}", "ة") for dual in ("ا", "ي"))  # in the construct state
    else:
        yield _Ending(head, "")
        yield _Ending(f"{head}ا", "ا")
        yield from (_Ending(f"{head}{dual}", dual) for dual in ("ان", "ين"))
    for plural in _plurals(head, plurals):
        yield _Ending(plural, "ة")
        if not plural.endswith(("ة", "ات", "ا", "ى")):
            yield _Ending(f"{plural}ا", "ة")


def _idafa(words: Sequence[str], plurals: Mapping[str, Sequence[str]]) -> Iterator[Form]:
    head, rest, tail = _parted(words)
    stem = f"{head[:-1]}ت" if head.endswith("ة") else head
    heads = [head, f"{stem}ا", f"{stem}ي", *_plurals(head, plurals)]
    for one in heads:
        yield Form(" ".join((one, *rest, *tail)), "none", definite=any(map(_is_definite, rest)))
        if rest and not any(map(_is_definite, rest)):
            yield Form(" ".join((one, _with_article(rest), *tail)), "none", definite=True)


def _person(words: Sequence[str], plurals: Mapping[str, Sequence[str]]) -> Iterator[Form]:
    head, rest, tail = _parted(words)
    stem = _masculine(head)
    given = tuple(plurals.get(head, ()))
    if rest and _is_definite(rest[0]):  # رئيس الوزراء: the first word stands in the construct state
        heads = [stem, f"{stem}ة", f"{stem}ا", f"{stem}ي", f"{stem}تا", f"{stem}تي", f"{stem}ات"]
        for one in (*heads, *given, *(() if given else (f"{stem}و",))):
            yield Form(" ".join((one, *rest, *tail)), "none", definite=True)
        return
    for ending in ("", "ا", "ة", "ان", "ين", "تان", "تين", "ات", *(() if given else ("ون",))):
        yield from _agreeing([stem + ending], [_masculine(word) + ending for word in rest], tail)
    for plural, ending in product(given, ("ين", "ون") if rest else ("",)):
        yield from _agreeing([plural], [_masculine(word) + ending for word in rest], tail)


def _parted(words: Sequence[str]) -> tuple[str, list[str], list[str]]:
    """Return the first word, those that change with it, and the rest."""
    for number, word in enumerate(words[1:], start=1):
        if word in _PARTICLES or _is_joined(word) or not word[0].isalpha() or word.isascii():
            return words[0], list(words[1:number]), list(words[number:])
    return words[0], list(words[1:]), []


def _is_joined(word: str) -> bool:
    """Tell whether a word begins with a preposition and the article: للدبابات, بالوقود, but not باليستي."""
    return word.startswith("لل") or (word.startswith("بال") and not word.endswith(("ي", "ية")))


def _plurals(head: str, plurals: Mapping[str, Sequence[str]]) -> Sequence[str]:
    return plurals.get(head) or ([f"{head[:-1]}ات"] if head.endswith("ة") else [])


def _owned(noun: str) -> Iterator[str]:
    """Yield a noun with possessive pronouns."""
    stem = f"{noun[:-1]}ت" if noun.endswith("ة") else f"{noun[:-1]}ا" if noun.endswith("ى") else noun
    yield from (stem + pronoun for pronoun in _PRONOUNS)


def _masculine(word: str) -> str:
    return word[:-1] if word.endswith("ة") else word


def _is_definite(word: str) -> bool:
    return word.startswith(_ARTICLE) and len(word) > 4


def _with_article(words: Sequence[str]) -> str:
    return " ".join(word if _is_definite(word) else f"{_ARTICLE}{word}" for word in words)
