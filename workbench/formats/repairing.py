"""Offsets that are wrong in the unit a file says, and right in another one: the surfaces of the spans show which.

Tools count code points, UTF-16 units or bytes without saying so; some drop a byte order mark or a header and are off by
a constant, some read CR LF as one character, some write surfaces with plain spaces for every white space.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, product

from msgspec import Struct

from workbench.core.errors import BadInput, Remark, WorkbenchError
from workbench.formats.format import Option, Reading
from workbench.formats.offset_units import OFFSET_UNITS, Offsets, OffsetUnit

REPAIR = Option(name="repair", title="Repair offsets that fit in another unit", kind="flag", default=False)

Claim = tuple[int, int, str | None]  # start and end as the file counts them, and the surface if it says one

_MOST_SHIFTS = 100  # places of the rarest surface at which a shift is tried
_LONGEST_SHOWN = 60
_LAST_OF_ONE_UNIT = "\uffff"  # the last character that is one unit of UTF-16


class Counting(Struct, frozen=True):
    """How a file counts. `shift` is what its offsets lack, in `unit`; `is_loose` if only white space sets its surfaces
    apart from the text."""

    unit: OffsetUnit
    joins_line_ends: bool = False  # CR LF counts as one character
    shift: int = 0
    is_loose: bool = False

    @property
    def title(self) -> WorkbenchError:
        """What offsets count, in words that stand in a sentence."""
        match self:
            case Counting(shift=shift) if shift:
                return Remark("{unit}, all moved by {shift}", unit=Counting(self.unit).title, shift=f"{shift:+}")
            case Counting(is_loose=True):
                exact = Counting(self.unit, self.joins_line_ends)
                return Remark("{unit}, with surfaces that differ in their white space only", unit=exact.title)
            case Counting(joins_line_ends=True):
                return Remark("{unit}, with the line end CR LF as one", unit=Counting(self.unit).title)
            case Counting(unit="utf16"):
                return Remark("UTF-16 units")
            case Counting(unit="utf8"):
                return Remark("UTF-8 bytes")
        return Remark("code points")

    def matches(self, found: str, surface: str) -> bool:
        """Tell whether `found` in the text is what the file calls `surface`."""
        if self.joins_line_ends:
            found = found.replace("\r\n", "\n")
        return found == surface or (self.is_loose and found.split() == surface.split())


class CountedOffsets:
    """Converts offsets into one text from the way that a file counts to code points."""

    def __init__(self, text: str, counting: Counting) -> None:
        self._shift = counting.shift
        self._joins: list[int] = []  # for each CR LF, the offset of its end in the text where each is one character
        if counting.joins_line_ends:
            self._joins = [found.end() - 1 - number for number, found in enumerate(re.finditer("\r\n", text))]
            text = text.replace("\r\n", "\n")
        self._offsets = Offsets(text, counting.unit)

    def to_codepoints(self, offset: int) -> int:
        """Return the code-point offset of `offset`.

        Raises:
            IndexError: `offset` lies outside the text.
            ValueError: `offset` lies inside a character.
        """
        place = self._offsets.to_codepoints(offset + self._shift)
        return place + bisect_right(self._joins, place) if self._joins else place

    def from_codepoints(self, offset: int) -> int:
        """Return `offset`, a code-point offset inside the text, as the file would count it; without CR LF joined."""
        return self._offsets.from_codepoints(offset) - self._shift


class Repaired(Remark):
    """Offsets that were mended."""


class Resolved(Struct, frozen=True):
    """Where spans stand in the text, in code points, and the way of counting in which all of them fit."""

    counting: Counting
    ranges: tuple[tuple[int, int], ...]
    repaired: bool  # whether it is another way than the file says


class Misplaced(ValueError):
    """Spans that fit in no way of counting.

    `index` is the first one that does not fit as the file counts; `found` is what stands there, None if its offsets lie
    outside the text, inside a character or are reversed.
    """

    def __init__(self, index: int, found: str | None) -> None:
        super().__init__(index, found)
        self.index = index
        self.found = found


def resolve(text: str, places: Sequence[Claim], declared: OffsetUnit = "codepoint") -> Resolved:
    """Return where `places` stand in `text`; as the file counts (`declared`) if they fit, else in the first way to
    count in which every one of them does. Without a surface there is nothing to find another way by.

    Raises:
        Misplaced: they fit in no way.
    """
    wrong: Misplaced | None = None
    for counting in _countings(text, places, declared):
        try:
            ranges = _ranges(text, places, counting)
        except Misplaced as error:
            wrong = wrong or error
        else:
            return Resolved(counting, ranges, repaired=wrong is not None)
    assert wrong
    raise wrong


def settle(
    text: str,
    places: Sequence[Claim],
    declared: OffsetUnit,
    reading: Reading,
    *,
    file: str,
    line: int | None = None,
    field: Callable[[int], str] = "spans[{}]".format,
) -> tuple[tuple[tuple[int, int], ...], tuple[Remark, ...]]:
    """Return the ranges of `places` in code points, and what a person should know about them.

    Another way to count than `declared` is taken only with the option `repair`. `field` names a place by its index.

    Raises:
        BadInput: they do not fit; says whether a repair would help.
    """
    try:
        resolved = resolve(text, places, declared)
    except Misplaced as error:
        raise misplaced(file, line, field(error.index), places[error.index], error.found) from error
    if not resolved.repaired:
        return resolved.ranges, ()
    if not reading.options.get(REPAIR.name):
        raise repairable(file, line, Counting(declared), resolved.counting)
    return resolved.ranges, (repaired(file, line, Counting(declared), resolved.counting),)


def doubts(
    text: str, places: Sequence[Claim], ranges: Sequence[tuple[int, int]], declared: OffsetUnit, *, file: str, line: int
) -> tuple[Remark, ...]:
    """Return what a person should know about offsets without surfaces that may count something else than `declared`:
    more of the spans would begin and end with words then. `ranges` are those that were taken.

    Code points and UTF-16 units are told apart, which differ behind an emoji and the like.
    """
    if max(text, default="") <= _LAST_OF_ONE_UNIT:
        return ()
    other = Counting("utf16" if declared == "codepoint" else "codepoint")
    try:
        others = _ranges(text, places, other)
    except Misplaced:
        return ()
    if _whole(text, others) <= _whole(text, ranges):
        return ()
    return (
        Remark(
            "{file}, line {line}: the offsets were taken as {declared}, but as {other} more spans begin and end with "
            "words. Look at them; the option offset_unit says what a file counts.",
            file=file,
            line=line,
            declared=Counting(declared).title,
            other=other.title,
        ),
    )


def misplaced(file: str, line: int | None, field: str, claim: Claim, found: str | None) -> BadInput:
    """Return the refusal of a span that fits in no way of counting."""
    start, end, surface = claim
    values = {"file": file, "line": line, "field": field, "start": start, "end": end}
    if found is None or surface is None:
        if line is None:
            return BadInput("{file}: {field}: there is no text from {start} to {end}.", **values)
        return BadInput("{file}, line {line}: {field}: there is no text from {start} to {end}.", **values)
    values |= {"given": _shortened(surface), "found": _shortened(found)}
    if line is None:
        return BadInput("{file}: {field} is “{given}”, but the text has “{found}” from {start} to {end}.", **values)
    return BadInput(
        "{file}, line {line}: {field} is “{given}”, but the text has “{found}” from {start} to {end}.", **values
    )


def repairable(file: str, line: int | None, declared: Counting, found: Counting) -> BadInput:
    """Return the refusal of spans that fit in another way of counting."""
    values = {"file": file, "line": line, "declared": declared.title, "found": found.title}
    if line is None:
        return BadInput(
            "{file}: the offsets do not fit as {declared}, but all of them fit as {found}; import it with the "
            "repair of offsets (--repair) to take them so.",
            **values,
        )
    return BadInput(
        "{file}, line {line}: the offsets do not fit as {declared}, but all of them fit as {found}; import it with the "
        "repair of offsets (--repair) to take them so.",
        **values,
    )


def repaired(file: str, line: int | None, declared: Counting, found: Counting) -> Repaired:
    """Return what a person should know about spans that were taken in another way of counting."""
    values = {"file": file, "line": line, "declared": declared.title, "found": found.title}
    if line is None:
        return Repaired("{file}: the offsets were taken as {found} instead of {declared}.", **values)
    return Repaired("{file}, line {line}: the offsets were taken as {found} instead of {declared}.", **values)


def _countings(text: str, places: Sequence[Claim], declared: OffsetUnit) -> Iterator[Counting]:
    """Yield the ways to count that are worth trying, as the file says first."""
    yield Counting(declared)
    surfaces = [(surface, index) for index, (_, _, surface) in enumerate(places) if surface and not surface.isspace()]
    if not surfaces:
        return
    units = [declared, *(unit for unit in OFFSET_UNITS if unit != declared)]
    joins = [False, True] if "\r\n" in text else [False]
    yield from (Counting(unit, join) for join, unit in product(joins, units) if join or unit != declared)
    yield from (Counting(unit, join, 0, True) for join, unit in product(joins, units))
    rarest, index = min((text.count(surface), -len(surface), surface, index) for surface, index in surfaces)[2:]
    for unit in units:
        yield from (Counting(unit, shift=shift) for shift in _shifts(text, rarest, places[index][0], unit))


def _shifts(text: str, surface: str, start: int, unit: OffsetUnit) -> Iterator[int]:
    """Yield by how much `start` would have to move to stand at each place of `surface`, the smallest first."""
    offsets = Offsets(text, unit)
    found = islice(re.finditer(re.escape(surface), text), _MOST_SHIFTS)
    yield from sorted((offsets.from_codepoints(one.start()) - start for one in found), key=abs)


def _ranges(text: str, places: Sequence[Claim], counting: Counting) -> tuple[tuple[int, int], ...]:
    offsets = CountedOffsets(text, counting)
    ranges = []
    for index, (first, last, surface) in enumerate(places):
        try:
            start, end = offsets.to_codepoints(first), offsets.to_codepoints(last)
        except (IndexError, ValueError) as error:
            raise Misplaced(index, None) from error
        if start >= end:
            raise Misplaced(index, None)
        if surface is not None and not counting.matches(text[start:end], surface):
            raise Misplaced(index, text[start:end])
        ranges.append((start, end))
    return tuple(ranges)


def _whole(text: str, ranges: Iterable[tuple[int, int]]) -> int:
    """Return how many edges of `ranges` stand where a word begins or ends."""
    return sum(
        (not text[start : start + 1].isspace() and not text[max(start - 1, 0) : start].isalnum())
        + (not text[max(end - 1, 0) : end].isspace() and not text[end : end + 1].isalnum())
        for start, end in ranges
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
