"""What is exported: the documents of a project as they were chosen and shaped, with what the format holds of them."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from workbench.commands.exporting.report import Tally
from workbench.commands.suggested import Suggesting, with_suggestions
from workbench.core.choosing import Choice, Shape
from workbench.core.losses import Part, reduced
from workbench.core.records import AnnotatedDocument
from workbench.storage.store import Store


class Source:
    """The documents of an export, which can be streamed more than once."""

    def __init__(
        self,
        store: Store,
        holds: frozenset[Part],
        choice: Choice,
        shape: Shape,
        suggesting: Suggesting | None,
    ) -> None:
        self.total = store.documents.count()
        self._store = store
        self._holds = holds
        self._choice = choice
        self._shape = shape
        self._suggesting = suggesting

    def items(self, tally: Tally, report: Callable[[int], None]) -> Iterator[AnnotatedDocument]:
        """Yield what is to be written; tell `tally` what it is and what is lost, and `report` how many documents of the
        project were read.
        """
        for item in self._shaped(self._stored(report), tally):
            whole = reduced(item, self._holds, tally.lose)
            tally.add(whole)
            yield whole

    def name(self, number: int) -> str | None:
        """Return the name of the document with that number, from 0, in the order of `items`; None if there is none."""
        items = self.items(Tally(), lambda _: None)
        return next((item.document.name for item in islice(items, number, None)), None)

    def _stored(self, report: Callable[[int], None]) -> Iterator[AnnotatedDocument]:
        last, done = "", 0
        items: Iterable[AnnotatedDocument] = self._store.documents.annotated()
        if self._suggesting:
            items = with_suggestions(self._store, self._suggesting, items)
        for item in items:
            done += item.document.id != last
            last = item.document.id
            yield item
            report(done)

    def _shaped(self, items: Iterable[AnnotatedDocument], tally: Tally) -> Iterator[AnnotatedDocument]:
        yield from items
