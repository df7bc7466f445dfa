"""The command that lets suggesters look at a project, or at documents that pass through."""

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from workbench.cli.output import INTERRUPTED, complain, complain_of, say, say_json, say_row, stoppable
from workbench.cli.parameters import as_json, only, threshold
from workbench.commands.plug_ins import SERVER, Listed, agreed_for_all, list_suggesters
from workbench.commands.projects import open_for_writing, open_project
from workbench.commands.schemes import load_scheme
from workbench.commands.suggest_stream import Recipe, suggest_lines
from workbench.commands.suggested import SuggestionReport, suggest_project
from workbench.commands.suggesters import SUGGESTERS, project_chain, stored_models
from workbench.core.errors import BadInput

_INPUT = "standard input"


def _options(_: click.Context, __: click.Parameter, given: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return the options of plug-ins by their names; a point in a key makes a mapping of what stands before it."""
    found: dict[str, dict[str, Any]] = {}
    for one in given:
        path, separator, value = one.partition("=")
        name, *keys = path.split(".")
        if not (separator and name and keys and all(keys)):
            raise BadInput("{option} is no option of a suggester; write NAME.key=value.", option=one)
        inner = found.setdefault(name, {})
        for key in keys[:-1]:
            inner = inner.setdefault(key, {})
            if not isinstance(inner, dict):
                raise BadInput("{option} is given twice in two ways.", option=path)
        inner[keys[-1]] = value
    return found


_plug_in_options = click.option(
    "--option",
    "options",
    metavar="NAME.KEY=VALUE",
    multiple=True,
    callback=_options,
    help="An option of a plug-in. May be repeated.",
)


@click.command()
@click.argument("project", type=click.Path(path_type=Path), required=False)
@only
@_plug_in_options
@click.option(
    "--allow-server",
    "allowed",
    metavar="ADDRESS",
    default="",
    help=f"Let the plug-in {SERVER} send articles to the language-model server there.",
)
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
    options: dict[str, dict[str, Any]],
    allowed: str,
    documents: Sequence[str],
    threshold: float,
    streams: bool,
    scheme: str | None,
    jobs: int,
    as_json: bool,
) -> int:
    """Let suggesters look at the documents of PROJECT; what they propose is stored, and counted here.

    Plug-ins take part only where --only names them; `workbench suggesters` lists all.

    With --stdin, native JSONL comes in and leaves with suggestions, line by line and in order; PROJECT then only gives
    its scheme and what was learned in it. A line that is wrong is told on the error output and left out, and the exit
    code is 2.
    """
    options = _with_consent(only, options, allowed)
    if streams:
        if documents or as_json:
            raise click.UsageError("--stdin takes neither --document nor --json.")
        return _stream(_recipe(project, scheme, only, options, threshold), jobs)
    if project is None:
        raise click.UsageError("Name a project, or use --stdin.")
    if scheme or jobs > 1:
        raise click.UsageError("--scheme and --jobs go with --stdin.")
    with open_for_writing(project, warn=complain_of) as store, stoppable() as progress:
        found = [store.documents.find(one) for one in documents] or None
        chain = project_chain(store, only=only, options=options, report=complain_of, is_patient=True)
        with closing(chain):
            report = suggest_project(store, chain, found, threshold=threshold, progress=progress)
    _say_report(report, as_json=as_json)
    return INTERRUPTED if report.cancelled else 0


@click.command()
@_plug_in_options
@click.option("--scheme", metavar="NAME|FILE", default="arms-news", show_default=True, help="The label scheme.")
@as_json
def suggesters(*, options: dict[str, dict[str, Any]], scheme: str, as_json: bool) -> int:
    """List the suggesters, and whether the plug-ins among them can be used with these options."""
    with stoppable() as progress:
        found = [_facts(one) for one in list_suggesters(load_scheme(scheme), options, progress)]
    if as_json:
        say_json(found)
    else:
        for one in found:
            say_row(one["name"], one["kind"], one["problem"] or "ready", one["origin"])
    return 0


COMMANDS = (suggest, suggesters)


def _facts(one: Listed) -> dict[str, Any]:
    problem = str(one.problem) if one.problem else ""
    return {
        "name": one.name,
        "kind": "rules" if one.name in SUGGESTERS else "plug-in",
        "origin": one.origin,
        "problem": problem,
    }


def _with_consent(only: Sequence[str], options: dict[str, dict[str, Any]], allowed: str) -> dict[str, dict[str, Any]]:
    """Return the options of plug-ins with the consent to send articles; say so where one will."""
    if SERVER not in only:
        return options
    agreed = agreed_for_all(options.get(SERVER, {}), allowed)
    complain(f"Articles are sent to {allowed}.")
    return {**options, SERVER: agreed}


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


def _recipe(
    project: Path | None, scheme: str | None, only: Sequence[str], options: dict[str, dict[str, Any]], threshold: float
) -> Recipe:
    asked: dict[str, Any] = {"only": only, "options": options, "threshold": threshold}
    if project is None:
        return Recipe(scheme=load_scheme(scheme or "arms-news"), models={}, **asked)
    with open_project(project, read_only=True) as store:
        followed = load_scheme(scheme) if scheme else store.scheme
        return Recipe(scheme=followed, models=stored_models(store), **asked)


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
