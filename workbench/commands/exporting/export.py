"""Writing what was chosen of a project, proving it, and putting it in the place of an older export."""

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from workbench.commands.exporting.proving import PairsProof, Proof, span_facts
from workbench.commands.exporting.report import ExportReport
from workbench.commands.exporting.source import Source
from workbench.commands.replacing import replaceable, replaceable_folder, replacing, replacing_folder
from workbench.commands.suggested import Suggesting
from workbench.core.choosing import EVERYTHING_CHOSEN, WHOLE_DOCUMENTS, Choice, Shape
from workbench.core.errors import BadInput, Failure
from workbench.core.losses import EVERYTHING, Part
from workbench.core.progress import Progress, no_progress
from workbench.core.records import AnnotatedDocument
from workbench.formats import FORMATS, Entry, Format, Refusal
from workbench.formats.extras import needed
from workbench.formats.folder_members import FolderMembers
from workbench.formats.format import NO_OPTIONS, Pairs, Reading, Writing
from workbench.formats.option_values import chosen
from workbench.formats.zip_members import ZipMembers, zipped
from workbench.storage.store import Store


def export_formats() -> list[str]:
    """Return the names of the formats that can be written."""
    return [name for name, one in FORMATS.items() if one.write or one.write_folder]


def export_project(
    store: Store,
    path: Path,
    *,
    format: str = "jsonl",  # noqa: A002  # the word for it in the command line and the window
    options: Mapping[str, Any] = NO_OPTIONS,
    choice: Choice = EVERYTHING_CHOSEN,
    shape: Shape = WHOLE_DOCUMENTS,
    suggesting: Suggesting | None = None,
    progress: Progress = no_progress,
) -> ExportReport:
    """Write what was chosen of a project to `path`: a file, or for a format of several files a folder or a `.zip`.

    It is written beside that, read back and compared document by document; only then is an older export replaced.
    `progress` counts documents, first as they are written, then as they are checked. With `suggesting`, what is
    suggested and not decided yet stands in lists of its own: it is never among what people made.

    Raises:
        BadInput: there is no such format or option, it needs a library that is not there, or `path` is no place for an
            export: the project itself, a folder that no export wrote.
        Failure: it could not be written, or what was read back was wrong; what was there before is as it was.
        Cancelled: a person stopped it; what was there before is as it was.
    """
    export = _Export(
        store,
        format=format,
        options=options,
        choice=choice,
        shape=shape,
        suggesting=suggesting,
        progress=progress,
    )
    if export.is_folder(path):
        target = replaceable_folder(store, path)
        with replacing_folder(target) as aside:
            return export.to_folder(aside, target)
    export.check_name(path)
    target = replaceable(store, path)
    with replacing(target) as aside:
        return export.to_file(aside, target)


def preview_losses(
    store: Store,
    *,
    format: str = "jsonl",  # noqa: A002
    options: Mapping[str, Any] = NO_OPTIONS,
    choice: Choice = EVERYTHING_CHOSEN,
    shape: Shape = WHOLE_DOCUMENTS,
    suggesting: Suggesting | None = None,
    progress: Progress = no_progress,
) -> ExportReport:
    """Return what the same export would come to, and above all what it would lose, without writing anything.

    `progress` counts documents.

    Raises:
        BadInput, Cancelled: as for `export_project`.
    """
    return _Export(
        store,
        format=format,
        options=options,
        choice=choice,
        shape=shape,
        suggesting=suggesting,
        progress=progress,
    ).to_nowhere()


def may_lose(format: str, options: Mapping[str, Any], choice: Choice, shape: Shape) -> bool:  # noqa: A002
    """Tell whether an export may leave something out beside what is not chosen, so that a preview is worth its time.

    Raises:
        BadInput: there is no such format or option.
    """
    one = writable(format)
    holds_all = one.holds(chosen(one.options, options, format=format)) == EVERYTHING
    return not holds_all or bool(choice.without_zones or shape.mapping) or shape.unit != "document"


