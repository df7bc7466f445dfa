"""Commands on spans."""

from pathlib import Path
from typing import Any

import click
import msgspec

from workbench.cli.output import complain_of, say_json, say_row, say_step, stoppable
from workbench.cli.parameters import annotator, as_json, document, project
from workbench.commands import occurrences
from workbench.commands import spans as verbs
from workbench.commands.attributes import parse_attributes
from workbench.commands.occurrences import Found
from workbench.commands.projects import open_for_writing, open_project

_attributes = click.option(
    "--attr", "attributes", metavar="K=V", multiple=True, help="An attribute of the span; may be repeated."
)


@click.command()
@project
@document
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.argument("label")
@_attributes
@annotator("Who tags.")
@as_json
def tag(
    *,
    project: Path,
    document: str,
    start: int,
    end: int,
    label: str,
    attributes: tuple[str, ...],
    annotator: str,
    as_json: bool,
) -> None:
    """Give the code points from START to END of a document a label."""
    with open_for_writing(project, warn=complain_of) as store:
        found = store.documents.find(document)
        values = parse_attributes(store.scheme.label(label), attributes)
        _, span = verbs.tag(store, found, start, end, label, annotator=annotator, attributes=values)
        surface = store.documents.excerpt(found, start, end)
    if as_json:
        say_json(msgspec.to_builtins(span) | {"document": found, "text": surface})
    else:
        say_row(span.id, span.label, span.start, span.end, surface)


@click.command()
@project
@click.argument("span")
@annotator("Whose span it is.")
@as_json
def untag(project: Path, span: str, annotator: str, as_json: bool) -> None:
    """Remove a span, and the relations from and to it."""
    with open_for_writing(project, warn=complain_of) as store:
        say_step("Done", verbs.untag(store, span, annotator=annotator), as_json=as_json)


@click.command()
@project
@click.argument("span")
@click.argument("label")
@annotator("Whose span it is.")
@as_json
def relabel(project: Path, span: str, label: str, annotator: str, as_json: bool) -> None:
    """Give a span another label; attributes that it does not have are dropped."""
    with open_for_writing(project, warn=complain_of) as store:
        say_step("Done", verbs.relabel(store, span, label, annotator=annotator), as_json=as_json)


@click.command()
@project
@click.argument("name")
@click.argument("label")
@click.option("--document", metavar="DOCUMENT", help="Look in this document only.")
@click.option("--dry-run", is_flag=True, help="Only list the places.")
@_attributes
@annotator("Who tags.")
@as_json
def tag_all(
    *,
    project: Path,
    name: str,
    label: str,
    document: str | None,
    dry_run: bool,
    attributes: tuple[str, ...],
    annotator: str,
    as_json: bool,
) -> None:
    """Tag every place where a name stands, however it is spelt, in one step.

    Places that have the label already, or lie in a longer span that has it, are left alone; so are those where another
    span is in the way, and those are named.
    """
    opening = open_project(project, read_only=True) if dry_run else open_for_writing(project, warn=complain_of)
    with opening as store, stoppable() as progress:
        values = parse_attributes(store.scheme.label(label), attributes)
        place = document and store.documents.find(document)
        found = occurrences.find_occurrences(
            store, [name], label, document=place, annotator=annotator, progress=progress
        )
        free = [one for one in found if not one.inside and not one.forbidden]
        if free and not dry_run:
            occurrences.tag_all(store, free, label, annotator=annotator, attributes=values, progress=progress)
    for one in found:
        if one.forbidden:
            complain_of(one.forbidden)
    if as_json:
        say_json([_facts(one) for one in free])
        return
    for one in free:
        say_row(one.name, one.start, one.end, one.surface, f"{one.before}[{one.surface}]{one.after}")


COMMANDS = (tag, untag, relabel, tag_all)


def _facts(found: Found) -> dict[str, Any]:
    return {
        "document": found.document,
        "name": found.name,
        "start": found.start,
        "end": found.end,
        "text": found.surface,
        "before": found.before,
        "after": found.after,
    }
