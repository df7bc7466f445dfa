"""The command that brings files in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click

from workbench.cli.choosing import format_options
from workbench.cli.output import INTERRUPTED, complain, complain_of, say, say_json, stoppable
from workbench.cli.parameters import annotator, as_json, project
from workbench.cli.projects import exists
from workbench.commands.import_files import AUTO, REPAIR, import_formats
from workbench.commands.import_report import import_facts, write_report
from workbench.commands.importing import ImportReport, add_to_scheme, import_paths, survey
from workbench.commands.mappings import load_mapping
from workbench.commands.projects import create_project, open_for_writing
from workbench.commands.replacing import replaceable
from workbench.commands.searching import index_texts
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.progress import Cancelled
from workbench.core.scheme_conversion import AS_IT_IS

_LEFT_OUT = {
    "spans": "spans with the label",
    "relations": "relations of the type",
    "attributes": "values of",
    "document_labels": "labels of documents,",
    "doubled": "spans that became the same as another, with the label",
}


@click.command("import")
@project
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(import_formats()), default=AUTO, show_default=True)
@format_options
@click.option("--repair", is_flag=True, help="Take offsets that fit in another unit than the file says.")
@click.option(
    "--map", "mapping", metavar="MAPPING", help="What labels become, by a TOML file or the name of a mapping."
)
@click.option(
    "--unknown",
    type=click.Choice(["refuse", "add", "skip"]),
    default="refuse",
    show_default=True,
    help="What to do with labels, relations and values that the scheme does not have: refuse their documents, add them "
    "to the scheme, or leave them out.",
)
@click.option(
    "--report",
    "report_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write what came in and what was refused to a .json or .csv file.",
)
@annotator("Whose work it is where the files do not say.")
@as_json
def import_(
    *,
    project: Path,
    paths: tuple[Path, ...],
    format_: str,
    options: dict[str, str],
    repair: bool,
    mapping: str | None,
    unknown: str,
    report_file: Path | None,
    annotator: str,
    as_json: bool,
) -> int:
    """Bring files, and the files in folders and archives, into a project; it is created if it does not exist.

    What is refused is told on the error output; the rest comes in all the same.
    """
    asked: dict[str, Any] = {
        "format": format_,
        "options": {**options, REPAIR.name: True} if repair else options,
        "conversion": load_mapping(mapping).conversion if mapping else AS_IT_IS,
    }
    opening = open_for_writing(project, warn=complain_of) if exists(project) else create_project(project)
    with opening as store, stoppable() as progress:
        if report_file:  # told before the long work
            replaceable(store, report_file)
        if unknown == "add":
            met = survey(store, paths, **asked, progress=progress).unknown
            if add_to_scheme(store, met, annotator=annotator):
                complain("Added to the scheme: " + ", ".join(f"{one.name} ({one.count})" for one in met))
        report = import_paths(
            store,
            paths,
            annotator=annotator,
            unknown="skip" if unknown == "skip" else "refuse",
            progress=progress,
            **asked,
        )
        if not report.cancelled and not report.failure:
            _index(partial(index_texts, store, progress))
        if report_file:
            write_report(store, report_file, report)
    _complain(report)
    if as_json:
        say_json(import_facts(report))
    else:
        _say(report)
    return _code(report)


COMMANDS = (import_,)


def _index(index: Callable[[], None]) -> None:
    """Index what came in; where that ends early, searches do without and a later import goes on."""
    try:
        index()
    except Cancelled:
        return
    except WorkbenchError as error:
        complain_of(error)


def _complain(report: ImportReport) -> None:
    for refusal in report.refused:
        complain_of(refusal.reason)
    for remark in report.remarks:
        complain_of(remark)
    if report.failure:
        complain_of(report.failure)


def _code(report: ImportReport) -> int:
    if report.failure:
        return report.failure.exit_code
    return INTERRUPTED if report.cancelled else BadInput.exit_code if report.refusals else 0


def _say(report: ImportReport) -> None:
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
    for (what, name), count in sorted(report.left_out.items()):
        say(f"Left out: {_LEFT_OUT[what]} {name}: {count}")
    say(f"Refused: {report.refusals}")
