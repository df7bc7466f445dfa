"""Where suggestions differ from what was annotated, as rows to read and as a file."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from workbench.commands.evaluating import Outcome
from workbench.commands.replacing import replaceable, replacing
from workbench.commands.tables import write_table
from workbench.core.contexts import words_around
from workbench.core.evaluation.findings import Finding
from workbench.storage.store import Store

_WORDS = 8  # of context on either side
_JSON = (".jsonl", ".ndjson")
_HEADER = (
    *("document", "kind", "label", "text", "instead label", "instead text", "suggester", "before", "after"),
    *("start", "end", "instead start", "instead end", "annotator"),
)


class FindingRow(Struct, frozen=True, kw_only=True):
    """A finding with the words of the article: `surface` at its place, `instead` at the other side's, if there is one.

    `document` is the id and `name` the name of the document; `before` and `after` are the words around.
    """

    document: str
    name: str
    annotator: str
    finding: Finding
    surface: str
    instead: str
    before: str
    after: str


def finding_rows(outcomes: Iterable[Outcome]) -> Iterator[FindingRow]:
    """Yield the findings of all documents, in the order in which these come."""
    for document, annotator, judgement in outcomes:
        for finding in judgement.findings:
            other = finding.instead
            before, after = words_around(document.text, finding.start, finding.end, _WORDS)
            yield FindingRow(
                document=document.id,
                name=document.name,
                annotator=annotator,
                finding=finding,
                surface=document.text[finding.start : finding.end],
                instead=document.text[other.start : other.end] if other else "",
                before=before,
                after=after,
            )


def write_findings(store: Store | None, path: Path, rows: Iterable[FindingRow]) -> int:
    """Write findings to a file: JSON lines if it is called so, else a table for spreadsheets; return how many.

    `store` is the project that is read, if it is one.

    Raises:
        BadInput, Failure: as for `tables.write_table`, and what `rows` raises.
    """
    if path.suffix.lower() not in _JSON:
        return write_table(store, path, _HEADER, map(_cells, rows))
    count = 0
    with replacing(replaceable(store, path)) as aside, aside.open("x", encoding="utf-8", newline="\n") as stream:
        for row in rows:
            stream.write(json.dumps(_facts(row), ensure_ascii=False) + "\n")
            count += 1
    return count


def _cells(row: FindingRow) -> tuple[object, ...]:
    one, other = row.finding, row.finding.instead
    return (
        *(row.name, one.kind, one.label, row.surface, other.label if other else "", row.instead, one.suggester),
        *(row.before, row.after, one.start, one.end),
        *((other.start, other.end) if other else ("", "")),
        row.annotator,
    )


def _facts(row: FindingRow) -> dict[str, object]:
    one, other = row.finding, row.finding.instead
    there = other and {"label": other.label, "start": other.start, "end": other.end, "text": row.instead}
    return {
        "document": row.document,
        "name": row.name,
        "annotator": row.annotator,
        "kind": one.kind,
        "label": one.label,
        "start": one.start,
        "end": one.end,
        "text": row.surface,
        "instead": there,
        "suggester": one.suggester,
    }
