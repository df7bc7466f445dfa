"""The command that lets suggesters look at a project, or at documents that pass through."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from workbench.cli.output import INTERRUPTED, complain, complain_of, say, say_json, say_row, stoppable
from workbench.cli.parameters import as_json, only, threshold
from workbench.commands.projects import open_for_writing, open_project
from workbench.commands.schemes import load_scheme
from workbench.commands.suggest_stream import Recipe, suggest_lines
from workbench.commands.suggested import SuggestionReport, suggest_project
from workbench.commands.suggesters import project_chain, stored_models
from workbench.core.errors import BadInput

_INPUT = "standard input"


@click.command()
@click.argument("project", type=click.Path(path_type=Path), required=False)
@only
@click.option("--document", "documents", metavar="DOCUMENT", multiple=True, help="Only for this one. May be repeated.")
@threshold
@click.option(
    "--stdin", "streams", is_flag=True, help="Read JSONL and write it with suggestions; no project is written."
)
@click.option("--scheme", metavar="NAME|FILE", help="With --stdin, the label scheme; by default the project's.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="With --stdin, processes.")
@as_json
def suggest(
    *,
    project: Path | None,
    only: Sequence[str],
    documents: Sequence[str],
    threshold: float,
    streams: bool,
    scheme: str | None,
    jobs: int,
    as_json: bool,
) -> int:
    """Let suggesters look at the documents of PROJECT; what they propose is stored, and counted here.

    With --stdin, native JSONL comes in and leaves with suggestions, line by line and in order; PROJECT then only gives
    its scheme and what was learned in it. A line that is wrong is told on the error output and left out, and the exit
    code is 2.
    """
    if streams:
        if documents or as_json:
            raise click.UsageError("--stdin takes neither --document nor --json.")
        return _stream(_recipe(project, scheme, only, threshold), jobs)
    if project is None:
        raise click.UsageError("Name a project, or use --stdin.")
    if scheme or jobs > 1:
        raise click.UsageError("--scheme and --jobs go with --stdin.")
    with open_for_writing(project, warn=complain_of) as store, stoppable() as progress:
        chain = project_chain(store, only=only, report=complain_of, is_patient=True)
        found = [store.documents.find(one) for one in documents] or None
        report = suggest_project(store, chain, found, threshold=threshold, progress=progress)
    _say_report(report, as_json=as_json)
    return INTERRUPTED if report.cancelled else 0


COMMANDS = (suggest,)


def _say_report(report: SuggestionReport, *, as_json: bool) -> None:
    if as_json:
        facts = {name: getattr(report, name) for name in ("documents", "relations", "counts", "cancelled")}
        say_json(facts)
        return
    if report.cancelled:
        say("Stopped. What had been stored by then stays:")
    say(f"Documents: {report.documents}")
    for label, found in report.counts.items():
        for name, count in found.items():
            say_row(label, name, count)
    say(f"Relations: {report.relations}")


def _recipe(project: Path | None, scheme: str | None, only: Sequence[str], threshold: float) -> Recipe:
    if project is None:
        return Recipe(scheme=load_scheme(scheme or "arms-news"), models={}, only=only, threshold=threshold)
    with open_project(project, read_only=True) as store:
        followed = load_scheme(scheme) if scheme else store.scheme
        return Recipe(scheme=followed, models=stored_models(store), only=only, threshold=threshold)


def _stream(recipe: Recipe, jobs: int) -> int:
    output = sys.stdout.buffer
    is_whole = True
    with stoppable() as progress:
        for result in suggest_lines(sys.stdin.buffer, recipe, file=_INPUT, jobs=jobs, progress=progress):
            for problem in result.problems:
                complain(problem)
                is_whole = False
            output.write(result.output)
        output.flush()
    return 0 if is_whole else BadInput.exit_code
