"""Dividing documents into parts to train and to test on, so that no part gives away what another one tests."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import accumulate, pairwise
from math import log
from typing import Literal, NamedTuple

from msgspec import Struct, field

from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.folding import fold_plain
from workbench.core.likeness import Likeness, head, joined

By = Literal["outlet", "date"]

USUAL_SHARES: Mapping[str, float] = {"train": 0.8, "dev": 0.1, "test": 0.1}
MOST_FOLDS = 100
_DAY = len("2024-03-31")


class SplitPlan(Struct, frozen=True, kw_only=True):
    """How documents are divided.

    Attributes:
        shares: the parts, with the share of the documents that each should get; they add up to any positive number.
        folds: so many parts of equal size instead of `shares`, called `fold-1` and so on; 0: none.
        likeness: what counts as near-duplicates.
        together: near-duplicates come into one part. Otherwise they are only looked for, and the report tells of them.
        by: all documents of an outlet come into one part; or each part is older than the next, in the order of
            `shares`; or neither.
        stratified: parts get the labels of spans as evenly as groups allow; otherwise only their sizes count. Where
            dates rule, nothing else can.
        seed: another one gives another division; the same one gives the same.
    """

    shares: Mapping[str, float] = field(default_factory=lambda: dict(USUAL_SHARES))
    folds: int = 0
    likeness: Likeness = Likeness()
    together: bool = True
    by: By | None = None
    stratified: bool = True
    seed: int = 0

    def parts(self) -> dict[str, float]:
        """Return the parts, with shares that add up to 1.

        Raises:
            BadInput: there are no two parts, or shares that mean nothing.
        """
        shares = {f"fold-{number}": 1.0 for number in range(1, self.folds + 1)} if self.folds else dict(self.shares)
        if self.folds and not 2 <= self.folds <= MOST_FOLDS:
            raise BadInput("{folds} folds make no sense; ask for 2 to {most}.", folds=self.folds, most=MOST_FOLDS)
        if len(shares) < 2:
            raise BadInput("A split needs two parts or more, such as train=80,test=20.")
        for part, share in shares.items():
            if not part.strip() or not 0 < share < float("inf"):
                raise BadInput("The part “{part}” needs a name and a share above 0.", part=part)
        total = sum(shares.values())
        return {part: share / total for part, share in shares.items()}


def read_shares(text: str) -> dict[str, float]:
    """Return the parts and their shares that a person wrote as `train=80, dev=10, test=10`.

    Raises:
        BadInput: it is written otherwise, or a part stands there twice.
    """
    shares: dict[str, float] = {}
    for one in text.split(","):
        part, separator, share = (piece.strip() for piece in one.rpartition("="))
        try:
            number = float(share)
        except ValueError:
            separator = ""
        if not separator or part in shares:
            raise BadInput(
                "“{text}” names no parts: write them with their shares, such as train=80,test=20.", text=text
            )
        shares[part] = number
    return shares


class Caution(WorkbenchError):
    """Something about a division that a person should know before using it."""


class PartCount(Struct, frozen=True, kw_only=True):
    """What came into a part: the share of documents that was wanted for it, and what it holds."""

    part: str
    share: float
    documents: int
    characters: int
    spans: Mapping[str, int]


class Item(NamedTuple):
    """A document to be divided.

    `key` follows from its text: what chance decides for a document, it decides by that. `labels` counts its spans.
    """

    id: str
    key: str
    outlet: str
    date: str
    characters: int
    labels: Mapping[str, int]

    @property
    def day(self) -> str:
        """The ISO date, or nothing where it is not known to the day."""
        return self.date if len(self.date) == _DAY else ""


class Division(NamedTuple):
    """The part of each document (ids); those that fit in none; where days rule, those whose day is not known."""

    parts: Mapping[str, str]
    left_out: Sequence[str] = ()
    undated: Sequence[str] = ()


class _Unit(NamedTuple):
    """Documents that stay together; `labels` counts all their spans."""

    key: str
    documents: Sequence[str]
    labels: Counter[str]


def divide(items: Sequence[Item], groups: Iterable[Sequence[str]], plan: SplitPlan) -> Division:
    """Return which part each document comes into, so that those of one of `groups` (ids) come into the same.

    Raises:
        BadInput: as `SplitPlan.parts`.
    """
    shares = plan.parts()
    if plan.by == "date":
        return _by_date(items, groups, shares)
    bound = [*groups, *_outlets(items)] if plan.by == "outlet" else groups
    units = _units(items, bound)
    placed = _placed(units, shares, plan)
    return Division({document: part for unit, part in zip(units, placed, strict=True) for document in unit.documents})


def count_parts(items: Sequence[Item], division: Division, plan: SplitPlan) -> tuple[PartCount, ...]:
    """Return what came into each part, in the order of the plan."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    spans: dict[str, Counter[str]] = defaultdict(Counter)
    for item in items:
        if part := division.parts.get(item.id):
            counts[part].update(documents=1, characters=item.characters)
            spans[part].update(item.labels)
    return tuple(
        PartCount(
            part=part,
            share=share,
            documents=counts[part]["documents"],
            characters=counts[part]["characters"],
            spans=dict(sorted(spans[part].items())),
        )
        for part, share in plan.parts().items()
    )


def _outlets(items: Iterable[Item]) -> Iterable[Sequence[str]]:
    """Return the documents of each outlet; each of those without one stands for itself."""
    outlets: dict[str, list[str]] = defaultdict(list)
    for item in items:
        if item.outlet:
            outlets[fold_plain(item.outlet)].append(item.id)
    return outlets.values()


