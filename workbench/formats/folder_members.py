"""The files of a folder, as formats of several files a document read them."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from workbench.core.errors import BadInput

MEMBER_LIMIT = 256 * 1024 * 1024  # bytes of one file


class FolderMembers:
    """The files in a folder and in the folders below it, as `Members`; hidden ones and links are left out.

    With `names` only those are there; whoever gives them looks for links.
    """

    def __init__(self, folder: Path, names: Sequence[str] | None = None) -> None:
        self._folder = folder
        self._names = sorted(_names(folder, "") if names is None else names)

    @property
    def names(self) -> list[str]:
        """Return the names of all files, sorted."""
        return self._names

    def read(self, name: str) -> bytes:
        """Return the bytes of one file.

        Raises:
            BadInput: it cannot be read, or is too large.
        """
        path = self._folder / name
        try:
            with path.open("rb") as stream:
                data = stream.read(MEMBER_LIMIT + 1)
        except OSError as error:
            raise BadInput("{file} cannot be read: {reason}.", file=path, reason=error.strerror or error) from error
        if len(data) > MEMBER_LIMIT:
            raise BadInput("{file} is larger than {limit} MB; it was left out.", file=path, limit=MEMBER_LIMIT >> 20)
        return data


def _names(folder: Path, before: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _names(folder / entry.name, f"{before}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                yield f"{before}{entry.name}"
