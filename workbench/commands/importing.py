"""Bringing files into a project."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from workbench.commands.beside import Beside, split_files
from workbench.commands.import_files import (
    AUTO,
    NO_OWN_OPTIONS,
    Formats,
    ImportFiles,
    OwnOptions,
    import_formats,
)
from workbench.commands.intake import Intake
from workbench.commands.schemes import change_scheme
from workbench.commands.sources import shown
from workbench.core.adapting import Adapter, LeftOut
from workbench.core.changes import Step
from workbench.core.errors import BadInput, Remark, WorkbenchError
from workbench.core.progress import Cancelled, Progress, no_progress
from workbench.core.scheme_conversion import AS_IT_IS, Conversion
from workbench.core.unknown_names import Unknown, Unknowns, with_room
from workbench.formats import Refusal
from workbench.formats.format import NO_OPTIONS
from workbench.formats.repairing import REPAIR, Repaired
from workbench.storage.store import Store

__all__ = ["ImportReport", "Survey", "add_to_scheme", "import_formats", "import_paths", "survey"]

_MOST_TOLD = 10_000  # refusals, and remarks, that are told one by one

UnknownNames = Literal["refuse", "skip"]


class ImportReport(Struct, frozen=True, kw_only=True):
    """What an import did.

    `added` documents are new. `annotated` lines brought an annotator's work to a document that was there. `described`
    documents that were there got metadata that they lacked. `suggested` documents got suggestions. `known` lines and
    files brought nothing new. `encodings` counts the new documents by the encoding they came in. `refused` are the
    first of the `refusals` files and lines that did not come in. `remarks` are the first of those on what came in:
    offsets that were repaired, fields that were left out. `left_out` counts what a person let go, by what it is and
    its name in the files. `step` is None if nothing changed. What came in before a person stopped the import stays, and
    `cancelled` is set; so does what came in before the project could no longer be written, and `failure` says why.
    """

    added: int
    annotated: int
    described: int
    suggested: int
    known: int
    refused: tuple[Refusal, ...]
    refusals: int
    remarks: tuple[Remark, ...]
    left_out: Mapping[tuple[LeftOut, str], int]
    encodings: dict[str, int]
    step: Step | None
    cancelled: bool
    failure: WorkbenchError | None


class Survey(Struct, frozen=True, kw_only=True):
    """What an import would meet.

    `unknown` is what the scheme has no place for. `repairable` documents have offsets that a repair would mend.
    Of `tables` nobody knows which column holds the articles.
    """

    documents: int
    unknown: tuple[Unknown, ...]
    repairable: int
    tables: tuple[Path, ...]

    @property
    def is_clear(self) -> bool:
        """Whether nothing has to be decided."""
        return not (self.unknown or self.repairable or self.tables)


def import_paths(
    store: Store,
    paths: Sequence[Path],
    *,
    annotator: str,
    format: str = AUTO,  # noqa: A002  # the word for it in the command line and the window
    options: Mapping[str, Any] = NO_OPTIONS,
    own_options: OwnOptions = NO_OWN_OPTIONS,
    conversion: Conversion = AS_IT_IS,
    unknown: UnknownNames = "refuse",
    progress: Progress = no_progress,
) -> ImportReport:
    """Bring files, and the files in folders and archives, into the project: one step, committed in batches.

    A document is known by its text and name and is never added twice; what is refused does not keep the rest out.
    Metadata that lies beside articles comes in with them: see `split_files`. Work without an annotator becomes that of
    `annotator`. `conversion` says what the names in the files become, and `unknown` what happens to work with names
    that the scheme does not have then: it is refused with its document, or left out and counted. `options` go to the
    formats that have them, `own_options` to single files. `progress` counts bytes of all files.

    Raises:
        BadInput: there is no such format or option.
        Failure: the project could not be written, and nothing came in.
    """
    formats = Formats(format, options, own_options)
    adapter = Adapter(store.scheme, conversion, skips=unknown == "skip")
    # Never opened here: closing them would give up SQLite's locks (https://sqlite.org/howtocorrupt.html, section 2.2).
    own = [path for path in paths if store.holds(path)]
    found = ImportFiles([path for path in paths if path not in own], formats)
    refused = _Refused([*map(_own_file, own), *found.refused])
    files, about = split_files(found.plain)
    beside = Beside()
    remarks: list[Remark] = []
    cancelled, failure = False, None
    writer = store.long_step("import", annotator=annotator, detail=_detail(paths))
    intake = Intake(store, writer, annotator, beside, adapter)
    try:
        refused.add(*beside.read(about, files, progress))
        for entry in found.entries(files, progress):
            if refusal := entry if isinstance(entry, Refusal) else intake.take(entry):
                refused.add(refusal)
            elif not isinstance(entry, Refusal) and len(remarks) < _MOST_TOLD:
                remarks += entry.remarks
        intake.flush()
        refused.add(*beside.left_over())
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
        refused=tuple(refused.told),
        refusals=refused.count,
        remarks=tuple(remarks),
        left_out=dict(intake.left_out),
        encodings=dict(intake.encodings),
        step=writer.step,
        cancelled=cancelled,
        failure=failure,
    )


def survey(
    store: Store,
    paths: Sequence[Path],
    *,
    format: str = AUTO,  # noqa: A002
    options: Mapping[str, Any] = NO_OPTIONS,
    own_options: OwnOptions = NO_OWN_OPTIONS,
    conversion: Conversion = AS_IT_IS,
    progress: Progress = no_progress,
) -> Survey:
    """Read files as `import_paths` would, without writing anything, and return what the scheme has no place for.

    Files of formats that hold no annotations are not read. `progress` counts bytes.

    Raises:
        BadInput: as for `import_paths`.
    """
    formats = Formats(format, options, own_options)
    asked = bool(options.get(REPAIR.name))
    if formats.can(REPAIR.name):  # what is in them counts, whether or not they will be repaired
        formats = Formats(format, {**options, REPAIR.name: True}, own_options)
    adapter = Adapter(store.scheme, conversion, skips=False)
    found = ImportFiles([path for path in paths if not store.holds(path)], formats)
    unknowns = Unknowns(store.scheme)
    documents = repairable = 0
    for entry in found.entries(found.with_work(), progress):
        if not isinstance(entry, Refusal):
            documents += 1
            repairable += not asked and any(isinstance(remark, Repaired) for remark in entry.remarks)
            unknowns.see(adapter.adapted(entry.item, lambda *_: None))
    return Survey(
        documents=documents, unknown=unknowns.found, repairable=repairable, tables=tuple(found.unmapped_tables())
    )


def add_to_scheme(store: Store, unknown: Sequence[Unknown], *, annotator: str) -> Step | None:
    """Give the scheme of a project labels, relations and attributes for what is `unknown`: a step that can be undone.

    Returns None if there is nothing to add.

    Raises:
        BadInput: something has a name that no scheme can hold.
    """
    grown = with_room(store.scheme, unknown)
    return None if grown == store.scheme else change_scheme(store, grown, annotator=annotator)


class _Refused:
    """Counts what is refused, and keeps the first."""

    def __init__(self, first: Sequence[Refusal]) -> None:
        self.told: list[Refusal] = []
        self.count = 0
        self.add(*first)

    def add(self, *refusals: Refusal) -> None:
        """Take note of refusals."""
        self.count += len(refusals)
        self.told += refusals[: _MOST_TOLD - len(self.told)]


def _own_file(path: Path) -> Refusal:
    return Refusal(
        file=shown(path),
        reason=BadInput("{file} belongs to the project itself; it was left out.", file=shown(path)),
    )


def _detail(paths: Sequence[Path]) -> str:
    names = [shown(Path(path.name or path)) for path in paths]
    return names[0] if len(names) == 1 else f"{names[0]} +{len(names) - 1}" if names else ""
