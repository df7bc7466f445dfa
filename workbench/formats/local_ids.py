"""Ids for spans that a file names only within a document, `1` or `T3`, made unique wherever they come in."""

from uuid import UUID, uuid5

from uuid_utils import uuid7

_NAMESPACE = UUID("0f2d6c8e-7a55-4f0b-9a3c-1b7e5d94c260")


def local_id(*parts: str) -> str:
    """Return the id of what `parts` name together, such as a text's sha256, a document's name, and an id in a file.

    The same parts have the same id on every run.
    """
    return str(uuid5(_NAMESPACE, "\0".join(parts)))


def new_id() -> str:
    """Return an id that nothing else has."""
    return str(uuid7())
