"""Files and folders that people export to: what may be replaced, and how, so that an older one is never half lost.

Of folders only what an export wrote is replaced, and only as long as nobody changed it. Its seal tells that.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest, sha256
from pathlib import Path

import msgspec

from workbench.core.errors import BadInput, Failure
from workbench.core.releases import FACTS
from workbench.storage.durable import folder_written_aside, written_aside
from workbench.storage.store import Store

SQLITE = b"SQLite format 3\0"  # what its files begin with
SEAL = ".workbench-export"  # the file in an exported folder that holds the checksum of all others


def replaceable(store: Store | None, path: Path) -> Path:
    """Return the file to replace: what `path` leads to, so that a link stays a link; `store` is what is read, if any.

    Raises:
        BadInput: `path` is no place for an export: a folder, the project itself, another database.
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise BadInput("{file} is a folder: name a file to export to.", file=path)
        if target.exists() and not target.is_file():
            raise BadInput("{file} is not a file that can be replaced.", file=path)
        if store and store.holds(target):
            raise BadInput("{file} belongs to the project itself: export to another file.", file=path)
        if not target.parent.is_dir():
            raise BadInput("There is no folder {folder}.", folder=target.parent)
        if target.exists() and is_database(target):
            raise BadInput("{file} is a database, perhaps another project: export to another file.", file=path)
    except OSError as error:  # a name that is too long, a folder that may not be looked into
        raise BadInput("{file} cannot be written: {reason}.", file=path, reason=error.strerror or error) from error
    except RuntimeError as error:
        raise BadInput("{file} is a link that leads back to itself.", file=path) from error
    return target


def is_database(path: Path) -> bool:
    """Tell whether a file is one of SQLite's, such as a project; not for one that this process has open."""
    with path.open("rb") as stream:
        return stream.read(len(SQLITE)) == SQLITE


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield the path for a new file, which replaces `target` if the block ends well, and goes if it does not.

    Raises:
        Failure: it could not be written.
    """
    try:
        with written_aside(target) as aside:
            yield aside
            if target.exists():
                shutil.copymode(target, aside)
    except OSError as error:
        raise Failure(
            "{file} could not be written: {reason}. An older file of that name is as it was.",
            file=target,
            reason=error.strerror or error,
        ) from error


def replaceable_folder(store: Store | None, path: Path, *, version: str = "") -> Path:
    """Return the folder to replace: what `path` leads to, so that a link stays a link; `store` is what is read, if any.

    A release is replaced by one of the same `version` alone.

    Raises:
        BadInput: `path` is no place for an export of several files: a file, a folder that holds the project or anything
            that no export wrote, or another release.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_dir():
            raise BadInput("{file} is a file: name a folder, new or empty, to export to.", file=path)
        if store and (store.holds(target) or target in store.path.parents):
            raise BadInput("{folder} holds the project itself: export to another folder.", folder=path)
        if not target.parent.is_dir():
            raise BadInput("There is no folder {folder}.", folder=target.parent)
        if _is_somebodys(target):
            raise BadInput(
                "{folder} holds something that no export wrote, or that was changed since: name a folder that is "
                "new or empty.",
                folder=path,
            )
        if (stands := _version(target)) and stands != version:
            raise BadInput(
                "{folder} holds the release {version}, which is kept: name another folder.", folder=path, version=stands
            )
    except OSError as error:
        raise BadInput("{file} cannot be written: {reason}.", file=path, reason=error.strerror or error) from error
    except RuntimeError as error:
        raise BadInput("{file} is a link that leads back to itself.", file=path) from error
    return target


@contextmanager
def replacing_folder(target: Path) -> Iterator[Path]:
    """Yield a new folder, which replaces `target` if the block ends well, and goes with all in it if it does not.

    Raises:
        Failure: it could not be written, or somebody changed the old one meanwhile.
    """
    try:
        with folder_written_aside(target) as aside:
            yield aside
            (aside / SEAL).write_text(f"{_checksum(aside)}\n", "ascii")
            if _is_somebodys(target):
                raise Failure(
                    "{folder} was changed while the new one was written: it is kept as it is. "
                    "Export to another folder.",
                    folder=target,
                )
    except OSError as error:
        raise Failure(
            "{folder} could not be written: {reason}. An older folder of that name is as it was.",
            folder=target,
            reason=error.strerror or error,
        ) from error


def _version(folder: Path) -> str:
    """Return which release a folder holds, or nothing."""
    facts = folder / FACTS
    if not facts.is_file():
        return ""
    said = msgspec.json.decode(facts.read_bytes())
    return str(said["version"])


def _is_somebodys(folder: Path) -> bool:
    """Tell whether a folder holds something that no export left there."""
    return folder.exists() and any(folder.iterdir()) and not _is_sealed(folder)


def _is_sealed(folder: Path) -> bool:
    seal = folder / SEAL
    return seal.is_file() and seal.read_text("ascii", "replace").strip() == _checksum(folder)


def _checksum(folder: Path) -> str:
    """Return a SHA-256 (hex) of the names and contents of all that lies in `folder`, but for the seal."""
    whole = sha256()
    for path in sorted(_files(folder), key=str):
        name = path.relative_to(folder).as_posix()
        if name != SEAL:
            whole.update(f"{_content(path)} {name}\n".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """Yield all that lies in a folder and below, except folders themselves; links are not followed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(Path(entry.path))
            else:
                yield Path(entry.path)


def _content(path: Path) -> str:
    if path.is_symlink() or not path.is_file():
        return "other"
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()
