"""The releases that were made of a project, told outside the history: what left the house cannot be undone."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct
from uuid_utils import uuid7

from workbench.storage.connection import Connection
from workbench.storage.json_text import as_json, from_json

_COLUMNS = "version, state, options, documents, spans, checksum, annotator, at"


class Release(Struct, frozen=True, kw_only=True):
    """A release as the project remembers it.

    Attributes:
        version: what people call it; a project has no two releases of one version.
        state: the fingerprint of the project's state that it holds.
        options: what was chosen for it, as JSON has it.
        documents, spans: how many it holds.
        checksum: the SHA-256 (hex) of its list of checksums.
        annotator, at: who made it, and when (ISO 8601, UTC).
    """

    version: str
    state: str
    options: dict[str, Any]
    documents: int
    spans: int
    checksum: str
    annotator: str
    at: str = ""


class Releases:
    """The releases of a project."""

    def __init__(self, connection: Connection, check_writable: Callable[[], None]) -> None:
        self._connection = connection
        self._check_writable = check_writable

    def all(self) -> list[Release]:
        """Return all releases, in the order in which they were made."""
        return [_release(row) for row in self._connection.all(f"SELECT {_COLUMNS} FROM releases ORDER BY id")]

    def get(self, version: str) -> Release | None:
        """Return the release of that version, or None."""
        row = self._connection.one(f"SELECT {_COLUMNS} FROM releases WHERE version = ?", version)
        return _release(row) if row else None

    def put(self, release: Release) -> None:
        """Remember a release, made now; one that is remembered already stays as it is.

        Raises:
            Failure: the project cannot be written.
        """
        self._check_writable()
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        with self._connection.transaction():
            self._connection.execute(
                f"INSERT OR IGNORE INTO releases(uuid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                str(uuid7()),
                release.version,
                release.state,
                as_json(release.options),
                release.documents,
                release.spans,
                release.checksum,
                release.annotator,
                at,
            )


def _release(row: Sequence[Any]) -> Release:
    version, state, options, documents, spans, checksum, annotator, at = row
    return Release(
        version=version,
        state=state,
        options=from_json(options, dict[str, Any]),
        documents=documents,
        spans=spans,
        checksum=checksum,
        annotator=annotator,
        at=at,
    )
