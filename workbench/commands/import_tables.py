"""Tables that are to be imported: how they begin, and what their columns may be."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.commands.sources import shown, unreadable
from workbench.formats import table
from workbench.formats.format import NO_OPTIONS
from workbench.formats.metadata.columns import field_of
from workbench.formats.table.mapping import FIELDS, NAME, TEXT
from workbench.formats.table.reading import Preview, preview

__all__ = ["FIELDS", "NAME", "TABLE", "TEXT", "Preview", "field_of", "preview_table"]

TABLE = table.FORMAT.name


def preview_table(path: Path, options: Mapping[str, Any] = NO_OPTIONS) -> Preview:
    """Return the first rows of a table, and what its columns are with `options`.

    Raises:
        BadInput: it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return preview(stream, shown(path), options)
    except OSError as error:
        raise unreadable(path, error).reason from error
