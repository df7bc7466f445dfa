"""Commands on documents."""

import shutil
from pathlib import Path

import click
import msgspec

from workbench.cli.output import complain_of, say_json, say_row, say_step
from workbench.cli.parameters import annotator, as_json, document, project, shape, some_annotator
from workbench.commands import documents as verbs
from workbench.commands.projects import open_for_writing, open_project
from workbench.core.zones import ZONE_KINDS
from workbench.terminal import render

_PAGE = 1000
_NO_ZONE = "none"


@click.command()
@project
@some_annotator("Whose status and spans are counted; without it, everybody's.")
@click.option("--discuss", "flagged", is_flag=True, help="Only those that are marked to be discussed.")
@as_json
def documents(*, project: Path, annotator: str | None, flagged: bool, as_json: bool) -> None:
    """List the documents: id, name, status, characters, spans."""
    with open_project(project, read_only=True) as store:
        offsets = range(0, store.documents.count(), _PAGE)
        pages = (store.documents.rows(annotator=annotator, offset=offset, limit=_PAGE) for offset in offsets)
        rows = (row for page in pages for row in page if row.discuss or not flagged)
        if as_json:
            say_json([msgspec.to_builtins(row) for row in rows])
            return
        for row in rows:
            say_row(row.id, row.name, row.status, row.characters, row.spans)


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


COMMANDS = (documents, show, rezone, discuss)
