"""The command that lists the formats."""

from typing import Any

import click
import msgspec

from workbench.cli.output import say, say_json, say_row
from workbench.cli.parameters import as_json
from workbench.commands.formats import FormatFacts, all_formats, format_facts


@click.command()
@click.argument("name", required=False)
@as_json
def formats(name: str | None, as_json: bool) -> None:
    """List the formats that projects are exported to and imported from, or tell all about one of them.

    What a format holds is told for its options as they are if nobody chooses others.
    """
    found = [format_facts(name)] if name else all_formats()
    if as_json:
        facts = [_facts(one) for one in found]
        say_json(facts[0] if name else facts)
    elif name:
        _say_all(found[0])
    else:
        for one in found:
            missing = f"needs the extra “{one.extra}”" if one.missing else ""
            say_row(one.name, one.title, ", ".join(_ways(one)), " ".join(one.extensions), _holds(one), missing)


def _facts(one: FormatFacts) -> dict[str, Any]:
    names = [name for name in one.__struct_fields__ if name not in ("lacks", "missing")]
    facts: dict[str, Any] = {name: msgspec.to_builtins(getattr(one, name)) for name in names}
    return facts | {"installed": one.missing is None}


def _ways(one: FormatFacts) -> list[str]:
    return ["import"] * one.reads + ["export"] * one.writes


def _holds(one: FormatFacts) -> str:
    if not one.writes:
        return ""
    return f"without {', '.join(one.lacks)}" if one.lacks else "holds everything"


def _say_all(one: FormatFacts) -> None:
    say(f"{one.name}: {one.title} ({', '.join(_ways(one))}; {' '.join(one.extensions)})")
    if one.writes:
        say(f"Exports: {_holds(one)}.")
    if one.offsets:
        say(f"Offsets count: {one.offsets}.")
    if one.missing:
        say(str(one.missing))
    for heading, options in (("-O for export", one.options), ("-O for import", one.reading_options)):
        for option in options:
            takes = "|".join(option.choices) or option.kind
            say(f"{heading}: {option.name}={takes} ({option.title}; {_shown(option.default)})")


def _shown(default: object) -> object:
    if isinstance(default, bool):
        return "yes" if default else "no"
    return "none" if default == "" else default
