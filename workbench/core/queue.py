"""The queue of documents: which of them are wanted, in what order, and the keys that are compared for it."""

import re
from collections.abc import Mapping
from typing import Any, Literal, get_args

import msgspec
from msgspec import Struct

from workbench.core.dates import iso_date
from workbench.core.errors import BadInput
from workbench.core.folding import fold_plain
from workbench.core.metadata import value_text
from workbench.core.records import STATUSES, Status
from workbench.core.scheme import Scheme
from workbench.core.search import Query, matcher

SortKey = Literal["order", "name", "title", "outlet", "date", "length", "spans", "status", "suggestions", "gain"]
SORT_KEYS: tuple[SortKey, ...] = get_args(SortKey)
# What a person wants the most of first: how much there is to decide, and how much deciding it teaches (`core.gain`).
# Documents that are done or skipped have nothing of either.
MOST_FIRST: frozenset[SortKey] = frozenset({"suggestions", "gain"})

EVERYBODY = "*"  # as the annotator of a filter: all annotators together

_DIGITS = re.compile(r"\d+")
_DAY = len("2024-03-31")
_WIDTH = 12  # digits: numbers up to that length sort by what they count


class Filter(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Which documents are wanted: those for which every part holds. A part that is left empty holds for all.

    Attributes:
        statuses: any of these; none means any.
        discuss: whether it is to be discussed.
        label: there is a span with this label,
        unlabelled: there is none with this one.
        suggested: whether something is suggested in it, and it is neither done nor skipped.
        outlet: the metadata name exactly this outlet.
        since, until: the date in the metadata may lie in between, both included; ISO dates, of a year or month too.
        shortest, longest: the length of the text in code points, both included.
        annotator: whose work the status, flag, labels and suggestions speak of: by default that of the person who asks,
            a name, or `EVERYBODY`. Where none of those is asked for, there is work by this annotator.
        words: each of these stands in the name or metadata, in whatever spelling.
        text: this stands in the text.
    """

    statuses: frozenset[Status] = frozenset()
    discuss: bool | None = None
    label: str = ""
    unlabelled: str = ""
    suggested: bool | None = None
    outlet: str = ""
    since: str = ""
    until: str = ""
    shortest: int | None = None
    longest: int | None = None
    annotator: str = ""
    words: str = ""
    text: Query | None = None

    @property
    def asks_for_work(self) -> bool:
        """Whether it says something of what an annotator did."""
        flags = (self.discuss, self.suggested)
        return bool(self.statuses or self.label or self.unlabelled) or any(flag is not None for flag in flags)


class Sort(Struct, frozen=True):
    """In what order documents come. Documents that are alike, or lack what it goes by, come as they were imported."""

    by: SortKey = "order"
    descending: bool = False


class SavedFilter(Struct, frozen=True):
    """A filter and an order that a project keeps under a name."""

    name: str
    filter: Filter = Filter()
    sort: Sort = Sort()


class Keys(Struct, frozen=True):
    """What a document is sorted and filtered by, as far as it follows from its name and metadata.

    `date` is an ISO date, of a year or month where no more is said, or None where there is none that can be read.
    """

    name: str
    title: str
    outlet: str
    date: str | None
    words: str


def keys(name: str, meta: Mapping[str, Any]) -> Keys:
    """Return the keys of a document with this name and metadata."""
    return Keys(
        name=sort_key(name),
        title=sort_key(value_text(meta.get("title")) or name),
        outlet=value_text(meta.get("outlet")),
        date=read_date(value_text(meta.get("date"))),
        words=fold_plain("\n".join([name, *(value_text(value) for value in meta.values())])),
    )


def sort_key(text: str) -> str:
    """Return what `text` sorts by: spellings of one word together, and numbers by what they count."""
    return _DIGITS.sub(lambda digits: digits[0].zfill(_WIDTH), fold_plain(text).strip())


def read_date(text: str) -> str | None:
    """Return the ISO date that `text` is, in whatever digits and without a time of day; None if it is none."""
    try:
        return iso_date(text)[:_DAY]
    except BadInput:
        return None


def checked(wanted: Filter, scheme: Scheme) -> Filter:
    """Return `wanted` with its dates in digits that compare.

    Raises:
        BadInput: a status, label or date that does not exist, a range that ends before it begins, or a text that
            cannot be looked for.
    """
    if unknown := sorted(wanted.statuses - set(STATUSES)):
        raise BadInput(
            "There is no status {status}; use one of {statuses}.", status=unknown[0], statuses=", ".join(STATUSES)
        )
    for label in (wanted.label, wanted.unlabelled):
        if label:
            scheme.label(label)
    _check_length(wanted)
    if wanted.text:
        matcher(wanted.text)
    since, until = (iso_date(text)[:_DAY] if text else "" for text in (wanted.since, wanted.until))
    if since[: len(until)] > until[: len(since)]:
        raise BadInput("The dates end on {until}, before they begin on {since}.", since=since, until=until)
    return msgspec.structs.replace(wanted, since=since, until=until)


def sort_by(key: str, *, descending: bool = False) -> Sort:
    """Return the order by `key`.

    Raises:
        BadInput: there is no such key.
    """
    for known in SORT_KEYS:
        if known == key:
            return Sort(known, descending)
    raise BadInput("Documents cannot be sorted by {key}; use one of {keys}.", key=key, keys=", ".join(SORT_KEYS))


def _check_length(wanted: Filter) -> None:
    shortest, longest = wanted.shortest, wanted.longest
    if any(length is not None and length < 0 for length in (shortest, longest)):
        raise BadInput("A length cannot be less than 0.")
    if shortest is not None and longest is not None and shortest > longest:
        raise BadInput(
            "The longest article, {longest}, is shorter than the shortest, {shortest}.",
            longest=longest,
            shortest=shortest,
        )
