"""Entries of several pieces (`وزارة الدفاع ال<NORP?>`), put together from what was found of each.

The words of a text are gone through from the last to the first, so that all that may stand behind a word is known when
the entries that begin with it are tried. A piece follows directly: behind one space or hyphen, and a quotation mark.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from workbench.suggest.forms import CHAINS
from workbench.suggest.lexicon_entries import ANY, NUMBER, QUOTED, Attributes, Entry, Piece, Slot, Word
from workbench.suggest.lexicon_index import Index, Next, Place, Rule
from workbench.suggest.numbers import value_of

_GAP = re.compile(r'[")]?(?: ?/ ?|[ _\-–—‑])["(]?(?=\w)')
_AGREE = frozenset({"adjective", "nisba"})
_INFLECTED = frozenset({"noun", "idafa", "person", "adjective", "nisba"})
_MOST_SEVERAL = 8  # number words in a row
_WORD = r"[^\W\d_]{3,}(?!\w)"
# What ends with ة or ه is rather an adjective; what is short and begins with ت or ي a verb.
_BARE = r"(?![تي]\w{2,3}(?!\w))[^\W\d_]{2,}[^\W\d_ه](?!\w)"
# By proclitics and article: a word that may be a name.
_NAMES = {(chain, False): re.compile(f"{chain}(?!ال|لل)({_BARE})") for chain in CHAINS} | {
    (chain, True): re.compile(f"{chain}({'ل' if chain.endswith('ل') else 'ال'}{_WORD})") for chain in CHAINS
}
_QUOTED = re.compile(r'([^"\n]{2,40})(?=")')
_SURE = 0.5  # what is less sure is no part of anything else
_GUESSED = Entry(label=ANY, text="")


class Found(Struct, frozen=True):
    """Something that an entry stands for, in a folded text.

    Attributes:
        word: where its first word begins, with proclitics.
        proclitics, article: what the first word begins with.
        definite: whether the first word is definite, with or without an article.
        start, end: its range.
        attributes: those of its entry, and what word classes among its parts say of themselves.
        parts: what was found for the pieces of its entry, in order, those that are context included.
        again: whether the entry does not fit here, but elsewhere in the text for the same words.
    """

    word: int
    proclitics: str
    article: bool
    definite: bool
    start: int
    end: int
    entry: Entry
    attributes: Attributes
    parts: tuple["Found", ...] = ()
    again: bool = False


class _Front(NamedTuple):
    """How the first word of something begins, as in `Found`."""

    word: int
    proclitics: str
    article: bool
    definite: bool


class _Agreement(NamedTuple):
    """What the adjectives of a noun must be: definite or not, None if that is not asked for; feminine."""

    definite: bool | None
    feminine: bool


class _Partly(Struct, frozen=True):
    """How far an entry fits: the end of its last piece, the range of its span so far, and its parts."""

    end: int
    start: int
    last: int
    parts: tuple[Found, ...]


class _NextWords(dict[int, int]):
    """For each end of something in a folded text, where the next word begins; -1 if more than a gap lies between."""

    def __init__(self, plain: str) -> None:
        super().__init__()
        self._plain = plain

    def __missing__(self, end: int) -> int:
        gap = _GAP.match(self._plain, end)
        self[end] = begin = gap.end() if gap else -1
        return begin


class Chart:
    """What was found in one folded text."""

    def __init__(self, plain: str, scanned: str, index: Index) -> None:
        self._plain = plain
        self._scanned = scanned
        self._index = index
        self._at: dict[int, list[Found]] = {}  # by the place where their first word begins
        self._labels: dict[int, set[str]] = {}  # those of what is there
        self._next = _NextWords(plain)

    def fill(self, patterns: Iterable[Found]) -> list[Found]:
        """Return all that stands in the text beside what fits the patterns, from the end to the beginning."""
        places: dict[int, list[Place]] = {}
        for place in self._index.places(self._plain, self._scanned):
            places.setdefault(place.word, []).append(place)
        fitting: dict[int, list[Found]] = {}
        for one in patterns:
            fitting.setdefault(one.word, []).append(one)
        found: list[Found] = []
        for word in sorted({*places, *fitting}, reverse=True):
            here = self._here(places.get(word, ()), fitting.get(word, ()))
            if len(here) > 1:
                here.sort(key=_longest_first)
            self._at[word] = here
            self._labels[word] = {label for one in here for label in (one.entry.label, one.entry.also)}
            found += here
        return found

    def _here(self, places: Iterable[Place], fitting: Iterable[Found]) -> list[Found]:
        """Return all that begins with one word."""
        agenda = [*fitting]
        for place in places:
            head = place.head
            front = (place.word, place.proclitics, place.article, place.article or head.definite)
            if not head.rest:
                agenda.append(Found(*front, place.start, place.end, head.entry, head.entry.attributes))
            elif self._may_follow(head.next, place.end):
                agenda += self._whole(place, _Front(*front))
        here: list[Found] = []
        known: set[tuple[str, str, int, int, int]] = set()
        while agenda:
            one = agenda.pop()
            entry = one.entry
            rules = self._index.rules_of(entry)
            if rules or one.parts:
                reading = (entry.label, entry.lexicon, entry.line, one.start, one.end)
                if reading in known:
                    continue
                known.add(reading)
            here.append(one)
            for rule in rules:
                may_fit = rule.slot.several or self._may_follow(rule.next, one.end)
                if may_fit and _fits(rule.slot, one, first=True):
                    agenda += self._built_on(one, rule)
        return here

    def _may_follow(self, wanted: Next | None, end: int) -> bool:
        """Tell whether what is wanted next may stand behind `end`: a quick look before it is tried."""
        if wanted is None:
            return True
        begin = self._next[end]
        if begin < 0:
            return False
        if wanted.text:
            return self._scanned.startswith(wanted.text, begin)
        return begin in self._labels and not wanted.labels.isdisjoint(self._labels[begin])

    def _whole(self, place: Place, front: _Front) -> list[Found]:
        """Return what a form is together with what stands behind it."""
        head = place.head
        definite = front.definite if head.entry.forms in _INFLECTED else None
        agrees = _Agreement(definite, head.feminine)
        if head.context:
            begun, front = _Partly(place.end, -1, -1, ()), _Front(place.word, "", False, False)
        else:
            begun = _Partly(place.end, place.start, place.end, ())
        return [self._closed(front, done, head.entry) for done in self._following(head.rest, begun, agrees)]

    def _built_on(self, first: Found, rule: Rule) -> list[Found]:
        """Return what an entry that begins with a slot makes of something."""
        if rule.before and not rule.before.end_before(self._plain, self._scanned, first.word):
            return []
        front = _Front(first.word, first.proclitics, first.article, first.definite)
        begun = _Partly(first.end, first.start, first.end, (first,))
        if rule.slot.context:
            begun = _Partly(first.end, -1, -1, (first,))
        if not rule.slot.several:
            rows = [begun]
        else:
            rows = [row for row in self._row(rule.slot, begun) if self._may_follow(rule.next, row.end)]
        return [self._closed(front, done, rule.entry) for row in rows for done in self._following(rule.rest, row, None)]

    def _closed(self, front: _Front, done: _Partly, entry: Entry) -> Found:
        end = done.last
        if self._plain.startswith(('"', ")"), end) and _is_open(self._plain[done.start : end], self._plain[end]):
            end += 1
        attributes = _passed_on(done.parts) | entry.attributes
        return Found(*front, done.start, end, entry, attributes, done.parts)

    def _following(self, pieces: Sequence[Piece], so_far: _Partly, agrees: _Agreement | None) -> list[_Partly]:
        """Return how all of `pieces` fit behind what is there so far, with as much as possible first."""
        if not pieces:
            return [so_far]
        piece, rest = pieces[0], pieces[1:]
        fitting = self._after(piece, so_far, agrees)
        if isinstance(piece, Slot) and piece.optional:
            fitting.append(so_far)
        if not rest:
            return fitting
        return [done for longer in fitting for done in self._following(rest, longer, agrees)]

    def _after(self, piece: Piece, so_far: _Partly, agrees: _Agreement | None) -> list[_Partly]:
        begin = self._next[so_far.end]
        if begin < 0:
            return []
        if isinstance(piece, Word):
            end = begin + len(piece.text)
            if self._scanned.startswith(piece.text, begin) and self._scanned[end] == " ":
                return [_taken(piece, so_far, begin, end)]
            return []
        fitting = [
            one
            for one in self._at.get(begin, ())
            if _fits(piece, one) and (agrees is None or self._agrees(one, agrees))
        ]
        if guessed := self._guessed(piece, begin):
            fitting.insert(0, guessed)
        longer = [_taken(piece, so_far, one.start, one.end, one) for one in fitting]
        return [row for one in longer for row in self._row(piece, one)] if piece.several else longer

    def _agrees(self, one: Found, agrees: _Agreement) -> bool:
        """Tell whether something that may be an adjective agrees with its noun."""
        if one.entry.forms not in _AGREE:
            return True
        if agrees.definite is not None and one.article != agrees.definite:
            return False
        return not agrees.feminine or self._plain.startswith("ه", one.end - 1)

    def _row(self, slot: Slot, so_far: _Partly) -> list[_Partly]:
        """Return one and more of the same, the longest row first."""
        rows = [so_far]
        while len(rows) < _MOST_SEVERAL and (longer := self._one_more(slot, rows[-1])):
            rows.append(longer)
        return rows[::-1]

    def _one_more(self, slot: Slot, so_far: _Partly) -> _Partly | None:
        begin = self._next[so_far.end]
        if begin < 0:
            return None
        here = self._at.get(begin, ())
        fitting = (one for one in here if _is_in(slot, one.entry) and one.proclitics in ("", "و"))
        further = next(fitting, None) or self._guessed(slot, begin)
        return _taken(slot, so_far, further.start, further.end, further) if further else None

    def _guessed(self, slot: Slot, begin: int) -> Found | None:
        """Return what stands there if a slot takes any name, or anything in quotation marks."""
        if QUOTED in slot.labels and self._plain.startswith('"', begin - 1):
            found = _QUOTED.match(self._plain, begin)
        elif ANY in slot.labels and not self._plain.startswith('"', begin - 1) and not self._is_known(begin):
            found = _NAMES[slot.proclitics, slot.article].match(self._plain, begin)
            if found and self._index.stop.has(found[0]):
                return None
        else:
            return None
        return Found(begin, "", False, False, found.start(1), found.end(), _GUESSED, {}) if found else None

    def _is_known(self, begin: int) -> bool:
        """Tell whether there is something better at a place than a guess."""
        return any(not one.entry.is_class and one.entry.score >= _SURE for one in self._at.get(begin, ()))


def _is_open(text: str, mark: str) -> bool:
    """Tell whether a quotation mark or bracket in `text` is closed by `mark`."""
    return text.count(mark) % 2 == 1 if mark == '"' else text.count("(") > text.count(")")


def _taken(piece: Piece, so_far: _Partly, start: int, end: int, part: Found | None = None) -> _Partly:
    parts = (*so_far.parts, part) if part else so_far.parts
    if piece.context:
        return _Partly(end, so_far.start, so_far.last, parts)
    return _Partly(end, start if so_far.start < 0 else so_far.start, end, parts)


def _fits(slot: Slot, one: Found, *, first: bool = False) -> bool:
    """Tell whether something may stand in a slot."""
    if not _is_in(slot, one.entry) or (one.entry.score < _SURE and not one.entry.is_class):
        return False
    if one.proclitics != slot.proclitics and (slot.proclitics or not first):
        return False
    return one.article or not slot.article


def _is_in(slot: Slot, entry: Entry) -> bool:
    return entry.label in slot.labels or entry.also in slot.labels


def _longest_first(one: Found) -> tuple[int, str, str, int]:
    return (-one.end, one.entry.label, one.entry.lexicon, one.entry.line)


def _passed_on(parts: Sequence[Found]) -> Attributes:
    """Return what the word classes among the parts say of themselves, numbers added up."""
    attributes: Attributes = {}
    for part in parts:
        if part.entry.is_class:
            attributes |= part.attributes
    numbers = [part.attributes for part in parts if part.entry.label == NUMBER]
    if numbers and all("value" in number for number in numbers):
        attributes["value"] = value_of(number["value"] for number in numbers)
    return attributes
