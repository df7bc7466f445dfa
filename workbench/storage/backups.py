"""Backups: verified copies of a project in a folder beside it, and the way back from one."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from msgspec import Struct

from workbench.core.errors import BadInput, Failure, WorkbenchError
from workbench.core.progress import Cancelled, Progress, no_progress
from workbench.storage import schema
from workbench.storage.connection import Connection, Mode, reading_mode
from workbench.storage.durable import written_aside
from workbench.storage.failures import backup_folder
from workbench.storage.lock import lock
from workbench.storage.store import check_is_project

_NEWEST = 5
_DAYS = 7
_ROOM = 10_000_000_000  # bytes
_PAGES_AT_ONCE = 1000
_STAMP = "%Y%m%dT%H%M%S%fZ"
# A step is only ever added, undone, redone or left behind, and its changes are only ever added. The id of the newest
# one tells projects apart that went on from the same backup in different ways.
_STATE = """
    SELECT (SELECT max(id) FROM steps), (SELECT count(*) FROM steps WHERE state = 'undone'),
           (SELECT max(id) FROM changes), (SELECT uuid FROM steps ORDER BY id DESC LIMIT 1)
"""
_EMPTY = (None, 0, None, None)
_COUNTS = "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM spans), (SELECT count(*) FROM steps)"


class Backup(Struct, frozen=True):
    """One verified copy, and when it was made (UTC)."""

    path: Path
    at: datetime


class Restored(Struct, frozen=True):
    """The backup that took a project's place, and where what was there lies now (None if nothing was)."""

    backup: Path
    aside: Path | None


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


def back_up(
    project: Path,
    *,
    at: datetime | None = None,
    every: timedelta = timedelta(0),
    progress: Progress = no_progress,
) -> Backup | None:
    """Copy a project, verify the copy and keep it; return it, or None if that is not needed.

    It is not if nothing changed since the newest backup, if that is younger than `every`, or if nothing was done yet.
    Uses connections of its own, so it may run in a worker thread while others write. Older backups go once the new
    one is safe: the newest five stay, and the newest of each of the last seven days, as far as all of them take 10 GB
    at most; the newest two stay in any case. `at` is now, in UTC, unless told.
    `progress` counts pages of the file.

    Raises:
        Failure: the copy could not be made or is not sound; it is discarded, and the backups that were there stay.
        Cancelled: `progress` stopped it; the backups that were there stay.
    """
    at = at or datetime.now(UTC)
    project = Path(os.path.realpath(project))
    there = backups(project)
    if there and timedelta(0) <= at - there[0].at < every:
        return None
    copy = Backup(backup_folder(project) / f"{project.stem}-{at.strftime(_STAMP)}{project.suffix}", at)
    with closing(Connection(project, reading_mode(project))) as source:
        state = source.one(_STATE)
        if state == _EMPTY or (there and state == _state_of(there[0])):
            return None
        _keep_copy(source, copy.path, progress)
    kept = within_room(sorted(worth_keeping([copy, *there], at), key=lambda one: one.at, reverse=True))
    for old in set(there) - kept:
        old.path.unlink(missing_ok=True)
    return copy


def back_up_older_format(project: Path) -> Backup | None:
    """Back up a project that opening it for writing will bring up to date; None if it is, or nothing was done yet.

    Raises:
        BadInput: it is no project.
        Failure: the copy could not be made or is not sound.
    """
    check_is_project(project)
    with closing(Connection(project, reading_mode(project))) as header:
        (version,) = header.one("PRAGMA user_version")
    return back_up(project) if version < schema.VERSION else None


def restore(project: Path, backup: Path | None = None, *, at: datetime | None = None) -> Restored:
    """Put a backup in the place of a project: the one given, or the newest that is sound.

    What lies there now, with its write-ahead log, is moved aside under a name with the time `at`, now unless told;
    the log of another state must never meet the backup.

    Raises:
        BadInput: there is no such project, or `backup` is none.
        Failure: no backup is sound, the project is open somewhere, or the files could not be written.
    """
    project = Path(os.path.realpath(project))
    if backup is None:
        _refuse_unknown(project)
    held = lock(project)
    try:
        chosen = _chosen(project, backup)
        with written_aside(project) as copy:
            with closing(Connection(chosen, _mode_of_backup(chosen))) as source:
                counts = _copy(source, copy, no_progress)
            if not _is_sound(copy, counts):
                raise _not_sound(chosen)
            return Restored(chosen, _move_aside(project, at or datetime.now(UTC)))
    except OSError as error:
        raise Failure("{file} cannot be written: {reason}.", file=project, reason=error.strerror) from error
    finally:
        held.release()


