"""What an import does with each document: check it against the project, complete it, and add it in batches."""

from collections import Counter
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from workbench.commands.beside import Beside
from workbench.commands.suggested import by_suggester, together
from workbench.core.adapting import Adapter, LeftOut
from workbench.core.checks import wrong_relations, wrong_spans
from workbench.core.entities import merged, share_a_name
from workbench.core.errors import BadInput
from workbench.core.metadata import with_values
from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity
from workbench.core.suggestions import NOTHING, Suggested
from workbench.formats import Entry, Refusal
from workbench.formats.new_ids import new_id
from workbench.storage.steps import StepWriter
from workbench.storage.store import Store

_BATCH_LINES = 200
_BATCH_CHARACTERS = 2_000_000  # about 4 MB of Arabic in UTF-8

_Key = tuple[str, str]  # the sha256 of a text and the name: what a document is known by


class _Batch(Struct):
    """What waits to be added, and what the lines behind it must know of it."""

    entries: list[Entry] = field(default_factory=list)
    characters: int = 0
    documents: dict[_Key, Document] = field(default_factory=dict)  # the new ones
    annotators: set[tuple[_Key, str]] = field(default_factory=set)
    spans: set[str] = field(default_factory=set)
    entities: dict[str, Entity] = field(default_factory=dict)  # by their ids
    encodings: Counter[str] = field(default_factory=Counter)
    lacking: dict[str, dict[str, Any]] = field(default_factory=dict)  # fields of known documents, by their ids
    suggested: dict[_Key, list[Suggested]] = field(default_factory=dict)

    def add(self, entry: Entry, *, is_new: bool) -> None:
        """Let `entry` wait; tell whether its document `is_new`."""
        document, annotation = entry.item.document, entry.item.annotation
        self.entries.append(entry)
        self.characters += len(document.text)
        for entity in entry.item.entities:
            waiting = self.entities.get(entity.id)
            self.entities[entity.id] = merged(waiting, entity) if waiting else entity
        if is_new:
            self.documents[_key(document)] = document
            self.encodings[entry.encoding] += 1
        if annotation:
            self.annotators.add((_key(document), annotation.annotator))
            self.spans.update(span.id for span in annotation.spans)

    @property
    def is_full(self) -> bool:
        """Tell whether it is time to write what waits."""
        lines = len(self.entries) + len(self.lacking) + len(self.suggested)
        return lines >= _BATCH_LINES or self.characters >= _BATCH_CHARACTERS


