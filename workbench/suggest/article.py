"""An article as suggesters see it: its text, and what several of them need of it, worked out once."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from workbench.core.folding import Folded, Level, fold, folded_further
from workbench.core.records import AnnotatedDocument, Document, Span, Zone
from workbench.core.tokens import Range, words
from workbench.core.zones import detect_zones
from workbench.suggest.lexicon_text import spaced


class Article:
    """A text, its zones, and the spans that a person made in it so far (all offsets in code points).

    Zones are found here if the document has none. Everything else is worked out when it is first asked for. `hidden` is
    the work of others on this very text: who learned from it uses nothing of that here, so that people who annotate one
    text stay blind to each other.
    """

    def __init__(
        self,
        text: str,
        *,
        zones: Sequence[Zone] = (),
        spans: Sequence[Span] = (),
        meta: Mapping[str, Any] | None = None,
        hidden: Sequence[AnnotatedDocument] = (),
    ) -> None:
        self.text = text
        self.spans = tuple(spans)
        self.meta = meta or {}
        self.hidden = tuple(hidden)
        self._zones = tuple(zones)
        self._folded: dict[Level, Folded] = {}

    @classmethod
    def of(cls, document: Document, spans: Sequence[Span] = (), hidden: Sequence[AnnotatedDocument] = ()) -> "Article":
        """Return a document as suggesters see it, with the spans that it has so far, and what they must not use."""
        return cls(document.text, zones=document.zones, spans=spans, meta=document.meta, hidden=hidden)

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        """The zones in order; every character that is no white space lies in one."""
        return self._zones or tuple(detect_zones(self.text))

    @cached_property
    def words(self) -> tuple[Range, ...]:
        """The words of the text in order (`core.tokens`)."""
        return tuple(words(self.text))

    def words_within(self, start: int, end: int) -> tuple[Range, ...]:
        """Return the words that overlap `[start, end)`, in order."""
        first = bisect_right(self.words, start, key=lambda word: word.end)
        last = bisect_left(self.words, end, key=lambda word: word.start)
        return self.words[first:last]

    def folded(self, level: Level = 2) -> Folded:
        """Return the text folded, with the way back."""
        if level not in self._folded:
            self._folded[level] = folded_further(self.folded(1)) if level == 2 else fold(self.text, level)
        return self._folded[level]

    @cached_property
    def scanned(self) -> str:
        """The folded text as lexicons search it: `lexicon_text.spaced`, with a space behind it."""
        return spaced(self.folded().text) + " "
