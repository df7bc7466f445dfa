"""Makes a release: checks the plan, writes the files aside, checks them, and lets the project remember it."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any

import msgspec
from msgspec import Struct

from workbench.commands.exporting import export_formats
from workbench.commands.released import SUMS, checksums, verify
from workbench.commands.releasing.making import Making
from workbench.commands.replacing import replaceable_folder, replacing_folder
from workbench.core.dates import iso_date
from workbench.core.errors import BadInput, Failure
from workbench.core.mapping import LabelMapping
from workbench.core.progress import Progress, no_progress
from workbench.core.releases import NATIVE_FORMAT, FormatChoice, ReleaseFacts, ReleasePlan
from workbench.core.splitting import Caution
from workbench.formats import FORMATS
from workbench.formats.extras import needed
from workbench.formats.option_values import chosen
from workbench.formats.release.card import split_name
from workbench.storage.history import State
from workbench.storage.releases import Release
from workbench.storage.store import Store

_PART = re.compile(r"[\w-]{1,40}")


class ReleaseReport(Struct, frozen=True, kw_only=True):
    """A release that was made: its folder, what it says of itself, and its files with their size in bytes.

    `cautions` are what people should know of its parts. `checksum` is the SHA-256 (hex) of its list of checksums, by
    which the project knows it.
    """

    folder: Path
    facts: ReleaseFacts
    cautions: tuple[Caution, ...]
    files: int
    bytes: int
    checksum: str


def release(
    store: Store, directory: Path, plan: ReleasePlan, *, annotator: str, progress: Progress = no_progress
) -> ReleaseReport:
    """Make a release of a project in the folder `directory`, and let the project remember it.

    It is written beside that folder, every export proves itself, all checksums are read again, and only then does it
    take its place. Of releases that are there already only the same version is replaced, and only as long as nobody
    changed it. The same project and plan give the same bytes: nothing comes from a clock, from chance or from the
    machine.

    Raises:
        BadInput: the plan cannot be carried out: no such format, option or date, nothing chosen, a version that stands
            for something else already; or `directory` is no place for a release.
        Failure: it could not be written or was wrong, or the project was changed meanwhile; what was there before is as
            it was, and the project does not remember anything.
        Cancelled: `progress`, which counts parts of the work, stopped it; the same holds.
    """
    store.check_writable()
    formats = _formats(plan)
    state = store.history.state()
    options = _options(plan, formats)
    _check_parts(plan)
    _check_version(store, plan.version, state, options)
    date = iso_date(plan.date) if plan.date else state.at[: len("2024-05-31")]
    target = replaceable_folder(store, directory, version=plan.version)
    with replacing_folder(target) as aside:
        facts, cautions = Making(store, aside, plan, formats, progress).write(state, options, date)
        (aside / SUMS).write_text(checksums(aside), "utf-8", newline="\n")
        if problems := verify(aside):
            raise Failure("The release is wrong and was thrown away. {reason}", reason=problems[0])
        if store.history.state() != state:
            raise Failure("The project was changed while it was released, so nothing was kept; release it again.")
        sizes = [path.stat().st_size for path in aside.rglob("*") if path.is_file()]
        checksum = checksums(aside, [SUMS]).split()[0]
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
    return ReleaseReport(
        folder=target, facts=facts, cautions=cautions, files=len(sizes), bytes=sum(sizes), checksum=checksum
    )


def releases(store: Store) -> list[Release]:
    """Return the releases that were made of a project, in their order."""
    return store.releases.all()


def _formats(plan: ReleasePlan) -> list[FormatChoice]:
    """Return the formats with all their options, the native one first.

    Raises:
        BadInput: there is no such format or option, or its library is not there.
    """
    found = {one.name: one for one in (FormatChoice(NATIVE_FORMAT), *plan.formats)}
    for name in found:
        if name not in export_formats():
            raise BadInput(
                "There is no format {format} to export; use one of {formats}.",
                format=name,
                formats=", ".join(export_formats()),
            )
        if problem := needed(FORMATS[name]):
            raise problem
    return [FormatChoice(name, chosen(FORMATS[name].options, one.options, format=name)) for name, one in found.items()]


def _options(plan: ReleasePlan, formats: Iterable[FormatChoice]) -> dict[str, Any]:
    """Return the plan as JSON has it; of files and folders only the names."""
    said = {
        "formats": {one.name: _named(one) for one in formats},
        "choice": plan.choice,
        "shape": msgspec.structs.asdict(plan.shape) | {"mapping": plan.shape.mapping and _told(plan.shape.mapping)},
        "split": plan.split,
        "title": plan.title,
        "licence": plan.licence,
        "date": plan.date,
    }
    # Through JSON and back, as the project will remember it: sets are sorted lists then.
    found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(said, order="deterministic"))
    return found


def _named(one: FormatChoice) -> dict[str, Any]:
    kinds = {option.name: option.kind for option in FORMATS[one.name].options}
    return {
        name: PurePath(value).name if kinds[name] in ("file", "folder") else value
        for name, value in one.options.items()
    }


def _told(mapping: LabelMapping) -> dict[str, Any]:
    """Return a label mapping as JSON has it: names of several parts in one, and of its scheme the name."""
    target = mapping.target and f"{mapping.target.name}/{mapping.target.version}"
    conversion = {
        field: {".".join(key) if isinstance(key, tuple) else key: value for key, value in decided.items()}
        if isinstance(decided, Mapping)
        else decided
        for field, decided in msgspec.structs.asdict(mapping.conversion).items()
    }
    return {"name": mapping.name, "source": mapping.source, "target": target, **conversion}


def _check_parts(plan: ReleasePlan) -> None:
    """Make sure that the parts can be called so in files, on every system, and in what reads them."""
    parts = [*plan.split.parts()] if plan.split else []
    for part in parts:
        if not _PART.fullmatch(part):
            raise BadInput("The part “{part}” gives its name to files: use letters, digits, - and _.", part=part)
    if len({split_name(part).casefold() for part in parts}) < len(parts):
        raise BadInput(
            "Two of the parts {parts} would be called alike by files or their readers; call one otherwise.",
            parts=", ".join(parts),
        )


def _check_version(store: Store, version: str, state: State, options: Mapping[str, Any]) -> None:
    if not version.strip():
        raise BadInput("A release needs a version, such as 1.0.")
    known = store.releases.get(version)
    if known and (known.state, known.options) != (state.fingerprint, options):
        raise BadInput(
            "Version {version} was released already, from another state of the project or with other options; give "
            "this release another version.",
            version=version,
        )