class Intake:
    """Takes what readers found into the project.

    Attributes:
        encodings: how many documents were added and committed, by the encoding they came in.
        annotated: how many committed lines brought an annotator's work to a document that was there.
        described: how many documents that were there got fields that they lacked.
        suggested: how many documents got suggestions.
        known: how many lines or files brought nothing new.
        left_out: what the adapter left out of the work, by what it is and its name.
    """

    def __init__(self, store: Store, writer: StepWriter, annotator: str, beside: Beside, adapter: Adapter) -> None:
        self.encodings: Counter[str] = Counter()
        self.annotated = 0
        self.described = 0
        self.suggested = 0
        self.known = 0
        self.left_out: Counter[tuple[LeftOut, str]] = Counter()
        self._store = store
        self._writer = writer
        self._annotator = annotator
        self._beside = beside
        self._adapter = adapter
        self._batch = _Batch()
        self._place: tuple[str, int | None, _Key] | None = None  # the file, line and document of the last entry
        self._there: set[str] = set()  # whose work was met there

    def take(self, entry: Entry) -> Refusal | None:
        """Add the document of `entry` and the work on it, or return why not. What is known is left as it is."""
        left_out: Counter[tuple[LeftOut, str]] = Counter()
        item = self._adapter.adapted(entry.item, lambda kind, name: left_out.update([(kind, name)]))
        entry = replace(entry, item=item)
        try:
            self._check_work(entry)
            known = self._known(entry.item.document)
            if known:
                self._check_extra(entry, known)
            fields = self._beside.fields(entry)
            if known:
                self._keep_lacking(known, fields)
            item = self._completed(entry.item, fields)
            self._check_once(entry, item)
            if known and (item.annotation is None or self._has_worked(item.annotation, known)):
                self._keep_suggested(item)
                self.known += known.id not in self._batch.lacking and item.suggested == NOTHING
                self._flush_if_full()
                return None
            self._check_span_ids(entry)
            self._check_entity_ids(entry)
        except BadInput as reason:
            return Refusal(file=entry.file, line=entry.line, reason=reason)
        self.left_out += left_out
        self._keep_suggested(item)
        self._batch.add(replace(entry, item=item), is_new=known is None)
        self._flush_if_full()
        return None

    def flush(self) -> None:
        """Write and commit what waits."""
        batch, self._batch = self._batch, _Batch()
        with self._writer.transaction():
            self._store.documents.add(
                self._writer,
                [entry.item for entry in batch.entries],
                sources=[entry.file for entry in batch.entries],
                encodings=[entry.encoding for entry in batch.entries],
            )
            rows = self._store.metadata.of(list(batch.lacking))
            metas = [batch.lacking[row.id] | row.meta for row in rows]
            self._store.metadata.set(self._writer, rows, metas)
        self._put_suggested(batch.suggested)
        self.described += len(batch.lacking)
        self.encodings += batch.encodings
        self.annotated += len(batch.entries) - len(batch.documents)

    def _flush_if_full(self) -> None:
        if self._batch.is_full:
            self.flush()

    def _check_work(self, entry: Entry) -> None:
        """Refuse what the check of a project would call wrong."""
        if not (annotation := entry.item.annotation):
            return
        for index, reason in wrong_spans(self._store.scheme, entry.item.document.text, annotation.spans):
            raise _refusal(entry, f"spans[{index}]", reason)
        for index, reason in wrong_relations(self._store.scheme, annotation):
            raise _refusal(entry, f"relations[{index}]", reason)

    def _check_extra(self, entry: Entry, known: Document) -> None:
        """Refuse unknown keys that would be lost: a document has them once, from the line that brought it."""
        for key, value in entry.item.document.extra.items():
            if key not in known.extra or known.extra[key] != value:
                raise BadInput(
                    "{file}, line {line}: {field} is not what the project has for the document {name}; "
                    "remove it, or make it the same on all lines of the document.",
                    file=entry.file,
                    line=entry.line,
                    field=key,
                    name=known.name,
                )

    def _check_once(self, entry: Entry, item: AnnotatedDocument) -> None:
        """Refuse a second work of somebody on the same document in one place of a file: there is room for one."""
        place = (entry.file, entry.line, _key(item.document))
        if place != self._place:
            self._place, self._there = place, set()
        annotator = item.annotation.annotator if item.annotation else None
        if entry.line is None or annotator is None:
            return
        if annotator in self._there:
            raise BadInput(
                "{file}, line {line}: {annotator} did the document {name} more than once there; only the first was "
                "taken.",
                file=entry.file,
                line=entry.line,
                annotator=annotator,
                name=item.document.name,
            )
        self._there.add(annotator)

    def _check_span_ids(self, entry: Entry) -> None:
        annotation = entry.item.annotation
        ids = [span.id for span in annotation.spans] if annotation else []
        if not entry.keeps_ids or not any(ids):
            return
        taken = self._batch.spans.intersection(ids) | self._store.annotations.taken(ids)
        for index, span in enumerate(annotation.spans if annotation else ()):
            if span.id and span.id in taken:
                raise BadInput(
                    "{file}, line {line}: {field} is {id}, which another span of the project has already.",
                    file=entry.file,
                    line=entry.line,
                    field=f"spans[{index}].id",
                    id=span.id,
                )

    def _check_entity_ids(self, entry: Entry) -> None:
        """Refuse an entity under an id that the project has for another one: the two would become one."""
        entities = entry.item.entities
        stored = self._store.entities.named_by(entity.id for entity in entities)
        for index, entity in enumerate(entities):
            there = [known[entity.id] for known in (stored, self._batch.entities) if entity.id in known]
            if there and not any(share_a_name(one, entity) for one in there):
                raise BadInput(
                    "{file}, line {line}: {field} is {id}, which the project has for “{name}”; give it another id, or "
                    "a name that both have.",
                    file=entry.file,
                    line=entry.line,
                    field=f"entities[{index}].id",
                    id=entity.id,
                    name=there[0].name,
                )

    def _known(self, document: Document) -> Document | None:
        if waiting := self._batch.documents.get(_key(document)):
            return waiting
        known = self._store.documents.contains(document.sha256, document.name)
        return self._store.documents.get(known) if known else None

    def _has_worked(self, annotation: Annotation, document: Document) -> bool:
        if (_key(document), annotation.annotator) in self._batch.annotators:
            return True
        return any(one.annotator == annotation.annotator for one in self._store.annotations.all_of(document.id))

    def _keep_lacking(self, known: Document, fields: dict[str, Any]) -> None:
        """Keep those of `fields` that a document of the project lacks; what it has is a person's or came before."""
        lacking = {field: value for field, value in fields.items() if field not in known.meta}
        if lacking and _key(known) not in self._batch.documents:
            self._batch.lacking.setdefault(known.id, lacking)

    def _keep_suggested(self, item: AnnotatedDocument) -> None:
        if item.suggested != NOTHING:
            self._batch.suggested.setdefault(_key(item.document), []).append(item.suggested)

    def _put_suggested(self, suggested: dict[_Key, list[Suggested]]) -> None:
        """Store what is suggested for documents that are there by now; what several lines suggest is put together."""
        found = {}
        for (sha256, name), parts in suggested.items():
            if document := self._store.documents.contains(sha256, name):
                found[document] = by_suggester(together(parts))
        if found:
            self._store.suggestions.put(found)
        self.suggested += len(found)

    def _completed(self, item: AnnotatedDocument, fields: dict[str, Any]) -> AnnotatedDocument:
        """Return `item` with `fields` as its metadata, and with ids and an annotator where the file left them open."""
        document = replace(item.document, id=item.document.id or new_id(), meta=with_values(item.document.meta, fields))
        annotation = item.annotation and replace(
            item.annotation,
            annotator=item.annotation.annotator or self._annotator,
            spans=tuple(span if span.id else replace(span, id=new_id()) for span in item.annotation.spans),
            relations=tuple(link if link.id else replace(link, id=new_id()) for link in item.annotation.relations),
        )
        return replace(item, document=document, annotation=annotation)


def _refusal(entry: Entry, field: str, reason: BadInput) -> BadInput:
    return BadInput(
        "{file}, line {line}: {field}: {reason}", file=entry.file, line=entry.line, field=field, reason=reason
    )


def _key(document: Document) -> _Key:
    return document.sha256, document.name
