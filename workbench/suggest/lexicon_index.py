"""Where the words of lexicons stand in a folded text: an Aho-Corasick automaton over all generated forms.

Keys are forms in the text's own folding with a space behind each, so that one is found only where a word ends; what
stands in front of it up to the beginning of the word must be proclitics and the article (`forms.PREFIXES`).
"""

from collections.abc import Iterator, Mapping, Sequence

import ahocorasick
from msgspec import Struct

from workbench.core.folding import fold_plain
from workbench.suggest.forms import PREFIXES, Article, Reading, forms
from workbench.suggest.lexicon_entries import Entry, Lexicons, Piece, Slot, Word


class _Spaced(dict[int, int]):
    """A translation table: letters and digits stay, a space for the rest."""

    def __missing__(self, code: int) -> int:
        return code if chr(code).isalnum() else 32


_SPACED = _Spaced({code: code if chr(code).isalnum() else 32 for code in range(0x700)})


def spaced(folded: str) -> str:
    """Return a folded text, as long as it is, with a space for all that is no letter and no digit."""
    return folded.translate(_SPACED)


class Head(Struct, frozen=True):
    """A form that the automaton finds, and what has to follow it.

    Attributes:
        length: of the form, in folded letters.
        readings: what may stand in front of it.
        definite: whether it is definite without an article.
        entry: what it is a form of.
        rest: the pieces of the entry behind it.
        context: whether it is no part of the span.
        words: how many it has.
    """

    length: int
    readings: Mapping[str, Reading]
    definite: bool
    entry: Entry
    rest: tuple[Piece, ...]
    context: bool
    words: int


class Place(Struct, frozen=True):
    """A form in a text: where its word begins, with the proclitics; where it begins and ends itself."""

    word: int
    start: int
    end: int
    proclitics: str
    article: bool
    head: Head


class Index:
    """All forms of some lexicons."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._automaton = ahocorasick.Automaton()
        keys = _keys(lexicons)
        for key, heads in keys.items():
            self._automaton.add_word(key, tuple(heads))
        self._automaton.make_automaton()
        self._is_empty = not keys

    def places(self, plain: str, scanned: str) -> Iterator[Place]:
        """Yield every place of a form in a folded text; `scanned` is `spaced(plain)` with a space behind it."""
        if self._is_empty:
            return
        for end, heads in self._automaton.iter(scanned):
            for head in heads:
                start = end - head.length
                if start == 0 or scanned[start - 1] == " ":
                    word, prefix = start, ""
                else:
                    word = scanned.rfind(" ", 0, start) + 1
                    prefix = scanned[word:start]
                reading = head.readings.get(prefix)
                if reading is None or (head.words > 1 and "\n" in plain[start:end]):
                    continue
                yield Place(word, start - reading.letters, end, reading.proclitics, reading.article, head)


def _keys(lexicons: Lexicons) -> dict[str, list[Head]]:
    """Return the forms, folded, each with what it may be.

    Of two entries without further pieces the one from the later folder stays.
    """
    generated = list(_forms(lexicons))
    keys: dict[str, list[Head]] = {}
    for key, (article, definite, entry, rest, context) in zip(
        _folded([text for text, _ in generated]), (meaning for _, meaning in generated), strict=True
    ):
        if not key:
            continue
        head = Head(len(key), PREFIXES[article, key[0] == "ل"], definite, entry, rest, context, key.count(" ") + 1)
        heads = keys.setdefault(f"{key} ", [])
        if not any(one.entry is entry and one.rest is rest and one.readings is head.readings for one in heads):
            heads.append(head)
    never = dict(
        zip(
            (f"{key} " for key in _folded([_bare(name) for name in lexicons.never])),
            lexicons.never.values(),
            strict=True,
        )
    )
    return {key: heads for key, all_heads in keys.items() if (heads := _winning(all_heads, never.get(key, -1)))}


def _winning(heads: Sequence[Head], never: int) -> list[Head]:
    """Return those of the last layer, and those that need something behind them."""
    last = max([never, *(head.entry.layer for head in heads if not head.rest)])
    return [head for head in heads if head.rest or (head.entry.layer == last and last > never) or head.entry.is_class]


def _bare(name: str) -> str:
    return next(forms(name, "name", {})).text


_Meaning = tuple[Article, bool, Entry, tuple[Piece, ...], bool]


def _forms(lexicons: Lexicons) -> Iterator[tuple[str, _Meaning]]:
    for entry in lexicons.entries:
        for first, *others in entry.variants:
            if isinstance(first, Word):
                rest = folded_pieces(others)
                kind = "name" if first.context else entry.forms
                for form in forms(first.text, kind, lexicons.plurals):
                    yield form.text, (form.article, form.definite, entry, rest, first.context)


def folded_pieces(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces with their words as they stand in a text that was folded and spaced."""
    if all(isinstance(piece, Slot) for piece in pieces):
        return tuple(pieces)
    return tuple(Word(_folded([one.text])[0], one.context) if isinstance(one, Word) else one for one in pieces)


def _folded(texts: Sequence[str]) -> list[str]:
    """Return texts as they stand in a text that was folded and spaced."""
    if not texts:
        return []
    folded = fold_plain("\n".join(texts)).split("\n")
    return [" ".join(spaced(text).split()) for text in folded]
