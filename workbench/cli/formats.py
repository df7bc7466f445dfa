"""The command that lists the formats."""

from collections.abc import Mapping
from typing import Any

import click

from workbench.cli.output import say, say_json, say_row
from workbench.cli.parameters import as_json
from workbench.core.errors import BadInput
from workbench.core.losses import EVERYTHING, PARTS
from workbench.formats import FORMATS, Format
from workbench.formats.extras import needed
from workbench.formats.format import Option


@click.command()
@click.argument("name", required=False)
@as_json
def formats(name: str | None, as_json: bool) -> None:
    """List the formats that projects are exported to and imported from, or tell all about one of them.

    What a format holds is told for its options as they are if nobody chooses others.
    """
    if name and name not in FORMATS:
        raise BadInput("There is no format {format}; use one of {formats}.", format=name, formats=", ".join(FORMATS))
    if as_json:
        say_json(_facts(FORMATS[name]) if name else [_facts(one) for one in FORMATS.values()])
    elif name:
        _say_all(FORMATS[name])
    else:
        for one in FORMATS.values():
            say_row(one.name, one.title, ", ".join(_ways(one)), " ".join(one.extensions), _holds(one), _missing(one))


def _facts(one: Format) -> Mapping[str, Any]:
    return {
        "name": one.name,
        "title": one.title,
        "extensions": one.extensions,
        "reads": _reads(one),
        "writes": _writes(one),
        "several_files": bool(one.write_folder or one.read_folder),
        "offsets": one.unit,
        "holds": [part for part in PARTS if part in one.holds(one.defaults)],
        "extra": one.extra,
        "installed": needed(one) is None,
        "options": [_option_facts(option) for option in one.options],
        "reading_options": [_option_facts(option) for option in one.reading_options],
    }


def _option_facts(option: Option) -> Mapping[str, Any]:
    facts = {"name": option.name, "title": option.title, "kind": option.kind, "default": option.default}
    return facts | ({"choices": option.choices} if option.choices else {})


def _reads(one: Format) -> bool:
    return one.imports and bool(one.read or one.read_folder)


def _writes(one: Format) -> bool:
    return bool(one.write or one.write_folder)


def _ways(one: Format) -> list[str]:
    return ["import"] * _reads(one) + ["export"] * _writes(one)


def _holds(one: Format) -> str:
    if not _writes(one):
        return ""
    holds = one.holds(one.defaults)
    if holds == EVERYTHING:
        return "holds everything"
    return f"without {', '.join(part for part in PARTS if part not in holds)}"


def _missing(one: Format) -> str:
    return f"needs the extra “{one.extra}”" if needed(one) else ""


def _say_all(one: Format) -> None:
    say(f"{one.name}: {one.title} ({', '.join(_ways(one))}; {' '.join(one.extensions)})")
    if _writes(one):
        say(f"Exports: {_holds(one)}.")
    if one.unit:
        say(f"Offsets count: {one.unit}.")
    if problem := needed(one):
        say(str(problem))
    for heading, options in (("-O for export", one.options), ("-O for import", one.reading_options)):
        for option in options:
            takes = "|".join(option.choices) or option.kind
            say(f"{heading}: {option.name}={takes} ({option.title}; {_default(option)})")


def _default(option: Option) -> object:
    if isinstance(option.default, bool):
        return "yes" if option.default else "no"
    return "none" if option.default == "" else option.default
