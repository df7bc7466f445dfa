"""Makes a dataset of a project: the chosen formats in parts, all that speaks of them, and checksums.

The same project and plan give the same bytes: nothing in a release comes from a clock, from chance or from the machine.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path, PurePath
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from workbench import __version__
from workbench.commands.exporting import ExportReport, export_project
from workbench.commands.exporting.export import export_formats
from workbench.commands.released import FACTS, NATIVE, SUMS, checksums, verify
from workbench.commands.replacing import replaceable_folder, replacing_folder
from workbench.commands.splitting import Splits, split
from workbench.commands.statistics_files import write_statistics
from workbench.commands.tables import write_table
from workbench.core.choosing import Choice
from workbench.core.dates import iso_date
from workbench.core.errors import BadInput, Failure
from workbench.core.metadata import value_text
from workbench.core.progress import Progress, no_progress
from workbench.core.records import AnnotatedDocument
from workbench.core.releases import (
    NATIVE_FORMAT,
    FormatChoice,
    LostFact,
    PartFacts,
    ReleaseFacts,
    ReleasePlan,
    SplitFacts,
)
from workbench.core.survey import Survey
from workbench.formats import FORMATS, Refusal
from workbench.formats.extras import needed
from workbench.formats.jsonl.reading import read
from workbench.formats.option_values import chosen
from workbench.formats.release.card import Configuration, card
from workbench.formats.release.guidelines import guidelines
from workbench.formats.scheme_toml import write_scheme
from workbench.storage.history import State
from workbench.storage.releases import Release
from workbench.storage.store import Store

ONE_PART = "train"  # the part that all documents are in where they are not divided
_MOST_NAMES = 1_000  # of documents that something was lost of
_COLUMNS = ("id", "name", "url", "outlet", "date", "sha256", "part", "group", "licence", "annotators", "status")
_STEPS = 1_000  # of progress, for each file that is written


class ReleaseReport(Struct, frozen=True, kw_only=True):
    """A release that was made: its folder, what it says of itself, its files and their size in bytes."""

    folder: Path
    facts: ReleaseFacts
    files: int
    bytes: int
    checksum: str


def release(
    store: Store, directory: Path, plan: ReleasePlan, *, annotator: str, progress: Progress = no_progress
) -> ReleaseReport:
    """Make a release of a project in the folder `directory`, and let the project remember it.

    It is written beside that folder, every export proves itself, all checksums are read again, and only then does it
    take its place. A release that is there and that nobody changed is replaced. `progress` counts thousandths of files.

    Raises:
        BadInput: the plan cannot be carried out: no such format, option, licence or date, nothing chosen, a version
            that stands for something else; or `directory` is no place for a release.
        Failure: it could not be written or was wrong, or the project was changed meanwhile. What was there before is as
            it was, and nothing is remembered.
        Cancelled: a person stopped it; the same holds.
    """
    store.check_writable()
    formats = _formats(plan)
    state = store.history.state()
    options = _options(plan, formats)
    _check_version(store, plan.version, state, options)
    target = replaceable_folder(store, directory)
    with replacing_folder(target) as aside:
        making = _Making(store, aside, plan, formats, state, options, progress)
        facts = making.write()
        _write(aside / SUMS, checksums(aside))
        if problems := verify(aside):
            raise Failure("The release is wrong and was thrown away. {reason}", reason=problems[0])
        if store.history.state() != state:
            raise Failure("The project was changed while it was released; nothing was kept. Release it again.")
        files = [path for path in aside.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        [checksum] = checksums(aside, [SUMS]).split()[:1]
    store.releases.put(
        Release(
            version=plan.version,
            state=state.fingerprint,
            options=options,
            documents=sum(part.documents for part in facts.parts.values()),
            spans=sum(part.spans for part in facts.parts.values()),
            checksum=checksum,
            annotator=annotator,
        )
    )
    return ReleaseReport(folder=target, facts=facts, files=len(files), bytes=size, checksum=checksum)


def releases(store: Store) -> list[Release]:
    """Return the releases that were made of a project, in their order."""
    return store.releases.all()


def _formats(plan: ReleasePlan) -> list[FormatChoice]:
    """Return the formats with all their options, the native one first; raise what their exports would."""
    found = {one.name: one for one in (FormatChoice(NATIVE_FORMAT), *plan.formats)}
    for name, one in found.items():
        if name not in export_formats():
            raise BadInput(
                "There is no format {format} to export; use one of {formats}.",
                format=name,
                formats=", ".join(export_formats()),
            )
        if problem := needed(FORMATS[name]):
            raise problem
        found[name] = FormatChoice(name, chosen(FORMATS[name].options, one.options, format=name))
    return list(found.values())


def _options(plan: ReleasePlan, formats: Iterable[FormatChoice]) -> dict[str, Any]:
    """Return the plan as JSON has it; of files and folders only the names."""
    said = {
        "formats": {one.name: _named(one) for one in formats},
        "choice": plan.choice,
        "shape": plan.shape,
        "split": plan.split,
        "title": plan.title,
        "licence": plan.licence,
        "date": plan.date,
    }
    found: dict[str, Any] = msgspec.to_builtins(said, order="deterministic")
    return found


def _named(one: FormatChoice) -> dict[str, Any]:
    kinds = {option.name: option.kind for option in FORMATS[one.name].options}
    return {
        name: PurePath(value).name if kinds[name] in ("file", "folder") else value for name, value in one.options.items()
    }


def _check_version(store: Store, version: str, state: State, options: Mapping[str, Any]) -> None:
    if not version.strip():
        raise BadInput("A release needs a version, such as 1.0.")
    if (known := store.releases.get(version)) and (known.state, known.options) != (state.fingerprint, options):
        raise BadInput(
            "Version {version} was released already, from another state of the project or with other options; give "
            "this release another version.",
            version=version,
        )


class _Making:
    """One release while it is written: `folder` is where."""

    def __init__(
        self,
        store: Store,
        folder: Path,
        plan: ReleasePlan,
        formats: Sequence[FormatChoice],
        state: State,
        options: Mapping[str, Any],
        progress: Progress,
    ) -> None:
        self._store = store
        self._folder = folder
        self._plan = plan
        self._formats = formats
        self._state = state
        self._options = options
        self._progress = progress
        self._date = iso_date(plan.date or state.at[:10])

    def write(self) -> ReleaseFacts:
        """Write all files but the checksums; return what the release says of itself."""
        splits = split(self._store, self._plan.split, self._plan.choice, self._stage(0)) if self._plan.split else None
        parts = splits.parts if splits else {ONE_PART: self._chosen()}
        if not any(parts.values()):
            raise BadInput("No document of the project is chosen, so there is nothing to release.")
        self._stages = 1 + len(parts) * len(self._formats)
        losses = {one.name: self._export(one, parts, place) for place, one in enumerate(self._formats)}
        survey = self._survey(parts)
        facts = self._facts(survey, losses, splits)
        charts = write_statistics(self._folder, self._store.scheme, survey)
        self._write_documents(parts, splits)
        _write(self._folder / "scheme.toml", write_scheme(self._store.scheme))
        _write(self._folder / "guidelines.en.md", guidelines(self._store.scheme, "en"))
        _write(self._folder / "guidelines.ar.md", guidelines(self._store.scheme, "ar"))
        _write(self._folder / "README.md", card(facts, self._store.scheme, survey, self._configurations(parts), charts))
        _write(self._folder / FACTS, msgspec.json.format(msgspec.json.encode(facts, order="deterministic")).decode())
        return facts
