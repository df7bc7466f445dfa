"""A project: one SQLite file that holds everything, and the way in to it."""

import logging
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISREG
from types import TracebackType
from typing import Self

from filelock import FileLock
from sqlite_utils import Database

from workbench.core.errors import BadInput, Failure
from workbench.core.facts import Fact
from workbench.core.scheme import Scheme
from workbench.storage import schema
from workbench.storage.annotations import Annotations
from workbench.storage.chosen import Chosen
from workbench.storage.connection import Connection, reading_mode
from workbench.storage.documents import Documents
from workbench.storage.durable import written_aside
from workbench.storage.entities import Entities
from workbench.storage.failures import backup_folder, not_a_project, not_writable, translated
from workbench.storage.full_text import FullText
from workbench.storage.history import History
from workbench.storage.lock import lock
from workbench.storage.metadata import Metadata
from workbench.storage.models import Models
from workbench.storage.queue import Queue
from workbench.storage.rejections import Rejections
from workbench.storage.relations import Relations
from workbench.storage.releases import Releases
from workbench.storage.saved_filters import SavedFilters
from workbench.storage.schemes import Schemes, scheme_row
from workbench.storage.set_aside import SetAside
from workbench.storage.statistics import Statistics
from workbench.storage.steps import StepWriter
from workbench.storage.suggestions import Suggestions

_LOG = logging.getLogger(__name__)


