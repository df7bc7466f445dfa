"""Pictures as files."""

from pathlib import Path

from workbench.commands.replacing import replaceable, replacing
from workbench.storage.store import Store


def write_picture(store: Store, path: Path, content: bytes) -> None:
    """Write a picture to the file `path`, which is replaced once all of it is written.

    Raises:
        BadInput, Failure: as for `tables.write_table`.
    """
    with replacing(replaceable(store, path)) as aside:
        aside.write_bytes(content)
