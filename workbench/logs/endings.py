"""How earlier runs ended: each run leaves a mark while it goes on, and takes it away when it ends by itself."""

import faulthandler
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from workbench.logs.discretion import shortened

_MOST = 20_000  # bytes of a native traceback that are read


@contextmanager
def marked(folder: Path) -> Iterator[str | None]:
    """Mark this run in `folder`, and yield what runs that ended unexpectedly left: tracebacks, an empty text, or None.

    Nobody can say how they ended: a crash of a library leaves a traceback, a power cut none. The mark of a run that
    goes on is locked, and the system frees the lock with the process.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        left = _collect(folder)
        mark = folder / f"run-{os.getpid()}.txt"
        held = FileLock(_lock_of(mark), blocking=False)
        held.acquire()
        traceback = mark.open("w", encoding="utf-8")
    except (OSError, Timeout):
        yield None
        return
    try:
        with traceback:
            faulthandler.enable(traceback)
            try:
                yield left
            finally:
                faulthandler.disable()
    finally:
        with suppress(OSError):
            mark.unlink()
            held.release()
            _lock_of(mark).unlink(missing_ok=True)


def _collect(folder: Path) -> str | None:
    """Return what the runs left that go on no more, and take their marks away; None if there are none."""
    left = []
    for mark in sorted(folder.glob("run-*.txt")):
        held = FileLock(_lock_of(mark), blocking=False)
        with suppress(OSError, Timeout):
            held.acquire()
            left.append(_without_folders(mark.read_bytes()[:_MOST].decode(errors="replace")))
            mark.unlink()
            held.release()
            _lock_of(mark).unlink(missing_ok=True)
    return "\n".join(left) if left else None


def _without_folders(traceback: str) -> str:
    """Return a native traceback without the folders of the person."""
    return re.sub(r'"([^"]+)"', lambda match: shortened(match[1]), traceback)


def _lock_of(mark: Path) -> Path:
    return mark.with_suffix(".lock")
