"""What a person says about documents: fields that are set, renamed and removed, in one document or in all."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench.commands.tables import write_table
from workbench.core.changes import Step
from workbench.core.errors import BadInput
from workbench.core.metadata import (
    COLUMNS,
    checked_name,
    checked_value,
    renamed_field,
    value_text,
    with_values,
    without_field,
)
from workbench.core.progress import Progress, no_progress
from workbench.storage.failures import no_such_document
from workbench.storage.metadata import MetadataRow
from workbench.storage.steps import StepWriter
from workbench.storage.store import Store

METADATA_VERBS = frozenset({"set_metadata", "rename_field", "remove_field", "import_metadata"})
_BATCH = 500  # documents in a transaction: other writers get their turn in between


def set_metadata(store: Store, documents: Sequence[str], field: str, value: str, *, annotator: str) -> Step:
    """Set a field of one document or of many; blank text removes it. A date may have Arabic digits.

    Raises:
        BadInput: there is no such document, no such name for a field, the text is no date, or it is so already.
    """
    return set_cells(store, {document: {field: value} for document in documents}, annotator=annotator)


def set_cells(store: Store, cells: Mapping[str, Mapping[str, Any]], *, annotator: str) -> Step:
    """Set several fields of several documents in one step: by the document's id, then by the field.

    What is no text is taken as it is: it was in a field before.

    Raises:
        BadInput: as for `set_metadata`.
    """
    wanted = {document: _checked(values) for document, values in cells.items()}
    fields = dict.fromkeys(field for values in wanted.values() for field in values)
    writer = store.long_step("set_metadata", annotator=annotator, detail=", ".join(fields))
    _change(store, writer, list(wanted), lambda row: with_values(row.meta, wanted[row.id]))
    return writer.done()


def rename_field(store: Store, field: str, name: str, *, annotator: str, progress: Progress = no_progress) -> Step:
    """Give a field another name in all documents. `progress` counts documents.

    Raises:
        BadInput: no document has the field, one has both, or a value cannot stand under that name.
        Cancelled: `progress` stopped it; nothing is done.
    """
    name = checked_name(name)
    documents = _having(store, field)
    for row in _read(store, documents, progress):
        _renamed(row, field, name)  # nothing is done if one of them is refused
    writer = store.long_step("rename_field", annotator=annotator, detail=f"{field} → {name}")
    _change(store, writer, documents, lambda row: _renamed(row, field, name))
    return writer.done()


def remove_field(store: Store, field: str, *, annotator: str) -> Step:
    """Remove a field from all documents.

    Raises:
        BadInput: no document has it.
    """
    documents = _having(store, field)
    writer = store.long_step("remove_field", annotator=annotator, detail=field)
    _change(store, writer, documents, lambda row: without_field(row.meta, field))
    return writer.done()


def export_metadata(store: Store, path: Path, *, progress: Progress = no_progress) -> int:
    """Write the metadata of all documents to a CSV file that can be imported again; return how many rows it has.

    `progress` counts documents.

    Raises:
        BadInput, Failure: as for `write_table`.
        Cancelled: `progress` stopped it; an older file is as it was.
    """
    fields = fields_in_use(store.metadata.fields())
    has_ids = "id" not in fields  # which tell documents of one name apart
    total = store.documents.count()

    def rows() -> Iterable[Sequence[object]]:
        for number, row in enumerate(store.metadata.all(), start=1):
            yield [row.name, *(value_text(row.meta.get(field)) for field in fields), *([row.id] if has_ids else [])]
            progress(number, total)

    return write_table(store, path, ["name", *fields, *(["id"] if has_ids else [])], rows())


def fields_in_use(used: Iterable[str]) -> list[str]:
    """Return the fields that a table shows: those that every table has, then the others that are used."""
    return [*COLUMNS, *(field for field in used if field not in COLUMNS)]


def _checked(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        checked_name(field): checked_value(field, value) if isinstance(value, str) else value
        for field, value in values.items()
    }


def _renamed(row: MetadataRow, field: str, name: str) -> dict[str, Any]:
    """Return the metadata with another name for a field, if it is still there: others may be writing."""
    if field not in row.meta:
        return row.meta
    if name in row.meta and name != field:
        raise BadInput(
            "“{field}” cannot become “{name}”: the document {document} has both; clear one of them first.",
            field=field,
            name=name,
            document=row.name,
        )
    try:
        return renamed_field(row.meta, field, name)
    except BadInput as reason:
        raise BadInput(
            "“{field}” cannot become “{name}” in the document {document}: {reason}",
            field=field,
            name=name,
            document=row.name,
            reason=reason,
        ) from reason


def _having(store: Store, field: str) -> list[str]:
    if documents := store.metadata.having(field):
        return documents
    raise BadInput("No document has the field {field}.", field=field)


def _read(store: Store, documents: Sequence[str], progress: Progress) -> Iterable[MetadataRow]:
    for start in range(0, len(documents), _BATCH):
        yield from store.metadata.of(documents[start : start + _BATCH])
        progress(start, len(documents))


def _change(
    store: Store, writer: StepWriter, documents: Sequence[str], change: Callable[[MetadataRow], dict[str, Any]]
) -> None:
    """Let `change` say what becomes of the metadata of each document, a transaction for some of them at a time."""
    for start in range(0, len(documents), _BATCH):
        some = documents[start : start + _BATCH]
        with writer.transaction():
            rows = store.metadata.of(some)
            if missing := set(some) - {row.id for row in rows}:
                raise no_such_document(missing.pop())
            store.metadata.set(writer, rows, [change(row) for row in rows])
