"""Releases on the disk: where their parts are, and whether they are what was written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

__all__ = ["Part", "native_parts"]


class Part(NamedTuple):
    """A file of native JSONL: the part of a split that it holds (empty: all), its path, and what messages call it."""

    part: str
    path: Path
    name: str


@contextmanager
def native_parts(path: Path) -> Iterator[list[Part]]:
    """Yield the files of native JSONL of a release (a folder or a zip archive); a file of native JSONL is one itself.

    Raises:
        BadInput: `path` is neither.
    """
    raise NotImplementedError
