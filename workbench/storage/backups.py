"""Backups: verified copies of a project in a folder beside it."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec import Struct

from workbench.core.errors import Failure, WorkbenchError
from workbench.storage import schema
from workbench.storage.connection import Connection, reading_mode
from workbench.storage.durable import written_aside
from workbench.storage.failures import backup_folder

_NEWEST = 5
_DAYS = 7
_STAMP = "%Y%m%dT%H%M%S%fZ"
# A step is only ever added, undone, redone or left behind, and its changes are only ever added: these three numbers
# are the same exactly when the content is the same.
_STATE = """
    SELECT (SELECT max(id) FROM steps), (SELECT count(*) FROM steps WHERE state = 'undone'),
           (SELECT max(id) FROM changes)
"""
_COUNTS = "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM spans), (SELECT count(*) FROM steps)"


class Backup(Struct, frozen=True):
    """One verified copy, and when it was made (UTC)."""

    path: Path
    at: datetime


def backups(project: Path) -> list[Backup]:
    """Return the backups of a project, newest first."""
    found = []
    for path in backup_folder(project).glob(f"*{project.suffix}"):
        try:
            at = datetime.strptime(path.stem.rpartition("-")[2], _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue  # not one of ours
        found.append(Backup(path, at))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def back_up(project: Path, *, at: datetime | None = None) -> Backup | None:
    """Copy a project, verify the copy and keep it; return it, or None if nothing changed since the newest backup.

    Uses connections of its own, so it may run in a worker thread while others write. Older backups go once the new
    one is safe: the newest five stay, and the newest of each of the last seven days. `at` is now, in UTC, unless told.

    Raises:
        Failure: the copy could not be made or is not sound; it is discarded, and the backups that were there stay.
    """
    at = at or datetime.now(UTC)
    project = Path(os.path.realpath(project))
    there = backups(project)
    copy = Backup(backup_folder(project) / f"{project.stem}-{at.strftime(_STAMP)}{project.suffix}", at)
    with closing(Connection(project, reading_mode(project))) as source:
        if there and _state_of(there[0]) == source.one(_STATE):
            return None
        _copy(source, copy.path)
    for old in set(there) - worth_keeping([copy, *there], at):
        old.path.unlink(missing_ok=True)
    return copy


def worth_keeping(there: Sequence[Backup], now: datetime) -> set[Backup]:
    """Return those of the backups, newest first, that a rotation at `now` keeps."""
    newest_of_day: dict[date, Backup] = {}
    for backup in there:
        if (now.date() - backup.at.date()).days < _DAYS:
            newest_of_day.setdefault(backup.at.date(), backup)
    return {*there[:_NEWEST], *newest_of_day.values()}


def _copy(source: Connection, path: Path) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        with written_aside(path) as aside:
            # One transaction, so that what is counted is what is copied.
            with source.transaction(), closing(sqlite3.connect(aside)) as target:
                counts = source.one(_COUNTS)
                source.db.conn.backup(target)
            _verify(aside, counts)
    except OSError as error:
        raise Failure(
            "No backup could be made in {folder}: {reason}.", folder=path.parent, reason=error.strerror
        ) from error


def _verify(copy: Path, counts: tuple[int, ...]) -> None:
    with closing(Connection(copy, "frozen")) as connection:
        findings = connection.all("PRAGMA integrity_check")
        application = connection.one("PRAGMA application_id")
        sound = findings == [("ok",)] and application == (schema.APPLICATION_ID,)
        if not sound or connection.one(_COUNTS) != counts:
            raise Failure(
                "The new backup is not sound and was discarded; the older ones in {folder} are untouched. "
                "Check the project.",
                folder=copy.parent,
            )


def _state_of(backup: Backup) -> tuple[int, ...] | None:
    """Return the state of an older backup; None for one that can no longer be read, which is no reason to skip."""
    try:
        with closing(Connection(backup.path, "frozen")) as connection:
            return tuple(connection.one(_STATE))
    except WorkbenchError:
        return None
