"""What was tagged before: how often each wording was tagged in the confirmed documents, and how often it stood there.

Wordings are compared folded, without article and proclitics; of one with an article and one without the counts are kept
apart. Whether letters in front of a wording are proclitics is told as for the lexicons (`forms.PREFIXES`).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import ahocorasick
import msgspec
from msgspec import Struct, field

from workbench.core.errors import BadInput
from workbench.core.folding import Folded, fold, fold_plain
from workbench.core.records import AnnotatedDocument, Span, Zone
from workbench.core.zones import UNANNOTATED
from workbench.suggest.forms import PREFIXES
from workbench.suggest.lexicon_text import spaced

VERSION = 1
_LONGEST = 8  # words: what is longer does not come again
_ARTICLE = "ال"
_SHORTEST_BARE = 3  # letters behind an article


class Tagged(Struct):
    """How a wording was tagged with one label.

    Attributes:
        times: how often.
        attributes: how often with which values, as JSON.
        entities: how often as which entity, by its id.
        document, surface: an example: the name of the document, and what stands there.
    """

    times: int = 0
    attributes: dict[str, int] = field(default_factory=dict)
    entities: dict[str, int] = field(default_factory=dict)
    document: str = ""
    surface: str = ""


class Wording(Struct):
    """How often a wording stood in the confirmed texts, and how it was tagged there, by label.

    One that was never tagged is remembered where the same with an article, or without, was.
    """

    stood: int = 0
    labels: dict[str, Tagged] = field(default_factory=dict)


class Key(NamedTuple):
    """A wording: its folded words without an article in front, and whether there is one."""

    words: str
    definite: bool

    def __str__(self) -> str:
        return f"{_ARTICLE if self.definite else ''}{self.words}"


class Place(NamedTuple):
    """Where a wording stands, in code points of the source."""

    key: Key
    start: int
    end: int


class MemoryModel(Struct):
    """All wordings, with the article by their `str`, and the names of the entities that they mention."""

    version: int = VERSION
    documents: int = 0
    wordings: dict[str, Wording] = field(default_factory=dict)
    entities: dict[str, str] = field(default_factory=dict)


class Finder:
    """Finds wordings in texts."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._automaton = ahocorasick.Automaton()
        bare: dict[str, set[bool]] = {}
        for key in keys:
            bare.setdefault(key.words, set()).add(key.definite)
        for words in sorted(bare):
            self._automaton.add_word(f"{words} ", words)
        self._known = bare
        if bare:
            self._automaton.make_automaton()

    def places(self, folded: Folded) -> Iterator[Place]:
        """Yield where the wordings stand in a text that was folded on level 2, also with an article or without."""
        if not self._known:
            return
        text = folded.text
        scanned = spaced(text) + " "
        starts, ends = folded.starts, folded.ends
        for last, words in self._automaton.iter(scanned):
            start = last - len(words)
            if start == 0 or scanned[start - 1] == " ":
                letters, definite = 0, False
            elif reading := _READINGS[words[0] == "ل"].get(scanned[scanned.rfind(" ", 0, start) + 1 : start]):
                letters, definite = reading
            else:
                continue
            if "\n" not in text[start:last]:
                yield Place(Key(words, definite), starts[start - letters], ends[last - 1])


_READINGS = {
    lam: {
        prefix: (reading.letters, reading.article)
        for article in ("must", "none")
        for prefix, reading in PREFIXES[article, lam].items()
    }
    for lam in (False, True)
}


def key_of(text: str, span: Span) -> Key | None:
    """Return the wording of a span; None if it says nothing alone: too long, in pieces, no letters."""
    if span.fragments:
        return None
    words = spaced(fold_plain(text[span.start : span.end])).split()
    if (
        not 0 < len(words) <= _LONGEST
        or all(map(str.isdigit, words))
        or (words[0][0] == "ل" and text[span.start - 1 : span.start] == "ل")
    ):
        return None  # nothing tells in للجنة whether the ل belongs to the noun
    first = words[0]
    definite = first.startswith(_ARTICLE) and len(first) >= _SHORTEST_BARE + len(_ARTICLE)
    return Key(" ".join([first.removeprefix(_ARTICLE) if definite else first, *words[1:]]), definite)


def build(
    documents: Callable[[], Iterable[AnnotatedDocument]],
    *,
    without: frozenset[str] = frozenset(),
    progress: Callable[[], None] = lambda: None,
) -> MemoryModel:
    """Return what the confirmed `documents` teach; they are gone through twice and not kept.

    Args:
        documents: returns them, each with the work that was confirmed, the same on each call.
        without: labels that nothing is learned of.
        progress: called after each document in each pass; what it raises ends the work.
    """
    model = MemoryModel()
    for document in documents():
        _learn_wordings(model, document, without)
        progress()
    finder = finder_of(model)
    for document in documents():
        _count(model, finder, document)
        progress()
    return model


