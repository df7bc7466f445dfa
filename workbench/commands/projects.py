"""Creating and opening projects."""

from pathlib import Path

from workbench.commands.schemes import load_scheme
from workbench.storage import backups
from workbench.storage.backups import Backup
from workbench.storage.store import Store


def create_project(path: Path, scheme: str = "arms-news") -> Store:
    """Create the project `path` with a scheme that ships with the program or lies in a file, and open it.

    Raises:
        BadInput: there is such a file already, or the scheme cannot be used.
    """
    return Store.create(path, load_scheme(scheme))


def open_project(path: Path, *, read_only: bool = False) -> Store:
    """Open the project `path`, to write in it alone or to read it beside a writer.

    Raises:
        BadInput: it is no project.
        Failure: it cannot be opened: damaged, newer, locked, or not writable.
    """
    return Store.open(path, read_only=read_only)


def back_up(store: Store) -> Backup | None:
    """Make a verified backup of a project if it changed since the last one; return it, or None.

    Raises:
        Failure: it could not be made; older backups are as they were.
    """
    return backups.back_up(store.path)
