"""Files that people export to: what may be replaced, and how, so that an older file is never half lost."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.core.errors import BadInput, Failure
from workbench.storage.durable import written_aside
from workbench.storage.store import Store

SQLITE = b"SQLite format 3\0"  # what its files begin with


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
        if target.exists() and _is_database(target):
            raise BadInput("{file} is a database, perhaps another project: export to another file.", file=path)
    except OSError as error:  # a name that is too long, a folder that may not be looked into
        raise BadInput("{file} cannot be written: {reason}.", file=path, reason=error.strerror or error) from error
    except RuntimeError as error:
        raise BadInput("{file} is a link that leads back to itself.", file=path) from error
    return target


def _is_database(path: Path) -> bool:
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
