"""The label schemes that a project has followed, one version after the other; the newest is the one in use."""

from datetime import UTC, datetime

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.core.scheme import RESERVED_KEYS, Scheme
from workbench.storage.connection import Connection
from workbench.storage.failures import damaged
from workbench.storage.json_text import as_json
from workbench.storage.steps import Row, StepWriter


class SchemeVersion(Struct, frozen=True):
    """A scheme and when the project took it up (ISO 8601, UTC)."""

    scheme: Scheme
    added_at: str


class Schemes:
    """The versions of the scheme.

    Raises (all that reads):
        Failure: what is stored is no scheme; the project is damaged.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._read: tuple[int, Scheme] | None = None
        _ = self.current  # a project without a scheme is not opened

    @property
    def current(self) -> Scheme:
        """The newest scheme."""
        row = self._connection.one("SELECT max(id) FROM schemes")
        if self._read is None or self._read[0] != row[0]:
            self._read = (row[0], self._scheme(row[0]))
        return self._read[1]

    def versions(self) -> list[SchemeVersion]:
        """Return every version, newest first."""
        rows = self._connection.all("SELECT id, added_at FROM schemes ORDER BY id DESC")
        return [SchemeVersion(self._scheme(row), at) for row, at in rows]

    def add(self, step: StepWriter, scheme: Scheme) -> None:
        """Make `scheme` the one in use."""
        step.insert("schemes", scheme_row(scheme, datetime.now(UTC).isoformat(timespec="milliseconds")))

    def next_version(self, scheme: Scheme) -> str:
        """Return the version under which `scheme` would follow those that are there: the next number after its name's.

        The number of a version that was undone is not given again: an export may name it.
        """
        row = self._connection.one("SELECT version FROM schemes WHERE name = ? ORDER BY id DESC LIMIT 1", scheme.name)
        if row is None:
            return scheme.version
        (undone,) = self._connection.one(
            "SELECT seq - (SELECT max(id) FROM schemes) FROM sqlite_sequence WHERE name = 'schemes'"
        )
        stem = row[0].rstrip("0123456789")
        number = row[0][len(stem) :]
        return f"{stem}{int(number) + 1 + undone}" if number else f"{stem}-{2 + undone}"

    def used_labels(self) -> dict[str, int]:
        """Return how many spans of all annotators have each label."""
        return dict(self._connection.all("SELECT label, count(*) FROM spans GROUP BY label ORDER BY label"))

    def _scheme(self, row_id: int | None) -> Scheme:
        row = self._connection.one("SELECT body FROM schemes WHERE id = ?", row_id)
        if row is None:
            raise damaged(self._connection.path)
        try:
            scheme = msgspec.json.decode(row[0], type=Scheme)
        except msgspec.DecodeError as error:
            raise damaged(self._connection.path) from error
        # What was stored was checked then. No rule of a later program may keep people from their work.
        return _without_reserved_keys(scheme)


def _without_reserved_keys(scheme: Scheme) -> Scheme:
    """Return `scheme` in which labels have no key that the window has taken for itself since it was stored."""
    if not any(label.key in RESERVED_KEYS for label in scheme.labels):
        return scheme
    labels = (replace(label, key="") if label.key in RESERVED_KEYS else label for label in scheme.labels)
    return replace(scheme, labels=tuple(labels))


def scheme_row(scheme: Scheme, at: str) -> Row:
    """Return a new row of `schemes`."""
    return {
        "uuid": str(uuid7()),
        "name": scheme.name,
        "version": scheme.version,
        "body": as_json(scheme),
        "added_at": at,
    }
