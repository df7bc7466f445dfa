"""One row of a file of metadata as it was read, and what it says once its names and values are checked."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from workbench.core.dates import DayOrder, common_order, table_date
from workbench.core.errors import BadInput
from workbench.core.metadata import LONGEST_VALUE, META_KEYS, checked_name, checked_value, is_blank_value, value_text
from workbench.formats.entries import Refusal
from workbench.formats.metadata.columns import field_of


class RawRow(Struct, frozen=True):
    """What stands in one row or object that begins on `line`: which document is meant, and values by column."""

    line: int
    document: str
    values: Mapping[str, Any]


class MetadataRow(Struct, frozen=True, kw_only=True):
    """What a file says about one document.

    `document` names it: an id, a name, a file name or a SHA-256. `fields` are checked; blank ones are left out.
    `refused` are the fields that could not be taken.
    """

    file: str
    line: int
    document: str
    fields: dict[str, Any]
    refused: tuple[Refusal, ...] = ()


def order_of_dates(rows: Iterator[RawRow | Refusal]) -> DayOrder | None:
    """Return whether the dates in `rows` begin with the day or the month, where all of them agree."""
    dates = (
        value
        for row in rows
        if isinstance(row, RawRow)
        for column, value in row.values.items()
        if isinstance(value, str) and field_of(column) == "date"
    )
    return common_order(dates)


def checked_row(row: RawRow, file: str, order: DayOrder | None) -> MetadataRow:
    """Return what a row says; a field that cannot be taken is refused and leaves the others as they are."""
    fields: dict[str, Any] = {}
    refused = []
    for column, value in row.values.items():
        if is_blank_value(value):
            continue
        try:
            field = checked_name(field_of(column))
            if field in fields:
                raise BadInput("Another column of the row is this field too.")
            fields[field] = _checked(field, value, order)
        except BadInput as reason:
            refused.append(refused_field(file, row.line, column, reason))
    return MetadataRow(file=file, line=row.line, document=row.document, fields=fields, refused=tuple(refused))


def refused_field(file: str, line: int, field: str, reason: BadInput) -> Refusal:
    """Return the refusal of a field, by the name of its column."""
    return Refusal(
        file=file,
        line=line,
        reason=BadInput(
            "{file}, line {line}: {field}: {reason}", file=file, line=line, field=_short(field), reason=reason
        ),
    )


def _checked(field: str, value: object, order: DayOrder | None) -> object:
    """Return a value as it is kept. Numbers in a field that is text become text; other JSON stays what it is."""
    if field in META_KEYS and not isinstance(value, str):
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise BadInput("The value must be a text in quotes.")
        value = value_text(value)
    if isinstance(value, str):
        text = checked_value("", value)
        return table_date(text, order) if field == "date" else text
    try:
        size = len(msgspec.json.encode(value))
    except UnicodeEncodeError as error:
        raise BadInput("The value has half of a surrogate pair in it, which no file can hold.") from error
    if size > LONGEST_VALUE:
        raise BadInput("The value takes {found} bytes; a field may have {most}.", found=size, most=LONGEST_VALUE)
    return value


def _short(column: str) -> str:
    bare = " ".join(column.split())
    return bare if len(bare) <= 40 else f"{bare[:40]}…"
