"""Commands on metadata: fields of documents, one by one or from a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from workbench.cli.output import INTERRUPTED, complain, complain_of, say, say_json, say_step, stoppable
from workbench.cli.parameters import annotator, as_json, project
from workbench.commands import metadata as verbs
from workbench.commands.metadata_import import MetadataReport, import_metadata
from workbench.commands.projects import open_for_writing, open_project
from workbench.core.errors import BadInput

_MOST_NAMED = 12


@click.command()
@project
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--key", default="", metavar="COLUMN", help="The column that says which document a row is about.")
@click.option("--dry-run", is_flag=True, help="Only tell what would come in.")
@annotator("Who brings it in.")
@as_json
def metadata(*, project: Path, file: Path, key: str, dry_run: bool, annotator: str, as_json: bool) -> int:
    """Bring fields of documents in from a CSV, JSON or JSONL file.

    Rows name documents by name, file name, id or SHA-256; an empty cell leaves a field as it is.
    """
    opening = open_project(project, read_only=True) if dry_run else open_for_writing(project, warn=complain_of)
    with opening as store, stoppable() as progress:
        report = import_metadata(store, file, annotator=annotator, key=key, dry_run=dry_run, progress=progress)
    for refusal in report.refused:
        complain_of(refusal.reason)
    if report.refusals > len(report.refused):
        complain(f"… and {report.refusals - len(report.refused)} more.")
    if report.failure:
        complain_of(report.failure)
    if as_json:
        say_json(_facts(report))
    else:
        _say(report)
    if report.failure:
        return report.failure.exit_code
    return INTERRUPTED if report.cancelled else BadInput.exit_code if report.refusals else 0


@click.command()
@project
@click.argument("field")
@click.argument("value")
@click.argument("documents", metavar="DOCUMENT...", nargs=-1, required=True)
@annotator("Who sets it.")
@as_json
def set_metadata(
    *, project: Path, field: str, value: str, documents: tuple[str, ...], annotator: str, as_json: bool
) -> None:
    """Set a field of documents; an empty VALUE removes it."""
    with open_for_writing(project, warn=complain_of) as store:
        found = [store.documents.find(document) for document in documents]
        step = verbs.set_metadata(store, found, field, value, annotator=annotator)
        say_step("Done", step, as_json=as_json)


@click.command()
@project
@click.argument("field")
@click.argument("name")
@annotator("Who does it.")
@as_json
def rename_field(*, project: Path, field: str, name: str, annotator: str, as_json: bool) -> None:
    """Give a field another name in all documents."""
    with open_for_writing(project, warn=complain_of) as store, stoppable() as progress:
        step = verbs.rename_field(store, field, name, annotator=annotator, progress=progress)
        say_step("Done", step, as_json=as_json)


@click.command()
@project
@click.argument("field")
@annotator("Who does it.")
@as_json
def remove_field(project: Path, field: str, annotator: str, as_json: bool) -> None:
    """Remove a field from all documents."""
    with open_for_writing(project, warn=complain_of) as store:
        say_step("Done", verbs.remove_field(store, field, annotator=annotator), as_json=as_json)


COMMANDS = (metadata, set_metadata, rename_field, remove_field)


def _facts(report: MetadataReport) -> dict[str, Any]:
    return {
        "matched": report.matched,
        "changed": report.changed,
        "unknown": report.unknown,
        "fields": list(report.fields),
        "refusals": report.refusals,
        "refused": [
            {"file": refusal.file, "line": refusal.line, "reason": str(refusal.reason)} for refusal in report.refused
        ],
        "dry_run": report.trial,
        "cancelled": report.cancelled,
        "failure": report.failure and str(report.failure),
    }


def _say(report: MetadataReport) -> None:
    if report.cancelled or report.failure:
        say("Stopped. What had come in by then stays:")
    if report.trial:
        say("Nothing was written; this is what would come in:")
    say(f"Documents met: {report.matched}")
    say(f"Changed: {report.changed}{_named(report.fields)}")
    say(f"Unknown: {report.unknown}")
    say(f"Refused: {report.refusals - report.unknown}")


def _named(fields: Sequence[str]) -> str:
    """Return the first names of fields in brackets; a table may have thousands of columns."""
    rest = len(fields) - _MOST_NAMED
    shown = ", ".join(fields[:_MOST_NAMED]) + (f" and {rest} more" if rest > 0 else "")
    return f" ({shown})" if shown else ""
