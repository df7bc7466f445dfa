"""What makes two documents so alike that one gives away the other: the same text, an edited one, a shared passage."""

from typing import Literal

from msgspec import Struct

Ground = Literal["text", "similar", "contained", "passage"]

CONTAINED = 0.8  # of the shorter text, which is then part of the longer one, however long that is


class Likeness(Struct, frozen=True, kw_only=True):
    """From where on two documents count as near-duplicates.

    Attributes:
        similarity: the least Jaccard similarity of their shingles, above 0 and up to 1.
        passage: the least words that they share in one run, as where both quote the same; 0: passages do not count.
    """

    similarity: float = 0.5
    passage: int = 30


class Pair(Struct, frozen=True, kw_only=True):
    """Two documents (ids) that were compared, shingle by shingle.

    Attributes:
        similarity: the Jaccard similarity of their shingles (runs of a few words), exactly.
        contained: the share of the shorter one's shingles that the other one has.
        passage: words of the longest run that stands in both.
        start, end: where that run stands in the text of `first`, in code points.
    """

    first: str
    second: str
    similarity: float
    contained: float
    passage: int
    start: int
    end: int


def ground(pair: Pair, likeness: Likeness) -> Ground | None:
    """Return the strongest reason why a pair counts as near-duplicates, or None if it does not."""
    if pair.similarity == 1:
        return "text"
    if pair.similarity >= likeness.similarity:
        return "similar"
    if pair.contained >= max(CONTAINED, likeness.similarity):
        return "contained"
    return "passage" if 0 < likeness.passage <= pair.passage else None


class Group(Struct, frozen=True, kw_only=True):
    """Documents that hang together by near-duplicates: each is in a pair with another one of them.

    Attributes:
        documents: ids, in import order, two or more.
        pairs: those that hold it together, the most similar ones first.
    """

    documents: tuple[str, ...]
    pairs: tuple[Pair, ...]
