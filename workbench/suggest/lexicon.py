"""The suggester "lexicon": what stands in the lexicons, and what their entries and patterns fit.

How it works: the folded text goes once through an Aho-Corasick automaton with all forms of all entries
(`lexicon_index`, forms from `forms`), and through the patterns; entries of several pieces are put together from what
was found (`lexicon_chart`). Of what has one label the longest stays. What stands within something that is `inner=no`
is dropped: nothing is proposed inside the name of a state or of a newspaper.

Context is written in the entries themselves: `(مدينة) صور` finds صور behind مدينة, and the same name without context
can stand in the lexicon with a low score.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from workbench.core.errors import BadInput
from workbench.core.suggestions import Reason, Suggested, Suggestion, because
from workbench.core.zones import UNANNOTATED
from workbench.suggest.article import Article
from workbench.suggest.lexicon_chart import Chart, Found
from workbench.suggest.lexicon_entries import NOTHING, NUMBER, Attributes, Entry, Lexicons, Slot
from workbench.suggest.lexicon_index import Index
from workbench.suggest.lexicon_repeats import repeats
from workbench.suggest.numbers import number_of

NAME = "lexicon"

_NAMED = frozenset({"PER", "ORG", "GPE"})
_PROCLITICS = frozenset(first + second for first in ("", "و", "ف") for second in ("", "ب", "ل", "ك"))
_OF_WEAPONS = frozenset({"DESIGNATION", "CALIBRE"})  # a name or quantity within one is none by itself
TIMEOUT = 0.5  # seconds for one pattern in one article: some hundred times what a good one needs
_HALF = 0.5
_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)(%?)")
_BEFORE_DIGITS = re.compile(r"(?<![\w.,])(?<![^\W\d][-–])([وفبلك]{0,2})(ال)?\Z")
_BEFORE_REACH = 4  # letters
_DIGIT_ENTRY = Entry(label=NUMBER, text="0-9")
_PERCENT_ENTRY = Entry(label="percentage", text="0-9 %", attributes={"unit": "percent"})


class Lexicon:
    """Proposes what stands in lexicons. The automaton is built when the first article comes.

    Attributes:
        stopped: the patterns that took too long for an article and are not tried again.
    """

    name = NAME

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons
        self._patterns = [entry for entry in lexicons.entries if entry.pattern]
        self.stopped: list[BadInput] = []

    @cached_property
    def _index(self) -> Index:
        return Index(self._lexicons)

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return what the lexicons propose for an article.

        Nothing in boilerplate other than captions, and nothing in types, calibres and ranges found before.
        """
        folded = article.folded()
        found = Chart(folded.text, article.scanned, self._index).fill(self._patterns_in(folded.text))
        kept = _kept([one for one in found if not one.entry.is_class or one.entry.label == NOTHING])
        kept += repeats(folded.text, article.scanned, kept)
        skipped = [(zone.start, zone.end) for zone in article.zones if zone.kind in UNANNOTATED]
        skipped += [(one.start, one.end) for one in earlier.spans if one.label in _OF_WEAPONS and one.score >= _HALF]
        skipped.sort()
        places = [(one, folded.source_range(one.start, one.end)) for one in kept]
        places = [(one, place) for one, place in places if not _is_within(place, skipped)]
        names = _names(article.text, places)
        spans = [_suggestion(one, place, names) for one, place in places]
        return Suggested(tuple(sorted(spans, key=lambda one: one.order)))

    def _patterns_in(self, plain: str) -> Iterator[Found]:
        """Yield what the patterns fit, and numbers in digits."""
        for match in _DIGITS.finditer(plain):
            start, end = match.span()
            before = _BEFORE_DIGITS.search(plain, max(0, start - _BEFORE_REACH), start)
            if not before:
                continue
            (digits, percent), (proclitics, article) = match.groups(), before.groups()
            entry = _PERCENT_ENTRY if percent else _DIGIT_ENTRY
            value = number_of(digits)
            attributes: Attributes = dict(entry.attributes) if value is None else entry.attributes | {"value": value}
            yield Found(before.start(), proclitics, bool(article), bool(article), start, end, entry, attributes)
        for entry in list(self._patterns):
            try:
                yield from _fitting(entry, plain)
            except TimeoutError:
                self._patterns.remove(entry)
                self.stopped.append(
                    BadInput(
                        "Lexicon {file}, line {line}: the pattern takes too long and is not used any more; write it "
                        "with fewer “+” and “*”.",
                        file=entry.lexicon,
                        line=entry.line,
                    )
                )


_Key = tuple[str, int, int]
_Identity = tuple[str, str, int]


