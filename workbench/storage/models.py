"""What suggesters learned from the project: a model under the name of each, outside the history."""

from collections.abc import Callable
from datetime import UTC, datetime

from msgspec import Struct

from workbench.storage.connection import Connection


class Model(Struct, frozen=True, kw_only=True):
    """A model as it is stored.

    Attributes:
        version: tells models of one name apart; whoever trains one gives it.
        documents: how many documents it was learned from.
        at: when it was stored, ISO 8601 in UTC.
    """

    version: str
    body: bytes
    documents: int
    at: str = ""


class Models:
    """The models, by the names of their suggesters."""

    def __init__(self, connection: Connection, check_writable: Callable[[], None]) -> None:
        self._connection = connection
        self._check_writable = check_writable

    def get(self, name: str) -> Model | None:
        """Return the model of a suggester, or None if it has learned nothing yet."""
        row = self._connection.one("SELECT version, body, documents, at FROM models WHERE name = ?", name)
        if row is None:
            return None
        version, body, documents, at = row
        return Model(version=version, body=body, documents=documents, at=at)

    def versions(self) -> dict[str, str]:
        """Return the version of each model by the name of its suggester."""
        return dict(self._connection.all("SELECT name, version FROM models"))

    def sizes(self) -> dict[str, int]:
        """Return from how many documents each suggester that has a model learned it."""
        return dict(self._connection.all("SELECT name, documents FROM models"))

    def put(self, name: str, model: Model) -> None:
        """Store a model in place of the one of that name; its `at` is now.

        Raises:
            Failure: the project cannot be written.
        """
        self._check_writable()
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        with self._connection.transaction():
            self._connection.execute(
                "INSERT OR REPLACE INTO models(name, version, body, documents, at) VALUES (?, ?, ?, ?, ?)",
                name,
                model.version,
                model.body,
                model.documents,
                at,
            )
