"""How many there are of a weapon, and how far it reaches, in a text folded on level 2."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from workbench.core.clitics import ARABIC
from workbench.core.folding import fold_plain
from workbench.core.numerals import Amount, amount_before
from workbench.suggest.weapons import patterns
from workbench.suggest.weapons.grammar import Measure, Mention
from workbench.suggest.weapons.technologies import Technology

_OF = " من "
_FROM = re.compile(r"(?:(?<![\d.,])(\d[\d.,]*) ?(?:الي|حتي|-|–|—) ?|بين (\d[\d.,]*) و)\Z")
_OF_THEM = re.compile(rf" (?:منها|منهما)(?![{ARABIC}])")
_SHARE = re.compile(r"في (?:ال)?م[ئا]ئ?ه\Z")
_YEARS = range(1900, 2101)
_FEW = range(3, 11)
_SENTENCE_END = re.compile(r"[.!?؟\n](?!\d)")
_REACH = re.compile(
    rf"(?<![{ARABIC}])[وفبل]?(?:مدا(?:ه|ها|هما|هم)|(?:ال)?مدي(?! (?:ال)?عام))(?![{ARABIC}])"
    rf"(?P<between>[^.؛;\n\d]{{0,48}}?)"
    rf"(?P<measure>(?P<number>\d[\d.,]*(?: ?(?:-|–|الي|و) ?\d[\d.,]*)?(?: (?:الف|الاف|مئه))? ?|(?<=[ {ARABIC}]))"
    rf"(?P<unit>{patterns.KILOMETRES})(?![{ARABIC}a-z]))"
)
_REACH_WORD = re.compile(rf"مد(?:ا(?:ه|ها|هما|هم)|ي)(?![{ARABIC}])")
_REACH_FRONT = 3  # letters that may stand before it
_NOT_REACH = re.compile("مسافه|علي بعد|ارتفاع|سنه|عام|ساعه|ايام|اشهر|طول|عرض|مساحه")


def amount_of(text: str, mention: Mention | Technology, noun: str, *, joined: bool) -> Amount | None:
    """Return how many there are of `mention` by the words before it; `joined`: a clitic stands before its noun."""
    if joined:
        return None
    before = mention.start
    through = text.endswith(_OF, 0, before)
    amount = amount_before(text, before - len(_OF) + 1 if through else before)
    if amount is None or _SHARE.search(text, max(0, amount.start - 4), amount.end):
        return None
    if amount.value is not None and not through and not _agrees(text, mention, noun, amount.value):
        return None
    if amount.value is None and not through and _is_singular(text, mention, noun):
        return None
    if amount.value is not None and (first := _FROM.search(text, max(0, amount.start - 24), amount.start)):
        return Amount(first.start(1) if first[1] else first.start(2), amount.end, None)
    return amount


def amounts_behind(text: str) -> Iterator[Amount]:
    """Yield how many of what was named before: `18 منها`."""
    for match in _OF_THEM.finditer(text):
        if amount := amount_before(text, match.start()):
            yield amount


def _agrees(text: str, mention: Mention | Technology, noun: str, value: int | float) -> bool:
    """Tell whether a noun has the number that Arabic gives it behind an amount."""
    singular = _is_singular(text, mention, noun)
    if value in _FEW:
        return not singular
    return singular or value not in _YEARS


def _is_singular(text: str, mention: Mention | Technology, noun: str) -> bool:
    singular = fold_plain(noun)
    written = text[mention.start : mention.noun_end]
    return written.removeprefix("ال") in (singular, f"{singular}ا")


def ranges(text: str) -> Iterator[tuple[int, Measure]]:
    """Yield what a text says of how far something reaches: where it begins to, and the measure."""
    first = _REACH_WORD.search(text)
    for match in _REACH.finditer(text, max(0, first.start() - _REACH_FRONT)) if first else ():
        if _NOT_REACH.search(match["between"]):
            continue
        if match["number"]:
            start = match.start("measure")
            numbers = re.findall(r"\d[\d.,]*\d|\d", match["number"])
            amount = amount_before(text, match.start("unit")) if len(numbers) == 1 else None
            yield match.start(), Measure(start, match.end(), amount.value if amount else None, match["unit"])
        elif amount := amount_before(text, match.start("unit")):
            yield match.start(), Measure(amount.start, match.end(), amount.value, match["unit"])


def nearest(text: str, mentions: Sequence[Mention], start: int, end: int) -> Mention | None:
    """Return the mention that `[start, end)` speaks of: the one before it in the sentence, else the one behind."""
    place = bisect_left(mentions, start, key=lambda one: one.start)
    if place and not _SENTENCE_END.search(text, mentions[place - 1].end, start):
        return mentions[place - 1]
    behind = mentions[place] if place < len(mentions) else None
    return behind if behind and not _SENTENCE_END.search(text, start, behind.start) else None
