"""Commands that bring files in and out."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click
import msgspec

from workbench.cli.output import INTERRUPTED, complain_of, say, say_json, stoppable
from workbench.cli.parameters import annotator, as_json, project, threshold
from workbench.cli.projects import exists
from workbench.commands.exporting import export_formats, export_project
from workbench.commands.importing import ImportReport, import_formats, import_paths
from workbench.commands.projects import create_project, open_for_writing, open_project
from workbench.commands.searching import index_texts
from workbench.commands.suggested import Suggesting
from workbench.commands.suggesters import project_chain
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.progress import Cancelled
from workbench.formats.offset_units import OFFSET_UNITS, OffsetUnit


@click.command("import")
@project
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(import_formats()), default="auto", show_default=True)
@annotator("Whose work it is where the files do not say.")
@as_json
def import_(project: Path, paths: tuple[Path, ...], format_: str, annotator: str, as_json: bool) -> int:
    """Bring files, and the files in folders, into a project; it is created if it does not exist.

    What is refused is told on the error output; the rest comes in all the same.
    """
    opening = open_for_writing(project, warn=complain_of) if exists(project) else create_project(project)
    with opening as store, stoppable() as progress:
        report = import_paths(store, paths, annotator=annotator, format=format_, progress=progress)
        if not report.cancelled and not report.failure:
            _index(partial(index_texts, store, progress))
    for refusal in report.refused:
        complain_of(refusal.reason)
    if report.failure:
        complain_of(report.failure)
    if as_json:
        say_json(_import_facts(report))
    else:
        _say_import(report)
    return _import_code(report)


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


COMMANDS = (import_, export)


def _index(index: Callable[[], None]) -> None:
    """Index what came in; where that ends early, searches do without and a later import goes on."""
    try:
        index()
    except Cancelled:
        return
    except WorkbenchError as error:
        complain_of(error)


def _import_facts(report: ImportReport) -> Mapping[str, Any]:
    return {
        "added": report.added,
        "annotated": report.annotated,
        "described": report.described,
        "suggested": report.suggested,
        "known": report.known,
        "refused": [
            {"file": refusal.file, "line": refusal.line, "reason": str(refusal.reason)} for refusal in report.refused
        ],
        "encodings": report.encodings,
        "cancelled": report.cancelled,
        "failure": report.failure and str(report.failure),
    }


def _import_code(report: ImportReport) -> int:
    if report.failure:
        return report.failure.exit_code
    return INTERRUPTED if report.cancelled else BadInput.exit_code if report.refused else 0


def _say_import(report: ImportReport) -> None:
    if report.cancelled or report.failure:
        say("Stopped. What had come in by then stays:")
    encodings = ", ".join(f"{name} {count}" for name, count in report.encodings.items())
    say(f"Documents added: {report.added}" + (f" ({encodings})" if encodings else ""))
    say(f"Annotators' work added to documents that were there: {report.annotated}")
    if report.described:
        say(f"Metadata added to documents that were there: {report.described}")
    if report.suggested:
        say(f"Documents that got suggestions: {report.suggested}")
    say(f"Already there: {report.known}")
    say(f"Refused: {len(report.refused)}")
