"""What an import did, as facts and as a file: what came in, what was refused, repaired and left out."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.commands.importing import ImportReport
from workbench.commands.replacing import replaceable, replacing
from workbench.commands.tables import write_table
from workbench.core.errors import WorkbenchError
from workbench.storage.store import Store

_COUNTS = ("added", "annotated", "described", "suggested", "known")
_HEADER = ("what", "file", "line", "field", "name", "count", "sentence")
_TABLE = (".csv", ".tsv")


def import_facts(report: ImportReport) -> Mapping[str, Any]:
    """Return what an import did as JSON has it."""
    return {
        **{name: getattr(report, name) for name in _COUNTS},
        "refused": [{**_place(one.reason), "file": one.file, "line": one.line} for one in report.refused],
        "refusals": report.refusals,
        "remarks": [_place(one) for one in report.remarks],
        "left_out": [{"what": what, "name": name, "count": count} for (what, name), count in _left_out(report)],
        "encodings": report.encodings,
        "cancelled": report.cancelled,
        "failure": report.failure and str(report.failure),
    }


def write_report(store: Store | None, path: Path, report: ImportReport) -> None:
    """Write what an import did to a file: a table for spreadsheets if it is called .csv or .tsv, else JSON.

    Raises:
        BadInput, Failure: the file is none that may be replaced, or could not be written.
    """
    if path.suffix.lower() in _TABLE:
        write_table(store, path, _HEADER, _rows(report))
        return
    with replacing(replaceable(store, path)) as aside:
        aside.write_text(json.dumps(import_facts(report), ensure_ascii=False, indent=2) + "\n", "utf-8", newline="\n")


def _place(reason: WorkbenchError) -> dict[str, Any]:
    """Return where something was met, and the sentence about it."""
    values = reason.values
    return {
        "file": str(values.get("file", "")),
        "line": values.get("line"),
        "field": str(values.get("field", "")),
        "reason": str(reason),
    }


def _left_out(report: ImportReport) -> list[tuple[tuple[str, str], int]]:
    return sorted(report.left_out.items())


def _rows(report: ImportReport) -> Iterator[list[object]]:
    for name in _COUNTS:
        yield [name, "", "", "", "", getattr(report, name), ""]
    for one in report.refused:
        yield ["refused", one.file, one.line or "", _place(one.reason)["field"], "", 1, str(one.reason)]
    if report.refusals > len(report.refused):
        yield ["refused", "", "", "", "", report.refusals - len(report.refused), ""]
    for remark in report.remarks:
        place = _place(remark)
        yield ["remark", place["file"], place["line"] or "", place["field"], "", 1, place["reason"]]
    for (what, name), count in _left_out(report):
        yield [f"left out: {what}", "", "", "", name, count, ""]
    if report.failure:
        yield ["failure", "", "", "", "", 1, str(report.failure)]
