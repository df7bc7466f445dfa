"""The command that tells where the work stands."""

from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from workbench.cli.output import say, say_json, say_row, stoppable
from workbench.cli.parameters import as_json, project, some_annotator
from workbench.commands import statistics as counts
from workbench.commands.projects import open_project

_Rows = Sequence[Sequence[object]]


@click.command()
@project
@some_annotator("Whose work is counted; without it, everybody's.")
@click.option(
    "--per", type=click.Choice(counts.PERIODS), default="day", show_default=True, help="What the dates count."
)
@as_json
def stats(*, project: Path, annotator: str | None, per: counts.Period, as_json: bool) -> None:
    """Count documents, spans, hours, quotes, mentions and suggestions.

    Spans belong to the day of the step that made them, in local time, and count as long as they stand. Time at work is
    the sum of the pauses of up to five minutes between two steps of one annotator. Of suggestions, those that a person
    decided on are counted: accepted and kept as they were, changed, removed since, or rejected.

    With --json the facts are those of resources/schemas/statistics-1.schema.json.
    """
    with open_project(project, read_only=True) as store, stoppable() as progress:
        found = counts.statistics(store, annotator, progress)
    if as_json:
        say_json({"format": "workbench-statistics/1", **msgspec.to_builtins(found)})
        return
    for number, (header, rows) in enumerate(_tables(found, per)):
        if number:
            say("")
        say_row(*header)
        for row in rows:
            say_row(*row)


COMMANDS = (stats,)


def _tables(found: counts.Statistics, per: counts.Period) -> list[tuple[Sequence[str], _Rows]]:
    periods = {"day": found.days, "week": found.weeks, "month": found.months}[per]
    mentions = found.mentions
    return [
        (("STATUS", "DOCUMENTS"), [(one.status, one.documents) for one in found.statuses]),
        (("LABEL", "SPANS"), [(one.label, one.spans) for one in found.labels]),
        (
            ("OUTLET", "DOCUMENTS", "DONE", "SPANS"),
            [(one.outlet or "-", one.documents, one.done, one.spans) for one in found.outlets],
        ),
        ((per.upper(), "MADE", "IMPORTED"), [(one.start, one.made, one.imported) for one in periods]),
        (
            ("ANNOTATOR", "DOCUMENTS", "DONE", "SPANS", "MADE", "HOURS", "SPANS PER HOUR"),
            [
                (
                    *(one.annotator, one.documents, one.done, one.spans, one.made, f"{one.seconds / 3600:.2f}"),
                    "-" if one.spans_per_hour is None else one.spans_per_hour,
                )
                for one in found.annotators
            ],
        ),
        (
            ("SPEAKER", "QUOTES", "IDENTIFIED"),
            [(one.name or "-", one.quotes, "yes" if one.identified else "no") for one in found.speakers],
        ),
        (
            ("LABEL", mentions.category.upper() or "-", mentions.status.upper() or "-", "MENTIONS"),
            [(one.label, one.category or "-", one.status or "-", one.mentions) for one in mentions.rows],
        ),
        (
            ("SUGGESTED LABEL", "KEPT", "CHANGED", "REMOVED", "REJECTED"),
            [(one.label, one.kept, one.changed, one.removed, one.rejected) for one in found.suggestions],
        ),
    ]
