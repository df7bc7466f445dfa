"""Files and folders that are there whole or not at all, even after a power cut."""

import os
import secrets
import shutil
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


@contextmanager
def folder_written_aside(path: Path) -> Iterator[Path]:
    """Yield a new folder beside `path`; it takes that place once the block ended well, else it goes with all in it.

    A folder that was there is kept until then, and comes back if the new one cannot take its place.

    Raises:
        OSError: the folder could not be written or renamed.
    """
    token = secrets.token_hex(8)
    aside, before = path.with_name(f".{token}.new"), path.with_name(f".{token}.old")
    aside.mkdir()
    try:
        yield aside
        _sync_files(aside)
        was_there = path.exists()
        if was_there:
            path.rename(before)
        try:
            aside.rename(path)
        except OSError:
            if was_there:
                before.rename(path)
            raise
        _sync_folder(path.parent)
        shutil.rmtree(before, ignore_errors=True)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _sync_files(folder: Path) -> None:
    """Make what was written in `folder` durable, with one call where the system has it: there may be many files."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as written:
                os.fsync(written.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the renames in `folder` durable; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
