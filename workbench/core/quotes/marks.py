"""Quoted passages: what stands between quotation marks of every kind, well paired or not.

Marks are paired paragraph by paragraph. What a mark does there, opening or closing, follows from all of them at once:
each reading of the paragraph costs what its marks, their neighbours and their pairing speak against it, and the
cheapest reading wins. So parity decides for straight marks, and one surplus or missing mark does not turn all that
follow inside out.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

import regex
from msgspec import Struct

from workbench.core.paragraphs import split_paragraphs
from workbench.core.quotes.cues import attributes
from workbench.core.tokens import trim

Marks = Literal["ok", "extra-close", "missing", "wrong-shape"]

_MARK = regex.compile('["“”„‟«»‹›]')
_INNER_SPACE = 8
_REACH = _INNER_SPACE + 1
_MARK_BEFORE = regex.compile(rf"{_MARK.pattern}\s*\Z")
_MARK_BEHIND = regex.compile(rf"\s{{0,{_INNER_SPACE}}}{_MARK.pattern}")
_SEPARATOR = regex.compile(r"[\n\r\u2029]")
# Marks in markup are no quotation marks: shortcodes with attributes, and HTML tags.
_MARKUP = regex.compile(r"\[\w{1,30} [\w-]{1,30}=[^\[\]]{1,300}\]|</?[A-Za-z][^<>]{0,300}>")
_LINE = regex.compile(rf"{_MARK.pattern}{{6,}}")  # marks that draw a line
_OPENING = "“„‟«‹"
_CLOSING = "”»›"
_GOOD_PAIRS = frozenset(('""', "“”", "„“", "„”", "‟”", "«»", "‹›"))
_KINDS = {mark: kind for kind, marks in enumerate(('"“”„‟', "«»", "‹›")) for mark in marks}
# Before an opening mark: nothing, a space, a bracket, a dash, a colon, or no more of the word than a proclitic.
_OPENS_AFTER = regex.compile(r"(?:^|[\s(\[{:،؛,–—ـ/-]|(?<!\p{L}\p{M}*)[وفبلك]\p{M}*)\Z")
_LETTER = regex.compile(r"[\p{L}\p{N}(\[]")
_SPACE_OR_STOP = regex.compile(r"\Z|[\s.،؛,;:؟?!)\]}]")
_PROCLITIC_REACH = 4

# What speaks against a reading.
_AGAINST_SHAPE = 1.5
_AGAINST_NEIGHBOUR = 1.0
_UNPAIRED = 2.5  # a mark that nothing answers
_ODD_PAIR = 0.5  # a straight mark answered by a curly one
_OTHER_PAIR = 4.0  # a guillemet answered by a mark of another kind
_NESTED = 0.5
_NESTED_IN_ITS_LIKE = 1.0
_NESTED_STRAIGHT = 2.5
_LONGEST_REST = 400  # code points between two closing marks of one quote
_DEEPEST = 3
_READINGS = 8  # that are kept in mind at once
_HOPELESS = 4.0  # a reading that costs so much more than the cheapest is given up


class Passage(Struct, frozen=True):
    """The content between two quotation marks, in code points, without the marks and without white space at its edges.

    `marks`: "ok"; "extra-close": closed twice, and `end` is the later close where the text between goes on with the
    quote; "missing": never closed, so that it runs to the end of its paragraph (or of the passage around it);
    "wrong-shape": the marks do not make a pair as they stand.
    """

    start: int
    end: int
    marks: Marks


class _Mark(NamedTuple):
    """A quotation mark: where it stands, and what speaks against its opening and against its closing."""

    offset: int
    char: str
    to_open: float
    to_close: float


class _Pair(NamedTuple):
    """The numbers of two marks that belong together; `closing` is -1 where none answers."""

    opening: int
    closing: int


class _Reading(NamedTuple):
    """One way to read the marks so far: what speaks against it, the marks still open, and its pairs, latest first."""

    cost: float
    opened: tuple[int, ...]
    pairs: "tuple[_Pair, _Pairs] | None"


_Pairs = tuple[_Pair, "_Pairs"] | None


def passages(text: str) -> tuple[Passage, ...]:
    """Return every quoted passage of `text`, outer ones before those inside them. They nest and never cross."""
    return tuple(found for start, end in split_paragraphs(text) for found in passages_within(text, start, end))


def passage_at(text: str, offset: int) -> Passage | None:
    """Return the innermost passage around `offset`, which may touch its content or its marks."""
    found = passages_within(text, *paragraph_around(text, offset))
    return next(iter(passages_around(text, found, offset)), None)


def passages_around(text: str, found: Sequence[Passage], offset: int) -> list[Passage]:
    """Return those of the passages `found` that `offset` lies in, the innermost first; content goes before marks."""
    near = [passage for passage in found if passage.start - _REACH <= offset <= passage.end + _REACH]
    inside = [passage for passage in near if passage.start <= offset <= passage.end]
    if not inside:
        inside = [passage for passage in near if outer(text, passage)[0] <= offset <= outer(text, passage)[1]]
    return sorted(inside, key=lambda passage: passage.end - passage.start)


def outer(text: str, passage: Passage) -> tuple[int, int]:
    """Return the range of a passage with its marks and the white space inside them."""
    before = _MARK_BEFORE.search(text[max(0, passage.start - _REACH) : passage.start])
    behind = _MARK_BEHIND.match(text, passage.end)
    return passage.start - (len(before[0]) if before else 0), behind.end() if behind else passage.end


def paragraph_around(text: str, offset: int) -> tuple[int, int]:
    """Return the range of the paragraph that `offset` lies in, without a look at the rest of the text."""
    start = max(text.rfind(char, 0, offset) for char in "\n\r\u2029") + 1
    end = _SEPARATOR.search(text, offset)
    return start, end.start() if end else len(text)


def passages_within(text: str, start: int, end: int) -> list[Passage]:
    """Return the quoted passages of one paragraph `text[start:end]`, outer ones first."""
    marks = _marks(text, start, end)
    pairs = _paired(marks)
    found: dict[int, Passage] = {}
    taken = {number for pair in pairs for number in pair}
    for opening, closing in pairs:
        if closing >= 0:
            content = trim(text, marks[opening].offset + 1, marks[closing].offset)
            shape: Marks = "ok" if marks[opening].char + marks[closing].char in _GOOD_PAIRS else "wrong-shape"
        else:
            content = trim(text, marks[opening].offset + 1, _end_of_unclosed(marks, pairs, opening, end))
            shape = "missing"
        if content.start < content.end:
            found[opening] = Passage(content.start, content.end, shape)
    _close_twice(text, marks, pairs, found, [number for number in range(len(marks)) if number not in taken])
    _drop_doubled(marks, pairs, found)
    return sorted(found.values(), key=lambda passage: (passage.start, -passage.end))


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    if not _MARK.search(text, start, end):
        return []
    masked: set[int] = set()
    if "[" in text or "<" in text:
        masked = {offset for markup in _MARKUP.finditer(text, start, end) for offset in range(*markup.span())}
    masked |= {offset for line in _LINE.finditer(text, start, end) for offset in range(*line.span())}
    return [
        _Mark(offset, match[0], *_against(text, start, end, offset))
        for match in _MARK.finditer(text, start, end)
        if (offset := match.start()) not in masked
    ]


def _against(text: str, start: int, end: int, offset: int) -> tuple[float, float]:
    """Return what the shape and the neighbours of a mark speak against its opening, and against its closing."""
    char = text[offset]
    before = text[max(start, offset - _PROCLITIC_REACH) : offset]
    behind = text[offset + 1 : min(end, offset + 2)]
    to_open = _AGAINST_SHAPE if char in _CLOSING else 0.0
    to_close = _AGAINST_SHAPE if char in _OPENING else 0.0
    if _OPENS_AFTER.search(before):
        to_close += _AGAINST_NEIGHBOUR
    elif not _MARK.match(before[-1]):
        to_open += _AGAINST_NEIGHBOUR
    if _LETTER.match(behind):
        to_close += _AGAINST_NEIGHBOUR
    elif _SPACE_OR_STOP.match(behind):
        to_open += _AGAINST_NEIGHBOUR
    return to_open, to_close


def _paired(marks: Sequence[_Mark]) -> list[_Pair]:
    """Return the pairs of the cheapest reading of all marks of a paragraph."""
    if _are_plain(marks):
        return [_Pair(number, number + 1) for number in range(0, len(marks), 2)]
    readings = [_Reading(0.0, (), None)]
    for number, mark in enumerate(marks):
        best: dict[tuple[int, ...], _Reading] = {}
        for reading in readings:
            for longer in _continued(reading, marks, number, mark):
                if longer.opened not in best or longer.cost < best[longer.opened].cost:
                    best[longer.opened] = longer
        bound = min(best.values(), key=_cost).cost + _HOPELESS
        readings = sorted((reading for reading in best.values() if reading.cost <= bound), key=_cost)[:_READINGS]
    last = min(readings, key=lambda reading: reading.cost + _UNPAIRED * len(reading.opened), default=readings[0])
    pairs = [_Pair(opening, -1) for opening in last.opened]
    link = last.pairs
    while link:
        pairs.append(link[0])
        link = link[1]
    return sorted(pairs)


def _are_plain(marks: Sequence[_Mark]) -> bool:
    """Tell whether one mark opens and the next one closes throughout, and nothing speaks against it."""
    return len(marks) % 2 == 0 and all(
        not (opening.to_open or closing.to_close or _against_pair(opening.char, closing.char))
        for opening, closing in zip(marks[::2], marks[1::2], strict=True)
    )


def _cost(reading: _Reading) -> float:
    return reading.cost


def _continued(reading: _Reading, marks: Sequence[_Mark], number: int, mark: _Mark) -> Iterator[_Reading]:
    """Yield what may become of a reading with one more mark: it opens, closes, or belongs to nothing."""
    cost, opened, pairs = reading
    if len(opened) < _DEEPEST:
        nesting = _against_nesting(marks[opened[-1]], mark) if opened else 0.0
        yield _Reading(cost + mark.to_open + nesting, (*opened, number), pairs)
    if opened:  # the last one was never closed
        unclosed = (_Pair(opened[-1], -1), pairs)
        yield _Reading(cost + mark.to_open + _UNPAIRED, (*opened[:-1], number), unclosed)
    closing = cost + mark.to_close
    if not opened:
        yield _Reading(closing + _UNPAIRED, (), pairs)
    for depth in range(len(opened) - 1, -1, -1):  # to close an outer one leaves those inside it unclosed
        mismatch = _against_pair(marks[opened[depth]].char, mark.char)
        left_open: _Pairs = pairs
        for unanswered in opened[depth + 1 :]:
            left_open = (_Pair(unanswered, -1), left_open)
        yield _Reading(closing + mismatch, opened[:depth], (_Pair(opened[depth], number), left_open))
        closing += _UNPAIRED


def _against_nesting(around: _Mark, inside: _Mark) -> float:
    typed_twice = around.char == inside.char and around.offset + 1 == inside.offset
    if typed_twice or _KINDS[around.char] != _KINDS[inside.char]:
        return _NESTED
    return _NESTED_STRAIGHT if around.char == inside.char == '"' else _NESTED_IN_ITS_LIKE


def _against_pair(opening: str, closing: str) -> float:
    if _KINDS[opening] != _KINDS[closing]:
        return _OTHER_PAIR
    return _ODD_PAIR if '"' in (opening, closing) and opening != closing else 0.0


def _end_of_unclosed(marks: Sequence[_Mark], pairs: Sequence[_Pair], opening: int, end: int) -> int:
    """Return where a passage that is never closed ends: with the passage around it, else with its paragraph."""
    around = [marks[pair.closing].offset for pair in pairs if pair.opening < opening < pair.closing]
    return min(around, default=end)


def _closing(pair: _Pair) -> int:
    return pair.closing


def _close_twice(
    text: str, marks: Sequence[_Mark], pairs: Sequence[_Pair], found: dict[int, Passage], surplus: Sequence[int]
) -> None:
    """Let a closing mark that nothing opened end the passage before it, if the text between goes on with the quote."""
    for number in surplus:
        before = max((pair for pair in pairs if 0 <= pair.closing < number), key=_closing, default=None)
        if (
            not before
            or before.opening not in found
            or _KINDS[marks[before.opening].char] != _KINDS[marks[number].char]
        ):
            continue
        passage = found[before.opening]
        between = text[marks[before.closing].offset + 1 : marks[number].offset]
        if _goes_on(between):
            end = trim(text, passage.start, marks[number].offset).end if between.strip() else passage.end
            found[before.opening] = Passage(passage.start, end, "extra-close")


def _goes_on(between: str) -> bool:
    """Tell whether the text between two closing marks goes on with the quote: nothing in it reports."""
    return len(between) <= _LONGEST_REST and not attributes(between)


def _drop_doubled(marks: Sequence[_Mark], pairs: Sequence[_Pair], found: dict[int, Passage]) -> None:
    """Drop the outer of two passages that are one with its marks typed twice (`""…""`, `««…»`)."""
    for outside, inside in pairwise(pairs):
        typed_twice = (
            marks[outside.opening].char == marks[inside.opening].char
            and _are_adjacent(marks, outside.opening, inside.opening)
            and (outside.closing < 0 or _are_adjacent(marks, inside.closing, outside.closing))
        )
        if typed_twice and inside.opening in found:
            found.pop(outside.opening, None)


def _are_adjacent(marks: Sequence[_Mark], number: int, behind: int) -> bool:
    return 0 <= number == behind - 1 and marks[number].offset + 1 == marks[behind].offset
