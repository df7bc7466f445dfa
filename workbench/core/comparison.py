"""How much two texts share, shingle by shingle."""

from typing import NamedTuple, TypeAlias

import numpy as np

from workbench.core.shingles import WORDS, Hashes, Text, shingles

_Places: TypeAlias = np.ndarray[tuple[int], np.dtype[np.int64]]

_LEAST_SHINGLES = 20  # of a text that can be part of another one, and of what is left without common paragraphs


class Shared(NamedTuple):
    """What two texts share.

    Attributes:
        similarity: the Jaccard similarity of their shingles.
        contained: the share of the shorter one's shingles that the other has; 0 where it is too short to tell.
        passage: words of the longest run of shared shingles in the first text.
        first, second: its place among the words of each text, empty where there is none.
    """

    similarity: float
    contained: float
    passage: int
    first: tuple[int, int] = (0, 0)
    second: tuple[int, int] = (0, 0)


class Compared:
    """A text that is compared with others: its shingles, with and without what stands in very many texts."""

    def __init__(self, text: Text, common: Hashes) -> None:
        self.whole = _Shingles(text, np.arange(len(text.words)))
        rest = text.without(common)
        self.own = self.whole if rest is text else _Shingles(rest, text.places_without(common))


class _Shingles:
    """The shingles of a text: which there are, which stands where, and where its words stand in the whole text."""

    def __init__(self, text: Text, places: _Places) -> None:
        self.inorder = shingles(text.words)
        self.known, self.order = np.unique(self.inorder, return_inverse=True)
        self.places = places

    def words(self, start: int, number: int) -> tuple[int, int]:
        """Return which words of the whole text the shingles from `start` on cover, `number` of words of this one."""
        return int(self.places[start]), int(self.places[min(start + number, len(self.places)) - 1]) + 1

    def find(self, run: Hashes) -> int:
        """Return where a run of shingles stands; at least its first one is there."""
        begins = np.flatnonzero(self.inorder == run[0])
        ends = np.flatnonzero(self.inorder == run[-1]) - len(run) + 1
        both = np.intersect1d(begins, ends)
        return int(both[0] if len(both) else begins[0])


def shared(first: Compared, second: Compared) -> Shared:
    """Return what two texts share.

    What stands in very many texts does not count, unless one of the two consists of it.
    """
    if min(len(first.own.known), len(second.own.known)) < _LEAST_SHINGLES:
        return _shared(first.whole, second.whole)
    return _shared(first.own, second.own)


def _shared(first: _Shingles, second: _Shingles) -> Shared:
    fewer = min(len(first.known), len(second.known))
    if not fewer:
        return Shared(0, 0, 0)
    found = np.searchsorted(second.known, first.known).clip(max=len(second.known) - 1)
    common = second.known[found] == first.known
    number = int(np.count_nonzero(common))
    if not number:
        return Shared(0, 0, 0)
    start, length = _longest(common[first.order])
    words = min(length + WORDS - 1, len(first.places))
    return Shared(
        similarity=number / (len(first.known) + len(second.known) - number),
        contained=number / fewer if fewer >= _LEAST_SHINGLES else 0,
        passage=words,
        first=first.words(start, words),
        second=second.words(second.find(first.inorder[start : start + length]), words),
    )


def _longest(flags: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> tuple[int, int]:
    """Return where the longest run of true flags begins, the first one of equal length, and how long it is.

    One at least is true.
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    starts, ends = edges[::2], edges[1::2]
    longest = int(np.argmax(ends - starts))
    return int(starts[longest]), int(ends[longest] - starts[longest])
