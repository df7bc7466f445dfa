"""Ids for spans that a file names only within a document, `1` or `T3`, or not at all."""

from uuid_utils import uuid7


def new_id() -> str:
    """Return an id that nothing else has."""
    return str(uuid7())
