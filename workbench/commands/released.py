"""Releases on the disk: where their parts are, and whether they are what was written."""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import is_zipfile

from workbench.commands.replacing import SEAL, is_database
from workbench.core.errors import BadInput
from workbench.core.releases import FACTS
from workbench.formats.zip_members import ZipMembers

SUMS = "SHA256SUMS"
NATIVE = "data/jsonl"  # the folder that every release has: native JSONL, a file for each part
_NATIVE_FILE = ".jsonl"
_SUM = re.compile("([0-9a-f]{64})  ([^/].*)")


class Part(NamedTuple):
    """A file of native JSONL: the part of a split that it holds (empty: all), its path, and what messages call it."""

    part: str
    path: Path
    name: str


@contextmanager
def native_parts(path: Path) -> Iterator[list[Part]]:
    """Yield the files of native JSONL of a release (a folder or a zip archive); a file of native JSONL is one itself.

    Those of an archive are unpacked while the block runs.

    Raises:
        BadInput: `path` is neither, or cannot be read.
    """
    with ExitStack() as stack:
        try:
            parts = _parts(path, stack)
        except OSError as error:
            raise BadInput("{file} cannot be read: {reason}.", file=path, reason=error.strerror or error) from error
        yield parts


def checksums(folder: Path, names: Sequence[str] | None = None) -> str:
    """Return a line for each file in a folder, as sha256sum(1) writes and checks them: all, or those that are named."""
    names = _names(folder) if names is None else names
    return "".join(f"{_checksum(folder / name)}  {name}\n" for name in names)


def verify(folder: Path) -> list[BadInput]:
    """Return what is not as it was released: files that changed, are missing, or do not belong to it.

    Raises:
        BadInput: the folder is no release, or a file of it cannot be read.
    """
    try:
        listed = dict(_listed(folder))
        there = set(_names(folder))
        found = [
            BadInput("{file} is missing.", file=folder / name)
            if name not in there
            else BadInput("{file} is not what was released: its checksum is another one.", file=folder / name)
            for name, checksum in listed.items()
            if name not in there or _checksum(folder / name) != checksum
        ]
    except OSError as error:
        raise BadInput("{file} cannot be read: {reason}.", file=folder, reason=error.strerror or error) from error
    others = sorted(there - listed.keys())
    return found + [BadInput("{file} does not belong to the release.", file=folder / name) for name in others]


def _listed(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the checksum of each file that the list names."""
    if not (folder / SUMS).is_file():
        raise BadInput("{folder} is no release: it has no {file}.", folder=folder, file=SUMS)
    for number, line in enumerate((folder / SUMS).read_text("utf-8", "replace").splitlines(), start=1):
        found = _SUM.fullmatch(line)
        if not found or ".." in found[2].split("/"):
            raise BadInput("{file}, line {line}: this is no checksum and name.", file=folder / SUMS, line=number)
        yield found[2], found[1]


def _names(folder: Path) -> list[str]:
    """Return the names of all files of a release that its list of checksums is about, sorted."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
    return sorted(name for name in names if name not in (SUMS, SEAL))


def _checksum(path: Path) -> str:
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _parts(path: Path, stack: ExitStack) -> list[Part]:
    if path.is_dir():
        return _folder_parts(path, str(path))
    if not path.is_file():
        raise BadInput("There is no file or folder {file}.", file=path)
    if is_database(path):
        raise BadInput("{file} is a project; compare releases or exports of it.", file=path)
    if not is_zipfile(path):
        return [Part("", path, str(path))]
    folder = Path(stack.enter_context(TemporaryDirectory()))
    _unpack(path, folder)
    return _folder_parts(folder, str(path))


def _folder_parts(folder: Path, name: str) -> list[Part]:
    found = sorted(folder.joinpath(NATIVE).glob(f"*{_NATIVE_FILE}"))
    if not (folder / FACTS).is_file() or not found:
        raise BadInput("{folder} is no release: it has no {file}.", folder=name, file=f"{FACTS}, {NATIVE}")
    return [Part(one.stem, one, f"{name}: {NATIVE}/{one.name}") for one in found]


def _unpack(archive: Path, folder: Path) -> None:
    """Unpack what is needed of an archive; the release may be a folder in it."""
    with archive.open("rb") as stream:
        members = ZipMembers(stream, str(archive))
        tops = [PurePosixPath(name).parent for name in members.names if PurePosixPath(name).name == FACTS]
        top = min(tops, key=lambda one: len(one.parts), default=PurePosixPath())
        wanted = [top / FACTS, *(PurePosixPath(name) for name in members.names if name.startswith(f"{top / NATIVE}/"))]
        folder.joinpath(NATIVE).mkdir(parents=True)
        for name in wanted:
            if str(name) in members.names:
                place = FACTS if name.name == FACTS else f"{NATIVE}/{name.name}"
                folder.joinpath(place).write_bytes(members.read(str(name)))
