"""Ids for spans whose file only has ids that hold within the file: `T1` is in every one of them."""

from uuid_utils import uuid7


def new_id() -> str:
    """Return an id that nothing else has."""
    return str(uuid7())
