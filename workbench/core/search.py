"""Searching: what to look for, and the exact places in a text where it stands."""

from collections.abc import Iterator
from typing import Literal, Protocol

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.core.expressions import Expression
from workbench.core.folding import Level, fold, fold_plain
from workbench.core.glance import Glance
from workbench.core.occurrences import Finder
from workbench.core.tokens import Range

Mode = Literal["folded", "exact", "regex"]
MODES: tuple[Mode, ...] = ("folded", "exact", "regex")

MOST_CHARACTERS = 10_000  # of a query
MOST_IN_WORDS = 500  # of one for whole words, which becomes a large pattern
SHADOW_VERSION = 1  # goes up whenever `shadow` comes to say something else of any text

_COARSEST: Level = 3
_COMPOSING = "\u0653\u0654\u0655"  # marks that make another letter of the one before them


class Query(Struct, frozen=True):
    """What to look for.

    Attributes:
        text: what was typed.
        mode: `folded` looks for any spelling, `exact` for the very characters, `regex` for a regular expression in
            the text as it is.
        level: of folding; it says nothing in the other modes.
        words: only as whole words, which may have clitics and an article joined to them; not with `regex`.
    """

    text: str
    mode: Mode = "folded"
    level: Level = 2
    words: bool = False


class Matcher(Protocol):
    """Finds a query in texts."""

    @property
    def required(self) -> tuple[str, ...]:
        """What stands in the `shadow` of every text with a hit, as far as that is known beforehand."""

    def find(self, text: str) -> Iterator[Range]:
        """Yield the hits in `text` in order; none is empty."""


def shadow(text: str) -> str:
    """Return the text that an index is made of: folded so far that whatever any query finds is in it.

    A NUL, at which SQLite would stop reading, is U+FFFD there.
    """
    return fold_plain(text, _COARSEST).replace("\0", "\ufffd")


def matcher(query: Query) -> Matcher:
    """Return what finds `query`.

    Raises:
        BadInput: there is nothing to look for, or it cannot be looked for; the sentence says why.
    """
    most = MOST_IN_WORDS if query.words else MOST_CHARACTERS
    if len(query.text) > most:
        raise BadInput("The query is too long: {most} characters are the most.", most=most)
    if any("\ud800" <= character <= "\udfff" for character in query.text):
        raise BadInput("The query holds half of a surrogate pair, which no article can hold.")
    if not (query.text.strip() if query.mode == "folded" else query.text):
        raise BadInput("There is nothing to look for: the query is empty.")
    if query.mode == "regex":
        if query.words:
            raise BadInput(r"A regular expression says itself where words begin and end: use \b in it.")
        return _Regex(query.text)
    if query.words:
        return _Words(query)
    return _Exact(query.text) if query.mode == "exact" else _Folded(query.text, query.level)


def hits(matcher: Matcher, text: str) -> Iterator[Range]:
    """Yield the ranges of code points where `matcher` finds something, in order; no two overlap.

    An edge within a CRLF moves outside it, since nothing can be shown or tagged from there.
    """
    last = 0
    for start, end in matcher.find(text):
        begin = start - (text[max(start - 1, 0) : start + 1] == "\r\n")
        beyond = end + (text[end - 1 : end + 1] == "\r\n")
        if begin >= last:
            yield Range(begin, beyond)
            last = beyond


class _Folded:
    """White space around what was typed does not count."""

    def __init__(self, text: str, level: Level) -> None:
        self._level = level
        self._sought = fold_plain(text, level).strip()
        if not self._sought:
            raise BadInput(
                "A folded search sees nothing in this query, which holds only marks and invisible characters: "
                "search for it exactly."
            )
        self._glance = Glance(self._sought, level)
        self.required: tuple[str, ...] = (shadow(self._sought),)

    def find(self, text: str) -> Iterator[Range]:
        if not self._glance.may_hold(text):
            return
        plain = fold_plain(text, self._level)
        place = plain.find(self._sought)
        if place < 0:
            return
        folded = fold(text, self._level)  # the way back costs more than looking, and most texts have no hit
        while place >= 0:
            end = place + len(self._sought)
            yield Range(*folded.source_range(place, end))
            place = plain.find(self._sought, end)


class _Exact:
    def __init__(self, text: str) -> None:
        self._sought = text
        # A mark that follows in the text may make another letter of the last one.
        while any(shadow(text + mark) != shadow(text) for mark in _COMPOSING):
            text = text[:-1]
        self.required: tuple[str, ...] = (shadow(text),)

    def find(self, text: str) -> Iterator[Range]:
        place = text.find(self._sought)
        while place >= 0:
            end = place + len(self._sought)
            yield Range(place, end)
            place = text.find(self._sought, end)


class _Words:
    def __init__(self, query: Query) -> None:
        if not any(map(str.isalnum, fold_plain(query.text, query.level))):
            raise BadInput("A search for whole words needs a letter or a digit.")
        self._exact = query.text.strip() if query.mode == "exact" else None
        level = 1 if query.mode == "exact" else query.level
        self._finder = Finder([query.text], level=level)
        self._glance = Glance(max(self._finder.required, key=len, default=""), level)
        self.required: tuple[str, ...] = tuple(map(shadow, self._finder.required))

    def find(self, text: str) -> Iterator[Range]:
        if not self._glance.may_hold(text):
            return
        for one in self._finder.find(text):
            if self._exact in (None, text[one.start : one.end]):
                yield Range(one.start, one.end)


class _Regex:
    required: tuple[str, ...] = ()

    def __init__(self, text: str) -> None:
        self._expression = Expression(text)

    def find(self, text: str) -> Iterator[Range]:
        return self._expression.find(text)
