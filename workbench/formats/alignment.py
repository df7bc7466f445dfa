"""Spans as runs of tokens: which tokens a span covers, and why some spans fall on no token borders."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from workbench.core.clitics import taken
from workbench.core.folding import fold_plain
from workbench.core.losses import Lose
from workbench.core.records import AnnotatedDocument, Span
from workbench.core.tokens import Range
from workbench.formats.tokenizing import Tokenize

Reason = Literal["space", "punctuation", "clitic", "word", "nothing"]

# Pronouns that are joined to the end of a word, folded.
_SUFFIXES = frozenset(["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ي", "ني"])


class Placed(NamedTuple):
    """A span and the tokens that it covers: `tokens[first:last]`."""

    span: Span
    first: int
    last: int


class Misalignment(Struct, frozen=True, kw_only=True):
    """An edge of a span that is no border of a token.

    Attributes:
        document: its id; `name` is its name.
        label, surface: of the span; of a discontinuous one, of the piece.
        start, end: of the piece, in code points.
        edge: the edge that falls beside the borders.
        tokens: the tokens that the edge lies in or between, in the order of the text.
        reason: `space`: white space or something unseen stands at the edge, inside the span; its tokens stay tagged.
            `punctuation`: of the token only signs lie beyond the edge. `clitic`: letters that are joined to words do,
            before or behind. `word`: the edge parts a word. `nothing`: the span covers no token at all.
        is_lost: whether the span cannot be tagged.
    """

    document: str
    name: str
    label: str
    surface: str
    start: int
    end: int
    edge: Literal["start", "end"]
    tokens: tuple[str, ...]
    reason: Reason
    is_lost: bool


class Borders:
    """The borders of the tokens of one text."""

    def __init__(self, tokens: Sequence[Range]) -> None:
        """Take `tokens` in order and apart."""
        self._starts = [start for start, _ in tokens]
        self._ends = [end for _, end in tokens]

    def touched(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the first token and of the one behind the last that `[start, end)` has a part of."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    def covered(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the same if these tokens lie in it wholly and there are some, else None.

        White space and what is unseen at its edges stands in no token and does not count.
        """
        first, last = self.touched(start, end)
        is_whole = first < last and self._starts[first] >= start and self._ends[last - 1] <= end
        return (first, last) if is_whole else None


def cuts(item: AnnotatedDocument) -> set[int]:
    """Return all offsets at which spans, or pieces of them, begin and end."""
    spans = item.annotation.spans if item.annotation else ()
    return {offset for span in spans for piece in span.ranges for offset in piece}


def placed(item: AnnotatedDocument, tokens: Sequence[Range], lose: Lose) -> list[Placed]:
    """Return the unbroken spans of `item` that cover tokens, in their order; tell `lose` how many do not."""
    borders = Borders(tokens)
    whole = [span for span in (item.annotation.spans if item.annotation else ()) if not span.fragments]
    found = [Placed(span, *covered) for span in whole if (covered := borders.covered(span.start, span.end)) is not None]
    if len(found) < len(whole):
        lose("tokens", item, len(whole) - len(found))
    return found


def left_out(text: str, tokens: Iterable[Range]) -> int:
    """Return how many characters of `text` stand in no token, white space apart."""
    return len("".join(text.split())) - sum(end - start for start, end in tokens)


def layers(spans: Iterable[Placed], count: int) -> tuple[list[list[Placed]], list[Placed]]:
    """Return `count` layers of spans that lie apart, the outermost first, and those for which there is no room."""
    made: list[list[Placed]] = [[] for _ in range(count)]
    taken_up: list[set[int]] = [set() for _ in range(count)]
    left = []
    for one in sorted(spans, key=lambda one: (one.first - one.last, one.span.order)):
        numbers = range(one.first, one.last)
        for layer, numbers_taken in zip(made, taken_up, strict=True):
            if numbers_taken.isdisjoint(numbers):
                numbers_taken.update(numbers)
                layer.append(one)
                break
        else:
            left.append(one)
    return made, left


def misaligned(item: AnnotatedDocument, tokenize: Tokenize) -> list[Misalignment]:
    """Return the edges of spans that are no token borders, in the order of the spans, and why."""
    text = item.document.text
    tokens = tokenize(text, cuts(item))
    borders = Borders(tokens)
    found: list[Misalignment] = []
    for span in item.annotation.spans if item.annotation else ():
        for piece in span.ranges:
            found += _edges(item, span, Range(*piece), tokens, borders)
    return found


def _edges(
    item: AnnotatedDocument, span: Span, piece: Range, tokens: Sequence[Range], borders: Borders
) -> Iterator[Misalignment]:
    text = item.document.text
    first, last = borders.touched(*piece)
    is_lost = borders.covered(*piece) is None

    def edge(which: Literal["start", "end"], reason: Reason, around: Sequence[Range]) -> Misalignment:
        return Misalignment(
            document=item.document.id,
            name=item.document.name,
            label=span.label,
            surface=text[piece.start : piece.end],
            start=piece.start,
            end=piece.end,
            edge=which,
            tokens=tuple(text[token.start : token.end] for token in around),
            reason=reason,
            is_lost=is_lost,
        )

    if first >= last:
        yield edge("start", "nothing", tokens[max(0, first - 1) : first + 1])
        return
    opening, closing = tokens[first], tokens[last - 1]
    if opening.start < piece.start:
        yield edge("start", _before(text, opening.start, piece.start), [opening])
    elif piece.start < opening.start:
        yield edge("start", "space", tokens[max(0, first - 1) : first + 1])
    if piece.end < closing.end:
        yield edge("end", _behind(text, piece.end, closing.end), [closing])
    elif closing.end < piece.end:
        yield edge("end", "space", tokens[last - 1 : last + 1])


def _before(text: str, start: int, edge: int) -> Reason:
    """Return why a span begins at `edge`, inside a token that begins at `start`."""
    if not any(map(str.isalnum, text[start:edge])):
        return "punctuation"
    begin: int | None = edge
    while begin is not None and any(map(str.isalnum, text[start:begin])):
        begin = taken(text, begin)
    return "word" if begin is None else "clitic"


def _behind(text: str, edge: int, end: int) -> Reason:
    """Return why a span ends at `edge`, inside a token that ends at `end`."""
    rest = text[edge:end]
    if not any(map(str.isalnum, rest)):
        return "punctuation"
    return "clitic" if fold_plain(rest) in _SUFFIXES else "word"
