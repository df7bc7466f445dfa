"""What is done to many documents at once, and the filters that a project keeps."""

from array import array
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from workbench.core.changes import Step
from workbench.core.errors import BadInput
from workbench.core.metadata import LONGEST_NAME
from workbench.core.progress import Progress, no_progress
from workbench.core.queue import Filter, SavedFilter, Sort, checked, sort_by
from workbench.core.records import STATUSES, Status
from workbench.storage.queue import Rows
from workbench.storage.store import Store

_AT_ONCE = 2000  # documents that are in memory


class Found(Struct, frozen=True, kw_only=True):
    """The queue as it is under a filter.

    Attributes:
        places: the row ids of the documents that pass, in order, or None if they were not asked for.
        counts: how many there are of each status if the filter asks for none.
        with_text: the documents that have the filter's text, or None if it asks for none.
        gap: where the document that was asked for would stand if it passed; None if it does.
    """

    places: "array[int] | None"
    counts: dict[Status, int]
    with_text: "array[int] | None" = None
    gap: int | None = None


def look(
    store: Store,
    wanted: Filter,
    sort: Sort,
    *,
    annotator: str,
    beside: int | None = None,
    with_text: "array[int] | None" = None,
    listed: bool = True,
    progress: Progress = no_progress,
) -> Found:
    """Return the queue of `annotator`; `beside` is the row id of a document whose place is asked for in any case.

    Where it is not to be `listed`, the documents are only counted.

    `with_text` are the documents that have the filter's text, if that is known from an earlier look. `progress` counts
    texts while they are looked through.

    Raises:
        BadInput: the filter's text cannot be looked for.
        Cancelled: `progress` stopped it.
    """
    queue = store.queue
    if wanted.text and with_text is None:
        with_text = queue.with_text(wanted.text, progress)
    with store.connection.stoppable(progress):
        places = queue.places(wanted, sort, annotator, within=with_text) if listed else None
        counts = queue.counts(replace(wanted, statuses=frozenset()), annotator, within=with_text)
        gap = None
        if places is not None and beside is not None and beside not in places:
            gap = queue.places(wanted, sort, annotator, within=with_text, also=beside).index(beside)
    return Found(places=places, counts=counts, with_text=with_text, gap=gap)


def mark_all(
    store: Store, documents: Rows, status: Status, *, annotator: str, progress: Progress = no_progress
) -> Step:
    """Set how far `annotator` is with many documents, named by their row ids (`store.queue.places`), in one step.

    Raises:
        BadInput: there is no such status, or all are marked so already.
        Cancelled: `progress` stopped it; nothing changed.
    """
    if status not in STATUSES:
        raise BadInput(
            "There is no status {status}; use one of {statuses}.", status=status, statuses=", ".join(STATUSES)
        )
    with store.step("mark_all", annotator=annotator, detail=status) as step:
        for some in _batches(documents, progress):
            store.queue.set_whole(step, some, annotator, {"status": status})
    return step.done()


def discuss_all(
    store: Store, documents: Rows, wanted: bool, *, annotator: str, progress: Progress = no_progress
) -> Step:
    """Mark many documents, named by their row ids, as ones that `annotator` wants to talk about, or no longer.

    Raises:
        BadInput: it is so already.
        Cancelled: `progress` stopped it; nothing changed.
    """
    with store.step("discuss_all", annotator=annotator, detail="yes" if wanted else "no") as step:
        for some in _batches(documents, progress):
            store.queue.set_whole(step, some, annotator, {"discuss": int(wanted)})
    return step.done()


def save_filter(store: Store, name: str, wanted: Filter, sort: Sort, *, annotator: str) -> Step:
    """Keep a filter and an order in the project under a name; they take the place of what had that name.

    Raises:
        BadInput: the name is empty, the filter asks for what cannot be, or it is saved so already.
    """
    saved = SavedFilter(_named(name), checked(wanted, store.scheme), sort)
    with store.step("save_filter", annotator=annotator, detail=saved.name) as step:
        store.filters.save(step, saved)
    return step.done()


def rename_filter(store: Store, old: str, new: str, *, annotator: str) -> Step:
    """Give a saved filter another name.

    Raises:
        BadInput: there is none of that name, or the new one is empty, taken or the same.
    """
    name = _named(new)
    with store.step("rename_filter", annotator=annotator, detail=name) as step:
        store.filters.rename(step, old, name)
    return step.done()


def remove_filter(store: Store, name: str, *, annotator: str) -> Step:
    """Remove a saved filter.

    Raises:
        BadInput: there is none of that name.
    """
    with store.step("remove_filter", annotator=annotator, detail=name) as step:
        store.filters.remove(step, name)
    return step.done()


def asked_for(
    store: Store, parts: Mapping[str, Any], *, saved: str = "", sort: str = "", descending: bool = False
) -> SavedFilter:
    """Return a filter with these `parts` and an order; what they do not say is as in the filter `saved`, if given.

    Raises:
        BadInput: there is no such saved filter or order, or the filter asks for what cannot be.
    """
    base = store.filters.get(saved) if saved else SavedFilter("")
    order = sort_by(sort) if sort else base.sort
    wanted = checked(replace(base.filter, **parts), store.scheme)
    return SavedFilter(base.name, wanted, Sort(order.by, order.descending or descending))


def _batches(documents: Rows, progress: Progress) -> Iterator[Rows]:
    for first in range(0, len(documents), _AT_ONCE):
        progress(first, len(documents))
        yield documents[first : first + _AT_ONCE]
    progress(len(documents), len(documents))


def _named(name: str) -> str:
    if not (plain := " ".join(name.split())):
        raise BadInput("A saved filter needs a name.")
    if len(plain) > LONGEST_NAME:
        raise BadInput(
            "The name of a saved filter may have {most} characters; this one has {found}.",
            most=LONGEST_NAME,
            found=len(plain),
        )
    return plain
