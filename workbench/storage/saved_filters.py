"""The filters that a project keeps under names."""

from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.core.errors import BadInput
from workbench.core.queue import SavedFilter
from workbench.storage.connection import Connection
from workbench.storage.json_text import as_json, from_json
from workbench.storage.steps import StepWriter


class SavedFilters:
    """The saved filters of a project."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[SavedFilter]:
        """Return the saved filters by their names."""
        rows = self._connection.all("SELECT body FROM filters ORDER BY name")
        return [from_json(body, SavedFilter) for (body,) in rows]

    def get(self, name: str) -> SavedFilter:
        """Return the saved filter of that name.

        Raises:
            BadInput: there is none.
        """
        row = self._connection.one("SELECT body FROM filters WHERE name = ?", name)
        if row is None:
            raise _no_filter(name)
        saved: SavedFilter = from_json(row[0], SavedFilter)
        return saved

    def save(self, step: StepWriter, saved: SavedFilter) -> None:
        """Save a filter; it takes the place of one with the same name."""
        row = self._row(saved.name)
        if row is None:
            step.insert("filters", {"uuid": str(uuid7()), "name": saved.name, "body": as_json(saved)})
        else:
            step.update("filters", row, {"body": as_json(saved)})

    def rename(self, step: StepWriter, old: str, new: str) -> None:
        """Give a saved filter another name.

        Raises:
            BadInput: there is none of that name, or one has the new name.
        """
        if new != old and self._row(new) is not None:
            raise BadInput("There is a saved filter {name} already.", name=new)
        row, saved = self._existing(old), self.get(old)
        step.update("filters", row, {"name": new, "body": as_json(replace(saved, name=new))})

    def remove(self, step: StepWriter, name: str) -> None:
        """Remove a saved filter.

        Raises:
            BadInput: there is none of that name.
        """
        step.delete("filters", self._existing(name))

    def _existing(self, name: str) -> int:
        if (row := self._row(name)) is None:
            raise _no_filter(name)
        return row

    def _row(self, name: str) -> int | None:
        row = self._connection.one("SELECT id FROM filters WHERE name = ?", name)
        return row and int(row[0])


def _no_filter(name: str) -> BadInput:
    return BadInput("There is no saved filter {name}.", name=name)
