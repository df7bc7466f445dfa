"""The command that takes a project, or what is chosen of it, out into a file."""

from pathlib import Path
from typing import Any

import click
import msgspec

from workbench.cli.choosing import alignment_file, choosing, format_options, losses_file, wanted_from
from workbench.cli.formats import formats
from workbench.cli.losses import in_full, in_short
from workbench.cli.output import complain, complain_of, say, say_json, stoppable
from workbench.cli.parameters import as_json, project, threshold
from workbench.commands.exporting import (
    OFFSET_UNITS,
    AlignmentReport,
    OffsetUnit,
    export_formats,
    export_project,
    may_lose,
    preview_losses,
    write_alignment,
    write_losses,
)
from workbench.commands.projects import open_project
from workbench.commands.replacing import replaceable
from workbench.commands.suggested import Suggesting
from workbench.commands.suggesters import project_chain


@click.command()
@project
@click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(export_formats()), default="jsonl", show_default=True)
@format_options
@choosing
@click.option("--offset-unit", type=click.Choice(OFFSET_UNITS), help="What offsets count in the native JSONL.")
@click.option("--suggestions", "with_suggestions", is_flag=True, help="What is suggested too, in lists of its own.")
@threshold
@losses_file
@alignment_file
@as_json
def export(
    *,
    project: Path,
    output: Path,
    format_: str,
    options: dict[str, str],
    offset_unit: OffsetUnit | None,
    with_suggestions: bool,
    threshold: float,
    losses: Path | None,
    alignment: Path | None,
    as_json: bool,
    **choices: Any,  # noqa: ANN401 - of every kind
) -> None:
    """Write a project, or what is chosen of it, to a file, a folder or a .zip.

    It is checked before it replaces an older one. What the format cannot hold is told before.
    """
    wanted = wanted_from(choices)
    if offset_unit:
        options = {"offset_unit": offset_unit, **options}
    with open_project(project, read_only=True) as store, stoppable() as progress:
        if losses:  # told before the long work
            replaceable(store, losses)
        suggesting = None
        if with_suggestions:
            chain = project_chain(store, report=complain_of, is_patient=True)
            suggesting = Suggesting(chain, threshold)
        asked: dict[str, Any] = {
            "format": format_,
            "options": options,
            "choice": wanted.choice,
            "shape": wanted.shape,
            "suggesting": suggesting,
            "progress": progress,
        }
        if may_lose(format_, options, wanted.choice, wanted.shape):
            expected = preview_losses(store, **asked).losses
            if expected:
                complain(f"What will be left out: {in_short(expected)}.")
        edges: AlignmentReport | None = None
        if alignment:
            names = ("format", "options", "choice", "shape", "progress")
            edges = write_alignment(store, alignment, **{name: asked[name] for name in names})
        report = export_project(store, output, **asked)
        if losses:
            write_losses(store, losses, report)
    if as_json:
        said = msgspec.to_builtins(report)
        say_json(said | {"alignment": msgspec.to_builtins(edges)} if edges else said)
        return
    say(
        f"Exported to {output}: documents {report.documents}, "
        + (f"records {report.records}, " if report.records != report.documents else "")
        + f"spans {report.spans}, relations {report.relations}, "
        + (f"suggestions {report.suggestions}, " if with_suggestions else "")
        + f"bytes {report.bytes}."
    )
    for line in in_full(report.losses):
        say(line)
    if edges:
        counts = ", ".join(f"{reason} {count}" for reason, count in edges.edges.items())
        say(f"Edges of spans beside borders of tokens: {counts or 0}; spans without tags for that: {edges.lost}")


COMMANDS = (export, formats)
