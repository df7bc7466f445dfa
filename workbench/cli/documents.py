"""Commands on documents."""

import shutil
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from workbench.cli.filters import asked, filtered, says_something, sorted_by
from workbench.cli.output import complain_of, say, say_json, say_row, say_step, stoppable
from workbench.cli.parameters import annotator, as_json, document, project, shape, some_annotator
from workbench.commands import documents as verbs
from workbench.commands.projects import open_for_writing, open_project
from workbench.commands.queue import asked_for, mark_all
from workbench.core.records import STATUSES, Status
from workbench.core.zones import ZONE_KINDS
from workbench.terminal import render

_PAGE = 1000
_NO_ZONE = "none"


@click.command()
@project
@some_annotator("Whose status and spans are counted; without it, everybody's.")
@filtered
@sorted_by
@as_json
def documents(*, project: Path, annotator: str | None, as_json: bool, **options: object) -> None:
    """List the documents: id, name, status, characters, spans."""
    with open_project(project, read_only=True) as store, stoppable() as progress:
        queue = asked_for(store, **asked(options))
        places = store.queue.places(queue.filter, queue.sort, annotator, progress=progress)
        pages = (places[first : first + _PAGE] for first in range(0, len(places), _PAGE))
        rows = (row for page in pages for row in store.queue.rows(page, annotator))
        if as_json:
            order = store.queue.places()
            numbers = (bisect_left(order, place) + 1 for place in places)
            say_json([msgspec.to_builtins(row) | {"number": number} for row, number in zip(rows, numbers, strict=True)])
            return
        for row in rows:
            say_row(row.id, row.name, row.status, row.characters, row.spans)


@click.command()
@project
@click.argument("status", type=click.Choice(STATUSES))
@click.argument("documents", nargs=-1)
@click.option("--all", "every", is_flag=True, help="All documents.")
@filtered
@annotator("Who does it; the filter speaks of this annotator's work.")
@as_json
def mark(
    *,
    project: Path,
    status: Status,
    documents: Sequence[str],
    every: bool,
    annotator: str,
    as_json: bool,
    **options: object,
) -> None:
    """Set the status of the DOCUMENTS that are named, or of those that pass a filter, in one step."""
    if (bool(documents) + every + says_something(options)) != 1:
        raise click.UsageError("Name documents, or give the options of a filter, or --all: one of the three.")
    with open_for_writing(project, warn=complain_of) as store, stoppable() as progress:
        if documents:
            found = (store.queue.row_id(store.documents.find(one)) for one in documents)
            places: Sequence[int] = [row for row in found if row is not None]
        else:
            places = store.queue.places(
                asked_for(store, **asked(options)).filter, annotator=annotator, progress=progress
            )
        step = mark_all(store, places, status, annotator=annotator, progress=progress)
        if as_json:
            say_step("Done", step, as_json=True)
        else:
            say(f"Done: marked {len(step.touched.documents)} documents as {status}.")


@click.command()
@project
@document
@some_annotator("Mark the spans of this annotator only.")
@shape
def show(project: Path, document: str, annotator: str | None, shape: bool) -> None:
    """Print an article with its spans marked."""
    with open_project(project, read_only=True) as store:
        found = store.documents.find(document)
        annotations = [one for one in store.annotations.all_of(found) if annotator in (None, one.annotator)]
        width = shutil.get_terminal_size().columns
        directions = store.documents.directions(found)
        for line in render(store.documents.get(found), annotations, directions, shape=shape, width=width):
            click.echo(line)


@click.command()
@project
@document
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.argument("kind", type=click.Choice([*ZONE_KINDS, _NO_ZONE]))
@annotator("Who does it.")
@as_json
def rezone(*, project: Path, document: str, start: int, end: int, kind: str, annotator: str, as_json: bool) -> None:
    """Make the code points from START to END of a document a zone of a kind, or of none."""
    with open_for_writing(project, warn=complain_of) as store:
        found = store.documents.find(document)
        painted = None if kind == _NO_ZONE else kind
        say_step("Done", verbs.rezone(store, found, start, end, painted, annotator=annotator), as_json=as_json)


@click.command()
@project
@document
@click.option("--off", is_flag=True, help="No longer.")
@annotator("Who wants to talk about it.")
@as_json
def discuss(project: Path, document: str, off: bool, annotator: str, as_json: bool) -> None:
    """Mark a document as one to talk about."""
    with open_for_writing(project, warn=complain_of) as store:
        found = store.documents.find(document)
        say_step("Done", verbs.discuss(store, found, not off, annotator=annotator), as_json=as_json)


COMMANDS = (documents, mark, show, rezone, discuss)
