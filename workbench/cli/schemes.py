"""Commands on label schemes."""

from pathlib import Path

import click
import msgspec

from workbench.cli.output import complain_of, say, say_json, say_row, say_step, stoppable
from workbench.cli.parameters import annotator, as_json, project
from workbench.commands import schemes as verbs
from workbench.commands.projects import open_for_writing, open_project
from workbench.core.errors import BadInput
from workbench.core.scheme_conversion import Consequences
from workbench.core.scheme_names import conversion_of


@click.group()
def scheme() -> None:
    """Label schemes: those that ship, and the one that a project follows."""


@scheme.command("list")
@as_json
def list_(as_json: bool) -> None:
    """List the schemes that ship with the program: name, title, number of labels."""
    found = [verbs.load_scheme(name) for name in verbs.scheme_names()]
    if as_json:
        say_json(
            [{"name": one.name, "title": msgspec.to_builtins(one.title), "labels": len(one.labels)} for one in found]
        )
        return
    for one in found:
        say_row(one.name, one.title.en, len(one.labels))


@scheme.command()
@project
@as_json
def show(project: Path, as_json: bool) -> None:
    """Show the scheme of a project: its versions, and its labels with their keys and the spans that have them."""
    with open_project(project, read_only=True) as store:
        versions, spans = store.schemes.versions(), store.schemes.used_labels()
    now = versions[0].scheme
    if as_json:
        facts = [{"name": one.scheme.name, "version": one.scheme.version, "added_at": one.added_at} for one in versions]
        say_json({"scheme": msgspec.to_builtins(now), "versions": facts, "spans": spans})
        return
    for one in versions:
        say_row(f"{one.scheme.name}/{one.scheme.version}", one.added_at, one.scheme.title.en)
    for label in now.labels:
        say_row(label.name, label.key or "-", label.title.en, spans.get(label.name, 0))


@scheme.command()
@project
@click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path))
def export(project: Path, output: Path) -> None:
    """Write the scheme of a project to a TOML file, to be edited or used in another project."""
    with open_project(project, read_only=True) as store:
        verbs.export_scheme(store, output)
    say(f"Exported to {output}.")


@scheme.command()
@project
@click.argument("file", metavar="NAME|FILE")
@click.option("--rename", "renames", metavar="OLD=NEW", multiple=True, help="What a part is called from now on.")
@click.option(
    "--delete", "deletions", metavar="NAME[=OTHER]", multiple=True, help="Let go of a part; or its spans get OTHER."
)
@click.option("--fit", is_flag=True, help="Let go of values and relations that the new scheme has no place for.")
@click.option("--dry-run", is_flag=True, help="Only tell what would go.")
@annotator("Who changes the scheme.")
@as_json
def change(
    *,
    project: Path,
    file: str,
    renames: tuple[str, ...],
    deletions: tuple[str, ...],
    fit: bool,
    dry_run: bool,
    annotator: str,
    as_json: bool,
) -> None:
    """Let a project follow another scheme, and bring its annotations over; undo takes it back.

    Names are those of labels, relations and labels of documents; attributes are written as LABEL.attribute, values as
    LABEL.attribute.value.
    """
    pairs: list[tuple[str, str | None]] = [_pair(text) for text in renames]
    pairs += [(name, other or None) for name, _, other in (text.partition("=") for text in deletions)]
    new = verbs.load_scheme(file)
    opening = open_project(project, read_only=True) if dry_run else open_for_writing(project, warn=complain_of)
    with opening as store:
        conversion = conversion_of(store.scheme, pairs)
        if dry_run:
            _say_consequences(verbs.consequences(store, new, conversion), as_json=as_json)
            return
        with stoppable() as progress:
            step = verbs.change_scheme(store, new, conversion, annotator=annotator, fit=fit, progress=progress)
    say_step("Done", step, as_json=as_json)


def _pair(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (equals and old and new):
        raise BadInput("“{pair}” is not a new name; write it as OLD=NEW.", pair=text)
    return old, new


def _say_consequences(found: Consequences, *, as_json: bool) -> None:
    if as_json:
        say_json(msgspec.to_builtins(found))
        return
    lines = 0
    for reason, losses in (("as asked", found.chosen), ("unasked", found.unasked)):
        for kind, counts in msgspec.to_builtins(losses).items():
            for name, count in sorted(counts.items()):
                say_row(reason, kind, name, count)
                lines += 1
    for name, count in sorted(found.doubled.items()):
        say_row("unasked", "spans that become one with another", name, count)
        lines += 1
    if not lines:
        say("Nothing goes.")


COMMANDS = (scheme,)
