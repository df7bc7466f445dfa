"""What a person can choose from: the formats, what each holds, and what can be chosen for it."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.core.losses import PARTS, Part
from workbench.formats import FORMATS, Format
from workbench.formats.extras import needed
from workbench.formats.format import Option


class Offer(Struct, frozen=True, kw_only=True):
    """A format as a person meets it.

    Attributes:
        name, title: what the command line and people call it.
        extensions: of its files, with the dot; the first one is what a new file gets.
        exports, imports: whether it can be written and read.
        is_folder: whether an export is several files, in a folder or a zip archive.
        holds: the parts of the work that it can hold, in a fixed order, with its options as they are by default.
        unit: what its offsets count; empty where it has none.
        extra: the optional extra of the package that it needs; empty for none.
        options, reading_options: what can be chosen when it is written and read.
        problem: why it cannot be used here, or None.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    exports: bool
    imports: bool
    is_folder: bool
    holds: tuple[Part, ...]
    unit: str
    extra: str
    options: tuple[Option, ...]
    reading_options: tuple[Option, ...]
    problem: BadInput | None


def offers() -> tuple[Offer, ...]:
    """Return all formats, in the order of the registry."""
    return tuple(map(_offer, FORMATS.values()))


def offer(name: str) -> Offer:
    """Return what a format is.

    Raises:
        BadInput: there is none of that name.
    """
    if one := FORMATS.get(name):
        return _offer(one)
    raise BadInput("There is no format {format}; use one of {formats}.", format=name, formats=", ".join(FORMATS))


def held(format: str, options: Mapping[str, Any]) -> tuple[Part, ...]:  # noqa: A002
    """Return the parts that a format holds with some of its options chosen; the others are as they are by default."""
    one = FORMATS[format]
    holds = one.holds({**one.defaults, **options})
    return tuple(part for part in PARTS if part in holds)


def _offer(one: Format) -> Offer:
    return Offer(
        name=one.name,
        title=one.title,
        extensions=one.extensions,
        exports=bool(one.write or one.write_folder),
        imports=one.imports and bool(one.read or one.read_folder),
        is_folder=one.write is None and one.write_folder is not None,
        holds=held(one.name, {}),
        unit=one.unit or "",
        extra=one.extra,
        options=one.options,
        reading_options=one.reading_options,
        problem=needed(one),
    )
