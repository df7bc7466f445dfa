"""What the formats are that projects are exported to and imported from, for people to choose."""

from typing import Any

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.core.losses import EVERYTHING, PARTS, Part
from workbench.formats import FORMATS, Format
from workbench.formats.extras import needed
from workbench.formats.format import Option


class FormatFacts(Struct, frozen=True, kw_only=True):
    """What a format is.

    Attributes:
        name: what the command line calls it; `title` is for people.
        several_files: whether its documents lie in a folder or an archive.
        offsets: what they count; None where it has none.
        holds: the parts of documents that it can hold if nobody chooses other options; `lacks` are the others. None of
            both where it cannot be written.
        missing: what to install before it can be used, if anything.
        options, reading_options: what can be chosen for writing and for reading.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    reads: bool
    writes: bool
    several_files: bool
    offsets: str | None
    holds: tuple[Part, ...]
    lacks: tuple[Part, ...]
    extra: str
    missing: BadInput | None
    options: tuple[Option, ...]
    reading_options: tuple[Option, ...]


def all_formats() -> list[FormatFacts]:
    """Return what every format is."""
    return [_facts(one) for one in FORMATS.values()]


def format_facts(name: str) -> FormatFacts:
    """Return what a format is.

    Raises:
        BadInput: there is none of that name.
    """
    if one := FORMATS.get(name):
        return _facts(one)
    raise BadInput("There is no format {format}; use one of {formats}.", format=name, formats=", ".join(FORMATS))


def _facts(one: Format) -> FormatFacts:
    writes = bool(one.write or one.write_folder)
    holds: frozenset[Any] = one.holds(one.defaults) if writes else frozenset()
    return FormatFacts(
        name=one.name,
        title=one.title,
        extensions=one.extensions,
        reads=one.imports and bool(one.read or one.read_folder),
        writes=writes,
        several_files=bool(one.read_folder or one.write_folder),
        offsets=one.unit,
        holds=tuple(part for part in PARTS if part in holds),
        lacks=tuple(part for part in PARTS if part in EVERYTHING - holds) if writes else (),
        extra=one.extra,
        missing=needed(one),
        options=one.options,
        reading_options=one.reading_options,
    )
