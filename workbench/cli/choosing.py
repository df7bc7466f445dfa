"""The options that say what of a project is exported, and in what pieces."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import click
from msgspec import Struct

from workbench.commands.mappings import load_mapping, mapping_names
from workbench.core.choosing import Choice, Shape, Unit
from workbench.core.errors import BadInput
from workbench.core.records import STATUSES

_Command = Callable[..., Any]
_DEFAULT = Shape()
_CHOICE = (
    click.option(
        "--status", "statuses", multiple=True, type=click.Choice(STATUSES), help="Only work of this status. Repeatable."
    ),
    click.option(
        "--by",
        "--annotator",
        "annotators",
        multiple=True,
        metavar="NAME",
        help="Only this annotator's work. Repeatable.",
    ),
    click.option("--label", "labels", multiple=True, metavar="LABEL", help="Only spans with this label. Repeatable."),
    click.option(
        "--without-zone",
        "without_zones",
        multiple=True,
        metavar="KIND",
        help="Cut out the text of such zones; “boilerplate” is all that is. Repeatable.",
    ),
    click.option("--since", default="", metavar="DATE", help="From this date on: 2024-03-31, 2024-03 or 2024."),
    click.option("--until", default="", metavar="DATE", help="Up to this date."),
    click.option("--outlet", "outlets", multiple=True, metavar="OUTLET", help="By this outlet. Repeatable."),
)
_SHAPE = (
    click.option(
        "--unit",
        type=click.Choice(get_args(Unit)),
        default=_DEFAULT.unit,
        show_default=True,
        help="Whole documents, sentences, or windows of words; no cut crosses a span.",
    ),
    click.option("--size", type=int, default=_DEFAULT.size, show_default=True, help="Of windows, in words."),
    click.option("--overlap", type=int, default=_DEFAULT.overlap, show_default=True, help="Of windows, in words."),
    click.option(
        "--map",
        "mapping",
        metavar="MAPPING",
        help=f"Other labels, by a TOML file or one of {', '.join(mapping_names())}.",
    ),
)


class Wanted(Struct, frozen=True):
    """What the options say."""

    choice: Choice
    shape: Shape


def choosing(command: _Command) -> _Command:
    """Add the options that choose and shape, for `wanted_from`."""
    for option in reversed((*_CHOICE, *_SHAPE)):
        command = option(command)
    return command


def wanted_from(options: dict[str, Any]) -> Wanted:
    """Return what the options of `choosing` ask for, by their names.

    Raises:
        BadInput: there is no such label mapping, or it cannot be used.
    """
    chosen = ("statuses", "annotators", "labels", "without_zones", "outlets")
    choice = Choice(
        **{name: frozenset(options[name]) for name in chosen}, since=options["since"], until=options["until"]
    )
    mapping = load_mapping(options["mapping"]) if options["mapping"] else None
    shape = Shape(unit=options["unit"], size=options["size"], overlap=options["overlap"], mapping=mapping)
    return Wanted(choice, shape)


def _pairs(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals:
            raise BadInput("“{given}” is no option of a format: write it as NAME=VALUE.", given=one)
        pairs[name] = value
    return pairs


format_options = click.option(
    "-O",
    "--option",
    "options",
    multiple=True,
    metavar="NAME=VALUE",
    callback=_pairs,
    help="An option of the format; “workbench formats NAME” lists them. Repeatable.",
)
alignment_file = click.option(
    "--alignment",
    "alignment",
    metavar="FILE.csv",
    type=click.Path(path_type=Path),
    help="Write which spans begin or end inside a token, or beside one, and why.",
)
losses_file = click.option(
    "--losses",
    "losses",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write what is left out to a JSON file, with the documents.",
)
