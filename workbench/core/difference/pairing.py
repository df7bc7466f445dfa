"""Which document, span and relation of one state stands for which one of the other."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from workbench.core.evaluation.matching import likeness
from workbench.core.records import Relation, Span, surface

_T = TypeVar("_T")


class Known(NamedTuple):
    """What a document is known by."""

    id: str
    sha256: str
    name: str


class _Pairing(Generic[_T]):
    """Pairs the things of two lists, one to one, by one key after the other."""

    def __init__(self, before: Sequence[_T], after: Sequence[_T]) -> None:
        self._before, self._after = before, after
        self._unpaired = dict.fromkeys(range(len(before)))
        self._free = dict.fromkeys(range(len(after)))
        self._pairs: dict[int, int] = {}

    def by(
        self,
        key: Callable[[_T], Hashable],
        other_key: Callable[[_T], Hashable] | None = None,
        *,
        fits: Callable[[_T, _T], bool] = lambda _, __: True,
        unique: bool = False,
    ) -> None:
        """Pair what has the same key, the first with the first; an empty key is none.

        `other_key` gives the key of what is in the second list, where that is another one. With `unique` only those are
        paired that share their key with nothing else that is left.
        """
        here = self._by_key(self._before, self._unpaired, key)
        there = self._by_key(self._after, self._free, other_key or key)
        for value, places in here.items():
            if unique and (len(places) > 1 or len(there[value]) > 1):
                continue
            for place in places:
                if there[value] and fits(self._before[place], self._after[there[value][0]]):
                    self._pair(place, there[value].popleft())

    def by_likeness(self, likeness: Callable[[_T, _T], float], group: Callable[[_T], Hashable]) -> None:
        """Pair what is alike (above 0) within a group, what is most alike first."""
        there = self._by_key(self._after, self._free, group)
        candidates = [
            (-likeness(self._before[one], self._after[other]), one, other)
            for value, places in self._by_key(self._before, self._unpaired, group).items()
            for one in places
            for other in there[value]
        ]
        for unlike, one, other in sorted(candidates):
            if unlike < 0 and one in self._unpaired and other in self._free:
                self._pair(one, other)

    def pairs(self) -> Iterator[tuple[int | None, int | None]]:
        """Yield the places of all pairs, in the order of the first list; what is only in the second comes last."""
        for place in range(len(self._before)):
            yield place, self._pairs.get(place)
        for place in self._free:
            yield None, place

    def things(self) -> list[tuple[_T | None, _T | None]]:
        """Return what stands for each other, in that order."""
        return [
            (None if one is None else self._before[one], None if other is None else self._after[other])
            for one, other in self.pairs()
        ]

    def _pair(self, place: int, other: int) -> None:
        self._pairs[place] = other
        del self._unpaired[place], self._free[other]

    @staticmethod
    def _by_key(
        things: Sequence[_T], places: dict[int, None], key: Callable[[_T], Hashable]
    ) -> defaultdict[Hashable, deque[int]]:
        found: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for place in places:
            if value := key(things[place]):
                found[value].append(place)
        return found


def paired_documents(before: Sequence[Known], after: Sequence[Known]) -> Iterator[tuple[int | None, int | None]]:
    """Yield the places of the documents that stand for each other: by id, then by text and name, by text, by name.

    By name alone only where no other document is left that is called so.
    """
    pairing = _Pairing(before, after)
    pairing.by(attrgetter("id"))
    pairing.by(attrgetter("sha256", "name"))
    pairing.by(attrgetter("sha256"))
    pairing.by(attrgetter("name"), unique=True)
    return pairing.pairs()


def paired_spans(
    before: Sequence[Span], after: Sequence[Span], old_text: str, new_text: str
) -> list[tuple[Span | None, Span | None]]:
    """Return the spans of one annotator on one document that stand for each other.

    By id where they share a character, for ids may be numbers that files count anew; then by place and label, by place,
    and by label where they share characters, those that are most alike first. Where the text is another one, offsets
    say nothing: ids are taken as they are, and a place is the words that a span covers.
    """
    pairing = _Pairing(before, after)
    if old_text == new_text:
        pairing.by(attrgetter("id"), fits=lambda one, other: likeness(one, other) > 0)
        pairing.by(attrgetter("ranges", "label"))
        pairing.by(attrgetter("ranges"))
        pairing.by_likeness(likeness, attrgetter("label"))
    else:
        old, new = partial(surface, old_text), partial(surface, new_text)
        pairing.by(attrgetter("id"))
        pairing.by(lambda span: (old(span), span.label), lambda span: (new(span), span.label))
        pairing.by(old, new)
    return pairing.things()


def paired_relations(
    before: Sequence[Relation], after: Sequence[Relation], spans: Mapping[str, str]
) -> list[tuple[Relation | None, Relation | None]]:
    """Return the relations that stand for each other: by id, then by type and ends.

    `spans` leads from the id of each old span to that of the one that stands for it.
    """
    pairing = _Pairing(before, after)
    pairing.by(attrgetter("id"))
    pairing.by(
        lambda one: (one.type, spans.get(one.source), spans.get(one.target)),
        lambda one: (one.type, one.source, one.target),
    )
    return pairing.things()
