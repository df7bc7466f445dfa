"""Releases on the disk: where their parts are, and whether they are what was written."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import is_zipfile

from workbench.core.errors import BadInput
from workbench.formats.zip_members import ZipMembers

FACTS, SUMS = "release.json", "SHA256SUMS"
NATIVE = "data/jsonl"  # the folder that every release has: native JSONL, a file for each part
_NATIVE_FILE = ".jsonl"


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


def _parts(path: Path, stack: ExitStack) -> list[Part]:
    if path.is_dir():
        return _folder_parts(path, str(path))
    if not path.is_file():
        raise BadInput("There is no file or folder {file}.", file=path)
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
