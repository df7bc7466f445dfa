"""Bringing the metadata of many documents in from one file."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path, PurePath
from typing import Any

from msgspec import Struct

from workbench.commands.sources import shown, unreadable
from workbench.core.changes import Step
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.metadata import news_of, with_values
from workbench.core.progress import Cancelled, Progress, no_progress
from workbench.formats import Refusal
from workbench.formats.metadata import read_metadata
from workbench.formats.metadata.values import MetadataRow
from workbench.storage.metadata import MetadataRow as Stored
from workbench.storage.store import Store

_BATCH = 500  # rows in a transaction
_MOST_REFUSALS = 1000  # that are told one by one


class MetadataReport(Struct, frozen=True, kw_only=True):
    """What a file of metadata brought.

    `matched` rows met a document, and `changed` of these documents are other than before (or would be, in a trial).
    `unknown` rows name no document of the project. `refused` are the first of the `refusals` rows and fields that were
    not taken, the unknown ones among them. `fields` are those that the file speaks of. `step` is None if nothing
    changed. What came in before a person stopped the import, or before it failed, stays: then `cancelled` or `failure`
    says so.
    """

    matched: int
    changed: int
    unknown: int
    refusals: int
    refused: tuple[Refusal, ...]
    fields: tuple[str, ...]
    step: Step | None
    trial: bool
    cancelled: bool
    failure: WorkbenchError | None


def import_metadata(
    store: Store,
    path: Path,
    *,
    annotator: str,
    key: str = "",
    dry_run: bool = False,
    progress: Progress = no_progress,
) -> MetadataReport:
    """Set the fields that a CSV, JSON or JSONL file has for documents: one step, committed in batches of rows.

    `key` is the column that says which document is meant; without one it is looked for. An empty cell leaves a field as
    it is. With `dry_run` nothing is written. `progress` counts lines.

    Raises:
        BadInput: the file cannot be read, or does not say which documents are meant.
        Failure: the project could not be written, and nothing came in.
    """
    if store.holds(path):
        raise BadInput("{file} belongs to the project itself; it was left out.", file=shown(path))
    taking = _Taking(store, annotator, shown(path), dry_run=dry_run)
    cancelled, failure = False, None
    try:
        for row in _rows(path, key, progress):
            taking.take(row)
        taking.flush()
    except Cancelled:
        cancelled = True
    except WorkbenchError as error:
        if taking.step is None:
            raise
        failure = error
    return taking.report(cancelled=cancelled, failure=failure)


def stem(reference: str) -> str:
    """Return the name that a document gets from a file that is called so, with or without a folder."""
    return PurePath(reference.replace("\\", "/")).stem


def _rows(path: Path, key: str, progress: Progress) -> Iterator[MetadataRow | Refusal]:
    try:
        if not path.is_file() and path.stat():
            raise BadInput("{file} is not a file.", file=shown(path))
        with path.open("rb") as stream:
            file = read_metadata(stream, shown(path), key)
    except OSError as error:
        raise unreadable(path, error).reason from error
    for row in file.rows:
        yield row
        progress(row.line or 0, file.lines)


class _Taking:
    """Takes rows into the project, a batch at a time."""

    def __init__(self, store: Store, annotator: str, file: str, *, dry_run: bool) -> None:
        self._store = store
        self._file = file
        self._trial = dry_run
        self._writer = store.long_step("import_metadata", annotator=annotator, detail=PurePath(file).name)
        self._waiting: list[MetadataRow] = []
        self._lines: dict[int, int] = {}  # where the row of each document stands, by its row id
        self._stems: dict[str, list[int]] | None = None
        self._fields: dict[str, None] = {}
        self._refused: list[Refusal] = []
        self._counts = _Counts()

    @property
    def step(self) -> Step | None:
        """The step as far as it is committed."""
        return self._writer.step

    def take(self, row: MetadataRow | Refusal) -> None:
        """Take a row, or note why it cannot be read."""
        if isinstance(row, Refusal):
            self._refuse(row)
            return
        for refusal in row.refused:
            self._refuse(refusal)
        self._waiting.append(row)
        if len(self._waiting) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Write and commit what waits."""
        rows, self._waiting = self._waiting, []
        # What is changed is read where it is written: a person may be writing, too.
        with nullcontext() if self._trial else self._writer.transaction():
            changes = self._changes(rows)
            if changes and not self._trial:
                self._store.metadata.set(self._writer, *map(list, zip(*changes, strict=True)))
        self._counts.changed += len(changes)

    def report(self, *, cancelled: bool, failure: WorkbenchError | None) -> MetadataReport:
        """Return what was done."""
        counts = self._counts
        return MetadataReport(
            matched=counts.matched,
            changed=counts.changed,
            unknown=counts.unknown,
            refusals=counts.refusals,
            refused=tuple(self._refused),
            fields=tuple(self._fields),
            step=self.step,
            trial=self._trial,
            cancelled=cancelled,
            failure=failure,
        )

    def _changes(self, rows: list[MetadataRow]) -> list[tuple[Stored, dict[str, Any]]]:
        """Return the documents that rows change, each with its new metadata."""
        changes = []
        called = self._called([row.document for row in rows])
        for row in rows:
            document = self._document(row, called.get(row.document, []))
            if not document:
                continue
            self._counts.matched += 1
            fields = news_of(row.fields, id=document.id, name=document.name, sha256=row.document)
            self._fields |= dict.fromkeys(fields)
            meta = with_values(document.meta, fields)
            if meta != document.meta:
                changes.append((document, meta))
        return changes

    def _document(self, row: MetadataRow, found: list[Stored]) -> Stored | None:
        """Return the one document that a row is about; the id decides among several of one name."""
        if len(found) > 1:
            found = [one for one in found if one.id == row.fields.get("id")] or found
        if reason := self._why_not(row, found):
            self._refuse(Refusal(file=row.file, line=row.line, reason=reason))
            return None
        return found[0]

    def _why_not(self, row: MetadataRow, found: list[Stored]) -> BadInput | None:
        """Return why a row is not for one of the documents that it may mean."""
        if not found:
            self._counts.unknown += 1
            return BadInput(
                "{file}, line {line}: no document is called {name}.", file=row.file, line=row.line, name=row.document
            )
        if len(found) > 1:
            return BadInput(
                "{file}, line {line}: {name} may be {count} documents; give their ids in a column id.",
                file=row.file,
                line=row.line,
                name=row.document,
                count=len(found),
            )
        first = self._lines.setdefault(found[0].place, row.line)
        if first == row.line:
            return None
        return BadInput(
            "{file}, line {line}: {name} has a row already, on line {first}; this one was left out.",
            file=row.file,
            line=row.line,
            name=row.document,
            first=first,
        )

    def _called(self, references: list[str]) -> dict[str, list[Stored]]:
        """Return the documents that references name: by id, name or SHA-256, else by a file name with its ending."""
        metadata = self._store.metadata
        found = metadata.called(references)
        if not (rest := [one for one in references if one not in found]):
            return found
        by_stem = metadata.called([stem(one) for one in rest])
        found |= {one: by_stem[stem(one)] for one in rest if stem(one) in by_stem}
        places = {one: places for one in rest if one not in found and (places := self._places_by_stem().get(one))}
        stored = {row.place: row for row in metadata.rows([place for some in places.values() for place in some])}
        return found | {one: [stored[place] for place in some] for one, some in places.items()}

    def _places_by_stem(self) -> dict[str, list[int]]:
        """Return the documents whose names are those of files, with their endings, by what stands before these."""
        if self._stems is None:
            self._stems = {}
            for place, name in self._store.metadata.names():
                if stem(name) != name:
                    self._stems.setdefault(stem(name), []).append(place)
        return self._stems

    def _refuse(self, refusal: Refusal) -> None:
        self._counts.refusals += 1
        if len(self._refused) < _MOST_REFUSALS:
            self._refused.append(refusal)


class _Counts(Struct):
    matched: int = 0
    changed: int = 0
    unknown: int = 0
    refusals: int = 0
