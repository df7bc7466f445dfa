"""What should be looked at again, as a table for spreadsheets."""

from pathlib import Path

from workbench.commands.quality import findings_in, surveyed_findings
from workbench.commands.tables import write_table
from workbench.core.progress import Progress, no_progress
from workbench.core.quality.findings import Finding
from workbench.storage.store import Store

_HEADER = ("document", "kind", "severity", "text", "problem", "before", "after", "start", "end", "annotator")


def export_findings(
    store: Store, path: Path, *, annotator: str, document: str | None = None, progress: Progress = no_progress
) -> int:
    """Write the findings in an annotator's work on one document, or on all, to a CSV file; return how many there are.

    Raises:
        BadInput, Failure: as for `tables.write_table`.
        Cancelled: `progress` stopped it; an older file is as it was.
    """
    found = (
        iter(findings_in(store, document, annotator=annotator))
        if document
        else surveyed_findings(store, annotator=annotator, progress=progress)
    )
    return write_table(store, path, _HEADER, map(_cells, found))


def _cells(one: Finding) -> tuple[object, ...]:
    what = (one.name, one.kind, one.severity, one.surface, str(one.remark))
    return (*what, one.before, one.after, one.start, one.end, one.annotator)
