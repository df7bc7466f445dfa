"""Commands on entities: what spans mention. ENTITY is an id, or a name or alias that only one entity has."""

from pathlib import Path

import click
import msgspec

from workbench.cli.output import complain_of, say_json, say_row, say_step
from workbench.cli.parameters import annotator, as_json, project
from workbench.commands import entities as verbs
from workbench.commands.projects import open_for_writing, open_project

_spans = click.argument("spans", metavar="SPAN...", nargs=-1, required=True)


@click.command()
@project
@as_json
def entities(project: Path, as_json: bool) -> None:
    """List the entities: id, name, label, mentions, documents, URI, aliases."""
    with open_project(project, read_only=True) as store:
        rows = store.entities.rows()
    if as_json:
        say_json(
            [msgspec.to_builtins(row.entity) | {"mentions": row.mentions, "documents": row.documents} for row in rows]
        )
        return
    for row in rows:
        one = row.entity
        say_row(one.id, one.name, one.label, row.mentions, row.documents, one.uri, " | ".join(one.aliases))


@click.command()
@project
@click.argument("entity")
@_spans
@annotator("Whose spans they are.")
@as_json
def identify(*, project: Path, entity: str, spans: tuple[str, ...], annotator: str, as_json: bool) -> None:
    """Let spans mention an entity; surfaces that it is not known by become aliases."""
    with open_for_writing(project, warn=complain_of) as store:
        step = verbs.identify(store, spans, store.entities.find(entity), annotator=annotator)
        say_step("Done", step, as_json=as_json)


@click.command()
@project
@_spans
@click.option("--name", default="", help="What it is called; by default as the first span.")
@click.option("--label", default="", help="What it is; by default as the first span.")
@annotator("Whose spans they are.")
@as_json
def found_entity(
    *, project: Path, spans: tuple[str, ...], name: str, label: str, annotator: str, as_json: bool
) -> None:
    """Found the entity that spans mention."""
    with open_for_writing(project, warn=complain_of) as store:
        _, entity = verbs.found_entity(store, spans, name, label, annotator=annotator)
    if as_json:
        say_json(msgspec.to_builtins(entity))
    else:
        say_row(entity.id, entity.name, entity.label)


@click.command()
@project
@click.argument("kept", metavar="ENTITY")
@click.argument("others", metavar="OTHER...", nargs=-1, required=True)
@annotator("Who does it.")
@as_json
def merge(*, project: Path, kept: str, others: tuple[str, ...], annotator: str, as_json: bool) -> None:
    """Make several entities one: ENTITY takes over the names and mentions of the others."""
    with open_for_writing(project, warn=complain_of) as store:
        found = [store.entities.find(other) for other in others]
        step = verbs.merge(store, store.entities.find(kept), found, annotator=annotator)
        say_step("Done", step, as_json=as_json)


COMMANDS = (entities, identify, found_entity, merge)
