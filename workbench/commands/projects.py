"""Creating and opening projects."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from workbench.commands.replacing import SQLITE
from workbench.commands.schemes import load_scheme
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress, no_progress
from workbench.storage import backups
from workbench.storage.backups import Backup, Restored
from workbench.storage.store import Store

# A script of many commands shall neither copy the project for each of them nor drive out older backups.
_BETWEEN_BACKUPS = timedelta(hours=1)


def create_project(path: Path, scheme: str = "arms-news") -> Store:
    """Create the project `path` with a scheme that ships with the program or lies in a file, and open it.

    Raises:
        BadInput: there is such a file already, or the scheme cannot be used.
    """
    return Store.create(path, load_scheme(scheme))


def is_project(path: Path) -> bool:
    """Tell whether there is a SQLite file at `path`: what else it holds, opening it will say."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(SQLITE)) == SQLITE
    except OSError:
        return False


def open_project(path: Path, *, read_only: bool = False) -> Store:
    """Open the project `path`, to write in it alone or to read it beside a writer.

    One of an older format is backed up before it is brought up to date.

    Raises:
        BadInput: it is no project.
        Failure: it cannot be opened: damaged, newer, locked, or not writable.
    """
    if not read_only:
        backups.back_up_older_format(path)
    return Store.open(path, read_only=read_only)


def open_for_writing(path: Path, *, warn: Callable[[WorkbenchError], None]) -> Store:
    """Open the project `path` to write in it, after a backup unless there is one of the last hour.

    A backup that cannot be made does not keep the work from being done; `warn` is told why.

    Raises:
        BadInput, Failure: as for `open_project`.
    """
    store = open_project(path)
    try:
        back_up(store, every=_BETWEEN_BACKUPS)
    except WorkbenchError as error:
        warn(error)
    return store


def back_up(store: Store, *, every: timedelta = timedelta(0), progress: Progress = no_progress) -> Backup | None:
    """Make a verified backup of a project; return it, or None if that is not needed.

    It is not if nothing changed since the last one, if that is younger than `every`, or if nothing was done yet.
    `progress` counts pages of the file.

    Raises:
        Failure: it could not be made; older backups are as they were.
        Cancelled: `progress` stopped it; older backups are as they were.
    """
    return backups.back_up(store.path, every=every, progress=progress)


def restore_project(path: Path, backup: Path | None = None) -> Restored:
    """Put a backup in the place of the project `path`: the one given, or the newest that is sound.

    Nothing is lost: what lies there is moved aside under another name.

    Raises:
        BadInput: there is no such project, or `backup` is none.
        Failure: no backup is sound, the project is open somewhere, or the files could not be written.
    """
    return backups.restore(path, backup)
