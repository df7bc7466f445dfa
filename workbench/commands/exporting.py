"""Writing a project to a file, which proves itself before it takes the old file's place."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from workbench.commands.replacing import replaceable, replacing
from workbench.commands.suggested import Suggesting, with_suggestions
from workbench.core.errors import BadInput, Failure
from workbench.core.losses import Part
from workbench.core.progress import Progress, no_progress
from workbench.core.records import AnnotatedDocument
from workbench.formats import FORMATS, Format, Refusal
from workbench.formats.format import AS_IT_IS, Writing
from workbench.formats.offset_units import OFFSET_UNITS, OffsetUnit
from workbench.storage.store import Store

__all__ = ["OFFSET_UNITS", "ExportReport", "OffsetUnit", "export_formats", "export_project"]


class ExportReport(Struct, frozen=True, kw_only=True):
    """What is in the exported file. A document with the work of two annotators counts once; `bytes` is its size.

    What is suggested counts apart from `spans` and `relations`, which people made.
    """

    documents: int
    spans: int
    relations: int
    suggestions: int
    bytes: int


class _Count(Struct):
    """Counts documents as they pass by; the same documents give equal counts."""

    documents: int = 0
    lines: int = 0
    spans: int = 0
    relations: int = 0
    suggestions: int = 0
    last: str = ""

    def passing(self, items: Iterable[AnnotatedDocument], report: Callable[[int], None]) -> Iterator[AnnotatedDocument]:
        """Yield and count `items`, in which the lines of one document stand together; report how many documents."""
        for item in items:
            self.documents += item.document.id != self.last
            self.last = item.document.id
            self.lines += 1
            if item.annotation:
                self.spans += len(item.annotation.spans)
                self.relations += len(item.annotation.relations)
            self.suggestions += len(item.suggested.spans)
            yield item
            report(self.documents)


def export_formats() -> list[str]:
    """Return the names of the formats that can be written."""
    return [name for name, one in FORMATS.items() if one.write]


def export_project(
    store: Store,
    path: Path,
    *,
    format: str = "jsonl",  # noqa: A002  # the word for it in the command line and the window
    offset_unit: OffsetUnit = "codepoint",
    suggesting: Suggesting | None = None,
    progress: Progress = no_progress,
) -> ExportReport:
    """Write all documents with the work of all annotators to the file `path`.

    They are written beside it, read back and checked; only then is the file replaced. `progress` counts documents,
    first as they are written, then as they are checked. With `suggesting`, what is suggested and not decided yet stands
    in lists of its own: it is never among what people made.

    Raises:
        BadInput: there is no such format or unit, or `path` is no place for an export: a folder, the project itself.
        Failure: the file could not be written, or what was read back was wrong; an older file is as it was.
        Cancelled: a person stopped it; an older file is as it was.
    """
    format_ = FORMATS.get(format)
    if format_ is None or format_.write is None:
        raise BadInput(
            "There is no format {format} to export; use one of {formats}.",
            format=format,
            formats=", ".join(export_formats()),
        )
    if offset_unit not in OFFSET_UNITS:
        raise BadInput(
            "There is no offset unit {unit}; use one of {units}.", unit=offset_unit, units=", ".join(OFFSET_UNITS)
        )
    target = replaceable(store, path)
    total = store.documents.count()
    written, found = _Count(), _Count()
    with replacing(target) as aside:
        stored = store.documents.annotated()
        whole = with_suggestions(store, suggesting, stored) if suggesting else stored
        items = written.passing(whole, lambda done: progress(done, 2 * total))
        writing = Writing(scheme=store.scheme, options={"offset_unit": offset_unit}, lose=_lose_nothing)
        _write(aside, format_.write(items, writing))
        read_back = _read_back(aside, target, format_) if written.lines else iter(())
        deque(found.passing(read_back, lambda done: progress(total + done, 2 * total)), maxlen=0)
        if found != written:
            raise Failure(
                "{file} is as it was: what was read back ({found} of {written} lines) is not what was to be exported.",
                file=target,
                found=found.lines,
                written=written.lines,
            )
        size = aside.stat().st_size
    return ExportReport(
        documents=written.documents,
        spans=written.spans,
        relations=written.relations,
        suggestions=written.suggestions,
        bytes=size,
    )


def _lose_nothing(_: Part, __: AnnotatedDocument, ___: int) -> None:
    """Take no note: the native format holds everything."""


def _write(aside: Path, pieces: Iterable[bytes]) -> None:
    """Write `pieces` to the new file `aside`, down to the disk."""
    with aside.open("xb") as stream:
        for piece in pieces:
            stream.write(piece)
        stream.flush()
        os.fsync(stream.fileno())


def _read_back(aside: Path, target: Path, format_: Format) -> Iterator[AnnotatedDocument]:
    """Read `aside` as an import would, which compares every range, surface and sha256 with the text."""
    with aside.open("rb") as stream:
        for entry in format_.read(stream, str(target), AS_IT_IS) if format_.read else ():
            if isinstance(entry, Refusal):
                raise Failure(
                    "The export is wrong and was thrown away; the old file is as it was. {reason}", reason=entry.reason
                )
            yield entry.item
