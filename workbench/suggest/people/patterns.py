"""Where the names of people stand: patterns over the letters of words (`name_words`)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from workbench.suggest.people.lettered import Lettered
from workbench.suggest.people.word_lists import word_list

# Words of a name behind its first; a hyphen joins whatever is no mark.
_HYPHENED = r"(?:h[A-Za-z])*"
_NEXT = rf"(?:P{{0,2}}[gGkcfFX]{_HYPHENED})"
_LAST = rf"(?:P{{0,2}}[FfXgGkc]{_HYPHENED})"
_GIVEN = r"(?:Gz?|P[zMG])"
# محمد بن سلمان، عبد الفتاح السيسي، يحيى الرفاعي
_ARABIC = rf"{_GIVEN}{_HYPHENED}(?:P{{0,2}}(?:{_GIVEN}|[gcFfXb]z?{_HYPHENED})){{0,3}}(?:P[A-Za-z]|[aFyN])?"
# سيرغي شويغو، أورسولا فون دير لاين
_FOREIGN = rf"g{_HYPHENED}(?:{_NEXT}{{0,2}}{_LAST}|u{_LAST}|P{{1,2}}a|b)"
_KOREAN = r"(?:kh?[ckg](?:h?[ckgX])?|kh?X(?:h?[ck])|qh?[cgk](?:h?[ckX])|Qh?c(?:h?[ckX])|Qh?gh?c|Xh?ch?k)"
_FAMOUS = rf"(?:[A-Za-z]h|[XfkqL])?P{{0,2}}F{_HYPHENED}"
_UNKNOWN = rf"(?:X|[A-Za-z]h[GgkqQcFfX]){_HYPHENED}"
_SEVERAL = rf"{_UNKNOWN}{_LAST}{{1,3}}"
_WITH_UNKNOWN = rf"(?:{_GIVEN}|g)[xu]z?"  # nothing tells a surname here but its place
_OF_UNKNOWN = rf"{_WITH_UNKNOWN}(?=[,:.|\"(iSV])"
_END = r"(?=[,:.|\"(ieSVQ]|w|$)"
# Words that only their place makes a name: العميد مجيد موسوي
_DUE = rf"(?:u{_HYPHENED}{_LAST}{{1,3}}|[uX]{_HYPHENED}[ux]{_END}|[ua]{_HYPHENED}P?[Ffa]{_END})"
_ONE = rf"(?:[gk]{_HYPHENED}|{_FAMOUS}|{_UNKNOWN})"
_ARABIC_WITH_UNKNOWN = rf"{_GIVEN}(?:P{{0,2}}[gGfFX]){{1,2}}P?[ux]{{1,2}}{_END}"
_ANY = (
    rf"(?:{_KOREAN}|{_ARABIC_WITH_UNKNOWN}|{_WITH_UNKNOWN}|{_ARABIC}|{_FOREIGN}|"
    rf"{_SEVERAL}|{_DUE}|kX|Q[ck]|{_ONE}|[bfqc]{_LAST}|[bf]a)"
)
_AFTER_GIVEN = rf"{_GIVEN}{_HYPHENED}(?:P{{0,2}}[gGkFfXcbay]z?{_HYPHENED}){{1,3}}"
_SURE = rf"(?:{_KOREAN}|{_WITH_UNKNOWN}|{_AFTER_GIVEN}|{_FOREIGN}|{_SEVERAL}|[qb]{_LAST}|F)"
_ARABIC_WITH_SURNAME = (
    rf"{_GIVEN}{_HYPHENED}(?:P{{0,2}}[gGFfXb]z?{_HYPHENED}|Pc|P[A-Za-z]|[ayN])(?:P[A-Za-z]|[gGFfX]){{0,2}}"
)
_BETWEEN = r'[,"]{0,2}'
_COMPLEMENT = r"(?:[NAyEBaoeTtDdMR]|[pe][AyEBoNadDX]|w[AyaNoEB])"

_RULES = {
    "post": rf"R{_BETWEEN}(?P<post>{_ANY})",
    "title": rf"M\.?[NMAy]{{0,3}}{_BETWEEN}(?P<title>{_ANY})",
    "office": rf"[tTMR](?:{_COMPLEMENT}{{1,9}}|X(?=[XgGk][XFgafk])){_BETWEEN}(?P<office>{_SURE}|u{_LAST}{{1,2}}{_END})",
    "holder": rf"[TD](?P<holder>{_SURE}|u{_LAST}{{1,2}})",
    "famous": rf"(?P<famous>{_FAMOUS})",
    "given": rf"(?P<given>{_KOREAN}|{_OF_UNKNOWN}|{_ARABIC_WITH_SURNAME}|{_FOREIGN})",
    "apposition": rf"(?P<apposition>{_SEVERAL}|u{_LAST}{{1,2}})(?=,(?:w|i)?[tTMR])",
    "speech": rf'S(?P<speech>{_SEVERAL}|u{_LAST}{{1,2}})(?=[,:("SVie]|w?S)',
    "actor": rf'V(?P<actor>{_SEVERAL})(?=[eip,.:|"])',
}
_PATTERN = re.compile("|".join(_RULES.values()))
# Another name of a list: وحضر سيرغي شويغو وكورني نانغا
_LISTED = re.compile(rf",?w(?P<listed>{_KOREAN}|{_ARABIC_WITH_SURNAME}|{_FOREIGN}|{_SEVERAL}|u{_LAST}{{1,2}})")
_SCORES = {
    "post": 0.9,
    "title": 0.88,
    "office": 0.85,
    "holder": 0.85,
    "famous": 0.85,
    "given": 0.85,
    "apposition": 0.9,
    "speech": 0.85,
    "actor": 0.65,
    "listed": 0.85,
}
_GUESSED, _ONE_GUESSED, _GUESSED_BEHIND_ADJECTIVE = 0.8, 0.7, 0.4
_GUESSED_OF_BODY = 0.55
_OF_BODIES = ("للابحاث", "للدراسات", "للانباء", "للصناع", "للبحوث", "للاستشار", "للتكنولو")
_NAMES_BETWEEN = 4
_WITHIN_NAMES = frozenset("gkcXGMPb")
_MOTIONS = frozenset({"زار", "غادر", "وصل", "دخل", "بلغ", "عبر", "يزور", "يغادر", "يصل", "يدخل", "قصف", "استهدف"})
_OF_CARRIERS = ("الطائرات", "طائرات")
_ADJECTIVES = ("ي", "ية")
_KNOWN = re.compile("[GgkFcz]")


class Mention(NamedTuple):
    """A name in a text: the numbers of its first word and of the one behind it, the rule that found it, a score."""

    first: int
    last: int
    rule: str
    score: float


def mentions(text: Lettered) -> Iterator[Mention]:
    """Yield the names that the patterns find, in order; no two overlap."""
    place = 0
    named = False
    while match := (named and _LISTED.match(text.letters, place)) or _PATTERN.search(text.letters, place):
        rule = match.lastgroup or ""
        first, last = match.span(rule)
        opening = match.start() if rule in ("title", "post") else first
        before = opening - 1 - (text.letters[opening - 1 : opening] == '"')
        if before >= 0 and _is_named_after(text, before, through_names=text.letters[last - 1] == "F"):
            place = first + 1 if text.letters[first] == "X" else last  # a name may follow that of a company
            named = False
            continue
        if _is_called_so(text, first, last):
            place, named = last, False
            continue
        place, named = last, last - first > 1
        yield Mention(first, last, rule, _SCORES[rule] * _share(text, first, last, rule))


def _is_called_so(text: Lettered, first: int, last: int) -> bool:
    """Tell whether the words are the name of a body or exercise: يانغ شين للأبحاث، «الأسد الأفريقي»."""
    behind = text.text[text.starts[last] : text.starts[last] + 9] if last < len(text.letters) else ""
    if behind.startswith(_OF_BODIES):
        return True
    return last == first + 1 and text.word(first).startswith("ال") and text.letters[last : last + 1] in ("N", "y")


def _is_named_after(text: Lettered, number: int, *, through_names: bool) -> bool:
    """Tell whether a word says of what stands behind it that it bears a name: مطار، المدمرة، حاملة الطائرات.

    Other words of the name may stand between: جامعة جواهر لال نهرو.
    """
    lists = word_list("other-words")
    for place in range(number, max(number - (_NAMES_BETWEEN if through_names else 1), -1), -1):
        start = place - 1 if place and text.word(place) in _OF_CARRIERS else place
        word = text.word(start)
        if word in lists["named-after"] or word.removeprefix("ال") in lists["ships"]:
            return True
        if text.own_letter(place) not in _WITHIN_NAMES:
            return False
    return False


def _share(text: Lettered, first: int, last: int, rule: str) -> float:
    """Return what is left of a score if no word of the name is known: less for one word, less behind an adjective."""
    if _KNOWN.search(text.letters, first, last):
        return 1
    if last - first > 1:
        is_body = rule in ("actor", "speech") and text.word(first - 1).endswith("ت")  # طورت لوكهيد مارتن
        return _GUESSED_OF_BODY if is_body or text.word(first - 1) in _MOTIONS else _GUESSED
    behind_adjective = first > 0 and text.word(first - 1).endswith(_ADJECTIVES)
    return _GUESSED_BEHIND_ADJECTIVE if behind_adjective else _ONE_GUESSED
