"""Files that are there whole or not at all, even after a power cut."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def written_aside(path: Path) -> Iterator[Path]:
    """Yield the path of a file to write beside `path`; it takes that place once the block ended well, else it goes.

    Raises:
        OSError: the file could not be written or renamed.
    """
    # A short name that nobody else has: the file's own name may already be as long as the system allows.
    aside = path.with_name(f".{secrets.token_hex(8)}.new")
    try:
        yield aside
        with aside.open("rb+") as written:
            os.fsync(written.fileno())
        aside.replace(path)
        _sync_folder(path.parent)
    finally:
        with suppress(OSError):  # after the rename it is gone; and what went wrong before matters more
            aside.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the renames in `folder` durable; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
