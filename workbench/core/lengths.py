"""The lengths of many things, in figures: as a spread, and in classes that double."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct


class Spread(Struct, frozen=True, kw_only=True):
    """How many things there are, and how long they are: the shortest, the median, the mean, and the longest one."""

    count: int = 0
    least: int = 0
    median: float = 0
    mean: float = 0
    most: int = 0


class LengthClass(Struct, frozen=True):
    """How many things are `least` to `most` long."""

    least: int
    most: int
    count: int


def spread(lengths: Counter[int]) -> Spread:
    """Return the spread of lengths that are counted; the mean is rounded to two digits."""
    count = lengths.total()
    if not count:
        return Spread()
    return Spread(
        count=count,
        least=min(lengths),
        median=(_nth(lengths, (count - 1) // 2) + _nth(lengths, count // 2)) / 2,
        mean=round(sum(length * times for length, times in lengths.items()) / count, 2),
        most=max(lengths),
    )


def classes(lengths: Counter[int]) -> Iterator[LengthClass]:
    """Yield the counts of lengths 0, 1, 2–3, 4–7, 8–15 and so on, from the first class that has any to the last."""
    found: Counter[int] = Counter()
    for length, times in lengths.items():
        found[length.bit_length()] += times
    for bits in range(min(found, default=0), max(found, default=-1) + 1):
        least = 1 << (bits - 1) if bits else 0
        yield LengthClass(least, max(2 * least - 1, 0), found[bits])


def _nth(lengths: Counter[int], place: int) -> int:
    """Return the length at a place, from 0, when all are sorted."""
    for length in sorted(lengths):
        place -= lengths[length]
        if place < 0:
            return length
    raise IndexError