class _Export:
    """One export: its format, its documents, and what is counted while they pass by."""

    def __init__(
        self,
        store: Store,
        *,
        format: str,  # noqa: A002
        options: Mapping[str, Any],
        choice: Choice,
        shape: Shape,
        suggesting: Suggesting | None,
        progress: Progress,
    ) -> None:
        self._format = writable(format)
        self._options = chosen(self._format.options, options, format=format)
        self._source = Source(store, self._format, self._options, choice=choice, shape=shape, suggesting=suggesting)
        self._progress = progress
        self._rounds = 2  # of the documents: they are written, and checked
        self._tally = self._source.tally()
        self._proof = Proof(self._format.holds(self._options), self._source.name)
        self._pairs = PairsProof(self._facts, self._source.name)

    def is_folder(self, path: Path) -> bool:
        """Tell whether the export is a folder: not if it has one file, or is an archive."""
        return not self._format.write and not _is_archive(path)

    def check_name(self, path: Path) -> None:
        """Refuse the name of an archive for a file that would be none.

        Raises:
            BadInput: the format has one file, and `path` says that it is a zip archive.
        """
        if _is_archive(path) and not self._format.write_folder:
            raise BadInput(
                "An export as {format} is one file and no zip archive: give it a name that ends in {extension}.",
                format=self._format.name,
                extension=self._format.extensions[0],
            )

    def to_file(self, aside: Path, target: Path) -> ExportReport:
        """Write the file `aside` and check it; `target` is what messages call it."""
        with aside.open("xb") as stream:
            for piece in self._pieces(archive=_is_archive(target)):
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
        self._check_file(aside, str(target), archive=_is_archive(target))
        return self._tally.report(aside.stat().st_size)

    def to_folder(self, aside: Path, target: Path) -> ExportReport:
        """Write the files of the folder `aside` and check them; `target` is what messages call it."""
        size = 0
        for name, pieces in groupby(self._members(), itemgetter(0)):
            path = aside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as stream:
                size += sum(stream.write(piece) for _, piece in pieces)
        if self._format.read_folder and len(self._proof):
            found = self._format.read_folder(FolderMembers(aside), str(target), self._reading())
            self._proof.compare_unordered(self._documents(found))
        return self._tally.report(size)

    def to_nowhere(self) -> ExportReport:
        """Write everything and keep nothing; there is nothing to check then."""
        self._rounds = 1
        if self._format.write:
            return self._tally.report(sum(map(len, self._pieces(archive=False))))
        return self._tally.report(sum(len(piece) for _, piece in self._members()))

    def _pieces(self, *, archive: bool) -> Iterator[bytes]:
        if self._format.write and not (archive and self._format.write_folder):
            return self._format.write(self._items(), self._writing())
        return zipped(self._members())

    def _members(self) -> Iterator[tuple[str, bytes]]:
        assert self._format.write_folder
        return self._format.write_folder(self._items(), self._writing())

    def _items(self) -> Iterator[AnnotatedDocument]:
        total = self._source.total
        items = self._source.items(self._tally, lambda done: self._progress(done, self._rounds * total))
        return self._pairs.passing(items) if self._format.prove else self._proof.passing(items)

    def _facts(self, item: AnnotatedDocument) -> Pairs:
        facts = self._format.facts
        return facts(item, self._source.scheme) if facts else span_facts(item)

    def _writing(self) -> Writing:
        return Writing(scheme=self._source.scheme, options=self._options, lose=self._lose)

    def _lose(self, part: Part, item: AnnotatedDocument, count: int) -> None:
        self._tally.lose(part, item, count)
        if not self._format.prove:
            self._proof.lose(part, item, count)

    def _check_file(self, aside: Path, file: str, *, archive: bool) -> None:
        with aside.open("rb") as stream:
            if self._format.prove:
                self._pairs.compare(self._format.prove(stream, file, self._options))
            elif not len(self._proof):
                return
            elif archive and self._format.read_folder:
                found = self._format.read_folder(ZipMembers(stream, file), file, self._reading())
                self._proof.compare_unordered(self._documents(found))
            elif self._format.read:
                found = self._format.read(stream, file, self._reading())
                self._proof.compare(self._documents(found))

    def _reading(self) -> Reading:
        """Return what the reader is told: what was chosen for the writer, where both can be told it."""
        options = self._format.reading_options
        return Reading(options={one.name: self._options.get(one.name, one.default) for one in options})

    def _documents(self, found: Iterable[Entry | Refusal]) -> Iterator[AnnotatedDocument]:
        total = self._source.total
        for number, entry in enumerate(found, start=1):
            if isinstance(entry, Refusal):
                raise Failure(
                    "The export is wrong and was thrown away; what was there before is as it was. {reason}",
                    reason=entry.reason,
                )
            yield entry.item
            self._progress(total + total * number // max(len(self._proof), number), self._rounds * total)


def writable(name: str) -> Format:
    """Return the format with that name.

    Raises:
        BadInput: there is no such format, it cannot be written, or it needs a library that is not there.
    """
    one = FORMATS.get(name)
    if one is None or not (one.write or one.write_folder):
        raise BadInput(
            "There is no format {format} to export; use one of {formats}.",
            format=name,
            formats=", ".join(export_formats()),
        )
    if problem := needed(one):
        raise problem
    return one


def _is_archive(path: Path) -> bool:
    return path.suffix.lower() == ".zip"
