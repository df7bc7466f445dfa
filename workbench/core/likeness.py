"""What makes two documents so alike that one gives away the other: the same text, an edited one, a shared passage."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal, TypeVar

from msgspec import Struct

Ground = Literal["text", "similar", "contained", "passage"]

LEAST_PASSAGE = 10  # words; shorter runs, such as the name of an office and who holds it, stand in articles by chance
CONTAINED = 0.8  # of the shorter text, which is then part of the longer one, however long that is

_Node = TypeVar("_Node", str, int)


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
        second_start, second_end: where it stands in the text of `second`.
    """

    first: str
    second: str
    similarity: float
    contained: float
    passage: int
    start: int
    end: int
    second_start: int
    second_end: int

    def place_in(self, document: str) -> tuple[int, int]:
        """Return where the run stands in one of the two, in code points."""
        return (self.start, self.end) if document == self.first else (self.second_start, self.second_end)


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


def grouped(pairs: Iterable[Pair], likeness: Likeness, order: Mapping[str, int]) -> tuple[Group, ...]:
    """Return the groups that the near-duplicates among `pairs` form, the largest ones first.

    `order` says which place each document has; pairs keep their order.
    """
    holding = [pair for pair in pairs if ground(pair, likeness)]
    heads = joined((pair.first, pair.second) for pair in holding)
    documents: dict[str, list[str]] = defaultdict(list)
    for document in sorted(heads, key=order.__getitem__):
        documents[head(heads, document)].append(document)
    held: dict[str, list[Pair]] = defaultdict(list)
    for pair in holding:
        held[head(heads, pair.first)].append(pair)
    groups = [Group(documents=tuple(some), pairs=tuple(held[one])) for one, some in documents.items()]
    return tuple(sorted(groups, key=lambda group: (-len(group.documents), order[group.documents[0]])))


def joined(links: Iterable[tuple[_Node, _Node]]) -> dict[_Node, _Node]:
    """Return a forest over all that is linked, as each one's parent: what hangs together has one `head`."""
    parents: dict[_Node, _Node] = {}
    for one, other in links:
        parents.setdefault(one, one)
        parents.setdefault(other, other)
        parents[head(parents, one)] = head(parents, other)
    return parents


def head(parents: dict[_Node, _Node], one: _Node) -> _Node:
    """Return the head of the tree that `one` is in; the way to it becomes shorter."""
    while parents[one] != one:
        parents[one] = parents[parents[one]]
        one = parents[one]
    return one
