"""Commands that undo, redo, and list what was done."""

import sys
from pathlib import Path

import click

from workbench.cli.output import complain_of, say_json, say_row, say_step, step_facts
from workbench.cli.parameters import as_json, project
from workbench.commands import history as verbs
from workbench.commands.projects import open_for_writing, open_project


@click.command()
@project
@as_json
def undo(project: Path, as_json: bool) -> None:
    """Take the last step back."""
    with open_for_writing(project, warn=complain_of) as store:
        say_step("Undone", verbs.undo(store), as_json=as_json)


@click.command()
@project
@as_json
def redo(project: Path, as_json: bool) -> None:
    """Do the last step that was undone again."""
    with open_for_writing(project, warn=complain_of) as store:
        say_step("Redone", verbs.redo(store), as_json=as_json)


@click.command()
@project
@click.option("--limit", type=click.IntRange(1, sys.maxsize), default=100, show_default=True, help="How many steps.")
@as_json
def history(project: Path, limit: int, as_json: bool) -> None:
    """List the steps, newest first."""
    with open_project(project, read_only=True) as store:
        steps = verbs.history(store, limit)
    if as_json:
        say_json([step_facts(step) for step in steps])
        return
    for step in steps:
        say_row(step.at, step.annotator, step.verb, step.state, step.detail)


COMMANDS = (undo, redo, history)
