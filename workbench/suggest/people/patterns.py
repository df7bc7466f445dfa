"""Where the names of people stand: patterns over the letters of words (`name_words`)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from workbench.suggest.people.lettered import Lettered

# Words of a name behind its first; a hyphen joins whatever is no mark.
_HYPHENED = r"(?:h[A-Za-z])*"
_NEXT = rf"(?:P{{0,2}}[gGkcfX]{_HYPHENED})"
_LAST = rf"(?:P{{0,2}}[FfXgGkc]{_HYPHENED})"
_GIVEN = r"(?:G|Pz|PG|Gz)"
# محمد بن سلمان، عبد الفتاح السيسي، يحيى الرفاعي
_ARABIC = rf"{_GIVEN}(?:P{{0,2}}(?:{_GIVEN}|[gcFfXb]{_HYPHENED})){{0,3}}(?:P?[aF])?"
# سيرغي شويغو، أورسولا فون دير لاين
_FOREIGN = rf"g{_HYPHENED}(?:{_NEXT}{{0,2}}{_LAST}|P{{1,2}}a)"
_KOREAN = r"(?:kh?[ckg](?:h?[ckg])?|kh?X|qh?c(?:h?[cX]))"
_FAMOUS = rf"(?:[A-Za-z]h|[XbfkqL])?P{{0,2}}F{_HYPHENED}"
_UNKNOWN = rf"(?:X|[A-Za-z]h[A-Za-z]){_HYPHENED}"
_SEVERAL = rf"{_UNKNOWN}{_LAST}{{1,3}}"
_ANY = rf"(?:{_KOREAN}|{_ARABIC}|{_FOREIGN}|[gk]{_HYPHENED}|{_SEVERAL}|{_FAMOUS}|{_UNKNOWN}|[bfqc]{_LAST})"
_SURE = rf"(?:{_KOREAN}|{_GIVEN}(?:P{{0,2}}[gGkFfXcba]{_HYPHENED}){{1,3}}|{_FOREIGN}|{_SEVERAL}|[qb]{_LAST}|F)"
_BETWEEN = r'[,"]{0,2}'
_COMPLEMENT = r"(?:[NAEaoeTtDdM]|p[AEoNadD]|w[AaNoE])"

_RULES = {
    "post": rf"R{_BETWEEN}(?P<post>{_ANY})",
    "title": rf"M\.?N{{0,3}}{_BETWEEN}(?P<title>{_ANY})",
    "office": rf"[tTM](?:{_COMPLEMENT}{{1,9}}|X(?=[Xgk][XFh])){_BETWEEN}(?P<office>{_SURE})",
    "famous": rf"(?P<famous>{_FAMOUS})",
    "given": rf"(?P<given>{_KOREAN}|{_GIVEN}(?:P{{0,2}}[gGFfXb]{_HYPHENED}|P?a)(?:P{{0,2}}[gGFfX]){{0,2}}|{_FOREIGN})",
    "apposition": rf"(?P<apposition>{_SEVERAL})(?=,(?:w|i)?[tTMR])",
    "speech": rf'S(?P<speech>{_SEVERAL})(?=[,:("SVie]|w?S)',
    "actor": rf'V(?P<actor>{_SEVERAL})(?=[eip,.:|"])',
}
_PATTERN = re.compile("|".join(_RULES.values()))
_SCORES = {
    "post": 0.9,
    "title": 0.88,
    "office": 0.85,
    "famous": 0.85,
    "given": 0.85,
    "apposition": 0.75,
    "speech": 0.7,
    "actor": 0.5,
}
_GUESSED = 0.65  # nothing in the name is known


class Mention(NamedTuple):
    """A name in a text: the numbers of its first word and of the one behind it, the rule that found it, a score."""

    first: int
    last: int
    rule: str
    score: float


def mentions(text: Lettered) -> Iterator[Mention]:
    """Yield the names that the patterns find, in order; no two overlap."""
    for match in _PATTERN.finditer(text.letters):
        rule = match.lastgroup or ""
        first, last = match.span(rule)
        known = any(letter in "GgkFcz" for letter in text.letters[first:last])
        yield Mention(first, last, rule, _SCORES[rule] * (1 if known or rule == "speech" else _GUESSED + 0.1))
