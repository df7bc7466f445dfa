"""The work on one document or on all of them, read for tables: never more than a page of documents at a time."""

from collections.abc import Iterator

from workbench.core.entities import ids_named
from workbench.core.progress import Progress, no_progress
from workbench.core.records import ELLIPSIS
from workbench.core.work import Work, work_of
from workbench.storage.annotations import PlacedSpan
from workbench.storage.store import Store


def work(
    store: Store, document: str | None = None, annotator: str | None = None, progress: Progress = no_progress
) -> Iterator[Work]:
    """Yield the work on one document, or on all of them in import order, by one annotator or by all.

    `progress` counts documents.

    Raises:
        BadInput: there is no such document.
        Cancelled: `progress` stopped it.
    """
    if document is not None:
        yield from _work_on(store, document, annotator)
        return
    last, done, total = "", 0, store.documents.count()
    for item in store.documents.annotated():
        if item.document.id != last:
            last, done = item.document.id, done + 1
            progress(done, total)
        if item.annotation and annotator in (None, item.annotation.annotator):
            yield work_of(item)


def _work_on(store: Store, document: str, annotator: str | None) -> Iterator[Work]:
    record = store.documents.get(document)
    for said in store.annotations.all_of(document):
        if annotator in (None, said.annotator):
            yield Work(record, said, store.entities.named_by(ids_named(said.spans)))


def surface_of(store: Store, placed: PlacedSpan) -> str:
    """Return the exact text that a span covers, without reading all of a long text."""
    begin = placed.span.start
    excerpt = store.documents.excerpt(placed.document, begin, placed.span.end)
    return ELLIPSIS.join(excerpt[start - begin : end - begin] for start, end in placed.span.ranges)
