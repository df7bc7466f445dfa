"""What is exported: the documents of a project as they were chosen and shaped, with what the format holds of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice

from workbench.commands.exporting.report import Tally
from workbench.commands.suggested import Suggesting, with_suggestions
from workbench.core import choosing, shaping
from workbench.core.choosing import Choice, Shape
from workbench.core.errors import BadInput
from workbench.core.excerpts import with_work
from workbench.core.losses import reduced
from workbench.core.mapping import Mapper
from workbench.core.records import AnnotatedDocument
from workbench.formats.format import Format, Options
from workbench.storage.store import Store


class Source:
    """The documents of an export, which can be streamed more than once.

    Attributes:
        total: how many documents of the project are read.
        scheme: the one that the work follows, as it is exported.

    Raises:
        BadInput: something is chosen that the project does not have, or documents cannot be shaped like that.
    """

    def __init__(
        self,
        store: Store,
        format_: Format,
        options: Options,
        *,
        choice: Choice,
        shape: Shape,
        suggesting: Suggesting | None,
    ) -> None:
        self._store = store
        self._format = format_
        self._holds = format_.holds(options)
        self._choice = choosing.checked(choice, store.scheme)
        self._shape = shaping.checked(shape)
        self._suggesting = suggesting
        self._mapper = Mapper(store.scheme, shape.mapping) if shape.mapping else None
        self.total = store.documents.count() if choice.documents is None else len(choice.documents)
        self.scheme = self._mapper.scheme if self._mapper else store.scheme
        if unknown := sorted(choice.annotators - set(store.queue.annotators())):
            raise BadInput("Nobody called {annotator} has worked in this project.", annotator=unknown[0])

    def items(self, tally: Tally, report: Callable[[int], None]) -> Iterator[AnnotatedDocument]:
        """Yield what is to be written, the pieces of a document and the work of its annotators one after the other.

        `tally` is told what it is and what is lost, and `report` how many documents of the project were read.
        """
        for item in self._shaped(self._chosen(self._stored(report), tally), tally):
            whole = reduced(self._about(item, tally), self._holds, tally.lose)
            tally.add(whole)
            yield whole

    def _about(self, item: AnnotatedDocument, tally: Tally) -> AnnotatedDocument:
        """Return `item` with the spans that the format is about; the others are counted by their labels."""
        said = item.annotation
        if not (self._format.about and said):
            return item
        ids = self._format.about(item, self.scheme)
        left = with_work(item, said, [span for span in said.spans if span.id in ids])
        for label, count in sorted(Counter(span.label for span in said.spans if span.id not in ids).items()):
            tally.lose("others", item, count, label)
        if left.annotation and (lost := len(said.relations) - len(left.annotation.relations)):
            tally.lose("relations", item, lost)
        return left

    def tally(self) -> Tally:
        """Return what `items` can be counted with."""
        return Tally(in_pieces=self._shape.unit != "document")

    def name(self, number: int) -> str | None:
        """Return the name of the document with that number, from 0, in the order of `items`; None if there is none."""
        items = self.items(self.tally(), lambda _: None)
        return next((item.document.name for item in islice(items, number, None)), None)

    def _stored(self, report: Callable[[int], None]) -> Iterator[AnnotatedDocument]:
        """Yield what the project holds of the documents that are wanted, with what is suggested for them."""
        last, done = "", 0
        for item in self._store.documents.annotated(self._choice.documents):
            done += item.document.id != last
            last = item.document.id
            yield item
            report(done)

    def _chosen(self, items: Iterable[AnnotatedDocument], tally: Tally) -> Iterator[AnnotatedDocument]:
        if self._suggesting:
            wanted = (item for item in items if choosing.is_wanted(item, self._choice))
            items = with_suggestions(self._store, self._suggesting, wanted)
        for item in items:
            if found := choosing.chosen(item, self._choice, tally.lose):
                yield self._mapper.mapped(found, tally.lose) if self._mapper else found

    def _shaped(self, items: Iterable[AnnotatedDocument], tally: Tally) -> Iterator[AnnotatedDocument]:
        if self._shape.unit == "document":
            yield from items
            return
        for _, same in groupby(items, lambda item: item.document.id):
            yield from shaping.pieces(list(same), self._shape, tally.lose)
