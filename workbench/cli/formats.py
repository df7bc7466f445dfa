"""The command that lists the formats."""

from typing import Any

import click
import msgspec

from workbench.cli.output import say, say_json, say_row
from workbench.cli.parameters import as_json
from workbench.commands.exporting import Offer, offer, offers
from workbench.core.losses import PARTS


@click.command()
@click.argument("name", required=False)
@as_json
def formats(name: str | None, as_json: bool) -> None:
    """List the formats that projects are exported to and imported from, or tell all about one of them.

    What a format holds is told for its options as they are if nobody chooses others.
    """
    found = [offer(name)] if name else list(offers())
    if as_json:
        facts = [_facts(one) for one in found]
        say_json(facts[0] if name else facts)
    elif name:
        _say_all(found[0])
    else:
        for one in found:
            missing = f"needs the extra “{one.extra}”" if one.problem else ""
            say_row(one.name, one.title, ", ".join(_ways(one)), " ".join(one.extensions), _holds(one), missing)


def _facts(one: Offer) -> dict[str, Any]:
    names = [name for name in one.__struct_fields__ if name not in ("problem",)]
    facts: dict[str, Any] = {name: msgspec.to_builtins(getattr(one, name)) for name in names}
    return facts | {"installed": one.problem is None}


def _ways(one: Offer) -> list[str]:
    return ["import"] * one.imports + ["export"] * one.exports


def _holds(one: Offer) -> str:
    if not one.exports:
        return ""
    lacks = [part for part in PARTS if part not in one.holds]
    return f"without {', '.join(lacks)}" if lacks else "holds everything"


def _say_all(one: Offer) -> None:
    say(f"{one.name}: {one.title} ({', '.join(_ways(one))}; {' '.join(one.extensions)})")
    if one.exports:
        say(f"Exports: {_holds(one)}.")
    if one.unit:
        say(f"Offsets count: {one.unit}.")
    if one.problem:
        say(str(one.problem))
    for heading, options in (("-O for export", one.options), ("-O for import", one.reading_options)):
        for option in options:
            takes = "|".join(option.choices) or option.kind
            say(f"{heading}: {option.name}={takes} ({option.title}; {_shown(option.default)})")


def _shown(default: object) -> object:
    if isinstance(default, bool):
        return "yes" if default else "no"
    return "none" if default == "" else default
