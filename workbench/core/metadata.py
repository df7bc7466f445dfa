"""The metadata of a document: fields with names of any kind, whose values are text unless a file brought other JSON."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from workbench.core.dates import iso_date
from workbench.core.errors import BadInput

META_KEYS = ("title", "source", "outlet", "url", "date")  # fields that the native JSONL always has; they are text
COLUMNS = ("title", "outlet", "date", "url")  # fields that tables and cards always have, in their order
LONGEST_NAME = 100  # code points
LONGEST_VALUE = 20_000  # code points

_UNFIT = re.compile("[\0\ud800-\udfff]")


def value_text(value: object) -> str:
    """Return what a person sees of a value: text as it is, nothing for None, and of anything else its JSON."""
    if isinstance(value, str):
        return value
    return "" if value is None else msgspec.json.encode(value).decode()


def with_values(meta: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return `meta` with `values` set by field; blank text removes a field.

    A value that reads as it did stays what it was: a number or a list that a file brought.
    """
    changed = dict(meta)
    for field, value in values.items():
        if is_blank_value(value):
            changed.pop(field, None)
        elif field not in changed or value_text(changed[field]) != value_text(value):
            changed[field] = value
    return changed


def news_of(fields: Mapping[str, Any], *, id: str, name: str, sha256: str) -> dict[str, Any]:  # noqa: A002 - its name
    """Return `fields` without those that only repeat what a document is known by, as an exported table does."""
    own = {"id": id, "name": name, "sha256": sha256}
    return {field: value for field, value in fields.items() if not value or value != own.get(field)}


def without_field(meta: Mapping[str, Any], field: str) -> dict[str, Any]:
    """Return `meta` without a field."""
    return {name: value for name, value in meta.items() if name != field}


def renamed_field(meta: Mapping[str, Any], field: str, name: str) -> dict[str, Any]:
    """Return `meta` with a field, which it has, under another name, in the same place.

    Raises:
        BadInput: the value cannot stand under that name.
    """
    value = meta[field]
    if name in META_KEYS:  # which are text
        value = checked_value(name, value_text(value))
    return {name if one == field else one: value if one == field else kept for one, kept in meta.items()}


def is_blank_value(value: object) -> bool:
    """Tell whether a value says nothing: None, or blank text."""
    return value is None or (isinstance(value, str) and not value.strip())


def checked_name(name: str) -> str:
    """Return the name of a field without the white space around it.

    Raises:
        BadInput: it is empty, too long, or has characters that cannot be seen.
    """
    bare = " ".join(name.split())
    if not bare:
        raise BadInput("A field needs a name.")
    if len(bare) > LONGEST_NAME:
        raise BadInput(
            "The name of a field may have {most} characters; this one has {found}.", most=LONGEST_NAME, found=len(bare)
        )
    _check_characters(bare)
    return bare


def checked_value(field: str, value: str) -> str:
    """Return a text as it is kept in a field: a date as an ISO date, any other as it is.

    Raises:
        BadInput: it is too long, has a character that no file can hold, or should be a date and is none.
    """
    if len(value) > LONGEST_VALUE:
        raise BadInput(
            "The text has {found} characters; a field may have {most}.", found=len(value), most=LONGEST_VALUE
        )
    _check_characters(value)
    return iso_date(value) if field == "date" and value.strip() else value


def _check_characters(text: str) -> None:
    if not (found := _UNFIT.search(text)):
        return
    if found[0] == "\0":
        raise BadInput("The text has a NUL character in it; remove it.")
    raise BadInput(
        "The text has the character U+{code:04X} (half of a surrogate pair), which no file can hold; remove it.",
        code=ord(found[0]),
    )