def add(model: MemoryModel, finder: Finder, document: AnnotatedDocument, without: frozenset[str]) -> Finder:
    """Add what one more document teaches to `model`, and return the finder for it then.

    What is new in it is counted in this document only: `build` counts it in all.
    """
    known = set(model.wordings)
    _learn_wordings(model, document, without)
    if len(model.wordings) > len(known):
        finder = finder_of(model)
    _count(model, finder, document)
    return finder


def finder_of(model: MemoryModel) -> Finder:
    """Return what finds the wordings of a model."""
    return Finder(map(key_from, model.wordings))


def key_from(written: str) -> Key:
    """Return the wording that `written`, the `str` of its key, stands for."""
    first = written.partition(" ")[0]
    definite = first.startswith(_ARTICLE) and len(first) >= _SHORTEST_BARE + len(_ARTICLE)
    return Key(written.removeprefix(_ARTICLE) if definite else written, definite)


def _learn_wordings(model: MemoryModel, work: AnnotatedDocument, without: frozenset[str]) -> None:
    text = work.document.text
    for span in work.annotation.spans if work.annotation else ():
        if span.label not in without and (key := key_of(text, span)):
            tagged = model.wordings.setdefault(str(key), Wording()).labels.setdefault(span.label, Tagged())
            if not tagged.document:
                tagged.document, tagged.surface = work.document.name, text[span.start : span.end]
    model.entities |= {entity.id: entity.name for entity in work.entities}
    model.documents += 1


class Counts(NamedTuple):
    """What one document adds to the counts: how often each wording stood, and which spans cover one."""

    stood: Counter[Key]
    tagged: list[tuple[Key, Span]]


def counts_of(finder: Finder, work: AnnotatedDocument) -> Counts:
    """Return what a document with confirmed work adds to the counts of the wordings that `finder` finds."""
    spans = work.annotation.spans if work.annotation else ()
    at: dict[tuple[int, int], list[Span]] = {}
    for span in spans:
        if not span.fragments:
            at.setdefault((span.start, span.end), []).append(span)
    counts = Counts(Counter(), [])
    unread = [(zone.start, zone.end) for zone in work.document.zones if zone.kind in UNANNOTATED]
    for key, start, end in finder.places(fold(work.document.text)):
        if not is_within(start, unread):
            counts.stood[key] += 1
            counts.tagged.extend((key, span) for span in at.get((start, end), ()))
    return counts


def is_within(offset: int, ranges: Iterable[tuple[int, int]]) -> bool:
    """Tell whether an offset lies in one of some ranges."""
    return any(start <= offset < end for start, end in ranges)


def unread(zones: Iterable[Zone]) -> list[tuple[int, int]]:
    """Return the ranges of the zones that nobody annotates."""
    return [(zone.start, zone.end) for zone in zones if zone.kind in UNANNOTATED]


def _count(model: MemoryModel, finder: Finder, work: AnnotatedDocument) -> None:
    counts = counts_of(finder, work)
    for key, times in counts.stood.items():
        model.wordings.setdefault(str(key), Wording()).stood += times
    for key, span in counts.tagged:
        wording = model.wordings.get(str(key))
        tagged = wording.labels.get(span.label) if wording else None
        if tagged:
            tagged.times += 1
            written = _written(span.attributes)
            tagged.attributes[written] = tagged.attributes.get(written, 0) + 1
            if span.entity:
                tagged.entities[span.entity] = tagged.entities.get(span.entity, 0) + 1


def _written(attributes: Mapping[str, Any]) -> str:
    return msgspec.json.encode(attributes, order="sorted").decode()


def to_bytes(model: MemoryModel) -> bytes:
    """Return a model as it is stored; equal models give equal bytes."""
    return msgspec.msgpack.encode(model, order="sorted")


def from_bytes(body: bytes) -> MemoryModel:
    """Return a stored model.

    Raises:
        BadInput: these bytes are no model, or one of another version of the program.
    """
    try:
        model = msgspec.msgpack.decode(body, type=MemoryModel)
    except msgspec.DecodeError as error:
        raise BadInput("The stored memory of earlier annotations cannot be read; build it anew.") from error
    if model.version != VERSION:
        raise BadInput("The stored memory of earlier annotations is of another version; build it anew.")
    return model
