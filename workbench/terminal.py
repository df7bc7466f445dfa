"""An article for a terminal: shaped and reordered where the terminal does not do it, its spans marked in the text.

Most terminals put one letter in a cell, from left to right, as it comes. For them Arabic letters are replaced by their
joined forms (arabic-reshaper) and each line is put into visual order (python-bidi). What comes out is for the eye only.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

import regex
from bidi import get_display
from bidi.mirror import MIRRORED

from workbench.core.paragraphs import Direction, Paragraph, base_direction, split_paragraphs
from workbench.core.records import Annotation, Document, Span

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_FIRST_VTE_WITH_BIDI = 5800
_BEFORE_KEYWORD = 0.45  # of the width of a line of a concordance
_ZWJ = "\u200d"
_LETTER_AND_MARKS = 8  # code points beside an edge: a letter with more marks than anybody types

# Isolates keep a mark around its span when the line is reordered, and a Latin label apart from Latin text.
_ISOLATE: dict[Direction, str] = {"rtl": "\u2067", "ltr": "\u2066"}
_FIRST_STRONG = "\u2068"
_POP = "\u2069"
_INVISIBLE = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_NO_CELL = ("Mn", "Me", "Cf")
_SPACES = re.compile(r"\s+")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")

# python-bidi's engine reorders but does not mirror. A mark that takes the level of the bracket before it comes out
# before the bracket if that was right-to-left, and behind it if not (UAX #9, rules W1, N0, L2).
_PROBE = "\U000e01ef"
_BRACKET = f"([{re.escape(''.join(MIRRORED))}])"
_BRACKETS = re.compile(_BRACKET)
_PROBED = re.compile(f"{_PROBE}{_BRACKET}|{_BRACKET}{_PROBE}")
# Rule L3: a right-to-left letter comes out behind its own marks; terminals want it before them.
_TASHKEEL = regex.compile(r"([\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed]+)(\p{L})")


def reorders_itself(environment: Mapping[str, str]) -> bool:
    """Tell from the environment variables whether the terminal joins and reorders Arabic by itself."""
    vte = environment.get("VTE_VERSION", "")
    return (
        (vte.isdecimal() and int(vte) >= _FIRST_VTE_WITH_BIDI)
        or environment.get("TERM", "").startswith("mlterm")
        or "MLTERM" in environment
        or "KONSOLE_VERSION" in environment
        or environment.get("TERM_PROGRAM") == "Apple_Terminal"
    )


def visible_controls(text: str) -> str:
    """Return `text` with every control character but tab and line feed as a visible mark.

    So nothing that an article, a name or a message holds can steer the terminal.
    """
    return _CONTROL.sub(lambda match: _control_mark(match[0]), text)


def render(
    document: Document,
    annotations: Iterable[Annotation],
    directions: Mapping[int, Direction],
    *,
    shape: bool,
    width: int,
) -> Iterator[str]:
    """Yield the lines that show `document`: its title, an empty line, its paragraphs.

    A span of any of `annotations` is marked as `[LABEL …]`, or as `[LABEL …LABEL]` where it crosses another one's end.
    `directions` holds what a person decided of a paragraph, by its start. With `shape` the lines are wrapped to
    `width` columns and put into visual order, right-to-left ones at the right edge; else they stay in logical order.
    """
    title = visible_controls(" ".join(document.title.split()))
    yield from _lines(title, base_direction(title), shape, width)
    yield ""
    marks = _Marks([span for annotation in annotations for span in annotation.spans], isolated=shape)
    for paragraph in split_paragraphs(document.text):
        plain = document.text[paragraph.start : paragraph.end]
        direction = directions.get(paragraph.start) or base_direction(plain)
        yield from _lines(marks.within(document.text, paragraph, direction), direction, shape, width)


def render_line(text: str, *, shape: bool) -> str:
    """Return `text` as one line; with `shape` in visual order, the base direction being that of its letters."""
    line = _one_line(text)
    return _visual(_shaped(line), base_direction(line)) if shape else line


def render_english(line: str, *, shape: bool) -> str:
    """Return an English line with data in it, which `isolated` set apart; with `shape` in visual order."""
    line = _one_line(line)
    return _visual(_shaped(line), "ltr") if shape else line


def isolated(text: str, *, shape: bool) -> str:
    """Return data for an English line: where that is reordered, what stands around it does not change its order."""
    return f"{_FIRST_STRONG}{text}{_POP}" if shape else text


def render_keyword(before: str, keyword: str, after: str, *, shape: bool, width: int) -> str:
    """Return one line of a concordance, `width` columns wide: the keywords of all lines begin in one column.

    With `shape` it is in visual order, from right to left; else in logical order, what stands before padded. Context
    that has no room is cut off at the ends of the line.
    """
    parts = [_one_line(part) for part in (before, keyword, after)]
    if shape:
        parts = [_shaped(part) for part in _joined(parts)]
    room = int(width * _BEFORE_KEYWORD)
    ahead = _first(parts[0][::-1], room)[::-1]
    middle = _first(parts[1], width - room)
    behind = _first(parts[2], width - room - columns(middle))
    if not shape:
        return " " * (room - columns(ahead)) + ahead + middle + behind
    padding = " " * (width - room - columns(middle) - columns(behind))
    return padding + "".join(_visual(part, "rtl") for part in (behind, middle, ahead) if part)


class _Marks:
    """The marks of all pieces of all spans, by the offsets where they stand."""

    def __init__(self, spans: Iterable[Span], *, isolated: bool) -> None:
        self._are_isolated = isolated
        self._pop = _POP if isolated else ""
        self._pieces = sorted((start, -end, span.label) for span in spans for start, end in span.ranges)

    def within(self, text: str, paragraph: Paragraph, direction: Direction) -> str:
        """Return the paragraph with its marks; a span that goes on into another paragraph is marked in both."""
        opening: dict[int, list[str]] = defaultdict(list)
        closing: dict[int, list[str]] = defaultdict(list)
        inside = [
            (max(start, paragraph.start), min(-end, paragraph.end), label)
            for start, end, label in self._pieces
            if start < paragraph.end and -end > paragraph.start
        ]
        crossing = _crossing(inside)
        for index, (start, end, label) in enumerate(inside):
            opening[start].append(f"{self._isolated(direction)}[{self._label(label)} ")
            # At one edge the span that was opened last is closed first.
            closing[end].insert(0, f"{self._label(label) if index in crossing else ''}]{self._pop}")
        parts: list[str] = []
        edges = sorted({paragraph.start, paragraph.end, *opening, *closing})
        for edge, following in zip(edges, [*edges[1:], paragraph.end], strict=True):
            parts += [*closing[edge], *opening[edge], visible_controls(text[edge:following])]
        return "".join(parts)

    def _label(self, label: str) -> str:
        return f"{self._isolated('ltr')}{visible_controls(label)}{self._pop}"

    def _isolated(self, direction: Direction) -> str:
        return _ISOLATE[direction] if self._are_isolated else ""


def _shaped(text: str) -> str:
    """Return `text` in joined forms.

    Ligatures are looked for by their place in the text, which is another one behind a joiner that was used up
    (arabic-reshaper 3.1 raises IndexError there): a text with joiners does without them.
    """
    shaped: str = _reshaper(ligatures=_ZWJ not in text).reshape(text)
    return shaped


def _one_line(text: str) -> str:
    return visible_controls(_SPACES.sub(" ", text))


def _joined(parts: Sequence[str]) -> list[str]:
    """Return `parts` of one text with a joiner at each edge where the letters on both sides are joined in the text."""
    joined = list(parts)
    for place, (first, second) in enumerate(pairwise(parts)):
        ends = first[-_LETTER_AND_MARKS:], second[:_LETTER_AND_MARKS]
        if _shaped("".join(ends)) != "".join(map(_shaped, ends)):
            joined[place] += _ZWJ
            joined[place + 1] = _ZWJ + joined[place + 1]
    return joined


def _first(text: str, room: int) -> str:
    """Return as much of the beginning of `text` as has room in that many columns."""
    return next(_cut(text, room)) if room > 0 else ""


def _crossing(pieces: Sequence[tuple[int, int, str]]) -> set[int]:
    """Return the indexes of those of `pieces`, sorted by start, that overlap another one without nesting."""
    found: set[int] = set()
    for index, (_, end, _) in enumerate(pieces):
        following = takewhile(lambda other: pieces[other][0] < end, range(index + 1, len(pieces)))  # noqa: B023
        if crossed := {other for other in following if pieces[other][1] > end > pieces[other][0] > pieces[index][0]}:
            found |= {index, *crossed}
    return found


@cache
def _reshaper(*, ligatures: bool) -> "ArabicReshaper":
    # Imported where it is needed: it loads fontTools, and that numpy, where they are installed.
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "delete_tatweel": False, "support_ligatures": ligatures})


def _lines(paragraph: str, direction: Direction, shape: bool, width: int) -> Iterator[str]:
    if not shape:
        yield paragraph
        return
    for line in _wrap(_shaped(paragraph.expandtabs(4)), width):
        shown = _visual(line, direction)
        yield " " * (width - columns(shown)) + shown if shown and direction == "rtl" else shown


def _visual(line: str, direction: Direction) -> str:
    """Return one line in visual order, with mirrored brackets and marks behind their letters."""
    probed = _BRACKETS.sub(lambda match: match[0] + _PROBE, line)
    ordered = get_display(probed, base_dir="R" if direction == "rtl" else "L")
    mirrored = _PROBED.sub(lambda match: MIRRORED[match[1]] if match[1] else match[2], ordered)
    return _TASHKEEL.sub(lambda match: match[2] + match[1][::-1], _INVISIBLE.sub("", mirrored))


def _wrap(paragraph: str, width: int) -> Iterator[str]:
    """Yield the lines of a paragraph, broken at spaces; a word that is wider than a line is cut."""
    line, used = "", 0
    for word in re.findall(r"[^ ]+| +", paragraph):
        for piece in _cut(word, width):
            cells = columns(piece)
            if used + cells > width and line:
                yield line.rstrip(" ")
                line, used = "", 0
                if piece[0] == " ":
                    continue
            line += piece
            used += cells
    yield line.rstrip(" ")


def _cut(word: str, width: int) -> Iterator[str]:
    piece, used = "", 0
    for character in word:
        cells = columns(character)
        if used + cells > width and piece:
            yield piece
            piece, used = "", 0
        piece += character
        used += cells
    yield piece


def columns(text: str) -> int:
    """Return how many cells of a terminal `text` takes."""
    return sum(
        0 if category(character) in _NO_CELL else 2 if east_asian_width(character) in "WF" else 1 for character in text
    )


def _control_mark(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
