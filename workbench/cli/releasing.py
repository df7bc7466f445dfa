"""Commands that make, list and verify releases."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
import msgspec

from workbench.cli.choosing import choosing, format_options, wanted_from
from workbench.cli.losses import in_short
from workbench.cli.output import complain_of, say, say_json, say_row, stoppable
from workbench.cli.parameters import as_json, project
from workbench.cli.splitting import dividing, plan_from
from workbench.commands import releasing as verbs
from workbench.commands.annotators import default_annotator
from workbench.commands.exporting import export_formats
from workbench.commands.projects import open_for_writing, open_project
from workbench.commands.released import verify
from workbench.core.errors import BadInput, Failure
from workbench.core.releases import NATIVE_FORMAT, FormatChoice, ReleasePlan


@click.command()
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(export_formats()),
    help=f"Beside {NATIVE_FORMAT}, which is always there. Repeatable.",
)
@format_options
@choosing
@dividing
@click.option("--no-split", is_flag=True, help="All documents in one part.")
@click.option("--version", default="1.0", show_default=True, help="What the release is called.")
@click.option("--title", default="", help="Of the dataset; by default the name of the project.")
@click.option("--licence", "--license", default="", metavar="SPDX", help="Of the annotations, such as CC-BY-4.0.")
@click.option("--date", default="", help="Of the release; by default the day of the last step.")
@click.option("--verify", "verified", metavar="FOLDER", type=click.Path(path_type=Path), help="Only check a release.")
@click.option("--released-by", metavar="NAME", default=default_annotator, show_default="you", help="Who releases it.")
@as_json
def release(
    *,
    project: Path | None,
    output: Path | None,
    verified: Path | None,
    released_by: str,
    as_json: bool,
    **options: object,
) -> int:
    """Make a dataset of a project: the chosen formats in parts that do not leak, all that speaks of them, checksums.

    The same project and options give the same bytes. The project remembers its releases.
    """
    if verified:
        return _verify(verified, as_json=as_json)
    if project is None or output is None:
        raise click.UsageError("Name a project and, with -o, a folder; or a release with --verify.")
    plan = _plan(options)
    with open_for_writing(project, warn=complain_of) as store, stoppable() as progress:
        report = verbs.release(store, output, plan, annotator=released_by, progress=progress)
    if as_json:
        say_json(msgspec.to_builtins(report, enc_hook=str))
        return 0
    say(f"Released to {report.folder}: version {plan.version}, files {report.files}, bytes {report.bytes}.")
    say_row("PART", "DOCUMENTS", "RECORDS", "SPANS", "RELATIONS")
    for name, part in report.facts.parts.items():
        say_row(name, part.documents, part.records, part.spans, part.relations)
    for caution in report.cautions:
        say(f"Caution: {caution}")
    for name, losses in report.facts.losses.items():
        if losses:
            say(f"Left out of {name}: {in_short(losses)}.")
    return 0


@click.command("releases")
@project
@as_json
def releases_(project: Path, as_json: bool) -> None:
    """List the releases of a project: version, when, by whom, documents, spans, checksum of its checksums."""
    with open_project(project, read_only=True) as store:
        found = verbs.releases(store)
    if as_json:
        say_json([msgspec.to_builtins(one) for one in found])
        return
    for one in found:
        say_row(one.version, one.at, one.annotator, one.documents, one.spans, one.checksum)


COMMANDS = (release, releases_)


def _plan(options: Mapping[str, Any]) -> ReleasePlan:
    wanted = wanted_from(dict(options))
    by_format: dict[str, dict[str, str]] = {name: {} for name in options["formats"]}
    for name, value in options["options"].items():
        format_, dot, option = name.partition(".")
        if not dot or format_ not in {*by_format, NATIVE_FORMAT}:
            raise BadInput(
                "“{given}” names no option of a format of this release: write it as FORMAT.NAME=VALUE.", given=name
            )
        by_format.setdefault(format_, {})[option] = value
    return ReleasePlan(
        version=options["version"],
        formats=tuple(FormatChoice(name, chosen) for name, chosen in by_format.items()),
        choice=wanted.choice,
        shape=wanted.shape,
        split=None if options["no_split"] else plan_from(options),
        title=options["title"],
        licence=options["licence"],
        date=options["date"],
    )


def _verify(folder: Path, *, as_json: bool) -> int:
    problems = verify(folder)
    if as_json:
        say_json({"right": not problems, "problems": [str(one) for one in problems]})
    elif not problems:
        say(f"{folder} is as it was released.")
    for problem in problems if not as_json else ():
        complain_of(problem)
    return Failure.exit_code if problems else 0
