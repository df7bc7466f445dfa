"""Where the words of lexicons stand in a folded text: an Aho-Corasick automaton over all generated forms.

Keys are forms in the text's own folding with a space behind each, so that one is found only where a word ends; what
stands in front of it up to the beginning of the word must be proclitics and the article (`forms.PREFIXES`).
"""

from collections.abc import Iterator, Mapping, Sequence

import ahocorasick
from msgspec import Struct

from workbench.suggest.forms import PREFIXES, Article, Reading, forms
from workbench.suggest.lexicon_context import Classes, Phrases
from workbench.suggest.lexicon_entries import ANY, QUOTED, Entry, Lexicons, Piece, Slot, Word
from workbench.suggest.lexicon_text import normal


class Head(Struct, frozen=True):
    """A form that the automaton finds, and what has to stand around it.

    Attributes:
        readings: what may be joined in front of it.
        definite: whether it is definite without an article.
        feminine: whether it is one feminine word, as its last letter shows.
        entry: what it is a form of.
        before: what has to stand in front of it.
        rest: the pieces of the entry behind it.
        next: what has to come next for `rest` to fit.
        context: whether it is no part of the span.
        words: how many it has.
    """

    readings: Mapping[str, Reading]
    definite: bool
    feminine: bool
    entry: Entry
    before: Phrases | None
    rest: tuple[Piece, ...]
    next: "Next | None"
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


class Rule(Struct, frozen=True):
    """An entry that begins with a slot: what has to stand in front of it, the slot, and the pieces behind it."""

    entry: Entry
    before: Phrases | None
    slot: Slot
    rest: tuple[Piece, ...]
    next: "Next | None"


class Next(Struct, frozen=True):
    """What the next word has to be: some text, or something with one of some labels."""

    text: str = ""
    labels: frozenset[str] = frozenset()


def next_of(pieces: Sequence[Piece]) -> Next | None:
    """Return what has to come first for `pieces` to fit, if that can be told before they are tried."""
    if not pieces:
        return None
    first = pieces[0]
    if isinstance(first, Word):
        return Next(f"{first.text} ")
    if first.optional or {ANY, QUOTED}.intersection(first.labels):
        return None
    return Next(labels=frozenset(first.labels))


class Index:
    """All forms of some lexicons.

    Attributes:
        stop: the words that are no names.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        classes = Classes(lexicons)
        self.stop = classes.stop
        self._rules: dict[str, list[Rule]] = {}
        generated: list[_Generated] = []
        for entry in lexicons.entries:
            if entry.label not in classes.names:
                for variant in entry.variants:
                    before = classes.before(variant)
                    pieces = variant[1:] if before else variant
                    if isinstance(first := pieces[0], Slot):
                        rest = folded_pieces(pieces[1:])
                        rule = Rule(entry, before, first, rest, next_of(rest))
                        for label in first.labels:
                            self._rules.setdefault(label, []).append(rule)
                    else:
                        generated += _generated(entry, first, before, pieces[1:], lexicons)
        keys = _keys(generated, lexicons)
        self._automaton = ahocorasick.Automaton()
        for key, heads in keys.items():
            self._automaton.add_word(key, (len(key) - 1, tuple(heads)))
        self._automaton.make_automaton()
        self._is_empty = not keys

    def rules_of(self, entry: Entry) -> Sequence[Rule]:
        """Return the entries that begin with a slot which takes `entry`."""
        rules = self._rules.get(entry.label, ())
        return [*rules, *self._rules.get(entry.also, ())] if entry.also else rules

    def places(self, plain: str, scanned: str) -> Iterator[Place]:
        """Yield every place of a form in a folded text; `scanned` is `spaced(plain)` with a space behind it."""
        if self._is_empty:
            return
        for end, (length, heads) in self._automaton.iter(scanned):
            start = end - length
            word = scanned.rfind(" ", 0, start) + 1
            prefix = scanned[word:start]
            for head in heads:
                reading = head.readings.get(prefix)
                if (
                    reading is None
                    or (head.words > 1 and "\n" in plain[start:end])
                    or (head.before and not head.before.end_before(plain, scanned, word))
                ):
                    continue
                yield Place(word, start - reading.letters, end, reading.proclitics, reading.article, head)


_Meaning = tuple[Article, bool, bool, Entry, Phrases | None, tuple[Piece, ...], bool]
_Generated = tuple[str, _Meaning]


def _generated(
    entry: Entry, first: Word, before: Phrases | None, others: Sequence[Piece], lexicons: Lexicons
) -> Iterator[_Generated]:
    """Yield the forms of the first words of an entry, not folded yet."""
    rest = folded_pieces(others)
    for form in forms(first.text, "name" if first.context else entry.forms, lexicons.plurals):
        feminine = form.text.endswith("ة") and " " not in form.text
        yield form.text, (form.article, form.definite, feminine, entry, before, rest, first.context)


def _keys(generated: Sequence[_Generated], lexicons: Lexicons) -> dict[str, list[Head]]:
    """Return the forms, folded, each with what it may be."""
    keys: dict[str, list[Head]] = {}
    folded = normal([text for text, _ in generated])
    for key, (_, (article, definite, feminine, entry, before, rest, context)) in zip(folded, generated, strict=True):
        if key:
            readings = PREFIXES[article, key[0] == "ل"]
            words = key.count(" ") + 1
            head = Head(readings, definite, feminine, entry, before, rest, next_of(rest), context, words)
            heads = keys.setdefault(f"{key} ", [])
            if not any(one.entry is entry and one.rest is rest and one.readings is readings for one in heads):
                heads.append(head)
    refused = normal([next(forms(name, "name", {})).text for name in lexicons.never])
    never = {f"{key} ": layer for key, layer in zip(refused, lexicons.never.values(), strict=True)}
    return {key: kept for key, heads in keys.items() if (kept := _winning(_told_apart(key, heads), never.get(key, -1)))}


def _told_apart(key: str, heads: list[Head]) -> list[Head]:
    """Return the readings without adjectives that are the name of a place: روسيا is no روسي with an alef."""
    if not key.endswith("ا ") or not any(head.entry.forms == "name" and not head.entry.is_class for head in heads):
        return heads
    return [head for head in heads if head.entry.forms != "nisba"]


def _winning(heads: Sequence[Head], never: int) -> list[Head]:
    """Return those of the last folder, and those that need something around them."""
    alone = [head.entry.layer for head in heads if not head.rest and not head.before]
    last = max([never, *alone])
    return [
        head
        for head in heads
        if head.entry.is_class or (head.entry.layer > never and (head.entry.layer == last or head.rest or head.before))
    ]


def folded_pieces(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces with their words as they stand in a text that was folded and spaced."""
    return tuple(Word(normal([one.text])[0], one.context) if isinstance(one, Word) else one for one in pieces)
