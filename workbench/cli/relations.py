"""Commands on relations between spans."""

from pathlib import Path

import click
import msgspec

from workbench.cli.output import complain_of, say_json, say_row, say_step
from workbench.cli.parameters import annotator, as_json, project
from workbench.commands import relations as verbs
from workbench.commands.projects import open_for_writing


@click.command()
@project
@click.argument("type_", metavar="TYPE")
@click.argument("source")
@click.argument("target")
@annotator("Whose spans they are.")
@as_json
def link(*, project: Path, type_: str, source: str, target: str, annotator: str, as_json: bool) -> None:
    """Link two spans, by their ids, with a relation of that type from SOURCE to TARGET."""
    with open_for_writing(project, warn=complain_of) as store:
        _, relation = verbs.link(store, type_, source, target, annotator=annotator)
    if as_json:
        say_json(msgspec.to_builtins(relation))
    else:
        say_row(relation.id, relation.type, relation.source, relation.target)


@click.command()
@project
@click.argument("relation")
@annotator("Whose relation it is.")
@as_json
def unlink(project: Path, relation: str, annotator: str, as_json: bool) -> None:
    """Remove a relation; its spans stay."""
    with open_for_writing(project, warn=complain_of) as store:
        say_step("Done", verbs.unlink(store, relation, annotator=annotator), as_json=as_json)


COMMANDS = (link, unlink)
