"""One open project in the window: verbs go through here, and what they touched goes out to the views."""

import logging
from collections.abc import Callable, Mapping
from typing import Any, Concatenate, ParamSpec, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from workbench.commands import spans
from workbench.commands.metadata import METADATA_VERBS
from workbench.core.changes import Change, Step
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.records import Span
from workbench.core.scheme import Scheme, recolored
from workbench.storage.store import Store
from workbench.ui.reading.article import Article

_LOG = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")
LONG_STEP = 2000  # rows: undoing an import of many articles takes seconds
_FEW = 50  # a step that touched more documents than that is an import or a bulk step: the article is read anew


class Session(QObject):
    """A project, the person who works in it, and the article that is open.

    Signals:
        stepped: a step was done, undone or redone, and is committed.
        failed: a verb was refused (WorkbenchError); nothing changed.
        article_changed: another article is open, or none.
    """

    stepped = Signal(object)
    failed = Signal(object)
    article_changed = Signal()

    def __init__(
        self, store: Store, annotator: str, parent: QObject | None = None, *, colors: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.annotator = annotator
        self._colors = colors or {}
        self._schemes: tuple[Scheme, Scheme] | None = None  # that of the project, and as this person sees it
        self.article: Article | None = None

    @property
    def scheme(self) -> Scheme:
        """The scheme of the project, with the colours that this person gave to labels."""
        scheme = self.store.scheme
        if not self._schemes or self._schemes[0] is not scheme:
            self._schemes = scheme, recolored(scheme, self._colors)
        return self._schemes[1]

    def open_document(self, document: str | None) -> None:
        """Open a document for reading, or close the one that is open."""
        self.article = self._read(document) if document else None
        self.article_changed.emit()

    def do(self, verb: Callable[Concatenate[Store, P], Step], *args: P.args, **kwargs: P.kwargs) -> Step | None:
        """Do a verb and tell the views; a refusal is told through `failed` and gives None."""
        try:
            step = verb(self.store, *args, **kwargs)
        except WorkbenchError as error:
            _LOG.info("a verb was refused", exc_info=error)
            self.failed.emit(error)
            return None
        self.absorb(step)
        return step

    def make(
        self, verb: Callable[Concatenate[Store, P], tuple[Step, T]], *args: P.args, **kwargs: P.kwargs
    ) -> T | None:
        """Do a verb that makes something, tell the views, and return what it made; None if it was refused."""
        try:
            step, made = verb(self.store, *args, **kwargs)
        except WorkbenchError as error:
            _LOG.info("a verb was refused", exc_info=error)
            self.failed.emit(error)
            return None
        self.absorb(step)
        return made

    def tag(self, start: int, end: int, label: str) -> Span | None:
        """Tag `[start, end)` of the open article and return the span, or None if that was refused."""
        assert self.article
        document = self.article.document.id
        return self.make(spans.tag, document, start, end, label, annotator=self.annotator, attach=True)

    def changed_spans(self, step: Step) -> list[Span]:
        """Return the spans of the open article that a step changed and that are there now, in order."""
        if not self.article:
            return []
        ids = {row["uuid"] for change in self.store.history.changes(step.id) if (row := _span_row(change))}
        found = [span for span_id in ids if (span := self.article.spans.get(span_id))]
        return sorted(found, key=lambda span: span.order)

    def absorb(self, step: Step) -> None:
        """Bring the open article up to date with a committed step, then tell the views."""
        if self.article and self.article.document.id in step.touched.documents:
            self._update_article(step)
        self.stepped.emit(step)

    def _read(self, document: str) -> Article:
        return Article(
            self.store.documents.get(document),
            self.store.annotations.get(document, self.annotator),
            self.store.documents.directions(document),
        )

    def _update_article(self, step: Step) -> None:
        assert self.article
        if step.verb in METADATA_VERBS:  # the text is as it was: so is all that depends on it
            for found in self.store.metadata.of([self.article.document.id]):
                self.article.document = replace(self.article.document, meta=found.meta)
            return
        if step.touched.tables & {"documents", "directions", "zones", "schemes"} or len(step.touched.documents) > _FEW:
            document = self.article.document.id
            self.open_document(document if self.store.documents.exists(document) else None)
            return
        for change in self.store.history.changes(step.id):
            if change.document != self.article.document.id:
                continue
            if row := _span_row(change):
                self._update_span(row["uuid"])
            elif row := _row(change, "relations"):
                self._update_relation(row["uuid"])

    def _update_span(self, span_id: str) -> None:
        assert self.article
        span = self._find_span(span_id)
        if span:
            self.article.spans.add(span)
        else:
            self.article.spans.remove(span_id)

    def _update_relation(self, relation: str) -> None:
        assert self.article
        try:
            placed = self.store.relations.get(relation)
        except BadInput:
            self.article.relations.remove(relation)
            return
        if placed.annotator == self.annotator:
            self.article.relations.add(placed.relation)

    def _find_span(self, span_id: str) -> Span | None:
        try:
            placed = self.store.annotations.span(span_id)
        except BadInput:
            return None  # it was removed
        return placed.span if placed.annotator == self.annotator else None


def _span_row(change: Change) -> dict[str, Any] | None:
    """Return the row of the span that a change made, altered or removed; None if it is no span."""
    return _row(change, "spans")


def _row(change: Change, table: str) -> dict[str, Any] | None:
    """Return the row that a change made, altered or removed; None if it is not one of `table`."""
    return (change.after or change.before) if change.table == table else None