def _fitting(entry: Entry, plain: str) -> Iterator[Found]:
    """Yield what one pattern fits.

    Raises:
        TimeoutError: it takes too long.
    """
    assert entry.pattern is not None
    group = 1 if entry.pattern.groups else 0
    for match in entry.pattern.finditer(plain, timeout=TIMEOUT):
        start, end = match.span(group)
        if start < end:
            before = plain[match.start() : start]
            proclitics = before if before in _PROCLITICS else ""
            word = match.start() if proclitics else start
            yield Found(word, proclitics, False, False, start, end, entry, entry.attributes)


def _kept(found: Sequence[Found]) -> list[Found]:
    """Return the best reading of each range, without what lies in a longer one of its label or in a closed one."""
    best: dict[_Key, Found] = {}
    for one in found:
        key = _key(one)
        other = best.get(key)
        if other is None or _by_worth(one) < _by_worth(other):
            best[key] = one
    taken_for = {_range(part): part.entry.label for one in found for part in one.parts if not part.entry.is_class}
    kept: list[Found] = []
    around: list[Found] = []
    for one in sorted(best.values(), key=_outer_first):
        if taken_for.get(_range(one), one.entry.label) != one.entry.label and not one.parts:
            continue
        around = [other for other in around if one.start < other.end]
        if not any(_swallows(other, one) for other in around):
            kept.append(one)
            around.append(one)
    return [one for one in kept if one.entry.label != NOTHING]


def _swallows(outer: Found, inner: Found) -> bool:
    """Tell whether the first, which does not begin later, leaves no room for the second."""
    if outer.entry.label == NOTHING:
        return True
    if inner.end > outer.end or outer.entry.score < _HALF * inner.entry.score:
        return False
    if outer.entry.label == inner.entry.label:
        return True
    allowed = outer.entry.inner
    return allowed is not None and inner.entry.label not in allowed and _range(outer) != _range(inner)


def _range(one: Found) -> tuple[int, int]:
    return (one.start, one.end)


def _outer_first(one: Found) -> tuple[int, int, bool, str]:
    return (one.start, -one.end, one.entry.label != NOTHING, one.entry.label)


def _by_worth(one: Found) -> tuple[float, int, str, int]:
    return (-one.entry.score, -one.entry.layer, one.entry.lexicon, one.entry.line)


def _key(one: Found) -> _Key:
    return (one.entry.label, one.start, one.end)


def _is_within(place: tuple[int, int], ranges: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place lies within one of `ranges`, which are sorted and do not overlap."""
    before = bisect_right(ranges, place[0], key=itemgetter(0))
    return before > 0 and place[1] <= ranges[before - 1][1]


def _identity(one: Found) -> _Identity:
    inner = next((part for part in one.parts if _key(part) == _key(one)), None)
    if inner:
        return _identity(inner)
    return (one.entry.label, one.entry.lexicon, one.entry.line)


def _names(text: str, places: Iterable[tuple[Found, tuple[int, int]]]) -> dict[_Identity, str]:
    """Return for each entry that names one thing the fullest of its spellings in the text."""
    names: dict[_Identity, str] = {}
    for one, (start, end) in places:
        if one.entry.label in _NAMED and _is_plain(one) and not one.attributes.get("metonym"):
            name = f"ا{text[start:end]}" if one.article and one.proclitics.endswith("ل") else text[start:end]
            identity = _identity(one)
            names[identity] = max(name, names.get(identity, ""), key=len)
    return names


def _is_plain(one: Found) -> bool:
    """Tell whether it is a name as it stands in a lexicon, whatever its context."""
    return one.entry.pattern is None and (not one.parts or any(_key(part) == _key(one) for part in one.parts))


def _suggestion(one: Found, place: tuple[int, int], names: Mapping[_Identity, str]) -> Suggestion:
    entry = one.entry
    name = names.get(_identity(one), "") if entry.label in _NAMED else ""
    return Suggestion(
        start=place[0],
        end=place[1],
        label=entry.label,
        score=entry.score,
        reasons=(_reason(one),),
        attributes=one.attributes,
        entity=name,
    )


def _reason(one: Found) -> Reason:
    entry, score, name = one.entry, one.entry.score, one.entry.lexicon
    if one.again:
        return because(
            NAME,
            score,
            "Elsewhere in the article the same words fit the entry {entry} of the lexicon {name}.",
            entry=entry.text,
            name=name,
        )
    if entry.pattern is not None:
        return because(
            NAME, score, "It fits the pattern in line {line} of the lexicon {name}.", line=str(entry.line), name=name
        )
    if any(isinstance(piece, Slot) for piece in entry.variants[0]):
        return because(NAME, score, "It fits the entry {entry} of the lexicon {name}.", entry=entry.text, name=name)
    return because(NAME, score, "It stands in the lexicon {name} as {entry}.", name=name, entry=entry.text)
