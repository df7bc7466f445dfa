"""Commands that print tables of the work: quotes, and mentions with slots."""

from pathlib import Path
from typing import Any

import click
import msgspec

from workbench.cli.output import say, say_json, say_row, stoppable
from workbench.cli.parameters import as_csv, as_json, project, some_annotator, some_document
from workbench.commands.mention_table import MentionRow, each_mention, export_mentions
from workbench.commands.projects import open_project
from workbench.commands.quote_table import QuoteRow, each_quote, export_quotes


@click.command()
@project
@some_document
@some_annotator("Whose quotes; without it, everybody's.")
@as_csv
@as_json
def quotes(*, project: Path, document: str | None, annotator: str | None, csv: Path | None, as_json: bool) -> None:
    """List who said what, in order: document, speaker, cue, mode, quote.

    Of all documents unless one is named.
    """
    with open_project(project, read_only=True) as store, stoppable() as progress:
        place = document and store.documents.find(document)
        if csv:
            count = export_quotes(store, csv, document=place, annotator=annotator, progress=progress)
            _say_written("quotes", count, csv, as_json=as_json)
            return
        rows = each_quote(store, place, annotator, progress)
        if as_json:
            say_json([_quote_facts(row) for row in rows])
            return
        for row in rows:
            say_row(row.name, row.entity or row.source or row.speaker, row.cue, row.mode, row.content)


@click.command()
@project
@some_document
@some_annotator("Whose mentions; without it, everybody's.")
@as_csv
@as_json
def mentions(*, project: Path, document: str | None, annotator: str | None, csv: Path | None, as_json: bool) -> None:
    """List weapons and other mentions with slots: document, label, mention, slots.

    Of all documents unless one is named.
    """
    with open_project(project, read_only=True) as store, stoppable() as progress:
        place = document and store.documents.find(document)
        if csv:
            count = export_mentions(store, csv, document=place, annotator=annotator, progress=progress)
            _say_written("mentions", count, csv, as_json=as_json)
            return
        rows = each_mention(store, place, annotator, progress)
        if as_json:
            say_json([_mention_facts(row) for row in rows])
            return
        for row in rows:
            slots = [f"{name}={value}" for name, value in (row.values | row.relations).items()]
            say_row(row.name, row.span.label, row.surface, "; ".join(slots))


COMMANDS = (quotes, mentions)


def _say_written(what: str, count: int, file: Path, *, as_json: bool) -> None:
    if as_json:
        say_json({what: count, "file": str(file)})
    else:
        say(f"Written to {file}: {what} {count}.")


def _quote_facts(row: QuoteRow) -> dict[str, Any]:
    """Return a row with the place of its span instead of all of it."""
    facts: dict[str, Any] = msgspec.structs.asdict(row)
    return facts | {"span": row.span.id, "ranges": [list(piece) for piece in row.span.ranges]}


def _mention_facts(row: MentionRow) -> dict[str, Any]:
    facts: dict[str, Any] = msgspec.structs.asdict(row)
    return facts | {
        "span": row.span.id,
        "label": row.span.label,
        "ranges": [list(piece) for piece in row.span.ranges],
    }
