"""What has to stand in front of an entry: words, or any word of a word class.

It is looked at only where the entry itself was found. So word classes that serve nothing else, most of them words that
stand in every sentence, are sets, and no forms that a text is searched for.
"""

from collections.abc import Sequence
from itertools import chain

from msgspec import Struct

from workbench.suggest.forms import CHAINS, forms
from workbench.suggest.lexicon_entries import ANY, QUOTED, STOP, Entry, Lexicons, Piece, Slot, Word
from workbench.suggest.lexicon_text import normal


class Phrases(Struct, frozen=True):
    """Phrases of up to `most` words, normal, with the article if they have it."""

    texts: frozenset[str]
    most: int

    def has(self, phrase: str) -> bool:
        """Tell whether a phrase, with or without proclitics, is among them."""
        texts = self.texts
        return (
            phrase in texts
            or (phrase[:1] in CHAINS and phrase[1:] in texts)
            or (phrase[:2] in CHAINS and phrase[2:] in texts)
        )

    def end_before(self, plain: str, scanned: str, word: int) -> bool:
        """Tell whether one of them stands right before `word`, a space and perhaps a quotation mark between."""
        end = word - 1
        if end > 0 and plain[end] == '"':
            end -= 1
        if end <= 0 or plain[end] != " ":
            return False
        start = end
        for _ in range(self.most):
            start = scanned.rfind(" ", 0, start) + 1
            if start == end:
                return False
            if self.has(scanned[start:end]):
                return True
            start -= 1
            if start <= 0:
                return False
        return False


class Classes:
    """The word classes that are sets.

    Attributes:
        names: theirs.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        searched = set(
            chain.from_iterable(_searched(pieces) for entry in lexicons.entries for pieces in entry.variants)
        )
        classes = {entry.label for entry in lexicons.entries if entry.is_class}
        composed = {
            entry.label
            for entry in lexicons.entries
            if entry.pattern or any(isinstance(piece, Slot) for pieces in entry.variants for piece in pieces)
        }
        self.names = (classes | {STOP}) - searched - composed
        self._texts: dict[str, list[str]] = {name: [] for name in self.names}
        for entry in lexicons.entries:
            if entry.label in self.names:
                words = [pieces[0] for pieces in entry.variants]
                texts = [_with_articles(word.text, entry, lexicons) for word in words if isinstance(word, Word)]
                self._texts[entry.label] += chain.from_iterable(texts)
        self.stop = self._phrases([STOP])

    def before(self, pieces: Sequence[Piece]) -> Phrases | None:
        """Return what has to stand in front of the other pieces, if that is one piece that can be looked up."""
        first = pieces[0]
        if not _is_looked_up(pieces):
            return None
        if isinstance(first, Word):
            text = normal([first.text])[0]
            return Phrases(frozenset([text]), text.count(" ") + 1)
        return self._phrases(first.labels) if self.names.issuperset(first.labels) and not first.several else None

    def _phrases(self, names: Sequence[str]) -> Phrases:
        texts = frozenset(normal([text for name in names for text in self._texts[name]]))
        return Phrases(texts, max((text.count(" ") + 1 for text in texts), default=0))


def _searched(pieces: Sequence[Piece]) -> list[str]:
    """Return the labels that have to be found in the text for an entry."""
    later = pieces[1:] if _is_looked_up(pieces) else pieces
    return [label for piece in later if isinstance(piece, Slot) for label in piece.labels]


def _is_looked_up(pieces: Sequence[Piece]) -> bool:
    """Tell whether the first piece is context for a second one that is found in the text."""
    if not pieces[0].context or pieces[1].context:
        return False
    return isinstance(second := pieces[1], Word) or not {ANY, QUOTED}.intersection(second.labels)


def _with_articles(text: str, entry: Entry, lexicons: Lexicons) -> list[str]:
    found: list[str] = []
    for form in forms(text, entry.forms, lexicons.plurals):
        found += [form.text] if form.article != "must" else []
        found += [f"ال{form.text}"] if form.article != "none" else []
    return found
