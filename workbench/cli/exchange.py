"""Commands that bring files in and out."""

from pathlib import Path

import click
import msgspec

from workbench.cli.output import complain_of, say, say_json, stoppable
from workbench.cli.parameters import as_json, project, threshold
from workbench.commands.exporting import export_formats, export_project
from workbench.commands.projects import open_project
from workbench.commands.suggested import Suggesting
from workbench.commands.suggesters import project_chain
from workbench.formats.offset_units import OFFSET_UNITS, OffsetUnit


@click.command()
@project
@click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(export_formats()), default="jsonl", show_default=True)
@click.option("--offset-unit", type=click.Choice(OFFSET_UNITS), default="codepoint", show_default=True)
@click.option("--suggestions", "with_suggestions", is_flag=True, help="What is suggested too, in lists of its own.")
@threshold
@as_json
def export(
    *,
    project: Path,
    output: Path,
    format_: str,
    offset_unit: OffsetUnit,
    with_suggestions: bool,
    threshold: float,
    as_json: bool,
) -> None:
    """Write all documents and the work on them to a file, which is checked before it replaces an older one."""
    with open_project(project, read_only=True) as store, stoppable() as progress:
        suggesting = None
        if with_suggestions:
            chain = project_chain(store, report=complain_of, is_patient=True)
            suggesting = Suggesting(chain, threshold)
        report = export_project(
            store,
            output,
            format=format_,
            options={"offset_unit": offset_unit},
            suggesting=suggesting,
            progress=progress,
        )
    if as_json:
        say_json(msgspec.to_builtins(report))
    else:
        say(
            f"Exported to {output}: documents {report.documents}, spans {report.spans}, "
            f"relations {report.relations}, "
            + (f"suggestions {report.suggestions}, " if with_suggestions else "")
            + f"bytes {report.bytes}."
        )


COMMANDS = (export,)
