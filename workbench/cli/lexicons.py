"""Commands on lexicons: what a person wants always, or never, to be suggested, and what is wrong in a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from workbench.cli.output import say, say_json, say_row
from workbench.cli.parameters import as_json
from workbench.commands import own_lexicon as verbs
from workbench.core.errors import BadInput

_TRUTHS = {"true": True, "false": False}


@click.group()
def lexicon() -> None:
    """Your own lexicons, which hold for all of your projects: words that are suggested always, or never."""


@lexicon.command("list")
@as_json
def list_(as_json: bool) -> None:
    """List your entries: words, label (`never` for what is never suggested), attributes, file and line."""
    found = verbs.own_entries()
    if as_json:
        say_json([_facts(one) for one in found])
        return
    for one in found:
        forms = [f"forms={one.forms}"] if one.forms != "name" else []
        values = [f"{name}={value}" for name, value in one.attributes.items()]
        say_row(one.text, one.label, " ".join([*forms, *values]) or "-", f"{one.file}:{one.line}")


@lexicon.command()
@click.argument("words")
@click.argument("label", required=False)
@click.option(
    "--attr", "attributes", metavar="K=V", multiple=True, help="An attribute of what is suggested; may be repeated."
)
@click.option(
    "--forms",
    type=click.Choice(verbs.FORM_KINDS),
    default="name",
    show_default=True,
    help="Which forms of the words are found.",
)
@click.option("--never", is_flag=True, help="Never suggest these words, instead of a LABEL.")
@as_json
def add(
    *, words: str, label: str | None, attributes: Sequence[str], forms: verbs.FormKind, never: bool, as_json: bool
) -> None:
    """Suggest WORDS as LABEL from now on, always; with --never, never again and by no suggester."""
    if never == bool(label):
        raise click.UsageError("Give a LABEL, or --never.")
    values = _values(attributes)
    edit = verbs.always_suggest(words, label, values, forms) if label else verbs.never_suggest(words)
    _say_edit(edit, as_json=as_json)


@lexicon.command()
@click.argument("words")
@as_json
def remove(words: str, as_json: bool) -> None:
    """Take WORDS out of your lexicons; other words and comments stay."""
    _say_edit(verbs.stop_suggesting(words), as_json=as_json)


@lexicon.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@as_json
def check(file: Path | None, as_json: bool) -> int:
    """Name every wrong line of a lexicon, by default of all that are used; exit 1 if there is one."""
    problems = verbs.check_lexicons(file)
    if as_json:
        say_json(
            [{name: one.values.get(name) for name in ("file", "line")} | {"problem": str(one)} for one in problems]
        )
    else:
        for one in problems:
            say(str(one))
        if not problems:
            say("All is well.")
    return 1 if problems else 0


COMMANDS = (lexicon,)


def _values(attributes: Sequence[str]) -> dict[str, str | bool]:
    values: dict[str, str | bool] = {}
    for pair in attributes:
        name, equals, value = (part.strip() for part in pair.partition("="))
        if not (equals and name and value):
            raise BadInput("“{pair}” is not an attribute; write it as NAME=VALUE.", pair=pair)
        values[name] = _TRUTHS.get(value, value)
    return values


def _facts(one: verbs.Listed) -> dict[str, Any]:
    names = ("text", "label", "forms", "attributes", "spellings", "line")
    return {name: getattr(one, name) for name in names} | {"file": str(one.file)}


def _say_edit(edit: verbs.Edit, *, as_json: bool) -> None:
    files = [str(file) for file in edit.files]
    if as_json:
        say_json({"files": files})
        return
    for file in files:
        say(f"Written: {file}")
    if not files:
        say("Nothing had to be changed.")
