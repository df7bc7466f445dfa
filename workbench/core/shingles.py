"""What of a text is compared with other texts: its words, spelling-blind, in runs; and hashes of those.

Hashes are the same on every machine and in every process: they follow from the folded words alone.
"""

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple, TypeAlias

import numpy as np

from workbench.core.folding import Level, fold, fold_plain

Hashes: TypeAlias = np.ndarray[tuple[int], np.dtype[np.uint64]]
Marks: TypeAlias = np.ndarray[tuple[int], np.dtype[np.uint32]]
Range = tuple[int, int]

WORDS = 3  # of a shingle: two articles on one event share single words, and few runs of three

_LEVEL: Level = 3  # of folding: another hamza is no other word
_HASH_BYTES = 8
_MOST_KNOWN = 300_000  # words of which a process remembers the hashes, about 60 MB
_LINE = re.compile(r"[^\n\r\u2029]+")
_WORD = re.compile(r"\w+")
_ODD = np.uint64(0x9E3779B97F4A7C15)  # multipliers and shifts of the generator splitmix64 (Steele, Lea, Flood 2014)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(31)


class Text(NamedTuple):
    """The words of a text as hashes, and where each paragraph with any begins among them."""

    words: Hashes
    paragraphs: Sequence[int]

    def without(self, left_out: Hashes) -> "Text":
        """Return the text without the paragraphs whose hashes (`paragraph_hashes`) are among `left_out`."""
        keep = self._outside(left_out)
        if keep.all():
            return self
        lengths = self._lengths()
        return Text(self.words[np.repeat(keep, lengths)], (np.cumsum(lengths[keep]) - lengths[keep]).tolist())

    def places_without(self, left_out: Hashes) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        """Return where the words of `without(left_out)` stand among those of this text."""
        return np.flatnonzero(np.repeat(self._outside(left_out), self._lengths()))

    def paragraph(self, hashed: np.uint64) -> Hashes:
        """Return the words of the paragraphs with this hash (`paragraph_hashes`)."""
        found: Hashes = self.words[np.repeat(paragraph_hashes(self) == hashed, self._lengths())]
        return found

    def _outside(self, left_out: Hashes) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        return ~np.isin(paragraph_hashes(self), left_out)

    def _lengths(self) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        borders = np.array([*self.paragraphs, len(self.words)], np.int64)
        return borders[1:] - borders[:-1]


class _Known(dict[str, bytes]):
    """The hashes of words that were met."""

    def __missing__(self, word: str) -> bytes:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[word] = blake2b(word.encode(errors="surrogatepass"), digest_size=_HASH_BYTES).digest()
        return found


_known = _Known()


def kept(text: str, left_out: Iterable[Range]) -> list[Range]:
    """Return the ranges of `text` that remain without those in `left_out`, which may overlap."""
    remaining, place = [], 0
    for start, end in sorted(left_out):
        if start > place:
            remaining.append((place, start))
        place = max(place, end)
    if place < len(text):
        remaining.append((place, len(text)))
    return remaining


def read(text: str, left_out: Iterable[Range] = ()) -> Text:
    """Return what is compared of a text, without the ranges `left_out` (code points)."""
    pieces = "\n".join(text[start:end] for start, end in kept(text, left_out))
    hashes: list[bytes] = []
    paragraphs: list[int] = []
    for line in _LINE.findall(fold_plain(pieces, _LEVEL)):
        if words := _WORD.findall(line):
            paragraphs.append(len(hashes))
            hashes += map(_known.__getitem__, words)
    return Text(np.frombuffer(b"".join(hashes), np.dtype("<u8")).astype(np.uint64, copy=False), paragraphs)


def places(text: str, left_out: Iterable[Range] = ()) -> list[Range]:
    """Return where the words stand that `read` gives: ranges of code points in `text`, marks included."""
    found: list[Range] = []
    for start, end in kept(text, left_out):
        folded = fold(text[start:end], _LEVEL)
        for word in _WORD.finditer(folded.text):
            first, last = folded.source_range(*word.span())
            found.append((start + first, start + last))
    return found


def shingles(words: Hashes, length: int = WORDS) -> Hashes:
    """Return a hash for each run of `length` words, in order; one for all of them if there are fewer, none for none."""
    length = min(length, len(words))
    if not length:
        return words
    runs = len(words) - length + 1
    hashed = words[:runs].copy()
    for place in range(1, length):
        hashed *= _ODD
        hashed += words[place : place + runs]
    hashed ^= hashed >> _SHIFT
    hashed *= _MIX
    hashed ^= hashed >> _SHIFT
    return hashed


def paragraph_hashes(text: Text) -> Hashes:
    """Return a hash for each paragraph of a text, in order: equal where all words are."""
    if not text.paragraphs:
        return text.words
    ends = [*text.paragraphs[1:], len(text.words)]
    return np.array(
        [
            int.from_bytes(blake2b(text.words[start:end].tobytes(), digest_size=_HASH_BYTES).digest(), "little")
            for start, end in zip(text.paragraphs, ends, strict=True)
        ],
        np.uint64,
    )


def passage_runs(words: Hashes, passage: int) -> Marks:
    """Return a short hash for each run of half as many words as a passage of `passage` words has, in order."""
    return (shingles(words, passage // 2) >> np.uint64(32)).astype(np.uint32)


def fingerprints(words: Hashes, passage: int) -> Marks:
    """Return some of the `passage_runs`, chosen so that two texts with a common passage share one of them.

    It is the one with the least hash in each window (winnowing; Schleimer, Wilkerson, Aiken 2003). Texts shorter than a
    passage have none.
    """
    if len(words) < passage:
        return np.empty(0, np.uint32)
    runs = passage_runs(words, passage)
    windows = np.lib.stride_tricks.sliding_window_view(runs, passage - passage // 2 + 1)
    return np.unique(windows.min(axis=1))