def worth_keeping(there: Sequence[Backup], now: datetime) -> set[Backup]:
    """Return those of the backups, newest first, that a rotation at `now` keeps."""
    newest_of_day: dict[date, Backup] = {}
    for backup in there:
        if (now.date() - backup.at.date()).days < _DAYS:
            newest_of_day.setdefault(backup.at.date(), backup)
    return {*there[:_NEWEST], *newest_of_day.values()}


def within_room(there: Sequence[Backup]) -> set[Backup]:
    """Return those of the backups, newest first, that together take 10 GB at most; the newest two stay in any case."""
    sizes = accumulate(backup.path.stat().st_size for backup in there)
    return {backup for place, (backup, size) in enumerate(zip(there, sizes, strict=True)) if place < 2 or size <= _ROOM}


def _keep_copy(source: Connection, path: Path, progress: Progress) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        with written_aside(path) as aside:
            counts = _copy(source, aside, progress)
            if not _is_sound(aside, counts, progress):
                raise Failure(
                    "The new backup is not sound and was discarded; the older ones in {folder} are untouched. "
                    "Check the project.",
                    folder=path.parent,
                )
    except OSError as error:
        raise Failure(
            "No backup could be made in {folder}: {reason}.", folder=path.parent, reason=error.strerror
        ) from error


def _copy(source: Connection, path: Path, progress: Progress) -> tuple[int, ...]:
    """Copy a project to the new file `path`; return how many rows are in it."""
    # One transaction, so that what is counted is what is copied.
    with source.transaction(), closing(sqlite3.connect(path)) as target:
        counts: tuple[int, ...] = source.one(_COUNTS)
        source.db.conn.backup(
            target, pages=_PAGES_AT_ONCE, progress=lambda _, left, total: progress(total - left, total)
        )
    return counts


def _is_sound(path: Path, counts: tuple[int, ...] | None = None, progress: Progress = no_progress) -> bool:
    """Tell whether a file is a whole project, with so many rows if told."""
    try:
        with closing(Connection(path, _mode_of_backup(path))) as connection, connection.stoppable(progress):
            findings = connection.all("PRAGMA integrity_check")
            application = connection.one("PRAGMA application_id")
            are_all_there = counts is None or connection.one(_COUNTS) == counts
    except Cancelled:
        raise
    except WorkbenchError:
        return False
    return findings == [("ok",)] and application == (schema.APPLICATION_ID,) and are_all_there


def _refuse_unknown(project: Path) -> None:
    """Refuse a name under which neither a project nor backups lie: a lock beside it would be left for nothing."""
    try:
        is_known = project.exists() or backup_folder(project).exists()
    except OSError as error:
        raise BadInput("{file} cannot be opened: {reason}.", file=project, reason=error.strerror) from error
    if not is_known:
        raise BadInput("There is no project {file}.", file=project)


def _chosen(project: Path, backup: Path | None) -> Path:
    if backup is not None:
        check_is_project(backup)
        if not _is_sound(backup):
            raise _not_sound(backup)
        return backup
    for one in backups(project):
        if _is_sound(one.path):
            return one.path
    raise Failure("There is no sound backup in {folder}.", folder=backup_folder(project))


def _mode_of_backup(path: Path) -> Mode:
    """Return how to read a file that nobody is writing: nothing is left beside it, unless it has a log to be read."""
    log = path.with_name(f"{path.name}-wal")
    return "read" if log.exists() and log.stat().st_size else "frozen"


def _move_aside(project: Path, at: datetime) -> Path | None:
    """Move what lies at `project` aside, its log first, so that this never lies beside another file."""
    aside = project.with_name(f"{project.stem}-replaced-{at.strftime(_STAMP)}{project.suffix}")
    for tail in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            project.with_name(f"{project.name}{tail}").rename(aside.with_name(f"{aside.name}{tail}"))
    return aside if aside.exists() else None


def _not_sound(backup: Path) -> Failure:
    return Failure("The backup {file} is not sound; choose another one.", file=backup)


def _state_of(backup: Backup) -> tuple[object, ...] | None:
    """Return the state of an older backup; None for one that can no longer be read, which is no reason to skip."""
    try:
        with closing(Connection(backup.path, "frozen")) as connection:
            return tuple(connection.one(_STATE))
    except WorkbenchError:
        return None