def _units(items: Sequence[Item], bound: Iterable[Sequence[str]]) -> list[_Unit]:
    """Return what is divided: all that hangs together by `bound`, and every other document by itself."""
    parents = joined(pair for some in bound for pair in pairwise(some))
    members: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        members[head(parents, item.id) if item.id in parents else item.id].append(item)
    return [
        _Unit(
            min(item.key for item in some),
            [item.id for item in some],
            sum((Counter(item.labels) for item in some), Counter()),
        )
        for some in members.values()
    ]


def _placed(units: Sequence[_Unit], shares: Mapping[str, float], plan: SplitPlan) -> list[str]:
    """Return the part of each unit.

    No part is more than the largest unit's size away from its share: a unit goes where it fits, or where most room is.
    Among those its rarest label decides: to parts that still want as many spans of it (after the iterative
    stratification of Sechidis, Tsoumakas and Vlahavas 2011, which has the rarest labels placed first). What that leaves
    open a hash of the text decides (weighted rendezvous hashing), so that a document more moves few others.
    """
    room = {part: share * sum(len(unit.documents) for unit in units) for part, share in shares.items()}
    wanted = _wanted(units, shares) if plan.stratified else {}
    rarity = {label: sum(parts.values()) for label, parts in wanted.items()}
    placed = [""] * len(units)
    for place, label in _order(units, rarity, plan.seed):
        unit = units[place]
        parts = _open(room, len(unit.documents))
        if label:
            parts = _open({part: wanted[label][part] for part in parts}, unit.labels[label] / 2)
        part = max(parts, key=lambda part: -shares[part] / log(_luck(plan.seed, unit.key, part)))
        placed[place] = part
        room[part] -= len(unit.documents)
        for other, parts_of_it in wanted.items():
            parts_of_it[part] -= unit.labels[other]
    return placed


def _wanted(units: Iterable[_Unit], shares: Mapping[str, float]) -> dict[str, dict[str, float]]:
    """Return how many spans of each label each part should get."""
    totals: Counter[str] = Counter()
    for unit in units:
        totals.update(unit.labels)
    return {label: {part: share * totals[label] for part, share in shares.items()} for label in sorted(totals)}


def _order(units: Sequence[_Unit], rarity: Mapping[str, float], seed: int) -> list[tuple[int, str]]:
    """Return in what order units are placed, by their places here, with the rarest label of each, or nothing.

    Large ones come first, then those with rare labels; chance decides among equals.
    """

    def key(one: tuple[int, str]) -> tuple[int, bool, float, str, float]:
        place, label = one
        unit = units[place]
        return -len(unit.documents), not label, rarity.get(label, 0), label, _luck(seed, unit.key)

    rarest = (
        min(unit.labels.keys() & rarity.keys(), key=lambda label: (rarity[label], label), default="") for unit in units
    )
    return sorted(enumerate(rarest), key=key)


def _open(room: Mapping[str, float], needed: float) -> list[str]:
    """Return the parts with the room that is needed, or the one with most of it."""
    return [part for part, some in room.items() if some >= needed] or [max(room, key=room.__getitem__)]


def _luck(seed: int, *names: str) -> float:
    """Return a number between 0 and 1, both excluded, that follows from a seed and names alone."""
    text = "\0".join([str(seed), *names])
    hashed = int.from_bytes(blake2b(text.encode(errors="surrogatepass"), digest_size=8).digest(), "big")
    return (hashed + 0.5) / 2**64


def _by_date(items: Sequence[Item], groups: Iterable[Sequence[str]], shares: Mapping[str, float]) -> Division:
    """Return a division in which each part is older than the next.

    A group that reaches over a border comes into the part with most of its documents; those whose day belongs to
    another part come into none. Documents without a day go with their group, else into the first part.
    """
    days = {item.id: item.day for item in items if item.day}
    groups = [some for some in groups if any(document in days for document in some)]
    borders = _borders(days, groups, [*shares.values()])
    names = [*shares]
    parts = {document: names[sum(day > border for border in borders)] for document, day in days.items()}
    undated = [item.id for item in items if not item.day]
    parts |= dict.fromkeys(undated, names[0])
    left_out: list[str] = []
    for some in groups:
        found = Counter(parts[document] for document in some if document in days)
        part = max(found, key=lambda one: (found[one], -names.index(one)))
        for document in some:
            if document not in days:
                parts[document] = part
            elif parts[document] != part:
                left_out.append(document)
                del parts[document]
    return Division(parts, left_out, undated)


def _borders(days: Mapping[str, str], groups: Sequence[Sequence[str]], shares: Sequence[float]) -> list[str]:
    """Return the last day of each part but the last one: near to its share, where few groups reach over it."""
    numbers = Counter(days.values())
    known = sorted(numbers)
    before = [*accumulate(numbers[day] for day in known)]
    lost = _lost(known, [sorted(days[document] for document in some if document in days) for some in groups])
    borders: list[str] = []
    first = 0
    for target in [*accumulate(share * len(days) for share in shares)][:-1]:
        cost = {place: abs(before[place] - target) + lost[place] for place in range(first, len(known))}
        if not cost:
            break  # no day is left: what comes behind is empty
        place = min(cost, key=cost.__getitem__)
        borders.append(known[place])
        first = place + 1
    return borders


def _lost(known: Sequence[str], groups: Iterable[Sequence[str]]) -> list[int]:
    """Return how many documents fit in no part if a border is set behind each of the days `known`."""
    places = {day: place for place, day in enumerate(known)}
    changes = [0] * (len(known) + 1)
    for days in groups:
        lost = 0
        for before, (day, following) in enumerate(pairwise(days), start=1):
            now = min(before, len(days) - before)
            changes[places[day]] += now - lost if day != following else 0
            lost = now if day != following else lost
        changes[places[days[-1]]] -= lost
    totals, sofar = [], 0
    for change in changes[:-1]:
        sofar += change
        totals.append(sofar)
    return totals