class Store:
    """An open project. One thread may use it at a time; `another()` gives a worker thread its own.

    Raises (all that it and its parts do):
        BadInput, Failure: what a person may meet: no such project, damaged, locked, read-only, a full disk.
    """

    def __init__(self, path: Path, *, read_only: bool, held: FileLock | None = None) -> None:
        self.path = path
        self.read_only = read_only
        self._lock = held
        self.connection = Connection(path, reading_mode(path) if read_only else "write")
        try:
            self._check_version()
            self.schemes = Schemes(self.connection)
            self._files = self._identity()
        except BaseException:
            self.connection.close()
            raise
        self.annotations = Annotations(self.connection)
        self.relations = Relations(self.connection)
        self.rejections = Rejections(self.connection)
        self.set_aside = SetAside(self.connection)
        self.suggestions = Suggestions(self.connection, self.check_writable)
        self.models = Models(self.connection, self.check_writable)
        self.entities = Entities(self.connection)
        self.documents = Documents(self.connection, self.annotations)
        self.chosen = Chosen(self.connection)
        self.metadata = Metadata(self.connection)
        self.full_text = FullText(self.connection, self.check_writable)
        self.queue = Queue(self.connection, self.full_text)
        self.filters = SavedFilters(self.connection)
        self.history = History(self.connection, self.check_writable)
        self.statistics = Statistics(self.connection)
        self.releases = Releases(self.connection, self.check_writable)

    @property
    def scheme(self) -> Scheme:
        """The label scheme in use: the newest one, whatever step, undo or redo made it so."""
        return self.schemes.current

    @property
    def name(self) -> str:
        """The name that the project got when it was created; its file may be called otherwise since."""
        return str(self.connection.one("SELECT value FROM project WHERE key = 'name'")[0])

    @classmethod
    def create(cls, path: Path, scheme: Scheme) -> Self:
        """Create a project that does not exist yet, and open it.

        Raises:
            BadInput: there is something at `path` already.
        """
        path = Path(os.path.realpath(path))
        _LOG.info("creating project %s", path)
        _refuse_existing(path)
        held = lock(path)
        try:
            _refuse_existing(path)  # again: somebody may have created it before the lock was ours
            _write_new(path, scheme)
            return cls(path, read_only=False, held=held)
        except BaseException:
            held.release()
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open an existing project, to write in it alone or to read it beside a writer."""
        path = Path(os.path.realpath(path))  # SQLite and the lock know the file, not the links that lead to it
        _LOG.info("opening project %s for %s", path, Fact("reading" if read_only else "writing"))
        check_is_project(path)
        if read_only:
            return cls(path, read_only=True)
        if not os.access(path, os.W_OK):
            raise not_writable(path)
        held = lock(path)
        try:
            return cls(path, read_only=False, held=held)
        except BaseException:
            held.release()
            raise

    def another(self) -> "Store":
        """Return one more connection to the same project for a worker thread; closing it leaves the lock alone.

        Raises:
            Failure: the project's file was moved, replaced or deleted.
        """
        if _inode(self.path) != self._files[0]:
            raise self._gone()
        other = Store(self.path, read_only=self.read_only)
        other._files = self._files  # should the file have been replaced just now, nothing is written in the new one
        return other

    def close(self) -> None:
        """Close the project, and let others write in it."""
        self.connection.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def step(self, verb: str, *, annotator: str, detail: str = "") -> Iterator[StepWriter]:
        """Do one step: what the block writes is committed together with its history, or not at all.

        Raises:
            Failure: the project is open read-only, or its file was moved or deleted.
        """
        with self.long_step(verb, annotator=annotator, detail=detail).transaction() as writer:
            yield writer

    def long_step(self, verb: str, *, annotator: str, detail: str = "") -> StepWriter:
        """Return the writer of one step that is committed in several transactions: for imports."""
        return StepWriter(self.connection, self.check_writable, verb=verb, annotator=annotator, detail=detail)

    def check_writable(self) -> None:
        """Make sure that what is written now reaches the file that a person sees at `path`.

        Raises:
            Failure: it does not.
        """
        if self.read_only:
            raise Failure("The project {file} is open read-only: nothing can be changed.", file=self.path)
        if self._identity() != self._files:
            raise self._gone()

    def holds(self, path: Path) -> bool:
        """Tell whether `path` is the project, a file that belongs to it, or the folder of its backups or in that."""
        own = [self.path.with_name(f"{self.path.name}{tail}") for tail in ("", "-wal", "-shm", "-journal", ".lock")]
        folder = backup_folder(self.path)
        return any(_are_one(path, one) for one in own) or any(_are_one(one, folder) for one in (path, *path.parents))

    def _gone(self) -> Failure:
        return Failure(
            "The project {file} was moved, replaced or deleted while it was open: nothing was saved. "
            "Put it back and open it again; copies are in {folder}.",
            file=self.path,
            folder=backup_folder(self.path),
        )

    def _identity(self) -> tuple[tuple[int, int] | None, ...]:
        """Return what tells the file and its write-ahead log from others put in their place."""
        return _inode(self.path), _inode(self.path.with_name(f"{self.path.name}-wal"))

    def _check_version(self) -> None:
        (version,) = self.connection.one("PRAGMA user_version")
        if version > schema.VERSION:
            raise Failure(
                "The project {file} was made by a newer Workbench (format {found}; this one knows {known}). "
                "Update Workbench to open it.",
                file=self.path,
                found=version,
                known=schema.VERSION,
            )
        if version < schema.VERSION:
            if self.read_only:
                raise Failure("The project {file} has an older format. Open it for writing once.", file=self.path)
            with translated(self.path):
                schema.migrate(self.connection.db)


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _are_one(first: Path, second: Path) -> bool:
    """Tell whether two paths lead to the same place, by whatever names and links."""
    return first == second or (_inode(first) is not None and _inode(first) == _inode(second))


def check_is_project(path: Path) -> None:
    """Make sure that `path` leads to a project.

    Raises:
        BadInput: it does not.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        raise BadInput("There is no project {file}.", file=path) from error
    except OSError as error:
        raise BadInput("{file} cannot be opened: {reason}.", file=path, reason=error.strerror) from error
    if not S_ISREG(mode):
        raise BadInput("{file} is not a file, so it is no project.", file=path)
    # A frozen connection leaves the files of other programs as they are. Reading the header ourselves would be worse
    # than it looks: closing the file drops the locks that this process holds on it through SQLite
    # (https://sqlite.org/howtocorrupt.html, section 2.2).
    with closing(Connection(path, "frozen")) as header:
        (application,) = header.one("PRAGMA application_id")
    if application != schema.APPLICATION_ID:
        raise not_a_project(path)


def _refuse_existing(path: Path) -> None:
    try:
        exists = path.exists()
    except OSError as error:
        raise BadInput("{file} cannot be opened: {reason}.", file=path, reason=error.strerror) from error
    if exists:
        raise BadInput("{file} exists already: choose another name, or open it.", file=path)


def _write_new(path: Path, scheme: Scheme) -> None:
    """Write a new project beside its place and rename it, so that no half project is ever left there."""
    try:
        with (
            written_aside(path) as aside,
            translated(path),
            closing(Database(aside, strict=True, execute_plugins=False)) as db,
        ):
            db.enable_wal()
            schema.migrate(db)
            _fill(db, path.stem, scheme)
    except OSError as error:
        raise Failure("{file} cannot be written: {reason}.", file=path, reason=error.strerror) from error


def _fill(db: Database, name: str, scheme: Scheme) -> None:
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    with db.atomic():
        db.table("project").insert_all([{"key": "name", "value": name}, {"key": "created", "value": at}])
        db.table("schemes").insert(scheme_row(scheme, at))
