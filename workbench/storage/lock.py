"""One writer at a time: a lock file beside the project, which the system releases when the process dies."""

import os
from contextlib import suppress
from errno import EACCES, ENAMETOOLONG, EPERM, EROFS
from pathlib import Path

from filelock import FileLock, Timeout

from workbench.core.errors import BadInput, Failure, NotWritable
from workbench.storage.failures import not_writable


def lock(path: Path) -> FileLock:
    """Take the lock of the project at `path`; call `release()` on it at the end.

    Raises:
        NotWritable: another window or process has it, or the folder is read-only.
        BadInput: there is no such folder, or the name is too long.
    """
    if not path.parent.is_dir():  # the lock would create it
        raise BadInput("There is no folder {folder}.", folder=path.parent)
    beside = path.with_name(f"{path.name}.lock")
    found = FileLock(beside, blocking=False, thread_local=False)
    try:
        found.acquire()
    except Timeout as error:
        raise NotWritable(
            "{file} is open in another window (process {holder}). Close it there, or open this one read-only.",
            file=path,
            holder=_holder(beside),
        ) from error
    except OSError as error:
        if error.errno in (EACCES, EPERM, EROFS):
            raise not_writable(path) from error
        if error.errno == ENAMETOOLONG:
            raise BadInput("{file} cannot be written: {reason}.", file=path, reason=error.strerror) from error
        raise Failure("{file} cannot be written: {reason}.", file=path, reason=error.strerror) from error
    with suppress(OSError):  # a full disk: the lock holds all the same
        beside.write_text(str(os.getpid()), encoding="utf-8")
    return found


def _holder(beside: Path) -> str:
    try:
        return beside.read_text(encoding="utf-8") or "unknown"
    except OSError:  # Windows does not let others read a locked file
        return "unknown"
