"""Bringing files into a project."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from workbench.commands.beside import Beside, split_files
from workbench.commands.intake import Intake
from workbench.commands.sources import find_files, shown, unreadable
from workbench.core.changes import Step
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.progress import Cancelled, Progress, no_progress
from workbench.formats import FORMATS, Entry, Format, Refusal
from workbench.formats.format import AS_IT_IS
from workbench.storage.store import Store

_SNIFFED = 4096


class ImportReport(Struct, frozen=True, kw_only=True):
    """What an import did.

    `added` documents are new. `annotated` lines brought an annotator's work to a document that was there. `described`
    documents that were there got metadata that they lacked. `suggested` documents got suggestions. `known` lines and
    files brought nothing new. `encodings` counts the new documents by the encoding they came in. `step` is None if
    nothing changed. What came in before a person stopped the import stays, and `cancelled` is set; so does what came in
    before the project could no longer be written, and `failure` says why.
    """

    added: int
    annotated: int
    described: int
    suggested: int
    known: int
    refused: tuple[Refusal, ...]
    encodings: dict[str, int]
    step: Step | None
    cancelled: bool
    failure: WorkbenchError | None


def import_formats() -> list[str]:
    """Return the names of the formats that can be imported."""
    return ["auto", *(name for name, one in FORMATS.items() if one.imports)]


def import_paths(
    store: Store,
    paths: Sequence[Path],
    *,
    annotator: str,
    format: str = "auto",  # noqa: A002  # the word for it in the command line and the window
    progress: Progress = no_progress,
) -> ImportReport:
    """Bring files, and the files in folders, into the project: one step, committed in batches of whole documents.

    A document is known by its text and name and is never added twice; what is refused does not keep the rest out.
    Metadata that lies beside articles comes in with them: see `split_files`. Work without an annotator becomes that of
    `annotator`. `progress` counts bytes of all files.

    Raises:
        BadInput: there is no such format.
        Failure: the project could not be written, and nothing came in.
    """
    wanted = _wanted(format)
    # Never opened here: closing them would give up SQLite's locks (https://sqlite.org/howtocorrupt.html, section 2.2).
    own = [path for path in paths if store.holds(path)]
    others = [path for path in paths if path not in own]
    found = list(find_files(others, [extension for one in wanted for extension in one.extensions]))
    refused = [_own_file(path) for path in own] + [one for one in found if isinstance(one, Refusal)]
    files, about = split_files([one for one in found if isinstance(one, Path)])
    beside = Beside()
    cancelled, failure = False, None
    writer = store.long_step("import", annotator=annotator, detail=_detail(paths))
    intake = Intake(store, writer, annotator, beside)
    try:
        refused += beside.read(about, files, progress)
        for entry in _read(files, wanted, progress):
            if refusal := entry if isinstance(entry, Refusal) else intake.take(entry):
                refused.append(refusal)
        intake.flush()
        refused += beside.left_over()
    except Cancelled:
        cancelled = True
    except WorkbenchError as error:
        if writer.step is None:
            raise
        failure = error
    return ImportReport(
        added=intake.encodings.total(),
        annotated=intake.annotated,
        described=intake.described,
        suggested=intake.suggested,
        known=intake.known,
        refused=tuple(refused),
        encodings=dict(intake.encodings),
        step=writer.step,
        cancelled=cancelled,
        failure=failure,
    )


def _wanted(name: str) -> list[Format]:
    if name == "auto":
        return list(FORMATS.values())
    if name in FORMATS:
        return [FORMATS[name]]
    raise BadInput(
        "There is no format {format}; use one of {formats}.", format=name, formats=", ".join(import_formats())
    )


def _own_file(path: Path) -> Refusal:
    return Refusal(
        file=shown(path),
        reason=BadInput("{file} belongs to the project itself; it was left out.", file=shown(path)),
    )


def _detail(paths: Sequence[Path]) -> str:
    names = [shown(Path(path.name or path)) for path in paths]
    return names[0] if len(names) == 1 else f"{names[0]} +{len(names) - 1}" if names else ""


def _read(files: Sequence[Path], wanted: Sequence[Format], progress: Progress) -> Iterator[Entry | Refusal]:
    sizes = [_size(path) for path in files]
    total, done = sum(sizes), 0
    for path, size in zip(files, sizes, strict=True):
        try:
            # What is no regular file is not opened: a pipe without a writer would keep us waiting for ever.
            if not path.is_file() and path.stat():
                yield Refusal(file=shown(path), reason=BadInput("{file} is not a file.", file=shown(path)))
                continue
            with path.open("rb") as stream:
                read = _format_of(path, stream, wanted).read
                for entry in read(stream, shown(path), AS_IT_IS) if read else ():
                    yield entry
                    progress(done + stream.tell(), total)
        except OSError as error:
            yield unreadable(path, error)
        done += size
        progress(done, total)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:  # reading it will say what is wrong
        return 0


def _format_of(path: Path, stream: BinaryIO, wanted: Sequence[Format]) -> Format:
    """Return the format that was asked for, else that of the extension, else what the beginning looks like."""
    if len(wanted) == 1:
        return wanted[0]
    for one in wanted:
        if path.suffix.lower() in one.extensions:
            return one
    head = stream.read(_SNIFFED).removeprefix(b"\xef\xbb\xbf").lstrip()
    stream.seek(0)
    return FORMATS["jsonl" if head.startswith(b"{") else "text"]
